import type { CDPSession, Page } from 'playwright-core';
import { type TestBrowser, waitFor } from './browser';
import { type Rpc, trytonOrigin } from './tryton';

/** Opens Tryton's own web client on a deal, signed in as its login page would leave it. */
export async function openDeal(browser: TestBrowser, rpc: Rpc, deal: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(
    ([origin, key, value]) => {
      // Once: after a sign-out the page must find nobody.
      if (location.origin !== origin || sessionStorage.getItem('signed-in-by-test')) return;
      sessionStorage.setItem('signed-in-by-test', 'yes');
      localStorage.setItem(key as string, value as string);
    },
    [
      trytonOrigin,
      `sao_session_${rpc.db}`,
      JSON.stringify({ login: rpc.login, user_id: rpc.userId, session: rpc.session }),
    ],
  );
  await page.goto(`${trytonOrigin}/${dealHash(rpc.db, deal)}`);
  await page.waitForSelector('#tabcontent > .tab-pane.active > .tab-form', { timeout: 60_000 });
  return page;
}

export const dealHash = (db: string, deal: number): string => `#${db}/model/sale.opportunity/${deal}`;

/** The toolbar button on a page of the CRM, then Connect: what a user does. Returns the real popup. */
export async function connect(browser: TestBrowser, page: Page): Promise<Page> {
  await browser.clickToolbar(page);
  const popup = await browser.attached('popup.html');
  await popup.getByRole('button', { name: 'Connect Tryton' }).click();
  return popup;
}

interface Synced {
  readonly state: string;
  readonly failure?: { readonly kind: string };
  readonly syncedAt?: string;
}

/** How the account's sync stands, from the extension's own database; `page` is one of ours. */
export async function syncState(page: Page): Promise<Synced | undefined> {
  return page.evaluate(async () => {
    const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('account-'));
    if (!known?.name) return undefined;
    const open = indexedDB.open(known.name);
    const db = await new Promise<IDBDatabase>((done, failed) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => failed(open.error);
    });
    try {
      const get = db.transaction('meta').objectStore('meta').get('sync');
      return await new Promise<Synced | undefined>((done, failed) => {
        get.onsuccess = () => done(get.result?.value);
        get.onerror = () => failed(get.error);
      });
    } finally {
      db.close();
    }
  });
}

/** Waits for a complete sync that ended after `since` (any, without it). */
export async function synced(page: Page, since = '', timeoutMs = 120_000): Promise<string> {
  return waitFor(
    'a complete sync',
    async () => {
      const now = await syncState(page);
      return now?.state === 'done' && now.syncedAt !== undefined && now.syncedAt > since && now.syncedAt;
    },
    timeoutMs,
  );
}

/** Shows a report in the panel; resolves when its figures are drawn and current. */
export async function showReport(panel: Page, report: string, view: Record<string, string>): Promise<void> {
  await panel.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/report/${report}?${new URLSearchParams(view)}`,
  );
  await panel.waitForSelector('main[aria-busy="false"]');
}

/** Sets a goal of this month on the options page: `whom` is a rep's name, or Company. `target` as typed. */
export async function setGoal(
  options: Page,
  whom: string,
  target: string,
  measure: 'Won value' | 'Won deals' = 'Won value',
): Promise<void> {
  await options.getByRole('button', { name: 'New goal' }).first().click();
  await options
    .getByLabel('For', { exact: true })
    .selectOption(whom === 'Company' ? 'company' : { label: whom });
  await options.getByLabel('Measure').selectOption({ label: measure });
  await options.getByLabel('Target').fill(target);
  await options.getByRole('button', { name: 'Add goal' }).click();
  const row = options
    .getByRole('row')
    .filter({ hasText: whom })
    .filter({ hasText: measure === 'Won value' ? `€${target}` : target });
  await row.first().waitFor();
}

export type ShownTable = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A block of the report that is shown, as its table: row name → column title → text. */
export async function readTable(panel: Page, block: string): Promise<ShownTable> {
  const section = panel.locator(`[data-block="${block}"]`);
  const swap = section.getByRole('button', { name: 'Show as table (T)' });
  if ((await swap.count()) > 0) await swap.click();
  await section.locator('table').waitFor();
  const more = section.getByRole('button', { name: /^\d+ more columns?$/ });
  if ((await more.count()) > 0) await more.click();
  const rows = await section.locator('table').evaluate((table) => {
    const text = (cell: Element): string => (cell.textContent ?? '').trim();
    const heads = [...table.querySelectorAll('thead th')].map(text);
    return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => {
      const cells = [...row.children].map(text);
      return [
        cells[0] ?? '',
        Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])),
      ] as const;
    });
  });
  return new Map(rows);
}

/** A figure as shown in English: "€6,300" → 6300, "3 of 9" → 3 (see `ofText`), "–" → null. */
export function figure(text: string | undefined): number | null {
  const digits = /-?[\d,]+(\.\d+)?/.exec(text ?? '')?.[0];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

/** The widgets of a page. Their shadow root is closed, so they are found and clicked the way a debugger can. */
export class Dock {
  readonly #page: Page;
  #cdp: CDPSession | undefined;
  constructor(page: Page) {
    this.#page = page;
  }

  /** All its text, in order; undefined while there is no dock. */
  async text(): Promise<string | undefined> {
    const root = await this.#root();
    return root && textOf(root).replace(/\s+/g, ' ').trim();
  }

  /** Where the surface stands in the viewport. */
  async box(): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
    const surface = find((await this.#root()) ?? { nodeName: '' }, (node) => has(node, 'class', 'dock'));
    return surface && this.#boxOf(surface);
  }

  /** Clicks the button of this name, with the mouse of a user. */
  async click(name: string | RegExp): Promise<void> {
    const { x, y, width, height } = await waitFor(`a button ${name}`, async () => {
      const root = await this.#root();
      const button =
        root &&
        find(root, (node) => {
          const label = attribute(node, 'aria-label') ?? textOf(node);
          return node.nodeName === 'BUTTON' && (typeof name === 'string' ? label === name : name.test(label));
        });
      return button && this.#boxOf(button);
    });
    await this.#page.mouse.move(x + width / 2, y + height / 2);
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }

  async #boxOf(node: Node): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
    const cdp = await this.#session();
    const backendNodeId = node.backendNodeId as number;
    // A user scrolls the widgets to what they want to press.
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }

  async #root(): Promise<Node | undefined> {
    const cdp = await this.#session();
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    return html?.children?.flatMap(({ shadowRoots = [] }) => shadowRoots)[0];
  }

  async #session(): Promise<CDPSession> {
    this.#cdp ??= await this.#page.context().newCDPSession(this.#page);
    return this.#cdp;
  }
}

interface Node {
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly backendNodeId?: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

function attribute(node: Node, name: string): string | undefined {
  const at = node.attributes?.findIndex((each, index) => index % 2 === 0 && each === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

const has = (node: Node, name: string, value: string): boolean =>
  (attribute(node, name) ?? '').split(' ').includes(value);

function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return `${node.nodeValue ?? ''} `;
  if (node.nodeName === 'STYLE') return '';
  return (node.children ?? []).map(textOf).join('');
}

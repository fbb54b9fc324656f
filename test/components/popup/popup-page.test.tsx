// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { PopupPage } from '@/components/popup/popup-page';
import { Failed } from '@/lib/model/failure';
import type { SyncStatus } from '@/lib/model/sync-status';
import { panelSetting } from '@/lib/settings/settings';
import { type KeptFigures, keptFiguresSetting } from '@/lib/state/popup-cache';
import { type Beneath, PopupView } from '@/lib/state/popup-view';
import { aGoal, anAccount, anEngine, aSession, thisMonth } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
afterEach(cleanup);

const goals = [
  aGoal('all'),
  aGoal('benelux', { scope: 'team', scopeId: 't1' }),
  aGoal('istanbul', { scope: 'team', scopeId: 't2' }),
  aGoal('lotte', { scope: 'user', scopeId: 'u1' }),
  aGoal('bram', { scope: 'user', scopeId: 'u2' }),
  aGoal('ada', { scope: 'user', scopeId: 'u3' }),
];
const actuals = { all: 610_000, benelux: 400_000, istanbul: 630_000, lotte: 700_000, bram: 100_000, ada: 1 };
const known = {
  tabId: 7,
  connector: 'tryton',
  brand: 'Tryton',
  origin: 'https://new.example',
  address: 'https://new.example/',
  organisation: '',
};

async function draw(
  engine = anEngine(actuals).engine,
  stored: Parameters<typeof aSession>[1] = { goals },
  beneath: Beneath = { windowId: 3, page: null },
  kept: KeptFigures | null = null,
) {
  const session = await aSession(engine, stored);
  const open = vi.fn(async () => {});
  const create = vi.fn(async () => ({}));
  const request = vi.fn(async () => false);
  Object.assign(fakeBrowser, {
    sidePanel: { open },
    tabs: { create, query: async () => [] },
    permissions: { request, contains: async () => false },
  });
  const view = new PopupView(session, beneath, kept);
  const { container } = render(
    <PageFrame session={session}>
      <PopupPage view={view} />
    </PageFrame>,
  );
  return { container, open, create, request, session };
}

describe('the popup with goals', () => {
  it('says the company’s share, its pace and what is needed a day', async () => {
    const { container } = await draw();
    await screen.findByText('61%');
    expect(container.textContent).toContain('of €10,000');
    expect(container.textContent).toContain('60% by today');
    expect(container.textContent).toContain('€488 a day, 8 days left');
    expect(screen.getByRole('img', { name: 'Company: 61% of €10,000, pace 60%, Ahead' })).toBeTruthy();
  });

  it('opens the team that is behind, its reps by name, and no other team', async () => {
    const { container } = await draw();
    await screen.findByText('Bram Peeters');
    const text = container.textContent ?? '';
    expect(text.indexOf('Bram Peeters')).toBeLessThan(text.indexOf('Lotte'));
    expect(text).not.toContain('Ada Long');
  });

  it('says what is worth a look, opens its report in the click, and keeps still about what is muted', async () => {
    const insight = {
      rule: 'reps-without-calls',
      sentence: { key: 'popup.share-of', values: { share: { text: '3' }, target: { text: '<b>9</b>' } } },
      n: 9,
      moneyAtStake: null,
      z: null,
      report: 'loss-reasons',
      mutedKey: 'rule:u2',
    };
    const insights = async ({ muted }: { readonly muted: readonly string[] }) => ({
      insights: muted.includes(insight.mutedKey) ? [] : [insight],
      resultId: 2,
    });
    const { open } = await draw(anEngine(actuals, { insights }).engine);
    fireEvent.click(await screen.findByRole('button', { name: '3 of <b>9</b>' }));
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
    await waitFor(async () => expect((await panelSetting.read()).hash).toContain('#/report/loss-reasons'));
    fireEvent.click(screen.getByRole('button', { name: 'Do not show again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '3 of <b>9</b>' })).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: '3 of <b>9</b>' });
  });

  it('shows one team with its reps where one is chosen, and all of them again', async () => {
    const { container } = await draw();
    await screen.findByText('Bram Peeters');
    fireEvent.click(screen.getByRole('button', { name: 'Team: All teams' }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Istanbul' }));
    await screen.findByText('Ada Long');
    expect(container.textContent).not.toContain('Bram Peeters');
    fireEvent.click(screen.getByRole('button', { name: 'Team: Istanbul' }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'All teams' }));
    await screen.findByText('Bram Peeters');
  });

  it('opens the report behind the company’s bar', async () => {
    const { open } = await draw();
    fireEvent.click(await screen.findByText('61%'));
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
    await waitFor(async () => expect((await panelSetting.read()).hash).toContain('#/report/goal-sales'));
  });

  it('reads the CRM again when it is asked to, and not while it is at it', async () => {
    const send = vi.fn(async () => ({ ok: true, answer: {} }));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
    await draw();
    fireEvent.click(await screen.findByRole('button', { name: 'Sync now' }));
    const start = { name: 'sync.start', ask: { account: anAccount.id } };
    await waitFor(() => expect(send).toHaveBeenCalledWith(start));
    cleanup();
    await draw(anEngine(actuals, { status: { state: 'running', streams: [] } }).engine);
    const syncing = await screen.findByRole('button', { name: 'Syncing' });
    expect((syncing as HTMLButtonElement).disabled).toBe(true);
  });

  it('paints the figures of last time greyed until they are worked out anew', async () => {
    const first = await draw();
    await screen.findByText('61%');
    await waitFor(async () => expect(await keptFiguresSetting(anAccount.id).read()).not.toBeNull());
    const kept = await keptFiguresSetting(anAccount.id).read();
    cleanup();
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((done) => {
      answer = done;
    });
    const engine = anEngine({ ...actuals, all: 700_000 });
    const ask = engine.ask.getMockImplementation();
    engine.ask.mockImplementation(async (name, question) => {
      if (name === 'run') await waiting;
      return ask?.(name, question);
    });
    const { container } = await draw(engine.engine, { goals }, { windowId: 3, page: null }, kept);
    expect(container.textContent).toContain('61%');
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
    answer();
    await screen.findByText('70%');
    await waitFor(() => expect(container.querySelector('[aria-busy="true"]')).toBeNull());
    expect(first.session.account.value?.id).toBe(anAccount.id);
  });

  it('does not paint figures of another question, nor any that do not fit', async () => {
    await draw();
    await screen.findByText('61%');
    await waitFor(async () => expect(await keptFiguresSetting(anAccount.id).read()).not.toBeNull());
    const kept = (await keptFiguresSetting(anAccount.id).read()) as KeptFigures;
    cleanup();
    const engine = anEngine({}, { run: () => new Promise(() => undefined) });
    const { container } = await draw(
      engine.engine,
      { goals },
      { windowId: 3, page: null },
      { ...kept, asked: 'other' },
    );
    expect(container.textContent).not.toContain('61%');
    await fakeBrowser.storage.local.set({
      [`popup:${anAccount.id}`]: { ...kept, trees: { won_value: 'x' } },
    });
    expect(await keptFiguresSetting(anAccount.id).read()).toBeNull();
  });

  it('shows a name from the CRM as text, never as mark-up', async () => {
    const { container } = await draw();
    await screen.findByText('Lotte <i>de Wit</i>');
    expect(screen.getByText('<b>Nordlab</b>').tagName).toBe('BDI');
    expect(container.querySelector('i:not([class])')?.textContent ?? '').toBe('');
  });

  it('opens the panel in the click itself, at the rep’s own figures', async () => {
    const { open } = await draw();
    fireEvent.click(await screen.findByText('Bram Peeters'));
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
    await waitFor(async () => expect((await panelSetting.read()).hash).toContain('#/report/rep-dashboard'));
    expect((await panelSetting.read()).hash).toContain('owner=u2');
  });

  it('offers to set goals where there are none', async () => {
    const { create } = await draw(anEngine().engine, { goals: [] });
    fireEvent.click(await screen.findByText('Set goals'));
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/options\.html#goals$/) });
  });

  it('lets the measure be chosen when there are goals of both', async () => {
    const { container } = await draw(anEngine({ ...actuals, deals: 21 }).engine, {
      goals: [...goals, aGoal('deals', { metric: 'won_count', target: 40, currency: null })],
    });
    fireEvent.click(await screen.findByText('Won value'));
    fireEvent.click(screen.getByRole('menuitemradio', { name: /Won deals/ }));
    await waitFor(() => expect(container.textContent).toContain('21 deals won'));
    expect(container.textContent).toContain('of 40');
  });

  it('says what the figures lack, however the sync stands', async () => {
    const engineIn = (state: SyncStatus['state']) => {
      const { ask, engine } = anEngine(actuals, { status: { state, streams: [] } });
      const reasons = [
        { key: 'still-reading', values: { entity: 'deals', read: 1 } },
        { key: 'no-access', values: { entity: 'teams' } },
      ];
      const answer = ask.getMockImplementation();
      ask.mockImplementation(async (name, question) => {
        const given = (await answer?.(name, question)) as { result: object };
        return name === 'run' ? { ...given, result: { ...given.result, state: 'partial', reasons } } : given;
      });
      return engine;
    };
    await draw(engineIn('running'));
    await screen.findByText('Older records are still being read. Figures may grow.');
    await screen.findByText('Teams: your sign-in may not read them.');
    cleanup();
    await draw(engineIn('paused'));
    await screen.findByText('Older records have not been read yet. Figures may grow.');
  });

  it('says why the sync stopped, with its one action, and keeps the figures', async () => {
    const status: SyncStatus = { state: 'stopped', failure: { kind: 'signed-out' }, streams: [] };
    const { create } = await draw(anEngine(actuals, { status }).engine);
    await screen.findByText('Sign in to Tryton again');
    await screen.findByText('61%');
    fireEvent.click(screen.getByRole('button', { name: 'Open Tryton' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith({ url: expect.stringContaining(anAccount.origin) }),
    );
  });

  it('asks for a site that was taken back in the click itself, and reads it after a yes', async () => {
    const send = vi.fn(async () => ({ ok: true, answer: {} }));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
    const failure = { kind: 'forbidden' as const, what: anAccount.origin };
    const { request } = await draw(
      anEngine(actuals, { status: { state: 'stopped', failure, streams: [] } }).engine,
    );
    request.mockResolvedValue(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow again' }));
    expect(request).toHaveBeenCalledWith({ origins: ['https://crm.example/*'] });
    const start = { name: 'sync.start', ask: { account: anAccount.id } };
    await waitFor(() => expect(send).toHaveBeenCalledWith(start));
  });

  it('says why the figures cannot be computed', async () => {
    const run = async () => {
      throw new Failed({ kind: 'storage', why: 'unreadable' });
    };
    await draw(anEngine({}, { run }).engine);
    await screen.findByText('The stored records cannot be read');
  });

  it('wears the demo band over the demo company only', async () => {
    await draw(anEngine(actuals).engine, { goals, account: { ...anAccount, connector: 'demo', origin: '' } });
    await screen.findByText('DEMO');
    cleanup();
    await draw();
    expect(screen.queryByText('DEMO')).toBeNull();
  });

  it('names the month it is about', async () => {
    await draw();
    const name = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(screen.getByText(name.format(Date.parse(thisMonth.from)))).toBeTruthy();
  });
});

describe('the popup over a CRM that is not connected', () => {
  const beneath = { windowId: 3, page: known };

  it('says what is read, what never happens, and which site is asked for', async () => {
    await draw(anEngine().engine, { account: null }, beneath);
    expect(screen.getByRole('heading', { name: 'Connect Tryton' })).toBeTruthy();
    const never = screen.getByText('What never happens').parentElement as HTMLElement;
    expect(within(never).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText('https://new.example').tagName).toBe('BDI');
  });

  it('asks for that one site in the click, and stays when the answer is no', async () => {
    const { request } = await draw(anEngine().engine, { account: null }, beneath);
    const button = screen.getByRole('button', { name: 'Connect Tryton' });
    fireEvent.click(button);
    expect(request).toHaveBeenCalledWith({ origins: ['https://new.example/*'] });
    await screen.findByText(/Access was not allowed/);
    expect((button as HTMLButtonElement).disabled).toBe(false);
  });

  it('lets somebody who has an account go on to the goals', async () => {
    await draw(anEngine(actuals).engine, { goals }, beneath);
    fireEvent.click(screen.getByText('Not now, show my goals'));
    await screen.findByText('61%');
  });

  it('shows goals at once over a CRM that is connected', async () => {
    const page = { ...known, origin: anAccount.origin };
    await draw(anEngine(actuals).engine, { goals }, { windowId: 3, page });
    await screen.findByText('61%');
  });
});

describe('the popup over a CRM where somebody else is signed in', () => {
  const page = { ...known, origin: anAccount.origin };
  const { connector, base, login, organisation } = anAccount;
  const ana = { connector, base, login, organisation };

  it('offers to connect whom no account stands for, and goes on to the goals', async () => {
    const signedIn = { ...ana, login: 'bram' };
    const { container } = await draw(anEngine(actuals).engine, { goals }, { windowId: 3, page, signedIn });
    expect(screen.getByRole('button', { name: 'Connect Tryton' })).toBeTruthy();
    expect(container.textContent).toContain('bram is signed in here and is not connected yet.');
    fireEvent.click(screen.getByText('Not now, show my goals'));
    await screen.findByText('61%');
  });

  it('shows goals at once where it is the person of the account', async () => {
    await draw(anEngine(actuals).engine, { goals }, { windowId: 3, page, signedIn: ana });
    await screen.findByText('61%');
  });
});

describe('the popup with nothing to show', () => {
  it('names the CRMs it knows and offers the demo company', async () => {
    const { container } = await draw(anEngine().engine, { account: null });
    expect(container.textContent).toMatch(/Works with .*Tryton/);
    expect(screen.getByRole('button', { name: 'Open the demo company' })).toBeTruthy();
  });
});

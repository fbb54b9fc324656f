import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Http } from '@/lib/connectors/connector';
import type { HostReply } from '@/lib/connectors/exchange';
import { mayBe } from '@/lib/connectors/identity';
import { originPattern } from '@/lib/connectors/origin-pattern';
import type { Request } from '@/lib/connectors/request';
import { type PageAnswer, type PageAsk, type PageName, pageProtocol } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { hostHttp, type Manners } from './host-http';
import { type Pace, realPace } from './patient-http';

/** The open tabs of an origin, and a way to ask their content scripts. Handed in, so that tests need no browser. */
export interface Tabs {
  /** Ids, the one looked at first. */
  of(origin: string): Promise<readonly number[]>;
  /** The unparsed answer. Rejects when nobody in that tab listens. */
  ask(tab: number, message: { readonly name: PageName; readonly ask: unknown }): Promise<unknown>;
}

/** Tabs that may go away under one request before it is given up. */
const maxTabs = 4;
/** How long a tab may take: a dialog or a debugger may hold its scripts for as long as the user likes. */
const answerWithinMs: Readonly<Record<PageName, number>> = {
  'page.session': 2_000,
  'page.refresh': 2_000,
  'page.fetch': 30_000,
};

/**
 * Sends requests through the content script of a tab where the account is signed in: its session is in that page.
 *
 * Rules: only requests that the connector allows are sent. A tab that went away is replaced by the next one.
 * Errors: as `Http`; unreachable `no-tab` when no tab of this account is open.
 */
export function pageHttp(
  account: Pick<Account, 'origin' | 'base' | 'login' | 'organisation' | 'connector'>,
  connector: Manners,
  tabs: Tabs = openTabs,
  clock: Pace = realPace,
): Http {
  let known: number | undefined;
  return hostHttp(
    async (request, signal) => {
      const { base, login, organisation } = account;
      const question = { base, login, organisation, request: sendable(request) };
      for (let tried = 0; tried < maxTabs; tried++) {
        signal.throwIfAborted();
        known ??= await tabOf(account, tabs);
        // A tab that was too slow for the asker is not the one to ask next.
        const leave = (): void => {
          known = undefined;
        };
        signal.addEventListener('abort', leave, { once: true });
        const answer = await askTab(tabs, known, 'page.fetch', question);
        signal.removeEventListener('abort', leave);
        if (answer) return replyIn(answer, request.path);
        known = undefined;
      }
      throw new Failed({ kind: 'unreachable' });
    },
    connector,
    clock,
  );
}

/** A tab whose page holds this account's session. Errors: `Failed` unreachable no-tab, or signed-out. */
async function tabOf(account: Parameters<typeof pageHttp>[0], tabs: Tabs): Promise<number> {
  let instead: Failed['failure'] = { kind: 'unreachable', why: 'no-tab' };
  for (const tab of await tabs.of(account.origin)) {
    const seen = await askTab(tabs, tab, 'page.session', {});
    if (seen && mayBe(seen, account)) return tab;
    // A page of the CRM without a session is its sign-in page.
    if (seen === null && instead.kind === 'unreachable') instead = { kind: 'signed-out' };
    if (seen?.base === account.base && seen.login !== account.login) {
      instead = { kind: 'signed-out', as: seen.login };
    }
  }
  throw new Failed(instead);
}

/** The parsed answer; undefined when that tab is gone, is held up, or has no content script of ours. */
export async function askTab<N extends PageName>(
  tabs: Tabs,
  tab: number,
  name: N,
  ask: PageAsk<N>,
): Promise<PageAnswer<N> | undefined> {
  let answer: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), answerWithinMs[name]);
  });
  try {
    answer = await Promise.race([tabs.ask(tab, { name, ask }), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
  const parsed = z.object({ ok: z.literal(true), answer: pageProtocol[name].answer }).safeParse(answer);
  return parsed.success ? (parsed.data.answer as PageAnswer<N>) : undefined;
}

function replyIn(answer: PageAnswer<'page.fetch'>, path: string): HostReply {
  switch (answer.kind) {
    case 'answered':
      return answer;
    case 'signed-out':
      throw new Failed({ kind: 'signed-out', ...(answer.as !== undefined && { as: answer.as }) });
    case 'unreachable':
      throw new Failed({ kind: 'unreachable', why: answer.why });
    default:
      throw new Failed({ kind: 'unexpected-reply', where: path, detail: answer.why });
  }
}

const sendable = ({
  method,
  path,
  query,
  body,
  form,
  headers,
}: Request): PageAsk<'page.fetch'>['request'] => ({
  method,
  path,
  ...(query && { query: mutable(query) }),
  ...(body !== undefined && { body }),
  ...(form && { form: { ...form } }),
  ...(headers && { headers: { ...headers } }),
});

const mutable = (query: NonNullable<Request['query']>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );

/** The browser's own tabs; needs the permission of the origin. */
export const openTabs: Tabs = {
  async of(origin) {
    const found = await browser.tabs.query({ url: originPattern(origin) });
    return found
      .filter(({ url }) => url !== undefined && new URL(url).origin === origin)
      .sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
      .flatMap(({ id }) => id ?? []);
  },
  ask: (tab, message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }),
};

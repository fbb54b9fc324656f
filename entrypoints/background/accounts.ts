import { AccountStore } from '@/lib/cache/account-store';
import { connectorOf } from '@/lib/connectors/all';
import type { AccountFacts } from '@/lib/connectors/connector';
import { demoCompany } from '@/lib/demo/demo-company';
import type { Ask, Seen } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { accountsSetting, goalsSetting } from '@/lib/settings/settings';
import { askTab, openTabs, pageHttp } from '@/lib/sync/page-http';
import { patientHttp, realPace } from '@/lib/sync/patient-http';
import { injectContentScript, isGranted, refreshPages, registerContentScript } from './content-scripts';

/** Errors: `Failed` when nothing is kept under this id. */
export async function accountOf(id: string): Promise<Account> {
  const found = (await accountsSetting.read()).list.find((account) => account.id === id);
  if (!found) throw new Failed({ kind: 'bad-input', where: 'account', detail: id });
  return found;
}

/**
 * Makes an account of whoever is signed in on a tab, and shows it.
 *
 * Errors: `Failed` forbidden without the origin's permission, signed-out, and whatever the host answers.
 */
export async function connectAccount({
  tabId,
  connector: id,
  origin,
}: Ask<'account.connect'>): Promise<Account> {
  const connector = connectorOf(id);
  if (!(await isGranted(origin))) {
    throw new Failed({ kind: 'forbidden', what: origin });
  }
  const seen = await sessionOn(tabId);
  if (seen.connector !== id || new URL(seen.base).origin !== origin) {
    throw new Failed({ kind: 'unexpected-reply', where: origin, detail: 'another CRM than expected' });
  }
  const who = { connector: id, origin, base: seen.base, login: seen.login, organisation: seen.organisation };
  const thisTab = { ...openTabs, of: async () => [tabId] };
  const http = patientHttp(pageHttp(who, connector, thisTab), realPace);
  const facts = await connector.identify(http, AbortSignal.timeout(60_000));
  if ((facts.login ?? seen.login) !== seen.login || facts.organisation !== seen.organisation) {
    throw new Failed({ kind: 'signed-out', as: facts.userName });
  }
  const account: Account = {
    ...who,
    ...factsOf(facts),
    id: await idOf([id, seen.base, seen.organisation, seen.login]),
    brand: connector.page.brand,
    connectedAt: new Date().toISOString(),
  };
  await keep(account);
  await registerContentScript(origin);
  void refreshPages(origin).catch(() => undefined); // Other tabs may be held up.
  return account;
}

/** Makes the bundled company an account, anew each time: its figures end today. */
export async function openDemo(locale: string): Promise<Account> {
  const now = new Date().toISOString();
  const zone = Temporal.Now.timeZoneId();
  const today = Temporal.Now.plainDateISO(zone).toString();
  const { records, currency, timeZone, goals, userId } = demoCompany(today, locale, zone);
  const store = await AccountStore.open('demo');
  try {
    await store.replace('demo', records, now);
    await goalsSetting('demo').write(goals);
    const account: Account = {
      id: 'demo',
      connector: 'demo',
      brand: 'Demo',
      origin: '',
      base: '',
      login: 'demo',
      organisation: 'demo',
      organisationName: 'Demo',
      userId,
      userName: records.users?.find(({ id }) => id === userId)?.name ?? 'Demo',
      currency,
      timeZone,
      capabilities: (await store.capabilities()) as Account['capabilities'],
      connectedAt: now,
    };
    await keep(account);
    return account;
  } finally {
    store.close();
  }
}

/** Keeps what the host now says of an account: names, currency, and what it fills. */
export async function keepFacts(id: string, facts: AccountFacts): Promise<void> {
  await accountsSetting.change(({ list, ...rest }) => ({
    ...rest,
    list: list.map((account) => (account.id === id ? { ...account, ...factsOf(facts) } : account)),
  }));
}

type FromHost = 'userId' | 'userName' | 'organisationName' | 'currency' | 'timeZone' | 'capabilities';

const factsOf = (facts: AccountFacts): Pick<Account, FromHost> => ({
  userName: facts.userName,
  organisationName: facts.organisationName,
  capabilities: structuredClone(facts.capabilities) as Account['capabilities'],
  ...(facts.userId !== undefined && { userId: facts.userId }),
  ...(facts.currency !== undefined && { currency: facts.currency }),
  ...(facts.timeZone !== undefined && { timeZone: facts.timeZone }),
});

const keep = (account: Account): Promise<unknown> =>
  accountsSetting.change(({ list }) => ({
    list: [...list.filter(({ id }) => id !== account.id), account],
    current: account.id,
  }));

/** Errors: `Failed` signed-out; unreachable when the page does not answer. */
async function sessionOn(tabId: number): Promise<Seen> {
  await injectContentScript(tabId);
  for (let tried = 1; tried <= 5; tried++) {
    const seen = await askTab(openTabs, tabId, 'page.session', {});
    if (seen) return seen;
    if (seen === null) throw new Failed({ kind: 'signed-out' });
    await realPace.wait(100 * tried, new AbortController().signal); // The script is still starting.
  }
  throw new Failed({ kind: 'unreachable', why: 'no-tab' });
}

/** The same for the same identity, and nothing that can be read back by looking at it. */
async function idOf(parts: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('|')));
  return Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

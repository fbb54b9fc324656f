import { browser } from 'wxt/browser';
import { AccountStore } from '@/lib/cache/account-store';
import { connectorOf } from '@/lib/connectors/all';
import type { AccountFacts, Connector } from '@/lib/connectors/connector';
import { mayBe } from '@/lib/connectors/identity';
import type { CookieSignIn } from '@/lib/connectors/sign-in';
import { demoCompany } from '@/lib/demo/demo-company';
import type { Ask, Seen } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { keepKey } from '@/lib/settings/keys';
import { accountsSetting, goalsSetting } from '@/lib/settings/settings';
import { byHeaders, directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { keySigner } from '@/lib/sync/key-signer';
import { askTab, openTabs, pageHttp } from '@/lib/sync/page-http';
import { patientHttp, realPace } from '@/lib/sync/patient-http';
import { cookieHeaders } from './account-http';
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
  if (connector.signIn.cookie && !connector.page.session) return connectByCookie(tabId, connector, origin);
  const seen = await sessionOn(tabId, id);
  if (seen.connector !== id || new URL(seen.base).origin !== origin) {
    throw new Failed({ kind: 'unexpected-reply', where: origin, detail: 'another CRM than expected' });
  }
  const who = { connector: id, origin, base: seen.base, login: seen.login, organisation: seen.organisation };
  const thisTab = { ...openTabs, of: async () => [tabId] };
  const http = patientHttp(pageHttp(who, connector, thisTab), realPace);
  const facts = await connector.identify(http, AbortSignal.timeout(60_000));
  const login = facts.login ?? seen.login;
  const { organisation } = facts;
  if (!mayBe(seen, { ...who, login, organisation })) {
    throw new Failed({ kind: 'signed-out', as: facts.userName });
  }
  return keepConnected(connector, { ...who, login, organisation, signIn: 'page' }, facts);
}

/** Makes an account of whoever the browser's cookie at the CRM's API stands for. Errors: as `connectAccount`. */
async function connectByCookie(tabId: number, connector: Connector, origin: string): Promise<Account> {
  const { cookie } = connector.signIn;
  const tab = await browser.tabs.get(tabId);
  const page = new URL(tab.url ?? origin);
  for (const base of cookie && page.origin === origin ? cookie.bases(page) : []) {
    if (!(await isGranted(new URL(base).origin))) continue;
    const headers = await cookieHeaders(cookie as CookieSignIn, base).catch(() => undefined);
    if (!headers) continue;
    const http = patientHttp(hostHttp(directWire(base, byHeaders(headers)), connector, realPace), realPace);
    const facts = await connector.identify(http, AbortSignal.timeout(60_000));
    return keepConnected(connector, { ...identityOf(facts), base, origin, signIn: 'cookie' }, facts);
  }
  throw new Failed({ kind: 'signed-out' });
}

/**
 * Makes an account of whoever a key stands for, or gives an account its key back.
 *
 * Errors: `Failed` bad-input naming the field that does not fit, forbidden without the permission of the API's origin
 * or of the one that gives tokens, signed-out when the host does not take the key, or when it is another person's than
 * the account's.
 */
export async function signInByKey({
  connector: id,
  page,
  values,
  account: renewed,
}: Ask<'account.sign-in'>): Promise<Account> {
  const connector = connectorOf(id);
  const { key } = connector.signIn;
  if (!key) throw new Failed({ kind: 'bad-input', where: 'connector', detail: id });
  const typed = Object.fromEntries(key.fields.map((field) => [field.id, (values[field.id] ?? '').trim()]));
  const missing = key.fields.find((field) => !field.isOptional && typed[field.id] === '');
  if (missing) throw new Failed({ kind: 'bad-input', where: missing.id, detail: 'is missing' });
  const at = URL.canParse(page) ? new URL(page) : undefined;
  const base = key.base(typed, at);
  const api = new URL(base).origin;
  const tokens = key.exchange?.request(typed, base)?.url;
  const exchange = tokens && new URL(tokens).origin;
  for (const origin of exchange ? [api, exchange] : [api]) {
    if (!(await isGranted(origin))) throw new Failed({ kind: 'forbidden', what: origin });
  }
  const wire = directWire(base, keySigner(key, typed, base));
  const facts = await connector.identify(
    patientHttp(hostHttp(wire, connector, realPace), realPace),
    AbortSignal.timeout(60_000),
  );
  const secrets = new Set(key.fields.flatMap((field) => (field.kind === 'secret' ? [field.id] : [])));
  const shown = Object.fromEntries(Object.entries(typed).filter(([field]) => !secrets.has(field)));
  const before = renewed === undefined ? undefined : await accountOf(renewed);
  const origin = at && (await isGranted(at.origin)) ? at.origin : (before?.origin ?? '');
  const who = {
    ...identityOf(facts),
    base,
    origin,
    signIn: 'key' as const,
    typed: shown,
    ...(exchange && exchange !== api && { exchange }),
  };
  const account = await keepConnected(connector, who, facts, async (made) => {
    if (before && made.id !== before.id) throw new Failed({ kind: 'signed-out', as: facts.userName });
    await keepKey(made.id, typed);
  });
  return account;
}

/** Who the host says it is: its login, or what stands for one. */
const identityOf = (facts: AccountFacts): Pick<Account, 'login' | 'organisation'> => ({
  login: facts.login ?? facts.userId ?? facts.userName,
  organisation: facts.organisation,
});

async function keepConnected(
  connector: Connector,
  who: Pick<Account, 'base' | 'origin' | 'exchange' | 'login' | 'organisation' | 'signIn' | 'typed'>,
  facts: AccountFacts,
  before: (account: Account) => Promise<void> = async () => undefined,
): Promise<Account> {
  const { id: host, brand } = connector.page;
  const id = await idOf([host, who.base, who.organisation, who.login]);
  const known = (await accountsSetting.read()).list.find((account) => account.id === id);
  const account: Account = {
    ...who,
    ...factsOf(facts),
    id,
    connector: host,
    brand,
    connectedAt: known?.connectedAt ?? new Date().toISOString(),
  };
  await before(account);
  await keep(account);
  if (who.origin) {
    await registerContentScript(who.origin);
    void refreshPages(who.origin).catch(() => undefined); // Other tabs may be held up.
  }
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

type FromHost =
  | 'userId'
  | 'userName'
  | 'organisationName'
  | 'currency'
  | 'timeZone'
  | 'capabilities'
  | 'reasonFields';

const factsOf = (facts: AccountFacts): Pick<Account, FromHost> => ({
  userName: facts.userName,
  organisationName: facts.organisationName,
  capabilities: structuredClone(facts.capabilities) as Account['capabilities'],
  ...(facts.userId !== undefined && { userId: facts.userId }),
  ...(facts.currency !== undefined && { currency: facts.currency }),
  ...(facts.timeZone !== undefined && { timeZone: facts.timeZone }),
  ...(facts.reasonFields && { reasonFields: facts.reasonFields.map((field) => ({ ...field })) }),
});

const keep = (account: Account): Promise<unknown> =>
  accountsSetting.change(({ list }) => ({
    list: [...list.filter(({ id }) => id !== account.id), account],
    current: account.id,
  }));

/** Errors: `Failed` signed-out; unreachable when the page does not answer. */
async function sessionOn(tabId: number, connector: string): Promise<Seen> {
  await injectContentScript(tabId, connector);
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

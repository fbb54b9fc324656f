import type { ListMapping } from '@/lib/list-page/mapping';
import { pagePattern, webOrigin } from '@/lib/list-page/page-pattern';
import type { ListRecords } from '@/lib/list-page/records';
import { hashed } from '@/lib/list-page/row-ids';
import type { TableSnapshot } from '@/lib/list-page/snapshot';
import type { Account } from '@/lib/model/account';
import { accountsSetting, listPagesSetting } from '@/lib/settings/settings';
import type { Session } from './session';

/** All list pages of one site make one account: its deals and its calls belong together. */
const idOf = (origin: string): string => `list-${hashed(origin)}`;

/** How a table is read, as the user confirmed it for this page before; `undefined` for a table that looks otherwise. */
export async function mappingOf(table: TableSnapshot): Promise<ListMapping | undefined> {
  const pattern = pagePattern(table.url);
  const pages = await listPagesSetting(idOf(webOrigin(table.url))).read();
  return pages.find(
    (page) =>
      page.pattern === pattern && JSON.stringify(page.mapping.headers) === JSON.stringify(table.headers),
  )?.mapping;
}

/**
 * Adds what was read to the account of the page's site, makes it the one that is shown, and keeps how the page is read.
 *
 * Errors: `Failed` bad-input for a page that is no web page; storage.
 */
export async function addListRecords(
  session: Session,
  table: TableSnapshot,
  mapping: ListMapping,
  { records, rejected }: ListRecords,
): Promise<{ added: number; again: number }> {
  const origin = webOrigin(table.url);
  const id = idOf(origin);
  const { added, capabilities } = await session.engine.ask('addRecords', {
    account: id,
    records,
    rejected: rejected.map(({ entity, id: row, why, field }) => ({
      entity,
      id: row,
      why: `${field}: ${why}`,
    })),
  });
  const pattern = pagePattern(table.url);
  await listPagesSetting(id).change((pages) => [
    ...pages.filter(
      (page) => page.pattern !== pattern || page.mapping.headers.join() !== mapping.headers.join(),
    ),
    { pattern, mapping },
  ]);
  await accountsSetting.change(({ list }) => {
    const known = list.find((each) => each.id === id);
    const account = { ...(known ?? newAccount(session, table, mapping)), capabilities };
    return {
      list: known ? list.map((each) => (each.id === id ? account : each)) : [...list, account],
      current: id,
    };
  });
  const read = (records.deals?.length ?? 0) + (records.activities?.length ?? 0);
  return { added, again: read - added };
}

function newAccount(session: Session, { url }: TableSnapshot, mapping: ListMapping): Account {
  const origin = webOrigin(url);
  const { host } = new URL(url);
  return {
    id: idOf(origin),
    connector: 'list',
    brand: host,
    origin,
    base: '',
    login: host,
    organisation: origin,
    organisationName: host,
    userName: '',
    currency: mapping.currency,
    timeZone: session.shown.peek().timeZone,
    capabilities: {},
    connectedAt: `${new Date().toISOString().slice(0, 19)}Z`,
  };
}

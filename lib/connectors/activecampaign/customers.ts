import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Http, Json, Page, Stream } from '../connector';
import { ifThere } from '../kit/absence';
import { hostId, hostRef, plainId, take } from '../kit/rows';
import { cursorOf, type List, type Place, place, rowsOf } from './list';
import { checkpointOf, dayBefore, latest, momentIn } from './since';

const text = z.nullish(z.string());

/** A company. Source: https://developers.activecampaign.com/reference/list-all-accounts */
const accountRow = z.looseObject({ id: hostId, name: text, createdTimestamp: text, updatedTimestamp: text });

/** A person. Source: https://developers.activecampaign.com/reference/list-all-contacts */
const contactRow = z.looseObject({
  id: hostId,
  email: text,
  phone: text,
  firstName: text,
  lastName: text,
  organization: hostRef,
  orgid: hostRef,
  cdate: text,
  udate: text,
  deleted: z.nullish(z.union([z.string(), z.number(), z.boolean()])),
});

/** Which company a person works for. Source: https://developers.activecampaign.com/reference/list-all-associations */
const linkRow = z.looseObject({ account: hostRef, contact: hostRef, updatedTimestamp: text });

const cursorShape = z.object({
  part: z.enum(['contacts', 'accounts', 'links']),
  at: z.nullable(place),
  seen: z.nullable(z.string()),
});
type Cursor = z.infer<typeof cursorShape>;
const order = ['contacts', 'accounts', 'links'] as const;

type Customer = RecordOf<'customers'>;
type Found = Pick<Page, 'rejected' | 'read'> & {
  readonly records: readonly Customer[];
  readonly next?: Place | undefined;
  readonly seen?: string | undefined;
};

/**
 * Contacts, newest first; then accounts; then the contacts once more that an account is linked to, with it as their
 * company. Each has numbers of its own, so ids begin with the list's name.
 */
export const customers: Stream = {
  id: 'customers',
  fills: ['customers'],
  checkpointAt: (instant) => instant,
  async page(http, { cursor, since: given }, signal) {
    const now = cursorOf(cursorShape, cursor) ?? { part: 'contacts', at: null, seen: null };
    const since = typeof given === 'string' ? given : undefined;
    const {
      records,
      rejected,
      read,
      next,
      seen: latestHere,
    } = await parts[now.part](http, now, since, signal);
    const seen = now.seen ?? latestHere ?? null;
    const following = order[order.indexOf(now.part) + 1];
    const checkpoint = checkpointOf(seen ?? undefined, since);
    const after: Json | undefined = next
      ? { part: now.part, at: next, seen }
      : following && { part: following, at: null, seen };
    return {
      upserts: { customers: records },
      rejected,
      read,
      ...(after !== undefined ? { next: after } : checkpoint !== undefined && { checkpoint }),
    };
  },
  sweep: {
    entity: 'customers',
    async ids(http, { cursor }, signal) {
      const now = cursorOf(cursorShape, cursor) ?? { part: 'contacts', at: null, seen: null };
      const isContacts = now.part === 'contacts';
      const list = rowsOf(
        http,
        isContacts ? contactsBy({}) : { path: 'accounts' },
        now.at ?? undefined,
        signal,
      );
      const { rows, next } = isContacts ? await list : ((await ifThere(list)) ?? nothing);
      const ids = rows.flatMap((row) => {
        const id = plainId(row);
        return id === '' || isDeleted(row) ? [] : [isContacts ? contactId(id) : accountId(id)];
      });
      if (next) return { ids, next: { part: now.part, at: next, seen: null } };
      return { ids, ...(isContacts && { next: { part: 'accounts', at: null, seen: null } }) };
    },
  },
};

type Part = (http: Http, now: Cursor, since: string | undefined, signal: AbortSignal) => Promise<Found>;

const parts: Readonly<Record<Cursor['part'], Part>> = {
  async contacts(http, { at }, since, signal) {
    const query = since === undefined ? {} : { 'filters[updated_after]': dayBefore(since) };
    const { rows, read, next } = await rowsOf(http, contactsBy(query), at ?? undefined, signal);
    const changed = rows.filter((row) => isAfter(row, 'udate', since));
    const { records, rejected } = take('customers', changed, contactRow, (row) => toContact(row, null), idOf);
    const seen = latest(rows.flatMap((row) => [textIn(row, 'udate'), textIn(row, 'cdate')]));
    return { records, rejected, read, next, seen };
  },

  async accounts(http, { at }, since, signal) {
    const { rows, read, next } =
      (await ifThere(rowsOf(http, { path: 'accounts' }, at ?? undefined, signal))) ?? nothing;
    const changed = rows.filter((row) => isAfter(row, 'updatedTimestamp', since));
    const { records, rejected } = take('customers', changed, accountRow, toCompany, (row) =>
      accountId(plainId(row)),
    );
    return { records, rejected, read, next };
  },

  async links(http, { at }, since, signal) {
    const page = await ifThere(rowsOf(http, { path: 'accountContacts' }, at ?? undefined, signal));
    const accounts = new Map<string, { readonly account: string; readonly isNew: boolean }>();
    for (const row of page?.rows ?? []) {
      const { data } = z.safeParse(linkRow, row);
      if (!data?.account || !data.contact) continue;
      accounts.set(data.contact, { account: data.account, isNew: isAfter(row, 'updatedTimestamp', since) });
    }
    const linked = await contactsOf(http, [...accounts.keys()], signal);
    const records = linked.flatMap((row) => {
      const link = accounts.get(plainId(row));
      const { data } = z.safeParse(contactRow, row);
      const record =
        link && data && (link.isNew || isAfter(row, 'udate', since)) && toContact(data, link.account);
      return record ? [record] : [];
    });
    return { records, rejected: [], read: page?.read ?? 0, next: page?.next };
  },
};

const nothing = { rows: [], read: 0, next: undefined };

const contactsBy = (query: Readonly<Record<string, string>>): List => ({
  path: 'contacts',
  query: { 'orders[id]': 'DESC', ...query },
});

async function contactsOf(
  http: Http,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  if (ids.length === 0) return [];
  const list = { path: 'contacts', query: { 'ids[]': ids } };
  const { rows } = (await ifThere(rowsOf(http, list, undefined, signal))) ?? nothing;
  return rows;
}

const contactId = (id: string): string => `contact:${id}`;
const accountId = (id: string): string => `account:${id}`;
const idOf = (row: unknown): string => contactId(plainId(row));

const textIn = (row: unknown, field: string): string | undefined => {
  const value: unknown =
    typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** A row without a time may have changed. */
function isAfter(row: unknown, field: string, since: string | undefined): boolean {
  const at = momentIn(textIn(row, field));
  return since === undefined || at === undefined || at >= since;
}

const isDeleted = (row: unknown): boolean => {
  const { data } = z.safeParse(contactRow, row);
  return data?.deleted === true || data?.deleted === 1 || data?.deleted === '1';
};

function toContact(row: z.infer<typeof contactRow>, account: string | null): Customer | undefined {
  if (isDeleted(row)) return undefined;
  const company = account ?? row.organization ?? row.orgid;
  return {
    id: contactId(row.id),
    kind: 'contact',
    name: [row.firstName, row.lastName].filter(Boolean).join(' ') || row.email || row.phone || '',
    parentId: company ? accountId(company) : null,
    createdAt: momentIn(row.cdate) ?? null,
    email: row.email || null,
    phone: row.phone || null,
  };
}

const toCompany = (row: z.infer<typeof accountRow>): Customer => ({
  id: accountId(row.id),
  kind: 'company',
  name: row.name ?? '',
  createdAt: momentIn(row.createdTimestamp) ?? null,
});

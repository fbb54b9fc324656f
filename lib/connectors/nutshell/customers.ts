import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { AccountFacts, Json, Page, Stream } from '../connector';
import { hostId, plainId, take } from '../kit/rows';
import { changedSince, deletedSince, newestChange, recordsBy, typeIn } from './changes';
import { hostOf, nameIn } from './facts';
import { cursorOf, place, rowsOf } from './list';
import { firstLinked, links, moment, perhapsInstantOf } from './values';

const text = z.nullish(z.string());
const values = z.nullish(
  z.array(z.looseObject({ isPrimary: z.nullish(z.boolean()), value: z.nullish(z.unknown()) })),
);

/** A company or a person. Source: https://developers.nutshell.com/reference, accounts and contacts. */
const peepRow = z.looseObject({
  id: hostId,
  name: z.nullish(z.union([text, z.looseObject({ displayName: text })])),
  emails: values,
  phones: values,
  employeeCount: z.nullish(z.union([z.number(), z.string()])),
  createdTime: moment,
  deletedTime: moment,
  links,
});
type Row = z.infer<typeof peepRow>;

const kinds = ['accounts', 'contacts'] as const;
const cursorShape = z.object({
  kind: z.enum(kinds),
  at: z.nullable(place),
  checkpoint: z.nullable(z.string()),
});

/** Companies, newest first, then people. */
export const customers: Stream = {
  id: 'customers',
  fills: ['customers'],
  checkpointAt: (instant) => instant,
  async page(http, { cursor, since, facts }, signal): Promise<Page> {
    if (typeof since === 'string') {
      const checkpoint = (await newestChange(http, signal)) ?? since;
      const changed = await changedSince(http, kinds, since, signal);
      const rows: unknown[] = [];
      const gone: string[] = [...changed.keys()];
      for (const kind of kinds) {
        const own = [...changed.keys()].filter((id) => typeIn(id) === kind);
        rows.push(...(await recordsBy(http, kind, own, signal)));
        gone.push(...(await deletedSince(http, kind, since, signal)));
      }
      const page = pageOf(rows, facts);
      const there = new Set(rows.filter((row) => !isDeleted(row)).map(plainId));
      const removed = [...new Set(gone)].filter((id) => !there.has(id));
      return { ...page, removed: { customers: removed }, checkpoint };
    }
    const start = { kind: kinds[0], at: null, checkpoint: null };
    const now = cursorOf(cursorShape, cursor) ?? {
      ...start,
      checkpoint: (await newestChange(http, signal)) ?? null,
    };
    const { kind, checkpoint } = now;
    // People cannot be sorted by age.
    const query = kind === 'accounts' ? { sort: '-createdTime' } : {};
    const { rows, next } = await rowsOf(http, { path: kind, name: kind, query }, now.at ?? undefined, signal);
    const after: Json | undefined = next
      ? { kind, at: next, checkpoint }
      : kind === 'accounts'
        ? { kind: 'contacts', at: null, checkpoint }
        : undefined;
    return {
      ...pageOf(rows, facts),
      ...(after !== undefined ? { next: after } : checkpoint !== null && { checkpoint }),
    };
  },
};

function pageOf(rows: readonly unknown[], facts: AccountFacts): Page {
  const { records, rejected } = take('customers', rows, peepRow, (row) =>
    isDeleted(row) ? undefined : toCustomer(row, facts),
  );
  return { upserts: { customers: records }, rejected, read: rows.length };
}

const isDeleted = (row: unknown): boolean => {
  const { data } = z.safeParse(peepRow, row);
  return perhapsInstantOf(data?.deletedTime) !== null;
};

function toCustomer(row: Row, facts: AccountFacts): RecordOf<'customers'> {
  const { territories, industries } = hostOf(facts);
  const isCompany = typeIn(row.id) === 'accounts';
  const name = typeof row.name === 'object' ? row.name?.displayName : row.name;
  const email = primary(row.emails);
  const phone = primary(row.phones);
  const size = Number(row.employeeCount ?? Number.NaN);
  return {
    id: row.id,
    kind: isCompany ? 'company' : 'contact',
    name: name || email || phone || '',
    parentId: isCompany ? null : firstLinked(row.links, 'accounts'),
    createdAt: perhapsInstantOf(row.createdTime),
    ownerId: firstLinked(row.links, 'owner'),
    industry: nameIn(industries, firstLinked(row.links, 'industry')),
    ...(Number.isSafeInteger(size) && { size }),
    region: nameIn(territories, firstLinked(row.links, 'territory')),
    email,
    phone,
  };
}

/** The one that is marked, else the first: an address as text, a number with the forms that it is written in. */
function primary(all: z.infer<typeof values>): string | null {
  const value = (all?.find(({ isPrimary }) => isPrimary) ?? all?.[0])?.value;
  if (typeof value === 'string') return value || null;
  const { data } = z.safeParse(z.looseObject({ E164: text, numberFormatted: text, number: text }), value);
  return data?.E164 || data?.numberFormatted || data?.number || null;
}

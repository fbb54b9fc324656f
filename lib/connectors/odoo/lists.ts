import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Json, Page, Stream } from '../connector';
import { callerOf, type Host, hostOf } from './host';
import type { ModelName } from './models';
import { type Caller, call, type Domain } from './rpc';
import { overlapping, words } from './wire';

const row = z.object({ id: z.int() });
const rows = z.array(z.looseObject(row.shape));

/** A list of records that is read page by page. */
export interface List {
  readonly model: ModelName;
  readonly domain: Domain;
  readonly fields: readonly string[];
  readonly size: number;
  /**
   * Up to 17, messages and activities are cut to the page's size first and to this user's rights after that: a page that is
   * short, or empty, need not be the last one.
   */
  readonly rightsAfterLimit?: true;
}

export interface Reading {
  readonly rows: readonly { readonly [key: string]: unknown }[];
  readonly rest: Pick<Page, 'read' | 'total' | 'next' | 'checkpoint'>;
}

const cursorOf = z.object({ below: z.int(), mark: z.nullable(z.string()) });

/**
 * One page of a list, newest record first.
 *
 * Rules: pages are cut by id, which never changes, so that nothing is skipped while others write. What changed since is
 * asked by `write_date`, which the server writes by its own clock. The newest `write_date` is taken before the first page
 * and overlaps the next reading by minutes, so a change during the reading is read again.
 */
export async function readNewestFirst(
  caller: Caller,
  { model, domain, fields, size, rightsAfterLimit }: List,
  at: { readonly cursor?: Json | undefined; readonly since?: Json | undefined },
): Promise<Reading> {
  const since = typeof at.since === 'string' ? at.since : undefined;
  const asked = since === undefined ? domain : [...domain, ['write_date', '>=', since]];
  const cursor = at.cursor === undefined ? undefined : z.safeParse(cursorOf, at.cursor);
  if (cursor && !cursor.success)
    throw new Failed({ kind: 'bug', detail: `${model}: a cursor of another list` });
  const mark = cursor ? cursor.data.mark : await newestChange(caller, model, domain);
  const counted = !cursor && since === undefined && !rightsAfterLimit;
  const total = counted
    ? await call(caller, model, 'search_count', { domain: [...domain] }, z.int().check(z.nonnegative()))
    : undefined;
  const below: Domain = cursor ? [['id', '<', cursor.data.below]] : [];
  const found = await read(caller, model, [...asked, ...below], fields, { order: 'id desc', limit: size });
  const last = found.length > 0 ? Math.min(...found.map(({ id }) => id)) : undefined;
  const short = found.length < size || last === undefined;
  const bound = last ?? cursor?.data.below;
  const left = short && rightsAfterLimit ? await highestId(caller, model, asked, bound) : undefined;
  const next = short ? left && left + 1 : last;
  const isLast = next === undefined;
  return {
    rows: found,
    rest: {
      read: found.length,
      ...(total !== undefined && { total }),
      ...(!isLast && { next: { below: next, mark } }),
      ...(isLast && mark !== null && { checkpoint: overlapping(mark) }),
      ...(isLast && mark === null && since !== undefined && { checkpoint: since }),
    },
  };
}

/** Without a limit, what the rights leave is whole. */
async function highestId(
  caller: Caller,
  model: ModelName,
  domain: Domain,
  bound = Number.POSITIVE_INFINITY,
): Promise<number | undefined> {
  const below: Domain = Number.isFinite(bound) ? [['id', '<', bound]] : [];
  const asked = { domain: [...domain, ...below], order: 'id desc' };
  return (await call(caller, model, 'search', asked, z.array(z.int()))).find((id) => id < bound);
}

async function newestChange(caller: Caller, model: ModelName, domain: Domain): Promise<string | null> {
  const [newest] = await read(caller, model, domain, ['write_date'], { order: 'write_date desc', limit: 50 });
  return newest ? (z.safeParse(words, newest['write_date']).data ?? null) : null;
}

/** Records in one go. Without a limit the list is small by nature. */
export function read(
  caller: Caller,
  model: ModelName,
  domain: Domain,
  fields: readonly string[],
  more: { readonly order?: string; readonly limit?: number } = {},
): Promise<z.output<typeof rows>> {
  return call(caller, model, 'search_read', { domain: [...domain], fields: [...fields], ...more }, rows);
}

/** Every id of a list that is left, newest first. */
export const sweepOf = (
  entity: EntityName,
  model: ModelName,
  domainOf: (host: Host) => Domain | undefined,
): NonNullable<Stream['sweep']> => ({
  entity,
  async ids(http, { cursor, facts }, signal) {
    const domain = domainOf(hostOf(facts));
    if (!domain) return { ids: [] };
    const asked = typeof cursor === 'number' ? [...domain, ['id', '<', cursor]] : [...domain];
    const size = 5000;
    const ids = await call(
      callerOf(http, facts, signal),
      model,
      'search',
      { domain: asked, order: 'id desc', limit: size },
      z.array(z.int()),
    );
    const last = ids.at(-1);
    return { ids: ids.map(String), ...(ids.length === size && last !== undefined && { next: last }) };
  },
});

export const checkpointAt = (instant: string): string => overlapping(instant);
export const nothing: Page = { upserts: {}, rejected: [], read: 0 };

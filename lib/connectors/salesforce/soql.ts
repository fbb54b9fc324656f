import * as z from 'zod/mini';
import { failureOf } from '@/lib/model/failure';
import type { Http } from '../connector';
import { ask } from '../kit/ask';
import type { Host } from './host';
import { type Row, salesforceRow } from './rows';

/** Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm */
const answer = z.object({
  totalSize: z.nullish(z.number()),
  done: z.nullish(z.boolean()),
  nextRecordsUrl: z.nullish(z.string()),
  records: z.array(z.unknown()),
});

export interface Asker {
  readonly http: Http;
  readonly host: Host;
  readonly signal: AbortSignal;
}

export interface Found {
  readonly rows: readonly unknown[];
  readonly total: number | undefined;
  /** What the next part is asked with; undefined after the last one. */
  readonly locator: string | undefined;
}

type Way = 'query' | 'queryAll';

/** A query, or the next part of one. */
export async function query(
  { http, host, signal }: Pick<Asker, 'http' | 'signal'> & { readonly host: Pick<Host, 'version'> },
  way: Way,
  what: { readonly soql: string } | { readonly locator: string },
  batch?: number,
): Promise<Found> {
  const path = `/services/data/v${host.version}/${way}`;
  const headers = batch === undefined ? {} : { headers: { 'Sforce-Query-Options': `batchSize=${batch}` } };
  const request =
    'soql' in what
      ? { path, query: { q: what.soql }, ...headers }
      : { path: `${path}/${what.locator}`, ...headers };
  const { records, totalSize, done, nextRecordsUrl } = await ask(
    http,
    { method: 'GET', ...request },
    answer,
    signal,
  );
  // Only the end of the address is taken: it never leads to another host or another path.
  const locator = done === true ? undefined : /\/([\w-]+)$/.exec(nextRecordsUrl ?? '')?.[1];
  return { rows: records, total: totalSize ?? undefined, locator };
}

/** All rows of a small query. Stops where the same part comes again. */
export async function queryWhole(asker: Parameters<typeof query>[0], soql: string): Promise<Row[]> {
  const rows: Row[] = [];
  const met = new Set<string>();
  for (let found = await query(asker, 'query', { soql }); ; ) {
    for (const sent of found.rows) {
      const row = z.safeParse(salesforceRow, sent);
      if (row.success) rows.push(row.data);
    }
    const { locator } = found;
    if (locator === undefined || met.has(locator)) return rows;
    met.add(locator);
    found = await query(asker, 'query', { locator });
  }
}

/** A text in a query. Ids come from the host, but are quoted like anything else. */
export const quoted = (value: string): string => `'${value.replace(/['\\]/g, '\\$&')}'`;
export const among = (field: string, ids: readonly string[]): string =>
  `${field} IN (${ids.map(quoted).join(',')})`;

/** Not in this edition, not for this user, or not there at all. */
export function isAbsent(error: unknown): boolean {
  const failure = failureOf(error);
  return (
    failure.kind === 'forbidden' ||
    (failure.kind === 'unexpected-reply' && /^status 4\d\d$/.test(failure.detail))
  );
}

/** What the host says, or nothing where it does not have that. */
export async function orNothing<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return undefined;
  }
}

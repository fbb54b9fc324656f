import * as z from 'zod/mini';
import type { Http } from '../connector';
import { ifThere, isRefusal } from '../kit/absence';
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

/** What the host says, or nothing where it does not have that: not in this edition, not for this user. */
export const orNothing = <T>(asking: Promise<T>): Promise<T | undefined> => ifThere(asking, isRefusal);

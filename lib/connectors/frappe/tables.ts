import * as z from 'zod/mini';
import type { Http } from '../connector';
import { list, type Row } from './api';
import type { DocType } from './reads';

/** A deal's own tables, by deal: rows in their order. */
export interface DealTables {
  readonly status_change_log: readonly Row[];
  readonly products: readonly Row[];
  readonly contacts: readonly Row[];
}
export const emptyTables: DealTables = { status_change_log: [], products: [], contacts: [] };

const tables = {
  status_change_log: 'CRM Status Change Log',
  products: 'CRM Products',
  contacts: 'CRM Contacts',
} as const satisfies Record<keyof DealTables, DocType>;

/** The address takes this many names, and leaves room for a site's proxy. */
const namesAtOnce = 50;
const rowsAtOnce = 5000;

/**
 * The tables of these deals.
 *
 * Rules: listed for many deals at once where the site allows it, which names their parent; else each deal is asked for.
 */
export async function tablesOf(
  http: Http,
  deals: readonly string[],
  hasTables: boolean,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, DealTables>> {
  const found = new Map<string, DealTables>();
  if (!hasTables) {
    for (const name of deals) found.set(name, await tablesIn(http, name, signal));
    return found;
  }
  for (let from = 0; from < deals.length; from += namesAtOnce) {
    const some = deals.slice(from, from + namesAtOnce);
    const [log, products, contacts] = [
      await byParent(http, 'status_change_log', some, signal),
      await byParent(http, 'products', some, signal),
      await byParent(http, 'contacts', some, signal),
    ];
    for (const name of some) {
      found.set(name, {
        status_change_log: log.get(name) ?? [],
        products: products.get(name) ?? [],
        contacts: contacts.get(name) ?? [],
      });
    }
  }
  return found;
}

async function byParent(
  http: Http,
  table: keyof DealTables,
  deals: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  const rows = await list(
    http,
    {
      docType: tables[table],
      // Leads have the same tables.
      filters: [
        ['parenttype', '=', 'CRM Deal'],
        ['parent', 'in', deals],
      ],
      order: 'parent asc, idx asc',
      parent: 'CRM Deal',
      limit: rowsAtOnce,
    },
    signal,
  );
  for (const row of rows) {
    const parent = String(row['parent'] ?? '');
    const own = found.get(parent);
    if (own) own.push(row);
    else found.set(parent, [row]);
  }
  return found;
}

const rows = z.optional(z.nullish(z.array(z.looseObject({}))));
const document = z.object({ data: z.object({ status_change_log: rows, products: rows, contacts: rows }) });

async function tablesIn(http: Http, name: string, signal: AbortSignal): Promise<DealTables> {
  const path = `/api/resource/CRM Deal/${encodeURIComponent(name)}`;
  const sent = z.safeParse(document, await http.json({ method: 'GET', path }, signal)).data?.data;
  return {
    status_change_log: sent?.status_change_log ?? [],
    products: sent?.products ?? [],
    contacts: sent?.contacts ?? [],
  };
}

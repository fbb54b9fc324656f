import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take } from '../kit/rows';
import { type Host, hostOf } from './facts';
import { byCursor, pageSize } from './lists';

const decimal = z.nullish(z.union([z.number(), z.string()]));

/** Source: https://developers.pipedrive.com/docs/api/v1/Products#getProducts (version 2). */
const productRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  code: z.nullish(z.string()),
  category: z.nullish(z.union([z.string(), z.number()])),
  is_deleted: z.nullish(z.boolean()),
  prices: z.nullish(
    z.array(
      z.object({ price: decimal, cost: decimal, direct_cost: decimal, currency: z.nullish(z.string()) }),
    ),
  ),
});

/** There is no asking for changes only; the list is short and read in full, so what it lacks is deleted. */
export const products: Stream = {
  id: 'products',
  fills: ['products'],
  async page(http, { cursor, facts }, signal) {
    const host = hostOf(facts);
    const from = typeof cursor === 'string' ? cursor : undefined;
    const query = { limit: String(pageSize), sort_by: 'id', sort_direction: 'desc' };
    const { rows, next } = await byCursor(http, '/api/v2/products', query, from, signal);
    const { records, rejected } = take('products', rows, productRow, (row) => toProduct(row, host));
    return {
      upserts: { products: records },
      rejected,
      read: rows.length,
      ...(next !== undefined && { next }),
    };
  },
};

/** A product may have a price in each currency; the one in the user's own currency counts. */
function toProduct(
  row: z.infer<typeof productRow>,
  { currency: own }: Host,
): RecordOf<'products'> | undefined {
  if (row.is_deleted) return undefined;
  const price = row.prices?.find((one) => toCurrency(one.currency) === own) ?? row.prices?.[0];
  const currency = toCurrency(price?.currency);
  return {
    id: row.id,
    name: row.name || row.id,
    sku: row.code || null,
    category: row.category ? String(row.category) : null,
    unitPrice: toMinor(price?.price, currency, 'price'),
    unitCost: toMinor(price?.cost ?? price?.direct_cost, currency, 'cost'),
    currency,
  };
}

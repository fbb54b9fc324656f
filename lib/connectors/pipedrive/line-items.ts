import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Http, Rejected } from '../connector';
import { whereItIs } from '../kit/absence';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, hostRef, take, Unfit } from '../kit/rows';
import type { DealRow } from './deal';
import { allByCursor } from './lists';

const decimal = z.nullish(z.union([z.number(), z.string()]));

/** Source: https://developers.pipedrive.com/docs/api/v1/Deals#getDealsProducts (version 2). */
const itemRow = z.object({
  id: hostId,
  deal_id: hostId,
  product_id: hostRef,
  name: z.nullish(z.string()),
  quantity: decimal,
  item_price: decimal,
  discount: decimal,
  discount_type: z.nullish(z.string()),
  currency: z.nullish(z.string()),
  is_enabled: z.nullish(z.boolean()),
});

/** The most deals that one request may name. */
const dealsAtOnce = 100;

export interface LineItems {
  readonly records: RecordOf<'lineItems'>[];
  readonly rejected: Rejected[];
  /** Deals whose items are all here. */
  readonly of: string[];
}

/** The products on these deals; only deals that say they have some are asked about. Errors: as `Http`. */
export async function lineItemsOf(
  http: Http,
  deals: readonly DealRow[],
  signal: AbortSignal,
): Promise<LineItems> {
  const currencies = new Map(deals.map(({ id, currency }) => [id, toCurrency(currency)]));
  const without = deals.filter(({ products_count: count }) => count === 0).map(({ id }) => id);
  const asked = deals.filter(({ products_count: count }) => count !== 0).map(({ id }) => id);
  const found: LineItems = { records: [], rejected: [], of: without };
  for (let at = 0; at < asked.length; at += dealsAtOnce) {
    const some = asked.slice(at, at + dealsAtOnce);
    // A plan without products says so to each request.
    const asking = allByCursor(http, '/api/v2/deals/products', { deal_ids: some }, signal);
    const all = await whereItIs(asking, undefined);
    if (!all) return { ...found, of: [] };
    const { records, rejected } = take('lineItems', all.rows, itemRow, (row) =>
      toItem(row, currencies.get(row.deal_id)),
    );
    found.records.push(...records);
    found.rejected.push(...rejected);
    if (all.isWhole) found.of.push(...some);
  }
  return found;
}

/** Undefined for an item that is switched off: it does not count towards the deal's value. */
function toItem(
  row: z.infer<typeof itemRow>,
  dealCurrency: string | null | undefined,
): RecordOf<'lineItems'> | undefined {
  if (row.is_enabled === false) return undefined;
  const currency = toCurrency(row.currency) ?? dealCurrency;
  const quantity = Number(row.quantity ?? 1);
  if (!Number.isFinite(quantity)) throw new Unfit('quantity: not a number');
  const unitPrice = toMinor(row.item_price, currency, 'item_price') ?? 0;
  const full = Math.round(quantity * unitPrice);
  const share = Number(row.discount ?? 0) / 100;
  const discount =
    row.discount_type === 'amount'
      ? (toMinor(row.discount, currency, 'discount') ?? 0)
      : Math.round(full * (Number.isFinite(share) ? share : 0));
  return {
    id: row.id,
    dealId: row.deal_id,
    productId: row.product_id,
    name: row.name || null,
    quantity,
    unitPrice,
    discount,
    amount: full - discount,
  };
}

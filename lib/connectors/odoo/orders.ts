import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { callerOf, type Host, hostOf, present } from './host';
import { checkpointAt, nothing, read, readNewestFirst } from './lists';
import type { Caller, Domain } from './rpc';
import { amount, recordId, ref, words } from './wire';

const order = z.object({ id: recordId, opportunity_id: ref, state: words });
const line = z.object({
  id: recordId,
  order_id: ref,
  product_id: ref,
  name: words,
  product_uom_qty: amount,
  price_unit: amount,
  /** Percent. */
  discount: amount,
  display_type: words,
  currency_id: ref,
});

const domain: Domain = [['opportunity_id', '!=', false]];

/**
 * What a deal consists of: the lines of its confirmed orders, or of its latest quotation while there is none.
 *
 * Rules: a deal may have several quotations for the same thing, so their sum would count it twice. Cancelled ones do not
 * count. All lines of a deal are read again when one of its orders changes.
 */
export const orders: Stream = {
  id: 'orders',
  fills: ['lineItems'],
  checkpointAt,
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const sells = present(host, 'sale.order', 'opportunity_id').length > 0 && host.fields['sale.order.line'];
    if (!sells) return nothing;
    const caller = callerOf(http, facts, signal);
    const { rows, rest } = await readNewestFirst(
      caller,
      { model: 'sale.order', domain, fields: ['opportunity_id', 'state'], size: 200 },
      { cursor, since },
    );
    const touched = rows.flatMap((row) => z.safeParse(order, row).data?.opportunity_id?.id ?? []);
    const of = [...new Set(touched)];
    const chosen = await ordersThatCount(caller, of);
    const found = await read(
      caller,
      'sale.order.line',
      [['order_id', 'in', [...chosen.keys()].map(Number)]],
      present(host, 'sale.order.line', ...Object.keys(line.shape)),
    );
    const taken = take('lineItems', found, line, (row) => toLine(row, chosen, host, facts.currency));
    return {
      upserts: { lineItems: taken.records },
      complete: { lineItems: { field: 'dealId', of } },
      rejected: taken.rejected,
      ...rest,
    };
  },
};

/** Deal by order. */
async function ordersThatCount(caller: Caller, deals: readonly string[]): Promise<Map<string, string>> {
  const asked: Domain = [
    ['opportunity_id', 'in', deals.map(Number)],
    ['state', '!=', 'cancel'],
  ];
  const rows = await read(caller, 'sale.order', asked, ['opportunity_id', 'state'], { order: 'id asc' });
  const byDeal = new Map<string, { readonly id: string; readonly confirmed: boolean }[]>();
  for (const row of rows) {
    const { data } = z.safeParse(order, row);
    if (!data?.opportunity_id) continue;
    const own = byDeal.get(data.opportunity_id.id) ?? [];
    own.push({ id: data.id, confirmed: data.state === 'sale' || data.state === 'done' });
    byDeal.set(data.opportunity_id.id, own);
  }
  const chosen = new Map<string, string>();
  for (const [deal, own] of byDeal) {
    const confirmed = own.filter((one) => one.confirmed);
    for (const { id } of confirmed.length > 0 ? confirmed : own.slice(-1)) chosen.set(id, deal);
  }
  return chosen;
}

function toLine(
  row: z.infer<typeof line>,
  deals: ReadonlyMap<string, string>,
  host: Host,
  own: string | undefined,
): RecordOf<'lineItems'> | undefined {
  const dealId = deals.get(row.order_id?.id ?? '');
  // Headings and notes are lines too.
  if (dealId === undefined || row.display_type !== null) return undefined;
  const currency = new Map(host.currencies).get(row.currency_id?.id ?? '') ?? own;
  const quantity = row.product_uom_qty ?? 0;
  const unitPrice = toMinor(row.price_unit ?? 0, currency, 'price_unit') ?? 0;
  const full = Math.round(quantity * unitPrice);
  const discount = Math.round((full * (row.discount ?? 0)) / 100);
  return {
    id: row.id,
    dealId,
    productId: row.product_id?.id ?? null,
    name: row.product_id?.name ?? row.name,
    quantity,
    unitPrice,
    discount,
    amount: full - discount,
  };
}

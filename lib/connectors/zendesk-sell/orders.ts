import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Rejected, Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take, Unfit } from '../kit/rows';
import { readChanged, whole } from './lists';

const decimal = z.nullish(z.union([z.number(), z.string()]));

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/orders/; `discount` is a percentage of the whole. */
const orderRow = z.object({ id: hostId, deal_id: hostId, discount: decimal });

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/line-items/; `value` is the price with its markup. */
const lineRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  value: decimal,
  price: decimal,
  quantity: decimal,
  currency: z.nullish(z.string()),
});

/** Orders whose lines are asked for in one go: a request for each. */
const atOnce = '25';

/** What deals consist of: a deal has one order, and each order its lines. */
export const orders: Stream = {
  id: 'orders',
  fills: ['lineItems'],
  checkpointAt: (from) => ({ from }),
  async page(http, at, signal) {
    const asked = readChanged(http, '/v2/orders', at, signal, { per_page: atOnce });
    const { rows, position } = await whereItIs(asked, { rows: [], position: {} });
    const lines: RecordOf<'lineItems'>[] = [];
    const rejected: Rejected[] = [];
    const of = new Set<string>();
    for (const row of rows) {
      const order = z.safeParse(orderRow, row);
      // An order without a deal is no part of one.
      if (!order.success) continue;
      const found = await whereItIs(whole(http, `/v2/orders/${order.data.id}/line_items`, signal), []);
      const taken = take('lineItems', found, lineRow, (line) => toLine(line, order.data));
      lines.push(...taken.records);
      rejected.push(...taken.rejected);
      of.add(order.data.deal_id);
    }
    return {
      upserts: { lineItems: lines },
      complete: { lineItems: { field: 'dealId', of: [...of] } },
      rejected,
      read: rows.length,
      ...position,
    };
  },
};

function toLine(row: z.infer<typeof lineRow>, order: z.infer<typeof orderRow>): RecordOf<'lineItems'> {
  const currency = toCurrency(row.currency);
  const quantity = Number(row.quantity ?? 1);
  if (!Number.isFinite(quantity)) throw new Unfit('quantity: not a number');
  const unitPrice = toMinor(row.value ?? row.price, currency, 'value') ?? 0;
  const full = Math.round(quantity * unitPrice);
  const share = Number(order.discount ?? 0) / 100;
  const discount = Math.round(full * (Number.isFinite(share) ? share : 0));
  return {
    id: row.id,
    dealId: order.deal_id,
    name: row.name || null,
    quantity,
    unitPrice,
    discount,
    amount: full - discount,
  };
}

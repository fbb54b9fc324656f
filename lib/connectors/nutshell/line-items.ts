import * as z from 'zod/mini';
import type { Stream } from '../connector';
import { ifThere } from '../kit/absence';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take, Unfit } from '../kit/rows';
import { cursorOf, place, rowsOf } from './list';
import { firstLinked, links, money } from './values';

/** A product on a lead. Source: https://developers.nutshell.com/reference, productmaps. */
const mapRow = z.looseObject({
  id: hostId,
  name: z.nullish(z.string()),
  price: money,
  quantity: z.nullish(z.union([z.number(), z.string()])),
  links,
});

/** Read in full: they are no part of the change log. */
export const lineItems: Stream = {
  id: 'line-items',
  fills: ['lineItems'],
  async page(http, { cursor }, signal) {
    const list = { path: 'productmaps', name: 'productMaps' };
    const found = await ifThere(rowsOf(http, list, cursorOf(place, cursor), signal));
    const { rows, next, total } = found ?? { rows: [], next: undefined, total: 0 };
    const { records, rejected } = take('lineItems', rows, mapRow, (row) => {
      const dealId = firstLinked(row.links, 'lead');
      if (dealId === null) return undefined;
      const quantity = Number(row.quantity ?? 1);
      const unitPrice = toMinor(row.price?.amount, toCurrency(row.price?.currency), 'price') ?? 0;
      const amount = Math.round(quantity * unitPrice);
      if (!Number.isSafeInteger(amount)) throw new Unfit('quantity: not countable');
      return {
        id: row.id,
        dealId,
        productId: firstLinked(row.links, 'product'),
        name: row.name ?? null,
        quantity,
        unitPrice,
        amount,
      };
    });
    return {
      upserts: { lineItems: records },
      rejected,
      read: rows.length,
      ...(total !== undefined && { total }),
      ...(next && { next }),
    };
  },
};

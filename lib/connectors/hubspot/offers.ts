import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { hubspotObject, numberOf, textOf, tiedTo } from './objects';
import { objectStream } from './reading';

/** Source: https://developers.hubspot.com/docs/guides/api/crm/objects/products; prices are in the account's currency. */
export const products = objectStream({
  id: 'products',
  fills: ['products'],
  type: 'products',
  properties: ['name', 'hs_sku', 'price', 'hs_cost_of_goods_sold', 'hs_lastmodifieddate'],
  gone: { entity: 'products', id: (id) => id },
  toRecords(rows, { currency }) {
    const { records, rejected } = take('products', rows, hubspotObject, (row) => ({
      id: row.id,
      name: textOf(row, 'name') ?? '',
      sku: textOf(row, 'hs_sku'),
      unitPrice: toMinor(textOf(row, 'price'), currency, 'price'),
      unitCost: toMinor(textOf(row, 'hs_cost_of_goods_sold'), currency, 'hs_cost_of_goods_sold'),
      currency,
    }));
    return { upserts: { products: records }, rejected };
  },
});

/**
 * Lines of deals; those of quotes and invoices are others.
 *
 * Rules: `discount` is per unit, the model's is of the whole line.
 * Source: https://developers.hubspot.com/docs/guides/api/crm/objects/line-items
 */
export const lineItems = objectStream({
  id: 'line-items',
  fills: ['lineItems'],
  type: 'line_items',
  properties: [
    'name',
    'quantity',
    'price',
    'amount',
    'discount',
    'hs_total_discount',
    'hs_product_id',
    'hs_line_item_currency_code',
    'hs_cost_of_goods_sold',
    'hs_lastmodifieddate',
  ],
  ties: ['deals'],
  gone: { entity: 'lineItems', id: (id) => id },
  toRecords(rows, host) {
    const { records, rejected } = take('lineItems', rows, hubspotObject, (row) => {
      const [dealId] = tiedTo(row, 'deals');
      if (dealId === undefined) return undefined;
      const currency = textOf(row, 'hs_line_item_currency_code') ?? host.currency;
      const money = (name: string): number | null => toMinor(textOf(row, name), currency, name);
      const quantity = numberOf(row, 'quantity') ?? 1;
      return {
        id: row.id,
        dealId,
        productId: textOf(row, 'hs_product_id'),
        name: textOf(row, 'name'),
        quantity,
        unitPrice: money('price') ?? 0,
        discount: money('hs_total_discount') ?? Math.round((money('discount') ?? 0) * quantity),
        amount: money('amount'),
        unitCost: money('hs_cost_of_goods_sold'),
      };
    });
    return { upserts: { lineItems: records }, rejected };
  },
});

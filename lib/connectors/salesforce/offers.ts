import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { isThere } from './host';
import { objectStream } from './reading';
import { idOf, number, type Row, salesforceRow, text } from './rows';
import { type Asker, among, orNothing, queryWhole } from './soql';

/** Prices of some products in the standard price book. */
async function pricesOf(asker: Asker, ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const { host } = asker;
  if (ids.length === 0 || !isThere(host, 'PricebookEntry')) return new Map();
  const currency = host.fields['PricebookEntry']?.includes('CurrencyIsoCode') ? ',CurrencyIsoCode' : '';
  const soql = `SELECT Id,Product2Id,UnitPrice${currency} FROM PricebookEntry WHERE Pricebook2.IsStandard = true AND ${among('Product2Id', ids)}`;
  const prices = (await orNothing(queryWhole(asker, soql))) ?? [];
  const found = new Map<string, Row>();
  for (const price of prices) {
    const id = text(price, 'Product2Id');
    const isOwn = toCurrency(text(price, 'CurrencyIsoCode')) === host.currency;
    // With several currencies there is a price in each; the organisation's own goes first.
    if (id !== null && (isOwn || !found.has(id))) found.set(id, price);
  }
  return found;
}

/** Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_product2.htm */
export const products = objectStream({
  id: 'products',
  fills: ['products'],
  object: 'Product2',
  fields: ['Name', 'ProductCode', 'Family'],
  batch: 300,
  gone: 'products',
  async toRecords(rows, asker) {
    const prices = await pricesOf(asker, rows.map(idOf).filter(Boolean));
    const { records, rejected } = take(
      'products',
      rows,
      salesforceRow,
      (row) => {
        const price = prices.get(row.Id);
        const currency = toCurrency(price && text(price, 'CurrencyIsoCode')) ?? asker.host.currency;
        return {
          id: row.Id,
          name: text(row, 'Name') ?? '',
          sku: text(row, 'ProductCode'),
          category: text(row, 'Family'),
          unitPrice: price ? toMinor(text(price, 'UnitPrice'), currency, 'UnitPrice') : null,
          currency: price ? currency : null,
        };
      },
      idOf,
    );
    return { upserts: { products: records }, rejected };
  },
});

/** Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunitylineitem.htm */
export const lineItems = objectStream({
  id: 'line-items',
  fills: ['lineItems'],
  object: 'OpportunityLineItem',
  fields: ['OpportunityId', 'Product2Id', 'Name', 'Quantity', 'UnitPrice', 'TotalPrice', 'CurrencyIsoCode'],
  related: (host) => (isThere(host, 'Product2') ? ['Product2.Name'] : []),
  gone: 'lineItems',
  toRecords(rows, { host }) {
    const { records, rejected } = take(
      'lineItems',
      rows,
      salesforceRow,
      (row) => {
        const dealId = text(row, 'OpportunityId');
        const currency = toCurrency(text(row, 'CurrencyIsoCode')) ?? host.currency;
        const quantity = number(row, 'Quantity');
        const total = toMinor(text(row, 'TotalPrice'), currency, 'TotalPrice');
        const price = toMinor(text(row, 'UnitPrice'), currency, 'UnitPrice');
        if (dealId === null) throw new Unfit('OpportunityId: missing');
        if (quantity === null || (price === null && total === null)) throw new Unfit('Quantity: missing');
        const unitPrice = price ?? Math.round((total ?? 0) / (quantity || 1));
        const full = Math.round(quantity * unitPrice);
        return {
          id: row.Id,
          dealId,
          productId: text(row, 'Product2Id'),
          name: text(row, 'Product2.Name') ?? text(row, 'Name'),
          quantity,
          unitPrice,
          // The discount is told in percent, rounded; what it comes to is not.
          discount: total === null ? 0 : full - total,
          amount: total ?? full,
        };
      },
      idOf,
    );
    return { upserts: { lineItems: records }, rejected };
  },
});

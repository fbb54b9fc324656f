import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { callerOf, type Host, hostOf, present } from './host';
import { checkpointAt, nothing, read, readNewestFirst, sweepOf } from './lists';
import { amount, recordId, ref, truth, words } from './wire';

const source = z.object({ id: recordId, name: words });
const reason = z.object({ id: recordId, name: words, active: truth, write_date: words });

/** Where deals come from, and why they are lost: short lists, read whole. */
export const dictionaries: Stream = {
  id: 'dictionaries',
  fills: ['sources', 'lossReasons'],
  async page(http, { facts }, signal) {
    const host = hostOf(facts);
    const caller = callerOf(http, facts, signal);
    const sourceRows = host.fields['utm.source'] ? await read(caller, 'utm.source', [], ['name']) : [];
    const reasonRows = host.fields['crm.lost.reason']
      ? await read(
          caller,
          'crm.lost.reason',
          [],
          present(host, 'crm.lost.reason', 'name', 'active', 'write_date'),
        )
      : [];
    const sources = take('sources', sourceRows, source, ({ id, name }) => ({ id, name: name ?? id }));
    const reasons = take(
      'lossReasons',
      reasonRows,
      reason,
      (row): RecordOf<'lossReasons'> => ({
        id: row.id,
        name: row.name ?? row.id,
        ...(row.active === false && { archivedAt: toInstant(row.write_date) }),
      }),
    );
    const read_ = sourceRows.length + reasonRows.length;
    return {
      upserts: { sources: sources.records, lossReasons: reasons.records },
      rejected: [...sources.rejected, ...reasons.rejected],
      read: read_,
      total: read_,
    };
  },
};

const product = z.object({
  id: recordId,
  display_name: words,
  default_code: words,
  categ_id: ref,
  list_price: amount,
  lst_price: amount,
  currency_id: ref,
});

const sold = (host: Host) =>
  host.fields['product.product'] &&
  present(host, 'product.product', 'sale_ok').map((name) => [name, '=', true]);

/** What may be sold. */
export const products: Stream = {
  id: 'products',
  fills: ['products'],
  checkpointAt,
  sweep: sweepOf('products', 'product.product', sold),
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const domain = sold(host);
    if (!domain) return nothing;
    const asked = ['display_name', 'default_code', 'categ_id', 'list_price', 'lst_price', 'currency_id'];
    const fields = present(host, 'product.product', ...asked);
    const { rows, rest } = await readNewestFirst(
      callerOf(http, facts, signal),
      { model: 'product.product', domain, fields, size: 500 },
      { cursor, since },
    );
    const codes = new Map(host.currencies);
    const taken = take('products', rows, product, (row): RecordOf<'products'> => {
      const currency = row.currency_id
        ? (codes.get(row.currency_id.id) ?? toCurrency(row.currency_id.name))
        : (facts.currency ?? null);
      return {
        id: row.id,
        name: row.display_name ?? row.id,
        sku: row.default_code,
        category: row.categ_id?.name ?? null,
        unitPrice: toMinor(row.lst_price ?? row.list_price, currency, 'list_price'),
        currency,
      };
    });
    return { upserts: { products: taken.records }, rejected: taken.rejected, ...rest };
  },
};

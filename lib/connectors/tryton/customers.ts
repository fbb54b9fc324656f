import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { callerOf } from './facts';
import { checkpointAt, idSweep, pageOf, readNewestFirst } from './newest-first';
import { datetime, instantOf, key, momentOf } from './wire';

/**
 * A party: whom a deal is with. Tryton does not tell companies from persons, nor customers from anybody else, so the
 * employees' own parties are among them.
 *
 * Source: `modules/party/party.py`.
 */
const party = z.object({ id: key, rec_name: z.string(), create_date: datetime });

export const customers: Stream = {
  id: 'customers',
  fills: ['customers'],
  checkpointAt,
  sweep: idSweep('customers', 'party.party'),
  async page(http, { cursor, since, facts }, signal) {
    const caller = callerOf(http, facts, signal);
    const reading = await readNewestFirst(
      // Deals still point to archived parties.
      { ...caller, context: { ...caller.context, active_test: false } },
      {
        entity: 'customers',
        model: 'party.party',
        fields: ['rec_name', 'create_date'],
        row: party,
        size: 1000,
      },
      { cursor, since },
    );
    return pageOf(reading, { upserts: { customers: reading.rows.map(toCustomer) } });
  },
};

function toCustomer(row: z.infer<typeof party>): RecordOf<'customers'> {
  return {
    id: String(row.id),
    kind: 'company',
    name: row.rec_name,
    createdAt: instantOf(momentOf(row.create_date)),
  };
}

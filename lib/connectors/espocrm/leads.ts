import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { listStream } from './lists';
import { accountRef, contactRef, orNull, strangersIn } from './references';
import { amount, text } from './wire';

/** Source: https://docs.espocrm.com/api/ (Lead). */
const lead = z.object({
  id: hostId,
  name: text,
  accountName: text,
  status: text,
  source: text,
  industry: text,
  opportunityAmount: amount,
  opportunityAmountCurrency: text,
  addressCountry: text,
  emailAddress: text,
  phoneNumber: text,
  createdAt: text,
  modifiedAt: text,
  convertedAt: text,
  assignedUserId: text,
  campaignId: text,
  createdAccountId: text,
  createdContactId: text,
  createdOpportunityId: text,
});

type Kind = RecordOf<'leads'>['statusKind'];

/** What EspoCRM ships with; the rest is guessed by its name, and the user may say otherwise. */
const kinds: Readonly<Record<string, Kind>> = {
  New: 'new',
  Assigned: 'new',
  'In Process': 'working',
  Converted: 'converted',
  Recycled: 'nurturing',
  Dead: 'unqualified',
};
const guesses: readonly (readonly [RegExp, Kind])[] = [
  [/unqual|disqual|dead|reject|lost|junk|spam/i, 'unqualified'],
  [/convert/i, 'converted'],
  [/qualif/i, 'qualified'],
  [/nurtur|recycl|later/i, 'nurturing'],
  [/test|trial/i, 'testing'],
  [/^new|open$/i, 'new'],
];
const kindOf = (status: string): Kind =>
  kinds[status] ?? guesses.find(([like]) => like.test(status))?.[1] ?? 'working';

export const leads = listStream('leads', ['leads', 'sources', 'users'], 'leads', [
  {
    type: 'Lead',
    fields: () => [...Object.keys(lead.shape), 'assignedUserName'],
    take(rows, host) {
      const { records, rejected } = take('leads', rows, lead, (row) => {
        const status = row.status || 'New';
        const currency = toCurrency(row.opportunityAmountCurrency);
        const estimatedValue = toMinor(row.opportunityAmount, currency ?? host.currency, 'opportunityAmount');
        return {
          id: row.id,
          name: row.name || row.accountName || '',
          status: host.leadStatuses[status] ?? status,
          statusKind: kindOf(status),
          ownerId: orNull(row.assignedUserId),
          sourceId: row.source || null,
          campaignId: orNull(row.campaignId),
          createdAt: someInstant(row.createdAt, 'createdAt'),
          convertedAt: toInstant(row.convertedAt, 'convertedAt'),
          convertedDealId: orNull(row.createdOpportunityId),
          convertedCustomerId: accountRef(row.createdAccountId) ?? contactRef(row.createdContactId),
          estimatedValue,
          currency: estimatedValue === null ? null : (currency ?? host.currency),
          region: row.addressCountry || null,
          industry: row.industry || null,
          email: row.emailAddress || null,
          phone: row.phoneNumber || null,
        };
      });
      return {
        upserts: { leads: records, ...newSources(records, host.sources), ...strangersIn(rows, host) },
        rejected,
      };
    },
  },
]);

/** Sources that records have and the list no longer does. */
export function newSources(
  records: readonly { readonly sourceId?: string | null | undefined }[],
  known: Readonly<Record<string, string>>,
): { sources?: RecordOf<'sources'>[] } {
  const strange = new Set(
    records.flatMap(({ sourceId }) => (sourceId && !(sourceId in known) ? sourceId : [])),
  );
  return strange.size > 0 ? { sources: [...strange].map((id) => ({ id, name: id })) } : {};
}

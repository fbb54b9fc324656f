import type { RecordOf } from '@/lib/model/entities';
import { take, Unfit } from '../kit/rows';
import { fromZone } from '../kit/times';
import { objectStream } from './reading';
import { day, flag, idOf, moment, person, salesforceRow, text } from './rows';

type Lead = RecordOf<'leads'>;

/** Salesforce's own values are "Open - Not Contacted", "Working - Contacted", "Closed - Not Converted"; people have theirs. */
const kinds: readonly (readonly [RegExp, Lead['statusKind']])[] = [
  [/unqualif|disqualif|not (?:qualif|convert)|dead|junk|lost|reject/i, 'unqualified'],
  [/qualif/i, 'qualified'],
  [/nurtur/i, 'nurturing'],
  [/\bnew\b|\bopen\b|not contacted/i, 'new'],
];

/**
 * Leads; converted ones remain. The day of the conversion is told, not its time.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_lead.htm
 */
export const leads = objectStream({
  id: 'leads',
  fills: ['leads'],
  object: 'Lead',
  fields: [
    'Name',
    'Company',
    'Status',
    'IsConverted',
    'ConvertedDate',
    'ConvertedOpportunityId',
    'ConvertedAccountId',
    'ConvertedContactId',
    'LeadSource',
    'OwnerId',
    'Industry',
    'Country',
    'Email',
    'Phone',
    'MobilePhone',
    'CreatedDate',
  ],
  gone: 'leads',
  toRecords(rows, { host: { timeZone } }) {
    const { records, rejected } = take(
      'leads',
      rows,
      salesforceRow,
      (row): Lead => {
        const createdAt = moment(row, 'CreatedDate');
        if (createdAt === null) throw new Unfit('CreatedDate: missing');
        const status = text(row, 'Status') ?? '';
        const isConverted = flag(row, 'IsConverted');
        const converted = isConverted ? day(row, 'ConvertedDate') : null;
        const convertedAt = converted && fromZone(`${converted} 00:00:00`, timeZone, 'ConvertedDate');
        return {
          id: row.Id,
          name: text(row, 'Name') ?? text(row, 'Company') ?? '',
          status,
          statusKind: isConverted
            ? 'converted'
            : (kinds.find(([words]) => words.test(status))?.[1] ?? 'working'),
          ownerId: person(row, 'OwnerId'),
          sourceId: text(row, 'LeadSource'),
          createdAt,
          convertedAt: convertedAt && convertedAt < createdAt ? createdAt : convertedAt,
          convertedDealId: text(row, 'ConvertedOpportunityId'),
          convertedCustomerId: text(row, 'ConvertedAccountId') ?? text(row, 'ConvertedContactId'),
          industry: text(row, 'Industry'),
          region: text(row, 'Country'),
          email: text(row, 'Email'),
          phone: text(row, 'Phone') ?? text(row, 'MobilePhone'),
        };
      },
      idOf,
    );
    return { upserts: { leads: records }, rejected };
  },
});

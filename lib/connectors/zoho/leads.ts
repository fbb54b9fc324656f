import type { RecordOf } from '@/lib/model/entities';
import { take, Unfit } from '../kit/rows';
import { moduleStream } from './reading';
import { momentIn, refIn, textIn, type ZohoRecord, zohoRecord } from './records';

type Lead = RecordOf<'leads'>;

/**
 * Leads, converted ones included, which lists leave out unless asked.
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, parameter `converted`.
 */
export const leads = moduleStream({
  id: 'leads',
  fills: ['leads'],
  module: 'Leads',
  fields: [
    'Full_Name',
    'First_Name',
    'Last_Name',
    'Company',
    'Lead_Status',
    'Lead_Source',
    'Owner',
    'Email',
    'Phone',
    'Mobile',
    'Industry',
    'Country',
    'Converted__s',
    'Converted_Date_Time',
    'Converted_Deal',
    'Created_Time',
    'Modified_Time',
  ],
  query: { converted: 'both' },
  gone: 'leads',
  toRecords(rows) {
    const { records, rejected } = take('leads', rows, zohoRecord, toLead);
    return { upserts: { leads: records }, rejected };
  },
});

function toLead(row: ZohoRecord): Lead {
  const createdAt = momentIn(row['Created_Time']);
  if (createdAt === null) throw new Unfit('Created_Time: missing');
  const name = [row['First_Name'], row['Last_Name']].flatMap((part) => textIn(part) ?? []).join(' ');
  const status = textIn(row['Lead_Status']) ?? '';
  const dealId = refIn(row['Converted_Deal']);
  const convertedAt = momentIn(row['Converted_Date_Time']);
  const isConverted =
    row['Converted__s'] === true || row['$converted'] === true || dealId !== null || convertedAt !== null;
  return {
    id: row.id,
    name: textIn(row['Full_Name']) ?? (name || textIn(row['Company']) || ''),
    status,
    statusKind: isConverted ? 'converted' : kindOf(status),
    ownerId: refIn(row['Owner']),
    sourceId: textIn(row['Lead_Source']),
    createdAt,
    convertedAt,
    convertedDealId: dealId,
    industry: textIn(row['Industry']),
    region: textIn(row['Country']),
    email: textIn(row['Email']),
    phone: textIn(row['Phone']) ?? textIn(row['Mobile']),
  };
}

/** Zoho's own statuses, and what people call theirs. */
const meanings: readonly (readonly [RegExp, Lead['statusKind']])[] = [
  [/junk|lost|unqualified|not qualified|disqualified|niekwalif|descartad/i, 'unqualified'],
  [/convert/i, 'converted'],
  [/pre-?qualified/i, 'working'],
  [/qualified|kwalifik|calificad|qualificad/i, 'qualified'],
  [/future|nurtur/i, 'nurturing'],
  [/^$|not contacted|^new\b|nowy|nuevo|novo|yeni|^ny\b/i, 'new'],
];

const kindOf = (status: string): Lead['statusKind'] =>
  meanings.find(([pattern]) => pattern.test(status))?.[1] ?? 'working';

import * as z from 'zod/mini';
import { stageKind } from '@/lib/model/entities/pipeline';
import { currency, instant } from '@/lib/model/fields';

/** What a table is a list of. */
export const listKinds = ['deals', 'calls'] as const;
export type ListKind = (typeof listKinds)[number];

/** What a column of a table can say, by kind of list. */
export const fieldsOfKind = {
  deals: [
    'name',
    'amount',
    'currency',
    'stage',
    'status',
    'owner',
    'customer',
    'email',
    'source',
    'createdAt',
    'closedAt',
    'expectedCloseDate',
    'lossReason',
    'probability',
  ],
  calls: ['at', 'owner', 'customer', 'email', 'duration', 'direction', 'outcome'],
} as const;
export const columnFields = [...new Set([...fieldsOfKind.deals, ...fieldsOfKind.calls])] as const;
export type ColumnField = (typeof fieldsOfKind)[ListKind][number];

/** What no list of its kind can do without. */
export const neededFields: Readonly<Record<ListKind, readonly ColumnField[]>> = {
  deals: ['name'],
  calls: ['at'],
};

/** What a call can come to. */
export const outcomeKinds = [
  'connected',
  'interested',
  'not_interested',
  'call_later',
  'no_answer',
  'voicemail',
  'busy',
  'wrong_number',
  'other',
] as const;

const meaning = <S extends z.ZodMiniType>(kind: S) => z.object({ text: z.string(), kind });

/** How the columns of one table become records: proposed by us, confirmed by the user, kept for the page. */
export const listMapping = z.object({
  kind: z.enum(listKinds),
  /** Heads of the columns when it was confirmed: by them the table is found again. */
  headers: z.array(z.string()),
  /** One for each column; `null` for one that is left out. */
  columns: z.array(z.nullable(z.enum(columnFields as [ColumnField, ...ColumnField[]]))),
  decimal: z.enum(['.', ',']),
  dateOrder: z.enum(['dmy', 'mdy']),
  /** Of amounts that name none. */
  currency,
  /** What a stage, or without stages a status, stands for; by its text. */
  stages: z.array(meaning(stageKind)),
  /** What an outcome of calls stands for. */
  outcomes: z.array(meaning(z.enum(outcomeKinds))),
  /** When the page was first read: stands in for a day of creation that the page does not say. */
  since: instant,
});
export type ListMapping = z.infer<typeof listMapping>;
export type StageMeaning = ListMapping['stages'][number];
export type OutcomeMeaning = ListMapping['outcomes'][number];
export type OutcomeKind = OutcomeMeaning['kind'];

/** The column that says something; −1 when none does. */
export const columnFor = ({ columns }: Pick<ListMapping, 'columns'>, field: ColumnField): number =>
  columns.indexOf(field);

/** Fields that a list of this kind needs and that no column has. */
export const missingFields = (mapping: ListMapping): ColumnField[] =>
  neededFields[mapping.kind].filter((field) => columnFor(mapping, field) < 0);

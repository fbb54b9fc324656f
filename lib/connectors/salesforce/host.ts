import * as z from 'zod/mini';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';

/** Objects whose fields are looked up before anything is read. */
export const objects = [
  'Opportunity',
  'OpportunityStage',
  'OpportunityHistory',
  'OpportunityFieldHistory',
  'OpportunityContactRole',
  'OpportunityLineItem',
  'Product2',
  'PricebookEntry',
  'Lead',
  'Account',
  'Contact',
  'User',
  'UserRole',
  'Task',
  'Event',
  'EmailMessage',
  'Note',
  'ContentNote',
  'ForecastingQuota',
] as const;
export type ObjectName = (typeof objects)[number];

const stage = z.object({
  /** What deals and their histories say. */
  value: z.string(),
  name: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  probability: z.nullable(z.number()),
  /** Since when it can no longer be chosen anywhere. */
  inactiveSince: z.nullable(z.string()),
});
export type Stage = z.output<typeof stage>;

const choice = z.object({ value: z.string(), label: z.string() });

/** What the streams need to know of this organisation; travels as `AccountFacts.host`. */
const host = z.object({
  version: z.string(),
  /** Objects that this edition does not have, or this user may not see. */
  absent: z.array(z.enum(objects)),
  /** Fields that this user may see, by object; an object is missing where nobody says. */
  fields: z.record(z.string(), z.array(z.string())),
  currency: z.nullable(z.string()),
  timeZone: z.string(),
  /** In their order. */
  stages: z.array(stage),
  /** Kinds of opportunities; `stages` in the order in which theirs are chosen, `null` for all. */
  pipelines: z.array(z.object({ id: z.string(), name: z.string(), stages: z.nullable(z.array(z.string())) })),
  sources: z.array(choice),
  reasonFields: z.array(z.object({ id: z.string(), label: z.string(), likely: z.boolean() })),
});
export type Host = z.output<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

/** The record type of opportunities that have none. Source: …/lwc/reference_wire_adapters_picklist_values.html */
export const masterType = '012000000000000AAA';

/** When a stage went that nobody says of: before any deal. */
export const neverOffered = '1999-03-08T00:00:00Z';

/** Fields that only some organisations have: never asked for without being sure. */
const conditional = new Set([
  'CurrencyIsoCode',
  'RecordTypeId',
  'LastStageChangeDate',
  'CompletedDateTime',
  'IsPersonAccount',
  'PersonEmail',
  'IsRecurrence',
  'IsRecurrence2',
]);

/** Those of the wanted fields that this user may see. */
export function knownFields({ fields }: Host, object: ObjectName, wanted: readonly string[]): string[] {
  const known = fields[object];
  return wanted.filter((name) => (known ? known.includes(name) : !conditional.has(name)));
}

export const isThere = ({ absent }: Pick<Host, 'absent'>, object: ObjectName): boolean =>
  !absent.includes(object);

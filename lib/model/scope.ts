import * as z from 'zod/mini';
import { currency, id, instant, localDate, text } from './fields';

/** Which days are worked. `weekdays` are ISO numbers, 1 is Monday. */
export const workCalendar = z.object({
  weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  holidays: z.array(localDate),
});
export type WorkCalendar = z.infer<typeof workCalendar>;

/** The calendar of a team or a person, where it is not the company's; a person's vacation is holidays of their own. */
export const ownCalendar = z.object({
  scope: z.enum(['team', 'user']),
  scopeId: id,
  weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  holidays: z.array(localDate),
});
export type OwnCalendar = z.infer<typeof ownCalendar>;

export const rateText = z.string().check(z.regex(/^\d{1,12}(\.\d{1,8})?$/, 'not a decimal like 4.25'));

/** What one unit of a currency is worth in the base currency from a date on. */
export const datedRate = z.object({ currency, from: localDate, rate: rateText });
export type DatedRate = z.infer<typeof datedRate>;

/** A period of local dates: `from` is in it, `to` is not. */
export const period = z.object({ from: localDate, to: localDate });
export type Period = z.infer<typeof period>;

/** What a period is compared with: nothing, the one before it, the same a year earlier, or a period of its own. */
export const comparison = z.union([z.enum(['none', 'previous', 'year']), period]);
export type Comparison = z.infer<typeof comparison>;

const keys = z.optional(z.array(z.nullable(id)));

/** Bounds of a number, both included; a bound that is absent is open. */
export const range = z.object({ min: z.optional(z.number()), max: z.optional(z.number()) });

/**
 * What a report leaves out. An empty list, or none, leaves out nothing; `null` among ids means "without one". Inside one
 * filter any will do, between filters all must.
 */
export const filters = z.object({
  userIds: keys,
  teamIds: keys,
  pipelineIds: keys,
  stageIds: keys,
  sourceIds: keys,
  /** Channels of sources: `referral`, `paid`. */
  channels: keys,
  campaignIds: keys,
  customerIds: keys,
  productIds: keys,
  regions: keys,
  /** `new`, `renewal`, `upsell`, `cross_sell`. */
  dealKinds: keys,
  /** Statuses of deals as of the report's instant: `open`, `won`, `lost`, `unqualified`. */
  statuses: keys,
  lossReasonIds: keys,
  tags: keys,
  /** Values of own fields, by the field's name. */
  custom: z.optional(z.record(z.string(), z.array(z.nullable(text)))),
  activityKinds: keys,
  /** `outbound`, `inbound`. */
  directions: keys,
  /** Outcome kinds of activities: `connected`, `no_answer`. */
  outcomes: keys,
  /** Amounts in minor units of the base currency; a deal whose amount is unknown is not in it. */
  amount: z.optional(range),
  /** Filters of this list that are turned round: everything but what they name; `custom:<field>` is one own field. */
  not: z.optional(z.array(text)),
});
export type Filters = z.infer<typeof filters>;
/** A filter's own name; `not` is no filter. */
export type FilterName = Exclude<keyof Filters, 'not'>;

/**
 * Everything a figure depends on besides the records: a report is a function of its tables and this.
 */
export const scope = z.object({
  period,
  /** What `period` is compared with. */
  comparison,
  filters,
  /** Nothing after this instant exists. */
  asOf: instant,
  timeZone: z.string(),
  weekStart: z.int().check(z.minimum(1), z.maximum(7)),
  baseCurrency: currency,
  /** Decimals of a currency where they are not ISO's. */
  currencies: z.record(z.string(), z.int()),
  /** Base units for one unit, as a decimal text; a currency that is absent has no rate. */
  rates: z.record(z.string(), rateText),
  /** Rates from a date on, where one rate does not hold for all; a record takes the latest up to its own date. */
  datedRates: z.optional(z.array(datedRate)),
  calendar: workCalendar,
  /** Calendars of teams and people that are not the company's. */
  calendars: z.optional(z.array(ownCalendar)),
  /** Month that the fiscal year begins with; January without one. */
  fiscalYearStart: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  /** Calendar of months, quarters and years; Gregorian without one. */
  monthCalendar: z.optional(z.enum(['gregory', 'persian'])),
  attribution: z.enum(['event', 'current']),
  /** Who asks and must not see figures by colleague; everybody may be seen without it. */
  colleagues: z.optional(z.object({ me: z.nullable(id), seen: z.enum(['averages', 'nothing']) })),
  /** What was chosen of the reports' own options, by id; what a report does not know, or not allow, is ignored. */
  options: z.optional(z.record(z.string(), z.union([z.string(), z.boolean()]))),
});
export type Scope = z.infer<typeof scope>;

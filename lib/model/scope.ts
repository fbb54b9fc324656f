import * as z from 'zod/mini';
import { currency, id, instant, localDate } from './fields';

/** Which days are worked. `weekdays` are ISO numbers, 1 is Monday. */
export const workCalendar = z.object({
  weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  holidays: z.array(localDate),
});
export type WorkCalendar = z.infer<typeof workCalendar>;

export const rateText = z.string().check(z.regex(/^\d{1,12}(\.\d{1,8})?$/, 'not a decimal like 4.25'));

/** A period of local dates: `from` is in it, `to` is not. */
export const period = z.object({ from: localDate, to: localDate });
export type Period = z.infer<typeof period>;

/** What a report leaves out. An empty list, or none, leaves out nothing; `null` among ids means "without one". */
export const filters = z.object({
  userIds: z.optional(z.array(z.nullable(id))),
  teamIds: z.optional(z.array(z.nullable(id))),
  pipelineIds: z.optional(z.array(z.nullable(id))),
  sourceIds: z.optional(z.array(z.nullable(id))),
  customerIds: z.optional(z.array(z.nullable(id))),
});
export type Filters = z.infer<typeof filters>;

/**
 * Everything a figure depends on besides the records: a report is a function of its tables and this.
 */
export const scope = z.object({
  period,
  /** What `period` is compared with. */
  comparison: z.enum(['none', 'previous', 'year']),
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
  calendar: workCalendar,
  attribution: z.enum(['event', 'current']),
  /** What was chosen of the reports' own options, by id; what a report does not know, or not allow, is ignored. */
  options: z.optional(z.record(z.string(), z.union([z.string(), z.boolean()]))),
});
export type Scope = z.infer<typeof scope>;

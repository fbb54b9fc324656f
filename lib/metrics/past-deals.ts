import type { Days } from '@/lib/math/comparison';
import { weighted } from '@/lib/math/money';
import type { Filters } from '@/lib/model/scope';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { dealTests, openDeals, type Test } from '@/lib/table/filters';
import { stageRates } from '@/lib/table/probability';
import { remembered } from '@/lib/table/remembered';
import type { Rows } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';

/** Deals as they stood at an earlier instant, and what was then expected of them. */
export interface PastDeals {
  /** Open then and not deleted since. */
  readonly rows: Rows;
  /** Value times chance of each of `rows`, whole minor units of the base currency; NaN when either is unknown. */
  readonly weighted: Float64Array;
  /** Sum of what is known. */
  readonly forecast: number;
}

/**
 * What was expected, just before some days began, of the deals that were to close within them.
 *
 * Rules: stage, amount and expected date are those of then; the chance is the stage's, else its historical rate as of
 * then: a chance set on the deal itself is known for now only (catalogue 0.13). `null` when the days have not begun.
 */
export function forecastBefore(view: QueryView, days: Days): PastDeals | null {
  const { company } = view;
  const start = company.zone.startOf(days.from);
  if (start > company.asOf) return null;
  const then = openAt(company, view, start);
  const passes = testThen(view, view.before(start));
  const rows = new Int32Array(then.rows.length);
  const weights = new Float64Array(then.rows.length);
  let count = 0;
  let forecast = 0;
  for (let i = 0; i < then.rows.length; i++) {
    const day = then.day[i] as number;
    if (!(day >= days.from && day < days.to) || !passes(then.rows[i] as number)) continue;
    rows[count] = then.rows[i] as number;
    const value = then.weighted[i] as number;
    weights[count] = value;
    count++;
    if (!Number.isNaN(value)) forecast += value;
  }
  return { rows: rows.slice(0, count), weighted: weights.slice(0, count), forecast };
}

/** Deals that were open just before an instant, in order and side by side. */
interface OpenThen {
  readonly rows: Rows;
  /** Day that each was then expected to close on, and its value times its chance; NaN unknown. */
  readonly day: Float64Array;
  readonly weighted: Float64Array;
}

/** Kept, since a past company costs more than all that is asked of it; those of two years by month. */
const openAt = remembered(
  ({ deals: { exists } }: Company, view: QueryView, start: number): OpenThen => {
    const then = view.before(start);
    const rows = openDeals(then).filter((deal) => exists[deal] === 1);
    const chanceOf = stageChances(then);
    const { base } = then.amounts;
    return {
      rows,
      day: Float64Array.from(rows, (deal) => then.expectedDays[deal] as number),
      weighted: Float64Array.from(rows, (deal) => {
        const [value, chance] = [base[deal] as number, chanceOf(then.deals.stage[deal] as number)];
        return Number.isNaN(value) || Number.isNaN(chance) ? Number.NaN : weighted(value, chance);
      }),
    };
  },
  (_, start) => String(start),
  24,
);

/** Deals that were open just before an instant, exist now and pass the filters, with the day they were expected on. */
export function openThen(
  view: QueryView,
  start: number,
): { readonly rows: Rows; readonly day: Float64Array } {
  const then = openAt(view.company, view, start);
  const passes = testThen(view, view.before(start));
  const kept = Array.from(then.rows.keys()).filter((at) => passes(then.rows[at] as number));
  return {
    rows: Int32Array.from(kept, (at) => then.rows[at] as number),
    day: Float64Array.from(kept, (at) => then.day[at] as number),
  };
}

/** All filters of a past snapshot as one question. */
function testThen(view: QueryView, then: Company): (deal: number) => boolean {
  const tests = pastTests(view, then);
  return tests.length === 0 ? () => true : (deal) => tests.every(({ holds }) => holds(deal));
}

/** The company whose owners count for a past snapshot: that of then, unless today's hold everywhere. */
export const attributedIn = (view: QueryView, then: Company): Company =>
  view.company.attributes('created') === 'now' ? view.company : then;

/** Filters of whom a deal belongs to; the others are about the deal as it is now. */
const ofOwner = new Set(['userIds', 'teamIds', 'sourceIds', 'channels']);

/** The filters for a past snapshot: owner and source as of then, everything else as of now (catalogue 0.6). */
function pastTests(view: QueryView, then: Company): Test[] {
  const { not = [], ...all } = view.filters;
  const part = (isOwners: boolean): Filters => ({
    ...Object.fromEntries(Object.entries(all).filter(([name]) => ofOwner.has(name) === isOwners)),
    not,
  });
  return [
    ...dealTests(attributedIn(view, then), part(true), 'now'),
    ...dealTests(view.company, part(false), 'now'),
  ];
}

/** Chance of a stage, by row of `stages`: its own, else the rate of the year before; NaN when neither is known. */
export function stageChances({ tables, deals, asOf }: Company): (stage: number) => number {
  const own = numbers(tables.stages, 'probability');
  let rates: Float64Array | undefined;
  return (stage) => {
    if (stage < 0) return Number.NaN;
    const given = own[stage] as number;
    if (!Number.isNaN(given)) return given;
    rates ??= stageRates(tables, deals, asOf).p;
    return rates[stage] as number;
  };
}

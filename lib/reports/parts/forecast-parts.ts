import { bucketsOf } from '@/lib/math/buckets';
import type { Days } from '@/lib/math/comparison';
import { attributedIn, forecastBefore, type PastDeals } from '@/lib/metrics/past-deals';
import type { Label } from '@/lib/model/result';
import type { QueryView } from '@/lib/query/view';
import { dateIso } from '@/lib/table/column';
import type { Company } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, type Grouping, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText, noneKey } from '@/lib/table/labels';
import { groupRows, type Rows, rowsOf, sumOf } from '@/lib/table/rows';

/** What was won, is open, and had been expected in one stretch of time, or of one group in the whole period. */
export interface ForecastPart {
  /** Key of the contract. */
  readonly key: string;
  /** The same, and for a stretch of time the day it begins on. */
  readonly rowKey: string;
  readonly label: Label;
  readonly won: Rows;
  readonly open: Rows;
  /** `null` when it has not begun. */
  readonly past: Pick<PastDeals, 'rows' | 'forecast'> | null;
  /** Without dates it is a group over the whole period. */
  readonly days?: Days;
  readonly aside?: boolean;
  readonly isPartial?: boolean;
}

interface Deals {
  readonly won: Rows;
  readonly open: Rows;
}

/** Takes the deals of a period apart by stretches of time, or by owner, team or pipeline. */
export const forecastParts = (
  view: QueryView,
  group: 'month' | 'week' | 'quarter' | 'owner' | 'team' | 'pipeline',
  deals: Deals,
): ForecastPart[] =>
  group === 'month' || group === 'week' || group === 'quarter'
    ? stretches(view, group, deals)
    : groups(view, group, deals);

/** An overdue deal that is counted is expected today. */
function stretches(
  view: QueryView,
  unit: 'month' | 'week' | 'quarter',
  { won, open }: Deals,
): ForecastPart[] {
  const { company, scope, period } = view;
  const buckets = bucketsOf(period.days, unit, scope);
  const starts = buckets.map((days) => company.bounds(days).from);
  const keys = new Int32Array(company.deals.length);
  for (const deal of won) {
    const at = company.deals.closedAt[deal] as number;
    keys[deal] = starts.findLastIndex((start) => start <= at);
  }
  const sold = groupRows(won, keys, buckets.length);
  for (const deal of open) {
    const day = Math.max(company.expectedDays[deal] as number, company.today);
    keys[deal] = buckets.findLastIndex(({ from }) => from <= day);
  }
  const coming = groupRows(open, keys, buckets.length);
  return buckets.map((bucket, at) => ({
    key: bucket.id,
    rowKey: dateIso(bucket.first),
    label: { text: bucket.id },
    won: rowsOf(sold, at),
    open: rowsOf(coming, at),
    past: forecastBefore(view, bucket),
    days: bucket,
    isPartial: bucket.clipped || bucket.to > company.today,
  }));
}

/** Groups by the owner at the close, now, and just before the period. */
function groups(view: QueryView, dimension: string, { won, open }: Deals): ForecastPart[] {
  const { company, period } = view;
  const past = forecastBefore(view, period.days);
  const found = new Map<string, { label: Label; won: Rows; open: Rows; past: PastPart | null }>();
  const of = (from: Company, moment: 'closed' | 'now'): Grouping | undefined =>
    groupingOf(from, 'deals', dimension, moment);
  const add = (
    rows: Rows,
    grouping: Grouping | undefined,
    put: (key: string, inside: Rows) => void,
  ): void => {
    if (!grouping) return;
    const parts = arranged(rows, grouping);
    for (let group = 0; group <= grouping.size; group++) {
      const inside = rowsOf(parts, group);
      if (inside.length === 0) continue;
      const key = groupKey(grouping, group);
      if (!found.has(key)) {
        const none = past && { rows: nothing, forecast: 0 };
        const label = groupLabel(grouping, group);
        found.set(key, { label, won: nothing, open: nothing, past: none });
      }
      put(key, inside);
    }
  };
  const change = (key: string, part: Partial<{ won: Rows; open: Rows; past: PastPart }>): void => {
    const known = found.get(key);
    if (known) found.set(key, { ...known, ...part });
  };
  add(won, of(company, 'closed'), (key, rows) => change(key, { won: rows }));
  add(open, of(company, 'now'), (key, rows) => change(key, { open: rows }));
  if (past) {
    const value = new Map(Array.from(past.rows, (deal, at) => [deal, past.weighted[at] as number]));
    const then = attributedIn(view, view.before(period.from));
    add(past.rows, of(then, 'now'), (key, rows) => change(key, { past: pastPart(rows, value) }));
  }
  const { base } = company.amounts;
  const expectedOf = (part: Deals): number => sumOf(base, part.won) + sumOf(company.weighted, part.open);
  return [...found]
    .map(([key, part]) => ({ key, rowKey: key, ...part, ...(key === noneKey && { aside: true }) }))
    .sort(
      (a, b) =>
        Number(a.key === noneKey) - Number(b.key === noneKey) ||
        expectedOf(b) - expectedOf(a) ||
        byText(a.key, b.key),
    );
}

type PastPart = Pick<PastDeals, 'rows' | 'forecast'>;

const nothing: Rows = new Int32Array(0);

function pastPart(rows: Rows, values: ReadonlyMap<number, number>): PastPart {
  let forecast = 0;
  for (const deal of rows) {
    const value = values.get(deal) ?? Number.NaN;
    if (!Number.isNaN(value)) forecast += value;
  }
  return { rows, forecast };
}

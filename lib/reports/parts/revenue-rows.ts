import { bucketsOf } from '@/lib/math/buckets';
import { addMonths } from '@/lib/math/civil';
import type { Days } from '@/lib/math/comparison';
import { type Outlook, outlookOf } from '@/lib/math/outlook';
import { ratio } from '@/lib/math/rates';
import type { Block, Row } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { open } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { dateIso } from '@/lib/table/column';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText, noneKey } from '@/lib/table/labels';
import { groupRows, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';
import { dealId, dealLabel, greatest } from './deal-names';

/** Open deals by whether they are in a forecast, and if not, why. */
export interface Outlying {
  readonly forecast: Rows;
  readonly overdue: Rows;
  readonly noDate: Rows;
  readonly beyond: Rows;
  readonly noProbability: Rows;
  readonly noAmount: Rows;
}

/** Open deals expected within some days, whose amount and chance are known; and all others, each in one list. */
export function openBy(view: QueryView, days: Days, withOverdue: boolean): Outlying {
  const { amounts, chances, expectedDays } = view.company;
  const of = (deal: number): keyof Outlying => {
    const day = expectedDays[deal] as number;
    if (Number.isNaN(day)) return 'noDate';
    if (day >= days.to) return 'beyond';
    if (day < days.from && !withOverdue) return 'overdue';
    if (Number.isNaN(chances[deal])) return 'noProbability';
    return Number.isNaN(amounts.base[deal]) ? 'noAmount' : 'forecast';
  };
  const rows = populationIn(view, open, view.period).rows;
  const list = (kind: keyof Outlying): Rows => rows.filter((deal) => of(deal) === kind);
  return {
    forecast: list('forecast'),
    overdue: list('overdue'),
    noDate: list('noDate'),
    beyond: list('beyond'),
    noProbability: list('noProbability'),
    noAmount: list('noAmount'),
  };
}

/** One row of a forecast: a month, or a group. */
export interface ForecastRow {
  readonly key: string;
  readonly outlook: Outlook;
  readonly row: Row;
}

const levels = ['high', 'medium', 'low'] as const;
const bounds = ['atLeast80', 'atLeast90', 'atLeast95'] as const;

export const forecastColumns = (confidence: 'level' | 'bound'): Block['columns'] => [
  column('weighted', 'money'),
  column('value', 'money', { minWidth: 360 }),
  column('count', 'count', { minWidth: 360 }),
  ...(confidence === 'level' ? levels : bounds).map((key) => column(key, 'money')),
  ...(confidence === 'bound' ? [column('sd', 'money', { minWidth: 640 })] : []),
];

/** The figures of some forecast deals, each with the deals behind it. */
export function outlookFigures({ company, select }: QueryView, deals: Rows): Record<string, Figure> {
  const { chances, amounts } = company;
  const found = outlookOf(deals, amounts.base, chances);
  const above = (least: number, isIn = (chance: number) => chance >= least): number =>
    select(
      'deals',
      deals.filter((deal) => isIn(chances[deal] as number)),
      'base',
    );
  const plain = (value: number): Figure => ({ value });
  return {
    weighted: { value: found.weighted, records: select('deals', deals) },
    value: { value: found.total, records: select('deals', deals, 'base') },
    count: { value: found.n, records: select('deals', deals) },
    high: { value: found.high, records: above(0.8) },
    medium: { value: found.medium, records: above(0.5) },
    low: { value: found.low, records: above(0, (chance) => chance > 0) },
    atLeast80: plain(found.atLeast80),
    atLeast90: plain(found.atLeast90),
    atLeast95: plain(found.atLeast95),
    sd: plain(found.sd),
  };
}

/** By the month of the expected date; an overdue deal that is counted is expected today. */
export function monthRows(view: QueryView, days: Days, deals: Rows): ForecastRow[] {
  const { company, scope } = view;
  const months = bucketsOf(days, 'month', scope);
  const keys = new Int32Array(company.deals.length);
  for (const deal of deals) {
    const day = Math.max(company.expectedDays[deal] as number, days.from);
    keys[deal] = months.findLastIndex(({ from }) => from <= day);
  }
  const groups = groupRows(deals, keys, months.length);
  return months.map((month, at) => ({
    key: month.id,
    outlook: outlookOf(rowsOf(groups, at), company.amounts.base, company.chances),
    row: {
      ...rowOf(dateIso(month.first), { text: month.id }, outlookFigures(view, rowsOf(groups, at))),
      ...(month.clipped && { partial: true as const }),
    },
  }));
}

/** By owner, team, source or pipeline of now, most weighted value first. */
export function groupedRows(view: QueryView, dimension: string, deals: Rows): ForecastRow[] {
  const { company } = view;
  const grouping = groupingOf(company, 'deals', dimension, 'now');
  if (!grouping) return [];
  const groups = arranged(deals, grouping);
  return Array.from({ length: grouping.size + 1 }, (_, group) => group)
    .filter((group) => rowsOf(groups, group).length > 0)
    .map((group) => {
      const [key, own] = [groupKey(grouping, group), rowsOf(groups, group)];
      return {
        key,
        outlook: outlookOf(own, company.amounts.base, company.chances),
        row: rowOf(key, groupLabel(grouping, group), outlookFigures(view, own), key === noneKey),
      };
    })
    .sort(
      (a, b) =>
        Number(a.key === noneKey) - Number(b.key === noneKey) ||
        b.outlook.weighted - a.outlook.weighted ||
        byText(a.key, b.key),
    );
}

/** Deals with a row of their own. */
const mostDeals = 20;

/** The deals that carry a forecast: most weighted value first, with where their chance comes from. */
export function carryingBlock({ company, select }: QueryView, deals: Rows): Block {
  const { amounts, chances, weighted, expectedDays, tables } = company;
  const own = numbers(tables.deals, 'winProbability');
  const ofStage = numbers(tables.stages, 'probability');
  const origin = (deal: number): string => {
    if (!Number.isNaN(own[deal])) return 'deal';
    return Number.isNaN(ofStage[company.deals.stage[deal] as number] ?? Number.NaN) ? 'history' : 'stage';
  };
  const whole = sumOf(weighted, deals);
  const ranked = greatest(tables, deals, weighted, mostDeals);
  return {
    id: 'deals',
    columns: [
      column('weighted', 'money'),
      column('share', 'share'),
      column('chance', 'share'),
      column('chance-from', 'text', { minWidth: 480 }),
      column('value', 'money', { minWidth: 360 }),
      column('expectedOn', 'date', { minWidth: 360 }),
    ],
    rows: ranked.map((deal) => {
      const rows = Int32Array.of(deal);
      const day = expectedDays[deal] as number;
      return rowOf(dealId(tables, deal), dealLabel(tables, deal), {
        weighted: { value: weighted[deal] as number, records: select('deals', rows) },
        share: { value: ratio(weighted[deal] as number, whole) },
        chance: { value: chances[deal] as number },
        'chance-from': { value: origin(deal) },
        value: { value: amounts.base[deal] as number, records: select('deals', rows, 'base') },
        expectedOn: { value: dateIso(day) },
      });
    }),
  };
}

/** Open deals that the forecast leaves out, by reason. */
export function leftOutBlock({ company, select }: QueryView, { forecast: _, ...others }: Outlying): Block {
  return {
    id: 'left-out',
    columns: [column('count', 'count'), column('value', 'money')],
    rows: Object.entries(others).map(([key, rows]) =>
      rowOf(
        key,
        { word: `row.forecast.${key}` },
        {
          count: { value: rows.length, records: select('deals', rows) },
          value: { value: sumOf(company.amounts.base, rows), records: select('deals', rows, 'base') },
        },
      ),
    ),
  };
}

/**
 * What deals that are not there yet usually add: the mean, over the last twelve month starts, of the value won within as many
 * months from deals created within them (catalogue 4-features, 9).
 *
 * Rules: only starts whose months are over, and from the month of the first deal on: before it nothing is known. `null` without any.
 */
export function newBusiness(
  { company, scope }: QueryView,
  won: Rows,
  months: number,
): { readonly value: number | null; readonly n: number } {
  const { deals, amounts, zone, today } = company;
  const firstDeal = deals.createdAt.reduce(
    (least, at, deal) => (deals.exists[deal] === 1 && at < least ? at : least),
    Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(firstDeal)) return { value: null, n: 0 };
  const days = { from: Math.max(zone.dayOf(firstDeal), addMonths(today, -12 - months - 1)), to: today + 1 };
  const windows = bucketsOf(days, 'month', scope)
    .map(({ first }) => ({ from: zone.startOf(first), to: zone.startOf(addMonths(first, months)) }))
    .filter(({ to }) => to <= company.asOf)
    .slice(-12);
  const values = windows.map(({ from, to }) => {
    const inside = (at: number): boolean => at >= from && at < to;
    const rows = won.filter(
      (deal) => inside(deals.createdAt[deal] as number) && inside(deals.closedAt[deal] as number),
    );
    return sumOf(amounts.base, rows);
  });
  const mean = ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
  return { value: mean === null ? null : Math.round(mean), n: values.length };
}

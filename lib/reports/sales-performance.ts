import { comparedWith, type Days } from '@/lib/math/comparison';
import { enough } from '@/lib/math/rates';
import {
  averageWon,
  closeRate,
  createdCount,
  decidedCount,
  lostCount,
  medianWon,
  openCount,
  openValue,
  reopenedCount,
  salesCycle,
  salesVelocity,
  unqualifiedCount,
  valueCloseRate,
  wonCount,
  wonValue,
} from '@/lib/metrics/deal-measures';
import type { Block, Row } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { execute } from '@/lib/query/execute';
import { created, decided, lost, unqualified, won } from '@/lib/query/populations/deals';
import { previousIn, valueIn } from '@/lib/query/values';
import { dateIso } from '@/lib/table/column';
import { moneyCaveats } from './parts/caveats';
import { figureSaid } from './parts/figures';
import { points } from './parts/points';
import { overlapOf } from './parts/ranked';
import { defineQueryReport, type View } from './report';

const flow: readonly MeasureColumn[] = [
  { key: 'wonValue', measure: wonValue },
  { key: 'won', measure: wonCount },
  { key: 'winRate', measure: closeRate },
  { key: 'created', measure: createdCount },
  { key: 'lost', measure: lostCount },
  { key: 'unqualified', measure: unqualifiedCount, minWidth: 480 },
  { key: 'avgWon', measure: averageWon, minWidth: 360 },
  { key: 'medianWon', measure: medianWon, minWidth: 480 },
  { key: 'valueWinRate', measure: valueCloseRate, minWidth: 480 },
  { key: 'medianCycle', measure: salesCycle, minWidth: 360 },
  { key: 'reopened', measure: reopenedCount, minWidth: 480 },
];
/** What stands open now has no earlier period of its own. */
const standing: readonly MeasureColumn[] = [
  { key: 'openCount', measure: openCount },
  { key: 'openValue', measure: openValue },
  { key: 'velocity', measure: salesVelocity },
];
const measuresOf = (columns: readonly MeasureColumn[]) => columns.map(({ measure }) => measure);

/**
 * Whether sales are better than before: what came in, what was won and lost, how large, how fast.
 *
 * Rows: `kpis`, one row with a column per figure; `groups`, the same by month, owner, team or pipeline (option `group`).
 * Units: money is minor units of the base currency, `velocity` the same a day, `medianCycle` seconds.
 * Rules: created deals count by creation, won, lost and unqualified ones by their last close, open ones as of now. The
 * velocity is open deals × win rate × average won value / median cycle in days; unknown when a part is, or at 0 days.
 * Caveats: `null-amount`, `unconverted`, `current-values`, `bad-dates` (left out of the cycle), `rows-overlap`.
 */
export const salesPerformance = defineQueryReport({
  id: 'sales-performance',
  needs: ['deals'],
  options: [{ id: 'group', kind: 'choice', choices: ['month', 'owner', 'team', 'pipeline'] }],
  dateField: 'own',

  queries: ({ options: { group } }) => ({
    kpis: { measures: [...measuresOf(flow), ...measuresOf(standing), decidedCount] },
    groups: {
      measures: [...measuresOf(flow), ...(group === 'month' ? [] : measuresOf(standing))],
      by: [group],
      withEmpty: group === 'month',
    },
  }),

  tell(view, { kpis, groups }) {
    const isCourse = view.options.group === 'month';
    const columns = isCourse ? flow : [...flow, ...standing];
    const n = valueIn(kpis, kpis.total, decidedCount) ?? 0;
    const block = withoutEarlier(headlineOf(view, kpis, [...flow, ...standing]));
    const [row] = block.rows;
    const rows = kpis.total.rows(won);
    return {
      n,
      isThin: n < enough.toShow,
      isEmpty: [created, won, lost, unqualified].every((part) => kpis.total.rows(part).length === 0),
      ...(row && { finding: findingOf(row, n) }),
      headline: headlineOf(view, kpis, flow.slice(0, 3)),
      blocks: [{ ...block, id: 'kpis' }, withoutEarlier(blockOf(view, 'groups', groups, columns))],
      charts: [
        { kind: 'tiles', block: 'kpis', value: 'wonValue' },
        isCourse
          ? { kind: 'columns', block: 'groups', value: 'wonValue' }
          : { kind: 'bars', block: 'groups', value: 'wonValue' },
      ],
      caveats: {
        ...moneyCaveats(view.company, kpis.total.rows(decided)),
        'bad-dates': rows.filter((deal) => Number.isNaN(view.company.cycles[deal])).length,
        'rows-overlap': isCourse ? 0 : overlapOf(groups, wonCount),
      },
      figures: figuresOf(view, kpis),
    };
  },
});

/** A block whose figures of what is open now are not compared. */
function withoutEarlier(block: Block): Block {
  const now = new Set(standing.map(({ key }) => key));
  const stripped = (row: Row): Row =>
    row.previous
      ? {
          ...row,
          previous: Object.fromEntries(Object.entries(row.previous).filter(([key]) => !now.has(key))),
        }
      : row;
  return {
    ...block,
    rows: block.rows.map(stripped),
    ...(block.total && { total: stripped(block.total) }),
  };
}

function findingOf({ cells, previous, records }: Row, n: number) {
  const values = {
    value: figureSaid(cells['wonValue'] ?? null, 'money', records?.['wonValue']),
    won: figureSaid(cells['won'] ?? null, 'count', records?.['won']),
    n: figureSaid(n, 'count', records?.['winRate']),
  };
  if (n < enough.toShow) return { key: 'finding.sales-performance.few', values };
  if (!previous) return { key: 'finding.sales-performance', values };
  const before = figureSaid(previous['wonValue'] ?? null, 'money');
  return { key: 'finding.sales-performance.before', values: { ...values, before } };
}

/**
 * The contract's figures; without a comparison they are compared with the period before, and a period that has not begun
 * with none of its days.
 */
function figuresOf(view: View, kpis: Answer) {
  const { company, period } = view;
  const given =
    view.earlier?.days ?? comparedWith(period.days, 'previous', company.today) ?? firstOfEarlier(period.days);
  const answer = view.earlier
    ? kpis
    : execute({ ...view, earlier: { days: given, ...company.bounds(given) } }, { measures: kpis.measures });
  const keys = [
    ...(['created', 'won', 'lost', 'unqualified', 'wonValue', 'avgWon', 'medianWon', 'winRate'] as const),
    ...(['valueWinRate', 'medianCycle', 'reopened'] as const),
  ];
  const measures = new Map(flow.map(({ key, measure }) => [key, measure]));
  const part = (of: typeof valueIn): Record<string, number | null> =>
    Object.fromEntries(
      keys.map((key) => {
        const measure = measures.get(key);
        return [key, measure ? of(answer, answer.total, measure) : null];
      }),
    );
  const [current, previous] = [part(valueIn), part(previousIn)];
  const change = (key: string): number | null => {
    const [now, before] = [current[key] ?? null, previous[key] ?? null];
    return now === null || before === null || before === 0 ? null : (now - before) / Math.abs(before) + 0;
  };
  const [rate, rateBefore] = [current['winRate'] ?? null, previous['winRate'] ?? null];
  return {
    current,
    previous,
    previousFrom: dateIso(given.from),
    previousTo: dateIso(given.to),
    change: Object.fromEntries(
      ['created', 'won', 'lost', 'wonValue', 'avgWon', 'medianCycle'].map((key) => [key, change(key)]),
    ),
    winRatePp: rate === null || rateBefore === null ? null : points(rate - rateBefore),
    openCount: valueIn(kpis, kpis.total, openCount),
    openValue: valueIn(kpis, kpis.total, openValue),
    velocityPerDay: toHundredths(valueIn(kpis, kpis.total, salesVelocity)),
  };
}

/** No day at all, at the start of the period before. */
function firstOfEarlier(days: Days): Days {
  const { from } = comparedWith(days, 'previous', days.to) ?? days;
  return { from, to: from };
}

/** A speed as the contract writes it: to hundredths of a minor unit a day. */
const toHundredths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100 + 0;

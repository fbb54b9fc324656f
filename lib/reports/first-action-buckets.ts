import { enough, ratio } from '@/lib/math/rates';
import type { Block, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import type { Span } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { firstActionsOf } from '@/lib/table/first-actions';
import { type Groups, groupRows, type Rows, rowsOf, rowsThat, rowsWith } from '@/lib/table/rows';
import { figureSaid } from './parts/figures';
import { firstActionOptions, rulesOf, withinLimit } from './parts/first-action-options';
import { firstActionCaveats } from './parts/first-actions';
import { defineReport, type View } from './report';

/** Time frames by the seconds they end before; deals without an action are the last group. */
const frames = [
  ['0-5m', 300],
  ['5-30m', 1800],
  ['30-60m', 3600],
  ['1-4h', 14_400],
  ['4-24h', 86_400],
  ['1-3d', 259_200],
  ['3-7d', 604_800],
  ['7d+', Number.POSITIVE_INFINITY],
] as const;
const keys = [...frames.map(([key]) => key), 'none'] as const;
const outcomes = ['won', 'lost', 'unqualified', 'open'] as const;

/**
 * How many deals were acted on within which time, and how they ended.
 *
 * Rows: `frames`, one per time frame, the deals without an action last; empty ones stay, to show the gap.
 * Units: `share` and `winRate` 0 to 1; `share` is of all deals created in the period.
 * Rules: deals, actions and options as first-action-by-outcome; a frame includes its lower edge and not its upper. The win
 * rate is won out of won and lost in the frame.
 * Caveats: `outliers` left out; `working-hours`; `current-values` for the owner's own actions.
 */
export const firstActionBuckets = defineReport({
  id: 'first-action-buckets',
  needs: ['deals', 'activities'],
  about: ['deals'],
  options: firstActionOptions,
  dateField: 'created',

  compute(view) {
    const { removed } = populationIn(view, created, view.period);
    const now = framesIn(view, view.period);
    const before = view.earlier && framesIn(view, view.earlier);
    const rows = keys.map((key, frame) => ({
      key,
      ...factsOf(
        view,
        rowsOf(now.groups, frame),
        now.all,
        before && rowsOf(before.groups, frame),
        before?.all,
      ),
    }));
    const total = factsOf(view, now.all, now.all, before?.all, before?.all);
    return {
      n: now.all.length,
      isThin: now.all.length < enough.toShow,
      removed,
      ...(now.all.length > 0 && { finding: findingOf(view, now) }),
      headline: headlineOf(total.figures),
      blocks: [
        {
          id: 'frames',
          columns: [
            column('count', 'count'),
            column('share', 'share'),
            column('won', 'count', { better: 1, minWidth: 360 }),
            column('lost', 'count', { better: -1, minWidth: 360 }),
            column('unqualified', 'count', { minWidth: 480 }),
            column('openCount', 'count', { minWidth: 480 }),
            column('winRate', 'share', { better: 1 }),
          ],
          rows: rows.map(({ key, figures }) =>
            rowOf(key, { word: `row.frame-${key}` }, figures, key === 'none'),
          ),
          total: rowOf('all', { word: 'row.all' }, total.figures),
        },
      ],
      charts: [
        { kind: 'stacked', block: 'frames', value: 'count' },
        { kind: 'lines', block: 'frames', value: 'winRate' },
      ],
      caveats: firstActionCaveats(view, view.options),
      figures: Object.fromEntries(
        rows.filter(({ counts }) => counts.total > 0).map(({ key, counts }) => [key, contract(counts)]),
      ),
    };
  },
});

/** The deals of a span that are counted, by time frame. */
function framesIn(view: View<typeof firstActionOptions>, span: Span): { all: Rows; groups: Groups } {
  const { rows } = populationIn(view, created, span);
  const fits = withinLimit(view, view.options);
  const all = fits ? rows.filter(fits) : rows;
  const { seconds } = firstActionsOf(view.company, rulesOf(view.options));
  const frame = new Int32Array(view.company.deals.length);
  for (const deal of all) {
    const value = seconds[deal] as number;
    frame[deal] = Number.isNaN(value) ? frames.length : frames.findIndex(([, end]) => value < end);
  }
  return { all, groups: groupRows(all, frame, keys.length) };
}

interface Counts extends Record<(typeof outcomes)[number], number> {
  readonly total: number;
  readonly share: number | null;
  readonly winRate: number | null;
}

function factsOf(
  { company, select }: View,
  rows: Rows,
  all: Rows,
  earlier: Rows | undefined,
  allEarlier: Rows | undefined,
): { readonly counts: Counts; readonly figures: Record<string, Figure> } {
  const { status: states } = company.deals;
  const parts = (of: Rows) =>
    Object.fromEntries(outcomes.map((name) => [name, rowsWith(of, states, status[name])])) as Record<
      (typeof outcomes)[number],
      Rows
    >;
  const countsOf = (of: Rows, whole: Rows): Counts => {
    const { won, lost, unqualified, open } = parts(of);
    return {
      ...{ won: won.length, lost: lost.length, unqualified: unqualified.length, open: open.length },
      total: of.length,
      share: ratio(of.length, whole.length),
      winRate: ratio(won.length, won.length + lost.length),
    };
  };
  const counts = countsOf(rows, all);
  const before = earlier && allEarlier && countsOf(earlier, allEarlier);
  const now = parts(rows);
  const decided = rowsThat(rows, (deal) => {
    const state = states[deal];
    return state === status.won || state === status.lost;
  });
  const list = select('deals', rows);
  const figure = (key: keyof Counts, more: Figure, name: string = key): [string, Figure] => [
    name,
    { ...more, ...(before && { previous: before[key] }) },
  ];
  return {
    counts,
    figures: Object.fromEntries([
      figure('total', { value: counts.total, records: list }, 'count'),
      figure('share', { value: counts.share, of: [rows.length, all.length], records: list }),
      ...outcomes.map((name) =>
        figure(
          name,
          { value: counts[name], records: select('deals', now[name]) },
          name === 'open' ? 'openCount' : name,
        ),
      ),
      figure('winRate', {
        value: counts.winRate,
        of: [counts.won, decided.length],
        records: select('deals', decided),
      }),
    ]),
  };
}

const headlineOf = ({ count, winRate }: Record<string, Figure>): Block => ({
  id: 'headline',
  columns: [column('count', 'count'), column('winRate', 'share', { better: 1 })],
  rows: [
    rowOf(
      'all',
      { word: 'row.all' },
      { count: count ?? { value: null }, winRate: winRate ?? { value: null } },
    ),
  ],
});

/** Outcomes without a deal are left out. */
const contract = ({ total, share, winRate, ...counts }: Counts) => ({
  ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
  total,
  share,
  winRate,
});

/** How many deals had an action within an hour. */
function findingOf({ select }: View, { all, groups }: { all: Rows; groups: Groups }): Sentence {
  const none = rowsOf(groups, frames.length);
  const within = frames.filter(([, end]) => end <= 3600).length;
  const soon = groups.rows.slice(0, groups.starts[within]);
  return {
    key: all.length < enough.toShow ? 'finding.first-action-buckets.thin' : 'finding.first-action-buckets',
    values: {
      k: figureSaid(soon.length, 'count', select('deals', soon)),
      n: figureSaid(all.length, 'count', select('deals', all)),
      none: figureSaid(none.length, 'count', select('deals', none)),
    },
  };
}

import { enough, ratio } from '@/lib/math/rates';
import {
  type Decided,
  type Impact,
  impactOf,
  type Touches,
  type TouchKind,
  touchesOf,
  touchKinds,
} from '@/lib/metrics/touches';
import type { Block, Label, Row, Sentence } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { decided as decidedDeals } from '@/lib/query/populations/deals';
import type { Span } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { groupingOf } from '@/lib/table/dimensions';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, type Rows, rowsOf } from '@/lib/table/rows';
import { toFourDecimals } from './parts/decimals';
import { figureSaid } from './parts/figures';
import { impactColumns, impactFigures, kindLabel } from './parts/impact-table';
import { leadsBlock } from './parts/lead-impact';
import { defineReport, type View } from './report';

/** Numbers of touches that are put together, each up to the next. */
const steps = [0, 1, 3, 6, 11] as const;

/**
 * Which activities go with winning; never that they cause it.
 *
 * Rows: `groups`, one per kind of activity and, aside, any of them, or one per owner, team or source with any activity
 * (option `group`); `touches`, the share won by number of activities; `leads`, as `groups` by kind, for leads that were
 * converted or found unqualified in the period.
 * Units: `avgWon` and `avgLost` are activities per deal; shares; `difference` of two shares; `z` standard deviations.
 * Rules: deals won and lost by their last close, their owner and source then; their done sales activities from the
 * creation to the close, both included. A difference is shown when ten deals have such an activity and ten have none.
 */
export const activityImpact = defineReport({
  id: 'activity-impact',
  needs: ['activities', 'deals'],
  about: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['activity-kind', 'owner', 'team', 'source'] }],
  dateField: 'closed',

  compute(view) {
    const { period, earlier, options } = view;
    const now = studied(view, period);
    const before = earlier && studied(view, earlier);
    const byKind = touchKinds.map(
      (kind) => [kind, impactOf(now.of, now.touches, kind, now.of.rows)] as const,
    );
    const any = byKind.find(([kind]) => kind === 'any')?.[1] as Impact;
    const n = now.of.rows.length;
    const kindsBlock = (): Block => ({
      id: 'groups',
      columns: impactColumns,
      rows: byKind.map(([kind, impact]) => {
        const then = before && impactOf(before.of, before.touches, kind, before.of.rows);
        return rowOf(kind, kindLabel(kind), impactFigures(view, impact, then), kind === 'any');
      }),
    });
    const leads = leadsBlock(view);
    return {
      n,
      isThin: n < enough.toShow,
      removed: now.removed,
      ...findingOf(view, byKind, n),
      headline: {
        id: 'headline',
        columns: [
          column('won', 'count', { better: 1 }),
          column('lost', 'count', { better: -1 }),
          column('perDeal', 'mean'),
        ],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              won: {
                value: any.won.length,
                previous: before?.of.rows.filter(before.of.isWon).length,
                records: view.select('deals', any.won),
              },
              lost: {
                value: any.lost.length,
                previous: before?.of.rows.filter((deal) => !before.of.isWon(deal)).length,
                records: view.select('deals', any.lost),
              },
              perDeal: {
                value: ratio(touched(now), n),
                previous: before && ratio(touched(before), before.of.rows.length),
              },
            },
          ),
        ],
      },
      blocks: [
        options.group === 'activity-kind' ? kindsBlock() : groupsBlock(view, options.group, now, before),
        touchesBlock(view, now),
        ...(leads ? [leads] : []),
      ],
      charts: [{ kind: 'dots', block: 'groups', value: 'winRateWith' }],
      figures: {
        won: any.won.length,
        lost: any.lost.length,
        kinds: Object.fromEntries(
          byKind.map(([kind, { avgWon, avgLost, with: rows, winRateWith, winRateWithout, z }]) => [
            kind,
            { avgWon, avgLost, with: rows.length, winRateWith, winRateWithout, z: toFourDecimals(z) },
          ]),
        ),
      },
    };
  },
});

/** Deals decided in a span and how often each was touched. */
interface Studied {
  readonly of: Decided;
  readonly touches: Touches;
  readonly removed: ReturnType<typeof populationIn>['removed'];
}

function studied(view: View, span: Span): Studied {
  const { deals } = view.company;
  const { rows, removed } = populationIn(view, decidedDeals, span);
  const of: Decided = {
    rows,
    length: deals.length,
    createdAt: deals.createdAt,
    endedAt: deals.closedAt,
    isWon: (deal) => deals.status[deal] === status.won,
    ofActivity: dealRowsOf(view.company, 'activities') ?? new Int32Array(0),
  };
  return { of, touches: touchesOf(view, of), removed };
}

const anyAt = ({ of, touches }: Studied, row: number): number =>
  touches[(touchKinds.length - 1) * of.length + row] as number;
const touched = (all: Studied): number => all.of.rows.reduce((sum, row) => sum + anyAt(all, row), 0);

/** Owners, teams or sources, most deals first, with any activity. */
function groupsBlock(view: View, by: string, now: Studied, before: Studied | undefined): Block {
  const grouping = groupingOf(view.company, 'deals', by, decidedDeals.moment);
  if (!grouping) return { id: 'groups', columns: impactColumns, rows: [] };
  const groups = arranged(now.of.rows, grouping);
  const earlier = before && arranged(before.of.rows, grouping);
  const figures = (rows: Rows, then: Rows | undefined) =>
    impactFigures(
      view,
      impactOf(now.of, now.touches, 'any', rows),
      before && then && impactOf(before.of, before.touches, 'any', then),
    );
  return {
    id: 'groups',
    columns: impactColumns,
    rows: groupsIn(groups)
      .map((group) => ({ group, key: groupKey(grouping, group), rows: rowsOf(groups, group) }))
      .sort(
        (a, b) =>
          Number(a.group === groups.size) - Number(b.group === groups.size) ||
          b.rows.length - a.rows.length ||
          byText(a.key, b.key),
      )
      .map(({ group, key, rows }): Row => {
        const then = earlier && rowsOf(earlier, group);
        return rowOf(key, groupLabel(grouping, group), figures(rows, then), group === groups.size);
      }),
    total: rowOf('all', { word: 'row.all' }, figures(now.of.rows, before?.of.rows)),
  };
}

function touchesBlock(view: View, now: Studied): Block {
  const row = (key: string, label: Label, rows: Rows): Row => {
    const k = rows.filter(now.of.isWon).length;
    const records = view.select('deals', rows);
    return rowOf(key, label, {
      count: { value: rows.length, records },
      winRate: { value: ratio(k, rows.length), of: [k, rows.length], records },
    });
  };
  return {
    id: 'touches',
    columns: [column('count', 'count'), column('winRate', 'share', { better: 1 })],
    rows: steps.map((from, at) => {
      const to = steps[at + 1] ?? Number.POSITIVE_INFINITY;
      const rows = now.of.rows.filter((deal) => anyAt(now, deal) >= from && anyAt(now, deal) < to);
      return row(`${from}`, { word: `row.touches.${from}` }, rows);
    }),
    total: row('all', { word: 'row.all' }, now.of.rows),
  };
}

/** The kind that goes with winning most clearly, of those that ten deals have and ten have not. */
function findingOf(
  view: View,
  byKind: readonly (readonly [TouchKind, Impact])[],
  n: number,
): { finding?: Sentence } {
  if (n === 0) return {};
  if (n < enough.toShow)
    return { finding: { key: 'finding.activity-impact.thin', values: { n: figureSaid(n, 'count') } } };
  const [best] = byKind
    .filter(
      ([kind, impact]) =>
        kind !== 'any' &&
        Math.min(impact.with.length, impact.without.length) >= enough.toCompare &&
        Math.abs(impact.z ?? 0) >= 1.96,
    )
    .sort(([, a], [, b]) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0));
  if (!best)
    return { finding: { key: 'finding.activity-impact.even', values: { n: figureSaid(n, 'count') } } };
  const [kind, impact] = best;
  return {
    finding: {
      key: `finding.activity-impact${(impact.z ?? 0) > 0 ? '' : '.less'}`,
      values: {
        kind: { word: `activity-kind.${kind}` },
        with: figureSaid(impact.winRateWith, 'share', view.select('deals', impact.with)),
        without: figureSaid(impact.winRateWithout, 'share', view.select('deals', impact.without)),
      },
    },
  };
}

import { enough } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import { visitCount, visitNoAnswer, visitSuccess } from '@/lib/metrics/activity-measures';
import type { Block, Row } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import { headlineOf, matrixOf } from '@/lib/query/block';
import { column, rowOf } from '@/lib/query/figures';
import { visits } from '@/lib/query/populations/activities';
import { measuredIn, valueIn } from '@/lib/query/values';
import { byText } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import { figureSaid } from './parts/figures';
import { outcomeFigures, outcomeTables } from './parts/outcome-tables';
import { defineQueryReport, type View } from './report';

/**
 * What comes out of visits, and when is the best time for them.
 *
 * Rows: `groups`, one per visitor, team, region or source (option `group`), most visits first, columns by outcome;
 * `outcomes`, one per outcome; `week` and `no-answer`, shares by weekday and hour; `best`, up to three hours of the week
 * with most success and, aside, three with least.
 * Units: counts and shares of all visits; `low` and `high` are the ends of the 95% interval.
 * Rules: done sales visits by the instant they began and who made them, by the wall clock of the scope's zone; a success
 * is the outcome `interested`; visits without an outcome are part of every total. Hours are compared from 10 visits on,
 * by the lower end of their interval. The region is the visit's own, else that of its deal.
 * Caveats: `visits-no-outcome`.
 */
export const visitOutcomes = defineQueryReport({
  id: 'visit-outcomes',
  needs: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team', 'region', 'source'] }],
  dateField: 'visit',

  queries: ({ options: { group } }) => ({
    groups: { measures: [visitCount, visitSuccess], by: [group, 'outcome'] },
    week: { measures: [visitSuccess, visitCount, visitNoAnswer], by: ['weekday', 'hour'] },
  }),

  tell(view, { groups, week }) {
    const n = valueIn(groups, groups.total, visitCount) ?? 0;
    const success = measuredIn(groups, groups.total, visitSuccess);
    const [k] = success?.of ?? [0];
    const tables = outcomeTables(view, groups, { key: 'visits', measure: visitCount }, [
      { key: 'successRate', measure: visitSuccess },
    ]);
    const slots = slotsOf(week);
    const ranked = slots
      .filter((slot) => slot.n >= enough.toCompare)
      .sort((a, b) => b.low - a.low || byText(a.key, b.key));
    const [best] = ranked;
    return {
      n,
      isThin: n < enough.toShow,
      ...(n > 0 && {
        finding: {
          key: `finding.visit-outcomes${n < enough.toShow ? '.thin' : best ? '.best' : ''}`,
          values: {
            k: figureSaid(k, 'count'),
            n: figureSaid(n, 'count', tables.groups.total?.records?.['all']),
            ...(n >= enough.toShow &&
              best && {
                day: { word: `on-weekday.${best.weekday}` },
                from: figureSaid(best.hour, 'count'),
                to: figureSaid(best.hour + 1, 'count'),
                hits: figureSaid(best.k, 'count', view.select('activities', best.rows)),
                of: figureSaid(best.n, 'count'),
              }),
          },
        },
      }),
      headline: headlineOf(view, groups, [
        { key: 'visits', measure: visitCount },
        { key: 'successRate', measure: visitSuccess },
      ]),
      blocks: [
        tables.groups,
        tables.outcomes,
        matrixOf(view, 'week', week, { key: 'successRate', measure: visitSuccess }),
        matrixOf(view, 'no-answer', week, { key: 'noAnswerRate', measure: visitNoAnswer }),
        bestBlock(view, ranked),
      ],
      charts: [
        { kind: 'stacked', block: 'groups', value: 'all' },
        { kind: 'matrix', block: 'week', value: 'successRate' },
      ],
      caveats: { 'visits-no-outcome': withoutOutcome(groups) },
      figures: {
        count: n,
        ...outcomeFigures(groups, visitCount),
        successRate: success?.value ?? null,
        slots: Object.fromEntries(slots.map((slot) => [slot.key, [slot.n, slot.k]])),
      },
    };
  },
});

/** An hour of the week with a visit. */
interface Slot {
  /** `1-09` is Monday from nine on. */
  readonly key: string;
  readonly weekday: number;
  readonly hour: number;
  readonly rows: Rows;
  readonly n: number;
  readonly k: number;
  readonly low: number;
  readonly high: number;
}

function slotsOf(week: Answer): Slot[] {
  return week.groups.flatMap((day) =>
    week.across.flatMap((hour): Slot[] => {
      const cell = week.cell(day.key, hour.key);
      const [k, n] = (cell && measuredIn(week, cell, visitSuccess)?.of) ?? [0, 0];
      const interval = wilson(k, n);
      if (!cell || !interval) return [];
      const [low, high] = interval;
      const [weekday, from] = [Number(day.key), Number(hour.key)];
      return [
        { key: `${day.key}-${hour.key}`, weekday, hour: from, rows: cell.rows(visits), n, k, low, high },
      ];
    }),
  );
}

function bestBlock(view: View, ranked: readonly Slot[]): Block {
  const best = ranked.slice(0, 3);
  const worst = ranked.slice(3).slice(-3).reverse();
  const row = ({ weekday, hour, key, rows, k, n, low, high }: Slot, aside: boolean): Row => {
    const records = view.select('activities', rows);
    return rowOf(
      key,
      { word: `row.slot.${weekday}`, values: { from: hour, to: hour + 1 } },
      {
        successRate: { value: k / n, of: [k, n], records },
        low: { value: low },
        high: { value: high },
      },
      aside,
    );
  };
  return {
    id: 'best',
    columns: [column('successRate', 'share', { better: 1 }), column('low', 'share'), column('high', 'share')],
    rows: [...best.map((slot) => row(slot, false)), ...worst.map((slot) => row(slot, true))],
  };
}

const withoutOutcome = (groups: Answer): number => {
  const none = groups.across.find(({ aside }) => aside);
  return none ? (valueIn(groups, none, visitCount) ?? 0) : 0;
};

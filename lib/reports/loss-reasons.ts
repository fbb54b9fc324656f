import { enough, ratio } from '@/lib/math/rates';
import {
  ageAtLoss,
  ageNotWon,
  averageLost,
  averageNotWon,
  lostCount,
  lostValue,
  notWonCount,
  notWonValue,
} from '@/lib/metrics/deal-measures';
import type { Row, Sentence } from '@/lib/model/result';
import { blockOf, headlineOf } from '@/lib/query/block';
import { lost, notWon } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import { status } from '@/lib/table/deals';
import { knownOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { chanceRemark, figureSaid, said } from './parts/figures';
import { withLastStage } from './parts/last-stages';
import { monthlyBlock } from './parts/monthly';
import { inPeriod, rankedBy } from './parts/ranked';
import { defineQueryReport } from './report';

const onlyLost = {
  population: lost,
  count: lostCount,
  value: lostValue,
  average: averageLost,
  age: ageAtLoss,
};
const withUnqualified = {
  population: notWon,
  count: notWonCount,
  value: notWonValue,
  average: averageNotWon,
  age: ageNotWon,
};
const measuresOf = (unqualified: boolean) => (unqualified ? withUnqualified : onlyLost);

/**
 * Why deals are lost: each reason's part of the deals lost in the period.
 *
 * Rows: `reasons`, one per reason or category of reasons (option `group`), most deals first, then most value; `(none)`
 * holds deals without one and comes last; `trend`, one per month, its columns the first five reasons and all.
 * Units: `value` and `average` are minor units of the base currency, `medianAge` seconds from creation to loss.
 * Rules: a deal belongs to the period of its last close and to its owner at that moment; unqualified deals do not
 * count, unless the option `unqualified` says so; shares are of all lost deals, `(none)` included; an unknown amount counts and adds nothing.
 * Caveats: `without-reason`, `many-without-reason` (over 30%), `with-unqualified`, `null-amount`, `unconverted`, `bad-dates` (lost before
 * it was created: left out of the median), `current-values`.
 */
export const lossReasons = defineQueryReport({
  id: 'loss-reasons',
  needs: ['deals', 'lossReasons'],
  options: [
    { id: 'group', kind: 'choice', choices: ['reason', 'category'] },
    { id: 'unqualified', kind: 'switch' },
  ],
  dateField: 'closed',

  queries({ options }) {
    const { count, value, average, age } = measuresOf(options.unqualified);
    const by = options.group === 'category' ? 'loss-category' : 'loss-reason';
    return { reasons: { measures: [count, value, average, age], by: [by] } };
  },

  tell(view, answers) {
    const { company, options, earlier } = view;
    const { population, count, value, average, age } = measuresOf(options.unqualified);
    const answer = rankedBy(inPeriod(answers.reasons, population), count, value);
    const table = blockOf(view, 'reasons', answer, [
      { key: 'count', measure: count },
      { key: 'share', measure: count, as: 'share' },
      { key: 'value', measure: value },
      { key: 'valueShare', measure: value, as: 'share', minWidth: 480 },
      { key: 'average', measure: average, minWidth: 360 },
      { key: 'medianAge', measure: age },
    ]);
    const rows = answer.total.rows(population);
    const n = rows.length;
    const without = rows.filter((deal) => (company.dealReasons[deal] as number) < 0).length;
    const withoutShare = ratio(without, n);
    const top = answer.groups.filter(({ aside }) => !aside).slice(0, 5);
    const lines = top.map(({ key, label, rows }) => ({
      key: `reason-${key}`,
      label,
      rows: rows(population),
    }));
    const trend = monthlyBlock(view, company.deals.closedAt, [...lines, { key: 'all', rows }], -1);

    return {
      n,
      isThin: n < enough.toShow,
      ...leadOf(table.rows, n, earlier !== undefined),
      headline: headlineOf(view, answer, [
        { key: 'lost', measure: count },
        { key: 'lostValue', measure: value },
      ]),
      blocks: [withLastStage(table, company, answer, population, 'count'), ...(trend ? [trend] : [])],
      charts: [{ kind: 'bars', block: 'reasons', value: 'count', share: 'share' }],
      caveats: {
        'without-reason': without,
        'many-without-reason': (withoutShare ?? 0) > 0.3 ? without : 0,
        'with-unqualified': rows.filter((deal) => company.deals.status[deal] === status.unqualified).length,
        ...moneyCaveats(company, rows),
        'bad-dates': n - knownOf(company.cycles, rows).length,
      },
      figures: {
        count: n,
        value: valueIn(answer, answer.total, value),
        withoutReason: withoutShare,
        rows: Object.fromEntries(
          table.rows.map(({ key, cells: { count, share, value, valueShare, medianAge } }) => [
            key,
            { count, share, value, valueShare, medianAge },
          ]),
        ),
      },
    };
  },
});

/** The sentence about the leading reason, and whether its change may be chance. */
function leadOf(
  rows: readonly Row[],
  n: number,
  isCompared: boolean,
): { finding?: Sentence; remark?: Sentence | undefined } {
  const [first, second] = rows.filter((row) => !row.aside);
  if (n === 0) return {};
  if (n < enough.toShow)
    return { finding: { key: 'finding.loss-reasons.thin', values: { n: figureSaid(n, 'count') } } };
  if (!first) return { finding: { key: 'finding.loss-reasons.none', values: { n: figureSaid(n, 'count') } } };
  const k = Number(first.cells['count']);
  const values = {
    reason: said(first.label),
    k: figureSaid(k, 'count', first.records?.['count']),
    n: figureSaid(n, 'count'),
    value: figureSaid(first.cells['value'] ?? null, 'money', first.records?.['value']),
  };
  if (second?.cells['count'] === k) {
    return {
      finding: { key: 'finding.loss-reasons.even', values: { ...values, other: said(second.label) } },
    };
  }
  const earlier = !isCompared ? undefined : Number(first.previous?.['count'] ?? 0);
  const change = earlier === undefined ? 0 : k - earlier;
  const form = earlier === undefined ? '' : change > 0 ? '.more' : change < 0 ? '.fewer' : '.same';
  return {
    finding: {
      key: `finding.loss-reasons${form}`,
      values: { ...values, change: figureSaid(Math.abs(change), 'count') },
    },
    remark: chanceRemark(k, earlier),
  };
}

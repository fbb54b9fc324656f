import { median } from '@/lib/math/quantile';
import { enough, ratio } from '@/lib/math/rates';
import type { Row, Sentence } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealsIn, dealTests, passing } from '@/lib/table/filters';
import { lastOpenStages } from '@/lib/table/last-open-stages';
import { groupRows, groupsIn, joined, knownOf, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { cell } from '@/lib/table/table';
import { byText, chanceRemark, column, type Figure, figureSaid, rowOf, said } from './parts/figures';
import { monthlyBlock } from './parts/monthly';
import { byCategory, byReason } from './parts/reason-groups';
import { defineReport, type Span, type View } from './report';

const columns = [
  column('count', 'count', { better: -1 }),
  column('share', 'share'),
  column('value', 'money', { better: -1 }),
  column('valueShare', 'share', { minWidth: 480 }),
  column('average', 'money', { minWidth: 360 }),
  column('medianAge', 'seconds'),
  column('lastStage', 'text', { minWidth: 480 }),
];

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
export const lossReasons = defineReport({
  id: 'loss-reasons',
  needs: ['deals', 'lossReasons'],
  options: [
    { id: 'group', kind: 'choice', choices: ['reason', 'category'] },
    { id: 'unqualified', kind: 'switch' },
  ],
  dateField: 'closed',

  compute(view) {
    const { company, period, earlier, select, options } = view;
    const { rows, removed } = lostIn(view, period, options.unqualified);
    const before = earlier && lostIn(view, earlier, options.unqualified).rows;
    const grouping = options.group === 'category' ? byCategory(company) : byReason(company);
    const groups = groupRows(rows, grouping.keys, grouping.size);
    const earlierGroups = before && groupRows(before, grouping.keys, grouping.size);
    const { base, unconverted } = company.amounts;
    const total = totalsOf(company, rows);
    const totalBefore = before && totalsOf(company, before);

    const ranked = groupsIn(groups)
      .map((reason) => ({
        reason,
        lost: rowsOf(groups, reason),
        ...totalsOf(company, rowsOf(groups, reason)),
      }))
      .sort(
        (a, b) =>
          Number(a.reason === groups.size) - Number(b.reason === groups.size) ||
          b.count - a.count ||
          b.value - a.value ||
          byText(grouping.keyOf(a.reason), grouping.keyOf(b.reason)),
      );
    const table = ranked.map(({ reason, lost }) => {
      const key = reason === groups.size ? -1 : reason;
      const figures = figuresOf(view, lost, rows, earlierGroups && rowsOf(earlierGroups, reason), before);
      return rowOf(grouping.keyOf(key), grouping.labelOf(key), figures, key < 0);
    });
    const all = figuresOf(view, rows, rows, before, before);
    const without = rows.filter((deal) => (company.dealReasons[deal] as number) < 0).length;
    const withoutShare = ratio(without, total.count);
    const top = ranked.filter(({ reason }) => reason < groups.size).slice(0, 5);
    const lines = top.map(({ reason, lost }) => {
      return { key: `reason-${grouping.keyOf(reason)}`, label: grouping.labelOf(reason), rows: lost };
    });
    const trend = monthlyBlock(view, company.deals.closedAt, [...lines, { key: 'all', rows }], -1);

    return {
      n: total.count,
      isThin: total.count < enough.toShow,
      removed,
      ...leadOf(table, total.count, before !== undefined),
      headline: {
        id: 'headline',
        columns: [column('lost', 'count', { better: -1 }), column('lostValue', 'money', { better: -1 })],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              lost: { value: total.count, previous: totalBefore?.count, records: select('deals', rows) },
              lostValue: {
                value: total.value,
                previous: totalBefore?.value,
                records: select('deals', rows, 'base'),
              },
            },
          ),
        ],
      },
      blocks: [
        { id: 'reasons', columns, rows: table, total: rowOf('all', { word: 'row.all' }, all) },
        ...(trend ? [trend] : []),
      ],
      charts: [{ kind: 'bars', block: 'reasons', value: 'count', share: 'share' }],
      caveats: {
        'without-reason': without,
        'many-without-reason': (withoutShare ?? 0) > 0.3 ? without : 0,
        'with-unqualified': rows.filter((deal) => company.deals.status[deal] === status.unqualified).length,
        'null-amount': rows.filter((deal) => Number.isNaN(base[deal]) && !unconverted[deal]).length,
        unconverted: rows.filter((deal) => unconverted[deal] === 1).length,
        'bad-dates': rows.length - knownOf(company.cycles, rows).length,
        'current-values': company.hasHistory ? 0 : rows.length,
      },
      figures: {
        count: total.count,
        value: total.value,
        withoutReason: withoutShare,
        rows: Object.fromEntries(
          table.map(({ key, cells: { count, share, value, valueShare, medianAge } }) => [
            key,
            { count, share, value, valueShare, medianAge },
          ]),
        ),
      },
    };
  },
});

function lostIn({ company, filters }: View, span: Span, unqualified: boolean) {
  const closed = (state: number) => dealsIn(company, company.deals.closedAt, span, state);
  const rows = unqualified
    ? joined(closed(status.lost), closed(status.unqualified)).sort()
    : closed(status.lost);
  return passing(rows, dealTests(company, filters, 'closed'));
}

const totalsOf = ({ amounts }: Company, rows: Rows) => ({
  count: rows.length,
  value: sumOf(amounts.base, rows),
});

function figuresOf(
  { company, select }: View,
  lost: Rows,
  all: Rows,
  lostBefore?: Rows,
  allBefore?: Rows,
): Record<string, Figure> {
  const { base } = company.amounts;
  const values = (part: Rows, whole: Rows) => {
    const value = sumOf(base, part);
    const known = knownOf(base, part).length;
    return {
      count: part.length,
      share: ratio(part.length, whole.length),
      value,
      valueShare: ratio(value, sumOf(base, whole)),
      average: ratio(value, known),
      medianAge: median(knownOf(company.cycles, part)),
    };
  };
  const now = values(lost, all);
  const then = lostBefore && allBefore ? values(lostBefore, allBefore) : undefined;
  const records = select('deals', lost);
  const money = select('deals', lost, 'base');
  return {
    count: { value: now.count, previous: then?.count, records },
    share: { value: now.share, previous: then?.share, records, of: [lost.length, all.length] },
    value: { value: now.value, previous: then?.value, records: money },
    valueShare: { value: now.valueShare, previous: then?.valueShare, records: money },
    average: {
      value: now.average,
      previous: then?.average,
      records: select(
        'deals',
        lost.filter((deal) => !Number.isNaN(base[deal])),
        'base',
      ),
    },
    medianAge: { value: now.medianAge, previous: then?.medianAge, records },
    lastStage: { value: lastStageOf(company, lost), records },
  };
}

/** Name of the open stage that most of these deals were lost from; the earlier one of two. */
function lastStageOf(company: Company, rows: Rows): string | null {
  const { stages } = company.tables;
  const counts = new Map<number, number>();
  for (const stage of lastOpenStages(company, rows)) {
    if (stage >= 0) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  const order = (stage: number) => Number(cell(stages, 'position', stage));
  const first = [...counts].sort(
    ([a, countA], [b, countB]) =>
      countB - countA ||
      order(a) - order(b) ||
      byText(String(cell(stages, 'id', a)), String(cell(stages, 'id', b))),
  )[0];
  return first ? String(cell(stages, 'name', first[0])) : null;
}

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

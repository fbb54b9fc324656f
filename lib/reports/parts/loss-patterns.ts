import { enough, ratio } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import { decidedCount, lossRate, lostCount, lostValue } from '@/lib/metrics/deal-measures';
import type { Block, Cell, Sentence } from '@/lib/model/result';
import type { Answer, Group, Query } from '@/lib/query/answer';
import { headlineOf } from '@/lib/query/block';
import type { Figure } from '@/lib/query/figures';
import { lost } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import type { Found, View } from '../report';
import { moneyCaveats } from './caveats';
import { crossBlock, measureFigure } from './cross';
import { figureSaid, said } from './figures';
import { points } from './points';
import { inPeriod, overlapOf } from './ranked';

/** What the cells of such a report show. */
export const lossCells = ['count', 'share', 'value', 'difference'] as const;
export type LossCells = (typeof lossCells)[number];

/** Lost deals by somebody's or something's group, and by their reason or its category. */
export const lossQuery = (group: string, reason: 'reason' | 'category'): Query => ({
  measures: [lostCount, lostValue, lossRate, decidedCount],
  by: [group, reason === 'category' ? 'loss-category' : 'loss-reason'],
});

/**
 * Whether a group loses for other reasons than all together.
 *
 * Rows: `matrix`, one per group with a loss, most losses first, a column per reason; the pooled total is last.
 * Units: shares are of the row's losses; `difference` is such a share less the same over all losses.
 * Rules: a share stands on at least one loss; a difference is shown from 10 losses of the row on, and one is named only when
 * the lower end of its interval is above the share of all. `lossRate` is of the deals won or lost.
 * Caveats: `without-reason`, `many-without-reason`, `rows-overlap` and those of money.
 */
export function lossPatterns(view: View, asked: Answer, cells: LossCells): Found {
  const answer = inPeriod(asked, lost);
  const { company } = view;
  const rows = answer.total.rows(lost);
  const n = rows.length;
  const without = rows.filter((deal) => (company.dealReasons[deal] as number) < 0).length;
  return {
    n,
    isThin: n < enough.toShow,
    headline: headlineOf(view, answer, [
      { key: 'lost', measure: lostCount },
      { key: 'lostValue', measure: lostValue },
      { key: 'lossRate', measure: lossRate },
    ]),
    blocks: [matrixOf(view, answer, cells)],
    charts: [{ kind: cells === 'count' ? 'stacked' : 'matrix', block: 'matrix', value: 'all' }],
    caveats: {
      'without-reason': without,
      'many-without-reason': without > n * 0.3 ? without : 0,
      ...moneyCaveats(company, rows),
      'rows-overlap': overlapOf(answer, lostCount),
    },
    figures: figuresOf(answer),
  };
}

/** Losses of a group. */
const lossesOf = (group: Group | undefined): number => group?.rows(lost).length ?? 0;

function matrixOf(view: View, answer: Answer, cells: LossCells): Block {
  const whole = (column: Group | undefined): number | null =>
    ratio(lossesOf(column ?? answer.total), lossesOf(answer.total));
  const figureOf = (cell: Group | undefined, row: Group, column: Group | undefined): Figure => {
    if (cells === 'count') return measureFigure(view, answer, cell, lostCount);
    if (cells === 'value') return measureFigure(view, answer, cell, lostValue);
    const [k, n] = [lossesOf(cell), lossesOf(row)];
    const records = view.select('deals', row.rows(lost));
    if (cells === 'share') return { value: ratio(k, n), of: [k, n], records };
    const [own, all] = [ratio(k, n), whole(column)];
    const isShown = n >= enough.toCompare && own !== null && all !== null;
    return {
      value: isShown ? own - all + 0 : null,
      records: view.select('deals', cell?.rows(lost) ?? nothing),
    };
  };
  return crossBlock('matrix', answer, {
    unit: cells === 'count' ? 'count' : cells === 'value' ? 'money' : 'share',
    better: cells === 'share' ? undefined : -1,
    figureOf,
    side: [
      {
        spec: { key: 'lossRate', unit: 'share', better: -1 },
        figureOf: (row) => measureFigure(view, answer, row, lossRate),
      },
    ],
  });
}

const nothing = new Int32Array(0);

/** The group and the reason that go together most clearly, under `finding.<id>`. */
export function patternOf(view: View, asked: Answer, id: string): Sentence {
  const answer = inPeriod(asked, lost);
  const n = lossesOf(answer.total);
  const all = figureSaid(n, 'count', view.select('deals', answer.total.rows(lost)));
  if (n < enough.toShow) return { key: 'finding.loss-reasons.thin', values: { n: all } };
  const [first] = answer.groups
    .flatMap((group) =>
      answer.across.flatMap((reason) => {
        const cell = answer.cell(group.key, reason.key);
        const [k, cases] = [lossesOf(cell), lossesOf(group)];
        const share = ratio(lossesOf(reason), n) ?? 0;
        const [low] = wilson(k, cases) ?? [0];
        const isClear = cases >= enough.toCompare && low > share;
        const isNamed = !group.aside && !reason.aside;
        return cell && isClear && isNamed ? [{ group, reason, cell, k, cases, share, gap: low - share }] : [];
      }),
    )
    .sort((a, b) => b.gap - a.gap);
  if (!first) return { key: `finding.${id}.even`, values: { n: all } };
  return {
    key: `finding.${id}`,
    values: {
      name: said(first.group.label),
      reason: said(first.reason.label),
      k: figureSaid(first.k, 'count', view.select('deals', first.cell.rows(lost))),
      n: figureSaid(first.cases, 'count', view.select('deals', first.group.rows(lost))),
      share: figureSaid(first.share, 'share'),
    },
  };
}

/** The contract's figures: only what has a loss. */
function figuresOf(answer: Answer) {
  const total = lossesOf(answer.total);
  const present = (cellOf: (reason: Group) => Group | undefined, of: (k: number, reason: Group) => object) =>
    Object.fromEntries(
      answer.across.flatMap((reason) => {
        const k = lossesOf(cellOf(reason));
        return k > 0 ? [[reason.key, of(k, reason)]] : [];
      }),
    );
  return {
    total,
    all: present(
      (reason) => reason,
      (k) => ({ count: k, share: ratio(k, total) }),
    ),
    rows: Object.fromEntries(
      answer.groups.map((group) => {
        const n = lossesOf(group);
        const reasons = present(
          ({ key }) => answer.cell(group.key, key),
          (k, reason) => {
            const share = ratio(k, n) ?? 0;
            return { count: k, share, diffPp: points(share - (ratio(lossesOf(reason), total) ?? 0)) };
          },
        );
        return [group.key, { lost: n, lossRate: valueIn(answer, group, lossRate) as Cell, reasons }];
      }),
    ),
  };
}

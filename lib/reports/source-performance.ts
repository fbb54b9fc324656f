import { enough } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import {
  averageWon,
  closeRate,
  decidedCount,
  lostCount,
  salesCycle,
  wonCount,
  wonValue,
} from '@/lib/metrics/deal-measures';
import type { Block, Sentence } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import type { AnyMeasure } from '@/lib/query/measure';
import { decided, won } from '@/lib/query/populations/deals';
import { measuredIn, valueIn } from '@/lib/query/values';
import { moneyCaveats } from './parts/caveats';
import { crossBlock, measureFigure } from './parts/cross';
import { figureSaid, said } from './parts/figures';
import { inPeriod } from './parts/ranked';
import { defineQueryReport, type View } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'won', measure: wonCount },
  { key: 'lost', measure: lostCount },
  { key: 'winRate', measure: closeRate },
  { key: 'value', measure: wonValue },
  { key: 'average', measure: averageWon, minWidth: 480 },
  { key: 'medianCycle', measure: salesCycle, minWidth: 480 },
];
const measures = [wonValue, wonCount, lostCount, closeRate, averageWon, salesCycle, decidedCount];
const shown = {
  winRate: closeRate,
  won: wonCount,
  lost: lostCount,
  value: wonValue,
  average: averageWon,
  medianCycle: salesCycle,
} as const;

/**
 * Which people win with deals from which sources.
 *
 * Rows: `matrix`, one per source or channel (option `group`) with a column per owner, the pooled totals last; its cells show
 * the figure of the option `cells`; `sources` and `owners`, the totals of both with every figure.
 * Units: money is minor units of the base currency, `medianCycle` seconds; `to-source` and `to-owner` are the cell's win
 * rate less that of its source, or of its owner.
 * Rules: deals won or lost in the period, by owner and source at the close.
 * Caveats: `null-amount`, `unconverted`, `current-values`.
 */
export const sourcePerformance = defineQueryReport({
  id: 'source-performance',
  needs: ['deals', 'sources', 'users'],
  options: [
    { id: 'group', kind: 'choice', choices: ['source', 'channel'] },
    {
      id: 'cells',
      kind: 'choice',
      choices: [
        ...(['winRate', 'won', 'lost', 'value', 'average', 'medianCycle', 'to-source', 'to-owner'] as const),
      ],
    },
  ],
  dateField: 'closed',

  queries: ({ options: { group } }) => ({
    pairs: { measures, by: [group, 'owner'] },
    owners: { measures, by: ['owner'] },
  }),

  tell(view, answers) {
    const pairs = inPeriod(answers.pairs, decided);
    const owners = inPeriod(answers.owners, decided);
    const rows = pairs.total.rows(decided);
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      finding: findingOf(view, pairs),
      headline: headlineOf(view, pairs, [
        { key: 'winRate', measure: closeRate },
        { key: 'won', measure: wonCount },
        { key: 'wonValue', measure: wonValue },
      ]),
      blocks: [
        matrixOf(view, pairs, view.options.cells),
        blockOf(view, 'sources', pairs, columns),
        blockOf(view, 'owners', owners, columns),
      ],
      charts: [{ kind: 'matrix', block: 'matrix', value: 'all' }],
      caveats: moneyCaveats(view.company, pairs.total.rows(won)),
      figures: figuresOf(pairs),
    };
  },
});

function matrixOf(view: View, pairs: Answer, cells: keyof typeof shown | 'to-source' | 'to-owner'): Block {
  if (cells !== 'to-source' && cells !== 'to-owner') {
    const measure: AnyMeasure = shown[cells];
    return crossBlock('matrix', pairs, {
      unit: measure.unit,
      better: measure.better,
      figureOf: (cell) => measureFigure(view, pairs, cell, measure),
    });
  }
  const rate = (group: Group | undefined): number | null => (group ? valueIn(pairs, group, closeRate) : null);
  return crossBlock('matrix', pairs, {
    unit: 'share',
    better: 1,
    figureOf(cell, source, owner) {
      const own = rate(cell);
      const whole = rate(cells === 'to-source' ? source : (owner ?? pairs.total));
      return {
        value: own === null || whole === null ? null : own - whole + 0,
        ...(cell && { records: view.select('deals', cell.rows(decided)) }),
      };
    },
  });
}

/** The pair that wins more often than all, when it is too clear for chance. */
function findingOf(view: View, pairs: Answer): Sentence {
  const whole = measuredIn(pairs, pairs.total, closeRate);
  const all = figureSaid(whole?.value ?? null, 'share', view.select('deals', pairs.total.rows(decided)));
  const n = whole?.n ?? 0;
  if (n < enough.toShow)
    return { key: 'finding.source-performance.few', values: { n: figureSaid(n, 'count') } };
  const [best] = pairs.groups
    .flatMap((source) =>
      pairs.across.flatMap((owner) => {
        const cell = pairs.cell(source.key, owner.key);
        const [k, cases] = (cell && measuredIn(pairs, cell, closeRate)?.of) ?? [0, 0];
        const [low] = wilson(k, cases) ?? [0];
        const isClear = cases >= enough.toCompare && low > (whole?.value ?? 0);
        return cell && isClear && !source.aside && !owner.aside
          ? [{ source, owner, cell, k, cases, low }]
          : [];
      }),
    )
    .sort((a, b) => b.low - a.low);
  if (!best) return { key: 'finding.source-performance.even', values: { rate: all } };
  return {
    key: 'finding.source-performance',
    values: {
      name: said(best.owner.label),
      source: said(best.source.label),
      k: figureSaid(best.k, 'count'),
      n: figureSaid(best.cases, 'count', view.select('deals', best.cell.rows(decided))),
      rate: all,
    },
  };
}

function figuresOf(pairs: Answer) {
  const of = (group: Group) => ({
    won: valueIn(pairs, group, wonCount),
    lost: valueIn(pairs, group, lostCount),
    winRate: valueIn(pairs, group, closeRate),
    value: valueIn(pairs, group, wonValue),
    medianCycle: valueIn(pairs, group, salesCycle),
  });
  const cells = pairs.groups.flatMap((source) => [
    [`${source.key}|*`, of(source)] as const,
    ...pairs.across.flatMap((owner) => {
      const cell = pairs.cell(source.key, owner.key);
      const isThere = cell && cell.rows(decided).length > 0;
      return isThere ? [[`${source.key}|${owner.key}`, of(cell)] as const] : [];
    }),
  ]);
  if (cells.length === 0) return {};
  const totals = pairs.across.map((owner) => [`*|${owner.key}`, of(owner)] as const);
  return Object.fromEntries([['*|*', of(pairs.total)] as const, ...totals, ...cells]);
}

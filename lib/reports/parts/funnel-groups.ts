import { ratio } from '@/lib/math/rates';
import type { Block, Row } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, type Rows, rowsOf } from '@/lib/table/rows';
import { funnelOf } from './funnel';
import { countFigure, stepKey, stepLabel } from './funnel-block';
import { blockId, type Pipeline } from './pipelines';

/** So many funnels can be told apart side by side. */
const mostGroups = 4;

/** How a funnel is asked for. */
interface Asked {
  readonly pipeline: Pipeline;
  /** Place of the pipeline among those shown. */
  readonly place: number;
  readonly visitedOnly: boolean;
  /** A dimension of deals; `none` asks for nothing. */
  readonly group: string;
}

/**
 * Funnels of the largest groups of one pipeline's deals side by side.
 *
 * Rows: the steps. Columns: one per group, most deals first; `compare` holds the deals that reached the step,
 * `compare-rates` their share of those who reached the step before.
 */
export function comparedFunnels(view: QueryView, cohort: Rows, asked: Asked): Block[] {
  const { company, select } = view;
  const { pipeline, visitedOnly, place } = asked;
  const grouping = asked.group === 'none' ? undefined : groupingOf(company, 'deals', asked.group, 'created');
  if (!grouping || cohort.length === 0) return [];
  const groups = arranged(cohort, grouping);
  const largest = groupsIn(groups)
    .map((group) => ({
      key: groupKey(grouping, group),
      label: groupLabel(grouping, group),
      rows: rowsOf(groups, group),
    }))
    .sort((a, b) => b.rows.length - a.rows.length || byText(a.key, b.key))
    .slice(0, mostGroups)
    .map((group) => ({ ...group, funnel: funnelOf(company, pipeline, group.rows, visitedOnly) }));
  const steps = largest[0]?.funnel.steps ?? [];
  const block = (
    id: string,
    unit: 'count' | 'share',
    figureOf: (at: number, of: (typeof largest)[number]) => Figure,
  ): Block => ({
    id: blockId(id, pipeline, place),
    columns: largest.map(({ key, label }) => column(`in-${key}`, unit, { label, better: 1 })),
    rows: steps.map((step, at): Row => {
      const cells = largest.map((group) => [`in-${group.key}`, figureOf(at, group)] as const);
      return rowOf(stepKey(company, step), stepLabel(company, step), Object.fromEntries(cells));
    }),
  });
  return [
    block('compare', 'count', (at, { funnel }) => countFigure(select, funnel.steps[at]?.reached ?? none)),
    block('compare-rates', 'share', (at, { funnel }) => {
      const [before, here] = [funnel.steps[at - 1]?.reached, funnel.steps[at]?.reached];
      if (!before || !here) return { value: null };
      const value = ratio(here.length, before.length);
      // Where a step may hold more than the one before, it is no part of it.
      if (visitedOnly) return { value };
      return { value, of: [here.length, before.length], records: select('deals', before) };
    }),
  ];
}

const none: Rows = new Int32Array(0);

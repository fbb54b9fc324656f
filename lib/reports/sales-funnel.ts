import { enough, ratio } from '@/lib/math/rates';
import type { Sentence } from '@/lib/model/result';
import { type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import type { Span } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { type Groups, groupRows, joined, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { transitionsOf } from '@/lib/table/transitions';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { type Funnel, funnelOf, type Step } from './parts/funnel';
import {
  cohortColumns,
  cohortFigures,
  countFigure,
  type Shown,
  stepKey,
  stepLabel,
  stepsBlock,
} from './parts/funnel-block';
import { comparedFunnels } from './parts/funnel-groups';
import { blockId, named, type Pipeline, pipelinesOf, stageFacts } from './parts/pipelines';
import { defineReport, type View } from './report';

const options = [
  {
    id: 'group',
    kind: 'choice',
    choices: ['none', 'team', 'owner', 'source', 'industry', 'customer-size', 'region'],
  },
  { id: 'decided', kind: 'switch' },
  { id: 'visited', kind: 'switch' },
] as const;

/**
 * At which step the deals created in a period stop.
 *
 * Rows: `steps`, for each pipeline with such deals its incoming and open stages by position, then Won; the total row is
 * the cohort. `pipelines`, one cohort line each. With the option `group` `compare` and `compare-rates` set the four
 * largest groups side by side.
 * Units: `step` is of those who reached the step before, `overall` of those who reached the first; `value` is minor units
 * of the base currency.
 * Rules: a deal counts in the pipeline it is in as of now, with its owner and source at its creation; see `funnel.ts` for
 * reach. The option `decided` leaves open deals out, `visited` gives no credit for skipped steps: then a step may hold
 * more than the one before.
 * Caveats: `funnel-no-history`, `funnel-backward`, `funnel-reopened`, `funnel-never-entered`, `funnel-deleted-stage`,
 * `null-amount`, `unconverted`, `current-values`.
 */
export const salesFunnel = defineReport({
  id: 'sales-funnel',
  needs: ['deals', 'stages'],
  options,
  dateField: 'cohort',

  compute(view) {
    const { company, period, earlier, select } = view;
    const { rows, removed } = cohortIn(view, period);
    const before = earlier && cohortIn(view, earlier).rows;
    const all = funnelsOf(view, rows, before);
    const held = all.filter(({ now }) => now.cohort.length > 0);
    const shown = held.length > 0 ? held : all.slice(0, 1);
    const wonRows = (of: Rows): Rows => of.filter((deal) => company.deals.status[deal] === status.won);
    const openRows = rows.filter((deal) => company.deals.status[deal] === status.open);
    const cohort = cohortFigures(view, rows, before);
    const { starts } = transitionsOf(company.tables);
    const { isDeleted } = stageFacts(company);
    const count = (of: (funnel: Funnel) => number): number => all.reduce((sum, { now }) => sum + of(now), 0);
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      removed,
      ...findingOf(view, shown, rows.length, wonRows(rows), openRows),
      headline: {
        id: 'headline',
        columns: cohortColumns.filter(({ key }) => ['cohort', 'conversion', 'openShare'].includes(key)),
        rows: [rowOf('all', { word: 'row.all' }, pick(cohort, ['cohort', 'conversion', 'openShare']))],
      },
      blocks: [
        ...named(
          [
            ...shown.map((one, place) =>
              stepsBlock(view, one, blockId('steps', one.pipeline, place), {
                visitedOnly: view.options.visited,
                isNamed: shown.length > 1,
              }),
            ),
            ...shown.flatMap(({ pipeline, now }, place) =>
              comparedFunnels(view, now.cohort, {
                pipeline,
                place,
                group: view.options.group,
                visitedOnly: view.options.visited,
              }),
            ),
          ],
          shown.map(({ pipeline }) => pipeline),
        ),
        {
          id: 'pipelines',
          columns: cohortColumns,
          rows: shown.map(({ pipeline, now, before: then }) =>
            rowOf(pipeline.id, pipeline.label, cohortFigures(view, now.cohort, then?.cohort, now)),
          ),
          total: rowOf(
            'all',
            { word: 'row.all' },
            {
              ...cohort,
              neverEntered: countFigure(select, joined(...all.map(({ now }) => now.neverEntered))),
              reopened: countFigure(select, joined(...all.map(({ now }) => now.reopened))),
            },
          ),
        },
      ],
      charts: shown.map(({ pipeline }, place) => ({
        kind: 'funnel',
        block: blockId('steps', pipeline, place),
        value: 'reached',
        share: 'step',
      })),
      caveats: {
        'funnel-no-history': rows.filter((deal) => starts[deal] === starts[deal + 1]).length,
        'funnel-backward': count((funnel) => funnel.backwardMoves),
        'funnel-reopened': count((funnel) => funnel.reopened.length),
        'funnel-never-entered': count((funnel) => funnel.neverEntered.length),
        'funnel-deleted-stage': openRows.filter((deal) => {
          const stage = company.deals.stage[deal] as number;
          return stage < 0 || isDeleted[stage] === 1;
        }).length,
        ...moneyCaveats(company, rows),
      },
      figures: Object.fromEntries(all.map(({ pipeline, now }) => [pipeline.id, figuresOf(view, now)])),
    };
  },
});

/** Deals created in a span that pass the filters; without open ones when only decided deals are asked for. */
function cohortIn(view: View<typeof options>, span: Span) {
  const { rows, removed } = populationIn(view, created, span);
  const { status: states } = view.company.deals;
  return { rows: view.options.decided ? rows.filter((deal) => states[deal] !== status.open) : rows, removed };
}

function funnelsOf(view: View<typeof options>, rows: Rows, before: Rows | undefined): Shown[] {
  const { company, options: chosen } = view;
  const pipelines = pipelinesOf(company);
  const split = (of: Rows): Groups => groupRows(of, company.dealPipelines, company.pipelines.size);
  const [now, then] = [split(rows), before && split(before)];
  const of = (pipeline: Pipeline, groups: Groups): Funnel =>
    funnelOf(company, pipeline, rowsOf(groups, pipeline.key), chosen.visited);
  return pipelines
    .map((pipeline) => ({ pipeline, now: of(pipeline, now), before: then && of(pipeline, then) }))
    .filter(({ pipeline, now }) => !pipeline.isGone || now.cohort.length > 0);
}

const pick = (figures: Readonly<Record<string, Figure>>, keys: readonly string[]): Record<string, Figure> =>
  Object.fromEntries(Object.entries(figures).filter(([key]) => keys.includes(key)));

/** The bottleneck of the largest cohort: the step that the least part of at least ten deals went on to. */
function findingOf(
  view: View<typeof options>,
  shown: readonly Shown[],
  n: number,
  won: Rows,
  open: Rows,
): { finding?: Sentence; remark?: Sentence } {
  const { select, options: chosen } = view;
  if (n === 0) return {};
  if (n < enough.toShow)
    return { finding: { key: 'finding.sales-funnel.thin', values: { n: figureSaid(n, 'count') } } };
  const remark: { remark?: Sentence } =
    open.length === 0
      ? {}
      : {
          remark: {
            key: 'remark.sales-funnel.young',
            values: {
              n: figureSaid(open.length, 'count', select('deals', open)),
              of: figureSaid(n, 'count'),
            },
          },
        };
  const largest = [...shown].sort((a, b) => b.now.cohort.length - a.now.cohort.length)[0];
  const steps = chosen.visited ? [] : (largest?.now.steps ?? []);
  const narrow = steps
    .map((step, at) => ({ step, before: steps[at - 1] }))
    .flatMap(({ step, before }) =>
      before && before.reached.length >= enough.toCompare
        ? [{ step, before, rate: step.reached.length / before.reached.length }]
        : [],
    )
    .sort((a, b) => a.rate - b.rate)[0];
  if (!narrow || narrow.rate === 1)
    return {
      finding: {
        key: 'finding.sales-funnel',
        values: { k: figureSaid(won.length, 'count', select('deals', won)), n: figureSaid(n, 'count') },
      },
      ...remark,
    };
  return {
    finding: {
      key: 'finding.sales-funnel.bottleneck',
      values: {
        stage: said(stepLabel(view.company, narrow.before)),
        next: said(stepLabel(view.company, narrow.step)),
        k: figureSaid(narrow.step.reached.length, 'count', select('deals', narrow.step.reached)),
        n: figureSaid(narrow.before.reached.length, 'count', select('deals', narrow.before.reached)),
      },
    },
    ...remark,
  };
}

function figuresOf(view: View<typeof options>, funnel: Funnel) {
  const { base } = view.company.amounts;
  const size = (step: Step | undefined): number => step?.reached.length ?? 0;
  return {
    cohort: funnel.cohort.length,
    neverEntered: funnel.neverEntered.length,
    won: funnel.won.length,
    lost: funnel.lost.length,
    unqualified: funnel.unqualified.length,
    open: funnel.open.length,
    backwardMoves: funnel.backwardMoves,
    reopened: funnel.reopened.length,
    rows: funnel.steps.map((step, at) => ({
      stage: stepKey(view.company, step),
      reached: size(step),
      step: at === 0 ? null : ratio(size(step), size(funnel.steps[at - 1])),
      overall: ratio(size(step), size(funnel.steps[0])),
      value: sumOf(base, step.reached),
      ...(step.stage !== undefined && {
        openHere: step.open.length,
        lostHere: step.lost.length,
        unqualifiedHere: step.unqualified.length,
      }),
    })),
  };
}

import type { Sentence } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { changesOf } from '@/lib/table/field-changes';
import type { Rows } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { classes, type DealClass, type Development, developmentOf } from './parts/development';
import { figureSaid } from './parts/figures';
import { type Flow, flowBlock, flowByGroup, flowOf, valueFigure } from './parts/flow';
import { moveKey, moveMatrix, stageMoves } from './parts/stage-moves';
import { defineReport, type View } from './report';

const options = [{ id: 'group', kind: 'choice', choices: ['pipeline', 'team', 'owner', 'source'] }] as const;

/**
 * What came into the open pipeline, moved, grew, shrank and left between the two ends of a period.
 *
 * Rows: `flow`, from the open deals before the start to those before the end, part by part; `classes`, every deal by what
 * became of it, those that came and went in between too; `groups`, the parts by the option `group`; `matrix` and
 * `matrix-values`, from stage to stage or exit.
 * Units: `change` is minor units of the base currency with its sign, the totals without.
 * Rules: states are those before each instant, up to as-of. An unknown amount counts 0. What came in, moved or passed
 * through has its value before the end, what left that before the start; the parts add up to the totals exactly. A
 * deal's pipeline, owner and source are those before the end (`development.ts`).
 * Caveats: `flow-no-amounts`, no history of amounts, so that nothing grew or shrank; `null-amount`, `unconverted`,
 * `current-values`.
 */
export const pipelineDevelopment = defineReport({
  id: 'pipeline-development',
  needs: ['deals', 'stages'],
  options,
  dateField: 'between',

  compute(view) {
    const { company, period, earlier, select } = view;
    const development = developmentOf(view, period);
    const flow = flowOf(development);
    const before = earlier && flowOf(developmentOf(view, earlier));
    const moves = stageMoves(development);
    const [first, last] = [partOf(flow, 'open-a'), partOf(flow, 'open-b')];
    const [firstBefore, lastBefore] = [
      before && partOf(before, 'open-a'),
      before && partOf(before, 'open-b'),
    ];
    const groups = flowByGroup(view, development, view.options.group);
    const money = (rows: Rows) => valueFigure(view, rows, valueIn(development, rows));
    return {
      n: development.rows.length,
      removed: development.removed,
      finding: findingOf(view, development, first, last),
      headline: {
        id: 'headline',
        columns: [
          column('openStart', 'money'),
          column('openEnd', 'money', { better: 1 }),
          column('openEndCount', 'count', { better: 1 }),
        ],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              openStart: valueFigure(view, first.rows, first.value, firstBefore?.value),
              openEnd: valueFigure(view, last.rows, last.value, lastBefore?.value),
              openEndCount: {
                value: last.rows.length,
                previous: lastBefore?.rows.length,
                records: select('deals', last.rows),
              },
            },
          ),
        ],
      },
      blocks: [
        flowBlock(view, flow, before),
        {
          id: 'classes',
          columns: [column('count', 'count'), column('value', 'money')],
          rows: classes.flatMap((kind) => {
            const rows = development.of(kind);
            if (rows.length === 0) return [];
            const count = { value: rows.length, records: select('deals', rows) };
            return [rowOf(kind, { word: `row.flow.${kind}` }, { count, value: money(rows) })];
          }),
        },
        moveMatrix(view, 'matrix', 'count', development, moves, (rows) => ({
          value: rows.length,
          records: select('deals', rows),
        })),
        moveMatrix(view, 'matrix-values', 'money', development, moves, money),
        ...(groups ? [groups] : []),
      ],
      charts: [
        { kind: 'waterfall', block: 'flow', value: 'change' },
        { kind: 'matrix', block: 'matrix', value: 'all' },
      ],
      caveats: {
        'flow-no-amounts': changesOf(company.tables, 'amount').deal.length > 0 ? 0 : development.rows.length,
        ...moneyCaveats(development.b, development.rows),
      },
      figures: figuresOf(development, flow),
    };

    function figuresOf(found: Development, parts: readonly Flow[]) {
      const held = classes.filter((kind) => found.of(kind).length > 0);
      const by = (of: (kind: DealClass) => number) =>
        Object.fromEntries(held.map((kind) => [kind, of(kind)]));
      return {
        openCountA: first.rows.length,
        openValueA: first.value,
        openCountB: last.rows.length,
        openValueB: last.value,
        counts: by((kind) => found.of(kind).length),
        values: by((kind) => valueIn(found, found.of(kind))),
        grown: partOf(parts, 'grown').value,
        shrunk: partOf(parts, 'shrunk').value,
        matrix: Object.fromEntries(moves.map((move) => [moveKey(found, move), move.rows.length])),
      };
    }
  },
});

const valueIn = ({ worth }: Development, rows: Rows): number =>
  rows.reduce((sum, deal) => sum + worth(deal), 0);

const partOf = (flow: readonly Flow[], key: Flow['key']): Flow =>
  flow.find((part) => part.key === key) as Flow;

/** From what to what, and what did most of it. */
function findingOf(
  view: View<typeof options>,
  found: Development,
  first: Flow,
  last: Flow,
): Sentence | undefined {
  if (found.rows.length === 0) return undefined;
  const form = last.value > first.value ? 'grew' : last.value < first.value ? 'shrank' : 'same';
  const count = (...kinds: DealClass[]) => {
    const rows = Int32Array.from(kinds.flatMap((kind) => [...found.of(kind)])).sort();
    return figureSaid(rows.length, 'count', view.select('deals', rows));
  };
  return {
    key: `finding.pipeline-development.${form}`,
    values: {
      start: figureSaid(first.value, 'money', valueFigure(view, first.rows, first.value).records),
      end: figureSaid(last.value, 'money', valueFigure(view, last.rows, last.value).records),
      came: count('new', 'reopened', 'passed_won', 'passed_lost', 'passed_unqualified'),
      won: count('won', 'passed_won'),
      lost: count('lost', 'unqualified', 'passed_lost', 'passed_unqualified'),
    },
  };
}

import { ratio } from '@/lib/math/rates';
import type { Block } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { open } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { inPosition } from '@/lib/table/dimensions/deal-groups';
import { Keys } from '@/lib/table/keys';
import { byText, labelOf } from '@/lib/table/labels';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import { fewestDecided, type WinModel } from '@/lib/table/win-model';
import { figureSaid } from './parts/figures';
import { backtest } from './parts/win-backtest';
import { chancesIn } from './parts/win-chances';
import { chanceBlock, pipelineName, reasonsBlock, standingStages } from './parts/win-reasons';
import { defineReport } from './report';

/**
 * How likely open deals are to be won, by what became of the deals of the last year.
 *
 * Rows: `stages`, one per incoming or open stage of each pipeline, in their order; `pipelines`, one per pipeline; `deals`, open
 * deals with their chance; `backtest` and `calibration`, how well such chances came true; `reasons`, what else moves them
 * (option `adjust`).
 * Units: chances are 0 to 1, `ratio` is odds with a trait by odds without it.
 * Rules: deals won or lost in the 365 days up to as-of, whatever the period, by the owner at the close; the chance of a stage is drawn
 * to the pipeline's own share won by ten deals' worth. Fewer than 30 decided deals in every pipeline are too few to be shown.
 * Caveats: `no-stage-history` (stages entered are not known), `current-values`.
 */
export const winProbability = defineReport({
  id: 'win-probability',
  needs: ['deals', 'stages'],
  about: ['deals'],
  options: [{ id: 'adjust', kind: 'switch' }],
  dateField: 'closed-in-year',

  compute(view) {
    const { company, options } = view;
    const openRows = populationIn(view, open, view.period).rows;
    const chances = chancesIn(view, company, openRows, options.adjust);
    const { decided, model } = chances;
    const n = decided.length;
    const won = decided.filter((deal) => company.deals.status[deal] === status.won);
    const isThin = model.closed.every((count) => count < fewestDecided);
    const { blocks: proof, remark } = backtest(view);
    const pipelines = pipelinesBlock(view, model, decided);
    return {
      n,
      isThin,
      removed: chances.removed,
      whyEmpty: 'nothing-decided',
      ...(n > 0 && {
        finding: {
          key: `finding.win-probability${isThin ? '.thin' : ''}`,
          values: {
            n: figureSaid(n, 'count', view.select('deals', decided)),
            ...(isThin
              ? { least: figureSaid(fewestDecided, 'count') }
              : {
                  k: figureSaid(won.length, 'count', view.select('deals', won)),
                  share: figureSaid(ratio(won.length, n), 'share'),
                }),
          },
        },
      }),
      ...(!isThin && remark && { remark }),
      blocks: [
        stagesBlock(view, model, decided, openRows),
        pipelines,
        chanceBlock(view, chances, openRows),
        ...(options.adjust ? [reasonsBlock(view, chances, openRows)] : []),
        ...proof,
      ],
      charts: [
        { kind: 'bars', block: 'stages', value: 'chance' },
        { kind: 'dots', block: 'calibration', value: 'winRate' },
      ],
      caveats: {
        'no-stage-history': company.tables.transitions.length === 0 ? n : 0,
        'current-values': company.hasHistory ? 0 : n,
      },
      figures: contractOf(view, model),
    };
  },
});

function contractOf({ company }: QueryView, { closed, base, pipelineOf, n, won, p }: WinModel) {
  const { pipelines, tables } = company;
  const stages = new Keys(tables.stages);
  const known = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const standing = standingStages(company);
  return Object.fromEntries(
    Array.from({ length: tables.pipelines.length }, (_, pipeline) => [
      pipelines.idOf(pipeline),
      {
        closed: closed[pipeline],
        base: known(base[pipeline]),
        stages: Object.fromEntries(
          standing
            .filter((stage) => pipelineOf[stage] === pipeline)
            .map((stage) => [stages.idOf(stage), { n: n[stage], won: won[stage], p: known(p[stage]) }]),
        ),
      },
    ]),
  );
}

function pipelinesBlock(view: QueryView, { base, closedWon }: WinModel, decided: Rows): Block {
  const { company, select } = view;
  const groups = groupRows(decided, company.dealPipelines, company.pipelines.size);
  const order = inPosition(company, 'pipelines').inOrder;
  const keys = Array.from(base.keys()).sort(
    (a, b) => order?.(a, b) || byText(company.pipelines.idOf(a), company.pipelines.idOf(b)),
  );
  return {
    id: 'pipelines',
    columns: [column('count', 'count'), column('won', 'count'), column('winRate', 'share')],
    rows: keys.map((pipeline) => {
      const rows = rowsOf(groups, pipeline);
      const won = rows.filter((deal) => company.deals.status[deal] === status.won);
      const records = select('deals', rows);
      return rowOf(company.pipelines.idOf(pipeline), labelOf(company.pipelines, pipeline, 'pipeline'), {
        count: { value: rows.length, records },
        won: { value: won.length, records: select('deals', won) },
        winRate: {
          value: ratio(closedWon[pipeline] as number, rows.length),
          of: [won.length, rows.length],
          records,
        },
      });
    }),
  };
}

/** Each stage with what became of the decided deals that were ever in it. */
function stagesBlock(view: QueryView, model: WinModel, decided: Rows, openRows: Rows): Block {
  const { company, select } = view;
  const { tables, deals, dealPipelines } = company;
  const keys = new Keys(tables.stages);
  const ofStage = numbers(tables.stages, 'probability');
  const here = groupRows(openRows, deals.stage, tables.stages.length);
  const { starts, at, stage: entered } = transitionsOf(tables);
  const through: number[][] = Array.from({ length: tables.stages.length }, () => []);
  for (const deal of decided) {
    const own = dealPipelines[deal] as number;
    for (let i = starts[deal] as number; i < (starts[deal + 1] as number); i++) {
      const stage = entered[i] as number;
      if ((at[i] as number) > company.asOf) break;
      if (stage < 0 || own < 0 || model.pipelineOf[stage] !== own) continue;
      const list = through[stage];
      if (list && list[list.length - 1] !== deal) list.push(deal);
    }
  }
  const { inOrder } = inPosition(company, 'stages');
  const isMany = new Set(codes(tables.stages, 'pipelineId').codes.slice(0, tables.stages.length)).size > 1;
  const standing = standingStages(company).sort(
    (a, b) => inOrder?.(a, b) || byText(keys.idOf(a), keys.idOf(b)),
  );
  const known = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  return {
    id: 'stages',
    columns: [
      column('chance', 'share'),
      column('host', 'share'),
      column('count', 'count'),
      column('won', 'count', { minWidth: 360 }),
      column('openCount', 'count', { minWidth: 480 }),
      ...(isMany ? [column('pipeline', 'text', { minWidth: 360 })] : []),
    ],
    rows: standing.map((stage) => {
      const rows = Int32Array.from(through[stage] ?? []);
      const won = rows.filter((deal) => deals.status[deal] === status.won);
      const waiting = rowsOf(here, stage);
      return rowOf(keys.idOf(stage), labelOf(keys, stage, 'stage'), {
        chance: { value: known(model.p[stage]), records: select('deals', rows) },
        host: { value: known(ofStage[stage]) },
        count: { value: rows.length, records: select('deals', rows) },
        won: { value: won.length, records: select('deals', won) },
        openCount: { value: waiting.length, records: select('deals', waiting) },
        ...(isMany && { pipeline: { value: pipelineName(company, model.pipelineOf[stage] as number) } }),
      });
    }),
  };
}

import { median } from '@/lib/math/quantile';
import type { Block, Sentence } from '@/lib/model/result';
import { blockOf, headlineOf } from '@/lib/query/block';
import { execute } from '@/lib/query/execute';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { open } from '@/lib/query/populations/deals';
import { leads } from '@/lib/query/populations/leads';
import { valueIn } from '@/lib/query/values';
import { type Attention, attentionOf } from '@/lib/table/attention';
import { leadKinds, leadStates } from '@/lib/table/lead-states';
import { knownOf, type Rows, sumOf } from '@/lib/table/rows';
import { cell, codes } from '@/lib/table/table';
import { attentionBlock, attentionRows } from './parts/attention-list';
import { moneyCaveats } from './parts/caveats';
import { figureSaid } from './parts/figures';
import { leadAmounts } from './parts/lead-amounts';
import { type OpenPipeline, openStagesOf } from './parts/open-stages';
import { periodMeasures } from './parts/period-block';
import { blockId, named, stageFacts, stageId } from './parts/pipelines';
import { defineReport, type View } from './report';

const columns = [
  column('count', 'count'),
  column('value', 'money'),
  column('medianAge', 'seconds', { better: -1 }),
  column('stalled', 'count', { better: -1 }),
  column('noNextStep', 'count', { better: -1 }),
  column('overdue', 'count', { better: -1 }),
];

const options = [{ id: 'group', kind: 'choice', choices: ['region', 'team', 'owner', 'source'] }] as const;

/**
 * How healthy the pipeline is, what is about to enter it, and which deals need a next step.
 *
 * Rows: `stages`, for each pipeline its stages by position, deals in deleted ones last; `entering`, deals in incoming
 * stages and qualified leads without a deal; `period`, what happened by the option `group`; `attention`, open deals with
 * a flag.
 * Units: `value` is minor units of the base currency, `medianAge` seconds since the deal entered its stage.
 * Rules: stages and flags as of now (`attention.ts`), the period's figures each by its own date. What is as of now has no
 * earlier figure.
 * Caveats: `overview-no-history`, open deals whose entry into their stage is unknown: without age, never stalled;
 * `null-amount`, `unconverted`, `current-values`.
 */
export const pipelineOverview = defineReport({
  id: 'pipeline-overview',
  needs: ['deals', 'stages'],
  about: ['deals'],
  options,
  dateField: 'overview',

  compute(view) {
    const { company, select } = view;
    const { rows, removed } = populationIn(view, open, view.period);
    const attention = attentionOf(company);
    const all = openStagesOf(company, rows);
    const held = all.filter((one) => one.rows.length > 0);
    const shown = held.length > 0 ? held : all.slice(0, 1);
    const answer = execute(view, {
      measures: periodMeasures.map(({ measure }) => measure),
      by: [view.options.group],
      rankBy: 'deals-created',
    });
    const total = Object.fromEntries(
      periodMeasures.map(({ key, measure }) => [key, valueIn(answer, answer.total, measure)]),
    );
    const { isIncoming } = stageFacts(company);
    const entering = rows.filter((deal) => isIncoming[company.deals.stage[deal] as number] === 1);
    const flagged = attentionRows(view, attention, rows);
    const happened = ['created', 'won', 'lost', 'unqualified'].some((key) => total[key] !== 0);
    const { base } = company.amounts;
    return {
      n: rows.length,
      isEmpty: rows.length === 0 && !happened,
      removed,
      finding: findingOf(view, attention, rows, flagged),
      headline: {
        ...headlineOf(
          view,
          answer,
          periodMeasures.filter(({ key }) => ['created', 'wonValue', 'winRate'].includes(key)),
        ),
      },
      blocks: [
        ...named(
          shown.map((one, place) =>
            stagesBlock(view, attention, one, blockId('stages', one.pipeline, place), shown.length > 1),
          ),
          shown.map(({ pipeline }) => pipeline),
        ),
        enteringBlock(view, entering),
        attentionBlock(view, attention, flagged),
        blockOf(view, 'period', answer, periodMeasures),
      ],
      charts: [
        ...shown.map(({ pipeline }, place) => ({
          kind: 'columns' as const,
          block: blockId('stages', pipeline, place),
          value: 'count',
        })),
        { kind: 'bars', block: 'period', value: 'conversion' },
      ],
      caveats: {
        'overview-no-history': rows.filter((deal) => Number.isNaN(attention.age[deal])).length,
        ...moneyCaveats(company, rows),
      },
      figures: {
        stages: Object.fromEntries(
          all.flatMap(({ pipeline, stages }) =>
            stages
              .filter((stage) => stage.rows.length > 0)
              .map((stage) => [`${pipeline.id}:${stage.key}`, valuesOf(view, attention, stage.rows)]),
          ),
        ),
        limits: Object.fromEntries(
          [...attention.limits].map(([stage, seconds]) => [stageId(company, stage), seconds]),
        ),
        aboutToEnter: { count: entering.length, value: sumOf(base, entering) },
        created: total['created'],
        won: total['won'],
        lost: total['lost'],
        unqualified: total['unqualified'],
        wonValue: total['wonValue'],
        winRate: total['winRate'],
        cohortConversion: total['conversion'],
        attention: [...flagged].map((deal) => cell(company.tables.deals, 'id', deal)),
      },
    };

    function enteringBlock(of: View<typeof options>, deals: Rows): Block {
      const waiting = waitingLeads(of);
      const value = sumOf(leadAmounts(company, of.scope).base, waiting);
      return {
        id: 'entering',
        columns: [column('enteringCount', 'count'), column('value', 'money')],
        rows: [
          rowOf(
            'deals',
            { word: 'row.entering.deals' },
            {
              enteringCount: { value: deals.length, records: select('deals', deals) },
              value: { value: sumOf(base, deals), records: select('deals', deals, 'base') },
            },
          ),
          rowOf(
            'leads',
            { word: 'row.entering.leads' },
            {
              enteringCount: { value: waiting.length, records: select('leads', waiting) },
              value: { value, records: select('leads', waiting) },
            },
          ),
        ],
      };
    }
  },
});

/** Leads that are qualified as of now and have no deal. */
function waitingLeads(view: View<typeof options>): Rows {
  const { kind } = leadStates(view.company);
  const qualified = leadKinds.indexOf('qualified');
  const deal = codes(view.company.tables.leads, 'convertedDealId').codes;
  const { rows } = populationIn(view, leads, view.period);
  return rows.filter((lead) => kind[lead] === qualified && (deal[lead] as number) < 0);
}

const flagged = (flags: Uint8Array, rows: Rows): Rows => rows.filter((deal) => flags[deal] === 1);

function valuesOf({ company }: View<typeof options>, attention: Attention, rows: Rows) {
  return {
    count: rows.length,
    value: sumOf(company.amounts.base, rows),
    medianAge: median(knownOf(attention.age, rows)),
    stalled: flagged(attention.stalled, rows).length,
    noNextStep: flagged(attention.noNextStep, rows).length,
    overdue: flagged(attention.overdue, rows).length,
  };
}

function stagesBlock(
  view: View<typeof options>,
  attention: Attention,
  { pipeline, rows, stages }: OpenPipeline,
  id: string,
  isNamed: boolean,
): Block {
  const { select } = view;
  const figures = (of: Rows): Record<string, Figure> => {
    const values = valuesOf(view, attention, of);
    const flag = (key: 'stalled' | 'noNextStep' | 'overdue'): Figure => {
      return { value: values[key], records: select('deals', flagged(attention[key], of)) };
    };
    return {
      count: { value: values.count, records: select('deals', of) },
      value: { value: values.value, records: select('deals', of, 'base') },
      medianAge: {
        value: values.medianAge,
        records: select(
          'deals',
          of.filter((deal) => !Number.isNaN(attention.age[deal])),
        ),
      },
      stalled: flag('stalled'),
      noNextStep: flag('noNextStep'),
      overdue: flag('overdue'),
    };
  };
  return {
    id,
    columns,
    rows: stages.map(({ key, label, stage, rows: inside }) =>
      rowOf(key, label, figures(inside), stage === undefined),
    ),
    total: rowOf('all', isNamed ? pipeline.label : { word: 'row.all' }, figures(rows)),
  };
}

/** How many open deals need something, and what most of them need. */
function findingOf(
  { select }: View<typeof options>,
  attention: Attention,
  rows: Rows,
  found: Rows,
): Sentence | undefined {
  if (rows.length === 0) return undefined;
  const n = figureSaid(rows.length, 'count', select('deals', rows));
  if (found.length === 0) return { key: 'finding.pipeline-overview.fine', values: { n } };
  const said = (key: 'stalled' | 'noNextStep' | 'overdue') => {
    const of = flagged(attention[key], rows);
    return figureSaid(of.length, 'count', select('deals', of));
  };
  return {
    key: 'finding.pipeline-overview',
    values: {
      k: figureSaid(found.length, 'count', select('deals', found)),
      n,
      stalled: said('stalled'),
      noNextStep: said('noNextStep'),
      overdue: said('overdue'),
    },
  };
}

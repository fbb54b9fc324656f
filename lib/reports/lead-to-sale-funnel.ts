import { enough } from '@/lib/math/rates';
import type { Block, Row, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import { newLeads } from '@/lib/query/populations/leads';
import type { Span } from '@/lib/query/view';
import { leadStates } from '@/lib/table/lead-states';
import type { Rows } from '@/lib/table/rows';
import { figureSaid } from './parts/figures';
import { groupsBlock, groupsBy, money, partsBlock, reached, valuesAt } from './parts/lead-funnel';
import { type LeadProgress, leadProgress, leadSteps } from './parts/lead-steps';
import { defineReport, type View } from './report';

const columns = [
  column('reached', 'count', { better: 1 }),
  column('step', 'share', { better: 1 }),
  column('overall', 'share', { better: 1, minWidth: 360 }),
  column('value', 'money', { better: 1 }),
  column('average', 'money', { minWidth: 480 }),
  column('stopped', 'count', { better: -1, minWidth: 480 }),
];

const options = [
  { id: 'group', kind: 'choice', choices: ['source', 'campaign', 'region', 'industry', 'owner'] },
] as const;

/**
 * How leads develop from the first touch to the sale.
 *
 * Rows: `steps`, lead, contacted, qualified, deal, advanced, won; `parts`, top, middle and bottom of the funnel; `groups`,
 * one per source or other group of leads, most leads first, `(none)` last.
 * Units: `step` is of those who came to the step before, `overall` of all; `value` and `average` are estimated values of
 * leads in minor units of the base currency.
 * Rules: leads created in the period, with the owner and source they have now; one that met a step counts for all before
 * it (`lead-steps.ts`). A part holds those who came to its first step, and its `share` is of the part before. Without
 * leads in the CRM it begins with deals created in the period that were in an incoming stage.
 * Caveats: `lead-null-value`, `lead-unconverted`, `lead-from-deals`; `present-status`, leads whose status has changed after
 * as-of without a history.
 */
export const leadToSaleFunnel = defineReport({
  id: 'lead-to-sale-funnel',
  needs: [],
  about: ['leads'],
  options,
  dateField: 'lead-cohort',

  compute(view) {
    const { company, period, earlier, scope } = view;
    const progress = leadProgress(company, scope);
    if (!progress) return { n: 0, lacks: 'no-leads', blocks: [], charts: [], figures: emptyFigures() };
    const { rows, removed } = cohortIn(view, progress, period);
    const before = earlier && cohortIn(view, progress, earlier).rows;
    const { base, unconverted, entity } = progress;
    const steps = stepRows(view, progress, rows, before);
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      removed,
      finding: findingOf(view, progress, rows),
      headline: headlineOf(steps),
      blocks: [
        { id: 'steps', columns, rows: steps },
        partsBlock(view, progress, rows, before),
        groupsBlock(view, progress, rows, view.options.group),
      ],
      charts: [
        { kind: 'funnel', block: 'steps', value: 'reached', share: 'step' },
        { kind: 'matrix', block: 'groups', value: 'lead' },
      ],
      caveats: {
        'lead-null-value': rows.filter((row) => Number.isNaN(base[row]) && unconverted[row] !== 1).length,
        'lead-unconverted': rows.filter((row) => unconverted[row] === 1).length,
        'lead-from-deals': entity === 'deals' ? rows.length : 0,
        'present-status':
          entity === 'leads' ? rows.filter((lead) => leadStates(company).isPresent[lead] === 1).length : 0,
      },
      figures: {
        all: leadSteps.map((step, at) => {
          const { count, stepRate, overall, value, average } = valuesAt(progress, rows, at);
          return { step, count, stepRate, overall, value, average };
        }),
        bySource: Object.fromEntries(
          groupsBy(company, progress, rows, 'source').map(({ key, rows: own }) => [
            key,
            leadSteps.map((_, at) => reached(progress, own, at).length),
          ]),
        ),
      },
    };
  },
});

const emptyFigures = () => ({
  all: leadSteps.map((step) => ({ step, count: 0, stepRate: null, overall: null, value: 0, average: null })),
  bySource: {},
});

function cohortIn(view: View<typeof options>, { entity, step }: LeadProgress, span: Span) {
  if (entity === 'leads') return populationIn(view, newLeads, span);
  const { rows, removed } = populationIn(view, created, span);
  return { rows: rows.filter((deal) => (step[deal] as number) >= 0), removed };
}

function stepRows(
  view: View<typeof options>,
  progress: LeadProgress,
  rows: Rows,
  earlier: Rows | undefined,
): Row[] {
  const { select } = view;
  const { entity, base, step: stepOf } = progress;
  return leadSteps.map((step, at) => {
    const now = valuesAt(progress, rows, at);
    const then = earlier && valuesAt(progress, earlier, at);
    const records = select(entity, now.here);
    const stopped = now.here.filter((row) => stepOf[row] === at);
    return rowOf(
      step,
      { word: `row.lead-step.${step}` },
      {
        reached: { value: now.count, previous: then?.count, records },
        step: {
          value: now.stepRate,
          previous: then?.stepRate,
          ...(now.before && {
            of: [now.count, now.before.length] as const,
            records: select(entity, now.before),
          }),
        },
        overall: {
          value: now.overall,
          previous: then?.overall,
          of: [now.count, rows.length],
          records: select(entity, rows),
        },
        value: { value: now.value, previous: then?.value, ...money(view, progress, now.here) },
        average: {
          value: now.average,
          previous: then?.average,
          ...money(
            view,
            progress,
            now.here.filter((row) => !Number.isNaN(base[row])),
          ),
        },
        ...(at < leadSteps.length - 1 && {
          stopped: { value: stopped.length, records: select(entity, stopped) },
        }),
      },
    );
  });
}

function headlineOf(steps: readonly Row[]): Block {
  const [first, last] = [steps[0], steps.at(-1)];
  const figure = (row: Row | undefined, key: string): Figure => ({
    value: row?.cells[key] ?? null,
    previous: row?.previous?.[key],
    records: row?.records?.[key],
    of: row?.of?.[key],
  });
  return {
    id: 'headline',
    columns: [
      column('leadCount', 'count', { better: 1 }),
      column('leadsWon', 'count', { better: 1 }),
      column('conversion', 'share', { better: 1 }),
    ],
    rows: [
      rowOf(
        'all',
        { word: 'row.all' },
        {
          leadCount: figure(first, 'reached'),
          leadsWon: figure(last, 'reached'),
          conversion: figure(last, 'overall'),
        },
      ),
    ],
  };
}

/** How many came through, and where most of them stopped. */
function findingOf(view: View<typeof options>, progress: LeadProgress, rows: Rows): Sentence | undefined {
  const { select } = view;
  const { entity, step } = progress;
  if (rows.length === 0) return undefined;
  const n = figureSaid(rows.length, 'count', select(entity, rows));
  if (rows.length < enough.toShow)
    return { key: 'finding.lead-to-sale-funnel.thin', values: { n: figureSaid(rows.length, 'count') } };
  const won = reached(progress, rows, leadSteps.length - 1);
  const stops = leadSteps
    .slice(0, -1)
    .map((key, at) => ({ key, rows: rows.filter((row) => step[row] === at) }));
  const [most] = [...stops].sort((a, b) => b.rows.length - a.rows.length);
  const k = figureSaid(won.length, 'count', select(entity, won));
  if (!most || most.rows.length === 0) return { key: 'finding.lead-to-sale-funnel.won', values: { k, n } };
  return {
    key: 'finding.lead-to-sale-funnel',
    values: {
      k,
      n,
      stopped: figureSaid(most.rows.length, 'count', select(entity, most.rows)),
      step: { word: `row.lead-step.${most.key}` },
    },
  };
}

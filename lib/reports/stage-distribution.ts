import { enough, ratio } from '@/lib/math/rates';
import type { Block, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { open } from '@/lib/query/populations/deals';
import type { Company } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { type OpenPipeline, openStagesOf } from './parts/open-stages';
import { companyBefore, openIn } from './parts/past-view';
import { blockId, named } from './parts/pipelines';
import { defineReport, type View } from './report';

const columns = [
  column('count', 'count'),
  column('countShare', 'share'),
  column('value', 'money'),
  column('valueShare', 'share', { minWidth: 360 }),
  column('weighted', 'money', { minWidth: 480 }),
  column('nullAmount', 'count', { better: -1, minWidth: 480 }),
];

const options = [
  { id: 'group', kind: 'choice', choices: ['stage', 'owner', 'team'] },
  { id: 'created-in-period', kind: 'switch' },
] as const;

/**
 * How the open pipeline is spread over its stages now.
 *
 * Rows: `stages`, for each pipeline its incoming and open stages by position, deals in deleted ones last. With the option
 * `group` `compare`, one row per owner or team, one column per stage.
 * Units: `value` and `weighted` are minor units of the base currency; shares are of all open deals of the pipeline.
 * Rules: as of now, whatever the period; the option `created-in-period` keeps the deals created in it. An unknown amount
 * counts and adds nothing. What is compared with is the open pipeline as it stood when the earlier period ended; chances
 * of then are not known, so `weighted` has no earlier figure.
 * Caveats: `no-probability`, `null-amount`, `unconverted`, `current-values`.
 */
export const stageDistribution = defineReport({
  id: 'stage-distribution',
  needs: ['deals', 'stages'],
  options,
  dateField: 'stages-now',

  compute(view) {
    const { company } = view;
    const { rows, removed } = openNow(view);
    const then = view.earlier && companyBefore(view, view.earlier.to);
    const rowsThen = then && createdIn(view, openIn(view, then));
    const all = openStagesOf(company, rows);
    const before = then && rowsThen && openStagesOf(then, rowsThen);
    const held = all.filter((one) => one.rows.length > 0);
    const shown = held.length > 0 ? held : all.slice(0, 1);
    const whole = figuresOf(
      view,
      rows,
      rows,
      then && rowsThen && { company: then, rows: rowsThen, all: rowsThen },
    );
    return {
      n: rows.length,
      removed,
      whyEmpty: 'nothing-open',
      finding: findingOf(view, shown),
      headline: {
        id: 'headline',
        columns: [
          column('openCount', 'count'),
          column('openValue', 'money'),
          column('openWeighted', 'money'),
        ],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              openCount: whole.count,
              openValue: whole.value,
              openWeighted: whole.weighted,
            },
          ),
        ],
      },
      blocks: named(
        [
          ...shown.map((one, place) => {
            const earlier = before?.find(({ pipeline }) => pipeline.id === one.pipeline.id);
            const past = then && {
              company: then,
              rows: earlier?.rows ?? none,
              stages: earlier?.stages ?? [],
            };
            return stagesBlock(view, one, past, blockId('stages', one.pipeline, place), shown.length > 1);
          }),
          ...shown.flatMap((one, place) => compareBlock(view, one, blockId('compare', one.pipeline, place))),
        ],
        shown.map(({ pipeline }) => pipeline),
      ),
      charts: shown.map(({ pipeline }, place) => ({
        kind: 'columns',
        block: blockId('stages', pipeline, place),
        value: 'count',
        share: 'countShare',
      })),
      caveats: {
        'no-probability': rows.filter((deal) => Number.isNaN(company.chances[deal])).length,
        ...moneyCaveats(company, rows),
        // Only owners and amounts of the past are taken from a history.
        'current-values': company.hasHistory || !then ? 0 : rows.length,
      },
      figures: Object.fromEntries(
        all.map(({ pipeline, rows: own, stages }) => [
          pipeline.id,
          {
            count: own.length,
            value: sumOf(company.amounts.base, own),
            rows: Object.fromEntries(
              stages
                .filter((stage) => stage.rows.length > 0)
                .map((stage) => [stage.key, valuesOf(company, stage.rows, own)]),
            ),
          },
        ]),
      ),
    };
  },
});

const none: Rows = new Int32Array(0);

function openNow(view: View<typeof options>) {
  const { rows, removed } = populationIn(view, open, view.period);
  return { rows: createdIn(view, rows), removed };
}

function createdIn({ company: { deals }, period, options: chosen }: View<typeof options>, rows: Rows): Rows {
  if (!chosen['created-in-period']) return rows;
  return rows.filter((deal) => {
    const at = deals.createdAt[deal] as number;
    return at >= period.from && at < period.to;
  });
}

/** The same deals' earlier state: what was open, and all that was open with them. */
interface Past {
  readonly company: Company;
  readonly rows: Rows;
  readonly all: Rows;
}

function valuesOf({ amounts, weighted }: Company, rows: Rows, all: Rows) {
  const value = sumOf(amounts.base, rows);
  return {
    count: rows.length,
    countShare: ratio(rows.length, all.length),
    value,
    valueShare: ratio(value, sumOf(amounts.base, all)),
    weighted: sumOf(weighted, rows),
    nullAmount: withoutAmount(amounts, rows).length,
  };
}

const withoutAmount = ({ base, unconverted }: Company['amounts'], rows: Rows): Rows =>
  rows.filter((deal) => Number.isNaN(base[deal]) && unconverted[deal] !== 1);

function figuresOf({ company, select }: View<typeof options>, rows: Rows, all: Rows, past?: Past) {
  const now = valuesOf(company, rows, all);
  const then = past && valuesOf(past.company, past.rows, past.all);
  const records = select('deals', rows);
  const money = select('deals', rows, 'base');
  return {
    count: { value: now.count, previous: then?.count, records },
    countShare: {
      value: now.countShare,
      previous: then?.countShare,
      of: [rows.length, all.length] as const,
      records: select('deals', all),
    },
    value: { value: now.value, previous: then?.value, records: money },
    valueShare: { value: now.valueShare, previous: then?.valueShare, records: money },
    weighted: { value: now.weighted, records },
    nullAmount: { value: now.nullAmount, records: select('deals', withoutAmount(company.amounts, rows)) },
  };
}

function stagesBlock(
  view: View<typeof options>,
  { pipeline, rows, stages }: OpenPipeline,
  past:
    | { readonly company: Company; readonly rows: Rows; readonly stages: OpenPipeline['stages'] }
    | undefined,
  id: string,
  isNamed: boolean,
): Block {
  const earlier = (key: string): Past | undefined =>
    past && {
      company: past.company,
      rows: past.stages.find((stage) => stage.key === key)?.rows ?? none,
      all: past.rows,
    };
  return {
    id,
    columns,
    rows: stages.map(({ key, label, stage, rows: inside }) =>
      rowOf(key, label, figuresOf(view, inside, rows, earlier(key)), stage === undefined),
    ),
    total: rowOf(
      'all',
      isNamed ? pipeline.label : { word: 'row.all' },
      figuresOf(view, rows, rows, past && { company: past.company, rows: past.rows, all: past.rows }),
    ),
  };
}

/** Owners or teams of a pipeline's open deals against its stages; most deals first. */
function compareBlock(view: View<typeof options>, { rows, stages }: OpenPipeline, id: string): Block[] {
  const { company, select, options: chosen } = view;
  const grouping = chosen.group === 'stage' ? undefined : groupingOf(company, 'deals', chosen.group, 'now');
  if (!grouping || rows.length === 0) return [];
  const groups = arranged(rows, grouping);
  const inStage = new Map(stages.map(({ key, rows: inside }) => [key, new Set(inside)]));
  const counts = (of: Rows): Record<string, Figure> => {
    const figure = (found: Rows): Figure => ({ value: found.length, records: select('deals', found) });
    return {
      ...Object.fromEntries(
        stages.map(({ key }) => [`in-${key}`, figure(of.filter((deal) => inStage.get(key)?.has(deal)))]),
      ),
      all: figure(of),
    };
  };
  const found = groupsIn(groups)
    .map((group) => ({ group, key: groupKey(grouping, group), rows: rowsOf(groups, group) }))
    .sort(
      (a, b) =>
        Number(a.group === grouping.size) - Number(b.group === grouping.size) ||
        b.rows.length - a.rows.length ||
        byText(a.key, b.key),
    );
  return [
    {
      id,
      columns: [
        ...stages.map(({ key, label }) => column(`in-${key}`, 'count', { label })),
        column('all', 'count'),
      ],
      rows: found.map(({ group, key, rows: own }) =>
        rowOf(key, groupLabel(grouping, group), counts(own), group === grouping.size),
      ),
      total: rowOf('all', { word: 'row.all' }, counts(rows)),
    },
  ];
}

/** A stage that holds more than half of the largest pipeline, else how much is open. */
function findingOf(
  { company, select }: View<typeof options>,
  shown: readonly OpenPipeline[],
): Sentence | undefined {
  const largest = [...shown].sort((a, b) => b.rows.length - a.rows.length)[0];
  const n = largest?.rows.length ?? 0;
  if (!largest || n === 0) return undefined;
  const fullest = [...largest.stages].sort((a, b) => b.rows.length - a.rows.length)[0];
  const k = fullest?.rows.length ?? 0;
  if (fullest && n >= enough.toShow && k * 2 > n)
    return {
      key: 'finding.stage-distribution.heavy',
      values: {
        stage: said(fullest.label),
        k: figureSaid(k, 'count', select('deals', fullest.rows)),
        n: figureSaid(n, 'count', select('deals', largest.rows)),
        value: figureSaid(
          sumOf(company.amounts.base, fullest.rows),
          'money',
          select('deals', fullest.rows, 'base'),
        ),
      },
    };
  const rows = Int32Array.from(shown.flatMap((one) => [...one.rows])).sort();
  return {
    key: 'finding.stage-distribution',
    values: {
      n: figureSaid(rows.length, 'count', select('deals', rows)),
      value: figureSaid(sumOf(company.amounts.base, rows), 'money', select('deals', rows, 'base')),
      weighted: figureSaid(sumOf(company.weighted, rows), 'money', select('deals', rows)),
    },
  };
}

import { enough } from '@/lib/math/rates';
import { createdValue } from '@/lib/metrics/deal-measures';
import type { Answer } from '@/lib/query/answer';
import { blockOf, headlineOf, matrixOf } from '@/lib/query/block';
import { type Population, populationIn } from '@/lib/query/population';
import { columnOf, previousIn, valueIn } from '@/lib/query/values';
import { bulkCreated } from '@/lib/table/bulk-created';
import type { Company } from '@/lib/table/company';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import { moneyCaveats } from './parts/caveats';
import { chanceRemark } from './parts/figures';
import { changeOf, comparedCount, inflow, inflowSentence } from './parts/inflow';
import { defineQueryReport, type View } from './report';

/**
 * How many deals come in over time, and how many of them through marketing.
 *
 * Rows: `stretches`, one per stretch of the period (option `every`), empty ones too; `groups`, the same with groups as columns
 * (option `group`).
 * Units: `value` is minor units of the base currency; `average4` is the mean count of a stretch and the three before it,
 * `null` for the first three.
 * Rules: by creation, with the source at that moment; leads in place of deals with the option `of`, which have no value.
 * The option `without-imports` leaves out what looks imported.
 * Caveats: `imports`, at least 50 records created within a minute by one author; `created-closed`, deals that were
 * created in a closed stage; `null-amount`, `unconverted`, `current-values`.
 */
export const incomingDeals = defineQueryReport({
  id: 'incoming-deals',
  needs: ['deals'],
  options: [
    { id: 'every', kind: 'choice', choices: ['week', 'day', 'month', 'quarter', 'year'] },
    { id: 'of', kind: 'choice', choices: ['deals', 'leads'] },
    { id: 'group', kind: 'choice', choices: ['none', 'source', 'pipeline', 'team'] },
    { id: 'without-imports', kind: 'switch' },
  ],
  dateField: 'created',

  queries({ options }) {
    const { count, marketing, other, unknown } = inflow[options.of];
    const measures = [
      ...[count, marketing, other, unknown],
      ...(options.of === 'deals' ? [createdValue] : []),
    ];
    const where = (view: Parameters<typeof withoutImports>[0], population: Population) =>
      options['without-imports'] ? withoutImports(view, population) : undefined;
    const by = (dimension: string) => ({ measures, by: [dimension], withEmpty: true, where });
    const groups = options.group === 'none' ? [] : [options.group];
    return {
      stretches: by(options.every),
      weeks: by('week'),
      days: by('day'),
      groups: { measures: [count], by: [options.every, ...groups], withEmpty: true, where },
    };
  },

  tell(view, { stretches, weeks, days, groups }) {
    const { options, company } = view;
    const { count, marketing, other, unknown, population } = inflow[options.of];
    const { total } = stretches;
    const rows = total.rows(population);
    const now = rows.length;
    const before = previousIn(stretches, total, count);
    const isDeals = options.of === 'deals';
    const value = isDeals ? [{ key: 'value', measure: createdValue }] : [];
    const table = blockOf(view, 'stretches', stretches, [
      { key: isDeals ? 'count' : 'newLeads', measure: count },
      ...value,
      { key: 'fromMarketing', measure: marketing, minWidth: 360 },
      { key: 'fromElsewhere', measure: other, minWidth: 480 },
      { key: 'fromUnknown', measure: unknown, minWidth: 480 },
    ]);
    const counts = stretches.groups.map((group) => valueIn(stretches, group, count) ?? 0);
    const all = populationIn(view, population, view.period).rows;
    return {
      n: now,
      isThin: now < enough.toShow,
      dateField: population.dateField,
      ...(!isDeals && company.tables.leads.length === 0 && { lacks: 'no-leads' }),
      ...(now > 0 && {
        finding: inflowSentence(
          `finding.incoming-deals${isDeals ? '' : '.leads'}`,
          now,
          before,
          view.select(population.entity, rows),
        ),
        remark: chanceRemark(now, before ?? undefined),
      }),
      headline: headlineOf(view, stretches, [
        { key: isDeals ? 'created' : 'newLeads', measure: count },
        ...value,
        { key: 'fromMarketing', measure: marketing },
      ]),
      blocks: [
        columnOf(table, 'average4', 'mean', { minWidth: 480 }, (_, at) => averageOf4(counts, at)),
        ...(options.group === 'none'
          ? []
          : [matrixOf(view, 'groups', groups, { key: 'count', measure: count })]),
      ],
      charts: chartsOf(isDeals ? 'count' : 'newLeads', options.group),
      caveats: {
        imports: markedIn(company, population, all),
        'created-closed': isDeals ? createdClosed(company, rows) : 0,
        ...(isDeals ? moneyCaveats(company, rows) : {}),
      },
      figures: {
        count: now,
        value: isDeals ? valueIn(stretches, total, createdValue) : null,
        previous: comparedCount(view, before),
        ...changeOf(now, before),
        marketing: Object.fromEntries(
          Object.entries({ marketing, other, unknown })
            .map(([key, measure]) => [key, valueIn(stretches, total, measure)] as const)
            .filter(([, found]) => found !== 0),
        ),
        weeks: countsBy(weeks),
        days: countsBy(days),
      },
    };
  },
});

type Chart = {
  readonly kind: 'columns' | 'lines' | 'stacked';
  readonly block: string;
  readonly value: string;
};

const chartsOf = (value: string, group: string): Chart[] => [
  { kind: 'columns', block: 'stretches', value },
  { kind: 'lines', block: 'stretches', value: 'average4' },
  ...(group === 'none' ? [] : [{ kind: 'stacked', block: 'groups', value: 'all' } as const]),
];

const countsBy = ({ groups }: Answer): Record<string, number | null> =>
  Object.fromEntries(
    groups.map(({ key, values: [first] }) => [key, first?.value ?? null] as const).filter(([, n]) => n),
  );

/** Mean of a count and the three before it. */
function averageOf4(counts: readonly number[], at: number): number | null {
  if (at < 3) return null;
  return counts.slice(at - 3, at + 1).reduce((sum, n) => sum + n, 0) / 4;
}

const entityOf = ({ entity }: Population): 'deals' | 'leads' => (entity === 'leads' ? 'leads' : 'deals');

function withoutImports({ company }: Pick<View, 'company'>, population: Population) {
  const isBulk = bulkCreated(company, entityOf(population));
  return (row: number): boolean => isBulk[row] !== 1;
}

function markedIn(company: Company, population: Population, rows: Rows): number {
  const isBulk = bulkCreated(company, entityOf(population));
  return rows.filter((row) => isBulk[row] === 1).length;
}

/** Deals whose first stage was a closed one. */
function createdClosed({ tables }: Company, rows: Rows): number {
  const { starts, stage } = transitionsOf(tables);
  const { codes: kinds, dictionary } = codes(tables.stages, 'kind');
  return rows.filter((deal) => {
    const first = starts[deal] as number;
    if (first === starts[deal + 1]) return false;
    const kind = dictionary[kinds[stage[first] as number] ?? -1];
    return kind === 'won' || kind === 'lost' || kind === 'unqualified';
  }).length;
}

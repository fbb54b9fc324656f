import { metricById } from '@/lib/metrics/all';
import { Failed } from '@/lib/model/failure';
import type { Block, ChartHint, Sentence } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { Answer } from '@/lib/query/answer';
import { blockOf, headlineOf, matrixOf } from '@/lib/query/block';
import { execute, populationsOf } from '@/lib/query/execute';
import { isCalculated } from '@/lib/query/measure';
import { populationIn } from '@/lib/query/population';
import { type Resolved, resolved } from '@/lib/query/resolve';
import { type QuerySpec, querySpec } from '@/lib/query/spec';
import { isTimeDimension } from '@/lib/query/time-dimensions';
import { figureSaid, said } from './parts/figures';
import { defineReport, type Report, type View } from './report';

/** What is counted until somebody says what. */
const first: QuerySpec = {
  v: 1,
  measures: [{ id: 'won-value' }, { id: 'won-count' }],
  dims: [{ field: 'owner' }],
};

/**
 * Any measures by any dimensions: what is asked is the option `query`, a `QuerySpec` as JSON (catalogue 4-features, 6).
 *
 * Rows: `groups`, one per group of the first dimension; with two dimensions one block `m0`, `m1` … per measure, its columns
 * the second; without a dimension only the headline.
 * Rules: each measure counts its own records by its own date; filters, period and comparison of the specification come
 * before those of the view.
 * Caveats: `mixed-dates`, measures that go by different dates stand side by side; `unknown-parts`, names that nobody knows
 * are left out.
 * Errors: `bad-input` when the option is no such specification.
 */
const counted = defineReport({
  id: 'custom-report',
  needs: [],
  options: [{ id: 'query', kind: 'text' }],
  dateField: 'own',

  compute(view) {
    const spec = specOf(view.options.query);
    const { query, columns, unknown } = resolved(spec, (id) => metricById(id)?.measure);
    const populations = populationsOf(query.measures);
    const [main] = populations;
    const dates = new Set(populations.map(({ dateField }) => dateField));
    const lacking = populations.filter(({ entity }) => view.company.tables[entity].length === 0);
    const answer = execute(view, query);
    const n = Math.max(0, ...answer.total.values.map((value) => value.n));
    const blocks = blocksOf(view, answer, { query, columns, unknown });
    const removed = main && populationIn(view, main, view.period).removed;
    const finding = findingOf(answer, blocks, { query, columns, unknown });
    return {
      n,
      ...(lacking[0] && lacking.length === populations.length && { lacks: `no-${lacking[0].entity}` }),
      ...(main && dates.size === 1 && { dateField: main.dateField }),
      ...(removed && { removed }),
      ...(finding && n > 0 && { finding }),
      headline: headlineOf(view, answer, columns),
      blocks,
      charts: chartsOf(spec, blocks),
      caveats: { 'mixed-dates': dates.size > 1 ? dates.size : 0, 'unknown-parts': unknown.length },
      figures: figuresOf(answer, columns),
    };
  },
});

export const customReport: Report = {
  ...counted,
  run: (tables, scope) => counted.run(tables, withOwn(scope)),
};

/** The scope with what the specification sets itself. */
function withOwn(scope: Scope): Scope {
  const text = scope.options?.['query'];
  const { period, compare, scope: filters } = specOf(typeof text === 'string' ? text : '');
  return {
    ...scope,
    ...(period && { period }),
    ...(compare && { comparison: compare }),
    filters: { ...scope.filters, ...filters },
  };
}

function specOf(text: string): QuerySpec {
  if (text === '') return first;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw new Failed(
      { kind: 'bad-input', where: 'query', detail: `is no JSON: ${(cause as Error).message}` },
      { cause },
    );
  }
  const read = querySpec.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path.join('.');
  throw new Failed({
    kind: 'bad-input',
    where: path ? `query.${path}` : 'query',
    detail: issue?.message ?? 'does not fit',
  });
}

function blocksOf(view: View, answer: Answer, { query, columns }: Resolved): Block[] {
  const [one, two] = query.by ?? [];
  if (one === undefined) return [];
  if (two === undefined) return [blockOf(view, 'groups', answer, columns)];
  return columns.map((column) => matrixOf(view, column.key, answer, column));
}

/** What suits the shape: bars for groups, columns over time, a matrix for two dimensions. */
function chartsOf({ chart, dims = [] }: QuerySpec, blocks: readonly Block[]): ChartHint[] {
  const [one] = dims;
  const isTime = one !== undefined && isTimeDimension(one.bucket ?? one.field);
  const proposed = dims.length > 1 ? 'matrix' : isTime ? 'columns' : 'bars';
  if (chart === 'table' || chart === 'number') return [];
  return blocks.flatMap(({ id, columns: [first] }) =>
    first ? [{ kind: chart ?? proposed, block: id, value: first.key }] : [],
  );
}

/** Who or what comes first, or the figure itself. */
function findingOf(
  { total, every }: Answer,
  blocks: readonly Block[],
  { columns }: Resolved,
): Sentence | undefined {
  const [column] = columns;
  const measure = column?.measure;
  if (!column || !measure || !column.label) return undefined;
  const all = figureSaid(total.values[0]?.value ?? null, measure.unit);
  const top = blocks[0]?.rows.find(({ aside }) => !aside);
  if (!top || every || blocks[0]?.id !== 'groups')
    return { key: 'finding.custom-report.all', values: { measure: said(column.label), value: all } };
  const value = figureSaid(top.cells[column.key] ?? null, measure.unit, top.records?.[column.key]);
  return {
    key: 'finding.custom-report',
    values: { name: said(top.label), measure: said(column.label), value },
  };
}

/** Values by key and measure; two dimensions join their keys with a bar. */
function figuresOf(answer: Answer, columns: Resolved['columns']): unknown {
  const named = (values: Answer['total']['values']) =>
    Object.fromEntries(columns.map(({ measure }, at) => [nameOf(measure), values[at]?.value ?? null]));
  const rows = answer.groups.flatMap(({ key, values }) => {
    const inside = answer.across.flatMap((across) => {
      const cell = answer.cell(key, across.key);
      return cell ? [[`${key}|${across.key}`, named(cell.values)] as const] : [];
    });
    return [[key, named(values)] as const, ...inside];
  });
  return { total: named(answer.total.values), rows: Object.fromEntries(rows) };
}

const nameOf = (measure: Resolved['columns'][number]['measure']): string =>
  isCalculated(measure) ? `calculated ${measure.id}` : measure.id;

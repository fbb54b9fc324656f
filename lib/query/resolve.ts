import type { Label } from '@/lib/model/result';
import { dimensionIds } from '@/lib/table/dimensions';
import type { Query } from './answer';
import type { MeasureColumn } from './block';
import { conditionsOf } from './conditions';
import { fieldMeasure } from './fields';
import type { AnyMeasure, Calculated } from './measure';
import { populations } from './populations/all';
import type { MeasureSpec, PlainMeasureSpec, QuerySpec } from './spec';
import { isTimeDimension } from './time-dimensions';

/** A specification as the executor takes it. */
export interface Resolved {
  readonly query: Query;
  readonly columns: readonly MeasureColumn[];
  /** What it names and nobody knows: metrics, populations, fields, dimensions. Those parts are not in the query. */
  readonly unknown: readonly string[];
}

/** Groups that a query shows at most; the rest becomes "other". */
const mostGroups = 2000;

/** Turns a specification into a query; `measureById` knows the named metrics that can be taken apart. */
export function resolved(spec: QuerySpec, measureById: (id: string) => AnyMeasure | undefined): Resolved {
  const unknown: string[] = [];
  const noted = <T>(name: string, found: T | undefined): T | undefined => {
    if (found === undefined) unknown.push(name);
    return found;
  };
  const plain = (asked: PlainMeasureSpec): AnyMeasure | undefined => {
    if ('id' in asked) return noted(asked.id, measureById(asked.id));
    const population = noted(asked.of, populations.get(asked.of));
    return population && noted(`${asked.of}.${asked.field ?? ''}`, fieldMeasure(asked, population));
  };
  const columns = spec.measures.flatMap((asked, at): MeasureColumn[] => {
    const measure = 'op' in asked ? calculated(asked, plain, `m${at}`) : plain(asked);
    return measure ? [{ key: `m${at}`, measure, label: labelOf(asked) }] : [];
  });
  const by = (spec.dims ?? []).flatMap(({ field, bucket }) => {
    const dimension = bucket ?? field;
    if (isDimension(dimension)) return [dimension];
    unknown.push(dimension);
    return [];
  });
  const measures = columns.map(({ measure }) => measure);
  const sorted = measures[spec.sort?.by ?? 0];
  return {
    columns,
    unknown,
    query: {
      measures,
      by: [...new Set(by)],
      limit: spec.limit ?? mostGroups,
      where: conditionsOf(spec.filters ?? []),
      ...(sorted && { rankBy: sorted.id }),
      ...(spec.sort && !spec.sort.descending && { ascending: true }),
      withEmpty: by.some(isTimeDimension),
    },
  };
}

export const isDimension = (id: string): boolean =>
  isTimeDimension(id) || dimensionIds.includes(id) || id.startsWith('custom:');

function calculated(
  { op, a, b }: Extract<MeasureSpec, { op: unknown }>,
  plain: (asked: PlainMeasureSpec) => AnyMeasure | undefined,
  id: string,
): Calculated | undefined {
  const parts = [plain(a), ...(typeof b === 'number' ? [] : [plain(b)])];
  const known = parts.filter((part) => part !== undefined);
  const [first] = known;
  if (known.length < parts.length || !first) return undefined;
  const of = (x: number, y: number): number | null => {
    switch (op) {
      case '+':
        return x + y;
      case '-':
        return x - y;
      case '*':
        return x * y;
      default:
        return y === 0 ? null : x / y + 0;
    }
  };
  const isRatio = op === '/' && typeof b !== 'number' && known[1]?.unit === first.unit;
  return {
    id,
    unit: isRatio ? 'mean' : first.unit,
    parts: known,
    of: ([x, y = typeof b === 'number' ? b : null]) => (x == null || y == null ? null : of(x, y)),
  };
}

function labelOf(asked: MeasureSpec): Label {
  if (asked.label) return { text: asked.label };
  if ('id' in asked) return { word: `metric.${asked.id}` };
  if ('op' in asked) return { word: 'aggregate.calculated' };
  return { word: `aggregate.${asked.agg}`, values: { field: asked.field ?? asked.of } };
}

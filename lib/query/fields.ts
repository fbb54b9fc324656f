import type { EntityName } from '@/lib/model/entities';
import { entities } from '@/lib/model/entities';
import { minor, probability, seconds } from '@/lib/model/fields';
import type { Unit } from '@/lib/model/result';
import { baseAmounts } from '@/lib/table/base-amounts';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { codes } from '@/lib/table/table';
import { amount, count, distinct, mean, quantileOf, sum, type Values } from './aggregates';
import type { Measure } from './measure';
import type { Population } from './population';
import type { PlainMeasureSpec } from './spec';

type FieldMeasure = Extract<PlainMeasureSpec, { agg: unknown }>;

/** Numbers of deals that are worked out, besides their fields. */
const derived: Readonly<Record<string, { readonly values: Values; readonly unit: Unit }>> = {
  amount: { values: amount, unit: 'money' },
  weighted: { values: ({ weighted }) => weighted, unit: 'money' },
  probability: { values: ({ chances }) => chances, unit: 'share' },
  cycle: { values: ({ cycles }) => cycles, unit: 'seconds' },
  'first-action': { values: ({ firstActions }) => firstActions, unit: 'seconds' },
};

/** Money fields of an entity in the base currency; a record without a currency of its own is in the base currency. */
const moneyOf = remembered(
  (company: Company, entity: EntityName, field: string): Float64Array => {
    const table = company.tables[entity];
    const column = table.columns[field];
    const amounts = column?.kind === 'number' ? column.values : new Float64Array(0);
    const none = { codes: new Int32Array(table.length).fill(-1), dictionary: [] };
    const currency = table.columns['currency'] ? codes(table, 'currency') : none;
    return baseAmounts(amounts, currency, table.length, company.scope).base;
  },
  (entity, field) => `${entity} ${field}`,
  12,
);

/** A field of an entity as numbers; `undefined` when it has none. */
export function numberField(entity: EntityName, field: string): { values: Values; unit: Unit } | undefined {
  if (entity === 'deals' && Object.hasOwn(derived, field)) return derived[field];
  const schema = schemaOf(entity, field);
  if (schema === minor) return { values: (company) => moneyOf(company, entity, field), unit: 'money' };
  const unit: Unit = schema === seconds ? 'seconds' : schema === probability ? 'share' : 'mean';
  return {
    unit,
    values: ({ tables }) => {
      const column = tables[entity].columns[field];
      return column?.kind === 'number'
        ? column.values
        : new Float64Array(tables[entity].length).fill(Number.NaN);
    },
  };
}

/** The measure that a specification asks for; `undefined` when the population's records have no such field. */
export function fieldMeasure({ agg, field }: FieldMeasure, population: Population): Measure | undefined {
  const { entity, id } = population;
  if (agg === 'count') return count(`count ${id}`, population);
  if (field === undefined || !isField(entity, field)) return undefined;
  const name = `${agg} ${id} ${field}`;
  if (agg === 'distinct')
    return distinct(name, population, ({ tables }) =>
      codesOf(tables[entity].columns[field], tables[entity].length),
    );
  const number = numberField(entity, field);
  if (!number) return undefined;
  const { values, unit } = number;
  switch (agg) {
    case 'sum':
      return sum(name, population, values, unit);
    case 'average':
      return mean(name, population, values, unit);
    default:
      return quantileOf(name, population, { median: 0.5, p90: 0.9, min: 0, max: 1 }[agg], values, unit);
  }
}

const isField = (entity: EntityName, field: string): boolean =>
  (entity === 'deals' && Object.hasOwn(derived, field)) || Object.hasOwn(entities[entity].shape, field);

/** The schema of a field without its nullish wrappers. */
function schemaOf(entity: EntityName, field: string): unknown {
  let inner: unknown = (entities[entity].shape as Record<string, unknown>)[field];
  for (;;) {
    const def = (inner as { _zod?: { def: { type: string; innerType?: unknown } } } | undefined)?._zod?.def;
    if (!def || (def.type !== 'optional' && def.type !== 'nullable')) return inner;
    inner = def.innerType;
  }
}

/** Different values of a column as codes. */
function codesOf(
  column: Company['tables']['deals']['columns'][string] | undefined,
  length: number,
): Int32Array {
  if (column?.kind === 'code') return column.codes;
  const seen = new Map<unknown, number>();
  return Int32Array.from({ length }, (_, row) => {
    const value = column?.kind === 'json' ? JSON.stringify(column.values[row] ?? null) : column?.values[row];
    if (
      value === undefined ||
      value === 'null' ||
      Number.isNaN(value) ||
      (column?.kind === 'flag' && value === -1)
    )
      return -1;
    const code = seen.get(value) ?? seen.size;
    seen.set(value, code);
    return code;
  });
}

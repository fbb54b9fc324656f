import { ratio } from '@/lib/math/rates';
import { quantiles } from '@/lib/math/select';
import type { Unit } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { Asked } from './asked';
import { Marks } from './marks';
import type { AnyMeasure, Calculated, Measure } from './measure';
import type { Population } from './population';
import { restingOn, sampleAt } from './sample';

/** A number of each record of the population, by row; NaN is unknown. */
export type Values = (company: Company) => Float64Array;

type More = Pick<Measure, 'better'>;

/** Amount of each deal in the base currency. */
export const amount: Values = ({ amounts }) => amounts.base;

/** Number of records. */
export const count = (id: string, population: Population, more: More = {}): Measure => ({
  id,
  unit: 'count',
  population,
  ...more,
  of: (_, rows) => ({ value: rows.length, n: rows.length }),
});

/** Sum of what is known: whole minor units of the base currency add up exactly. */
export const sum = (
  id: string,
  population: Population,
  values: Values,
  unit: Unit,
  more: More = {},
): Measure => ({
  id,
  unit,
  population,
  ...(values === amount && { sumOf: 'base' as const }),
  ...more,
  of: (place, rows) => ({ value: sampleAt(place, values(place.company), rows).sum, n: rows.length }),
});

/** Mean of what is known; records whose value is not are left out of it. */
export const mean = (
  id: string,
  population: Population,
  values: Values,
  unit: Unit,
  more: More = {},
): Measure => ({
  id,
  unit,
  population,
  ...more,
  of: (place, rows) => {
    const all = values(place.company);
    const { values: known, sum } = sampleAt(place, all, rows);
    return restingOn(ratio(sum, known.length), known.length, all, rows);
  },
});

/** Quantile of what is known, type 7 (catalogue 0.8); 0 and 1 are the least and the greatest. */
export const quantileOf = (
  id: string,
  population: Population,
  p: number,
  values: Values,
  unit: Unit,
  more: More = {},
): Measure => ({
  id,
  unit,
  population,
  ...more,
  of: (place, rows) => {
    const all = values(place.company);
    const { values: known } = sampleAt(place, all, rows);
    const [value = null] = quantiles(known, [p]);
    return restingOn(value, known.length, all, rows);
  },
});

/** Share of the records for which something holds; `null` without a record. */
export const rate = (
  id: string,
  population: Population,
  counts: (company: Company) => (row: number) => boolean,
  more: More = {},
): Measure => {
  const asked = remembered(
    (company: Company) => new Asked(company.tables[population.entity].length, counts(company)),
  );
  return {
    id,
    unit: 'share',
    population,
    ...more,
    of({ company }, rows) {
      const k = asked(company).count(rows);
      return { value: ratio(k, rows.length), n: rows.length, of: [k, rows.length] };
    },
  };
};

/** Number of the records for which something holds; the records behind it are these. */
export const countOf = (
  id: string,
  population: Population,
  counts: (company: Company) => (row: number) => boolean,
  more: More = {},
): Measure => {
  const asked = remembered(
    (company: Company) => new Asked(company.tables[population.entity].length, counts(company)),
  );
  return {
    id,
    unit: 'count',
    population,
    ...more,
    of({ company, isEarlier }, rows) {
      if (isEarlier) return { value: asked(company).count(rows), n: rows.length };
      const found = asked(company).those(rows);
      return { value: found.length, n: rows.length, rows: found };
    },
  };
};

/** Number of different keys of the records, −1 being none. */
export const distinct = (
  id: string,
  population: Population,
  keys: (company: Company) => Int32Array,
  more: More = {},
): Measure => {
  const marks = remembered((company: Company) => new Marks(keys(company)));
  return {
    id,
    unit: 'count',
    population,
    ...more,
    of({ company, isEarlier }, rows) {
      if (isEarlier) return { value: marks(company).countIn(rows), n: rows.length };
      const first = marks(company).firstOf(rows);
      return { value: first.length, n: rows.length, rows: first };
    },
  };
};

/** One measure by another; unknown when either is, or by 0. */
export const quotient = (
  id: string,
  a: AnyMeasure,
  b: AnyMeasure,
  unit: Unit,
  more: More = {},
): Calculated => ({
  id,
  unit,
  ...more,
  parts: [a, b],
  of: ([top, bottom]) => (top == null || bottom == null ? null : ratio(top, bottom)),
});

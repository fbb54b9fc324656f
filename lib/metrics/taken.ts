import type { Selection } from '@/lib/model/result';
import type { FilterName } from '@/lib/model/scope';
import { type AnyMeasure, isCalculated } from '@/lib/query/measure';
import { type Population, populationIn } from '@/lib/query/population';
import type { QueryView } from '@/lib/query/view';
import type { Rows } from '@/lib/table/rows';

/** A number of a view, and what it rests on. */
export interface Taken {
  /** `null` is unknown. */
  readonly value: number | null;
  readonly n: number;
  /** `[k, n]` behind a rate, or what is divided by what. */
  readonly of?: readonly [k: number, n: number];
  readonly records?: Selection;
  /** Counts by caveat. */
  readonly caveats?: Readonly<Record<string, number>>;
  /** Records taken out by each filter. */
  readonly removed?: ReadonlyMap<FilterName, number>;
}

/** The records of a population in the period of a view that pass its filters. */
export const rowsIn = (view: QueryView, population: Population): Rows =>
  populationIn(view, population, view.period).rows;

/** A measure of all records of a view. */
export function takenOf(view: QueryView, measure: AnyMeasure): Taken {
  if (isCalculated(measure)) return calculated(view, measure.parts, measure.of);
  const { population, sumOf, unit } = measure;
  const { rows: all, removed } = populationIn(view, population, view.period);
  const { value, n, of, rows } = measure.of({ company: view.company, span: view.period }, all);
  const own = rows ?? all;
  return {
    value,
    n,
    ...(of && { of }),
    records: view.select(population.entity, own, sumOf),
    removed,
    ...(unit === 'money' && population.entity === 'deals' && { caveats: amountCaveats(view, all) }),
  };
}

function calculated(
  view: QueryView,
  measures: readonly AnyMeasure[],
  of: (values: readonly (number | null)[]) => number | null,
): Taken {
  const parts = measures.map((part) => takenOf(view, part));
  const [first, second] = parts;
  const values = parts.map(({ value }) => value);
  const isQuotient = parts.length === 2 && first?.value != null && second?.value != null;
  const value = of(values);
  // A sum over nothing is 0 and takes nothing away from what the whole rests on.
  const counts = parts.map(({ n }) => n).filter((n) => value === null || n > 0);
  return {
    value,
    n: counts.length === 0 ? 0 : Math.min(...counts),
    ...(isQuotient && { of: [first.value, second.value] as [number, number] }),
    ...(first?.records !== undefined && { records: first.records }),
    ...(first?.removed && { removed: first.removed }),
    ...(first?.caveats && { caveats: first.caveats }),
  };
}

/** Deals whose amount is not known: `null-amount` without one, `unconverted` without a rate. */
export function amountCaveats({ company }: QueryView, deals: Rows): Record<string, number> {
  const { base, unconverted } = company.amounts;
  let without = 0;
  let foreign = 0;
  for (const deal of deals) {
    if (unconverted[deal] === 1) foreign++;
    else if (Number.isNaN(base[deal])) without++;
  }
  return { 'null-amount': without, unconverted: foreign };
}

/** A share of something, with what it is a share of. */
export const shareTaken = (k: number, n: number, more: Partial<Taken> = {}): Taken => ({
  value: n === 0 ? null : k / n + 0,
  n,
  of: [k, n],
  ...more,
});

/** A number that is there, or unknown. */
export const plainTaken = (value: number | null, n: number, more: Partial<Taken> = {}): Taken => ({
  value,
  n,
  ...more,
});

import type { Unit } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import type { Rows } from '@/lib/table/rows';
import type { Population } from './population';
import type { Span } from './view';

/** A value of some records, and what it rests on. */
export interface Measured {
  readonly value: number | null;
  /** Records that it is made of: for a rate its denominator, for a mean those whose value is known. */
  readonly n: number;
  /** `[k, n]` behind a rate. */
  readonly of?: readonly [k: number, n: number];
  /** The records behind it, when they are not all that were given. */
  readonly rows?: Rows;
}

/** Where a measure is taken. */
export interface Place {
  readonly company: Company;
  readonly span: Span;
  /** It is only compared with: nobody asks for the records behind a value, so they need not be found. */
  readonly isEarlier?: boolean;
}

/** A number that any set of a population's records has: of all, of a group, of a cell. */
export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  /** Greater is better (1), worse (−1), or neither. */
  readonly better?: 1 | -1;
  readonly population: Population;
  /** Its value is the sum of this field of its records. */
  readonly sumOf?: 'base';
  of(place: Place, rows: Rows): Measured;
}

/** A measure of measures of the same group: `a / b`, `a − b` and so on; unknown when a part is, or by 0. */
export interface Calculated {
  readonly id: string;
  readonly unit: Unit;
  readonly better?: 1 | -1;
  readonly parts: readonly AnyMeasure[];
  of(values: readonly (number | null)[]): number | null;
}

export type AnyMeasure = Measure | Calculated;

export const isCalculated = (measure: AnyMeasure): measure is Calculated => 'parts' in measure;

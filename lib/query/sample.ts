import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsKnown } from '@/lib/table/rows';
import type { Measured, Place } from './measure';

/** The known values of some records, in their order. */
export interface Sample {
  readonly values: Float64Array;
  /** In the order of the records: whole minor units add up exactly in any. */
  readonly sum: number;
}

/** What was last gathered at a place: mean and quantiles of one group are asked for one after another. */
const last = remembered((_: Place): { rows?: Rows; all?: Float64Array; sample?: Sample } => ({}));

/** The known values among `all`, by row, of some records. */
export function sampleAt(place: Place, all: Float64Array, rows: Rows): Sample {
  const kept = last(place);
  if (kept.sample && kept.rows === rows && kept.all === all) return kept.sample;
  const values = new Float64Array(rows.length);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = all[rows[i] as number] as number;
    const isKnown = !Number.isNaN(value);
    values[count] = value;
    sum += isKnown ? value : 0;
    count += isKnown ? 1 : 0;
  }
  const sample = { values: values.subarray(0, count), sum };
  Object.assign(kept, { rows, all, sample });
  return sample;
}

/** A value that rests on the records whose number among `all` is known. */
export const restingOn = (value: number | null, n: number, all: Float64Array, rows: Rows): Measured =>
  leadingTo({ value, n }, () => (n === rows.length ? rows : rowsKnown(all, rows)));

/** A value whose records are looked for when somebody asks: most values of an earlier period lead nowhere. */
export function leadingTo(measured: Omit<Measured, 'rows'>, find: () => Rows): Measured {
  let found: Rows | undefined;
  return {
    ...measured,
    get rows() {
      found ??= find();
      return found;
    },
  };
}

import type { RowKeys } from './cross-counts';
import type { Rows } from './rows';

/** Numbers arranged by group, for what needs them all: quantiles. */
export interface GroupValues {
  readonly values: Float64Array;
  /** Group `g` is `values[starts[g]]` up to `values[starts[g + 1]]`; rows without a group are left out. */
  readonly starts: Int32Array;
}

/** The known values of one group. */
export const valuesOf = ({ values, starts }: GroupValues, group: number): Float64Array =>
  values.subarray(starts[group], starts[group + 1]);

/**
 * The known values of a selection, arranged by key in two passes: neither rows nor groups are copied.
 *
 * Rules: a value that is unknown (NaN), and a row whose key is −1, are in no group.
 */
export function groupValues(selection: Rows, { keys, size }: RowKeys, values: Float64Array): GroupValues {
  // The first place takes what is in no group.
  const starts = new Int32Array(size + 2);
  for (let i = 0; i < selection.length; i++) {
    const row = selection[i] as number;
    const value = values[row] as number;
    const group = Number.isNaN(value) ? 0 : (keys[row] as number) + 1;
    starts[group] = (starts[group] as number) + 1;
  }
  let end = 0;
  for (let group = 0; group <= size; group++) {
    const count = starts[group] as number;
    starts[group] = end;
    end += count;
  }
  starts[size + 1] = end;
  const next = starts.slice();
  const arranged = new Float64Array(selection.length);
  for (let i = 0; i < selection.length; i++) {
    const row = selection[i] as number;
    const value = values[row] as number;
    const group = Number.isNaN(value) ? 0 : (keys[row] as number) + 1;
    const at = next[group] as number;
    arranged[at] = value;
    next[group] = at + 1;
  }
  return { values: arranged, starts: starts.subarray(1) };
}

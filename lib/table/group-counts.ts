import { type Grouping, isMany } from './grouping';
import type { Rows } from './rows';

/** How many rows are in each group, without arranging them; at the group's size those without one. */
export function groupCounts(rows: Rows, { keys, size }: Grouping): Int32Array {
  const counts = new Int32Array(size + 1);
  if (isMany(keys)) {
    const { starts, keys: of } = keys;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const [from, to] = [starts[row] as number, starts[row + 1] as number];
      if (from === to) counts[size] = (counts[size] as number) + 1;
      for (let at = from; at < to; at++) {
        const group = of[at] as number;
        counts[group] = (counts[group] as number) + 1;
      }
    }
    return counts;
  }
  // Moved by one, so that −1 has a place.
  const moved = new Int32Array(size + 1);
  for (let i = 0; i < rows.length; i++) {
    const place = (keys[rows[i] as number] as number) + 1;
    moved[place] = (moved[place] as number) + 1;
  }
  counts.set(moved.subarray(1));
  counts[size] = moved[0] as number;
  return counts;
}

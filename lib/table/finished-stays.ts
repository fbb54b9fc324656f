import type { Rows } from './rows';
import type { StageStays } from './stage-stays';

/** Of some deals the stays that are over and count for durations: entries of `stays`. */
export function finishedStays(stays: StageStays, deals: Rows): Rows {
  const { starts, isOpen, leftOut } = stays;
  const found = new Int32Array(stays.length + 1);
  let count = 0;
  for (let i = 0; i < deals.length; i++) {
    const deal = deals[i] as number;
    const end = starts[deal + 1] as number;
    for (let entry = starts[deal] as number; entry < end; entry++) {
      found[count] = entry;
      count += +(((isOpen[entry] as number) | (leftOut[entry] as number)) === 0);
    }
  }
  return found.subarray(0, count);
}

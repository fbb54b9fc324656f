import type { Company } from './company';
import type { Rows } from './rows';
import { codes } from './table';
import { transitionsOf } from './transitions';

/**
 * The last `incoming` or `open` stage of each deal before its close, by row of `stages`; −1 when it never had one.
 */
export function lastOpenStages({ tables, deals }: Company, rows: Rows): Int32Array {
  const { starts, at, stage } = transitionsOf(tables);
  const kind = codes(tables.stages, 'kind');
  const isOpen = Uint8Array.from(kind.codes, (code) => {
    const name = kind.dictionary[code];
    return name === 'open' || name === 'incoming' ? 1 : 0;
  });
  return rows.map((deal) => {
    const closedAt = deals.closedAt[deal] as number;
    let last = -1;
    for (let i = starts[deal] as number; i < (starts[deal + 1] as number); i++) {
      if ((at[i] as number) > closedAt) break;
      const entered = stage[i] as number;
      if (entered >= 0 && isOpen[entered] === 1) last = entered;
    }
    return last;
  });
}

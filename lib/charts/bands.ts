import type { Block, ChartHint, Row } from '@/lib/model/result';
import { type Axis, axisOf } from './axis';
import { cellNumber } from './cell-number';

/** How long something takes in one row: the middle half as a band, the median as a mark. */
export interface Band {
  readonly row: Row;
  readonly median: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** The median lies past the band. */
  readonly isLong: boolean;
  readonly previous: number | null;
  /** Open now, and past the band already. */
  readonly beyond: number | null;
}

export interface Bands {
  /** The band is that of won deals, so that a median may lie outside of it. */
  readonly isHealthy: boolean;
  readonly shown: readonly string[];
  readonly rows: readonly Band[];
  readonly axis: Axis;
}

const ends = [
  ['idealFrom', 'idealTo'],
  ['p25', 'p75'],
] as const;

/** Rows with their quartiles beside a median; null where a block has none, or fewer than two rows know their median. */
export function bandsOf({ columns, rows }: Block, hint: ChartHint): Bands | null {
  const column = columns.find(({ key, unit }) => key === hint.value && unit === 'seconds');
  const pair = ends.find((names) =>
    names.every((name) => columns.some(({ key, unit }) => key === name && unit === 'seconds')),
  );
  if (!column || !pair) return null;
  const bands = rows.map((row): Band => {
    const [from, to] = pair.map((name) => cellNumber(row.cells, name));
    const median = cellNumber(row.cells, column.key);
    return {
      row,
      median,
      from: from ?? null,
      to: to ?? null,
      isLong: median !== null && to != null && median > to,
      previous: cellNumber(row.previous, column.key),
      beyond: cellNumber(row.cells, 'beyond'),
    };
  });
  if (bands.filter(({ median }) => median !== null).length < 2) return null;
  if (!bands.some(({ from, to }) => from !== null && to !== null && to >= from)) return null;
  return {
    isHealthy: pair[0] === 'idealFrom',
    shown: [column.key, ...pair, ...(pair[0] === 'idealFrom' ? ['beyond'] : [])],
    rows: bands,
    axis: axisOf(
      bands.flatMap(({ median, to, previous }) => [median, to, previous]),
      'seconds',
    ),
  };
}

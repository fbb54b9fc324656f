import type { Block, ColumnSpec, Row } from '@/lib/model/result';

/** One measure against the team. Positions are 0 to 1 along the bar. */
export interface Bullet {
  readonly column: ColumnSpec;
  readonly value: number | null;
  readonly average: number | null;
  /** Of the colleague beside. */
  readonly peer: number | null;
  readonly at: {
    readonly value: number;
    readonly average: number | null;
    readonly peer: number | null;
    readonly band: readonly [low: number, high: number] | null;
  };
  /** Outside the middle half on the worse side, over enough records to say so. */
  readonly worse: 'below' | 'above' | null;
  /** It would be worse, but too few records are behind it. */
  readonly few: boolean;
}

/** Fewest records for a measure to be judged. Catalogue §0.8. */
const leastToJudge = 10;

/** The row of the one who is measured. */
export const measuredRow = (block: Block): Row | undefined => block.rows.find(({ key }) => key === 'me');

/**
 * The measures of a block whose rows are `me`, maybe a `peer`, `average`, `p25` and `p75`, one bullet a column.
 *
 * Rules: every bar starts at zero and has a scale of its own, so bars are not compared with each other. A measure that
 * nobody has is left out. A rate is judged by its own records, anything else by the person's closed deals.
 */
export function bulletsOf(block: Block): Bullet[] {
  const number = (row: string, column: string): number | null => {
    const cell = block.rows.find(({ key }) => key === row)?.cells[column];
    return typeof cell === 'number' ? cell : null;
  };
  const closed = (number('me', 'won') ?? 0) + (number('me', 'lost') ?? 0);
  return block.columns.flatMap((column): Bullet[] => {
    const value = number('me', column.key);
    const average = number('average', column.key);
    const peer = number('peer', column.key);
    const low = number('p25', column.key);
    const high = number('p75', column.key);
    if (value === null && average === null) return [];
    const scale = 1.25 * Math.max(value ?? 0, average ?? 0, high ?? 0, peer ?? 0) || 1;
    const band = low !== null && high !== null ? ([low, high] as const) : null;
    const worse = worseOf(column, value, band);
    const isEnough = (measuredRow(block)?.of?.[column.key]?.[1] ?? closed) >= leastToJudge;
    return [
      {
        column,
        value,
        average,
        peer,
        at: {
          value: Math.max(0, (value ?? 0) / scale),
          average: average === null ? null : average / scale,
          peer: peer === null ? null : Math.max(0, peer / scale),
          band: band && [band[0] / scale, band[1] / scale],
        },
        worse: isEnough ? worse : null,
        few: worse !== null && !isEnough,
      },
    ];
  });
}

function worseOf(
  { better }: ColumnSpec,
  value: number | null,
  band: readonly [number, number] | null,
): Bullet['worse'] {
  if (value === null || band === null || !better) return null;
  if (better > 0) return value < band[0] ? 'below' : null;
  return value > band[1] ? 'above' : null;
}

import type { Row } from '@/lib/model/result';

/** A figure that can be drawn: null for what is unknown, absent or no number. */
export function cellNumber(cells: Row['cells'] | undefined, column: string): number | null {
  const cell = cells?.[column];
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

/** A length or place along an axis as CSS takes it, kept inside the axis. */
export const percent = (share: number): string =>
  `${(Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)) * 100).toFixed(2)}%`;

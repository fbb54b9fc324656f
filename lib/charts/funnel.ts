import type { Block, ChartHint, Row } from '@/lib/model/result';
import { cellNumber } from './cell-number';

/** A step with what became of those who reached it; lengths are shares of the first step. */
export interface FunnelStep {
  readonly row: Row;
  readonly reached: number;
  readonly length: { readonly on: number; readonly open: number; readonly stopped: number };
  /** Counted here; null where the report does not tell them apart. */
  readonly open: number | null;
  readonly stopped: number | null;
  /** The step after it, with the share that went on to it; null at the last. */
  readonly next: { readonly row: Row; readonly share: number | null; readonly isBottleneck: boolean } | null;
}

/** Fewest records for a step to be called the bottleneck. Catalogue §0.8. */
const leastToJudge = 10;

/**
 * Steps of a funnel, each one bar as long as those who reached it: went on, open here, stopped here.
 *
 * Rules: the three lengths of a step come to its own. A step that more reached than the one before (who were moved in
 * later), or steps without numbers, are no funnel: null. The bottleneck is the step that the least part of at least ten
 * went on to.
 */
export function funnelOf({ rows }: Block, hint: ChartHint): readonly FunnelStep[] | null {
  const reached = rows.map(({ cells }) => cellNumber(cells, hint.value));
  const first = reached[0];
  if (rows.length < 2 || !first || first <= 0) return null;
  if (reached.some((value, at) => value === null || value < 0 || value > (reached[at - 1] ?? first)))
    return null;
  const shares = rows.map((row) => (hint.share === undefined ? null : cellNumber(row.cells, hint.share)));
  const judged = shares.map((share, at) => ((reached[at - 1] ?? 0) >= leastToJudge ? share : null));
  const least = Math.min(...judged.filter((share): share is number => share !== null && share < 1));
  const narrow = Number.isFinite(least) ? judged.indexOf(least) : -1;
  return rows.map((row, at): FunnelStep => {
    const here = reached[at] ?? 0;
    const on = reached[at + 1] ?? here;
    const gone = here - on;
    const counted = (key: string): number | null => cellNumber(row.cells, key);
    const open = counted('openHere');
    const ended = [counted('lostHere'), counted('unqualifiedHere')].filter((value) => value !== null);
    const openLength = Math.min(gone, Math.max(0, open ?? 0));
    const next = rows[at + 1];
    return {
      row,
      reached: here,
      length: { on: on / first, open: openLength / first, stopped: (gone - openLength) / first },
      open,
      stopped: ended.length > 0 ? ended.reduce((sum, value) => sum + value, 0) : next ? gone : null,
      next: next ? { row: next, share: shares[at + 1] ?? null, isBottleneck: at + 1 === narrow } : null,
    };
  });
}

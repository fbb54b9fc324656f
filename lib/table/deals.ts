import { followedWith, resized } from './followed';
import { targetRows } from './keys';
import type { Rows } from './rows';
import { settledAt } from './settled';
import { codes, numbers, type Tables } from './table';
import { transitionsOf } from './transitions';

/** Codes of a deal's status. `incoming` stages count as open. */
export const status = { open: 0, won: 1, lost: 2, unqualified: 3 } as const;

const statusOfKind: Readonly<Record<string, number>> = {
  incoming: 0,
  open: 0,
  won: 1,
  lost: 2,
  unqualified: 3,
};

/** Each deal as it stood at an instant, by row. Rows with `exists` 0 are to be left out everywhere. */
export interface Deals {
  readonly length: number;
  readonly exists: Uint8Array;
  readonly status: Int8Array;
  /** Row in `stages`, −1 when the CRM no longer lists it. */
  readonly stage: Int32Array;
  readonly createdAt: Float64Array;
  /** Start of the current run of one closed status; NaN while open, and when the CRM does not say. */
  readonly closedAt: Float64Array;
  /** Times it was opened again after a close, up to the instant. */
  readonly reopened: Uint16Array;
}

/**
 * State of every deal as of an instant (catalogue 0.1, 0.7).
 *
 * Rules: a deal exists from its creation to its deletion. Its stage is that of its last transition; its status is the
 * stage's kind; it closed when the current uninterrupted run of stages of one closed kind began, so won → won does not
 * move the close and won → open → won takes the last. Without transitions the current stage and close are used; a
 * close after the instant did not happen yet. Kept up to date deal by deal while no transition or stage changes.
 */
export const dealsAt = followedWith({
  table: (tables: Tables) => tables.deals,
  parts: (tables: Tables, _instant: number) => [transitionsOf(tables)],
  make: (tables, instant): Deals => statesAt(tables, instant),
  update: (deals, tables, rows, instant) => statesAt(tables, instant, { deals, rows }),
  key: settledAt,
});

/** The states of all deals, or with those of some rows worked out anew. */
function statesAt(
  tables: Tables,
  instant: number,
  before?: { readonly deals: Deals; readonly rows: Rows },
): Deals {
  const { deals: table, stages } = tables;
  const length = table.length;
  const [createdAt, deletedAt] = [numbers(table, 'createdAt'), numbers(table, 'deletedAt')];
  const knownClose = numbers(table, 'closedAt');
  const now = codes(table, 'stageId');
  const stageNow = targetRows(now, stages);
  const given = codes(table, 'status');
  const { starts, rows, at, stage: entered } = transitionsOf(tables);
  const from = codes(tables.transitions, 'fromStageId');
  const stageFrom = targetRows(from, stages);
  const kind = codes(stages, 'kind');
  const statusOfStage = Int8Array.from({ length: stages.length }, (_, row) => {
    return statusOfKind[kind.dictionary[kind.codes[row] as number] ?? ''] ?? 0;
  });
  const deals = before?.deals;
  const exists = deals ? resized(deals.exists, length) : new Uint8Array(length);
  const statuses = deals ? resized(deals.status, length) : new Int8Array(length);
  const stage = deals ? resized(deals.stage, length) : new Int32Array(length);
  const closedAt = deals ? resized(deals.closedAt, length) : new Float64Array(length);
  const reopened = deals ? resized(deals.reopened, length) : new Uint16Array(length);

  const count = before?.rows.length ?? length;
  for (let place = 0; place < count; place++) {
    const deal = before ? (before.rows[place] as number) : place;
    closedAt[deal] = Number.NaN;
    reopened[deal] = 0;
    exists[deal] =
      (createdAt[deal] as number) <= instant && !((deletedAt[deal] as number) <= instant) ? 1 : 0;
    const first = starts[deal] as number;
    const end = starts[deal + 1] as number;
    let current = -1;
    let run = 0;
    let i = first;
    for (; i < end && (at[i] as number) <= instant; i++) {
      const into = entered[i] as number;
      // The record's status is that of its last stage: one on the way that is not listed was no close.
      const next = into < 0 && i + 1 < end ? status.open : statusIn(deal, into);
      if (next !== run) {
        if (next === 0) reopened[deal] = (reopened[deal] as number) + 1;
        run = next;
        closedAt[deal] = next === 0 ? Number.NaN : (at[i] as number);
      }
      current = into;
    }
    if (i === first) {
      // Nothing is known up to the instant: what the first later change left, or else what stands in the record.
      const isLater = first < end;
      current = isLater ? stageBefore(rows[first] as number) : (stageNow[now.codes[deal] as number] ?? -1);
      run = isLater && current < 0 ? 0 : statusIn(deal, current);
      if (run !== 0 && (knownClose[deal] as number) > instant) [run, current] = [0, -1];
      closedAt[deal] = run === 0 ? Number.NaN : (knownClose[deal] as number);
    }
    statuses[deal] = run;
    stage[deal] = current;
  }
  return { length, exists, status: statuses, stage, createdAt, closedAt, reopened };

  function stageBefore(transition: number): number {
    return stageFrom[from.codes[transition] as number] ?? -1;
  }

  /** The kind of a stage, or of the record's own status when the stage is gone. */
  function statusIn(deal: number, row: number): number {
    if (row >= 0) return statusOfStage[row] as number;
    return statusOfKind[given.dictionary[given.codes[deal] as number] ?? ''] ?? 0;
  }
}

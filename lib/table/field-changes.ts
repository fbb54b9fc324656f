import { rowsById, targetRows } from './keys';
import { remembered, rememberedBy } from './remembered';
import { rowsWhere } from './rows';
import { cell, codes, numbers, type Tables } from './table';

/** Changes of one field, by deal and oldest first. */
export interface FieldChanges {
  /** Row of the deal. */
  readonly deal: Int32Array;
  readonly at: Float64Array;
  /** The value before the change. */
  readonly from: readonly unknown[];
}

export type HistoryField = 'ownerId' | 'amount' | 'currency' | 'expectedCloseDate' | 'sourceId';

/** Every known change of a deal's field. */
export const changesOf = rememberedBy(
  ({ fieldChanges, deals }: Tables, _field: HistoryField) => [fieldChanges, rowsById(deals)],
  (tables: Tables, field: HistoryField): FieldChanges => {
    const table = tables.fieldChanges;
    const name = codes(table, 'field');
    const deal = codes(table, 'dealId');
    const [at, seq] = [numbers(table, 'at'), numbers(table, 'seq')];
    const dealRows = targetRows(deal, tables.deals);
    const wanted = name.dictionary.indexOf(field);
    const dealOf = (row: number): number => dealRows[deal.codes[row] as number] ?? -1;
    const rows = rowsWhere(
      wanted < 0 ? 0 : table.length,
      (row) => name.codes[row] === wanted && dealOf(row) >= 0,
    );
    const by = (column: Float64Array, a: number, b: number): number =>
      (column[a] as number) - (column[b] as number);
    rows.sort((a, b) => dealOf(a) - dealOf(b) || by(at, a, b) || by(seq, a, b));
    return {
      deal: rows.map(dealOf),
      at: Float64Array.from(rows, (row) => at[row] as number),
      from: Array.from(rows, (row) => cell(table, 'from', row)),
    };
  },
  (_, field) => field,
);

/**
 * Puts back what a field was at an instant: the value before its first later change. Deals without a later change keep
 * what they have.
 */
export function restore(
  changes: FieldChanges,
  instantOf: (deal: number) => number,
  put: (deal: number, value: unknown) => void,
  from = 0,
  until = changes.deal.length,
): void {
  for (let i = from; i < until; i++) {
    const deal = changes.deal[i] as number;
    const instant = instantOf(deal);
    const isLater = (changes.at[i] as number) > instant;
    const hasEarlierLater = i > 0 && changes.deal[i - 1] === deal && (changes.at[i - 1] as number) > instant;
    if (isLater && !hasEarlierLater) put(deal, changes.from[i] ?? null);
  }
}

/** The same for one deal. */
export const restoreOne = (
  deal: number,
  changes: FieldChanges,
  instantOf: (deal: number) => number,
  put: (deal: number, value: unknown) => void,
): void => restore(changes, instantOf, put, firstOf(changes, deal), firstOf(changes, deal + 1));

/** Where the changes of a deal, or of those after it, begin. */
function firstOf({ deal: deals }: FieldChanges, deal: number): number {
  let [low, high] = [0, deals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deals[middle] as number) < deal) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a field was before, each value once. */
export const formerValues = remembered(({ from }: FieldChanges): readonly unknown[] => [...new Set(from)]);

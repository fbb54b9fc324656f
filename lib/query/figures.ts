import type { Cell, ColumnSpec, Label, Row, Selection, Unit } from '@/lib/model/result';

/** One cell with all that belongs to it. */
export interface Figure {
  readonly value: Cell;
  readonly previous?: Cell | undefined;
  readonly records?: Selection | undefined;
  /** `[k, n]` behind a rate. */
  readonly of?: readonly [k: number, n: number] | undefined;
}

/** A row of a block from its figures by column. `previous` is there when any figure has one. */
export function rowOf(
  key: string,
  label: Label,
  figures: Readonly<Record<string, Figure>>,
  aside = false,
): Row {
  const all = Object.entries(figures);
  const part = <T>(of: (figure: Figure) => T | undefined): Record<string, T> | undefined => {
    const found = all.flatMap(([column, figure]) => {
      const value = of(figure);
      return value === undefined ? [] : [[column, value] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
  const [previous, records, of] = [part((f) => f.previous), part((f) => f.records), part((f) => f.of)];
  return {
    key,
    label,
    cells: Object.fromEntries(all.map(([column, { value }]) => [column, value])),
    ...(previous && { previous }),
    ...(records && { records }),
    ...(of && { of }),
    ...(aside && { aside }),
  };
}

export const column = (key: string, unit: Unit, more: Omit<ColumnSpec, 'key' | 'unit'> = {}): ColumnSpec => ({
  key,
  unit,
  ...more,
});

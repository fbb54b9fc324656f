import type { Label } from '@/lib/model/result';
import { byText } from '@/lib/table/labels';
import { cell, type Tables } from '@/lib/table/table';

/** Id of a row of `deals`. A few are looked up one by one; keys of all deals would cost more than the report. */
export const dealId = ({ deals }: Tables, row: number): string => String(cell(deals, 'id', row));

/** Its name, or its id when it has none. */
export function dealLabel({ deals }: Tables, row: number): Label {
  const name = cell(deals, 'name', row);
  return { text: typeof name === 'string' && name !== '' ? name : String(cell(deals, 'id', row)) };
}

/** Of some deals the first few by a number, greatest first, unknown last; ties by id. */
export const greatest = (
  tables: Tables,
  rows: Int32Array,
  of: Float64Array,
  count: number,
): readonly number[] => {
  const value = (row: number): number => {
    const known = of[row] as number;
    return Number.isNaN(known) ? Number.NEGATIVE_INFINITY : known;
  };
  return Array.from(rows)
    .sort((a, b) =>
      value(a) === value(b) ? byText(dealId(tables, a), dealId(tables, b)) : value(b) - value(a),
    )
    .slice(0, count);
};

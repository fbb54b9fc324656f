import type { Block, Row } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import { type MeasureColumn, matrixOf } from '@/lib/query/block';
import type { QueryView } from '@/lib/query/view';

/** A table with the columns of another of the same rows after its own. */
export function merged(first: Block, second: Block): Block {
  const both = (a: Row, b: Row | undefined): Row => {
    if (!b) return a;
    const previous = { ...a.previous, ...b.previous };
    const records = { ...a.records, ...b.records };
    const of = { ...a.of, ...b.of };
    return {
      ...a,
      cells: { ...a.cells, ...b.cells },
      ...((a.previous || b.previous) && { previous }),
      ...((a.records || b.records) && { records }),
      ...((a.of || b.of) && { of }),
    };
  };
  return {
    ...first,
    columns: [...first.columns, ...second.columns],
    rows: first.rows.map((row, at) => both(row, second.rows[at])),
    ...(first.total && { total: both(first.total, second.total) }),
  };
}

/** A table of counts by two dimensions: nothing is 0, since every record has a cell. */
export function countMatrix(view: QueryView, id: string, answer: Answer, column: MeasureColumn): Block {
  const block = matrixOf(view, id, answer, column);
  const nothing = Object.fromEntries(block.columns.map(({ key }) => [key, 0]));
  const filled = (row: Row): Row => ({
    ...row,
    cells: { ...nothing, ...row.cells },
    ...(row.previous && { previous: { ...nothing, ...row.previous } }),
  });
  return {
    ...block,
    rows: block.rows.map(filled),
    ...(block.total && { total: filled(block.total) }),
  };
}

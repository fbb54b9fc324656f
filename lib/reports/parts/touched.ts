import type { Block, Row } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import type { AnyMeasure } from '@/lib/query/measure';
import { measuredIn } from '@/lib/query/values';
import type { QueryView } from '@/lib/query/view';
import { customerKeysOf, dealRowsOf } from '@/lib/table/dimensions/links';
import type { Rows } from '@/lib/table/rows';

const none: Rows = new Int32Array(0);

/** What each row leads to. */
function via(rows: Rows, of: Rows): Rows {
  const found = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = of[rows[i] as number] as number;
  return found;
}

/** A table whose counts of deals and customers that activities belong to lead to these, not to the activities. */
export function leadingTo(
  view: QueryView,
  answer: Answer,
  measures: { readonly deals: AnyMeasure; readonly customers?: AnyMeasure },
  block: Block,
): Block {
  const dealOf = dealRowsOf(view.company, 'activities') ?? none;
  const customerOf = measures.customers && (customerKeysOf(view.company, 'activities') ?? none);
  const linked = (row: Row, group: Group | undefined): Row => {
    if (!group) return row;
    const rows = (measure: AnyMeasure, of: Rows): Rows =>
      via(measuredIn(answer, group, measure)?.rows ?? none, of);
    return {
      ...row,
      records: {
        ...row.records,
        deals: view.select('deals', rows(measures.deals, dealOf)),
        ...(measures.customers &&
          customerOf && { customers: view.select('customers', rows(measures.customers, customerOf)) }),
      },
    };
  };
  return {
    ...block,
    rows: block.rows.map((row, at) => linked(row, answer.groups[at])),
    ...(block.total && { total: linked(block.total, answer.total) }),
  };
}

import { type Decided, impactOf, touchesOf, touchKinds } from '@/lib/metrics/touches';
import type { Block } from '@/lib/model/result';
import { rowOf } from '@/lib/query/figures';
import type { Company } from '@/lib/table/company';
import { passing, testsOf } from '@/lib/table/filters';
import { targetRows } from '@/lib/table/keys';
import { remembered } from '@/lib/table/remembered';
import { rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { View } from '../report';
import { impactColumns, impactFigures, kindLabel } from './impact-table';

/** Row of the lead that each activity belongs to, −1 none. */
const leadRowsOf = remembered(({ tables: { activities, leads } }: Company): Int32Array => {
  const lead = codes(activities, 'leadId');
  const leadOf = targetRows(lead, leads);
  const rows = new Int32Array(activities.length);
  for (let row = 0; row < rows.length; row++) {
    const code = lead.codes[row] as number;
    rows[row] = code < 0 ? -1 : (leadOf[code] as number);
  }
  return rows;
});

/** The same by kind for leads that were converted or found unqualified in the period; `undefined` without one. */
export function leadsBlock(view: View): Block | undefined {
  const { company, period } = view;
  const { leads } = company.tables;
  const [createdAt, deletedAt, convertedAt, unqualifiedAt, changedAt] = [
    'createdAt',
    'deletedAt',
    'convertedAt',
    'unqualifiedAt',
    'statusChangedAt',
  ].map((field) => numbers(leads, field)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const kind = codes(leads, 'statusKind');
  const unqualified = kind.dictionary.indexOf('unqualified');
  const endedAt = Float64Array.from({ length: leads.length }, (_, row) => {
    const converted = convertedAt[row] as number;
    if (converted <= company.asOf) return converted;
    if (unqualified < 0 || kind.codes[row] !== unqualified) return Number.NaN;
    const known = unqualifiedAt[row] as number;
    return Number.isNaN(known) ? (changedAt[row] as number) : known;
  });
  const ended = rowsWhere(leads.length, (row) => {
    const at = endedAt[row] as number;
    return (
      at >= period.from &&
      at < period.to &&
      at <= company.asOf &&
      !((deletedAt[row] as number) <= company.asOf)
    );
  });
  const { rows } = passing(ended, testsOf(company, 'leads', view.filters, 'created'));
  if (rows.length === 0) return undefined;
  const of: Decided = {
    rows,
    length: leads.length,
    createdAt,
    endedAt,
    isWon: (lead) => (convertedAt[lead] as number) <= company.asOf,
    ofActivity: leadRowsOf(company),
  };
  const touches = touchesOf(view, of);
  return {
    id: 'leads',
    columns: impactColumns,
    rows: touchKinds.map((touch) =>
      rowOf(
        touch,
        kindLabel(touch),
        impactFigures(view, impactOf(of, touches, touch, rows), undefined, 'leads'),
        touch === 'any',
      ),
    ),
  };
}

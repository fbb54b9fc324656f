import { type Decided, impactOf, touchesOf, touchKinds } from '@/lib/metrics/touches';
import type { Block } from '@/lib/model/result';
import { rowOf } from '@/lib/query/figures';
import { sieveOf } from '@/lib/query/sieve';
import type { Company } from '@/lib/table/company';
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

/** When each lead was converted, or else found unqualified; NaN of one that was not. */
const leadEnds = remembered(({ tables: { leads }, asOf }: Company): Float64Array => {
  const [convertedAt, unqualifiedAt, changedAt] = [
    numbers(leads, 'convertedAt'),
    numbers(leads, 'unqualifiedAt'),
    numbers(leads, 'statusChangedAt'),
  ];
  const kind = codes(leads, 'statusKind');
  const unqualified = kind.dictionary.indexOf('unqualified');
  return Float64Array.from({ length: leads.length }, (_, row) => {
    const converted = convertedAt[row] as number;
    if (converted <= asOf) return converted;
    if (unqualified < 0 || kind.codes[row] !== unqualified) return Number.NaN;
    const known = unqualifiedAt[row] as number;
    return Number.isNaN(known) ? (changedAt[row] as number) : known;
  });
});

/** The same by kind for leads that were converted or found unqualified in the period; `undefined` without one. */
export function leadsBlock(view: View): Block | undefined {
  const { company, period } = view;
  const { leads } = company.tables;
  const [createdAt, deletedAt, convertedAt] = [
    numbers(leads, 'createdAt'),
    numbers(leads, 'deletedAt'),
    numbers(leads, 'convertedAt'),
  ];
  const endedAt = leadEnds(company);
  const ended = rowsWhere(leads.length, (row) => {
    const at = endedAt[row] as number;
    return (
      at >= period.from &&
      at < period.to &&
      at <= company.asOf &&
      !((deletedAt[row] as number) <= company.asOf)
    );
  });
  const { rows } = sieveOf(company, 'leads', 'created', view.filters).passing(ended);
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

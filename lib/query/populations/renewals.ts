import { rowsWhere } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';
import type { Population } from '../population';

/** Renewals due on a day of the period, decided or not. */
export const renewalsDue: Population = {
  id: 'renewals-due',
  entity: 'renewals',
  dateField: 'due',
  moment: 'now',
  days: ({ tables }) => numbers(tables.renewals, 'dueDate'),
  rows: ({ tables }, { days: { from, to } }) => {
    const due = numbers(tables.renewals, 'dueDate');
    return rowsWhere(
      tables.renewals.length,
      (row) => (due[row] as number) >= from && (due[row] as number) < to,
    );
  },
};

import { rowsWhere } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';
import type { Population } from '../population';

/** Proposals sent in the period. */
export const proposals: Population = {
  id: 'proposals',
  entity: 'proposals',
  dateField: 'proposal-sent',
  moment: 'created',
  when: ({ tables }) => numbers(tables.proposals, 'sentAt'),
  rows: ({ tables, asOf }, { from, to }) => {
    const sentAt = numbers(tables.proposals, 'sentAt');
    return rowsWhere(tables.proposals.length, (row) => {
      const at = sentAt[row] as number;
      return at >= from && at < to && at <= asOf;
    });
  },
};

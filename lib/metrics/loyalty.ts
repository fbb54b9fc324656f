import type { QueryView } from '@/lib/query/view';
import { loyalCustomers } from './loyal-customers';
import { type Found, part } from './metric';
import { shareTaken } from './taken';

/** Customers at the start of the period, and who of them stayed or left. */
function loyaltyIn(view: QueryView) {
  const { subscriptions, deals } = view.company.tables;
  if (subscriptions.length + deals.length === 0) return undefined;
  const customers = loyalCustomers(view);
  // Purchases say nothing of customers that they are not linked to.
  const isUnlinked =
    customers.rows.length > 0 && customers.rows.every((row) => (customers.customers[row] as number) < 0);
  if (isUnlinked) return undefined;
  return {
    ...customers.during(customers.rows, view.period),
    entity: customers.entity,
    notes: customers.view === 'purchases' ? ['approximate'] : [],
  };
}

const lacking: Found = { value: null, n: 0, lacks: ['no-subscriptions'] };

/** Customers at the start of the period who still are at its end (3-metrics M3). */
export function retainedCustomers(view: QueryView): Found {
  const found = loyaltyIn(view);
  if (!found) return lacking;
  const { start, end, lost, retained, entity, notes } = found;
  return {
    value: retained.length,
    n: start.length,
    notes,
    records: view.select(entity, retained),
    parts: [
      part('share', 'share', shareTaken(retained.length, start.length)),
      part('at-start', 'count', {
        value: start.length,
        n: start.length,
        records: view.select(entity, start),
      }),
      part('at-end', 'count', { value: end.length, n: end.length, records: view.select(entity, end) }),
      part('left', 'count', { value: lost.length, n: start.length, records: view.select(entity, lost) }),
    ],
  };
}

/** Share of the customers at the start of the period who are no longer at its end; new ones are not in it. */
export function customerChurn(view: QueryView): Found {
  const found = loyaltyIn(view);
  if (!found) return lacking;
  const { start, lost, entity, notes } = found;
  return shareFound(lost.length, start.length, notes, view.select(entity, lost));
}

const shareFound = (k: number, n: number, notes: readonly string[], records: number): Found => ({
  ...shareTaken(k, n, { records }),
  notes,
});

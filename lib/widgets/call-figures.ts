import type { CallFigures } from '@/lib/model/deal-figures';
import { trait } from '@/lib/table/activities';
import { instantIso } from '@/lib/table/column';
import type { Company } from '@/lib/table/company';
import { cell } from '@/lib/table/table';

const shown = 5;

/** The deal's own done sales calls: how many, how many were answered, and the last five, newest first. */
export function callFigures(company: Company, deal: number): CallFigures {
  const { activities } = company;
  const { table, at, traits } = activities;
  const calls = activities
    .between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, trait.done | trait.call)
    .filter((row) => activities.dealOf(row) === deal);
  const idOf = (row: number) => String(cell(table, 'id', row));
  const newest = [...calls].sort(
    (a, b) => (at[b] as number) - (at[a] as number) || (idOf(a) < idOf(b) ? -1 : 1),
  );
  const text = (field: string, row: number): string | null =>
    (cell(table, field, row) as string | null) ?? null;
  return {
    total: calls.length,
    connected: calls.filter((row) => ((traits[row] as number) & trait.connected) !== 0).length,
    last: newest.slice(0, shown).map((row) => ({
      at: instantIso(at[row] as number),
      who: whoOf(company, row),
      outcome: text('outcome', row),
      outcomeKind: text('outcomeKind', row),
      durationSec: cell(table, 'durationSec', row) as number | null,
    })),
  };
}

/** Whom the call was with; the one who called when the CRM does not say. */
function whoOf({ tables, activities, customers, people }: Company, row: number): string | null {
  const id = cell(activities.table, 'customerId', row);
  const customer = typeof id === 'string' ? customers.find(id) : -1;
  if (customers.isKnown(customer)) return cell(tables.customers, 'name', customer) as string;
  const person = activities.personOf(row);
  return people.isKnown(person) ? (cell(tables.users, 'name', person) as string) : null;
}

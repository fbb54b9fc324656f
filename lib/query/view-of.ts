import { comparedWith, type Days } from '@/lib/math/comparison';
import type { Comparison, Scope } from '@/lib/model/scope';
import { dateDays, instantIso } from '@/lib/table/column';
import { Company, companyOf } from '@/lib/table/company';
import type { Tables } from '@/lib/table/table';
import type { QueryView, RecordSet, Span } from './view';

/** A view of some records, and the lists that were made clickable in it: selections are indexes into `selections`. */
export function viewOf(
  tables: Tables,
  scope: Scope,
): { readonly view: QueryView; readonly selections: RecordSet[] } {
  const company = companyOf(tables, scope);
  const span = (days: Days): Span => ({ days, ...company.bounds(days) });
  const days = { from: dateDays(scope.period.from), to: dateDays(scope.period.to) };
  const compared = comparedDays(days, scope.comparison, company.today);
  const selections: RecordSet[] = [];
  const past = new Map<number, Company>();
  return {
    selections,
    view: {
      company,
      scope,
      filters: scope.filters,
      period: span(days),
      earlier: compared ? span(compared) : undefined,
      select(entity, rows, sumOf) {
        return selections.push({ entity, rows, ...(sumOf && { sumOf }) }) - 1;
      },
      before(instant) {
        const last = Math.min(instant - 1, company.asOf);
        let then = past.get(last);
        if (!then) {
          then = last === company.asOf ? company : new Company(tables, { ...scope, asOf: instantIso(last) });
          past.set(last, then);
        }
        return then;
      },
    },
  };
}

/** A period that was chosen for the comparison is taken as it is, whatever its length and however far the other has come. */
function comparedDays(days: Days, comparison: Comparison, today: number): Days | null {
  if (comparison === 'none') return null;
  if (typeof comparison === 'string') return comparedWith(days, comparison, today);
  return { from: dateDays(comparison.from), to: dateDays(comparison.to) };
}

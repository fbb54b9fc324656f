import type { Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import type { QueryView, RecordSet } from '@/lib/query/view';
import { viewOf } from '@/lib/query/view-of';
import { aCompany, aScope } from '../table/a-company';

/** A view of a small company, and the lists made clickable in it. */
export function aView(
  records: Records,
  facts: Partial<Scope> = {},
): { view: QueryView; selections: readonly RecordSet[] } {
  return viewOf(aCompany(records), aScope(facts));
}

import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { openDeals, passing, testsOf } from '@/lib/table/filters';
import { remembered } from '@/lib/table/remembered';
import type { Rows } from '@/lib/table/rows';

const kept = remembered(
  (_: Company, view: QueryView, instant: number): Company => view.before(instant),
  (_, instant) => String(instant),
  6,
);

/** The company just before an instant, kept while its records are: a changed filter does not make it anew. */
export const companyBefore = (view: QueryView, instant: number): Company => kept(view.company, view, instant);

/** The company whose owners, sources and stages count for a past snapshot: that of then, unless today's hold everywhere. */
export const attributedTo = (view: QueryView, then: Company): Company =>
  view.company.attributes('created') === 'now' ? view.company : then;

/** Deals that were open in a past state and pass the filters as they stood then (catalogue 0.6). */
export const openIn = (view: QueryView, then: Company): Rows =>
  passing(openDeals(then), testsOf(attributedTo(view, then), 'deals', view.filters, 'now')).rows;

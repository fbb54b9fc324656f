import { callCount } from '@/lib/metrics/activity-measures';
import { lostCount, wonCount, wonValue } from '@/lib/metrics/deal-measures';
import type { Query } from '@/lib/query/answer';
import { execute } from '@/lib/query/execute';
import type { QueryView } from '@/lib/query/view';
import { companyOf } from '@/lib/table/company';
import type { Tables } from '@/lib/table/table';
import { scopeFor } from '../company/company';
import type { Question, Span } from '../engines/questions';

const asked: Partial<Record<Question, Query>> = {
  winRate: { measures: [wonCount, lostCount, wonValue], by: ['owner'] },
  lostReasons: { measures: [lostCount], by: ['loss-reason', 'owner'] },
  heatMap: { measures: [callCount], by: ['weekday', 'hour'] },
};

/** Some of the questions as reports ask them: through the query layer, which keeps the records behind every figure. */
export function executed(tables: Tables): Partial<Record<Question, (span: Span) => unknown>> {
  const scope = scopeFor({ from: '2025-01-01', to: '2026-01-01' });
  const company = companyOf(tables, scope);
  const viewOf = ({ from, to }: Span): QueryView => ({
    company,
    scope,
    filters: {},
    period: { from, to, days: { from: company.zone.dayOf(from), to: company.zone.dayOf(to) } },
    earlier: undefined,
    select: () => 0,
    before: () => company,
  });
  return Object.fromEntries(
    Object.entries(asked).map(([id, query]) => [id, (span: Span) => execute(viewOf(span), query)]),
  );
}

import { insightsOf } from '@/lib/insights/all';
import type { Insight } from '@/lib/model/insight';
import type { Scope } from '@/lib/model/scope';
import type { RecordSet } from '@/lib/query/view';
import { viewOf } from '@/lib/query/view-of';
import { isFree } from '@/lib/reports/parts/seen-result';
import { scopeSeen, sightOf } from '@/lib/table/colleagues';
import type { Tables } from '@/lib/table/table';

/** What is most worth a look, with the records behind its figures. */
export function insightsIn(
  tables: Tables,
  scope: Scope,
  muted: readonly string[],
): { readonly insights: readonly Insight[]; readonly selections: readonly RecordSet[] } {
  const sight = sightOf(tables, scope.colleagues);
  const { view, selections } = viewOf(tables, scopeSeen(scope, sight));
  const insights = insightsOf(view, new Set(muted));
  return {
    insights: sight ? insights.filter(({ sentence }) => isFree(sentence, sight)) : insights,
    selections,
  };
}

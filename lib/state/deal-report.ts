import type { DealFigures } from '@/lib/model/deal-figures';
import type { Filters, Scope } from '@/lib/model/scope';
import type { ReportWidget } from '@/lib/model/widget';
import { datesOf, type PeriodRules } from './periods';
import { firstPeriodOf } from './report-list';

/** Who looks, for views that say "me" and "my team". */
export interface Looker {
  readonly userId: string | undefined;
  readonly teamIds: readonly string[];
}

/** The filter that each part of a deal sets. */
const filterOf = {
  owner: 'userIds',
  stage: 'stageIds',
  source: 'sourceIds',
  customer: 'customerIds',
} as const satisfies Readonly<Record<string, keyof Filters>>;

/** What to ask a report beside a deal; `null` where the deal has nothing to filter it by. */
export function dealQuestion(
  { report, view, by }: ReportWidget,
  links: DealFigures['links'],
  rules: PeriodRules,
  looker: Looker,
): Pick<Scope, 'period' | 'comparison' | 'filters' | 'options'> | null {
  const id = by === 'none' ? null : links[by];
  if (by !== 'none' && id === null) return null;
  return {
    period: datesOf(view.period ?? firstPeriodOf(report), rules),
    comparison: view.comparison ?? 'none',
    filters: {
      ...whoseOf(view.owner, looker),
      ...view.filters,
      ...(by !== 'none' && { [filterOf[by]]: [id] }),
    },
    ...(view.options && { options: view.options }),
  };
}

/** A view as a link to the same report carries it: the deal's part among its filters. */
export function dealView({ view, by }: Pick<ReportWidget, 'view' | 'by'>, links: DealFigures['links']) {
  const id = by === 'none' ? null : links[by];
  if (id === null || by === 'none') return view;
  if (by === 'owner') return { ...view, owner: id };
  return { ...view, owner: view.owner ?? 'all', filters: { ...view.filters, [filterOf[by]]: [id] } };
}

function whoseOf(owner: string | undefined, { userId, teamIds }: Looker): Filters {
  if (owner === undefined || owner === 'all') return {};
  if (owner === 'me') return userId === undefined ? {} : { userIds: [userId] };
  if (owner === 'team') return teamIds.length === 0 ? {} : { teamIds: [...teamIds] };
  return owner.startsWith('team:') ? { teamIds: [owner.slice('team:'.length)] } : { userIds: [owner] };
}

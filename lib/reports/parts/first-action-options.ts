import { firstActionMeasures } from '@/lib/metrics/first-action-measures';
import type { AnyMeasure } from '@/lib/query/measure';
import type { QueryView } from '@/lib/query/view';
import { type FirstActionRules, firstActionsOf } from '@/lib/table/first-actions';
import type { OptionValues } from './options';

const daySeconds = 86_400;
const limits = { none: Number.POSITIVE_INFINITY, '7d': 7, '30d': 30, '90d': 90 } as const;

/** What counts as a first action, and which waits are left out as outliers. */
export const firstActionOptions = [
  { id: 'action-kinds', kind: 'choice', choices: ['contact', 'calls-emails'] },
  { id: 'outliers', kind: 'choice', choices: ['none', '7d', '30d', '90d'] },
  { id: 'working-time', kind: 'switch' },
  { id: 'own-action', kind: 'switch' },
  { id: 'since-lead', kind: 'switch' },
] as const;

export type FirstActionChoices = OptionValues<typeof firstActionOptions>;

export const rulesOf = (options: FirstActionChoices): FirstActionRules => ({
  kinds: options['action-kinds'],
  isOwn: options['own-action'],
  fromLead: options['since-lead'],
  workingTime: options['working-time'],
});

/** What a query about first actions asks for under some options, outliers left out. */
export function firstActionQuery(options: FirstActionChoices): {
  readonly measures: readonly AnyMeasure[];
  readonly where: (view: QueryView) => ((deal: number) => boolean) | undefined;
} {
  const { within: _, ...measures } = firstActionMeasures(rulesOf(options));
  return { measures: Object.values(measures), where: (view) => withinLimit(view, options) };
}

/** Leaves out deals whose first action came later than the limit; deals without one stay. */
export function withinLimit(
  { company }: QueryView,
  options: FirstActionChoices,
): ((deal: number) => boolean) | undefined {
  const limit = limits[options.outliers] * daySeconds;
  if (limit === Number.POSITIVE_INFINITY) return undefined;
  const { seconds } = firstActionsOf(company, rulesOf(options));
  return (deal) => !((seconds[deal] as number) > limit);
}

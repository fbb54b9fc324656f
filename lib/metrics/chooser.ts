import { metricById } from './all';
import type { MetricClass } from './metric';

/** What a company wants to get better at, and the metrics that say whether it does: words under `business-goal.<id>`. */
export interface BusinessGoal {
  readonly id: string;
  readonly metrics: readonly string[];
}

/** The mapping of catalogue 4-features, 11; a choice to start from, not a rule. */
export const businessGoals: readonly BusinessGoal[] = [
  {
    id: 'lower-cost',
    metrics: [
      'new-customers',
      'cost-per-new-customer',
      'retained-customers',
      'acquisition-vs-retention-cost',
      'sales-cycle',
    ],
  },
  {
    id: 'shorter-cycle',
    metrics: ['sales-cycle', 'stage-duration', 'calls-per-opportunity', 'new-customers-per-quarter'],
  },
  {
    id: 'grow-list',
    metrics: ['campaigns', 'campaign-new-customers', 'list-growth', 'list-growth-vs-campaigns'],
  },
  {
    id: 'follow-up',
    metrics: ['calls-per-agent-day', 'cases-same-day', 'customer-callbacks', 'first-action-time'],
  },
  { id: 'more-revenue', metrics: ['won-value', 'close-rate', 'average-won', 'pipeline-coverage'] },
  { id: 'keep-customers', metrics: ['renewal-rate', 'customer-churn', 'nps', 'ces', 'retention-cost'] },
  { id: 'use-crm', metrics: ['active-users', 'audit-score', 'outcome-logged-share'] },
];

/** Metrics on one dashboard beyond which nobody looks at each. */
export const mostMetrics = 7;
/** Business goals that are chosen at once. */
export const mostGoals = 3;

/** What should be thought about before metrics are put on a dashboard: words under `chooser.<key>`. */
export interface ChooserWarning {
  readonly key: 'too-many' | `no-${MetricClass}`;
  readonly n: number;
}

const classes: readonly MetricClass[] = ['BP', 'UA', 'CP'];

/**
 * Warns of more than seven metrics, and of each class that none of them is of: figures of the business alone do not say what
 * customers think, nor whether the CRM is used. Nothing chosen is nothing to warn of.
 */
export function chooserWarnings(ids: readonly string[]): readonly ChooserWarning[] {
  const chosen = [...new Set(ids)].flatMap((id) => metricById(id) ?? []);
  if (chosen.length === 0) return [];
  const lacking = classes.filter((one) => !chosen.some((metric) => metric.class === one));
  return [
    ...(chosen.length > mostMetrics ? [{ key: 'too-many' as const, n: chosen.length }] : []),
    ...lacking.map((one) => ({ key: `no-${one}` as const, n: chosen.length })),
  ];
}

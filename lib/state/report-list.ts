import type { Preset } from '@/lib/model/view';

/** Sections of the list of reports, words under `section.<id>`. */
export const sections = [
  'goals',
  'sales',
  'pipeline',
  'forecast',
  'losses',
  'calls',
  'activities',
  'leads',
  'customers',
  'own',
] as const;
export type SectionId = (typeof sections)[number];

/** A report as the list of reports knows it; its words are `report.<id>.title` and `report.<id>.question`. */
export interface Listed {
  readonly id: string;
  readonly section: SectionId;
  /** The period it opens with. */
  readonly period: Preset;
}

/** Reports in the order of the list. A new report is one line here; every screen draws it from its result. */
export const reportList: readonly Listed[] = [
  { id: 'goal-sales', section: 'goals', period: 'this-month' },
  { id: 'goal-won-deals', section: 'goals', period: 'this-month' },
  { id: 'goal-progress', section: 'goals', period: 'this-month' },
  { id: 'rep-dashboard', section: 'sales', period: 'last-90-days' },
  { id: 'sales-performance', section: 'sales', period: 'this-month' },
  { id: 'sales-total', section: 'sales', period: 'last-90-days' },
  { id: 'sales-by-owner', section: 'sales', period: 'last-90-days' },
  { id: 'sales-by-customer', section: 'sales', period: 'last-year' },
  { id: 'deal-owner', section: 'sales', period: 'this-year' },
  { id: 'source-performance', section: 'sales', period: 'last-90-days' },
  { id: 'sales-cycle', section: 'sales', period: 'last-90-days' },
  { id: 'customer-profitability', section: 'sales', period: 'last-year' },
  { id: 'pipeline-overview', section: 'pipeline', period: 'last-90-days' },
  { id: 'stage-distribution', section: 'pipeline', period: 'last-90-days' },
  { id: 'sales-funnel', section: 'pipeline', period: 'last-90-days' },
  { id: 'pipeline-development', section: 'pipeline', period: 'last-month' },
  { id: 'stage-duration', section: 'pipeline', period: 'last-90-days' },
  { id: 'stage-duration-by-owner', section: 'pipeline', period: 'last-90-days' },
  { id: 'stage-conversion-by-owner', section: 'pipeline', period: 'last-90-days' },
  { id: 'forecast-vs-actual', section: 'forecast', period: 'this-quarter' },
  { id: 'forecast-by-source', section: 'forecast', period: 'this-quarter' },
  { id: 'revenue-forecast', section: 'forecast', period: 'last-90-days' },
  { id: 'win-probability', section: 'forecast', period: 'last-90-days' },
  { id: 'loss-reasons', section: 'losses', period: 'last-90-days' },
  { id: 'lost-deals', section: 'losses', period: 'last-90-days' },
  { id: 'loss-reasons-by-owner', section: 'losses', period: 'last-90-days' },
  { id: 'loss-reasons-by-source', section: 'losses', period: 'last-90-days' },
  { id: 'call-outcome-by-hour', section: 'calls', period: 'last-90-days' },
  { id: 'call-log', section: 'calls', period: 'last-week' },
  { id: 'call-count', section: 'calls', period: 'last-week' },
  { id: 'call-duration', section: 'calls', period: 'last-90-days' },
  { id: 'call-duration-by-hour', section: 'calls', period: 'last-90-days' },
  { id: 'call-outcomes', section: 'calls', period: 'last-90-days' },
  { id: 'voice-outcomes', section: 'calls', period: 'last-90-days' },
  { id: 'activity-overview', section: 'activities', period: 'last-week' },
  { id: 'activity-schedule', section: 'activities', period: 'last-90-days' },
  { id: 'activity-impact', section: 'activities', period: 'last-90-days' },
  { id: 'email-outcomes', section: 'activities', period: 'last-90-days' },
  { id: 'visit-outcomes', section: 'activities', period: 'last-90-days' },
  { id: 'first-action-by-outcome', section: 'activities', period: 'last-90-days' },
  { id: 'first-action-by-owner', section: 'activities', period: 'last-90-days' },
  { id: 'first-action-buckets', section: 'activities', period: 'last-90-days' },
  { id: 'new-leads', section: 'leads', period: 'last-90-days' },
  { id: 'lead-status', section: 'leads', period: 'last-90-days' },
  { id: 'lead-coverage', section: 'leads', period: 'last-90-days' },
  { id: 'lead-to-sale-funnel', section: 'leads', period: 'last-90-days' },
  { id: 'sales-conversion', section: 'leads', period: 'last-90-days' },
  { id: 'deal-source', section: 'leads', period: 'last-90-days' },
  { id: 'incoming-deals', section: 'leads', period: 'last-90-days' },
  { id: 'ideal-customer-profile', section: 'customers', period: 'last-year' },
  { id: 'campaign-performance', section: 'customers', period: 'last-90-days' },
  { id: 'customer-retention', section: 'customers', period: 'this-year' },
  { id: 'customer-perception', section: 'customers', period: 'last-90-days' },
  { id: 'service-desk', section: 'customers', period: 'last-90-days' },
  { id: 'web-and-list', section: 'customers', period: 'last-90-days' },
  { id: 'custom-report', section: 'own', period: 'last-90-days' },
  { id: 'crm-adoption', section: 'own', period: 'last-90-days' },
  { id: 'data-audit', section: 'own', period: 'last-90-days' },
];

export const isListed = (report: string): boolean => reportList.some(({ id }) => id === report);

export const firstPeriodOf = (report: string): Preset =>
  reportList.find(({ id }) => id === report)?.period ?? 'last-90-days';

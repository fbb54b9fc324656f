import type { Preset } from './periods';

/** A report as the list of reports knows it; its words are `report.<id>` and `report.<id>.about`. */
export interface Listed {
  readonly id: string;
  /** The period it opens with. */
  readonly period: Preset;
}

/** Reports in the order of the list. A new report is one line here; every screen draws it from its result. */
export const reportList: readonly Listed[] = [
  { id: 'rep-dashboard', period: 'last-90-days' },
  { id: 'call-outcome-by-hour', period: 'last-90-days' },
  { id: 'loss-reasons', period: 'last-90-days' },
  { id: 'goal-sales', period: 'this-month' },
  { id: 'goal-won-deals', period: 'this-month' },
];

export const isListed = (report: string): boolean => reportList.some(({ id }) => id === report);

export const firstPeriodOf = (report: string): Preset =>
  reportList.find(({ id }) => id === report)?.period ?? 'last-90-days';

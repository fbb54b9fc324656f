import { callOutcomeByHour } from './call-outcome-by-hour';
import { goalSales } from './goal-sales';
import { goalWonDeals } from './goal-won-deals';
import { lossReasons } from './loss-reasons';
import { repDashboard } from './rep-dashboard';
import type { Report } from './report';

/** Every report, in menu order. */
export const reports: readonly Report[] = [
  repDashboard,
  callOutcomeByHour,
  lossReasons,
  goalSales,
  goalWonDeals,
];

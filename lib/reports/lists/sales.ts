import { dealOwner } from '../deal-owner';
import { lossReasons } from '../loss-reasons';
import { lossReasonsByOwner } from '../loss-reasons-by-owner';
import { lossReasonsBySource } from '../loss-reasons-by-source';
import { lostDeals } from '../lost-deals';
import type { Report } from '../report';
import { salesByCustomer } from '../sales-by-customer';
import { salesByOwner } from '../sales-by-owner';
import { salesPerformance } from '../sales-performance';
import { salesTotal } from '../sales-total';
import { sourcePerformance } from '../source-performance';

export const salesReports: readonly Report[] = [
  salesPerformance,
  salesTotal,
  salesByOwner,
  salesByCustomer,
  dealOwner,
  sourcePerformance,
  lostDeals,
  lossReasons,
  lossReasonsByOwner,
  lossReasonsBySource,
];

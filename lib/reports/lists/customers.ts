import { campaignPerformance } from '../campaign-performance';
import { crmAdoption } from '../crm-adoption';
import { customerPerception } from '../customer-perception';
import { customerRetention } from '../customer-retention';
import { dataAudit } from '../data-audit';
import { goalProgress } from '../goal-progress';
import { goalSales } from '../goal-sales';
import { goalWonDeals } from '../goal-won-deals';
import { idealCustomerProfile } from '../ideal-customer-profile';
import type { Report } from '../report';
import { serviceDesk } from '../service-desk';
import { webAndList } from '../web-and-list';

export const customersReports: readonly Report[] = [
  goalSales,
  goalWonDeals,
  goalProgress,
  campaignPerformance,
  idealCustomerProfile,
  customerRetention,
  customerPerception,
  serviceDesk,
  webAndList,
  crmAdoption,
  dataAudit,
];

import { count, quotient, sum } from '@/lib/query/aggregates';
import { responses, sentMails, webDays } from '@/lib/query/populations/marketing';
import { numbers } from '@/lib/table/table';

/** What the website and campaigns are measured by, as 3-metrics M14 and M19 to M21 define it. */
const ofDay = (id: string, field: string, unit: 'count' | 'seconds' = 'count') =>
  sum(id, webDays, ({ tables }) => numbers(tables.webDays, field), unit, { better: 1 });

export const pageViews = ofDay('page-views', 'pageViews');
export const visits = ofDay('web-visits', 'visits');
export const visitors = ofDay('visitors', 'visitors');
export const visitSeconds = ofDay('visit-seconds', 'visitSeconds', 'seconds');
export const goalCompletions = ofDay('web-goals', 'goalCompletions');
export const webPurchases = ofDay('web-purchases', 'purchases');

export const webGoalRate = quotient('web-goal-rate', goalCompletions, visits, 'share', { better: 1 });
export const timePerVisit = quotient('time-per-visit', visitSeconds, visits, 'seconds', { better: 1 });
export const buyerRate = quotient('visitor-purchase-rate', webPurchases, visitors, 'share', { better: 1 });

export const sentCount = count('campaign-sent', sentMails);
export const responseCount = count('campaign-responses', responses, { better: 1 });

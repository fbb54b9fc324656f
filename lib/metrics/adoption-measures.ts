import { countOf, rate, sum } from '@/lib/query/aggregates';
import { decided, open } from '@/lib/query/populations/deals';
import { usageDays } from '@/lib/query/populations/marketing';
import { attentionOf } from '@/lib/table/attention';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { lastTouches } from '@/lib/table/last-touches';
import { numbers } from '@/lib/table/table';

/** How well a CRM is kept, as 3-metrics has it under user adoption. */
const fresh = 14 * 86_400;

const hasNext = (company: Company) => {
  const { noNextStep } = attentionOf(company);
  return (deal: number) => noNextStep[deal] === 0;
};
/** Share of open deals with something planned. */
export const nextStepShare = rate('next-step-share', open, hasNext, { better: 1 });
export const withoutNextStep = countOf(
  'no-next-step',
  open,
  (company) => {
    const planned = hasNext(company);
    return (deal) => !planned(deal);
  },
  { better: -1 },
);

/** Share of open deals with an activity or a change in the last 14 days. */
export const updateFreshness = rate(
  'update-freshness',
  open,
  (company) => {
    const last = lastTouches(company);
    return (deal) => (last[deal] as number) >= company.asOf - fresh;
  },
  { better: 1 },
);

/** Share of closed deals that say what is needed of them: a won one its amount, a lost one its reason. */
export const closedComplete = rate(
  'closed-complete',
  decided,
  ({ deals, dealReasons, tables }) => {
    const amount = numbers(tables.deals, 'amount');
    return (deal) =>
      deals.status[deal] === status.won ? !Number.isNaN(amount[deal]) : (dealReasons[deal] as number) >= 0;
  },
  { better: 1 },
);

const used = (id: string, field: string) =>
  sum(id, usageDays, ({ tables }) => numbers(tables.usageDays, field), 'count', { better: 1 });
export const logins = used('logins', 'logins');
export const recordsCreated = used('records-created', 'recordsCreated');
export const recordsUpdated = used('records-updated', 'recordsUpdated');
export const reportUse = used('report-use', 'reportsOpened');

import { countOf, quantileOf, rate } from '@/lib/query/aggregates';
import { open } from '@/lib/query/populations/deals';
import { attentionOf } from '@/lib/table/attention';
import type { Company } from '@/lib/table/company';

const flagged = (flag: 'stalled' | 'noNextStep' | 'overdue') => (company: Company) => {
  const flags = attentionOf(company)[flag];
  return (deal: number) => flags[deal] === 1;
};
const worse = { better: -1 } as const;

/** What open deals need, as catalogue pipeline-overview defines it. */
export const stalledDeals = countOf('stalled-deals', open, flagged('stalled'), worse);
export const stalledShare = rate('stalled-share', open, flagged('stalled'), worse);
export const withoutNextStepShare = rate('no-next-step-share', open, flagged('noNextStep'), worse);
export const overdueDeals = countOf('overdue-deals', open, flagged('overdue'), worse);
export const overdueShare = rate('overdue-share', open, flagged('overdue'), worse);
/** Median of the time since open deals entered the stage they are in. */
export const ageInStage = quantileOf(
  'average-age-in-stage',
  open,
  0.5,
  (company) => attentionOf(company).age,
  'seconds',
  worse,
);

import { count, countOf } from '@/lib/query/aggregates';
import type { Population } from '@/lib/query/population';
import { created, open } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { codes } from '@/lib/table/table';
import { ofCreatedLeads } from './conversion-measures';
import { cohortConversion } from './deal-measures';
import {
  firstActionMean,
  firstActionMedian,
  firstActionTime,
  firstActionWithin,
} from './first-action-measures';
import {
  contactAttempts,
  contactedShare,
  leadResponseTime,
  newLeadCount,
  ofNewLeads,
  prospects,
  unqualifiedShare,
  untouchedLeads,
  untouchedShare,
} from './lead-measures';
import { type Found, fromMeasure, type Metric } from './metric';
import { takenOf } from './taken';

const isIncoming = ({ tables: { stages }, deals }: Company): ((deal: number) => boolean) => {
  const { codes: kinds, dictionary } = codes(stages, 'kind');
  const incoming = dictionary.indexOf('incoming');
  return (deal) => incoming >= 0 && kinds[deals.stage[deal] as number] === incoming;
};

/** Deals created in the period that stand, as of now, in a stage for what has just come in. */
const incomingCreated: Population = {
  ...created,
  id: 'incoming-created',
  rows: (company, span) => created.rows(company, span).filter(isIncoming(company)),
};

/** Deals that stand for prospects where a CRM keeps no leads. */
export const incomingDeals = countOf('incoming-deals-open', open, isIncoming);

const both = { class: 'BP', areas: ['S', 'M'] } as const;
const adoption = { class: 'UA', areas: ['S'] } as const;

/** Where new business comes from and how soon it is taken up (3-metrics M1 and 3.4). */
export const leadMetrics: readonly Metric[] = [
  fromMeasure(prospects, {
    ...both,
    beside: { 'new-leads': newLeadCount },
    instead: (view) => standIn(view, incomingDeals),
  }),
  fromMeasure(newLeadCount, {
    class: 'BP',
    areas: ['M'],
    beside: { open: ofNewLeads.open },
    instead: (view) => standIn(view, count('incoming-created', incomingCreated)),
  }),
  fromMeasure(ofNewLeads.conversion, { ...both, instead: (view) => standIn(view, cohortConversion) }),
  fromMeasure(ofCreatedLeads.dealRate, both),
  fromMeasure(unqualifiedShare, { class: 'BP', areas: ['M'] }),
  fromMeasure(leadResponseTime, {
    ...adoption,
    needs: ['leads', 'activities'],
    fewest: 3,
    beside: { contacted: contactedShare },
  }),
  fromMeasure(untouchedLeads, {
    ...adoption,
    needs: ['leads', 'activities'],
    beside: { share: untouchedShare },
  }),
  fromMeasure(contactAttempts, { ...adoption, needs: ['leads', 'activities'] }),
  fromMeasure(firstActionTime, {
    ...adoption,
    needs: ['deals', 'activities'],
    fewest: 3,
    beside: { acted: firstActionMedian, mean: firstActionMean },
  }),
  fromMeasure(firstActionWithin, { ...adoption, needs: ['deals', 'activities'] }),
];

/** The same of deals, where there are any. */
function standIn(view: QueryView, measure: Parameters<typeof takenOf>[1]): Found | undefined {
  return view.company.deals.length === 0 ? undefined : takenOf(view, measure);
}

import { ratio } from '@/lib/math/rates';
import { distinct } from '@/lib/query/aggregates';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { purchaseEvents, responses, sentMails } from '@/lib/query/populations/marketing';
import type { QueryView } from '@/lib/query/view';
import { tableAmounts } from '@/lib/table/base-amounts';
import { customerWins } from '@/lib/table/customer-wins';
import { labelOf } from '@/lib/table/labels';
import { joined, type Rows, sumOf } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { campaignKeys } from './campaign-credit';
import { type CampaignReach, ratesOf, reachOf } from './campaign-reach';
import { approximate, type Found, part } from './metric';
import { amountCaveats, rowsIn, shareTaken } from './taken';

const reachIn = (view: QueryView): readonly (readonly [campaign: number, reach: CampaignReach])[] => [
  ...reachOf(view, view.period, 'first'),
];

const total = (of: (reach: CampaignReach) => number, all: ReturnType<typeof reachIn>): number =>
  all.reduce((sum, [, reach]) => sum + of(reach), 0);

/** Campaigns some part of which lies in the period (3-metrics M13). */
export function campaignsRunning(view: QueryView): Found {
  const { company, period, select } = view;
  const startAt = numbers(company.tables.campaigns, 'startAt');
  const rows = Int32Array.from(reachIn(view), ([campaign]) => campaign);
  const begun = rows.filter((row) => (startAt[row] as number) >= period.from);
  return {
    value: rows.length,
    n: company.tables.campaigns.length,
    records: select('campaigns', rows),
    parts: [
      part('started', 'count', { value: begun.length, n: rows.length, records: select('campaigns', begun) }),
    ],
  };
}

/** Responses of the period; who responded, and the share of them in what was delivered, beside it (M14). */
export function campaignResponses(view: QueryView): Found {
  const all = rowsIn(view, responses);
  const reach = reachIn(view);
  const responders = total((one) => one.responders.length, reach);
  const delivered = total((one) => one.delivered, reach);
  return {
    value: all.length,
    n: view.company.tables.campaignEvents.length,
    records: view.select('campaignEvents', all),
    parts: [
      part('responders', 'count', { value: responders, n: all.length }),
      part('response-rate', 'share', shareTaken(responders, delivered)),
    ],
  };
}

/** Responses for each campaign that something was sent for in the period. */
export function responsesEach(view: QueryView): Found {
  const all = rowsIn(view, responses);
  const sending = distinct('campaigns-sent', sentMails, (company) =>
    campaignKeys(company).ofRows(
      codes(company.tables.campaignEvents, 'campaignId'),
      company.tables.campaignEvents.length,
    ),
  ).of({ company: view.company, span: view.period }, rowsIn(view, sentMails));
  const n = sending.value ?? 0;
  return {
    value: ratio(all.length, n),
    n,
    of: [all.length, n],
    records: view.select('campaignEvents', all),
  };
}

/** Sales of the period that a campaign brought: deals that name it, and purchases without a deal (M15, M16). */
interface Sales {
  readonly deals: Rows;
  readonly others: Rows;
  readonly isApproximate: boolean;
}

function salesIn(view: QueryView): Sales {
  const { company } = view;
  const { tables } = company;
  const ofDeal = codes(tables.campaignEvents, 'dealId').codes;
  const others = rowsIn(view, purchaseEvents).filter((row) => (ofDeal[row] as number) < 0);
  const campaign = codes(tables.deals, 'campaignId');
  const all = rowsIn(view, won);
  if (campaign.dictionary.length > 0 || others.length > 0)
    return {
      deals: all.filter((deal) => (campaign.codes[deal] as number) >= 0),
      others,
      isApproximate: false,
    };
  return { deals: all.filter(isOfChannel(view)), others, isApproximate: true };
}

/** Deals whose source has the channel of a campaign: what stands for its own where deals name none. */
function isOfChannel({ company }: QueryView): (deal: number) => boolean {
  const channels = new Set(codes(company.tables.campaigns, 'channel').dictionary);
  const { codes: of, dictionary } = codes(company.tables.sources, 'channel');
  const sources = company.dealSources('closed');
  return (deal) => channels.has(dictionary[of[sources[deal] as number] ?? -1] ?? '');
}

export function campaignPurchases(view: QueryView, as: 'count' | 'money'): Found {
  const { company, scope, select } = view;
  const { deals, others, isApproximate } = salesIn(view);
  const { campaignEvents } = company.tables;
  const days = numbers(campaignEvents, 'at').map((at) => company.zone.dayOf(at));
  const { base } = tableAmounts(campaignEvents, scope, days);
  const [value, bought] = [sumOf(company.amounts.base, deals), sumOf(base, others)];
  const found: Found = {
    value: as === 'count' ? deals.length + others.length : value + bought,
    n: deals.length + others.length,
    caveats: as === 'money' ? amountCaveats(view, deals) : {},
    parts: [
      part('deals', as, {
        value: as === 'count' ? deals.length : value,
        n: deals.length,
        records: select('deals', deals, as === 'money' ? 'base' : undefined),
      }),
      part('other-purchases', as, {
        value: as === 'count' ? others.length : bought,
        n: others.length,
        records: select('campaignEvents', others),
      }),
    ],
  };
  return (isApproximate ? approximate(found) : found) ?? found;
}

/** Customers whose first won deal, in the period, a campaign brought (M17). */
export function newByCampaign(view: QueryView): Found {
  const { company } = view;
  const { firstWon } = customerWins(company);
  const { deals, isApproximate } = salesIn(view);
  const rows = deals.filter((deal) => firstWon[company.dealCustomers[deal] ?? -1] === deal);
  const found: Found = {
    value: rows.length,
    n: populationIn(view, won, view.period).rows.length,
    records: view.select('deals', rows),
  };
  return (isApproximate ? approximate(found) : found) ?? found;
}

/** What campaigns brought against what they cost, or what a lead of theirs cost; those without known costs are left out. */
export function campaignCosts(view: QueryView, as: 'roi' | 'lead'): Found {
  const known = reachIn(view).filter(([, { cost }]) => cost !== null);
  if (known.length === 0) return { value: null, n: 0, lacks: ['no-campaign-costs'] };
  const cost = total((one) => one.cost ?? 0, known);
  const revenue = total((one) => one.revenue, known);
  const leads = joined(...known.map(([, reach]) => reach.leads));
  const isLead = as === 'lead';
  return {
    value: isLead ? ratio(cost, leads.length) : ratio(revenue - cost, cost),
    n: isLead ? leads.length : known.length,
    ...(isLead && { of: [cost, leads.length] as [number, number], records: view.select('leads', leads) }),
    parts: [
      part('costs', 'money', { value: cost, n: known.length }),
      part('revenue', 'money', { value: revenue, n: known.length }),
      ...known.map(([campaign, reach]) => ({
        key: campaignKeys(view.company).idOf(campaign),
        label: labelled(view, campaign),
        unit: isLead ? ('money' as const) : ('share' as const),
        value: isLead ? ratesOf(reach).costPerLead : ratesOf(reach).roi,
        n: isLead ? reach.leads.length : 1,
      })),
    ],
  };
}

const labelled = ({ company }: QueryView, campaign: number) =>
  labelOf(campaignKeys(company), campaign, 'campaign');

import { ratio } from '@/lib/math/rates';
import type { Population } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { newLeads } from '@/lib/query/populations/leads';
import {
  bouncedMails,
  deliveredMails,
  purchaseEvents,
  responses,
  sentMails,
} from '@/lib/query/populations/marketing';
import type { QueryView, Span } from '@/lib/query/view';
import { baseAmounts, tableAmounts } from '@/lib/table/base-amounts';
import type { Company } from '@/lib/table/company';
import { costShares } from '@/lib/table/cost-shares';
import { customerWins } from '@/lib/table/customer-wins';
import { idTest, passing, testsOf } from '@/lib/table/filters';
import { groupRows, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { type Attribution, campaignKeys, creditsOf } from './campaign-credit';

/** What came of a campaign in a period. */
export interface CampaignReach {
  readonly sent: Rows;
  /** Counted as such, or sent and not bounced. */
  readonly delivered: number;
  readonly responses: Rows;
  /** One response of each that is known to have responded. */
  readonly responders: Rows;
  readonly won: Rows;
  /** Deals' parts and purchases without a deal. */
  readonly purchases: number;
  readonly otherPurchases: Rows;
  readonly revenue: number;
  readonly newCustomers: number;
  readonly firstWins: Rows;
  readonly leads: Rows;
  /** `null` when nothing is known of it. */
  readonly cost: number | null;
}

/** Reach by key of `campaignKeys`, of the campaigns that run in the period; `ratesOf` has what follows from it. */
export function reachOf(view: QueryView, span: Span, attribution: Attribution): Map<number, CampaignReach> {
  const { company, scope, filters } = view;
  const { tables } = company;
  const keys = campaignKeys(company);
  const running = campaignsIn(view, span);
  const { campaignIds: _, ...others } = filters;
  // Under another attribution a deal's own campaign says nothing about whose it is.
  const of = (population: Population, given = filters): Rows =>
    passing(population.rows(company, span), testsOf(company, population.entity, given, population.moment))
      .rows;
  const ofEvents = (population: Population) => {
    const ofRow = keys.ofRows(codes(tables.campaignEvents, 'campaignId'), tables.campaignEvents.length);
    return groupRows(of(population), ofRow, keys.size);
  };
  const credits = Map.groupBy(
    creditsOf(company, of(won, attribution === 'first' ? filters : others), attribution),
    ({ campaign }) => campaign,
  );
  const leadCampaigns = keys.ofRows(codes(tables.leads, 'campaignId'), tables.leads.length);
  const [sent, delivered, bounced, responded, bought] = [
    ofEvents(sentMails),
    ofEvents(deliveredMails),
    ofEvents(bouncedMails),
    ofEvents(responses),
    ofEvents(purchaseEvents),
  ];
  const leads = groupRows(of(newLeads), leadCampaigns, keys.size);
  const eventDays = numbers(tables.campaignEvents, 'at').map((at) => company.zone.dayOf(at));
  const eventAmounts = tableAmounts(tables.campaignEvents, scope, eventDays).base;
  const eventDeal = codes(tables.campaignEvents, 'dealId').codes;
  const { firstWon } = customerWins(company);
  const costOf = costsOf(view, span);
  return new Map(
    running.map((campaign) => {
      const own = credits.get(campaign) ?? [];
      const otherPurchases = rowsOf(bought, campaign).filter((row) => (eventDeal[row] as number) < 0);
      const first = own.filter(({ deal }) => firstWon[company.dealCustomers[deal] ?? -1] === deal);
      const parts = (list: readonly { part: number }[]): number =>
        Math.round(list.reduce((sum, { part }) => sum + part, 0) * 1e9) / 1e9;
      const delivery = rowsOf(delivered, campaign).length;
      const sentRows = rowsOf(sent, campaign);
      return [
        campaign,
        {
          sent: sentRows,
          delivered: delivery || Math.max(0, sentRows.length - rowsOf(bounced, campaign).length),
          responses: rowsOf(responded, campaign),
          responders: respondersIn(company, rowsOf(responded, campaign)),
          won: Int32Array.from(own, ({ deal }) => deal),
          purchases: parts(own) + otherPurchases.length,
          otherPurchases,
          revenue:
            own.reduce((sum, { amount }) => sum + (Number.isNaN(amount) ? 0 : amount), 0) +
            sumOf(eventAmounts, otherPurchases),
          newCustomers: parts(first),
          firstWins: Int32Array.from(first, ({ deal }) => deal),
          leads: rowsOf(leads, campaign),
          cost: costOf(campaign),
        },
      ];
    }),
  );
}

/** What follows from the reach of one campaign or of several. */
export const ratesOf = (reach: CampaignReach) => ({
  responseRate: ratio(reach.responders.length, reach.delivered),
  costPerNewCustomer: reach.cost === null ? null : ratio(reach.cost, reach.newCustomers),
  costPerLead: reach.cost === null ? null : ratio(reach.cost, reach.leads.length),
  roi: reach.cost === null ? null : ratio(reach.revenue - reach.cost, reach.cost),
});

/** Campaigns, some part of which lies in the period, that the filter does not leave out. */
function campaignsIn({ company, filters }: QueryView, { from, to }: Span): number[] {
  const { campaigns } = company.tables;
  const [startAt, endAt] = [numbers(campaigns, 'startAt'), numbers(campaigns, 'endAt')];
  const { codes: id, dictionary } = codes(campaigns, 'id');
  const wanted = filters.campaignIds?.length ? new Set(filters.campaignIds) : undefined;
  const isTurned = filters.not?.includes('campaignIds') ?? false;
  return Array.from({ length: campaigns.length }, (_, row) => row).filter((row) => {
    const start = startAt[row] as number;
    const runs = start < to && start <= company.asOf && !((endAt[row] as number) <= from);
    return runs && (!wanted || wanted.has(dictionary[id[row] as number] as string) !== isTurned);
  });
}

/** What the campaign says it cost, in full; else what of its costs lies in the period. */
function costsOf(
  { company, scope, filters }: QueryView,
  { days }: Span,
): (campaign: number) => number | null {
  const { campaigns, costs } = company.tables;
  const startDays = numbers(campaigns, 'startAt').map((at) => company.zone.dayOf(at));
  const whole = baseAmounts(
    numbers(campaigns, 'cost'),
    codes(campaigns, 'currency'),
    campaigns.length,
    scope,
    startDays,
  );
  const { base } = costShares(company, scope, days);
  const customers = filters.customerIds?.length
    ? idTest(company, 'costs', 'customer', filters.customerIds, 'now')
    : undefined;
  const ofCost = campaignKeys(company).ofRows(codes(costs, 'campaignId'), costs.length);
  return (campaign) => {
    const own = whole.base[campaign] ?? Number.NaN;
    if (!Number.isNaN(own)) return own;
    if (whole.unconverted[campaign] === 1) return null;
    const rows = ofCost.map((key, row) => (key === campaign ? row : -1)).filter((row) => row >= 0);
    const known = rows.filter((row) => !Number.isNaN(base[row]) && (customers?.(row) ?? true));
    return known.length === 0 ? null : sumOf(base, known);
  };
}

/** Of responses one of each person: the customer, or survivor of a merge, else the lead; nobody known is nobody. */
function respondersIn({ tables }: Company, rows: Rows): Rows {
  const { campaignEvents, customers } = tables;
  const [customer, lead] = [codes(campaignEvents, 'customerId'), codes(campaignEvents, 'leadId')];
  const [id, merged] = [codes(customers, 'id'), codes(customers, 'mergedIntoId')];
  const survivors = new Map<string, string>();
  for (let row = 0; row < customers.length; row++) {
    const into = merged.codes[row] as number;
    if (into >= 0)
      survivors.set(id.dictionary[id.codes[row] as number] as string, merged.dictionary[into] as string);
  }
  const seen = new Set<string>();
  return rows.filter((row) => {
    const person = personOf(row);
    if (person === undefined || seen.has(person)) return false;
    seen.add(person);
    return true;
  });

  function personOf(row: number): string | undefined {
    const [ofCustomer, ofLead] = [customer.codes[row] as number, lead.codes[row] as number];
    if (ofCustomer < 0) return ofLead < 0 ? undefined : `lead ${lead.dictionary[ofLead]}`;
    const passed = new Set<string>();
    let at = customer.dictionary[ofCustomer] as string;
    for (let next = survivors.get(at); next !== undefined && !passed.has(next); next = survivors.get(at)) {
      passed.add(next);
      at = next;
    }
    return `customer ${at}`;
  }
}

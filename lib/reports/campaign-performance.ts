import { enough } from '@/lib/math/rates';
import { type Attribution, campaignKeys } from '@/lib/metrics/campaign-credit';
import { type CampaignReach, ratesOf, reachOf } from '@/lib/metrics/campaign-reach';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { byText, keyText, labelOf } from '@/lib/table/labels';
import { joined } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { defineReport, type View } from './report';

/**
 * What came of each campaign: answers, customers and money against what it cost.
 *
 * Rows: `campaigns`, one per campaign that runs in the period, most revenue first.
 * Units: `revenue`, `cost` and costs per head are minor units of the base currency; `roi` is (revenue − cost) / cost.
 * Rules: events count by their instant, deals by their last close. A sale counts for the campaign the deal came from, for the
 * last one that touched it, or for all of them in equal parts (option `attribution`). A campaign's own cost counts in full, else
 * what of its costs lies in the period. Responses of nobody known are no responders.
 * Caveats: `campaign-no-cost` (campaigns whose cost is not known), `anonymous-responses`, `null-amount`, `unconverted`,
 * `current-values`.
 */
export const campaignPerformance = defineReport({
  id: 'campaign-performance',
  needs: ['campaigns'],
  about: ['campaignEvents', 'deals'],
  options: [{ id: 'attribution', kind: 'choice', choices: ['first', 'last', 'linear'] }],
  dateField: 'campaign',

  compute(view) {
    const { company, period, earlier, options } = view;
    const keys = campaignKeys(company);
    const now = reachOf(view, period, options.attribution);
    const before = earlier && reachOf(view, earlier, options.attribution);
    const rows = [...now]
      .sort(([a, one], [b, other]) => other.revenue - one.revenue || byText(keys.idOf(a), keys.idOf(b)))
      .map(([campaign, reach]) =>
        rowOf(
          keyText(keys, campaign),
          labelOf(keys, campaign, 'campaign'),
          figuresOf(view, reach, before?.get(campaign), options.attribution),
        ),
      );
    const total = pooled([...now.values()]);
    const responders = Number(total.responders.length);
    const [best] = rows;
    const count = options.attribution === 'linear' ? 'mean' : 'count';
    return {
      n: total.won.length + total.otherPurchases.length + total.responses.length,
      isEmpty: now.size === 0,
      whyEmpty: 'no-campaign-runs',
      isThin: total.delivered < enough.toShow && total.purchases < enough.toShow,
      ...(best &&
        total.revenue > 0 && {
          finding: {
            key: 'finding.campaign-performance',
            values: {
              name: said(best.label),
              value: figureSaid(best.cells['revenue'] ?? null, 'money', best.records?.['revenue']),
              n: figureSaid(responders, 'count', undefined),
            },
          },
        }),
      blocks: [
        {
          id: 'campaigns',
          columns: [
            column('revenue', 'money', { better: 1 }),
            column('cost', 'money'),
            column('roi', 'share', { better: 1 }),
            column('purchases', count, { better: 1 }),
            column('newCustomers', count, { better: 1, minWidth: 360 }),
            column('costPerNewCustomer', 'money', { better: -1, minWidth: 480 }),
            column('sent', 'count', { minWidth: 480 }),
            column('responders', 'count', { better: 1, minWidth: 480 }),
            column('responses', 'count', { better: 1, minWidth: 480 }),
            column('responseRate', 'share', { better: 1 }),
            column('leads', 'count', { better: 1, minWidth: 480 }),
            column('costPerLead', 'money', { better: -1, minWidth: 480 }),
          ],
          rows,
          total: rowOf(
            'all',
            { word: 'row.all' },
            figuresOf(view, total, before && pooled([...before.values()]), options.attribution),
          ),
        },
      ],
      charts: [
        { kind: 'bars', block: 'campaigns', value: 'revenue' },
        { kind: 'scatter', block: 'campaigns', value: 'revenue', share: 'cost' },
      ],
      caveats: {
        ...moneyCaveats(company, Int32Array.from(new Set(total.won))),
        'campaign-no-cost': [...now.values()].filter(({ cost }) => cost === null).length,
        'anonymous-responses': anonymous(view, total),
      },
      figures: Object.fromEntries(
        [...now].map(([campaign, reach]) => {
          const { responseRate, costPerNewCustomer, roi } = ratesOf(reach);
          const { delivered, purchases, revenue, newCustomers, cost } = reach;
          return [
            keys.idOf(campaign),
            {
              sent: reach.sent.length,
              delivered,
              responders: reach.responders.length,
              responses: reach.responses.length,
              responseRate,
              purchases,
              revenue,
              newCustomers,
              cost,
              costPerNewCustomer,
              roi,
            },
          ];
        }),
      ),
    };
  },
});

/** Several campaigns as one. A cost that is not known makes the sum unknown; who answered two campaigns counts for each. */
function pooled(all: readonly CampaignReach[]): CampaignReach {
  const sum = (of: (reach: CampaignReach) => number): number =>
    all.reduce((total, reach) => total + of(reach), 0);
  const costs = all.map(({ cost }) => cost);
  return {
    sent: joined(...all.map(({ sent }) => sent)),
    delivered: sum(({ delivered }) => delivered),
    responses: joined(...all.map(({ responses }) => responses)),
    responders: joined(...all.map(({ responders }) => responders)),
    won: joined(...all.map(({ won }) => won)),
    purchases: sum(({ purchases }) => purchases),
    otherPurchases: joined(...all.map(({ otherPurchases }) => otherPurchases)),
    revenue: sum(({ revenue }) => revenue),
    newCustomers: sum(({ newCustomers }) => newCustomers),
    firstWins: joined(...all.map(({ firstWins }) => firstWins)),
    leads: joined(...all.map(({ leads }) => leads)),
    cost: costs.includes(null) || costs.length === 0 ? null : sum(({ cost }) => cost ?? 0),
  };
}

function figuresOf(
  { select }: View,
  now: CampaignReach,
  before: CampaignReach | undefined,
  attribution: Attribution,
): Record<string, Figure> {
  const [rates, earlier] = [ratesOf(now), before && ratesOf(before)];
  const isWhole = attribution !== 'linear' && now.otherPurchases.length === 0;
  const deals = isWhole ? { records: select('deals', now.won) } : {};
  return {
    revenue: {
      value: now.revenue,
      previous: before?.revenue,
      ...(isWhole && { records: select('deals', now.won, 'base') }),
    },
    cost: { value: now.cost, previous: before?.cost },
    roi: { value: rates.roi, previous: earlier?.roi },
    purchases: { value: now.purchases, previous: before?.purchases, ...deals },
    newCustomers: {
      value: now.newCustomers,
      previous: before?.newCustomers,
      ...(attribution !== 'linear' && { records: select('deals', now.firstWins) }),
    },
    costPerNewCustomer: { value: rates.costPerNewCustomer, previous: earlier?.costPerNewCustomer },
    sent: {
      value: now.sent.length,
      previous: before?.sent.length,
      records: select('campaignEvents', now.sent),
    },
    responders: {
      value: now.responders.length,
      previous: before?.responders.length,
      records: select('campaignEvents', now.responders),
    },
    responses: {
      value: now.responses.length,
      previous: before?.responses.length,
      records: select('campaignEvents', now.responses),
    },
    responseRate: {
      value: rates.responseRate,
      previous: earlier?.responseRate,
      of: [now.responders.length, now.delivered],
    },
    leads: { value: now.leads.length, previous: before?.leads.length, records: select('leads', now.leads) },
    costPerLead: { value: rates.costPerLead, previous: earlier?.costPerLead },
  };
}

function anonymous({ company: { tables } }: View, { responses }: CampaignReach): number {
  const { campaignEvents } = tables;
  const [customer, lead] = [codes(campaignEvents, 'customerId').codes, codes(campaignEvents, 'leadId').codes];
  return responses.filter((row) => (customer[row] as number) < 0 && (lead[row] as number) < 0).length;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { campaignPerformance } from '@/lib/reports/campaign-performance';
import { aCompany, aScope, aWin } from '../table/a-company';
import { anyCampaignEvents, anyCosts, anyWins, campaigns, customers } from './generators/customers';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  campaignPerformance.run(aCompany({ campaigns, customers, ...records }), aScope(facts));
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).result.figures as Record<string, Record<string, number | null>>;

let next = 0;
const anEvent = (kind: 'sent' | 'bounce' | 'response' | 'click' | 'purchase', facts: object = {}) => ({
  id: `e${next++}`,
  campaignId: 'spring',
  kind,
  at: '2025-03-05T08:00:00Z',
  ...facts,
});

describe('campaign performance', () => {
  it('holds answers, sales and cost of each campaign that runs in the period', () => {
    const found = figures({
      campaignEvents: [
        ...['acme', 'bolt', 'x', 'y'].map((customerId) => anEvent('sent', { customerId })),
        anEvent('bounce', { customerId: 'x' }),
        anEvent('response', { customerId: 'acme' }),
        anEvent('response', { customerId: 'acme' }),
        anEvent('response', { customerId: 'old' }),
        anEvent('response', { customerId: 'bolt' }),
        anEvent('response'),
        anEvent('purchase', { amount: 500, currency: 'EUR' }),
        anEvent('purchase', { amount: 9, dealId: 'd' }),
      ],
      deals: [aWin({ id: 'd', campaignId: 'spring', customerId: 'acme', amount: 9500 })],
    });
    expect(Object.keys(found).sort()).toEqual(['mail', 'spring']);
    expect(found['spring']).toEqual({
      sent: 4,
      delivered: 3,
      responders: 2, // The merged customer is its survivor; nobody known is nobody.
      responses: 5,
      responseRate: 2 / 3,
      purchases: 2,
      revenue: 10_000,
      newCustomers: 1,
      cost: 5000,
      costPerNewCustomer: 5000,
      roi: 1,
    });
    expect(found['mail']).toMatchObject({ sent: 0, cost: null, roi: null, responseRate: null });
  });

  it('counts a new customer for the campaign of the first win only', () => {
    const deals = [
      aWin({ customerId: 'acme', closedAt: '2025-02-01T00:00:00Z' }),
      aWin({ customerId: 'person', campaignId: 'spring' }),
      aWin({ customerId: 'bolt', campaignId: 'spring' }),
    ];
    expect(figures({ deals })['spring']).toMatchObject({ purchases: 2, newCustomers: 1 });
  });

  it('takes costs by their share of days where the campaign has none of its own', () => {
    const costs = [
      {
        id: 'c',
        kind: 'marketing' as const,
        from: '2025-03-22',
        to: '2025-04-11',
        amount: 1001,
        currency: 'EUR',
        campaignId: 'mail',
      },
    ];
    expect(figures({ costs })['mail']?.['cost']).toBe(501); // Ten of twenty days, rounded.
  });

  it('credits a sale to the campaign it came from, the last that touched it, or all', () => {
    const records = {
      deals: [
        aWin({ campaignId: 'spring', customerId: 'acme', amount: 101, closedAt: '2025-03-20T00:00:00Z' }),
      ],
      campaignEvents: [
        anEvent('click', { campaignId: 'mail', customerId: 'person', at: '2025-03-19T00:00:00Z' }),
        anEvent('click', { campaignId: 'spring', customerId: 'acme', at: '2025-03-21T00:00:00Z' }),
      ],
    };
    const revenue = (attribution: string) => {
      const { spring, mail } = figures(records, { options: { attribution } });
      return [spring?.['revenue'], mail?.['revenue'], spring?.['purchases'], mail?.['purchases']];
    };
    expect(revenue('first')).toEqual([101, 0, 1, 0]);
    expect(revenue('last')).toEqual([0, 101, 0, 1]);
    expect(revenue('linear')).toEqual([50, 51, 0.5, 0.5]);
  });

  it('shows the campaigns filtered for, and says when none runs', () => {
    expect(Object.keys(figures({}, { filters: { campaignIds: ['mail'] } }))).toEqual(['mail']);
    const facts = { period: { from: '2020-01-01', to: '2020-02-01' } };
    expect(run({}, facts).result).toMatchObject({ state: 'empty', reasons: [{ key: 'no-campaign-runs' }] });
  });

  it('agrees with plain loops over the records', () => {
    const rates: Record<string, number> = { EUR: 1, PLN: 0.25 };
    const [from, to] = ['2025-03-01T00:00:00Z', '2025-04-01T00:00:00Z'];
    fc.assert(
      fc.property(anyCampaignEvents, anyWins, anyCosts, (campaignEvents, deals, costs) => {
        const found = figures({ campaignEvents, deals, costs }, { rates: { PLN: '0.25' } });
        const isIn = (at: string) => at >= from && at < to;
        const base = ({ amount, currency }: { amount?: number | null; currency?: string | null }) =>
          Math.round((amount ?? 0) * (rates[currency ?? 'EUR'] ?? 0));
        for (const id of ['spring', 'mail']) {
          const own = campaignEvents.filter((event) => event.campaignId === id && isIn(event.at));
          const of = (kind: string) => own.filter((event) => event.kind === kind);
          const won = deals.filter(
            (deal) => deal.campaignId === id && deal.stageId === 'won' && isIn(deal.closedAt),
          );
          const bought = of('purchase');
          const people = new Set(
            of('response').flatMap(({ customerId, leadId }) =>
              customerId ? [customerId === 'old' ? 'bolt' : customerId] : leadId ? [`lead ${leadId}`] : [],
            ),
          );
          expect(found[id]).toMatchObject({
            sent: of('sent').length,
            delivered: of('delivered').length || Math.max(0, of('sent').length - of('bounce').length),
            responders: people.size,
            responses: of('response').length,
            purchases: won.length + bought.length,
            revenue: [...won, ...bought].reduce((sum, record) => sum + base(record), 0),
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

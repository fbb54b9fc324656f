import { describe, expect, it } from 'vitest';
import { metricById } from '@/lib/metrics/all';
import type { MetricValue } from '@/lib/metrics/metric';
import type { RecordOf, Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { aView } from './a-view';

function metricOf(id: string, records: Records, scope: Partial<Scope> = {}): MetricValue {
  const metric = metricById(id);
  if (!metric) throw new Error(`no metric ${id}`);
  return metric.compute(aView(aCompany(records), aScope(scope)));
}
const partOf = ({ parts }: MetricValue, key: string) => parts.find((part) => part.key === key)?.value;
const customers = ['acme', 'bolt'].map((id) => ({ id, kind: 'company' as const, name: id }));
const early = { createdAt: '2025-01-01T08:00:00Z', closedAt: '2025-01-11T08:00:00Z' };

describe('calls per deal', () => {
  const won = aWin({ id: 'won' });
  const lost = aLoss({ id: 'lost' });

  it('counts what was called between creation and close, per won and per lost deal', () => {
    const activities = [
      aCall({ dealId: 'won' }),
      aCall({ dealId: 'won', direction: 'inbound' }),
      aCall({ dealId: 'won', at: '2025-03-20T08:00:00Z' }),
      aCall({ dealId: 'lost' }),
      aCall({ dealId: 'lost' }),
      aCall({ dealId: null }),
    ];
    const value = metricOf('calls-per-opportunity', { deals: [won, lost], activities });
    expect([value.value, value.n, partOf(value, 'won'), partOf(value, 'lost')]).toEqual([1.5, 2, 1, 2]);
    expect(partOf(value, 'unlinked-calls')).toBe(1 / 5);
  });

  it('is unavailable where no call was ever logged, and says what would supply it', () => {
    const value = metricOf('calls-per-opportunity', { deals: [won], activities: [aCall({ kind: 'email' })] });
    expect(value.state).toBe('unavailable');
    expect(value.reasons).toEqual([
      { key: 'calls-not-logged' },
      { key: 'supply', values: { template: 'calls' } },
    ]);
  });
});

describe('what a CRM does not send', () => {
  it('lets deals stand for leads, and says so', () => {
    const stages = [{ id: 'in', pipelineId: 'sales', name: 'In', position: 0, kind: 'incoming' as const }];
    const value = metricOf('prospects', { stages, deals: [aDeal({ stageId: 'in' }), aWin()] });
    expect([value.value, value.notes]).toEqual([1, ['approximate']]);
  });

  it('lets renewal deals stand for renewals', () => {
    const deals = [aWin({ kind: 'renewal' }), aLoss({ kind: 'renewal' }), aWin()];
    const value = metricOf('renewal-rate', { deals });
    expect([value.value, value.denominator, value.notes]).toEqual([0.5, 2, ['approximate']]);
    expect(metricOf('renewal-rate', { deals: [aWin()] }).state).toBe('unavailable');
  });

  it('lets purchases stand for subscriptions', () => {
    const deals = [
      aWin({ ...early, customerId: 'acme' }),
      aWin({ customerId: 'acme' }),
      aWin({ ...early, customerId: 'bolt' }),
    ];
    const value = metricOf('retained-customers', { customers, deals });
    expect([value.value, value.n, value.notes]).toEqual([1, 2, ['approximate']]);
  });

  it('lets the channel of a campaign stand for the campaign of a deal', () => {
    const records = {
      campaigns: [{ id: 'c', name: 'C', channel: 'paid', startAt: '2025-03-01T00:00:00Z' }],
      sources: [{ id: 'ads', name: 'Ads', channel: 'paid' as const }],
      deals: [aWin({ sourceId: 'ads' }), aWin()],
    };
    expect([
      metricOf('campaign-purchases', records).value,
      metricOf('campaign-purchases', records).notes,
    ]).toEqual([1, ['approximate']]);
    const named = { ...records, deals: [aWin({ sourceId: 'ads' }), aWin({ campaignId: 'c' }), aWin()] };
    expect([
      metricOf('campaign-purchases', named).value,
      metricOf('campaign-purchases', named).notes,
    ]).toEqual([1, []]);
  });

  it('takes a call of the same case within a week for a callback', () => {
    const call = (at: string, direction: 'inbound' | 'outbound', caseId = 'case') =>
      aCall({ at, direction, caseId, domain: 'service', customerId: 'acme' });
    const activities = [
      call('2025-03-04T08:00:00Z', 'outbound'),
      call('2025-03-06T08:00:00Z', 'inbound'),
      call('2025-03-20T08:00:00Z', 'inbound'),
      call('2025-03-06T09:00:00Z', 'inbound', 'other'),
    ];
    const value = metricOf('customer-callbacks', { customers, activities });
    expect([value.value, value.notes]).toEqual([1, ['approximate']]);
  });

  it('never takes costs of another kind, or none, for 0', () => {
    const cost: RecordOf<'costs'> = {
      id: 'k',
      kind: 'product',
      from: '2025-03-01',
      to: '2025-04-01',
      amount: 100,
      currency: 'EUR',
    };
    const value = metricOf('cost-per-new-customer', {
      customers,
      deals: [aWin({ customerId: 'acme' })],
      costs: [cost],
    });
    expect([value.value, value.state, value.reasons[0]?.key]).toEqual([
      null,
      'unavailable',
      'no-acquisition-costs',
    ]);
  });
});

describe('sales to customers of before the period', () => {
  const line = (dealId: string, productId: string): RecordOf<'lineItems'> => ({
    id: `${dealId} ${productId}`,
    dealId,
    productId,
    quantity: 1,
    unitPrice: 100,
  });
  const deals = [
    aWin({ ...early, id: 'a1', customerId: 'acme' }),
    aWin({ ...early, id: 'b1', customerId: 'bolt' }),
    aWin({ id: 'a2', customerId: 'acme' }),
    aWin({ id: 'b2', customerId: 'bolt', kind: 'upsell' }),
    aWin({ id: 'n', customerId: 'new', kind: 'cross_sell' }),
  ];

  it('are cross-selling when something is new to them', () => {
    const lineItems = [line('a1', 'desk'), line('b1', 'desk'), line('a2', 'lamp'), line('b2', 'desk')];
    const value = metricOf('cross-sell-rate', { customers, deals, lineItems });
    expect([value.numerator, value.denominator]).toEqual([1, 2]);
  });

  it('are upselling when they are of that kind, or a renewal was expanded', () => {
    expect(metricOf('upsell-rate', { customers, deals }).value).toBe(0.5);
    const renewals: RecordOf<'renewals'>[] = [
      {
        ...{ id: 'r', subscriptionId: 's', customerId: 'acme', dueDate: '2025-03-10', outcome: 'expanded' },
        ...{ amountBefore: 100, amountAfter: 150, currency: 'EUR' },
      },
    ];
    expect(metricOf('upsell-rate', { customers, deals, renewals }).value).toBe(1);
  });

  it('cannot be told without product lines and kinds of deals', () => {
    const value = metricOf('cross-sell-rate', { customers, deals: [aWin({ customerId: 'acme' })] });
    expect(value.reasons[0]?.key).toBe('no-lines-or-kinds');
  });
});

describe('deals that slip', () => {
  const fieldChanges = [
    {
      dealId: 'late',
      field: 'expectedCloseDate' as const,
      from: '2025-03-20',
      to: '2025-05-01',
      at: '2025-03-10T00:00:00Z',
      seq: 0,
    },
  ];

  it('are those expected in the period whose date was moved beyond it', () => {
    const deals = [
      aDeal({ id: 'late', createdAt: '2025-02-01T08:00:00Z', expectedCloseDate: '2025-05-01' }),
      aDeal({ createdAt: '2025-02-01T08:00:00Z', expectedCloseDate: '2025-03-15' }),
    ];
    const value = metricOf('slip-rate', { deals, fieldChanges });
    expect([value.numerator, value.denominator, value.state]).toEqual([1, 2, 'thin']);
  });

  it('cannot be told without a history of dates', () => {
    expect(metricOf('slip-rate', { deals: [aDeal()] }).reasons[0]?.key).toBe('no-date-history');
  });
});

describe('goals', () => {
  const goal = (facts: object): RecordOf<'goals'> => ({
    ...{
      id: 'g',
      metric: 'won_value',
      scope: 'company',
      from: '2025-03-01',
      to: '2025-04-01',
      target: 40_000,
    },
    currency: 'EUR',
    ...facts,
  });

  it('are added up within the highest level that has one', () => {
    const goals = [goal({}), goal({ id: 'ann', scope: 'user', scopeId: 'ann', target: 5_000 })];
    expect(metricOf('goal-attainment', { deals: [aWin()], goals }).value).toBe(0.25);
    expect(
      metricOf('goal-attainment', { deals: [aWin()], goals }, { filters: { userIds: ['ann'] } }).value,
    ).toBe(2);
  });

  it('are covered by the open deals expected before their end, by what is missing', () => {
    const scope = { asOf: '2025-03-12T00:00:00Z' };
    const deals = [
      aWin(),
      aDeal({ amount: 60_000, expectedCloseDate: '2025-03-20' }),
      aDeal({ expectedCloseDate: '2025-04-01' }),
    ];
    expect(metricOf('pipeline-coverage', { deals, goals: [goal({})] }, scope).value).toBe(2);
    const met = metricOf('pipeline-coverage', { deals, goals: [goal({ target: 10_000 })] }, scope);
    expect([met.value, met.notes]).toEqual([null, ['goal-met']]);
  });
});

describe('states', () => {
  it('are thin below five cases of a rate, and partial while the period runs', () => {
    expect(metricOf('close-rate', { deals: [aWin(), aLoss()] }).state).toBe('thin');
    const many = Array.from({ length: 6 }, () => aWin());
    expect(metricOf('close-rate', { deals: many }).state).toBe('ok');
    const running = metricOf('close-rate', { deals: many }, { asOf: '2025-03-20T00:00:00Z' });
    expect([running.state, running.reasons]).toEqual(['partial', [{ key: 'to-date' }]]);
  });

  it('say of nothing which filter took it out', () => {
    const value = metricOf('won-count', { deals: [aWin()] }, { filters: { userIds: ['bo'] } });
    expect([value.state, value.reasons]).toEqual(['empty', [{ key: 'removed-userIds', values: { n: 1 } }]]);
  });

  it('are partial when an amount is not known', () => {
    const value = metricOf('won-value', {
      deals: [aWin(), aWin({ amount: null }), aWin({ currency: 'USD' })],
    });
    expect([value.value, value.state]).toEqual([10_000, 'partial']);
    expect(value.caveats).toEqual([
      { key: 'null-amount', count: 1 },
      { key: 'unconverted', count: 1 },
    ]);
  });
});

it('brings answers on different scales to 0 to 100 instead of mixing them', () => {
  const answer = (id: string, score: number, scaleMax: number): RecordOf<'surveys'> => ({
    ...{ id, kind: 'ces', at: '2025-03-05T08:00:00Z', score, scaleMin: 1, scaleMax },
  });
  const one = metricOf('ces', { surveys: [answer('a', 7, 7), answer('b', 4, 7)] });
  expect([one.value, one.notes]).toEqual([5.5, []]);
  const two = metricOf('ces', { surveys: [answer('a', 7, 7), answer('b', 3, 5)] });
  expect([two.value, two.notes]).toEqual([75, ['mixed-scales']]);
});

it('tells which kind of activity goes with winning, from ten deals on both sides', () => {
  const make = (n: number, of: typeof aWin) => Array.from({ length: n }, () => of());
  const called = [...make(9, aWin), ...make(3, aLoss)];
  const deals = [...called, ...make(3, aWin), ...make(9, aLoss)];
  const activities = called.map(({ id }) => aCall({ dealId: id }));
  const value = metricOf('activity-lift', { deals, activities });
  expect([value.value, partOf(value, 'won-with'), partOf(value, 'won-without')]).toEqual([0.5, 0.75, 0.25]);
  expect(metricOf('activity-lift', { deals: deals.slice(0, 14), activities }).state).toBe('thin');
});

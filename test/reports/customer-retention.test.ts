import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { customerRetention } from '@/lib/reports/customer-retention';
import { aCompany, aDeal, aScope, aWin } from '../table/a-company';
import { anyCosts, anyRenewals, anySubscriptions, customers } from './generators/customers';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  customerRetention.run(aCompany({ customers, deals: [aDeal()], ...records }), aScope(facts));
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).result.figures as Record<string, number | null>;

let next = 0;
const subscribed = (
  customerId: string,
  startDate: string,
  endDate: string | null = null,
  planId = 'basic',
) => ({
  id: `s${next++}`,
  customerId,
  startDate,
  endDate,
  planId,
  interval: 'year' as const,
  amount: 36_525,
  currency: 'EUR',
  status: 'active' as const,
});
const renewal = (
  dueDate: string,
  outcome: RecordOf<'renewals'>['outcome'],
  amountBefore = 100,
  amountAfter: number | null = null,
) => ({
  id: `r${next++}`,
  subscriptionId: 's',
  customerId: 'acme',
  dueDate,
  outcome,
  amountBefore,
  amountAfter,
  currency: 'EUR',
});

describe('customer retention', () => {
  it('counts who is a customer at the start of the period and still at its end', () => {
    const found = figures({
      subscriptions: [
        subscribed('acme', '2025-01-01'),
        subscribed('person', '2025-01-01', '2025-03-10'), // Counts as acme, who stays.
        subscribed('old', '2025-01-01', '2025-03-10'),
        subscribed('gone', '2025-03-01'), // Begins on the day itself: not before it.
        subscribed('__proto__', '2025-01-01', '2025-02-28'),
      ],
    });
    expect(found).toMatchObject({
      customersStart: 2,
      customersEnd: 2,
      retained: 1,
      lost: 1,
      churn: 0.5,
      retention: 0.5,
    });
  });

  it('takes renewals by due date, and pending ones out of the rates', () => {
    const renewals = [
      renewal('2025-03-01', 'renewed', 100, 100),
      renewal('2025-03-31', 'expanded', 100, 150),
      renewal('2025-03-31', 'lapsed', 200),
      renewal('2025-03-31', 'pending'),
      renewal('2025-04-01', 'renewed', 100, 100),
    ];
    const { result } = run({ renewals, subscriptions: [subscribed('acme', '2025-01-01')] });
    expect(result.figures).toMatchObject({
      due: 4,
      pending: 1,
      renewed: 2,
      renewalRate: 2 / 3,
      grossRevenueRetention: 0.5,
    });
    const total = result.blocks.find(({ id }) => id === 'segments')?.total;
    expect(total?.cells['netRetention']).toBe(250 / 400);
  });

  it('counts a renewal decided after as-of as pending', () => {
    const late = { ...renewal('2025-03-10', 'renewed', 1, 1), decidedAt: '2025-03-20T00:00:00Z' };
    expect(figures({ renewals: [late] }, { asOf: '2025-03-19T00:00:00Z' })).toMatchObject({
      pending: 1,
      renewed: 0,
    });
  });

  it('shares costs by days among the customers kept and won', () => {
    const cost = (kind: RecordOf<'costs'>['kind'], amount: number) => ({
      ...{ id: `c${next++}`, kind, amount, currency: 'EUR', from: '2025-03-22', to: '2025-04-11' },
    });
    const found = figures({
      subscriptions: [subscribed('acme', '2025-01-01')],
      costs: [cost('retention', 2000), cost('acquisition', 600), cost('sales', 400), cost('service', 9)],
      deals: [aWin({ customerId: 'bolt' }), aWin({ customerId: 'old' })],
    });
    expect(found).toMatchObject({
      retentionCost: 1000,
      retentionCostPerCustomer: 1000,
      newCustomers: 1,
      acquisitionCost: 500,
      costPerNewCustomer: 500,
    });
  });

  it('warns when keeping a customer costs no less than they bring', () => {
    const costly = (amount: number) =>
      run({
        subscriptions: [subscribed('acme', '2025-01-01')],
        costs: [
          { id: 'c', kind: 'retention', from: '2025-03-01', to: '2025-04-01', amount, currency: 'EUR' },
        ],
      }).result.caveats.some(({ key }) => key === 'retention-costly');
    expect([costly(3099), costly(3100)]).toEqual([false, true]); // 31 days at a hundred a day.
  });

  it('sees customers by purchases when there are no subscriptions, and says so', () => {
    const bought = (customerId: string, ...days: string[]) =>
      days.map((day) =>
        aWin({ customerId, createdAt: '2023-01-01T00:00:00Z', closedAt: `${day}T12:00:00Z` }),
      );
    const { result } = run({
      deals: [
        ...bought('acme', '2024-06-01', '2025-03-10'),
        ...bought('bolt', '2024-05-01', '2024-05-11', '2024-05-21'), // Every ten days, and then no more.
        ...bought('gone', '2023-01-02'),
        ...bought('__proto__', '2025-03-02'),
      ],
    });
    expect(result.figures).toMatchObject({
      customersStart: 2,
      customersEnd: 3,
      retained: 1,
      lost: 1,
      newCustomers: 1,
    });
    expect(result.caveats.map(({ key }) => key)).toContain('purchase-view');
  });

  it('is not available when deals have no customers', () => {
    expect(run({ deals: [aWin()] }).result).toMatchObject({
      state: 'unavailable',
      reasons: [{ key: 'unlinked-customers' }],
    });
  });

  it('follows cohorts month by month', () => {
    const { result } = run(
      { subscriptions: [subscribed('acme', '2025-01-05', '2025-02-20'), subscribed('bolt', '2025-01-20')] },
      { asOf: '2025-04-02T00:00:00Z' },
    );
    const cohorts = result.blocks.find(({ id }) => id === 'cohorts');
    expect(cohorts?.rows[0]).toMatchObject({
      key: '2025-01-01',
      cells: { newCustomers: 2, 'after-1': 0.5, 'after-2': 0.5, 'after-3': null },
    });
  });

  it('has for each plan the customers whose it is', () => {
    const { result, selections } = run({
      subscriptions: [
        subscribed('acme', '2025-01-01', null, 'a'),
        subscribed('acme', '2025-01-01', null, 'b'),
        subscribed('bolt', '2025-01-01', '2025-03-05', 'b'),
      ],
    });
    const segments = result.blocks.find(({ id }) => id === 'segments');
    expect(
      segments?.rows.map(({ key, cells }) => [key, cells['customersStart'], cells['customersLost']]),
    ).toEqual([
      ['b', 2, 1],
      ['a', 1, 0],
    ]);
    expect(segments?.total?.cells).toMatchObject({ customersStart: 2, customersLost: 1 });
    const lost = selections[segments?.rows[0]?.records?.['customersLost'] ?? -1];
    expect(lost).toMatchObject({ entity: 'subscriptions', rows: Int32Array.of(2) });
  });

  it('agrees with plain loops over the records', () => {
    const survivor: Record<string, string> = { person: 'acme', old: 'bolt' };
    const who = (id: string) => (Object.hasOwn(survivor, id) ? (survivor[id] as string) : id);
    fc.assert(
      fc.property(
        anySubscriptions.filter((list) => list.length > 0),
        anyRenewals,
        anyCosts,
        (subscriptions, renewals, costs) => {
          const found = figures({ subscriptions, renewals, costs });
          const at = (day: string) =>
            new Set(
              subscriptions
                .filter(({ startDate, endDate }) => startDate < day && (!endDate || endDate >= day))
                .map(({ customerId }) => who(customerId)),
            );
          const [start, end] = [at('2025-03-01'), at('2025-04-01')];
          const due = renewals.filter(({ dueDate }) => dueDate >= '2025-03-01' && dueDate < '2025-04-01');
          const spent = (kinds: string[]) =>
            costs
              .filter(({ kind, currency }) => kinds.includes(kind) && currency === 'EUR')
              .reduce((sum, { from, to, amount }) => {
                const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
                const inside = days(
                  from > '2025-03-01' ? from : '2025-03-01',
                  to < '2025-04-01' ? to : '2025-04-01',
                );
                return sum + (inside > 0 ? Math.round((amount * inside) / days(from, to)) : 0);
              }, 0);
          expect(found).toMatchObject({
            customersStart: start.size,
            customersEnd: end.size,
            retained: [...start].filter((id) => end.has(id)).length,
            lost: [...start].filter((id) => !end.has(id)).length,
            due: due.length,
            pending: due.filter(({ outcome }) => outcome === 'pending').length,
            retentionCost: spent(['retention']),
            acquisitionCost: spent(['acquisition', 'marketing', 'sales']),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { aDeal, aWin } from '../table/a-company';
import { found, times, valuesOf } from './found';

const goal = (target: number): Goal => ({
  ...{ id: 'year', metric: 'won_value', scope: 'company', from: '2025-03-03', to: '2025-03-17', target },
  currency: 'EUR',
});
/** A working week of ten days is over, five of ten working days are gone. */
const scope = { asOf: '2025-03-10T06:00:00Z', period: { from: '2025-03-01', to: '2025-04-01' } };
const wins = (n: number) =>
  times(n, () => aWin({ createdAt: '2025-03-03T08:00:00Z', closedAt: '2025-03-05T08:00:00Z' }));

describe('a goal behind its pace', () => {
  it('is told with what each day left has to bring', () => {
    const [insight] = found('goal-behind', { goals: [goal(100_000)], deals: wins(2) }, scope);
    expect(valuesOf(insight)).toEqual({
      name: 'row.company',
      actual: 20_000,
      pace: 50_000,
      needed: 16_000,
      n: 2,
    });
    expect(insight?.moneyAtStake).toBe(30_000);
  });

  it('is not told close to the pace, before a day is gone, or after the end', () => {
    expect(found('goal-behind', { goals: [goal(100_000)], deals: wins(5) }, scope)).toEqual([]);
    expect(
      found(
        'goal-behind',
        { goals: [goal(100_000)], deals: wins(2) },
        { ...scope, asOf: '2025-03-03T06:00:00Z' },
      ),
    ).toEqual([]);
    expect(found('goal-behind', { goals: [goal(100_000)], deals: wins(2) })).toEqual([]);
  });
});

describe('a gap between forecast and goal', () => {
  const open = (n: number) =>
    times(n, () => aDeal({ createdAt: '2025-03-03T08:00:00Z', expectedCloseDate: '2025-03-14' }));

  it('is what the weighted open deals leave', () => {
    const [insight] = found(
      'forecast-gap',
      { goals: [goal(100_000)], deals: [...wins(2), ...open(6)] },
      scope,
    );
    expect(valuesOf(insight)).toEqual({
      name: 'row.company',
      expected: 50_000,
      target: 100_000,
      gap: 50_000,
      n: 6,
    });
  });

  it('is not told of fewer than five deals, nor where there is none', () => {
    expect(found('forecast-gap', { goals: [goal(100_000)], deals: [...wins(2), ...open(2)] }, scope)).toEqual(
      [],
    );
    expect(found('forecast-gap', { goals: [goal(50_000)], deals: [...wins(2), ...open(6)] }, scope)).toEqual(
      [],
    );
  });
});

describe('sales that rest on one customer', () => {
  const customers = ['acme', 'bolt'].map((id) => ({ id, kind: 'company' as const, name: id }));
  const to = (acme: number, others: number) => ({
    customers,
    deals: [
      ...times(acme, () => aWin({ customerId: 'acme' })),
      ...times(others, (at) => aWin({ customerId: `other${at}` })),
    ],
  });

  it('are told above three tenths', () => {
    expect(valuesOf(found('customer-concentration', to(4, 8))[0])).toEqual({
      name: 'acme',
      share: 4 / 12,
      n: 9,
    });
  });

  it('are not told at three tenths, or of fewer than ten won deals', () => {
    expect(found('customer-concentration', to(3, 7))).toEqual([]);
    expect(found('customer-concentration', to(5, 4))).toEqual([]);
  });
});

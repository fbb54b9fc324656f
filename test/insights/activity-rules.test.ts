import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/model/entities';
import { aCall, aDeal, aLoss, aWin } from '../table/a-company';
import { found, times, valuesOf } from './found';

const calls = (n: number, facts: Partial<Activity> = {}) => times(n, () => aCall(facts));

describe('a slow first action', () => {
  const contacted = (won: number, lost: number, at: string) => {
    const deals = [...times(won, () => aWin()), ...times(lost, () => aLoss())];
    return { deals, activities: deals.map(({ id }) => aCall({ dealId: id, at })) };
  };
  const soon = '2025-03-01T09:00:00Z';
  const late = '2025-03-04T09:00:00Z';
  const both = (a: ReturnType<typeof contacted>, b: ReturnType<typeof contacted>) => ({
    deals: [...a.deals, ...b.deals],
    activities: [...a.activities, ...b.activities],
  });

  it('is told when deals that waited are lost more often', () => {
    const [insight] = found('slow-first-action', both(contacted(2, 10, late), contacted(12, 4, soon)));
    expect(valuesOf(insight)).toEqual({ k: 10, n: 12, others: 0.25 });
    expect(insight?.moneyAtStake).toBe(100_000);
  });

  it('is not told of nine deals, nor of what chance would make', () => {
    expect(found('slow-first-action', both(contacted(1, 8, late), contacted(12, 4, soon)))).toEqual([]);
    expect(found('slow-first-action', both(contacted(6, 5, late), contacted(10, 6, soon)))).toEqual([]);
  });
});

describe('an hour for calls', () => {
  const at = (hour: string, answered: number, not: number) => [
    ...calls(answered, { at: `2025-03-04T${hour}:15:00Z` }),
    ...calls(not, { at: `2025-03-04T${hour}:15:00Z`, outcomeKind: 'no_answer' }),
  ];

  it('is told as the best or the worst', () => {
    const insights = found('call-hours', { activities: [...at('10', 11, 1), ...at('14', 6, 18)] });
    expect(valuesOf(insights.find(({ sentence }) => sentence.key === 'insight.call-hours.best'))).toEqual({
      hour: '10:00',
      k: 11,
      n: 12,
      others: 0.25,
    });
    expect(insights.map(({ mutedKey }) => mutedKey).sort()).toEqual(['call-hours:10', 'call-hours:14']);
  });

  it('is not told of nine calls, nor of what chance would make', () => {
    expect(found('call-hours', { activities: [...at('10', 9, 0), ...at('14', 6, 18)] })).toEqual([]);
    expect(found('call-hours', { activities: [...at('10', 7, 5), ...at('14', 12, 12)] })).toEqual([]);
  });
});

describe('a change of the reply rate', () => {
  const mails = (day: string, replied: number, not: number) => [
    ...calls(replied, {
      kind: 'email',
      at: `${day}T09:00:00Z`,
      repliedAt: `${day}T12:00:00Z`,
      outcomeKind: null,
    }),
    ...calls(not, { kind: 'email', at: `${day}T09:00:00Z`, outcomeKind: null }),
  ];
  const changed = (before: [number, number], now: [number, number]) => ({
    activities: [...mails('2025-02-10', ...before), ...mails('2025-03-10', ...now)],
  });

  it('is told up and down', () => {
    expect(valuesOf(found('reply-rate-change', changed([4, 16], [10, 5]))[0])).toEqual({
      k: 10,
      n: 15,
      before: 0.2,
    });
    expect(found('reply-rate-change', changed([12, 4], [3, 12]))[0]?.sentence.key).toBe(
      'insight.reply-rate-change.down',
    );
  });

  it('is not told of nine e-mails, nor of what chance would make', () => {
    expect(found('reply-rate-change', changed([4, 16], [9, 0]))).toEqual([]);
    expect(found('reply-rate-change', changed([8, 12], [7, 8]))).toEqual([]);
  });
});

describe('a person without calls', () => {
  const deals = [aDeal({ ownerId: 'cem' }), aDeal({ ownerId: 'ann' }), aDeal({ ownerId: 'bo' })];
  const called = (ann: number, bo: number) => ({
    deals,
    activities: [...calls(ann, { userId: 'ann' }), ...calls(bo, { userId: 'bo' })],
  });

  it('is told when the others call too often for that to be chance', () => {
    const [insight] = found('reps-without-calls', called(12, 10));
    expect(valuesOf(insight)).toEqual({ name: 'cem', open: 1, others: 11 });
    expect(insight?.moneyAtStake).toBe(10_000);
  });

  it('is not told when the others call seldom, or nobody else does', () => {
    expect(found('reps-without-calls', called(5, 4))).toEqual([]);
    expect(found('reps-without-calls', called(0, 40))).toEqual([]);
  });
});

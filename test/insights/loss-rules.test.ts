import { describe, expect, it } from 'vitest';
import type { Deal } from '@/lib/model/entities';
import { aLoss, aWin } from '../table/a-company';
import { found, times, valuesOf } from './found';

const wins = (n: number, facts: Partial<Deal> = {}) => times(n, () => aWin(facts));
const losses = (n: number, facts: Partial<Deal> = {}) => times(n, () => aLoss(facts));
const sources = [
  { id: 'web', name: 'Web' },
  { id: 'fair', name: 'Fair' },
];
const from = (sourceId: string, won: number, lost: number) => [
  ...wins(won, { sourceId }),
  ...losses(lost, { sourceId }),
];

describe('a source', () => {
  it('is told when its deals are won more or less often than all others', () => {
    const deals = [...from('web', 9, 1), ...from('fair', 4, 16)];
    const [first, second] = found('source-win-rate', { sources, deals });
    expect([first, second].map((one) => one?.sentence.key).sort()).toEqual([
      'insight.source-win-rate.above',
      'insight.source-win-rate.below',
    ]);
    expect(valuesOf([first, second].find((one) => one?.mutedKey === 'source-win-rate:web'))).toEqual({
      name: 'Web',
      k: 9,
      n: 10,
      others: 0.2,
    });
  });

  it('is not told of fewer than ten decided deals', () => {
    expect(
      found('source-win-rate', { sources, deals: [...from('web', 9, 0), ...from('fair', 4, 16)] }),
    ).toEqual([]);
  });

  it('is not told of a difference that chance would make', () => {
    expect(
      found('source-win-rate', { sources, deals: [...from('web', 6, 4), ...from('fair', 9, 11)] }),
    ).toEqual([]);
  });
});

describe('a loss reason that rises', () => {
  const february = { closedAt: '2025-02-11T08:00:00Z', createdAt: '2025-02-01T08:00:00Z' };
  const before = [
    ...losses(2, { ...february, lossReasonId: 'price' }),
    ...losses(18, { ...february, lossReasonId: 'timing' }),
  ];
  const now = (price: number, timing: number) => ({
    deals: [
      ...before,
      ...losses(price, { lossReasonId: 'price' }),
      ...losses(timing, { lossReasonId: 'timing' }),
    ],
  });

  it('is told against the period before', () => {
    const [insight, ...others] = found('loss-reason-rising', now(8, 4));
    expect(valuesOf(insight)).toEqual({ reason: 'Price', k: 8, n: 12, before: 0.1 });
    expect(insight?.moneyAtStake).toBe(80_000);
    expect(others).toEqual([]);
  });

  it('is not told of fewer than ten losses, without an earlier period, or when it is chance', () => {
    expect(found('loss-reason-rising', now(8, 1))).toEqual([]);
    expect(found('loss-reason-rising', now(8, 4), { comparison: 'none' })).toEqual([]);
    expect(found('loss-reason-rising', now(2, 10))).toEqual([]);
  });
});

describe('a reason that is typical of an owner or a source', () => {
  const of = (price: number, timing: number, facts: Partial<Deal>) => [
    ...losses(price, { lossReasonId: 'price', ...facts }),
    ...losses(timing, { lossReasonId: 'timing', ...facts }),
  ];

  it('is told from ten losses on both sides', () => {
    const deals = [...of(9, 2, { ownerId: 'ann' }), ...of(4, 16, { ownerId: 'bo' })];
    const insights = found('reason-of-owner', { deals });
    const insight = insights.find(({ mutedKey }) => mutedKey === 'reason-of-owner:ann price');
    expect(valuesOf(insight)).toEqual({ name: 'ann', reason: 'Price', k: 9, n: 11, others: 0.2 });
  });

  it('is told of sources too', () => {
    const deals = [...of(9, 2, { sourceId: 'web' }), ...of(4, 16, { sourceId: 'fair' })];
    expect(found('reason-of-source', { sources, deals }).map(({ mutedKey }) => mutedKey)).toContain(
      'reason-of-source:web price',
    );
  });

  it('is not told of nine losses, nor of what chance would make', () => {
    expect(
      found('reason-of-owner', { deals: [...of(8, 1, { ownerId: 'ann' }), ...of(4, 16, { ownerId: 'bo' })] }),
    ).toEqual([]);
    expect(
      found('reason-of-owner', { deals: [...of(5, 6, { ownerId: 'ann' }), ...of(8, 12, { ownerId: 'bo' })] }),
    ).toEqual([]);
  });
});

describe('missing reasons', () => {
  const deals = (price: number, timing: number, none: number) => ({
    deals: [
      ...losses(price, { lossReasonId: 'price' }),
      ...losses(timing, { lossReasonId: 'timing' }),
      ...losses(none),
    ],
  });

  it('are told when they could make another reason the first', () => {
    expect(valuesOf(found('reasons-missing', deals(5, 4, 2))[0])).toEqual({ k: 2, n: 11 });
  });

  it('are not told when they could not, or of fewer than ten losses', () => {
    expect(found('reasons-missing', deals(8, 4, 2))).toEqual([]);
    expect(found('reasons-missing', deals(4, 3, 2))).toEqual([]);
  });
});

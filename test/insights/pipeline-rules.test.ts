import { describe, expect, it } from 'vitest';
import type { Records, Transition } from '@/lib/model/entities';
import { aDeal, aWay } from '../table/a-company';
import { found, times, valuesOf } from './found';

/** Deals created in March that got to some stage, `new` being the first and `offer` the next. */
function ways(
  counts: Readonly<Record<'new' | 'offer' | 'won' | 'lost', number>>,
  ownerId = 'ann',
): Required<Pick<Records, 'deals' | 'transitions'>> {
  const deals = [];
  const transitions: Transition[] = [];
  for (const [stageId, n] of Object.entries(counts))
    for (const deal of times(n, () => aDeal({ stageId, ownerId, createdAt: '2025-03-01T08:00:00Z' }))) {
      deals.push(deal);
      const steps: [string, string][] = [['new', '2025-03-01T08:00:00Z']];
      if (stageId === 'offer' || stageId === 'won') steps.push(['offer', '2025-03-03T08:00:00Z']);
      if (stageId === 'won' || stageId === 'lost') steps.push([stageId, '2025-03-05T08:00:00Z']);
      transitions.push(...aWay(deal.id, ...steps));
    }
  return { deals, transitions };
}
const together = (...all: ReturnType<typeof ways>[]) => ({
  deals: all.flatMap(({ deals }) => deals),
  transitions: all.flatMap(({ transitions }) => transitions),
});

describe('a bottleneck', () => {
  it('is the step that fewer take than take the others', () => {
    const [insight] = found('bottleneck-step', ways({ new: 30, offer: 0, won: 12, lost: 0 }));
    expect(valuesOf(insight)).toEqual({ name: 'offer', k: 12, n: 42, others: 1 });
    expect(insight?.moneyAtStake).toBe(30 * 10_000);
    expect(insight?.report).toBe('sales-funnel');
  });

  it('is not told of fewer than ten deals on a side', () => {
    expect(found('bottleneck-step', ways({ new: 30, offer: 0, won: 9, lost: 0 }))).toEqual([]);
  });

  it('is not told where the steps differ by chance', () => {
    expect(found('bottleneck-step', ways({ new: 6, offer: 4, won: 12, lost: 0 }))).toEqual([]);
  });
});

describe('an owner below the others in a stage', () => {
  const others = ways({ new: 2, offer: 0, won: 18, lost: 0 }, 'bo');

  it('is told from ten deals on both sides', () => {
    const [insight] = found(
      'owner-stage-below',
      together(ways({ new: 0, offer: 0, won: 4, lost: 10 }), others),
    );
    expect(valuesOf(insight)).toEqual({ name: 'ann', stage: 'new', k: 4, n: 14, others: 0.9 });
    expect(insight?.moneyAtStake).toBe(100_000);
  });

  it('is not told of nine', () => {
    expect(found('owner-stage-below', together(ways({ new: 0, offer: 0, won: 1, lost: 8 }), others))).toEqual(
      [],
    );
  });

  it('is not told of a difference that chance would make', () => {
    expect(
      found('owner-stage-below', together(ways({ new: 2, offer: 0, won: 10, lost: 1 }), others)),
    ).toEqual([]);
  });
});

describe('deals beyond the usual time in their stage', () => {
  it('are told where ten won deals say what is usual', () => {
    const [insight] = found('beyond-usual-time', together(ways({ new: 12, offer: 0, won: 10, lost: 0 })));
    expect(valuesOf(insight)).toEqual({ n: 12, of: 12, value: 120_000 });
    expect(insight?.z).toBeNull();
  });

  it('are not told where fewer than ten were won, or fewer than ten are open', () => {
    expect(found('beyond-usual-time', ways({ new: 12, offer: 0, won: 9, lost: 0 }))).toEqual([]);
    expect(found('beyond-usual-time', ways({ new: 9, offer: 0, won: 10, lost: 0 }))).toEqual([]);
  });
});

describe('deals that slip', () => {
  const open = times(10, (at) => aDeal({ id: `slow${at}`, expectedCloseDate: '2026-03-01' }));
  const moves = (dates: readonly string[]) =>
    dates.map((from, seq) => ({
      dealId: 'slow0',
      field: 'expectedCloseDate' as const,
      from,
      to: dates[seq + 1] ?? '2026-03-01',
      at: `2025-0${4 + seq}-01T00:00:00Z`,
      seq: 0,
    }));

  it('are told when a date was put off twice', () => {
    const [insight] = found('slipping-twice', {
      deals: open,
      fieldChanges: moves(['2025-05-01', '2025-08-01']),
    });
    expect(valuesOf(insight)).toEqual({ n: 1, of: 10, value: 10_000 });
  });

  it('are not told when it was put off once, or brought forward', () => {
    expect(found('slipping-twice', { deals: open, fieldChanges: moves(['2025-05-01']) })).toEqual([]);
    expect(
      found('slipping-twice', { deals: open, fieldChanges: moves(['2026-09-01', '2026-05-01']) }),
    ).toEqual([]);
  });

  it('are not told of fewer than ten open deals', () => {
    const fieldChanges = moves(['2025-05-01', '2025-08-01']);
    expect(found('slipping-twice', { deals: open.slice(0, 9), fieldChanges })).toEqual([]);
  });
});

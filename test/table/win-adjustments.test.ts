import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { companyOf } from '@/lib/table/company';
import { openDeals } from '@/lib/table/filters';
import { adjusted, factorsOf, winFactors } from '@/lib/table/win-adjustments';
import { decidedInYear, winModel } from '@/lib/table/win-model';
import { winTraits } from '@/lib/table/win-traits';
import { aCall, aCompany, aDeal, aLoss, aScope, aWay, aWin } from './a-company';

function learned(records: Records) {
  const company = companyOf(aCompany(records), aScope());
  const decided = decidedInYear(company);
  const open = openDeals(company);
  const traits = winTraits(company, decided, open);
  return {
    company,
    decided,
    traits,
    factors: winFactors(company, winModel(company, decided), decided, traits),
  };
}
const many = (n: number, of: (at: number) => ReturnType<typeof aDeal>) =>
  Array.from({ length: n }, (_, at) => of(at));

describe('an adjusted chance', () => {
  it('has its odds multiplied', () => {
    expect(adjusted(0.5, [3])).toBeCloseTo(0.75, 12);
    expect(adjusted(0.75, [1 / 3, 2])).toBeCloseTo(2 / 3, 12);
  });

  it('is never surer than 2 and 98%, and stays unknown', () => {
    expect([adjusted(1, []), adjusted(0, [5]), adjusted(0.9, [1e9])]).toEqual([0.98, 0.02, 0.98]);
    expect(adjusted(Number.NaN, [2])).toBeNaN();
  });

  it('rises with every ratio', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, fc.double({ min: 1, max: 50, noNaN: true }), (p, ratio) => {
        expect(adjusted(p, [ratio])).toBeGreaterThanOrEqual(adjusted(p, []));
        expect(adjusted(p, [1 / ratio])).toBeLessThanOrEqual(adjusted(p, []));
      }),
    );
  });
});

describe('factors of winning', () => {
  const contacts = (n: number) => ({ contactIds: Array.from({ length: n }, (_, at) => `p${at}`) });

  it('are shrunken odds ratios, from twenty deals with the trait on', () => {
    const deals = [
      ...many(15, () => aWin(contacts(2))),
      ...many(5, () => aLoss(contacts(2))),
      ...many(10, () => aWin(contacts(1))),
      ...many(10, () => aLoss(contacts(0))),
      aWin(),
    ];
    const share = 26 / 41;
    const [a, b] = [5 * share, 5 * (1 - share)];
    const found = learned({ deals }).factors.filter(({ reason }) => reason === 'contacts');
    expect(found).toMatchObject([{ value: 1, n: 20, won: 15, others: 20, othersWon: 10 }]);
    expect(found[0]?.ratio).toBeCloseTo((15 + a) / (5 + b) / ((10 + a) / (10 + b)), 12);
    expect(learned({ deals: deals.slice(1) }).factors.filter(({ reason }) => reason === 'contacts')).toEqual(
      [],
    );
  });

  it('hold for open deals of the pipeline that have the trait', () => {
    const deals = [
      ...many(20, () => aWin(contacts(2))),
      ...many(20, () => aLoss(contacts(1))),
      aDeal({ id: 'two', ...contacts(2) }),
      aDeal({ id: 'one', ...contacts(1) }),
    ];
    const { company, factors, traits } = learned({ deals });
    const of = (deal: number) =>
      factorsOf(company, factors, traits, deal).filter(({ reason }) => reason === 'contacts').length;
    expect([of(40), of(41)]).toEqual([1, 0]);
  });
});

describe('traits of deals', () => {
  const closed = (id: string, days: number) => {
    const at = new Date(Date.parse('2025-03-01T08:00:00Z') + days * 86_400_000).toISOString();
    return {
      deal: aWin({ id, closedAt: at }),
      way: aWay(id, ['offer', '2025-03-01T08:00:00Z'], ['won', at]),
    };
  };

  it('call a stage slow beyond nine of ten won deals, and silence likewise', () => {
    const won = Array.from({ length: 10 }, (_, at) => closed(`w${at}`, at + 1));
    const slow = aDeal({ id: 'slow', createdAt: '2025-12-01T08:00:00Z' });
    const quick = aDeal({ id: 'quick', createdAt: '2025-12-30T08:00:00Z' });
    const calls = [
      ...won.map(({ deal: { id } }) => aCall({ dealId: id, at: '2025-03-01T09:00:00Z' })),
      aCall({ dealId: 'slow', at: '2025-12-30T09:00:00Z' }),
      aCall({ dealId: 'quick', at: '2025-06-01T09:00:00Z' }),
    ];
    const ways = [slow, quick].flatMap(({ id, createdAt }) => aWay(id, ['offer', createdAt]));
    const { traits } = learned({
      deals: [...won.map(({ deal }) => deal), slow, quick],
      transitions: [...won.flatMap(({ way }) => way), ...ways],
      activities: calls,
    });
    expect([...traits['stage-time'].slice(10)]).toEqual([1, 0]);
    expect([...traits.silence.slice(10)]).toEqual([0, 1]);
  });

  it('know whether anything was planned for after the moment a deal is looked at', () => {
    const plan = (dealId: string, dueAt: string, createdAt: string | null) =>
      aCall({ dealId, status: 'planned', at: dueAt, dueAt, createdAt });
    const deals = [aWin({ id: 'd' }), aDeal({ id: 'next' }), aDeal({ id: 'past' })];
    const activities = [
      plan('d', '2025-03-20T00:00:00Z', '2025-03-12T00:00:00Z'),
      plan('next', '2026-01-05T00:00:00Z', null),
      plan('past', '2025-12-01T00:00:00Z', null),
    ];
    expect([...learned({ deals, activities }).traits['no-next-step']]).toEqual([1, 0, 1]);
    expect([...learned({ deals }).traits['no-next-step']]).toEqual([-1, -1, -1]);
  });

  it('count how often the expected date was moved back before the close', () => {
    const push = (from: string, at: string, seq: number) => ({
      dealId: 'd',
      field: 'expectedCloseDate' as const,
      from,
      to: null,
      at,
      seq,
    });
    const deals = [aWin({ id: 'd', expectedCloseDate: '2025-03-30' })];
    const of = (second: string) =>
      learned({
        deals,
        fieldChanges: [push('2025-03-01', '2025-03-02T00:00:00Z', 0), push('2025-03-10', second, 1)],
      }).traits.pushed[0];
    expect([of('2025-03-05T00:00:00Z'), of('2025-03-12T00:00:00Z')]).toEqual([1, 0]);
  });
});

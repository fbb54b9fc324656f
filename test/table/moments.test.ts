import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile } from '@/lib/math/quantile';
import { companyOf } from '@/lib/table/company';
import { countAt, crossCounts } from '@/lib/table/cross-counts';
import { closedCounts, lossCounts, reachedCounts, wonSums } from '@/lib/table/deal-counts';
import { status } from '@/lib/table/deals';
import { crossCountsIn, momentOf, pairKeys } from '@/lib/table/moments';
import { stayQuantiles } from '@/lib/table/stay-quantiles';
import { aCompany, aDeal, aLoss, aScope, aWay, aWin } from './a-company';

const march = { from: Date.UTC(2025, 2) / 1000, to: Date.UTC(2025, 3) / 1000 };

it('holds instants that are unknown in no period, and those of other centuries in one of all time', () => {
  const moments = Uint32Array.from([Number.NaN, -1e9, 5, 1e11], momentOf);
  const keys = { keys: Int8Array.of(0, 0, 0, 0), size: 1 };
  const pairs = pairKeys(4, keys, keys);
  expect(countAt(crossCountsIn(moments, { from: -Infinity, to: Infinity }, pairs), 0, 0)).toBe(3);
  expect(countAt(crossCountsIn(moments, { from: 2, to: 6 }, pairs), 0, 0)).toBe(1);
  expect(countAt(crossCountsIn(moments, { from: 6, to: 2 }, pairs), 0, 0)).toBe(0);
});

it('counts as a selection of the same rows does, in short keys and long ones', () => {
  const row = fc.record({
    at: fc.integer({ min: 0, max: 20 }),
    a: fc.integer({ min: -1, max: 3 }),
    b: fc.integer({ min: -1, max: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(row),
      fc.integer({ max: 25 }),
      fc.integer({ max: 25 }),
      fc.boolean(),
      (rows, from, to, isLong) => {
        const a = { keys: Int32Array.from(rows, (one) => one.a), size: 4 };
        const b = { keys: Int32Array.from(rows, (one) => one.b), size: isLong ? 16_384 : 5 };
        const moments = Uint32Array.from(rows, ({ at }) => at);
        const inside = Int32Array.from(rows.keys()).filter((at) => {
          const when = rows[at]?.at ?? 0;
          return when > 0 && when >= from && when < to;
        });
        const found = crossCountsIn(moments, { from, to }, pairKeys(rows.length, a, b));
        expect(found.counts).toEqual(crossCounts(inside, a, b).counts);
      },
    ),
  );
});

it('counts deals by owner, status and reason, and adds up what was won', () => {
  const company = companyOf(
    aCompany({
      deals: [
        aWin({ ownerId: 'bo', amount: 500 }),
        aWin({ ownerId: 'bo', amount: null }),
        aWin({ ownerId: 'bo', amount: 70, closedAt: '2025-04-01T00:00:00Z' }),
        aLoss({ ownerId: 'ann', lossReasonId: 'price' }),
        aDeal({ ownerId: 'ann' }),
      ],
    }),
    aScope(),
  );
  const [ann, bo] = [company.people.find('ann'), company.people.find('bo')];
  const counts = closedCounts(company, march);
  expect([countAt(counts, bo, status.won), countAt(counts, ann, status.lost)]).toEqual([2, 1]);
  expect(countAt(counts, ann, status.open)).toBe(0);
  expect([...wonSums(company, march)][bo + 1]).toBe(500);
  expect(countAt(lossCounts(company, march), company.reasons.find('price'), ann)).toBe(1);
  // What was lost without a history proves nothing of how far it got.
  expect(reachedCounts(company, march)[0]?.[0]).toBe(4);
});

it('finds the quantiles of finished stays of deals created in the period', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 8 }),
      fc.boolean(),
      (stays, isMany) => {
        // As many as to be counted in more than one go.
        const all = isMany
          ? stays.flatMap((stay) => Array.from({ length: 150 }, (_, more) => stay + more))
          : stays;
        const begin = Date.UTC(2025, 2, 3);
        const deals = all.map((_, at) =>
          aDeal({ id: `d${at}`, createdAt: new Date(begin - (at % 3 === 0 ? 1e10 : 0)).toISOString() }),
        );
        const transitions = all.flatMap((stay, at) =>
          aWay(
            `d${at}`,
            ['new', new Date(begin).toISOString()],
            ['offer', new Date(begin + stay * 1000).toISOString()],
          ),
        );
        const company = companyOf(aCompany({ deals, transitions }), aScope());
        const [found] = stayQuantiles(company, march, [0.5, 0.9]);
        const wanted = all.filter((stay, at) => at % 3 !== 0 && stay >= 1);
        expect(found).toEqual({ n: wanted.length, seconds: [quantile(wanted, 0.5), quantile(wanted, 0.9)] });
      },
    ),
    { numRuns: 30 },
  );
});

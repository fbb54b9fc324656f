import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { shareOut, withParts } from '@/lib/state/goal-split';

const november = { from: '2026-11-01', to: '2026-12-01' };
const aGoal = (part: Partial<Goal> = {}): Goal => ({
  id: 'g1',
  metric: 'won_value',
  scope: 'company',
  scopeId: null,
  ...november,
  target: 100_000,
  currency: 'EUR',
  filters: {},
  ...part,
});

/** The same numbers every time. */
function* randoms(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

describe('sharing out', () => {
  it('always adds up to the last cent, and nobody is more than one away from the exact share', () => {
    const random = randoms(7);
    const next = (): number => random.next().value;
    for (let round = 0; round < 500; round++) {
      const total = Math.floor(next() ** 4 * Number.MAX_SAFE_INTEGER);
      const weights = Array.from({ length: 1 + Math.floor(next() * 40) }, () => Math.floor(next() * 30));
      if (!weights.some((weight) => weight > 0)) weights[0] = 1;
      const parts = shareOut(total, weights);
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
      const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
      for (const [at, part] of parts.entries()) {
        const exact: bigint = (BigInt(total) * BigInt(weights[at] as number)) / all;
        expect([0, 1]).toContain(Number(BigInt(part) - exact));
      }
    }
  });

  it('gives what is left over to the largest remainders, the earlier of equal ones first', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(10, [5, 4, 1])).toEqual([5, 4, 1]);
    expect(shareOut(7, [1, 2, 4])).toEqual([1, 2, 4]);
    expect(shareOut(101, [20, 19, 21])).toEqual([34, 32, 35]);
  });

  it('gives nothing where there is nothing to go by', () => {
    expect(shareOut(100, [0, 0])).toEqual([0, 0]);
  });
});

describe('the goals of a split', () => {
  let last = 0;
  const made = { newId: () => `n${++last}`, now: '2026-11-21T10:00:00Z' };
  const part = (id: string, target: number) => ({
    scope: 'user' as const,
    scopeId: id,
    period: november,
    target,
  });

  it('take the place of those for the same dates, and a share of 0 is none', () => {
    const before = ['a', 'b'].map((id) =>
      aGoal({ id: `${id}-before`, scope: 'user', scopeId: id, target: 5 }),
    );
    const split = withParts(aGoal(), [part('a', 100_000), part('b', 0)], [aGoal(), ...before], made);
    const goals = 'goals' in split ? split.goals : [];
    expect(goals.map(({ id, target }) => [id, target])).toEqual([
      ['g1', 100_000],
      ['a-before', 100_000],
    ]);
  });

  it('are not made when one of them has a goal for other dates of these', () => {
    const late = aGoal({ id: 'q', scope: 'user', scopeId: 'b', from: '2026-11-15', to: '2026-12-15' });
    const split = withParts(aGoal(), [part('a', 1), part('b', 99_999)], [aGoal(), late], made);
    expect(split).toEqual({ clash: late });
  });

  it('stand beside the year whose months they are', () => {
    const year = aGoal({ from: '2026-01-01', to: '2027-01-01' });
    const months = [{ scope: 'company' as const, scopeId: null, period: november, target: 100_000 }];
    const split = withParts(year, months, [year], made);
    expect('goals' in split && split.goals.map(({ from, target }) => [from, target])).toEqual([
      ['2026-01-01', 100_000],
      ['2026-11-01', 100_000],
    ]);
  });
});

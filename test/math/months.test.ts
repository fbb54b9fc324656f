import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, daysOf } from '@/lib/math/civil';
import { monthsOf } from '@/lib/math/months';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('the months of a period', () => {
  it('are whole but for the first and the last', () => {
    const months = monthsOf({ from: day('2024-01-15'), to: day('2024-03-10') });
    expect(months.map(({ first, from, to, clipped }) => [first, from, to, clipped])).toEqual([
      [day('2024-01-01'), day('2024-01-15'), day('2024-02-01'), true],
      [day('2024-02-01'), day('2024-02-01'), day('2024-03-01'), false],
      [day('2024-03-01'), day('2024-03-01'), day('2024-03-10'), true],
    ]);
  });

  it('are none of an empty period', () => {
    expect(monthsOf({ from: day('2024-01-15'), to: day('2024-01-15') })).toEqual([]);
  });

  it('follow each other without a gap and cover the period', () => {
    const days = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3000 }), (from, length) => {
        const months = monthsOf({ from, to: from + length });
        expect(months[0]?.from).toBe(from);
        expect(months.at(-1)?.to).toBe(from + length);
        months.forEach((month, at) => {
          expect(civilOf(month.first)).toMatchObject({ day: 1, month: civilOf(month.from).month });
          expect(civilOf(month.to - 1)).toMatchObject({ month: civilOf(month.from).month });
          if (at > 0) expect(months[at - 1]?.to).toBe(month.from);
          expect(month.first).toBe(daysOf({ ...civilOf(month.from), day: 1 }));
        });
      }),
    );
  });
});

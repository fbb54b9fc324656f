import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesColours } from '@/lib/charts/series-colour';

const known = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8'];

describe('colours of series', () => {
  it('are the same in whatever order the series come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), (keys) => {
        const forth = seriesColours(keys);
        const back = seriesColours([...keys].reverse());
        for (const key of keys) expect(back.get(key)).toBe(forth.get(key));
      }),
    );
  });

  it('are never the same for two series of a chart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), (keys) => {
        expect(new Set(seriesColours(keys).values()).size).toBe(keys.length);
      }),
    );
  });

  it('are those of the record, whichever report it is a column of', () => {
    const one = seriesColours(['in-r0', 'in-r7']);
    const other = seriesColours(['reason-r0']);
    expect(other.get('reason-r0')).toBe(one.get('in-r0'));
  });

  it('go by the place among the account’s own, not by the rank in a report', () => {
    expect(seriesColours(['u5', 'u2'], known).get('u2')).toBe(2);
    expect(seriesColours(['u2', 'u8', 'u1'], [...known].reverse()).get('u2')).toBe(2);
    expect(new Set(seriesColours(known, known).values()).size).toBe(8);
  });

  it('leave won and lost their own', () => {
    const colours = seriesColours(['in-won', 'in-lost', 'u1', 'u2'], known);
    expect([colours.get('in-won'), colours.get('in-lost')]).toEqual([1, 2]);
  });

  it('stand for ids that break programs', () => {
    const colours = seriesColours(['__proto__', 'constructor', 'toString']);
    expect([...colours.values()].every((colour) => colour >= 1 && colour <= 8)).toBe(true);
  });
});

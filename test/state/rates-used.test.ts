import { describe, expect, it } from 'vitest';
import { ratesUsed } from '@/lib/state/rates-used';

const period = { from: '2026-08-01', to: '2026-11-01' };
const used = (datedRates: { currency: string; from: string; rate: string }[]) =>
  ratesUsed({ baseCurrency: 'EUR', rates: { EUR: '1', PLN: '0.23' }, datedRates, period });

describe('rates used', () => {
  it('leave out the currency that is counted in', () => {
    expect(used([])).toEqual([{ currency: 'PLN', rate: 0.23 }]);
  });
  it('are the last ones that begin before the period ends, in any order', () => {
    const [older, newer] = [
      { currency: 'PLN', from: '2026-03-01', rate: '0.22' },
      { currency: 'PLN', from: '2026-10-31', rate: '0.24' },
    ];
    const after = { currency: 'PLN', from: '2026-11-01', rate: '0.9' };
    const expected = [{ currency: 'PLN', rate: 0.24, from: '2026-10-31' }];
    expect(used([older, newer, after])).toEqual(expected);
    expect(used([after, newer, older])).toEqual(expected);
  });
});

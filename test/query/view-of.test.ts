import { describe, expect, it } from 'vitest';
import { dateDays } from '@/lib/table/column';
import { aView } from './a-view';

const earlierOf = (facts: Parameters<typeof aView>[1]) => aView({}, facts).view.earlier?.days;
const days = (from: string, to: string) => ({ from: dateDays(from), to: dateDays(to) });

describe('the period that a view is compared with', () => {
  it('is the one that was chosen, whatever its length and place', () => {
    const comparison = { from: '2024-02-10', to: '2024-02-15' };
    expect(earlierOf({ comparison })).toEqual(days('2024-02-10', '2024-02-15'));
    const later = { from: '2025-06-01', to: '2025-07-01' };
    expect(earlierOf({ comparison: later })).toEqual(days('2025-06-01', '2025-07-01'));
  });

  it('is whole though the other one is not over', () => {
    const facts = { asOf: '2025-03-10T12:00:00Z', comparison: { from: '2024-03-01', to: '2024-04-01' } };
    expect(earlierOf(facts)).toEqual(days('2024-03-01', '2024-04-01'));
    expect(earlierOf({ ...facts, comparison: 'year' })).toEqual(days('2024-03-01', '2024-03-11'));
  });

  it('is none where none is asked for', () => {
    expect(earlierOf({ comparison: 'none' })).toBeUndefined();
    expect(earlierOf({ comparison: 'previous' })).toEqual(days('2025-02-01', '2025-03-01'));
  });
});

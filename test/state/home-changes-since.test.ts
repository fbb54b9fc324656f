import { describe, expect, it, vi } from 'vitest';
import { sinceOf } from '@/lib/state/changes-since';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const rules = { timeZone: 'Europe/Warsaw', weekdays: [1, 2, 3, 4, 5] };
const at = (instant: string): number => Date.parse(instant);

describe('from when on changes are shown', () => {
  it('is the start of yesterday on a Tuesday, in the zone, when nobody has looked or somebody has since', () => {
    const yesterday = { instant: '2026-11-15T23:00:00Z', day: null };
    expect(sinceOf(0, '2026-11-17', rules)).toEqual(yesterday);
    expect(sinceOf(at('2026-11-15T23:00:00Z'), '2026-11-17', rules)).toEqual(yesterday);
  });

  it('is the last look when that is longer ago', () => {
    expect(sinceOf(at('2026-11-15T22:59:59Z'), '2026-11-17', rules)).toEqual({
      instant: '2026-11-15T22:59:59Z',
      day: '2026-11-15',
    });
  });

  it('is the start of Friday on a Monday, and of Thursday where Friday is free', () => {
    expect(sinceOf(0, '2026-11-16', rules)).toEqual({ instant: '2026-11-12T23:00:00Z', day: '2026-11-13' });
    const sundayToThursday = { ...rules, weekdays: [7, 1, 2, 3, 4] };
    expect(sinceOf(0, '2026-11-15', sundayToThursday).day).toBe('2026-11-12');
  });

  it('is no more than 30 days ago', () => {
    expect(sinceOf(at('2026-01-01T00:00:00Z'), '2026-11-17', rules).day).toBe('2026-10-18');
  });

  it('is yesterday where no weekday is worked', () => {
    expect(sinceOf(0, '2026-11-17', { ...rules, weekdays: [] }).day).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { kindOfType } from '@/lib/connectors/pipedrive/activity-types';
import { periodsOf } from '@/lib/connectors/pipedrive/goal-periods';

describe('periods of a goal', () => {
  it('are weeks from Monday to Monday, the first and the last one cut', () => {
    expect(periodsOf('weekly', '2026-01-01', '2026-01-13')).toEqual([
      { from: '2026-01-01', to: '2026-01-05' },
      { from: '2026-01-05', to: '2026-01-12' },
      { from: '2026-01-12', to: '2026-01-14' },
    ]);
  });

  it('are quarters of the calendar', () => {
    expect(periodsOf('quarterly', '2026-01-01', '2026-06-30')).toEqual([
      { from: '2026-01-01', to: '2026-04-01' },
      { from: '2026-04-01', to: '2026-07-01' },
    ]);
  });

  it('go on for a year where there is no end', () => {
    const periods = periodsOf('monthly', '2026-01-31', null, '2026-03-01');
    expect(periods.at(0)).toEqual({ from: '2026-01-31', to: '2026-02-01' });
    expect(periods.at(-1)?.to).toBe('2027-03-02');
  });

  it('are one for an interval that nobody knows, and none for a duration that ends before it begins', () => {
    expect(periodsOf('fortnightly', '2026-01-01', '2026-12-31')).toEqual([
      { from: '2026-01-01', to: '2027-01-01' },
    ]);
    expect(periodsOf('monthly', '2026-02-01', '2026-01-01')).toEqual([]);
  });
});

describe('a type of activity', () => {
  it.each([
    ['call', null, null, 'call'],
    ['spotkanie_u_klienta', 'meeting', 'Spotkanie', 'meeting'],
    ['custom_1', 'bubble', 'WhatsApp', 'text'],
    ['site_visit', null, null, 'visit'],
    ['deadline', 'deadline', 'Deadline', 'task'],
  ] as const)('%s is told by its key, icon or name', (key, icon, name, kind) => {
    expect(kindOfType(key, icon, name)).toBe(kind);
  });
});

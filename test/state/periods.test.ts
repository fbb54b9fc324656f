import { describe, expect, it } from 'vitest';
import { presets } from '@/lib/model/view';
import { dateIn, periodOf } from '@/lib/state/periods';

const at = { today: '2026-11-19', weekStart: 1, calendar: 'gregory' } as const;

describe('periods', () => {
  it('ends the last 90 days with today, today included', () => {
    expect(periodOf('last-90-days', at)).toEqual({ from: '2026-08-22', to: '2026-11-20' });
  });

  it('starts the week on the day that is set', () => {
    expect(periodOf('this-week', at)).toEqual({ from: '2026-11-16', to: '2026-11-23' });
    expect(periodOf('this-week', { ...at, weekStart: 7 })).toEqual({ from: '2026-11-15', to: '2026-11-22' });
    expect(periodOf('this-week', { ...at, weekStart: 6 })).toEqual({ from: '2026-11-14', to: '2026-11-21' });
    expect(periodOf('this-week', { ...at, today: '2026-11-16' }).from).toBe('2026-11-16');
  });

  it('takes months, quarters and years from the Persian calendar when that is set', () => {
    const persian = { ...at, calendar: 'persian' } as const;
    expect(periodOf('this-month', persian)).toEqual({ from: '2026-10-23', to: '2026-11-22' });
    expect(periodOf('last-month', persian)).toEqual({ from: '2026-09-23', to: '2026-10-23' });
    expect(periodOf('this-quarter', persian)).toEqual({ from: '2026-09-23', to: '2026-12-22' });
    expect(periodOf('this-year', persian)).toEqual({ from: '2026-03-21', to: '2027-03-21' });
  });

  it('goes back over the turn of the year', () => {
    const january = { ...at, today: '2026-01-03' };
    expect(periodOf('last-month', january)).toEqual({ from: '2025-12-01', to: '2026-01-01' });
    expect(periodOf('last-quarter', january)).toEqual({ from: '2025-10-01', to: '2026-01-01' });
    expect(periodOf('last-week', january)).toEqual({ from: '2025-12-22', to: '2025-12-29' });
  });

  it('never gives an empty period, in either calendar, on any day of a leap year', () => {
    for (let day = 0; day < 366; day++) {
      const today = new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10);
      for (const calendar of ['gregory', 'persian'] as const) {
        for (const preset of presets) {
          const { from, to } = periodOf(preset, { today, weekStart: 6, calendar });
          expect(from < to).toBe(true);
        }
      }
    }
  });

  it('takes today from the zone of the settings', () => {
    expect(dateIn('2026-11-18T23:30:00Z', 'Europe/Warsaw')).toBe('2026-11-19');
    expect(dateIn('2026-11-18T23:30:00Z', 'America/Sao_Paulo')).toBe('2026-11-18');
  });
});

import { describe, expect, it } from 'vitest';
import { type Preset, presets } from '@/lib/model/view';
import { dateIn, datesOf, neighbourOf, periodOf } from '@/lib/state/periods';

const at = { today: '2026-11-19', weekStart: 1, calendar: 'gregory' } as const;
const persianAt = { ...at, calendar: 'persian' } as const;
const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

describe('periods', () => {
  it('ends the last days with yesterday, and with today where that is asked for', () => {
    expect(periodOf('last-90-days', at)).toEqual({ from: '2026-08-21', to: '2026-11-19' });
    expect(periodOf('last-90-days-with-today', at)).toEqual({ from: '2026-08-22', to: '2026-11-20' });
    expect(periodOf('last-7-days', at)).toEqual({ from: '2026-11-12', to: '2026-11-19' });
    expect(periodOf('yesterday', at)).toEqual({ from: '2026-11-18', to: '2026-11-19' });
  });

  it('begins the next days with today', () => {
    expect(periodOf('next-7-days', at)).toEqual({ from: '2026-11-19', to: '2026-11-26' });
  });

  it('ends what is to date with today', () => {
    expect(periodOf('week-to-date', at)).toEqual({ from: '2026-11-16', to: '2026-11-20' });
    expect(periodOf('month-to-date', at)).toEqual({ from: '2026-11-01', to: '2026-11-20' });
    expect(periodOf('month-to-date', persianAt)).toEqual({ from: '2026-10-23', to: '2026-11-20' });
  });

  it('counts quarters and years from the month that the fiscal year begins with, in either calendar', () => {
    const fiscal = { ...at, fiscalYearStart: 2 };
    expect(periodOf('this-quarter', fiscal)).toEqual({ from: '2026-11-01', to: '2027-02-01' });
    expect(periodOf('this-year', fiscal)).toEqual({ from: '2026-02-01', to: '2027-02-01' });
    expect(periodOf('last-year', { ...fiscal, today: '2026-01-31' })).toEqual({
      from: '2024-02-01',
      to: '2025-02-01',
    });
    expect(periodOf('year-to-date', { ...fiscal, today: '2026-02-01' })).toEqual({
      from: '2026-02-01',
      to: '2026-02-02',
    });
    // Mehr, the seventh month: 23 September 2026.
    expect(periodOf('this-year', { ...persianAt, fiscalYearStart: 7 })).toEqual({
      from: '2026-09-23',
      to: '2027-09-23',
    });
    expect(periodOf('this-month', fiscal)).toEqual(periodOf('this-month', at));
  });

  it('begins with the connection and with the oldest record, never after today', () => {
    const known = { ...at, connected: '2026-11-02', first: '2019-05-04' };
    expect(periodOf('since-install', known)).toEqual({ from: '2026-11-02', to: '2026-11-20' });
    expect(periodOf('all-time', known)).toEqual({ from: '2019-05-04', to: '2026-11-20' });
    expect(periodOf('all-time', at)).toEqual({ from: '2026-11-19', to: '2026-11-20' });
    expect(periodOf('all-time', { ...at, first: '2031-01-01' })).toEqual({
      from: '2026-11-19',
      to: '2026-11-20',
    });
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

  it('steps to the neighbour, by its name where it has one', () => {
    expect(neighbourOf('this-month', -1, at)).toBe('last-month');
    expect(neighbourOf('last-month', 1, at)).toBe('this-month');
    expect(neighbourOf('month-to-date', -1, at)).toBe('last-month');
    expect(neighbourOf('today', -1, at)).toBe('yesterday');
    expect(neighbourOf('last-30-days', 1, at)).toBe('next-30-days');
    expect(neighbourOf('last-month', -1, at)).toEqual({ from: '2026-09-01', to: '2026-10-01' });
    expect(neighbourOf({ from: '2026-09-01', to: '2026-10-01' }, 1, at)).toBe('last-month');
    expect(neighbourOf({ from: '2026-01-01', to: '2026-04-01' }, -1, at)).toEqual({
      from: '2025-10-01',
      to: '2026-01-01',
    });
    expect(neighbourOf({ from: '2026-01-03', to: '2026-01-05' }, 1, at)).toEqual({
      from: '2026-01-05',
      to: '2026-01-07',
    });
    expect(neighbourOf('last-month', -1, persianAt)).toEqual({ from: '2026-08-23', to: '2026-09-23' });
    expect(neighbourOf('all-time', -1, at)).toBeNull();
  });

  it('steps to what touches it, and back to the same days', () => {
    const whole = presets.filter((preset) => !/to-date|since|all/.test(preset));
    for (const rules of [at, persianAt, { ...at, fiscalYearStart: 4 }]) {
      for (const preset of whole) {
        const now = periodOf(preset, rules);
        const earlier = neighbourOf(preset, -1, rules) as Preset;
        expect(datesOf(earlier, rules).to).toBe(now.from);
        expect(datesOf(neighbourOf(earlier, 1, rules) as Preset, rules)).toEqual(now);
      }
    }
  });

  it('ends every period to date, and all that is past, before tomorrow', () => {
    const past = presets.filter((preset) => /to-date|since|all|last|yesterday|^today/.test(preset));
    for (const preset of past) expect(periodOf(preset, at).to <= dayAfter(at.today)).toBe(true);
  });

  it('takes today from the zone of the settings', () => {
    expect(dateIn('2026-11-18T23:30:00Z', 'Europe/Warsaw')).toBe('2026-11-19');
    expect(dateIn('2026-11-18T23:30:00Z', 'America/Sao_Paulo')).toBe('2026-11-18');
  });
});

import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { goalSales } from '@/lib/reports/goal-sales';
import { calendarsOf, type KeptCalendar } from '@/lib/settings/calendars';
import { scopeOf } from '@/lib/settings/scope-of';
import { type Preferences, preferencesSetting } from '@/lib/settings/settings';
import { requoted } from '@/lib/state/calendar-view';
import { calendarOf } from '@/lib/state/goal-days';
import { aCompany, aWin } from '../table/a-company';

const company = { weekdays: [1, 2, 3, 4, 5], holidays: ['2025-03-10'] };
const kept = (part: Partial<KeptCalendar> = {}): KeptCalendar => ({
  scope: 'user',
  scopeId: 'ann',
  weekdays: null,
  team: null,
  keepsHolidays: true,
  off: [],
  ...part,
});
const vacation = { from: '2025-03-03', to: '2025-03-08', name: 'Holiday' };
const account = { id: 'acct-1', currency: 'EUR' };
const preferences = (part: Partial<Preferences>): Preferences => ({
  ...preferencesSetting.fallback,
  timeZone: 'UTC',
  weekdays: [1, 2, 3, 4, 5],
  ...part,
});
const view = {
  period: { from: '2025-03-01', to: '2025-04-01' },
  comparison: 'none',
  filters: {},
  asOf: '2025-03-17T12:00:00Z',
} as const;

describe('calendars of teams and people', () => {
  it('have the company’s days where they say nothing of their own', () => {
    expect(calendarsOf([kept()], company)).toEqual([{ scope: 'user', scopeId: 'ann', ...company }]);
  });

  it('add vacations to the holidays, or leave those out', () => {
    const days = ['2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07'];
    expect(calendarsOf([kept({ off: [vacation] })], company)[0]?.holidays).toEqual([...days, '2025-03-10']);
    expect(calendarsOf([kept({ off: [vacation], keepsHolidays: false })], company)[0]?.holidays).toEqual(
      days,
    );
  });

  it('of a person can be those of a team, with its days off', () => {
    const off = [{ from: '2025-03-20', to: '2025-03-21', name: '' }];
    const team = kept({ scope: 'team', scopeId: 'tehran', weekdays: [6, 7, 1, 2, 3], off });
    const [, ann] = calendarsOf([team, kept({ team: 'tehran' })], company);
    expect(ann).toMatchObject({ weekdays: [6, 7, 1, 2, 3], holidays: ['2025-03-10', '2025-03-20'] });
  });

  it('that are endless by a slip stop after a year', () => {
    const off = [{ from: '2025-01-01', to: '2999-01-01', name: '' }];
    expect(calendarsOf([kept({ off })], company)[0]?.holidays.length).toBeLessThan(370);
  });
});

describe('the scope of a report', () => {
  const goal: Goal = {
    ...{ id: 'g', metric: 'won_value', scope: 'user', scopeId: 'ann', currency: 'EUR' },
    ...{ from: '2025-03-01', to: '2025-04-01', target: 210_000 },
  } as Goal;
  const figures = (part: Partial<Preferences>, facts: Parameters<typeof aWin>[0] = {}) => {
    const tables = aCompany({ deals: [aWin(facts)], goals: [goal] });
    const { result } = goalSales.run(tables, scopeOf(account, preferences(part), view));
    return (result.figures as Record<string, Record<string, unknown>>)['g'];
  };

  it('carries the calendars of the account it is for, and no other’s', () => {
    const calendars = { 'acct-1': [kept({ off: [vacation] })] };
    const found = scopeOf(account, preferences({ calendars }), view);
    expect(found.calendars).toMatchObject([{ scopeId: 'ann' }]);
    expect(scopeOf({ ...account, id: 'other' }, preferences({ calendars }), view).calendars).toBeUndefined();
  });

  it('lets a vacation change the pace of a goal', () => {
    // March 2025 has 21 working days, 10 of them before the 17th; five of these are the vacation.
    expect(figures({})).toMatchObject({ workingDays: 21, elapsed: 10, pace: 100_000 });
    const calendars = { 'acct-1': [kept({ off: [vacation] })] };
    expect(figures({ calendars })).toMatchObject({ workingDays: 16, elapsed: 5, pace: 65_625 });
  });

  it('lets a dated rate change a converted sum from its day on', () => {
    const rates = { PLN: '0.25' };
    const zloty = { amount: 100_000, currency: 'PLN' };
    expect(figures({ rates }, zloty)).toMatchObject({ actual: 25_000 });
    const since = (from: string) => ({ rates, datedRates: [{ currency: 'PLN', from, rate: '0.2' }] });
    expect(figures(since('2025-03-12'), zloty)).toMatchObject({ actual: 25_000 });
    expect(figures(since('2025-03-11'), zloty)).toMatchObject({ actual: 20_000 });
  });
});

describe('a quota', () => {
  const quota = { each: 'day', count: 12 } as const;
  const goal = {
    ...{ id: 'q', metric: 'calls', scope: 'user', scopeId: 'ann', target: 252, quota },
    ...{ from: '2025-03-01', to: '2025-04-01' },
  } as Goal;
  const calendar = (of: Goal) =>
    calendarOf(of, { company, own: calendarsOf([kept({ off: [vacation] })], company), users: [] });

  it('follows the working days as long as its goal is not locked', () => {
    expect(requoted([goal], '2025-04-07', calendar)).toMatchObject([{ target: 15 * 12 }]);
    expect(requoted([goal], '2025-04-08', calendar)).toEqual([goal]);
  });
});

import { describe, expect, it } from 'vitest';
import { workingDays } from '@/lib/math/working-days';
import type { OwnCalendar } from '@/lib/model/scope';
import { goalSales } from '@/lib/reports/goal-sales';
import { dateDays } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { aCompany, aScope } from './a-company';

const person = (id: string, ...teamIds: string[]) => ({ id, name: id, active: true, teamIds });
const tables = aCompany({
  teams: [
    { id: 'iran', name: 'Iran' },
    { id: 'tehran', name: 'Tehran', parentTeamId: 'iran' },
    { id: 'oslo', name: 'Oslo' },
  ],
  users: [
    person('ann'),
    person('bo', 'tehran'),
    person('cem', 'oslo', 'iran'),
    person('__proto__', 'tehran'),
  ],
});
const iran: OwnCalendar = { scope: 'team', scopeId: 'iran', weekdays: [6, 7, 1, 2, 3], holidays: [] };
const own: OwnCalendar = { scope: 'user', scopeId: '__proto__', weekdays: [1], holidays: ['2025-03-03'] };
/** Weekdays worked, by ISO number. */
const daysOf = (calendars: OwnCalendar[], ...of: ['company' | 'team' | 'user', (string | null)?]) => {
  const { weekdays } = companyOf(tables, aScope({ calendars })).calendarFor(...of);
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => weekdays[day]).join('');
};

describe('the days that somebody works', () => {
  it('are their own, else those of their team, else those of the company', () => {
    expect(daysOf([iran, own], 'user', '__proto__')).toBe('1');
    expect(daysOf([iran, own], 'user', 'bo')).toBe('12367');
    expect(daysOf([iran, own], 'user', 'ann')).toBe('12345');
    expect(daysOf([own], 'user', 'bo')).toBe('12345');
  });

  it('are those of the first team that has a calendar, a team before those above it', () => {
    const tehran: OwnCalendar = { ...iran, scopeId: 'tehran', weekdays: [6, 7] };
    expect(daysOf([iran, tehran], 'user', 'bo')).toBe('67');
    expect(daysOf([iran, tehran], 'user', 'cem')).toBe('12367');
    expect(daysOf([iran, { ...tehran, scopeId: 'oslo' }], 'user', 'cem')).toBe('67');
  });

  it('are a team’s own, or those of the team above it', () => {
    expect(daysOf([iran], 'team', 'tehran')).toBe('12367');
    expect(daysOf([iran], 'team', 'oslo')).toBe('12345');
  });

  it('are the company’s for the company and for nobody that is known', () => {
    expect(daysOf([iran, own], 'company')).toBe('12345');
    expect([daysOf([iran], 'user', 'nobody'), daysOf([iran], 'team', null)]).toEqual(['12345', '12345']);
  });

  it('do not include holidays of another calendar', () => {
    const company = companyOf(tables, aScope({ calendars: [own] }));
    const week = [dateDays('2025-03-03'), dateDays('2025-03-11')] as const;
    expect(workingDays(company.calendarFor('user', '__proto__'), ...week)).toBe(1);
    expect(workingDays(company.calendarFor('company'), ...week)).toBe(6);
  });
});

it('pace a goal by the days of those whose goal it is', () => {
  const goal = {
    metric: 'won_value',
    target: 100,
    currency: 'EUR',
    from: '2025-03-01',
    to: '2025-03-08',
  } as const;
  const records = aCompany({
    users: [person('ann')],
    goals: [
      { ...goal, id: 'own', scope: 'user', scopeId: 'ann' },
      { ...goal, id: 'all', scope: 'company', scopeId: null },
    ],
  });
  const calendars: OwnCalendar[] = [{ scope: 'user', scopeId: 'ann', weekdays: [1, 6, 7], holidays: [] }];
  const figures = (filters: { userIds?: string[] }) =>
    goalSales.run(records, aScope({ calendars, asOf: '2025-03-03T12:00:00Z', filters })).result;
  expect(figures({}).figures).toMatchObject({
    own: { workingDays: 3, elapsed: 2 },
    all: { workingDays: 5, elapsed: 0 },
  });
  const burnUp = figures({ userIds: ['ann'] }).blocks.find(({ id }) => id === 'burn-up');
  expect(burnUp?.rows.map(({ cells }) => Math.round(Number(cells['pace'])))).toEqual([
    33, 67, 100, 100, 100, 100, 100,
  ]);
});

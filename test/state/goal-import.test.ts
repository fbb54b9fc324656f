import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { goalsInCsv, goalTemplate } from '@/lib/state/goal-import';

const head = 'metric,scope,name,from,to,target,currency';
const people = {
  users: [
    { id: 'u1', name: 'Łukasz Nowak' },
    { id: 'u2', name: '=HYPERLINK("x")' },
    { id: 'u3', name: 'Twin' },
    { id: 'u4', name: 'Twin' },
  ],
  teams: [{ id: 't1', name: 'Benelux' }],
  baseCurrency: 'EUR',
};
let last = 0;
const read = (text: string, part: { locale?: string; goals?: Goal[] } = {}) =>
  goalsInCsv(text, {
    ...people,
    goals: part.goals ?? [],
    locale: part.locale ?? 'en-GB',
    calendar: 'gregory',
    words: new Map([['wartosc wygranych', 'won_value']]),
    now: '2026-11-21T10:00:00Z',
    newId: () => `n${++last}`,
  });
const faults = (text: string, part?: Parameters<typeof read>[1]) =>
  read(text, part).bad.map(({ row, column, why }) => [row, column, why]);

describe('goals from a CSV text', () => {
  it('are read with the last day, in minor units, and belong to whom they name', () => {
    const { good, bad } = read(`${head}\nwon_value,team,benelux,2026-11-01,2026-11-30,"1,234.5",PLN\n`);
    expect(bad).toEqual([]);
    expect(good[0]?.goal).toMatchObject({
      metric: 'won_value',
      scope: 'team',
      scopeId: 't1',
      from: '2026-11-01',
      to: '2026-12-01',
      target: 123_450,
      currency: 'PLN',
    });
  });

  it('take semicolons, words of the page, Persian digits and dates, and the figures of the locale', () => {
    const text = `\ufeff${head.replaceAll(',', ';')}\r\nWartość  wygranych;user;lukasz nowak;۱۴۰۵/۰۸/۰۱;۱۴۰۵/۰۸/۳۰;1.234,5;\r\ncalls;company;;2026-11-01;2026-11-30;۲۴۰;`;
    const { good, bad } = read(text, { locale: 'pl' });
    expect(bad).toEqual([]);
    expect(
      good.map(({ goal }) => [goal.metric, goal.scopeId, goal.from, goal.to, goal.target, goal.currency]),
    ).toEqual([
      ['won_value', 'u1', '2026-10-23', '2026-11-22', 123_450, 'EUR'],
      ['calls', null, '2026-11-01', '2026-12-01', 240, null],
    ]);
  });

  it.each([
    ['profit,company,,2026-11-01,2026-11-30,5,EUR', 'metric', 'metric'],
    ['won_value,planet,,2026-11-01,2026-11-30,5,EUR', 'scope', 'scope'],
    ['won_value,team,Nowhere,2026-11-01,2026-11-30,5,EUR', 'name', 'name'],
    ['won_value,user,Twin,2026-11-01,2026-11-30,5,EUR', 'name', 'name-twice'],
    ['won_value,company,,2026-02-30,2026-11-30,5,EUR', 'from', 'date'],
    ['won_value,company,,2026-11-01,soon,5,EUR', 'to', 'date'],
    ['won_value,company,,2026-11-30,2026-11-01,5,EUR', 'to', 'backwards'],
    ['won_value,company,,2026-11-01,2026-11-30,plenty,EUR', 'target', 'amount'],
    ['calls,company,,2026-11-01,2026-11-30,1.5,', 'target', 'count'],
    ['calls,company,,2026-11-01,2026-11-30,0,', 'target', 'positive'],
    ['won_value,company,,2026-11-01,2026-11-30,5,EURO', 'currency', 'currency'],
    ['won_value,company', 'from', 'date'],
  ])('names what is wrong with %s', (row, column, why) => {
    expect(faults(`${head}\n${row}`)).toEqual([[2, column, why]]);
  });

  it('keep the good rows beside the bad ones, by their lines', () => {
    const text = `${head}\n\ncalls,company,,2026-11-01,2026-11-30,5,\ncalls,nobody,,2026-11-01,2026-11-30,5,`;
    const found = read(text);
    expect(found.good.map(({ row }) => row)).toEqual([3]);
    expect(found.bad.map(({ row }) => row)).toEqual([4]);
  });

  it('take the place of the goal for the same dates; of two alike in the file the second is bad', () => {
    const there = {
      ...{ id: 'there', metric: 'calls', scope: 'company', scopeId: null, target: 7, filters: {} },
      ...{ from: '2026-11-01', to: '2026-12-01' },
    } as Goal;
    const row = 'calls,company,,2026-11-01,2026-11-30,5,';
    const { good, bad } = read(`${head}\n${row}\n${row}`, { goals: [there] });
    expect(good.map(({ goal, replaces }) => [goal.id, replaces?.target])).toEqual([['there', 7]]);
    expect(bad.map(({ row: line, why }) => [line, why])).toEqual([[3, 'twice']]);
    expect(faults(`${head}\ncalls,company,,2026-11-10,2026-12-09,5,`, { goals: [there] })).toEqual([
      [2, 'from', 'clash'],
    ]);
  });

  it('say when the text is no table of goals', () => {
    expect(read('<script>alert(1)</script>').problem).toBe('head');
    expect(read('__proto__,constructor\n1,2').problem).toBe('head');
    expect(read(head).problem).toBe('empty');
    expect(read('x'.repeat(1_000_001)).problem).toBe('size');
    expect(read('').problem).toBe('head');
  });

  it('cut hostile text short and keep it text', () => {
    const [bad] = read(`${head}\n"<img src=x onerror=1>${'y'.repeat(500)}",company,,,,,`).bad;
    expect(bad?.value).toHaveLength(60);
  });
});

it('reads its own template without a fault, and a name in it is no formula', () => {
  const month = { from: '2026-11-01', last: '2026-11-30' };
  const template = goalTemplate(month, people);
  expect(read(template)).toMatchObject({ bad: [], problem: null });
  expect(read(template).good).toHaveLength(3);
  const hostile = goalTemplate(month, {
    ...people,
    users: [people.users[1] as { id: string; name: string }],
  });
  expect(hostile).toContain(`'=HYPERLINK`);
});

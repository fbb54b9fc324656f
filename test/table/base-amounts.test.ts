import { describe, expect, it } from 'vitest';
import { baseAmounts, toBase } from '@/lib/table/base-amounts';
import { dateDays } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { goalsOf } from '@/lib/table/goals';
import { aCompany, aDeal, aScope, aWay, aWin } from './a-company';

const scope = aScope({
  rates: { PLN: '0.2' },
  datedRates: [
    { currency: 'PLN', from: '2025-03-10', rate: '0.3' },
    { currency: 'PLN', from: '2025-02-01', rate: '0.25' },
    { currency: 'USD', from: '2025-03-10', rate: '0.9' },
    { currency: 'EUR', from: '2025-01-01', rate: '7' },
  ],
});
const onDay = (currency: string, date?: string) =>
  toBase(currency, scope, date === undefined ? undefined : dateDays(date))?.(100);

describe('a rate of a day', () => {
  it('is the latest that has begun, whatever the order they are listed in', () => {
    expect(onDay('PLN', '2025-03-10')).toBe(30);
    expect(onDay('PLN', '2025-03-09')).toBe(25);
    expect(onDay('PLN', '2030-01-01')).toBe(30);
  });

  it('is the fixed one before the first, and where no day is known', () => {
    expect([onDay('PLN', '2025-01-31'), onDay('PLN')]).toEqual([20, 20]);
  });

  it('is not there before the first without a fixed one', () => {
    expect([onDay('USD', '2025-03-09'), onDay('USD'), onDay('USD', '2025-03-10')]).toEqual([
      undefined,
      undefined,
      90,
    ]);
    expect(onDay('constructor', '2025-03-10')).toBeUndefined();
  });

  it('never changes the base currency', () => {
    expect(onDay('EUR', '2025-03-10')).toBe(100);
  });

  it('is the last listed when two begin on one day', () => {
    const twice = ['0.3', '0.4'].map((rate) => ({ currency: 'PLN', from: '2025-03-10', rate }));
    expect(toBase('PLN', { ...scope, datedRates: twice }, dateDays('2025-03-10'))?.(100)).toBe(40);
  });
});

it('converts a column row by row, each on its own day', () => {
  const currency = { codes: Int32Array.of(0, 0, 1, 1, -1, 0), dictionary: ['PLN', 'USD'] };
  const amounts = Float64Array.of(100, 100, 100, 100, 100, Number.NaN);
  const days = Float64Array.from(
    ['2025-03-09', '2025-03-10', '2025-03-09', '2025-03-10', '2025-03-10', '2025-03-10'],
    dateDays,
  );
  const dated = baseAmounts(amounts, currency, 6, scope, days);
  expect([...dated.base]).toEqual([25, 30, Number.NaN, 90, 100, Number.NaN]);
  expect([...dated.unconverted]).toEqual([0, 0, 1, 0, 0, 0]);
  const fixed = baseAmounts(amounts, currency, 6, scope);
  expect([...fixed.base]).toEqual([20, 20, Number.NaN, Number.NaN, 100, Number.NaN]);
});

describe('the amount of a deal', () => {
  const won = (closedAt: string) =>
    [
      ['new', '2025-03-01T08:00:00Z'],
      ['won', closedAt],
    ] as const;
  const tables = aCompany({
    deals: [
      aWin({ id: 'before', currency: 'PLN', amount: 100 }),
      aWin({ id: 'after', currency: 'PLN', amount: 100 }),
      aDeal({ id: 'open', currency: 'PLN', amount: 100 }),
      aDeal({ id: 'undated', currency: 'PLN', amount: 100, stageId: 'won' }),
    ],
    transitions: [
      ...aWay('before', ...won('2025-03-09T20:29:59Z')),
      ...aWay('after', ...won('2025-03-09T20:30:00Z')),
    ],
  });
  const amountsIn = (facts: Parameters<typeof aScope>[0]) => [
    ...companyOf(tables, { ...scope, timeZone: 'Asia/Tehran', ...facts }).amounts.base,
  ];

  it('has the rate of the local date of its close, of as-of while it is open or its close unknown', () => {
    expect(amountsIn({})).toEqual([25, 30, 30, 30]);
    expect(amountsIn({ asOf: '2025-03-05T00:00:00Z' })).toEqual([25, 25, 25, 25]);
  });

  it('follows changed rates', () => {
    expect(amountsIn({ datedRates: [] })).toEqual([20, 20, 20, 20]);
    expect(amountsIn({ datedRates: undefined })).toEqual([20, 20, 20, 20]);
  });
});

it('converts the target of a goal at the rate of the day it begins', () => {
  const goal = {
    scope: 'company',
    scopeId: null,
    metric: 'won_value',
    target: 100,
    currency: 'PLN',
  } as const;
  const tables = aCompany({
    goals: [
      { ...goal, id: 'february', from: '2025-02-01', to: '2025-04-01' },
      { ...goal, id: 'march', from: '2025-03-10', to: '2025-04-01' },
    ],
  });
  const days = { from: dateDays('2025-02-01'), to: dateDays('2025-04-01') };
  expect(goalsOf(companyOf(tables, scope), scope, 'won_value', days).map(({ target }) => target)).toEqual([
    25, 30,
  ]);
});

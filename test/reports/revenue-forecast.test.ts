import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { revenueForecast } from '@/lib/reports/revenue-forecast';
import { aCompany, aDeal, aScope, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealChance, dealsAtInstant, total, weighed } from './generators/naive-deals';

const asOf = '2025-03-31T12:00:00Z';
const scope = aScope({ asOf, rates: { PLN: '0.2345' } });

interface Outlook {
  readonly n: number;
  readonly total: number;
  readonly weighted: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly sd: number;
  readonly atLeast80: number;
}
interface Figures {
  readonly from: string;
  readonly to: string;
  readonly all: Outlook;
  readonly months: Readonly<Record<string, Outlook>>;
  readonly left_out: { readonly noDate: number; readonly overdue: number };
}
const run = (records: Records, options = {}, facts = scope) =>
  revenueForecast.run(aCompany(records), { ...facts, options });
const figures = (records: Records, options = {}, facts = scope) =>
  run(records, options, facts).result.figures as Figures;
const open = (expectedCloseDate: string | null, facts = {}) => aDeal({ expectedCloseDate, ...facts });
const block = (records: Records, id: string, options = {}, facts = scope) =>
  run(records, options, facts).result.blocks.find((one) => one.id === id);

describe('the revenue forecast', () => {
  it('weighs, levels and bounds what is expected, month by month', async () => {
    const deals = [
      open('2025-03-31', { id: 'sure', amount: 1000, winProbability: 0.8 }),
      open('2025-04-30', { id: 'even', amount: 2000 }),
      open('2025-04-01', { id: 'unlikely', amount: 500, winProbability: 0 }),
    ];
    await expect(`${JSON.stringify(figures({ deals }), null, 2)}\n`).toMatchFileSnapshot(
      'golden/revenue-forecast.three-deals.json',
    );
  });

  it('writes bounds to four decimals', () => {
    const { all } = figures({ deals: [open('2025-04-01', { amount: 3, winProbability: 0.4 })] });
    // √(9 × 0.24); the lower bounds are below nothing.
    expect([all.sd, all.atLeast80]).toEqual([1.4697, 0]);
  });

  it('ends on the last day of a month that is too short, and leaves that day out', () => {
    const deals = [open('2025-06-29'), open('2025-06-30')];
    expect(figures({ deals })).toMatchObject({ from: '2025-03-31', to: '2025-06-30', all: { n: 1 } });
    expect(figures({ deals }, { horizon: '12' })).toMatchObject({ to: '2026-03-31', all: { n: 2 } });
  });

  it('says why open deals are left out, each once', () => {
    const deals = [
      open('2025-03-30'),
      open(null),
      open('2025-12-01'),
      open('2025-04-01', { amount: null }),
      open('2025-04-01', { currency: 'USD' }),
      open('2025-04-01'),
    ];
    expect(block({ deals }, 'left-out')?.rows.map(({ key, cells }) => [key, cells['count']])).toEqual([
      ['overdue', 1],
      ['noDate', 1],
      ['beyond', 1],
      ['noProbability', 0],
      ['noAmount', 2],
    ]);
    expect(figures({ deals }).left_out).toEqual({ noDate: 1, overdue: 1 });
  });

  it('expects overdue deals this month when the option says so', () => {
    const deals = [open('2025-01-30')];
    expect(figures({ deals }, { 'include-overdue': true })).toMatchObject({
      all: { n: 1 },
      months: { '2025-03': { n: 1 } },
      left_out: { overdue: 0 },
    });
  });

  it('warns when one deal alone stands for more than 40% of the weighted value', () => {
    const many = Array.from({ length: 6 }, (_, at) => open('2025-04-10', { id: `d${at}` }));
    expect(run({ deals: many }).result.remark).toBeUndefined();
    const deals = [...many, open('2025-04-10', { name: 'Whale', amount: 100_000 })];
    expect(run({ deals }).result.remark).toMatchObject({
      key: 'remark.revenue-forecast.one-deal',
      values: { name: { text: 'Whale' } },
    });
  });

  it('says what is missing to the goal that runs today: target less won less weighted', () => {
    const goals = [
      {
        id: 'g',
        metric: 'won_value' as const,
        scope: 'company' as const,
        from: '2025-03-01',
        to: '2025-05-01',
        target: 50_000,
      },
      {
        id: 'old',
        metric: 'won_value' as const,
        scope: 'company' as const,
        from: '2025-01-01',
        to: '2025-03-01',
        target: 9,
      },
    ];
    const deals = [aWin({ amount: 20_000 }), open('2025-04-10'), open('2025-05-01')];
    expect(block({ deals, goals }, 'goal')?.rows).toMatchObject([
      { key: 'g', cells: { target: 50_000, actual: 20_000, weighted: 5000, gap: 25_000 } },
    ]);
    expect(figures({ deals, goals }, { horizon: 'goal' })).toMatchObject({ to: '2025-05-01', all: { n: 1 } });
    expect(block({ deals }, 'goal')).toBeUndefined();
  });

  it('adds what windows of as many months have brought from deals not there before', () => {
    const win = (createdAt: string, closedAt: string) => aWin({ createdAt, closedAt, amount: 300 });
    const deals = [
      win('2024-12-05T00:00:00Z', '2025-01-20T00:00:00Z'),
      win('2025-02-01T00:00:00Z', '2025-02-28T00:00:00Z'),
    ];
    // Two-month windows from December and January have ended; the first deal came in December.
    const [row] = block({ deals }, 'new-business', { 'new-business': true, horizon: '2' })?.rows ?? [];
    expect(row?.cells).toMatchObject({ windows: 2, added: 300, together: 300 });
  });

  it('shows levels or bounds, and groups by people as a filter would', () => {
    const deals = [open('2025-04-10', { ownerId: 'bo' }), open('2025-04-11')];
    const columns = (options: object) => block({ deals }, 'forecast', options)?.columns.map(({ key }) => key);
    expect(columns({})).toContain('high');
    expect(columns({ confidence: 'bound' })).toContain('atLeast90');
    const rows = block({ deals }, 'forecast', { group: 'owner' })?.rows ?? [];
    for (const { key, cells } of rows)
      expect(figures({ deals }, {}, { ...scope, filters: { userIds: [key] } }).all.weighted).toBe(
        cells['weighted'],
      );
    expect(rows.map(({ key }) => key).sort()).toEqual(['ann', 'bo']);
  });

  it('lists the deals that carry it with where their chance comes from', () => {
    const deals = [open('2025-04-10', { id: 'a', winProbability: 0.9 }), open('2025-04-10', { id: 'b' })];
    expect(block({ deals }, 'deals')?.rows.map(({ key, cells }) => [key, cells['chance-from']])).toEqual([
      ['a', 'deal'],
      ['b', 'stage'],
    ]);
  });

  it('agrees with a count record by record', () => {
    fc.assert(
      fc.property(anyForecasts, (records) => {
        const due = dealsAtInstant(records, Date.parse(asOf)).filter(
          (d) =>
            d.status === 'open' &&
            d.base !== null &&
            String(d.expected) >= '2025-03-31' &&
            String(d.expected) < '2025-06-30',
        );
        const above = (least: number) =>
          total(due.filter((d) => dealChance(d) >= least).map(({ base }) => base));
        const variance = total(due.map((d) => (d.base ?? 0) ** 2 * dealChance(d) * (1 - dealChance(d))));
        const mean = total(due.map((d) => (d.base ?? 0) * dealChance(d)));
        const { all, months } = figures(records);
        const whole = total(due.map(({ base }) => base));
        expect(all).toMatchObject({
          n: due.length,
          total: whole,
          weighted: total(due.map((d) => weighed(d.base, dealChance(d)))),
          high: above(0.8),
          medium: above(0.5),
        });
        expect(all.sd).toBeCloseTo(Math.sqrt(variance), 3);
        const bound = Math.max(0, Math.min(whole, mean - 0.841621 * Math.sqrt(variance)));
        expect(all.atLeast80).toBeCloseTo(bound, 3);
        expect(total(Object.values(months).map(({ weighted }) => weighted))).toBe(all.weighted);
      }),
    );
  });
});

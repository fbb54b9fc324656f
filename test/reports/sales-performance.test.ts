import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { salesPerformance } from '@/lib/reports/sales-performance';
import { aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';
import {
  anySales,
  averageOf,
  cycles,
  euros,
  having,
  medianOf,
  plainDeals,
  share,
  total,
} from './generators/sales';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  salesPerformance.run(aCompany(records), aScope(facts)).result;
const february = { createdAt: '2025-02-01T00:00:00Z', closedAt: '2025-02-11T00:00:00Z' };

describe('sales performance', () => {
  it('set what came in and what was won beside the period before', async () => {
    const result = run({
      deals: [
        aWin({ id: 'd1', amount: 400 }),
        aWin({ id: 'd2', amount: 200, closedAt: '2025-03-21T08:00:00Z' }),
        aLoss({ id: 'd3', amount: 200 }),
        aDeal({ id: 'd4', amount: 1000 }),
        aWin({ id: 'd5', amount: 300, ...february }),
        aLoss({ id: 'd6', ...february }),
        aDeal({ id: 'd7', stageId: 'unfit', closedAt: '2025-03-02T00:00:00Z' }),
      ],
    });
    expect(result.figures).toEqual({
      current: {
        ...{ created: 5, won: 2, lost: 1, unqualified: 1, wonValue: 600, avgWon: 300, medianWon: 300 },
        ...{ winRate: 2 / 3, valueWinRate: 0.75, medianCycle: 15 * 86_400, reopened: 0 },
      },
      previous: {
        ...{ created: 2, won: 1, lost: 1, unqualified: 0, wonValue: 300, avgWon: 300, medianWon: 300 },
        ...{ winRate: 0.5, valueWinRate: 300 / 10_300, medianCycle: 10 * 86_400, reopened: 0 },
      },
      previousFrom: '2025-02-01',
      previousTo: '2025-03-01',
      change: { created: 1.5, won: 1, lost: 0, wonValue: 1, avgWon: 0, medianCycle: 0.5 },
      winRatePp: 16.6667,
      openCount: 1,
      openValue: 1000,
      // 1 × 2/3 × 300 in 15 days.
      velocityPerDay: 13.33,
    });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-performance.seven-deals.json',
    );
  });

  it('compare what is open now with nothing', () => {
    const [row] = run({ deals: [aDeal(), aWin(), aWin(february)] }).blocks[0]?.rows ?? [];
    expect(row?.cells['openCount']).toBe(1);
    expect(row?.previous).toMatchObject({ won: 1 });
    expect(Object.keys(row?.previous ?? {})).not.toContain('openCount');
  });

  it('have figures to compare even when no comparison is shown', () => {
    const result = run({ deals: [aWin(), aWin(february)] }, { comparison: 'none' });
    expect(result.figures).toMatchObject({ previous: { won: 1 }, previousFrom: '2025-02-01' });
    expect(result.blocks[0]?.rows[0]).not.toHaveProperty('previous');
  });

  it('compare a period that has not begun with none of the days before', () => {
    const { figures } = run({ deals: [aWin(february)] }, { asOf: '2025-02-20T00:00:00Z' });
    expect(figures).toMatchObject({
      previous: { won: 0, wonValue: 0, winRate: null },
      previousFrom: '2025-02-01',
      previousTo: '2025-02-01',
      change: { won: null },
    });
  });

  it('count a deal once that was won, opened again and lost, as reopened', () => {
    const transitions = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['won', '2025-03-05T00:00:00Z'],
      ['offer', '2025-03-06T00:00:00Z'],
      ['lost', '2025-03-20T00:00:00Z'],
    );
    const of = (asOf: string) => run({ deals: [aLoss({ id: 'd' })], transitions }, { asOf }).figures;
    expect(of('2025-12-31T00:00:00Z')).toMatchObject({ current: { won: 0, lost: 1, reopened: 1 } });
    expect(of('2025-03-05T12:00:00Z')).toMatchObject({ current: { won: 1, lost: 0, reopened: 0 } });
    expect(of('2025-03-10T00:00:00Z')).toMatchObject({ current: { won: 0, lost: 0 }, openCount: 1 });
  });

  it('have no speed without an open amount, a rate, a win or a day', () => {
    const speed = (deals: ReturnType<typeof aDeal>[]) =>
      (run({ deals }).figures as { velocityPerDay: number | null }).velocityPerDay;
    expect(speed([aWin()])).toBe(0);
    expect(speed([aDeal()])).toBeNull();
    expect(speed([aDeal(), aLoss()])).toBeNull();
    expect(speed([aDeal(), aWin({ closedAt: '2025-03-01T08:00:00Z' })])).toBeNull();
    expect(speed([aDeal(), aWin({ amount: null })])).toBeNull();
  });

  it('leave deals that closed before they were created out of the cycle, and say so', () => {
    const { figures, caveats } = run({ deals: [aWin(), aWin({ closedAt: '2025-03-01T07:00:00Z' })] });
    expect(figures).toMatchObject({ current: { won: 2, medianCycle: 10 * 86_400 } });
    expect(caveats).toContainEqual({ key: 'bad-dates', count: 1 });
  });

  it('are taken apart by month, or by owner with what is open', () => {
    const deals = [aWin({ ownerId: 'ann' }), aDeal({ ownerId: 'bo', createdAt: '2025-03-02T00:00:00Z' })];
    const period = { from: '2025-03-01', to: '2025-05-01' };
    const months = run({ deals }, { period }).blocks[1];
    expect(
      months?.rows.map(({ key, cells }) => [key, cells['won'], cells['created'], cells['winRate']]),
    ).toEqual([
      ['2025-03-01', 1, 2, 1],
      ['2025-04-01', 0, 0, null],
    ]);
    const owners = run({ deals }, { options: { group: 'owner' } }).blocks[1];
    expect(owners?.rows.map(({ key, cells }) => [key, cells['won'], cells['openCount']])).toEqual([
      ['ann', 1, 0],
      ['bo', 0, 1],
    ]);
  });

  it('say what was won and before, from five closed deals on', () => {
    const wins = Array.from({ length: 5 }, () => aWin({ amount: 10 }));
    expect(run({ deals: wins }).finding).toMatchObject({
      key: 'finding.sales-performance.before',
      values: { value: { value: 50 }, before: { value: 0 }, won: { value: 5 }, n: { value: 5 } },
    });
    expect(run({ deals: wins }, { comparison: 'none' }).finding?.key).toBe('finding.sales-performance');
    expect(run({ deals: wins.slice(1) })).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.sales-performance.few' },
    });
  });

  it('are empty when nothing came in or went in the period', () => {
    expect(run({ deals: [aDeal({ createdAt: '2025-01-01T00:00:00Z' })] }).state).toBe('empty');
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const { created, closed } = plainDeals(records);
        const [won, lost] = [having(closed, 'won'), having(closed, 'lost')];
        expect(run(records, euros).figures).toMatchObject({
          current: {
            created: created.length,
            won: won.length,
            lost: lost.length,
            unqualified: having(closed, 'unqualified').length,
            wonValue: total(won),
            avgWon: averageOf(won),
            medianWon: medianOf(won.map(({ base }) => base)),
            winRate: share(won.length, won.length + lost.length),
            valueWinRate: share(total(won), total(won) + total(lost)),
            medianCycle: medianOf(cycles(won)),
          },
        });
      }),
    );
  });
});

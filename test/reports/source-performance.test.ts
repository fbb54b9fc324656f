import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { sourcePerformance } from '@/lib/reports/source-performance';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { anySales, cycles, euros, having, medianOf, plainDeals, share, total } from './generators/sales';

const sources = [
  { id: 'web', name: 'Web', channel: 'website' as const },
  { id: 'ads', name: 'Ads', channel: 'paid' as const },
  { id: 'ref', name: 'Referral', channel: 'paid' as const },
];
const runAll = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  sourcePerformance.run(aCompany({ sources, ...records }), aScope(facts));
const run = (...args: Parameters<typeof runAll>) => runAll(...args).result;
const many = (n: number, deal: typeof aWin, facts: Parameters<typeof aWin>[0]) =>
  Array.from({ length: n }, () => deal(facts));

describe('sources by person', () => {
  it('set wins and losses of each source against each owner, with pooled totals', async () => {
    const result = run({
      deals: [
        aWin({ id: 'd1', sourceId: 'web', ownerId: 'ann', amount: 500 }),
        aLoss({ id: 'd2', sourceId: 'web', ownerId: 'ann' }),
        aWin({ id: 'd3', sourceId: 'web', ownerId: 'bo', amount: 100 }),
        aLoss({ id: 'd4', sourceId: null, ownerId: 'bo' }),
        aDeal({ id: 'd5', sourceId: 'ads', stageId: 'unfit', closedAt: '2025-03-05T00:00:00Z' }),
      ],
    });
    const days = 10 * 86_400;
    expect(result.figures).toEqual({
      '*|*': { won: 2, lost: 2, winRate: 0.5, value: 600, medianCycle: days },
      '*|ann': { won: 1, lost: 1, winRate: 0.5, value: 500, medianCycle: days },
      '*|bo': { won: 1, lost: 1, winRate: 0.5, value: 100, medianCycle: days },
      'web|*': { won: 2, lost: 1, winRate: 2 / 3, value: 600, medianCycle: days },
      'web|ann': { won: 1, lost: 1, winRate: 0.5, value: 500, medianCycle: days },
      'web|bo': { won: 1, lost: 0, winRate: 1, value: 100, medianCycle: days },
      '(none)|*': { won: 0, lost: 1, winRate: 0, value: 0, medianCycle: null },
      '(none)|bo': { won: 0, lost: 1, winRate: 0, value: 0, medianCycle: null },
    });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/source-performance.four-deals.json',
    );
  });

  it('show in their cells what was chosen, and the difference from source or person', () => {
    const deals = [
      aWin({ sourceId: 'web', ownerId: 'ann', amount: 30 }),
      aLoss({ sourceId: 'web', ownerId: 'bo' }),
      aWin({ sourceId: 'ads', ownerId: 'bo', amount: 70 }),
    ];
    const row = (cells: string) =>
      run({ deals }, { options: { cells } }).blocks[0]?.rows.find(({ key }) => key === 'web')?.cells;
    expect(row('winRate')).toEqual({ 'in-ann': 1, 'in-bo': 0, all: 0.5 });
    expect(row('value')).toEqual({ 'in-ann': 30, 'in-bo': 0, all: 30 });
    expect(row('lost')).toEqual({ 'in-ann': 0, 'in-bo': 1, all: 1 });
    expect(row('average')).toEqual({ 'in-ann': 30, 'in-bo': null, all: 30 });
    expect(row('to-source')).toEqual({ 'in-ann': 0.5, 'in-bo': -0.5, all: 0 });
    expect(row('to-owner')).toEqual({ 'in-ann': 0, 'in-bo': -0.5, all: 0.5 - 2 / 3 });
  });

  it('take the source at the close, unless today’s are asked for', () => {
    const deals = [aWin({ id: 'd', sourceId: 'ads' })];
    const fieldChanges = [
      { dealId: 'd', field: 'sourceId' as const, from: 'web', to: 'ads', at: '2025-03-20T00:00:00Z', seq: 0 },
    ];
    const keys = (facts?: Parameters<typeof aScope>[0]) =>
      Object.keys(run({ deals, fieldChanges }, facts).figures as object);
    expect(keys()).toContain('web|ann');
    expect(keys({ attribution: 'current' })).toContain('ads|ann');
    expect(keys({ filters: { sourceIds: ['ads'] } })).toEqual([]);
  });

  it('are put together by channel', () => {
    const deals = ['ads', 'ref', 'web', null].map((sourceId) => aWin({ sourceId }));
    const rows = run({ deals }, { options: { group: 'channel' } }).blocks[1]?.rows;
    expect(rows?.map(({ key, cells }) => [key, cells['won']])).toEqual([
      ['paid', 2],
      ['website', 1],
      ['(none)', 1],
    ]);
  });

  it('open behind a cell the deals won or lost by both', () => {
    const deals = [
      aWin({ sourceId: 'web', ownerId: 'ann' }),
      aWin({ sourceId: 'web', ownerId: 'bo' }),
      aLoss({ sourceId: 'web', ownerId: 'ann' }),
    ];
    const { result, selections } = runAll({ deals });
    const behind = result.blocks[0]?.rows[0]?.records?.['in-ann'] ?? -1;
    expect([...(selections[behind]?.rows ?? [])]).toEqual([0, 2]);
  });

  it('name a pair only when it is too clear for chance', () => {
    const lost = many(20, aLoss, { sourceId: 'ads', ownerId: 'bo' });
    const good = (n: number) => [...lost, ...many(n, aWin, { sourceId: 'web', ownerId: 'ann' })];
    expect(run({ deals: good(10) }).finding).toMatchObject({
      key: 'finding.source-performance',
      values: { name: { text: 'ann' }, source: { text: 'Web' }, k: { value: 10 }, n: { value: 10 } },
    });
    expect(run({ deals: good(9) }).finding?.key).toBe('finding.source-performance.even');
    expect(run({ deals: [aWin()] })).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.source-performance.few' },
    });
  });

  it('are unavailable when the CRM has no sources, and empty without a close', () => {
    expect(run({ deals: [aWin()], sources: [] })).toMatchObject({
      state: 'unavailable',
      reasons: [{ key: 'no-sources' }],
    });
    expect(run({ deals: [aDeal()] })).toMatchObject({ state: 'empty', figures: {} });
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const decided = having(plainDeals(records).closed, 'won', 'lost');
        const cells = Map.groupBy(
          decided.flatMap((deal) =>
            [`${deal.source}|${deal.owner}`, `${deal.source}|*`, `*|${deal.owner}`, '*|*'].map((key) => ({
              key,
              deal,
            })),
          ),
          ({ key }) => key,
        );
        const expected = [...cells].map(([key, all]) => {
          const deals = all.map(({ deal }) => deal);
          const won = having(deals, 'won');
          const lost = deals.length - won.length;
          return [
            key,
            {
              won: won.length,
              lost,
              winRate: share(won.length, deals.length),
              value: total(won),
              medianCycle: medianOf(cycles(won)),
            },
          ];
        });
        expect(run(records, euros).figures).toEqual(Object.fromEntries(expected));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { lossReasonsBySource } from '@/lib/reports/loss-reasons-by-source';
import { aCompany, aLoss, aScope, aWin } from '../table/a-company';
import { naiveLosses } from './generators/losses';
import { anySales, euros, plainDeals } from './generators/sales';

const sources = [
  { id: 'web', name: 'Web', channel: 'website' as const },
  { id: 'ads', name: 'Ads', channel: 'paid' as const },
  { id: 'ref', name: 'Referral', channel: 'paid' as const },
];
const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  lossReasonsBySource.run(aCompany({ sources, ...records }), aScope(facts)).result;
const losses = (n: number, sourceId: string | null, lossReasonId: string | null) =>
  Array.from({ length: n }, () => aLoss({ sourceId, lossReasonId }));

describe('loss reasons by source', () => {
  it('set reasons against sources, with totals both ways', async () => {
    const result = run({
      deals: [
        aLoss({ id: 'd1', sourceId: 'web', lossReasonId: 'price', amount: 500 }),
        aLoss({ id: 'd2', sourceId: 'web', lossReasonId: 'timing', amount: 100 }),
        aLoss({ id: 'd3', sourceId: null, lossReasonId: 'price', currency: 'USD' }),
        aWin({ id: 'd4', sourceId: 'web' }),
        aWin({ id: 'd5', sourceId: 'ads' }),
      ],
    });
    expect(result.figures).toEqual({
      total: 3,
      all: { price: { count: 2, share: 2 / 3 }, timing: { count: 1, share: 1 / 3 } },
      rows: {
        web: {
          lost: 2,
          lossRate: 2 / 3,
          reasons: {
            price: { count: 1, share: 0.5, diffPp: -16.6667 },
            timing: { count: 1, share: 0.5, diffPp: 16.6667 },
          },
        },
        '(none)': { lost: 1, lossRate: 1, reasons: { price: { count: 1, share: 1, diffPp: 33.3333 } } },
      },
    });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/loss-reasons-by-source.three-losses.json',
    );
  });

  it('take the source at the close, unless today’s are asked for', () => {
    const deals = [aLoss({ id: 'd', sourceId: 'ads', lossReasonId: 'price' })];
    const fieldChanges = [
      { dealId: 'd', field: 'sourceId' as const, from: 'web', to: 'ads', at: '2025-03-20T00:00:00Z', seq: 0 },
    ];
    const keys = (facts?: Parameters<typeof aScope>[0]) =>
      Object.keys((run({ deals, fieldChanges }, facts).figures as { rows: object }).rows);
    expect(keys()).toEqual(['web']);
    expect(keys({ attribution: 'current' })).toEqual(['ads']);
    expect(keys({ filters: { sourceIds: ['web'] } })).toEqual(['web']);
  });

  it('are put together by channel', () => {
    const deals = [...losses(1, 'ads', 'price'), ...losses(2, 'ref', 'price'), ...losses(1, 'web', 'price')];
    const rows = run({ deals }, { options: { group: 'channel' } }).blocks[0]?.rows;
    expect(rows?.map(({ key, label, cells }) => [key, label, cells['all']])).toEqual([
      ['paid', { word: 'channel.paid' }, 3],
      ['website', { word: 'channel.website' }, 1],
    ]);
  });

  it('say that there are too few reasons to choose from', () => {
    const caveats = (...reasons: (string | null)[]) =>
      run({ deals: reasons.map((lossReasonId) => aLoss({ lossReasonId })) }).caveats;
    expect(caveats('price', 'timing', 'price', null)).toContainEqual({ key: 'few-reasons', count: 2 });
    expect(caveats('price', 'timing', 'gone').map(({ key }) => key)).not.toContain('few-reasons');
  });

  it('name a source and a reason only when they go together too clearly for chance', () => {
    const deals = [...losses(10, 'web', 'price'), ...losses(20, 'ads', 'timing')];
    expect(run({ deals }).finding).toMatchObject({
      key: 'finding.loss-reasons-by-source',
      values: { name: { text: 'Web' }, reason: { text: 'Price' }, k: { value: 10 }, n: { value: 10 } },
    });
    expect(run({ deals: losses(10, 'web', 'price') }).finding?.key).toBe(
      'finding.loss-reasons-by-source.even',
    );
  });

  it('are unavailable without sources or reasons, and empty without a loss', () => {
    expect(run({ sources: [], deals: [aLoss()] }).reasons).toEqual([{ key: 'no-sources' }]);
    expect(run({ lossReasons: [], deals: [aLoss()] }).reasons).toEqual([{ key: 'no-lossReasons' }]);
    expect(run({ deals: [aWin()] })).toMatchObject({
      state: 'empty',
      figures: { total: 0, all: {}, rows: {} },
    });
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const { closed } = plainDeals(records);
        const { figures } = lossReasonsBySource.run(aCompany(records), aScope(euros)).result;
        expect(figures).toEqual(naiveLosses(closed, ({ source }) => source));
      }),
    );
  });
});

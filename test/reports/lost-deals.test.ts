import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { lostDeals } from '@/lib/reports/lost-deals';
import { aCall, aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';
import { anySales, euros, grouped, having, plainDeals, share, total } from './generators/sales';

const runAll = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  lostDeals.run(aCompany(records), aScope(facts));
const run = (...args: Parameters<typeof runAll>) => runAll(...args).result;
const block = (result: ReturnType<typeof run>, id: string) => result.blocks.find((one) => one.id === id);
const by = (group: string) => ({ options: { group } });
const sources = ['web', 'ads'].map((id) => ({ id, name: id }));
const many = (n: number, deal: typeof aWin, facts: Parameters<typeof aWin>[0]) =>
  Array.from({ length: n }, () => deal(facts));

describe('lost deals', () => {
  it('are listed, most value first, and set against what was closed', async () => {
    const result = run({
      sources,
      deals: [
        aLoss({
          id: 'd1',
          name: 'Small',
          sourceId: 'web',
          amount: 100,
          lossReasonId: 'price',
          competitor: 'Rival',
        }),
        aLoss({ id: 'd2', name: 'Large', sourceId: 'ads', amount: 900, ownerId: null }),
        aLoss({ id: 'd3', name: 'Unknown', sourceId: 'web', amount: null }),
        aWin({ id: 'd4', sourceId: 'web' }),
        aDeal({ id: 'd5', stageId: 'unfit', closedAt: '2025-03-04T00:00:00Z' }),
      ],
      transitions: aWay('d1', ['new', '2025-03-01T08:00:00Z'], ['lost', '2025-03-11T08:00:00Z']),
      activities: [aCall({ dealId: 'd1', at: '2025-03-09T08:00:00Z' })],
    });
    expect(result.figures).toEqual({
      count: 3,
      value: 1000,
      lossRate: 0.75,
      ids: ['d1', 'd2', 'd3'],
      lostFrom: { new: 1, '(none)': 2 },
      segments: {
        source: {
          web: { lost: 2, closed: 3, lossRate: 2 / 3, lift: 0.8889 },
          ads: { lost: 1, closed: 1, lossRate: 1, lift: 1.3333 },
        },
        owner: {
          ann: { lost: 2, closed: 3, lossRate: 2 / 3, lift: 0.8889 },
          '(none)': { lost: 1, closed: 1, lossRate: 1, lift: 1.3333 },
        },
        region: { '(none)': { lost: 3, closed: 4, lossRate: 0.75, lift: 1 } },
      },
    });
    expect(block(result, 'deals')?.rows.map(({ key, label }) => [key, label])).toEqual([
      ['d2', { text: 'Large' }],
      ['d1', { text: 'Small' }],
      ['d3', { text: 'Unknown' }],
    ]);
    expect(block(result, 'deals')?.rows[1]?.cells).toEqual({
      ...{ owner: 'ann', value: 100, reason: 'Price', competitor: 'Rival', lastStage: 'new' },
      ...{ age: 10 * 86_400, sinceActivity: 2 * 86_400, closed: Date.parse('2025-03-11T08:00:00Z') / 1000 },
    });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/lost-deals.three-losses.json',
    );
  });

  it('count no activity after the close, and none that is not done', () => {
    const activities = [
      aCall({ dealId: 'd', at: '2025-03-11T08:00:01Z' }),
      aCall({ dealId: 'd', at: '2025-03-10T08:00:00Z', status: 'planned' }),
      aCall({ dealId: 'd', at: '2025-03-10T20:00:00Z' }),
      aCall({ dealId: 'd', at: '2025-03-05T08:00:00Z' }),
    ];
    const since = (acts: typeof activities) =>
      block(run({ deals: [aLoss({ id: 'd' })], activities: acts }), 'deals')?.rows[0]?.cells['sinceActivity'];
    expect(since(activities)).toBe(12 * 3600);
    expect(since(activities.slice(0, 2))).toBeNull();
  });

  it('are taken apart by the stage they were lost from, a deleted one by its name', () => {
    const stages = [
      { id: 'lost', name: 'Lost', position: 9, kind: 'lost' as const },
      { id: 'late', name: 'Late', position: 2, kind: 'open' as const },
      { id: 'gone', name: 'Gone', position: 1, kind: 'open' as const, deletedAt: '2025-03-15T00:00:00Z' },
    ].map((stage) => ({ ...stage, pipelineId: 'sales' }));
    const transitions = [
      ...aWay('a', ['gone', '2025-03-01T08:00:00Z'], ['lost', '2025-03-11T08:00:00Z']),
      ...aWay(
        'b',
        ['gone', '2025-03-01T08:00:00Z'],
        ['late', '2025-03-02T08:00:00Z'],
        ['lost', '2025-03-11T08:00:00Z'],
      ),
      ...aWay('c', ['lost', '2025-03-01T08:00:00Z']),
    ];
    const deals = ['a', 'b', 'c'].map((id) => aLoss({ id }));
    const result = run({ stages, transitions, deals }, by('last-stage'));
    expect(block(result, 'segments')?.rows.map(({ key, label, aside }) => [key, label, aside])).toEqual([
      ['gone', { word: 'row.deleted-stage', values: { name: 'Gone' } }, undefined],
      ['late', { text: 'Late' }, undefined],
      ['(none)', { word: 'none.last-stage' }, true],
    ]);
  });

  it('count a deal with lines of two products in both rows', () => {
    const line = (id: string, productId: string) => ({
      id,
      dealId: 'd',
      productId,
      quantity: 1,
      unitPrice: 1,
    });
    const result = run(
      {
        products: ['desk', 'chair'].map((id) => ({ id, name: id })),
        lineItems: [line('1', 'desk'), line('2', 'chair')],
        deals: [aLoss({ id: 'd' }), aWin()],
      },
      by('product'),
    );
    expect(
      block(result, 'segments')?.rows.map(({ key, cells, of }) => [key, cells['lost'], of?.['lossRate']]),
    ).toEqual([
      ['chair', 1, [1, 1]],
      ['desk', 1, [1, 1]],
      ['(none)', 0, [0, 1]],
    ]);
    expect(result.caveats).toContainEqual({ key: 'rows-overlap', count: 1 });
  });

  it('compare each group with the period before', () => {
    const early = { createdAt: '2025-02-01T00:00:00Z', closedAt: '2025-02-10T00:00:00Z' };
    const deals = [
      aLoss({ ownerId: 'ann' }),
      aLoss({ ownerId: 'bo' }),
      ...[aLoss, aWin].map((deal) => deal({ ownerId: 'ann', ...early })),
    ];
    const rows = block(run({ deals }, by('owner')), 'segments')?.rows;
    expect(rows?.map(({ key, previous }) => [key, previous])).toEqual([
      ['ann', { lost: 1, lostValue: 10_000, lossRate: 0.5 }],
      ['bo', { lost: 0, lostValue: 0, lossRate: null }],
    ]);
    expect(
      block(run({ deals }, { comparison: 'none', ...by('owner') }), 'segments')?.rows[0],
    ).not.toHaveProperty('previous');
  });

  it('set groups against reasons', () => {
    const deals = [
      aLoss({ sourceId: 'web', lossReasonId: 'timing' }),
      aLoss({ sourceId: 'web', lossReasonId: null }),
      aLoss({ sourceId: 'ads', lossReasonId: 'price' }),
      aWin({ sourceId: null }),
    ];
    const reasons = block(run({ sources, deals }), 'reasons');
    expect(reasons?.columns.map(({ key }) => key)).toEqual(['in-price', 'in-timing', 'in-(none)', 'all']);
    expect(reasons?.rows.map(({ key, cells }) => [key, Object.values(cells)])).toEqual([
      ['web', [0, 1, 1, 2]],
      ['ads', [1, 0, 0, 1]],
    ]);
  });

  it('list a hundred deals one by one and the rest together', () => {
    const deals = Array.from({ length: 103 }, (_, at) => aLoss({ amount: at + 1 }));
    const { result, selections } = runAll({ deals });
    const list = block(result, 'deals');
    expect(list?.rows).toHaveLength(101);
    expect(list?.rows.at(-1)).toMatchObject({
      label: { values: { n: 3 } },
      cells: { value: 6 },
      aside: true,
    });
    expect([...(selections[list?.rows.at(-1)?.records?.['value'] ?? -1]?.rows ?? [])]).toEqual([0, 1, 2]);
    expect(list?.total?.cells['value']).toBe((103 * 104) / 2);
  });

  it('name the group that is hit hardest only when it is too clear for chance', () => {
    const rest = [...many(10, aWin, { sourceId: 'web' }), ...many(5, aLoss, { sourceId: 'web' })];
    expect(run({ sources, deals: [...rest, ...many(10, aLoss, { sourceId: 'ads' })] }).finding).toMatchObject(
      {
        key: 'finding.lost-deals.hit',
        values: {
          name: { text: 'ads' },
          own: { value: 10 },
          of: { value: 10 },
          rate: { value: 0.6 },
          k: { value: 15 },
        },
      },
    );
    expect(run({ sources, deals: [...rest, ...many(9, aLoss, { sourceId: 'ads' })] }).finding?.key).toBe(
      'finding.lost-deals',
    );
    expect(run({ deals: many(4, aLoss, {}) })).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.lost-deals.few' },
    });
  });

  it('filter by the owner at the close, and are empty without a loss', () => {
    const deals = [aLoss({ id: 'd', ownerId: 'bo' }), aLoss({ ownerId: null })];
    const fieldChanges = [
      { dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'bo', at: '2025-03-20T00:00:00Z', seq: 0 },
    ];
    const n = (userIds: (string | null)[]) => run({ deals, fieldChanges }, { filters: { userIds } }).foot.n;
    expect([n(['ann']), n(['bo']), n([null])]).toEqual([1, 0, 1]);
    expect(run({ deals: [aWin()] })).toMatchObject({ state: 'empty', figures: { lossRate: 0, ids: [] } });
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const decided = having(plainDeals(records).closed, 'won', 'lost');
        const lost = having(decided, 'lost');
        const lossRate = share(lost.length, decided.length);
        const segments = (of: (deal: (typeof decided)[number]) => string) =>
          Object.fromEntries(
            grouped(decided, of).map(([key, closed]) => {
              const own = having(closed, 'lost').length;
              const lift = lossRate ? Number((own / closed.length / lossRate).toFixed(4)) : null;
              return [key, { lost: own, closed: closed.length, lossRate: own / closed.length, lift }];
            }),
          );
        expect(run(records, euros).figures).toEqual({
          count: lost.length,
          value: total(lost),
          lossRate,
          ids: lost.map(({ id }) => id).sort(),
          lostFrom: lost.length > 0 ? { '(none)': lost.length } : {},
          segments: {
            source: segments(({ source }) => source),
            owner: segments(({ owner }) => owner),
            region: segments(({ region }) => region),
          },
        });
      }),
    );
  });
});

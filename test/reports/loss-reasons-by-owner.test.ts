import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { lossReasonsByOwner } from '@/lib/reports/loss-reasons-by-owner';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { naiveLosses } from './generators/losses';
import { anySales, euros, plainDeals } from './generators/sales';

const runAll = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  lossReasonsByOwner.run(aCompany(records), aScope(facts));
const run = (...args: Parameters<typeof runAll>) => runAll(...args).result;
const losses = (n: number, ownerId: string | null, lossReasonId: string | null) =>
  Array.from({ length: n }, () => aLoss({ ownerId, lossReasonId }));

describe('loss reasons by owner', () => {
  it('set reasons against owners, with totals both ways, nobody and no reason aside', async () => {
    const result = run({
      deals: [
        aLoss({ id: 'd1', ownerId: 'ann', lossReasonId: 'price', amount: 500 }),
        aLoss({ id: 'd2', ownerId: 'ann', lossReasonId: 'timing', amount: 100 }),
        aLoss({ id: 'd3', ownerId: null, lossReasonId: 'price', amount: null }),
        aLoss({ id: 'd4', ownerId: 'bo', lossReasonId: null }),
        aWin({ id: 'd5', ownerId: 'ann' }),
        aWin({ id: 'd6', ownerId: 'cem' }),
        aDeal({ id: 'd7', ownerId: 'ann', stageId: 'unfit', closedAt: '2025-03-03T00:00:00Z' }),
      ],
    });
    expect(result.figures).toEqual({
      total: 4,
      all: {
        price: { count: 2, share: 0.5 },
        timing: { count: 1, share: 0.25 },
        '(none)': { count: 1, share: 0.25 },
      },
      rows: {
        ann: {
          lost: 2,
          lossRate: 2 / 3,
          reasons: {
            price: { count: 1, share: 0.5, diffPp: 0 },
            timing: { count: 1, share: 0.5, diffPp: 25 },
          },
        },
        bo: { lost: 1, lossRate: 1, reasons: { '(none)': { count: 1, share: 1, diffPp: 75 } } },
        '(none)': { lost: 1, lossRate: 1, reasons: { price: { count: 1, share: 1, diffPp: 50 } } },
      },
    });
    expect(result.blocks[0]?.rows.map(({ key, cells }) => [key, cells])).toEqual([
      ['ann', { 'in-price': 1, 'in-timing': 1, 'in-(none)': 0, all: 2, lossRate: 2 / 3 }],
      ['bo', { 'in-price': 0, 'in-timing': 0, 'in-(none)': 1, all: 1, lossRate: 1 }],
      ['(none)', { 'in-price': 1, 'in-timing': 0, 'in-(none)': 0, all: 1, lossRate: 1 }],
    ]);
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/loss-reasons-by-owner.four-losses.json',
    );
  });

  it('show shares of the owner’s losses as k of n, and values', () => {
    const deals = [...losses(2, 'ann', 'price'), ...losses(2, 'ann', 'timing'), ...losses(4, 'bo', 'price')];
    const [matrix] = run({ deals }, { options: { cells: 'share' } }).blocks;
    const ann = matrix?.rows.find(({ key }) => key === 'ann');
    expect(ann).toMatchObject({ cells: { 'in-price': 0.5, all: 1 }, of: { 'in-price': [2, 4] } });
    expect(matrix?.total).toMatchObject({ cells: { 'in-price': 0.75 }, of: { 'in-price': [6, 8] } });
    const values = run({ deals }, { options: { cells: 'value' } }).blocks[0]?.total?.cells;
    expect(values).toMatchObject({ 'in-price': 60_000, 'in-timing': 20_000, all: 80_000 });
  });

  it('show differences from all only from ten losses of a row on', () => {
    const deals = [...losses(10, 'ann', 'price'), ...losses(9, 'bo', 'timing'), ...losses(1, 'cem', 'price')];
    const rows = run({ deals }, { options: { cells: 'difference' } }).blocks[0]?.rows;
    const price = Object.fromEntries(rows?.map(({ key, cells }) => [key, cells['in-price']]) ?? []);
    expect(price).toEqual({ ann: 1 - 11 / 20, bo: null, cem: null });
  });

  it('open behind a cell the lost deals of both', () => {
    const deals = [
      aLoss({ lossReasonId: 'price' }),
      aLoss({ lossReasonId: 'timing' }),
      aWin({}),
      aLoss({ lossReasonId: 'price', ownerId: 'bo' }),
    ];
    const { result, selections } = runAll({ deals });
    const ann = result.blocks[0]?.rows.find(({ key }) => key === 'ann');
    expect([...(selections[ann?.records?.['in-price'] ?? -1]?.rows ?? [])]).toEqual([0]);
    expect([...(selections[ann?.records?.['lossRate'] ?? -1]?.rows ?? [])]).toEqual([0, 1, 2]);
  });

  it('take the owner at the close, and can be put together by team and by category', () => {
    const records = {
      teams: [{ id: 'north', name: 'North' }],
      users: ['ann', 'bo'].map((id) => ({ id, name: id, active: true, teamIds: ['north'] })),
      lossReasons: [
        { id: 'price', name: 'Price', category: 'price' as const },
        { id: 'dear', name: 'Dear', category: 'price' as const },
      ],
      deals: [
        aLoss({ id: 'd', ownerId: 'bo', lossReasonId: 'price' }),
        aLoss({ ownerId: 'ann', lossReasonId: 'dear' }),
      ],
      fieldChanges: [
        { dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'bo', at: '2025-03-20T00:00:00Z', seq: 0 },
      ],
    };
    expect(run(records).figures).toMatchObject({ rows: { ann: { lost: 2 } } });
    expect(run(records, { attribution: 'current' }).figures).toMatchObject({
      rows: { ann: { lost: 1 }, bo: { lost: 1 } },
    });
    expect(run(records, { options: { group: 'team', reasons: 'category' } }).figures).toMatchObject({
      rows: { north: { lost: 2, reasons: { price: { count: 2, share: 1 } } } },
    });
  });

  it('name an owner and a reason only when they go together too clearly for chance', () => {
    const deals = (n: number) => [...losses(n, 'ann', 'price'), ...losses(20, 'bo', 'timing')];
    expect(run({ deals: deals(10) }).finding).toMatchObject({
      key: 'finding.loss-reasons-by-owner',
      values: {
        name: { text: 'ann' },
        reason: { text: 'Price' },
        k: { value: 10 },
        n: { value: 10 },
        share: { value: 1 / 3 },
      },
    });
    const even = [...losses(10, 'ann', 'price'), ...losses(10, 'bo', 'price')];
    expect(run({ deals: even }).finding?.key).toBe('finding.loss-reasons-by-owner.even');
    expect(run({ deals: losses(4, 'ann', 'price') })).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.loss-reasons.thin' },
    });
  });

  it('warn when more than three in ten have no reason', () => {
    const caveats = run({ deals: [...losses(6, 'ann', 'price'), ...losses(4, 'ann', null)] }).caveats;
    expect(caveats).toContainEqual({ key: 'many-without-reason', count: 4, link: 'data-audit' });
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const { closed } = plainDeals(records);
        expect(run(records, euros).figures).toEqual(naiveLosses(closed, ({ owner }) => owner));
      }),
    );
  });
});

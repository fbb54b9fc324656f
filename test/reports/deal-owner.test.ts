import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { dealOwner } from '@/lib/reports/deal-owner';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { anySales, euros, grouped, plainDeals } from './generators/sales';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  dealOwner.run(aCompany(records), aScope(facts)).result;
const block = (result: ReturnType<typeof run>, id: string) => result.blocks.find((one) => one.id === id);
const handedOver = (dealId: string, from: string, to: string) => ({
  dealId,
  field: 'ownerId' as const,
  from,
  to,
  at: '2025-03-05T00:00:00Z',
  seq: 0,
});

describe('deals by owner over time', () => {
  it('count a new deal for whoever had it then, and a win for whoever has it at the close', async () => {
    const records = {
      deals: [
        aWin({ id: 'd1', ownerId: 'bo', amount: 500 }),
        aLoss({ id: 'd2', ownerId: 'bo', amount: 300 }),
        aDeal({ id: 'd3', ownerId: null }),
        aDeal({ id: 'd4', ownerId: 'ann', stageId: 'unfit', closedAt: '2025-04-02T00:00:00Z' }),
      ],
      fieldChanges: [handedOver('d1', 'ann', 'bo')],
    };
    const result = run(records, { period: { from: '2025-03-01', to: '2025-05-01' } });
    expect(result.figures).toEqual({
      ann: { '2025-03 created': 2, '2025-04 unqualified': 1 },
      bo: { '2025-03 created': 1, '2025-03 won': 1, '2025-03 lost': 1 },
      '(none)': { '2025-03 created': 1 },
    });
    expect(block(result, 'owners')?.rows.map(({ key, cells }) => [key, cells['net']])).toEqual([
      ['bo', -1],
      ['ann', 1],
      ['(none)', 1],
    ]);
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/deal-owner.two-months.json',
    );
  });

  it('have one owner for everything when today’s are asked for', () => {
    const records = {
      deals: [aWin({ id: 'd1', ownerId: 'bo' })],
      fieldChanges: [handedOver('d1', 'ann', 'bo')],
    };
    expect(run(records, { attribution: 'current' }).figures).toEqual({
      bo: { '2025-03 created': 1, '2025-03 won': 1 },
    });
  });

  it('filter each event by its own owner, as the unfiltered rows do', () => {
    const records = {
      deals: [aWin({ id: 'd1', ownerId: 'bo' })],
      fieldChanges: [handedOver('d1', 'ann', 'bo')],
    };
    const of = (id: string) => run(records, { filters: { userIds: [id] } }).figures;
    expect(of('ann')).toEqual({ ann: { '2025-03 created': 1 } });
    expect(of('bo')).toEqual({ bo: { '2025-03 won': 1 } });
  });

  it('have a column for every stretch of time, empty ones too', () => {
    const deals = [aWin(), aWin({ createdAt: '2025-05-01T00:00:00Z', closedAt: '2025-05-05T08:00:00Z' })];
    const period = { from: '2025-03-01', to: '2025-06-01' };
    const won = (bucket: string) => block(run({ deals }, { period, options: { bucket } }), 'won');
    expect(won('month')?.rows[0]?.cells).toEqual({
      'in-2025-03': 1,
      'in-2025-04': 0,
      'in-2025-05': 1,
      all: 2,
    });
    expect(won('quarter')?.rows[0]?.cells).toEqual({ 'in-2025-Q1': 1, 'in-2025-Q2': 1, all: 2 });
    expect(won('week')?.columns).toHaveLength(15);
    expect(block(run({ deals }, { period }), 'course')?.rows.map(({ cells }) => cells['won'])).toEqual([
      1, 0, 1,
    ]);
  });

  it('are put together by team', () => {
    const records = {
      teams: [{ id: 'north', name: 'North' }],
      users: ['ann', 'bo'].map((id) => ({ id, name: id, active: true, teamIds: ['north'] })),
      deals: [aWin({ ownerId: 'ann' }), aWin({ ownerId: 'bo' }), aWin({ ownerId: null })],
    };
    expect(run(records, { options: { group: 'team' } }).figures).toEqual({
      north: { '2025-03 created': 2, '2025-03 won': 2 },
      '(none)': { '2025-03 created': 1, '2025-03 won': 1 },
    });
  });

  it('are empty without a deal, and have no row for people without one', () => {
    expect(run({ deals: [aDeal({ createdAt: '2025-01-01T00:00:00Z' })] })).toMatchObject({
      state: 'empty',
      figures: {},
    });
    expect(block(run({ deals: [aWin()] }), 'owners')?.rows.map(({ key }) => key)).toEqual(['ann']);
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const { created, closed } = plainDeals(records);
        const found = new Map<string, Map<string, number>>();
        const add = (owner: string, kind: string, n: number) =>
          found.set(owner, (found.get(owner) ?? new Map()).set(`2025-03 ${kind}`, n));
        for (const [owner, deals] of grouped(created, (deal) => deal.ownerAtCreation))
          add(owner, 'created', deals.length);
        for (const [owner, deals] of grouped(closed, (deal) => deal.owner))
          for (const [kind, own] of grouped(deals, (deal) => deal.status)) add(owner, kind, own.length);
        expect(run(records, euros).figures).toEqual(
          Object.fromEntries([...found].map(([owner, counts]) => [owner, Object.fromEntries(counts)])),
        );
      }),
    );
  });
});

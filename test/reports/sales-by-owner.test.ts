import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { salesByOwner } from '@/lib/reports/sales-by-owner';
import { aCompany, aLoss, aScope, aWin } from '../table/a-company';
import {
  anySales,
  averageOf,
  euros,
  grouped,
  having,
  medianOf,
  plainDeals,
  share,
  total,
} from './generators/sales';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  salesByOwner.run(aCompany(records), aScope(facts));
const rowsOf = (records: Records, facts?: Parameters<typeof aScope>[0]) =>
  run(records, facts).result.blocks[0]?.rows ?? [];

const team = (id: string, parentTeamId?: string) => ({ id, name: id, ...(parentTeamId && { parentTeamId }) });
const user = (id: string, ...teamIds: string[]) => ({ id, name: id, active: true, teamIds });

describe('sales by owner', () => {
  it('rank those who closed a deal by won value, with unowned deals aside and out of the average', async () => {
    const deals = [
      aWin({ id: 'd1', ownerId: 'ann', amount: 500 }),
      aWin({ id: 'd2', ownerId: 'ann', amount: 300 }),
      aWin({ id: 'd3', ownerId: 'bo', amount: 200 }),
      aLoss({ id: 'd4', ownerId: 'cem' }),
      aWin({ id: 'd5', ownerId: null, amount: 1000 }),
    ];
    const { result } = run({ deals });
    expect(result.figures).toMatchObject({ teamAverage: 1000 / 3, total: 2000 });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-by-owner.three-people.json',
    );
  });

  it('give equal values one rank and leave the next out', () => {
    const deals = ['ann', 'bo', 'cem', 'cem'].map((ownerId) => aWin({ ownerId }));
    expect(rowsOf({ deals }).map(({ key, cells }) => [key, cells['rank']])).toEqual([
      ['cem', 1],
      ['ann', 2],
      ['bo', 2],
    ]);
  });

  it('keep a deal with whoever closed it, unless today’s owners are asked for', () => {
    const deals = [aWin({ id: 'd', ownerId: 'bo' })];
    const fieldChanges = [
      { dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'bo', at: '2025-03-20T00:00:00Z', seq: 0 },
    ];
    const keys = (facts?: Parameters<typeof aScope>[0]) =>
      rowsOf({ deals, fieldChanges }, facts).map(({ key }) => key);
    expect(keys()).toEqual(['ann']);
    expect(keys({ attribution: 'current' })).toEqual(['bo']);
    expect(keys({ filters: { userIds: ['bo'] } })).toEqual([]);
  });

  it('leave out who closed deals only in the period compared with', () => {
    const early = { createdAt: '2025-02-01T00:00:00Z', closedAt: '2025-02-10T00:00:00Z' };
    const { result } = run({
      deals: [aWin({ ownerId: 'ann', amount: 100 }), aWin({ ownerId: 'bo', ...early })],
    });
    expect(result.blocks[0]?.rows.map(({ key }) => key)).toEqual(['ann']);
    expect(result.figures).toMatchObject({ teamAverage: 100, order: ['ann'] });
    expect(result.blocks[0]?.total?.previous).toMatchObject({ value: 10_000 });
  });

  it('count whoever is in two teams in both, and say that rows add up to more', () => {
    const records = {
      teams: [team('north'), team('south'), team('all')],
      users: [user('ann', 'north', 'south'), user('bo', 'south'), user('cem')],
      deals: [aWin({ ownerId: 'ann' }), aWin({ ownerId: 'bo' }), aWin({ ownerId: 'cem' })],
    };
    const { result } = run(records, { options: { group: 'team' } });
    expect(result.blocks[0]?.rows.map(({ key, cells }) => [key, cells['count']])).toEqual([
      ['south', 2],
      ['north', 1],
      ['(none)', 1],
    ]);
    expect(result.blocks[0]?.total?.cells['count']).toBe(3);
    expect(result.caveats).toContainEqual({ key: 'rows-overlap', count: 1 });
  });

  it('name the teams that a person is in, not those above', () => {
    const records = {
      teams: [team('sales'), team('north', 'sales')],
      users: [user('ann', 'north'), user('bo', 'sales')],
      deals: [aWin({ ownerId: 'ann' }), aWin({ ownerId: 'bo' }), aWin({ ownerId: null })],
    };
    expect(rowsOf(records).map(({ key, cells }) => [key, cells['team']])).toEqual([
      ['ann', 'north'],
      ['bo', 'sales'],
      ['(none)', null],
    ]);
  });

  it('say who leads from five wins on', () => {
    const wins = (n: number) => Array.from({ length: n }, () => aWin({ ownerId: 'ann' }));
    expect(run({ deals: wins(5) }).result.finding).toMatchObject({
      key: 'finding.sales-by-owner',
      values: { name: { text: 'ann' }, value: { value: 50_000 }, share: { value: 1 } },
    });
    const { state, finding } = run({ deals: wins(4) }).result;
    expect([state, finding?.key]).toEqual(['thin', 'finding.sales.few']);
  });

  it('are empty without a closed deal, and not when all were lost', () => {
    expect(run({ deals: [aWin({ closedAt: '2025-05-01T00:00:00Z' })] }).result.state).toBe('empty');
    expect(run({ deals: [aLoss()] }).result).toMatchObject({ state: 'thin', figures: { total: 0 } });
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const decided = having(plainDeals(records).closed, 'won', 'lost');
        const all = total(having(decided, 'won'));
        const owners = grouped(decided, ({ owner }) => owner);
        const reps = owners.filter(([owner]) => owner !== '(none)');
        const value = (deals: typeof decided) => total(having(deals, 'won'));
        const teamAverage = share(
          reps.reduce((sum, [, deals]) => sum + value(deals), 0),
          reps.length,
        );
        const rows = owners.map(([owner, deals]) => {
          const won = having(deals, 'won');
          const isNone = owner === '(none)';
          const row = {
            count: won.length,
            value: value(deals),
            share: share(value(deals), all),
            average: averageOf(won),
            median: medianOf(won.map(({ base }) => base)),
            winRate: share(won.length, deals.length),
            rank: isNone ? null : 1 + reps.filter(([, others]) => value(others) > value(deals)).length,
            toAverage: isNone || teamAverage === null ? null : value(deals) - teamAverage,
          };
          return [owner, row];
        });
        expect(run(records, euros).result.figures).toEqual({
          order: expect.any(Array),
          rows: Object.fromEntries(rows),
          teamAverage,
          total: all,
        });
      }),
    );
  });
});

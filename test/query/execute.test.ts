import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callCount } from '@/lib/metrics/activity-measures';
import { averageWon, closeRate, wonCount, wonValue } from '@/lib/metrics/deal-measures';
import type { Deal } from '@/lib/model/entities';
import { otherKey } from '@/lib/query/answer';
import { execute } from '@/lib/query/execute';
import { won } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import { anyRecords } from '../reports/any-company';
import { aCall, aLoss, aWin } from '../table/a-company';
import { aView } from './a-view';

const keysOf = (groups: readonly { key: string }[]): string[] => groups.map(({ key }) => key);

describe('a query', () => {
  it('ranks groups by its first measure and puts those without a key last', () => {
    const deals = [
      aWin({ ownerId: 'bo', amount: 100 }),
      aWin({ ownerId: null, amount: 900 }),
      aWin({ ownerId: 'ann', amount: 300 }),
      aWin({ ownerId: 'bo', amount: 150 }),
    ];
    const { view } = aView({ deals });
    const answer = execute(view, { measures: [wonValue, wonCount], by: ['owner'] });
    expect(answer.groups.map(({ key, values }) => [key, ...values.map(({ value }) => value)])).toEqual([
      ['ann', 300, 1],
      ['bo', 250, 2],
      ['(none)', 900, 1],
    ]);
    expect(answer.total.values.map(({ value }) => value)).toEqual([1450, 4]);
  });

  it('gives a group to who only lost, since the rate has its own records', () => {
    const { view } = aView({ deals: [aWin({ ownerId: 'ann' }), aLoss({ ownerId: 'bo' })] });
    const answer = execute(view, { measures: [wonCount, closeRate], by: ['owner'] });
    expect(answer.groups.map(({ key, values: [n, rate] }) => [key, n?.value, rate?.value])).toEqual([
      ['ann', 1, 1],
      ['bo', 0, 0],
    ]);
  });

  it('compares each group with itself in the earlier period, and has no row for who is only there', () => {
    const deals = [
      aWin({ ownerId: 'ann', closedAt: '2025-03-11T08:00:00Z' }),
      aWin({ ownerId: 'ann', createdAt: '2025-02-01T08:00:00Z', closedAt: '2025-02-11T08:00:00Z' }),
      aWin({ ownerId: 'bo', createdAt: '2025-02-01T08:00:00Z', closedAt: '2025-02-12T08:00:00Z' }),
    ];
    const { groups, total } = execute(aView({ deals }).view, { measures: [wonCount], by: ['owner'] });
    expect(groups.map(({ key, values, previous }) => [key, values[0]?.value, previous?.[0]?.value])).toEqual([
      ['ann', 1, 1],
    ]);
    expect(total.previous?.[0]?.value).toBe(2);
  });

  it('sums what is past the limit as other, and keeps those without a key apart', () => {
    const deals = ['ann', 'bo', 'cem', 'dee', null].flatMap((ownerId, at) =>
      Array.from({ length: 5 - at }, () => aWin({ ownerId, amount: 10 })),
    );
    const { groups, total } = execute(aView({ deals }).view, {
      measures: [wonCount],
      by: ['owner'],
      limit: 2,
    });
    expect(groups.map(({ key, values }) => [key, values[0]?.value])).toEqual([
      ['ann', 5],
      ['bo', 4],
      [otherKey, 5],
      ['(none)', 1],
    ]);
    expect(total.values[0]?.value).toBe(15);
  });

  it('counts a deal of somebody in two teams in both rows, and once in the total', () => {
    const teams = [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ];
    const users = [{ id: 'ann', name: 'Ann', active: true, teamIds: ['north', 'south'] }];
    const { view } = aView({ users, teams, deals: [aWin({ ownerId: 'ann' }), aWin({ ownerId: null })] });
    const { groups, total } = execute(view, { measures: [wonCount], by: ['team'] });
    expect(groups.map(({ key, values }) => [key, values[0]?.value])).toEqual([
      ['north', 1],
      ['south', 1],
      ['(none)', 1],
    ]);
    expect(total.values[0]?.value).toBe(2);
  });

  it('shows weeks of the period in order, empty ones too, the first cut short by the period', () => {
    const deals = [
      aWin({ closedAt: '2025-03-02T23:59:59Z', createdAt: '2025-03-01T00:00:00Z' }),
      aWin({ closedAt: '2025-03-17T00:00:00Z' }),
    ];
    const { groups } = execute(aView({ deals }).view, {
      measures: [wonCount],
      by: ['week'],
      withEmpty: true,
    });
    expect(groups.map(({ key, values, partial }) => [key, values[0]?.value, partial ?? false])).toEqual([
      ['2025-02-24', 1, true],
      ['2025-03-03', 0, false],
      ['2025-03-10', 0, false],
      ['2025-03-17', 1, false],
      ['2025-03-24', 0, false],
      ['2025-03-31', 0, true],
    ]);
  });

  it('begins months of the Persian calendar where they begin', () => {
    const deals = [
      aWin({ closedAt: '2025-03-20T23:59:59Z' }),
      aWin({ closedAt: '2025-03-21T00:00:00Z' }),
      aWin({ closedAt: '2025-03-31T00:00:00Z' }),
    ];
    const { groups } = execute(aView({ deals }, { monthCalendar: 'persian' }).view, {
      measures: [wonCount],
      by: ['month'],
    });
    expect(groups.map(({ key, values }) => [key, values[0]?.value])).toEqual([
      ['1403-12', 1],
      ['1404-01', 2],
    ]);
  });

  it('puts hours of the day on the clock of the zone', () => {
    const activities = [aCall({ at: '2025-03-30T00:59:00Z' }), aCall({ at: '2025-03-30T01:00:00Z' })];
    const { groups } = execute(aView({ activities }, { timeZone: 'Europe/Warsaw' }).view, {
      measures: [callCount],
      by: ['hour'],
    });
    expect(keysOf(groups)).toEqual(['01', '03']);
  });

  it('takes apart by two dimensions, its margins over all', () => {
    const deals = [
      aWin({ ownerId: 'ann', sourceId: 'web', amount: 5 }),
      aWin({ ownerId: 'ann', sourceId: 'fair', amount: 7 }),
      aWin({ ownerId: 'bo', sourceId: 'web', amount: 11 }),
    ];
    const { view } = aView({ deals });
    const answer = execute(view, { measures: [wonValue], by: ['source', 'owner'] });
    const value = (source: string, owner: string) => {
      const cell = answer.cell(source, owner);
      return cell ? valueIn(answer, cell, wonValue) : undefined;
    };
    expect([value('web', 'ann'), value('web', 'bo'), value('fair', 'ann'), value('fair', 'bo')]).toEqual([
      5,
      11,
      7,
      undefined,
    ]);
    expect(answer.across.map((group) => [group.key, valueIn(answer, group, wonValue)])).toEqual([
      ['ann', 12],
      ['bo', 11],
    ]);
  });

  it('has everything without a key when the records know nothing of the dimension', () => {
    const { view } = aView({ deals: [aWin()], activities: [aCall()] });
    const { groups } = execute(view, { measures: [wonCount], by: ['direction'] });
    expect(keysOf(groups)).toEqual(['(none)']);
  });
});

/** The same by plain loops over the records: deals won in March 2025 (UTC) by current owner. */
function naive(
  deals: readonly Deal[],
  rate: number,
): Map<string, { count: number; value: number; known: number }> {
  const groups = new Map<string, { count: number; value: number; known: number }>();
  for (const deal of deals) {
    const closedAt = Date.parse(deal.closedAt ?? '');
    const isIn = closedAt >= Date.UTC(2025, 2, 1) && closedAt < Date.UTC(2025, 3, 1);
    if (deal.stageId !== 'won' || deal.deletedAt || !isIn) continue;
    const key = deal.ownerId ?? '(none)';
    const group = groups.get(key) ?? { count: 0, value: 0, known: 0 };
    group.count++;
    const factor = deal.currency === 'PLN' ? rate : deal.currency === 'USD' ? null : 1;
    if (deal.amount != null && factor !== null) {
      const size = Math.abs(deal.amount) * factor;
      group.value += Math.sign(deal.amount) * Math.floor(size + 0.5);
      group.known++;
    }
    groups.set(key, group);
  }
  return groups;
}

describe('a query of any company', () => {
  it('equals a count by plain loops', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const deals = (records.deals ?? []).map((deal) => ({ ...deal, deletedAt: null }));
        const { view } = aView(
          { ...records, deals, fieldChanges: [] },
          { rates: { PLN: '0.25' }, comparison: 'none' },
        );
        const answer = execute(view, { measures: [wonCount, wonValue, averageWon], by: ['owner'] });
        const found = new Map(
          answer.groups.map(({ key, values: [count, value, average] }) => [
            key,
            { count: count?.value ?? 0, value: (value?.value ?? 0) + 0, known: average?.n ?? 0 },
          ]),
        );
        const expected = naive(deals, 0.25);
        for (const group of expected.values()) group.value += 0;
        expect(found).toEqual(expected);
      }),
    );
  });

  it('has each record in exactly one group of a single-valued dimension, whatever is filtered', () => {
    const dimension = fc.constantFrom(
      'owner',
      'source',
      'pipeline',
      'stage',
      'status',
      'customer',
      'amount-band',
      'age-band',
      'month',
      'weekday',
    );
    const user = fc.option(fc.constantFrom<string | null>('ann', 'bo', '__proto__', null), {
      nil: undefined,
    });
    fc.assert(
      fc.property(anyRecords, dimension, user, (records, by, id) => {
        const filters = id === undefined ? {} : { userIds: [id] };
        const { view } = aView(records, { filters });
        const { groups, total } = execute(view, { measures: [wonCount], by: [by] });
        const rows = groups.flatMap((group) => [...group.rows(won)]).sort((a, b) => a - b);
        expect(rows).toEqual([...total.rows(won)].sort((a, b) => a - b));
      }),
    );
  });

  it('filters before it groups: a filtered total is the row of the unfiltered table', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom('ann', 'bo', 'constructor'), (records, id) => {
        const whole = execute(aView(records).view, { measures: [wonValue], by: ['owner'] });
        const part = execute(aView(records, { filters: { userIds: [id] } }).view, { measures: [wonValue] });
        const without = execute(aView(records, { filters: { userIds: [id], not: ['userIds'] } }).view, {
          measures: [wonValue],
        });
        const row = whole.groups.find(({ key }) => key === id)?.values[0]?.value ?? 0;
        expect(part.total.values[0]?.value).toBe(row);
        expect(without.total.values[0]?.value).toBe((whole.total.values[0]?.value ?? 0) - row);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { companyOf } from '@/lib/table/company';
import { dealTests, passing } from '@/lib/table/filters';
import { accountContents } from '@/lib/worker/account-contents';
import { answerableFilters } from '@/lib/worker/answerable-filters';
import { filterValues } from '@/lib/worker/filter-values';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';

const records: Records = {
  users: [
    { id: 'ann', name: 'Ann', active: true },
    { id: 'bo', name: 'Bo', active: true },
  ],
  teams: [{ id: 't1', name: 'North', managerIds: ['bo'] }],
  customers: [
    { id: 'c1', kind: 'company', name: 'İstanbul Gıda' },
    { id: 'c2', kind: 'company', name: 'Łódź Sp. z o.o.' },
    { id: 'c3', kind: 'company', name: 'Nobody buys' },
  ],
  deals: [
    aDeal({ id: 'd1', customerId: 'c2', tags: ['vip', 'north'], custom: { tier: 'gold', note: 'a' } }),
    aDeal({ id: 'd2', customerId: 'c2', tags: ['vip'], custom: { tier: 'gold', note: 'b' } }),
    aDeal({ id: 'd3', customerId: 'c1', ownerId: 'bo', custom: { tier: 'silver' } }),
    aDeal({ id: 'd4', customerId: null, amount: 500 }),
    aDeal({ id: 'd5', customerId: 'c1', deletedAt: '2025-04-01T00:00:00Z' }),
  ],
  activities: [aCall({ at: '2024-06-01T08:00:00Z' }), aCall({ direction: 'inbound' })],
};
const tables = aCompany(records);
const asked = (filter: string, more: object = {}) =>
  filterValues(tables, { filter, scope: aScope(), search: '', limit: 200, ...more });
const found = (filter: string, more: object = {}) =>
  asked(filter, more).values.map(({ id, count }) => [id, count]);

describe('what a filter can be set to', () => {
  it('is named and counted, commonest first, with those that have none at the end', () => {
    const { values, left, all } = asked('customerIds');
    expect(values).toEqual([
      { id: 'c2', label: { text: 'Łódź Sp. z o.o.' }, count: 2 },
      { id: 'c1', label: { text: 'İstanbul Gıda' }, count: 1 },
      { id: null, label: { word: 'none.customer' }, count: 1 },
    ]);
    expect({ left, all }).toEqual({ left: 0, all: 2 });
  });

  it('is searched without case and accents, and says how much more there is', () => {
    expect(found('customerIds', { search: 'LODZ' })).toEqual([['c2', 2]]);
    expect(found('customerIds', { search: 'istanbul' })).toEqual([['c1', 1]]);
    expect(asked('customerIds', { limit: 1 })).toMatchObject({
      values: [{ id: 'c2' }, { id: null }],
      left: 1,
    });
  });

  it('is named by id, and what nothing has is left out', () => {
    expect(found('customerIds', { ids: ['c3', 'gone', null] })).toEqual([
      ['c3', 0],
      [null, 1],
    ]);
  });

  it('is a tag, a value of an own field, a kind of activity', () => {
    expect(found('tags')).toEqual([
      ['vip', 2],
      ['north', 1],
      [null, 2],
    ]);
    expect(found('custom:tier')).toEqual([
      ['gold', 2],
      ['silver', 1],
      [null, 1],
    ]);
    expect(asked('directions').values.map(({ label }) => label)).toEqual([
      { word: 'direction.inbound' },
      { word: 'direction.outbound' },
    ]);
  });

  it('is nothing for a name that is no filter', () => {
    for (const filter of ['toString', '__proto__', 'amount', 'not', ''])
      expect(asked(filter)).toEqual({ values: [], left: 0, all: 0 });
  });

  it('leaves as many deals as were counted, and turned round the others', () => {
    const company = companyOf(tables, aScope());
    const all = Int32Array.from({ length: 4 }, (_, row) => row);
    for (const filter of ['customerIds', 'tags', 'custom:tier'] as const) {
      for (const { id, count } of asked(filter).values) {
        const set = filter === 'custom:tier' ? { custom: { tier: [id] } } : { [filter]: [id] };
        expect(passing(all, dealTests(company, set, 'now')).rows.length).toBe(count);
        const turned = { ...set, not: [filter] };
        expect(passing(all, dealTests(company, turned, 'now')).rows.length).toBe(4 - count);
      }
    }
  });

  it('turns round one own field and not the other', () => {
    const company = companyOf(tables, aScope());
    const custom = { tier: ['gold'], note: ['a'] };
    const left = (not: string[]) => [
      ...passing(Int32Array.of(0, 1, 2), dealTests(company, { custom, not }, 'now')).rows,
    ];
    expect(left([])).toEqual([0]);
    expect(left(['custom:note'])).toEqual([1]);
    expect(left(['custom:tier'])).toEqual([]);
  });
});

describe('the filters that records can answer', () => {
  it('are those of which there is something to choose', () => {
    expect(answerableFilters(tables)).toEqual([
      'userIds',
      'teamIds',
      'stageIds',
      'statuses',
      'customerIds',
      'amount',
      'tags',
      'activityKinds',
      'directions',
      'outcomes',
      'custom:tier',
      'custom:note',
    ]);
    expect(answerableFilters(aCompany({ users: [] }))).toEqual([]);
  });

  it('have no field in which every deal says something else', () => {
    const deals = Array.from({ length: 80 }, (_, at) =>
      aDeal({ custom: { link: `https://x/${at}`, size: at % 3 } }),
    );
    expect(answerableFilters(aCompany({ deals })).filter((name) => name.startsWith('custom:'))).toEqual([
      'custom:size',
    ]);
  });

  it('come with the oldest instant of all, and with who manages a team', () => {
    expect(accountContents(tables, 1)).toMatchObject({
      first: '2024-06-01T08:00:00Z',
      teams: [{ id: 't1', name: 'North', managerIds: ['bo'] }],
    });
    const slip = aCompany({ deals: [aDeal({ createdAt: '0026-03-01T08:00:00Z' }), aDeal()] });
    expect(accountContents(slip, 1).first).toBe('2025-03-01T08:00:00Z');
    expect(accountContents(aCompany({}), 1).first).toBeNull();
  });
});

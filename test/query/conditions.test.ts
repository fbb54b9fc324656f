import { describe, expect, it } from 'vitest';
import { wonCount } from '@/lib/metrics/deal-measures';
import { conditionsOf } from '@/lib/query/conditions';
import { execute } from '@/lib/query/execute';
import { won } from '@/lib/query/populations/deals';
import type { Condition } from '@/lib/query/spec';
import { cell } from '@/lib/table/table';
import { aWin } from '../table/a-company';
import { aView } from './a-view';

const deals = [
  aWin({
    id: 'a',
    name: 'Desk order',
    amount: 100,
    ownerId: 'ann',
    tags: ['key', 'new'],
    custom: { tier: 'gold' },
  }),
  aWin({
    id: 'b',
    name: 'Çelik masa',
    amount: 250,
    ownerId: 'bo',
    tags: ['new'],
    expectedCloseDate: '2025-03-20',
  }),
  aWin({ id: 'c', name: 'Chairs', amount: null, ownerId: null, createdAt: '2025-02-01T08:00:00Z' }),
];

/** Ids of the deals that meet conditions. */
function met(...conditions: readonly Condition[]): string[] {
  const { view } = aView({ deals }, { asOf: '2025-03-25T12:00:00Z' });
  const { total } = execute(view, { measures: [wonCount], where: conditionsOf(conditions) });
  return [...total.rows(won)].map((row) => String(cell(view.company.tables.deals, 'id', row)));
}

describe('a condition', () => {
  it.each<[string, Condition, string[]]>([
    ['is one of a dimension’s groups', { field: 'owner', op: 'is', values: ['ann'] }, ['a']],
    ['is without a group', { field: 'owner', op: 'empty' }, ['c']],
    ['is not in some groups', { field: 'owner', op: 'not-in', values: ['ann', 'bo'] }, ['c']],
    ['has a tag among others', { field: 'tag', op: 'is', values: ['new'] }, ['a', 'b']],
    ['has a value in a field of one’s own', { field: 'custom:tier', op: 'is', values: ['gold'] }, ['a']],
    [
      'contains a text, whatever its case and accents',
      { field: 'name', op: 'contains', values: ['celik'] },
      ['b'],
    ],
    [
      'has an amount between two, both included',
      { field: 'amount', op: 'between', values: [100, 250] },
      ['a', 'b'],
    ],
    ['has an unknown amount', { field: 'amount', op: 'empty' }, ['c']],
    [
      'is not an amount, which an unknown one is not either',
      { field: 'amount', op: 'is-not', values: [100] },
      ['b'],
    ],
    ['was created before a day', { field: 'createdAt', op: 'before', values: ['2025-03-01'] }, ['c']],
    ['was created within the last days', { field: 'createdAt', op: 'within-days', values: [30] }, ['a', 'b']],
    ['is expected after a day', { field: 'expectedCloseDate', op: 'after', values: ['2025-03-19'] }, ['b']],
    [
      'is about something these records lack, and so holds for none',
      { field: 'recordingUrl', op: 'empty' },
      [],
    ],
  ])('%s', (_, condition, ids) => {
    expect(met(condition)).toEqual(ids);
  });

  it('is met together with every other', () => {
    expect(
      met({ field: 'tag', op: 'is', values: ['new'] }, { field: 'amount', op: 'after', values: [100] }),
    ).toEqual(['b']);
  });
});

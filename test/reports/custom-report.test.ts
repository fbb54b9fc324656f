import { describe, expect, it } from 'vitest';
import { metrics } from '@/lib/metrics/all';
import type { Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import type { QuerySpec } from '@/lib/query/spec';
import { customReport } from '@/lib/reports/custom-report';
import { salesByOwner } from '@/lib/reports/sales-by-owner';
import { aCall, aCompany, aLoss, aScope, aWin } from '../table/a-company';

const deals = [
  aWin({ ownerId: 'ann', amount: 300, sourceId: 'web' }),
  aWin({ ownerId: 'bo', amount: 100, sourceId: 'fair' }),
  aWin({ ownerId: null, amount: 50, sourceId: 'web' }),
  aLoss({ ownerId: 'bo', amount: 20 }),
];
const activities = [
  aCall({ userId: 'ann', durationSec: 60 }),
  aCall({ userId: 'ann', durationSec: 240 }),
  aCall({ userId: 'bo', durationSec: null }),
];

function asked(
  spec: Omit<QuerySpec, 'v'> | string,
  records: Records = { deals, activities },
  facts: Partial<Scope> = {},
) {
  const query = typeof spec === 'string' ? spec : JSON.stringify({ v: 1, ...spec });
  return customReport.run(aCompany(records), aScope({ options: { query }, ...facts }));
}
const rows = (spec: Omit<QuerySpec, 'v'>) => (asked(spec).result.figures as { rows: unknown }).rows;

describe('a custom report', () => {
  it('shows won value and deals by owner until it is asked something else', () => {
    const tables = aCompany({ deals });
    const own = customReport.run(tables, aScope()).result.figures as {
      rows: Record<string, Record<string, number>>;
    };
    const built = salesByOwner.run(tables, aScope()).result.figures as {
      rows: Record<string, { value: number }>;
    };
    for (const [key, { value }] of Object.entries(built.rows))
      expect(own.rows[key]?.['won-value'] ?? 0).toBe(value);
    expect(Object.keys(own.rows)).toEqual(['ann', 'bo', '(none)']);
  });

  it('puts measures of different records side by side, and says that they go by different dates', () => {
    const { result } = asked({
      measures: [{ id: 'won-count' }, { id: 'sales-calls' }],
      dims: [{ field: 'owner' }],
    });
    expect(result.figures).toEqual({
      total: { 'won-count': 3, 'sales-calls': 3 },
      rows: {
        ann: { 'won-count': 1, 'sales-calls': 2 },
        bo: { 'won-count': 1, 'sales-calls': 1 },
        '(none)': { 'won-count': 1, 'sales-calls': 0 },
      },
    });
    expect(result.caveats).toContainEqual({ key: 'mixed-dates', count: 2 });
    expect(result.foot.dateField).toBe('own');
  });

  it('makes numbers of any field: unknown values are in no mean', () => {
    expect(
      rows({
        measures: [
          { agg: 'average', of: 'calls', field: 'durationSec' },
          { agg: 'max', of: 'calls', field: 'durationSec' },
        ],
        dims: [{ field: 'owner' }],
      }),
    ).toEqual({
      ann: { 'average calls durationSec': 150, 'max calls durationSec': 240 },
      bo: { 'average calls durationSec': null, 'max calls durationSec': null },
    });
  });

  it('divides one measure by another, and has nothing where the other is 0', () => {
    expect(
      rows({
        measures: [{ op: '/', a: { id: 'won-value' }, b: { id: 'sales-calls' } }],
        dims: [{ field: 'owner' }],
      }),
    ).toEqual({
      ann: { 'calculated m0': 150 },
      bo: { 'calculated m0': 100 },
      '(none)': { 'calculated m0': null },
    });
  });

  it('takes apart by two dimensions', () => {
    expect(
      rows({ measures: [{ id: 'won-value' }], dims: [{ field: 'source' }, { field: 'owner' }] }),
    ).toEqual({
      web: { 'won-value': 350 },
      'web|ann': { 'won-value': 300 },
      'web|(none)': { 'won-value': 50 },
      fair: { 'won-value': 100 },
      'fair|bo': { 'won-value': 100 },
    });
  });

  it('counts by weeks, and filters before it counts', () => {
    expect(
      rows({
        measures: [{ id: 'won-count' }],
        dims: [{ field: 'date', bucket: 'month' }],
        filters: [{ field: 'source', op: 'is', values: ['web'] }],
      }),
    ).toEqual({ '2025-03': { 'won-count': 2 } });
  });

  it('has a period and a comparison of its own', () => {
    const { result } = asked({
      measures: [{ id: 'won-count' }],
      period: { from: '2025-01-01', to: '2025-02-01' },
      compare: 'none',
    });
    expect(result.foot).toMatchObject({ from: '2025-01-01', to: '2025-02-01', n: 0 });
    expect(result.foot.previousFrom).toBeUndefined();
    expect(result.state).toBe('empty');
  });

  it('leaves out what nobody knows, and says so', () => {
    const { result } = asked({ measures: [{ id: 'won-count' }, { id: 'luck' }], dims: [{ field: 'mood' }] });
    expect(result.caveats).toContainEqual({ key: 'unknown-parts', count: 2 });
    expect(result.figures).toEqual({ total: { 'won-count': 3 }, rows: {} });
  });

  it.each([
    ['no JSON', '{', 'query'],
    ['another version', '{"v":2,"measures":[{"id":"won-count"}]}', 'query.v'],
    [
      'four measures',
      JSON.stringify({ v: 1, measures: Array.from({ length: 4 }, () => ({ id: 'won-count' })) }),
      'query.measures',
    ],
    [
      'three dimensions',
      JSON.stringify({
        v: 1,
        measures: [{ id: 'won-count' }],
        dims: [{ field: 'owner' }, { field: 'team' }, { field: 'source' }],
      }),
      'query.dims',
    ],
  ])('refuses %s, naming the place', (_, text, where) => {
    expect(() => asked(text)).toThrowError(
      expect.objectContaining({ failure: expect.objectContaining({ kind: 'bad-input', where }) }),
    );
  });

  it('takes every metric that can be taken apart, by every dimension, without a stumble', () => {
    const measured = metrics.filter(({ measure }) => measure);
    expect(measured.length).toBeGreaterThan(30);
    for (const { id } of measured) {
      for (const field of ['owner', 'source', 'month', 'region', 'tag', 'outcome', 'lead-status']) {
        const { result } = asked({ measures: [{ id }], dims: [{ field }] });
        expect(result.caveats.filter(({ key }) => key === 'unknown-parts')).toEqual([]);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stacksOf } from '@/lib/charts/stacks';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'stacked', block: 'matrix', value: 'all' };
const keys = ['in-a', 'in-b', 'in-c', 'in-d', 'in-(none)'];
const block = (rows: readonly (readonly number[])[], extra = 0): Block => ({
  id: 'matrix',
  columns: [
    ...keys.map((key) => ({ key, unit: 'count' as const, label: { text: key } })),
    { key: 'all', unit: 'count' },
  ],
  rows: rows.map((values, at) =>
    aRow({
      key: `row${at}`,
      cells: {
        ...Object.fromEntries(keys.map((key, part) => [key, values[part] ?? 0])),
        all: values.reduce((sum, value) => sum + value, 0) + extra,
      },
    }),
  ),
});

describe('stacked bars', () => {
  it('are as long as their parts together, and lose nothing', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (rows) => {
        const given = block(rows);
        const all = given.rows.reduce((sum, { cells }) => sum + Number(cells['all']), 0);
        const found = stacksOf(given, hint);
        if (all === 0) {
          expect(found).toBeNull();
          return;
        }
        const greatest = Math.max(...(found?.stacks.map(({ total }) => total) ?? []));
        expect(found?.stacks.reduce((sum, { total }) => sum + total, 0)).toBe(all);
        for (const { parts, total } of found?.stacks ?? []) {
          expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(total);
          const length = parts.reduce((sum, part) => sum + part.length, 0);
          expect(length).toBeCloseTo(total / greatest, 9);
          expect((parts.at(-1)?.from ?? 0) + (parts.at(-1)?.length ?? 0)).toBeCloseTo(total / greatest, 9);
        }
      }),
    );
  });

  it('tell three series and the rest, and "none" is never one of them', () => {
    const found = stacksOf(block([[5, 9, 7, 1, 40]]), hint);
    expect(found?.series.map(({ key }) => key)).toEqual(['in-a', 'in-b', 'in-c']);
    expect(found?.hasRest).toBe(true);
    expect(found?.stacks[0]?.parts.at(-1)).toMatchObject({ column: null, value: 41 });
  });

  it('put rows past the twelfth together', () => {
    const found = stacksOf(block(Array.from({ length: 20 }, () => [1, 1, 0, 0, 0])), hint);
    expect(found?.stacks).toHaveLength(12);
    expect(found?.stacks.at(-1)).toMatchObject({ key: '(other)', total: 18 });
  });

  it('are not drawn of parts that come to more than the whole, as where rows overlap', () => {
    expect(stacksOf(block([[5, 5, 5, 0, 0]], -3), hint)).toBeNull();
  });

  it('are not drawn of rates', () => {
    const given = block([[1, 2, 0, 0, 0]]);
    const rates = given.columns.map((column) => ({ ...column, unit: 'share' as const }));
    expect(stacksOf({ ...given, columns: rates }, hint)).toBeNull();
  });

  it('find won and still open as the parts of what is expected', () => {
    const found = stacksOf(
      {
        id: 'sources',
        columns: ['expected', 'wonValue', 'openWeighted'].map((key) => ({ key, unit: 'money' })),
        rows: [aRow({ key: 'web', cells: { expected: 900, wonValue: 600, openWeighted: 300 } })],
      },
      { kind: 'stacked', block: 'sources', value: 'wonValue' },
    );
    expect(found?.stacks[0]?.parts.map(({ length }) => length)).toEqual([600 / 900, 300 / 900, 0]);
    expect(found?.hasRest).toBe(false);
  });
});

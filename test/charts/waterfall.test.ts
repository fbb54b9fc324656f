import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waterfallOf } from '@/lib/charts/waterfall';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'waterfall', block: 'flow', value: 'change' };
const block = (start: number, changes: Readonly<Record<string, number>>, end?: number): Block => {
  const sum = Object.values(changes).reduce((all, change) => all + change, start);
  return {
    id: 'flow',
    columns: [{ key: 'change', unit: 'money' }],
    rows: [
      aRow({ key: 'open-a', cells: { change: start }, aside: true }),
      ...Object.entries(changes).map(([key, change]) => aRow({ key, cells: { change } })),
      aRow({ key: 'open-b', cells: { change: end ?? sum }, aside: true }),
    ],
  };
};

describe('a waterfall', () => {
  it('leads from the first total to the last without a gap', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.array(fc.integer({ min: -1e9, max: 1e9 })), (start, changes) => {
        const found = waterfallOf(block(start, Object.fromEntries(changes.entries())), hint);
        if (changes.length === 0) return;
        const steps = found?.steps ?? [];
        for (const [at, step] of steps.slice(1, -1).entries()) expect(step.from).toBe(steps[at]?.to);
        expect(steps.at(-1)?.to).toBe(steps.at(-2)?.to);
        for (const { from, to } of steps) {
          expect(found?.axis.at(Math.min(from, to))).toBeGreaterThanOrEqual(-1e-6);
          expect(found?.axis.at(Math.max(from, to))).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
    );
  });

  it('tells what came, what was won and what was lost apart', () => {
    const found = waterfallOf(block(100, { new: 40, grown: 0, won: -30, lost: -20 }), hint);
    expect(found?.steps.map(({ tone }) => tone)).toEqual(['total', 'in', 'won', 'out', 'total']);
  });

  it('is not drawn when the parts do not add up', () => {
    expect(waterfallOf(block(100, { new: 40 }, 139), hint)).toBeNull();
  });
});

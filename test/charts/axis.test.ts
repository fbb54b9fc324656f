import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from '@/lib/charts/axis';

describe('an axis', () => {
  it('has round values around what is drawn, two or three steps of them', () => {
    expect(axisOf([3, 17], 'count').ticks).toEqual([0, 10, 20]);
    expect(axisOf([0.31, 0.44], 'share').ticks).toEqual([0, 0.25, 0.5]);
    expect(axisOf([5 * 86_400, 28 * 86_400], 'seconds').ticks).toEqual([0, 14 * 86_400, 28 * 86_400]);
  });

  it('counts by whole numbers', () => {
    expect(axisOf([1], 'count').ticks).toEqual([0, 1]);
    expect(axisOf([5], 'count').ticks).toEqual([0, 3, 6]);
  });

  it('leaves zero out only for a line whose values are all high', () => {
    expect(axisOf([80, 95], 'count', false).least).toBe(80);
    expect(axisOf([80, 95], 'count').least).toBe(0);
    expect(axisOf([10, 95], 'count', false).least).toBe(0);
  });

  it('reaches below zero as far as the values do', () => {
    const { ticks, at } = axisOf([-40, 60], 'mean');
    expect(ticks[0]).toBeLessThanOrEqual(-40);
    expect(ticks).toContain(0);
    expect(at(0)).toBeGreaterThan(0);
  });

  it('stands for any values, without one of them outside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -1e9, max: 1e12 }), fc.constant(null)), { maxLength: 20 }),
        fc.constantFrom('count', 'money', 'share', 'seconds', 'mean'),
        fc.boolean(),
        (values, unit, fromZero) => {
          const { ticks, at } = axisOf(values, unit, fromZero);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(5);
          expect(ticks.every(Number.isFinite)).toBe(true);
          for (const value of values) {
            if (value === null) continue;
            expect(at(value)).toBeGreaterThanOrEqual(-1e-6);
            expect(at(value)).toBeLessThanOrEqual(1 + 1e-6);
          }
        },
      ),
    );
  });
});

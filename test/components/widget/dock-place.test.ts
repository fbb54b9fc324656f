import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  type Box,
  clamped,
  covered,
  fittingPlace,
  freePlace,
  margin,
  pointOf,
} from '@/components/widget/dock-place';

const coordinate = fc.integer({ min: -3_000, max: 6_000 });
const length = fc.integer({ min: 1, max: 700 });
const point = fc.record({ left: coordinate, top: coordinate });
const size = fc.record({ width: length, height: length });
const viewport = fc.record({
  width: fc.integer({ min: 200, max: 2_000 }),
  height: fc.integer({ min: 200, max: 1_500 }),
});
const box: fc.Arbitrary<Box> = fc.record({
  left: coordinate,
  top: coordinate,
  width: length,
  height: length,
});

describe('the dock’s place', () => {
  it('is in the viewport, wherever it was wanted', () => {
    fc.assert(
      fc.property(point, size, viewport, (wanted, dock, view) => {
        const { left, top } = clamped(wanted, dock, view);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        if (dock.width + 2 * margin <= view.width)
          expect(left + dock.width).toBeLessThanOrEqual(view.width - margin);
        if (dock.height + 2 * margin <= view.height)
          expect(top + dock.height).toBeLessThanOrEqual(view.height - margin);
      }),
    );
  });

  it('survives numbers that are none', () => {
    expect(
      clamped(
        { left: Number.NaN, top: Number.POSITIVE_INFINITY },
        { width: 10, height: 10 },
        { width: 100, height: 100 },
      ),
    ).toEqual({
      left: margin,
      top: margin,
    });
  });

  it('is told from the inline end and comes back from it', () => {
    fc.assert(
      fc.property(
        point,
        size,
        viewport,
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (at, dock, view, direction) => {
          expect(pointOf(anchorOf(at, dock, view, direction), dock, view, direction)).toEqual(at);
        },
      ),
    );
  });

  it('never covers a control when there is room, and never covers more than where it was wanted', () => {
    fc.assert(
      fc.property(point, size, viewport, fc.array(box, { maxLength: 6 }), (wanted, dock, view, controls) => {
        const start = clamped(wanted, dock, view);
        const at = freePlace(wanted, dock, view, controls);
        expect(at).toEqual(clamped(at, dock, view));
        expect(covered(at, dock, controls)).toBeLessThanOrEqual(covered(start, dock, controls));
      }),
      { numRuns: 300 },
    );
  });

  it('finds a free point whenever a coarse search finds one', () => {
    const view = { width: 400, height: 300 };
    const near = fc.record({
      left: fc.integer({ min: 0, max: 380 }),
      top: fc.integer({ min: 0, max: 280 }),
      width: fc.integer({ min: 10, max: 200 }),
      height: fc.integer({ min: 10, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(near, { maxLength: 5 }), fc.nat(400), fc.nat(300), (controls, left, top) => {
        const dock = { width: 80, height: 60 };
        const at = freePlace({ left, top }, dock, view, controls);
        // The dock keeps a margin to what it avoids, so the search asks for the room to do so.
        const roomy = controls.map((one) => ({
          left: one.left - margin,
          top: one.top - margin,
          width: one.width + 2 * margin,
          height: one.height + 2 * margin,
        }));
        let free = false;
        for (let x = margin; x <= view.width - dock.width - margin; x += 4) {
          for (let y = margin; y <= view.height - dock.height - margin; y += 4) {
            if (covered({ left: x, top: y }, dock, roomy) === 0) free = true;
          }
        }
        if (free) expect(covered(at, dock, controls)).toBe(0);
      }),
    );
  });

  it('becomes lower where no free point is high enough, and never higher than the viewport', () => {
    const bar = { left: 0, top: 0, width: 600, height: 60 };
    const view = { width: 600, height: 300 };
    const at = fittingPlace({ left: 300, top: 10 }, { width: 288, height: 500 }, view, [bar]);
    expect(at.top).toBeGreaterThanOrEqual(60);
    expect(at.top + at.height).toBeLessThanOrEqual(300 - margin);
    expect(at.height).toBeGreaterThan(200);
    fc.assert(
      fc.property(point, size, viewport, fc.array(box, { maxLength: 4 }), (wanted, dock, view, controls) => {
        const found = fittingPlace(wanted, dock, view, controls);
        expect(found.height).toBeLessThanOrEqual(dock.height);
        expect(found.top).toBeGreaterThanOrEqual(0);
        if (dock.height > 120 && view.height >= 200) {
          expect(found.top + found.height).toBeLessThanOrEqual(view.height);
        }
      }),
    );
  });

  it('moves below a bar that lies over it, and aside of a column', () => {
    const view = { width: 1_000, height: 800 };
    const dock = { width: 288, height: 400 };
    const bar = { left: 0, top: 0, width: 1_000, height: 90 };
    expect(freePlace({ left: 696, top: 64 }, dock, view, [bar])).toEqual({ left: 696, top: 98 });
    const column = { left: 960, top: 0, width: 40, height: 800 };
    expect(freePlace({ left: 696, top: 64 }, dock, view, [column])).toEqual({ left: 664, top: 64 });
  });
});

import { describe, expect, it } from 'vitest';
import { funnelOf } from '@/lib/charts/funnel';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'funnel', block: 'steps', value: 'reached', share: 'step' };
const block = (
  reached: readonly (number | null)[],
  here: readonly [open: number, lost: number][] = [],
): Block => ({
  id: 'steps',
  columns: [
    { key: 'reached', unit: 'count' },
    { key: 'step', unit: 'share' },
  ],
  rows: reached.map((count, at) => {
    const before = reached[at - 1];
    return aRow({
      key: `s${at}`,
      cells: {
        reached: count,
        step: before && count !== null ? count / before : null,
        ...(here[at] && { openHere: here[at][0], lostHere: here[at][1] }),
      },
    });
  }),
});

describe('a funnel', () => {
  it('divides each step into went on, open and stopped, which come to its full length', () => {
    const steps = funnelOf(
      block(
        [240, 168, 121, 37],
        [
          [14, 58],
          [12, 35],
          [21, 63],
        ],
      ),
      hint,
    );
    for (const { length, reached } of steps ?? [])
      expect(length.on + length.open + length.stopped).toBeCloseTo(reached / 240, 12);
    expect(steps?.[0]?.length).toEqual({ on: 168 / 240, open: 14 / 240, stopped: 58 / 240 });
    expect(steps?.at(-1)?.length).toMatchObject({ open: 0, stopped: 0 });
  });

  it('keeps the length of a step even where more stand open than went missing', () => {
    const [first] = funnelOf(block([20, 15], [[9, 0]]), hint) ?? [];
    expect(first?.length).toEqual({ on: 15 / 20, open: 5 / 20, stopped: 0 });
  });

  it('names the step that the least part of at least ten went on to', () => {
    const steps = funnelOf(block([100, 80, 20, 9, 1]), hint);
    expect(steps?.map(({ next }) => next?.isBottleneck ?? null)).toEqual([false, true, false, false, null]);
  });

  it('names none where everybody goes on', () => {
    const steps = funnelOf(block([50, 50, 50]), hint);
    expect(steps?.some(({ next }) => next?.isBottleneck)).toBe(false);
  });

  it('is not drawn where a step has more than the one before, or nobody began', () => {
    expect(funnelOf(block([10, 12]), hint)).toBeNull();
    expect(funnelOf(block([0, 0]), hint)).toBeNull();
    expect(funnelOf(block([10, null, 5]), hint)).toBeNull();
  });
});

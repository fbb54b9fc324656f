import type { Unit } from '@/lib/model/result';

/** A scale with the few values that are written beside it. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  /** Ascending; the first is `least`, the last is `most`. */
  readonly ticks: readonly number[];
  /** Where a value lies, 0 at the least and 1 at the most. */
  readonly at: (value: number) => number;
}

const day = 86_400;
const durations = [
  1,
  2,
  5,
  10,
  15,
  30,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60),
  ...[1, 2, 3, 6, 12].map((hours) => hours * 3_600),
  ...[1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 90, 180, 365, 730, 1_825].map((days) => days * day),
];
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * An axis of round numbers around the values, with two or three steps.
 *
 * Rules: it holds zero, unless `fromZero` is false and all values lie in the upper half: a line may say more without it, a
 * bar never does.
 */
export function axisOf(values: readonly (number | null)[], unit: Unit, fromZero = true): Axis {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const [low, high] = known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)];
  const isHigh = !fromZero && low > high / 2;
  const least = isHigh ? low : Math.min(0, low);
  const greatest = Math.max(isHigh ? low : 0, high);
  const step = stepOf((greatest - least || Math.abs(greatest) || leastStep(unit) * 2) / 2, unit);
  const from = Math.floor(least / step + slack) * step;
  const to = Math.max(from + step, Math.ceil(greatest / step - slack) * step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) =>
    round(from + at * step),
  );
  return {
    least: ticks[0] ?? 0,
    most: ticks.at(-1) ?? 1,
    ticks,
    at: (value) => (value - from) / (to - from),
  };
}

const slack = 1e-9;

/** The least round step that is at least as great. */
function stepOf(wanted: number, unit: Unit): number {
  if (unit === 'seconds') {
    const found = durations.find((length) => length >= wanted * (1 - slack));
    if (found !== undefined) return found;
  }
  const size = 10 ** Math.floor(Math.log10(wanted));
  const step = (steps.find((each) => each * size >= wanted * (1 - slack)) ?? 10) * size;
  return Math.max(leastStep(unit), unit === 'count' ? Math.ceil(step - slack) : step);
}

/** Counts go by whole numbers, shares by whole percents, money by whole units of its minor unit. */
const leastStep = (unit: Unit): number => (unit === 'share' ? 0.01 : unit === 'mean' ? 0.1 : 1);

const round = (value: number): number => Number(value.toPrecision(12));

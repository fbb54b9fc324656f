import { type Bucket, bucketsOf } from '@/lib/math/buckets';
import type { Company } from '@/lib/table/company';
import type { Grouping } from '@/lib/table/grouping';
import { remembered } from '@/lib/table/remembered';
import { isToldApart, startedDays } from '@/lib/table/started-days';
import { noHour } from '@/lib/table/zone';
import type { Population } from './population';
import type { QueryView, Span } from './view';

export const timeDimensions = ['day', 'week', 'month', 'quarter', 'year', 'weekday', 'hour'] as const;
export type TimeDimension = (typeof timeDimensions)[number];

export const isTimeDimension = (id: string): id is TimeDimension =>
  (timeDimensions as readonly string[]).includes(id);

/**
 * A population by the stretch of time that its event lies in; `undefined` when it has none, or none within the day.
 *
 * Rules: stretches of the period up to as-of, empty ones too, the first and last clipped to it (catalogue 0.2); hours are
 * wall-clock hours and weekdays ISO numbers, in the order of the week.
 */
export function timeGrouping(
  view: QueryView,
  population: Population,
  dimension: TimeDimension,
  span: Span,
): Grouping | undefined {
  const instants = population.when?.(view.company);
  if (dimension === 'hour' || dimension === 'weekday')
    return instants && cyclic(view, population, dimension, instants);
  const days = population.days?.(view.company);
  return instants || days ? stretches(view, dimension, span, instants, days) : undefined;
}

/** By hour of the day or day of the week, 255 being unknown. */
function cyclic(
  { company, scope }: QueryView,
  { entity }: Population,
  dimension: 'hour' | 'weekday',
  instants: Float64Array,
): Grouping {
  const { activities, zone } = company;
  const keys = keysBy(company, `${dimension} ${entity}`, instants, () => {
    const hours =
      entity === 'activities' && instants === activities.at
        ? activities.hoursOfWeek
        : zone.hoursOfWeek(instants, instants.length);
    return cyclicKeys(hours, dimension);
  });
  const none = { word: 'none.date' };
  if (dimension === 'hour') {
    const keyOf = (hour: number): string => String(hour).padStart(2, '0');
    return { size: 24, keys, keyOf, labelOf: (hour) => ({ text: `${keyOf(hour)}:00` }), none, inOrder };
  }
  const place = (day: number): number => (day + 8 - scope.weekStart) % 7;
  return {
    size: 7,
    keys,
    keyOf: (day) => String(day + 1),
    labelOf: (day) => ({ word: `weekday.${day + 1}` }),
    none,
    inOrder: (a, b) => place(a) - place(b),
  };
}

function stretches(
  { company, scope }: QueryView,
  every: 'day' | 'week' | 'month' | 'quarter' | 'year',
  span: Span,
  instants: Float64Array | undefined,
  days: Float64Array | undefined,
): Grouping {
  const buckets = bucketsOf(span.days, every, scope);
  const starts = buckets.map(({ from }) => (instants ? company.zone.startOf(from) : from));
  const values = (instants ?? days) as Float64Array;
  const end = instants ? span.to : span.days.to;
  const keys = keysBy(company, `${starts.join()} ${end}`, values, () =>
    hasDays(company, span, instants)
      ? dayKeys(startedDays(company.activities.table, company.zone), buckets)
      : stretchKeys(values, starts, end),
  );
  return {
    size: buckets.length,
    keys,
    keyOf: (group) => buckets[group]?.id ?? '',
    labelOf: (group) => ({ text: buckets[group]?.id ?? '' }),
    none: { word: 'none.date' },
    inOrder,
    // Days to come have a row only when something is planned for them.
    known: [...buckets.keys()].filter((group) => days || (buckets[group]?.from ?? 0) <= company.today),
    every,
    isPartial: (group) => {
      const bucket = buckets[group];
      return bucket !== undefined && (bucket.clipped || bucket.to > company.today);
    },
    firstDay: (group) => buckets[group]?.first ?? 0,
  };
}

function cyclicKeys(hours: Uint8Array, dimension: 'hour' | 'weekday'): Int32Array {
  const keyOf = new Int32Array(noHour + 1).fill(-1);
  for (let hour = 0; hour < 168; hour++)
    keyOf[hour] = dimension === 'hour' ? hour % 24 : Math.floor(hour / 24);
  const keys = new Int32Array(hours.length);
  for (let row = 0; row < keys.length; row++) keys[row] = keyOf[hours[row] as number] as number;
  return keys;
}

/** Whether instants are those of activities, of which it is known on which day each lies. */
const hasDays = ({ activities, zone }: Company, { days, to }: Span, instants: Float64Array | undefined) =>
  instants === activities.at &&
  isToldApart(days.from) &&
  isToldApart(days.to) &&
  to === zone.startOf(days.to);

/** The bucket of each of `startedDays`; −1 outside of all. */
function dayKeys(started: Uint16Array, buckets: readonly Bucket[]): Int32Array {
  const keyOf = new Int32Array(1 << 16).fill(-1);
  for (const [bucket, { from, to }] of buckets.entries()) keyOf.fill(bucket, from + 1, to + 1);
  const keys = new Int32Array(started.length);
  for (let row = 0; row < keys.length; row++) keys[row] = keyOf[started[row] as number] as number;
  return keys;
}

const cells = 4096;
/** For each value the last start that is not after it; −1 before the first, at `end` or later, and of NaN. */
function stretchKeys(values: Float64Array, starts: readonly number[], end: number): Int32Array {
  const keys = new Int32Array(values.length).fill(-1);
  const first = starts[0] as number;
  const edges = Float64Array.of(...starts, Number.POSITIVE_INFINITY);
  // The stretch at the start of each cell of time: from there it is at most a few steps on.
  const scale = cells / (end - first);
  const at = new Int32Array(cells + 1);
  for (let cell = 0, stretch = 0; cell <= cells; cell++) {
    while ((edges[stretch + 1] as number) <= first + (cell - 1) / scale) stretch++;
    at[cell] = stretch;
  }
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!(value >= first && value < end)) continue;
    let stretch = at[((value - first) * scale) | 0] as number;
    while ((edges[stretch + 1] as number) <= value) stretch++;
    keys[row] = stretch;
  }
  return keys;
}

interface Kept {
  readonly name: string;
  readonly values: Float64Array;
  readonly keys: Int32Array;
}
const fewKept = 4;
const keptOf = remembered((_: Company): Kept[] => []);

/** Keys of some values, kept a while: populations that differ in what they count share their instants. */
function keysBy(company: Company, name: string, values: Float64Array, make: () => Int32Array): Int32Array {
  const kept = keptOf(company);
  const known = kept.find((one) => one.name === name && one.values === values);
  if (known) return known.keys;
  const keys = make();
  kept.push({ name, values, keys });
  if (kept.length > fewKept) kept.shift();
  return keys;
}

const inOrder = (a: number, b: number): number => a - b;

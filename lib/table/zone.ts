import { Failed } from '@/lib/model/failure';

const daySeconds = 86_400;
const bucketSeconds = 262_144;
const firstMs = Date.UTC(1900, 0, 1);
const lastMs = Date.UTC(2100, 0, 1);

/** Marks an unknown instant among hours of the week. */
export const noHour = 255;

/**
 * Local time of one IANA zone by integer arithmetic over its sorted offset changes.
 *
 * Units: instants are seconds since 1970, days are days since 1970-01-01.
 * Rules: hours are wall-clock hours, so both hours "2" of a 25-hour day are 2 and the missing one of a 23-hour day has
 * no records. Changes are known from 1900 to 2100; outside the nearest offset holds.
 */
export class Zone {
  readonly name: string;
  /** `starts[i]` is where `offsets[i]` begins; the first is −∞. */
  readonly #starts: Float64Array;
  readonly #offsets: Int32Array;
  /** For each bucket of time from `#base` on, the offset in force where it begins. */
  readonly #buckets: Int16Array;
  readonly #base: number;

  constructor(name: string) {
    const changes = changesOf(name);
    this.name = name;
    this.#starts = Float64Array.from([...changes.map(({ at }) => at), Number.POSITIVE_INFINITY]);
    this.#offsets = Int32Array.from(changes.map(({ offset }) => offset));
    this.#base = changes[1]?.at ?? 0;
    const span = (changes.at(-1)?.at ?? 0) - this.#base;
    this.#buckets = new Int16Array(Math.max(1, Math.floor(span / bucketSeconds) + 2));
    for (let bucket = 0, index = 0; bucket < this.#buckets.length; bucket++) {
      const from = bucket === 0 ? Number.NEGATIVE_INFINITY : this.#base + bucket * bucketSeconds;
      while ((this.#starts[index + 1] as number) <= from) index++;
      this.#buckets[bucket] = index;
    }
  }

  offsetAt(instant: number): number {
    return this.#offsets[this.#indexAt(instant)] as number;
  }

  /** The local date. */
  dayOf(instant: number): number {
    return Math.floor((instant + this.offsetAt(instant)) / daySeconds);
  }

  /** 0 to 23. */
  hourOf(instant: number): number {
    const local = instant + this.offsetAt(instant);
    return Math.floor(local / 3600) - Math.floor(local / daySeconds) * 24;
  }

  /** Hours since Monday 00:00 local, 0 to 167. */
  hourOfWeek(instant: number): number {
    // 1970-01-01 was a Thursday, 72 hours into its week.
    const hour = (Math.floor((instant + this.offsetAt(instant)) / 3600) + 72) % 168;
    return hour < 0 ? hour + 168 : hour + 0; // −0 becomes 0.
  }

  /**
   * The first instant whose local date is `day` or later: the first of two midnights, and what follows a midnight that
   * the clocks skip.
   */
  startOf(day: number): number {
    return this.instantOf(day * daySeconds);
  }

  /** The first instant whose local time is `local` or later, in seconds since 1970-01-01 00:00 local. */
  instantOf(local: number): number {
    // No offset is a whole day, so a day before is too early everywhere.
    for (let index = this.#indexAt(local - daySeconds); ; index++) {
      const at = Math.max(this.#starts[index] as number, local - (this.#offsets[index] as number));
      if (at < (this.#starts[index + 1] as number)) return at;
    }
  }

  /** Hours since Monday 00:00 local, 0 to 167, for a whole column; `noHour` where the instant is unknown. */
  hoursOfWeek(instants: Float64Array, length: number): Uint8Array {
    const hours = new Uint8Array(length);
    const last = this.#buckets.length - 1;
    const [starts, offsets, buckets, base] = [this.#starts, this.#offsets, this.#buckets, this.#base];
    for (let row = 0; row < length; row++) {
      const instant = instants[row] as number;
      const bucket = Math.floor((instant - base) / bucketSeconds);
      let index = buckets[bucket > 0 ? (bucket < last ? bucket : last) : 0] as number;
      while (instant >= (starts[index + 1] as number)) index++;
      // As in `hourOfWeek`, written out for a million rows.
      const hour = (Math.floor((instant + (offsets[index] as number)) / 3600) + 72) % 168;
      hours[row] = Number.isNaN(hour) ? noHour : hour < 0 ? hour + 168 : hour;
    }
    return hours;
  }

  #indexAt(instant: number): number {
    const last = this.#buckets.length - 1;
    const bucket = Math.floor((instant - this.#base) / bucketSeconds);
    let index = this.#buckets[bucket < 0 ? 0 : bucket > last ? last : bucket] as number;
    while (instant >= (this.#starts[index + 1] as number)) index++;
    return index;
  }
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name, made once. Errors: `bad-input` when there is no such zone. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = new Zone(name);
    zones.set(name, zone);
  }
  return zone;
}

function changesOf(name: string): { at: number; offset: number }[] {
  let next: Temporal.ZonedDateTime | null;
  try {
    next = Temporal.Instant.fromEpochMilliseconds(firstMs).toZonedDateTimeISO(name);
  } catch (cause) {
    throw new Failed(
      { kind: 'bad-input', where: 'timeZone', detail: `no zone is called ${name}` },
      { cause },
    );
  }
  const changes = [{ at: Number.NEGATIVE_INFINITY, offset: next.offsetNanoseconds / 1e9 }];
  for (;;) {
    next = next.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= lastMs) return changes;
    changes.push({ at: next.epochMilliseconds / 1000, offset: next.offsetNanoseconds / 1e9 });
  }
}

import type { StreamStatus } from '@/lib/model/sync-status';

/** How many records of each stream had been read at one moment. */
export interface Reading {
  readonly atMs: number;
  readonly read: ReadonlyMap<string, number>;
}

/** How fast a reading goes. */
export interface SyncPace {
  /** Records a minute of all streams together; null until that can be said. */
  readonly perMinute: number | null;
  /** Of each stream that has moved. */
  readonly perMinuteOf: ReadonlyMap<string, number>;
  /** Until everything is read at this pace; null where a stream does not say how much it has, or nothing moves. */
  readonly leftSec: number | null;
}

/** Looked back on: long enough that one slow page does not show, short enough that a pause does. */
export const windowMs = 60_000;
const shortestMs = 4_000;

/**
 * The pace of a sync by what was read in the last minute.
 *
 * Rules: a stream that starts over counts from there; a time left is said only while every unfinished stream says how
 * much it has.
 */
export function syncPace(readings: readonly Reading[], streams: readonly StreamStatus[]): SyncPace {
  const last = readings.at(-1);
  const first = last && readings.find(({ atMs }) => last.atMs - atMs <= windowMs);
  const overMs = last && first ? last.atMs - first.atMs : 0;
  const perMinuteOf = new Map<string, number>();
  if (!last || !first || overMs < shortestMs) return { perMinute: null, perMinuteOf, leftSec: null };
  for (const [stream, read] of last.read) {
    const grown = read - Math.min(read, first.read.get(stream) ?? 0);
    if (grown > 0) perMinuteOf.set(stream, (grown / overMs) * 60_000);
  }
  const perMinute = [...perMinuteOf.values()].reduce((sum, each) => sum + each, 0);
  const unread = streams.filter(({ phase }) => phase === 'waiting' || phase === 'reading');
  const known = unread.every(({ total }) => total !== undefined);
  const left = unread.reduce((sum, { read, total = 0 }) => sum + Math.max(0, total - read), 0);
  return {
    perMinute,
    perMinuteOf,
    leftSec: known && left > 0 && perMinute > 0 ? (left / perMinute) * 60 : null,
  };
}

/** Readings with this one, without what nobody looks back on any more. */
export function withReading(
  before: readonly Reading[],
  streams: readonly StreamStatus[],
  atMs: number,
): Reading[] {
  const read = new Map(streams.map((stream) => [stream.stream, stream.read]));
  return [...before.filter((reading) => atMs - reading.atMs <= windowMs), { atMs, read }];
}

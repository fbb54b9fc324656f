import { describe, expect, it } from 'vitest';
import type { StreamStatus } from '@/lib/model/sync-status';
import { type Reading, syncPace, withReading } from '@/lib/state/sync-pace';

const aStream = (part: Partial<StreamStatus> = {}): StreamStatus => ({
  stream: 'deals',
  fills: ['deals'],
  phase: 'reading',
  read: 0,
  rejected: 0,
  whole: false,
  ...part,
});
/** Readings of one stream every ten seconds. */
const over = (...reads: number[]): Reading[] =>
  reads.map((read, at) => ({ atMs: at * 10_000, read: new Map([['deals', read]]) }));

describe('the pace of a sync', () => {
  it('is not said before there is something to look back on', () => {
    expect(syncPace([], [aStream()]).perMinute).toBeNull();
    expect(syncPace(over(0), [aStream()]).perMinute).toBeNull();
  });

  it('is records a minute, with the time left at it', () => {
    const pace = syncPace(over(0, 100, 200), [aStream({ read: 200, total: 1_200 })]);
    expect(pace.perMinute).toBe(600);
    expect(pace.leftSec).toBe(100);
  });

  it('says no time left while a stream does not say how much it has', () => {
    const waiting = aStream({ stream: 'calls', phase: 'waiting' });
    const pace = syncPace(over(0, 100), [aStream({ read: 100, total: 200 }), waiting]);
    expect(pace.perMinute).toBe(600);
    expect(pace.leftSec).toBeNull();
  });

  it('says no time left when nothing moves', () => {
    expect(syncPace(over(50, 50, 50), [aStream({ read: 50, total: 200 })])).toMatchObject({
      perMinute: 0,
      leftSec: null,
    });
  });

  it('counts a stream that starts over from nothing, never backwards', () => {
    const pace = syncPace(over(900, 950, 10), [aStream({ read: 10, total: 900 })]);
    expect(pace.perMinute).toBe(0);
  });

  it('looks back on one minute only', () => {
    let readings: Reading[] = [];
    for (let second = 0; second <= 300; second += 10)
      readings = withReading(readings, [aStream({ read: second < 200 ? second : 200 })], second * 1000);
    expect(readings.length).toBe(7);
    expect(syncPace(readings, [aStream({ read: 200, total: 400 })]).perMinute).toBe(0);
  });
});

import { expect, it } from 'vitest';
import type { Result } from '@/lib/model/result';
import type { StreamStatus } from '@/lib/model/sync-status';
import { covered } from '@/lib/worker/coverage';

const whole = { state: 'ok', reasons: [], caveats: [] } as unknown as Result;
const aStream = (facts: Partial<StreamStatus>): StreamStatus => ({
  stream: 'deals',
  fills: ['deals', 'transitions'],
  phase: 'done',
  read: 1000,
  rejected: 0,
  whole: true,
  ...facts,
});
const capabilities = { deals: {}, users: {} };
const cover = (...streams: StreamStatus[]) =>
  covered(whole, ['deals', 'users'], { status: { state: 'done', streams }, capabilities });

it('counts rows that were not understood among the caveats, of the lists that the report needs', () => {
  const calls = aStream({ stream: 'calls', fills: ['activities'], rejected: 7 });
  const people = aStream({ stream: 'users', fills: ['users'], rejected: 2 });
  expect(cover(aStream({ rejected: 40 }), people, calls).caveats).toEqual([
    { key: 'not-understood', count: 42 },
  ]);
  expect(cover(aStream({}), calls).caveats).toEqual([]);
});

it('calls figures a part while a needed list has not been read to its end, and no longer', () => {
  const part = cover(aStream({ whole: false, read: 250, total: 1000 }));
  expect(part.state).toBe('partial');
  expect(part.reasons).toEqual([
    { key: 'still-reading', values: { entity: 'deals', read: 250, total: 1000 } },
  ]);
  expect(cover(aStream({})).state).toBe('ok');
});

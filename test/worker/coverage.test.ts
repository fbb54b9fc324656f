import { describe, expect, it } from 'vitest';
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

describe('a history of stages that is not whole', () => {
  const foot = {
    ...{ dateField: 'stage-entered', from: '2026-03-01', to: '2026-04-01', toDate: false, n: 9 },
    ...{ timeZone: 'Europe/Warsaw', currency: 'PLN', asOf: '2026-05-10T12:00:00Z' },
  };
  const about = (
    report: string,
    transitions: object,
    { needs = ['deals'] as const, facts = {}, over = {} }: Partial<About> = {},
  ) =>
    covered({ ...whole, report, foot: { ...foot, ...facts }, ...over } as Result, needs, {
      status: { state: 'done', streams: [aStream({})] },
      capabilities: { deals: {}, transitions },
    });
  interface About {
    needs: readonly ('deals' | 'transitions')[];
    facts: object;
    over: object;
  }
  const since = (historySince: string) => ({ history: 'partial', historySince });
  const sinceMidMonth = [{ key: 'history-since', values: { since: '2026-03-15' } }];

  it('is said by reports over stages, with the date since when it is whole in the zone of the report', () => {
    const found = about('stage-duration', since('2026-03-14T23:30:00Z'), { needs: ['deals', 'transitions'] });
    expect(found).toMatchObject({ state: 'partial', reasons: sinceMidMonth });
    expect(about('sales-funnel', since('2026-03-14T23:30:00Z')).reasons).toEqual(sinceMidMonth);
  });

  it('is said by no other report', () => {
    expect(about('sales-total', since('2026-03-15T00:00:00Z'))).toMatchObject({ state: 'ok', reasons: [] });
  });

  it('is no matter where figures begin after it, and is one for the time they are compared with', () => {
    const funnel = (at: string, facts = {}) => about('sales-funnel', since(at), { facts }).reasons.length;
    expect(funnel('2026-02-28T23:30:00Z')).toBe(0);
    expect(funnel('2026-03-01T23:30:00Z')).toBe(1);
    expect(funnel('2026-02-15T00:00:00Z', { previousFrom: '2026-02-01' })).toBe(1);
    expect(funnel('2026-07-01T00:00:00Z')).toBe(1);
  });

  it('matters for a whole year to the report that learns from the last one', () => {
    const facts = { dateField: 'closed-in-year' };
    const chances = (at: string) => about('win-probability', since(at), { facts }).reasons.length;
    expect(chances('2025-06-01T00:00:00Z')).toBe(1);
    expect(chances('2025-05-01T00:00:00Z')).toBe(0);
  });

  it('is said without a date where the host gives none, and not where it has everything', () => {
    const key = (transitions: object) => about('sales-funnel', transitions).reasons[0]?.key;
    expect(key({ history: 'partial' })).toBe('history-partial');
    expect(key({ history: 'none' })).toBe('history-none');
    expect(key({ history: 'full' })).toBeUndefined();
    expect(key({})).toBeUndefined();
  });

  it('makes a report that needs it unavailable when the host has none, and empty while there is some to come', () => {
    const over = { state: 'unavailable', reasons: [{ key: 'no-transitions' }] };
    const stays = (transitions: object) =>
      about('stage-duration', transitions, { needs: ['deals', 'transitions'], over });
    expect(stays({ history: 'none' })).toMatchObject({
      state: 'unavailable',
      reasons: [{ key: 'no-transitions' }],
    });
    expect(stays(since('2026-03-15T00:00:00Z'))).toMatchObject({ state: 'empty', reasons: sinceMidMonth });
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { engagebay } from '@/lib/connectors/engagebay/connector';
import { type Failure, failureOf } from '@/lib/model/failure';
import { byHeaders, directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { patientHttp } from '@/lib/sync/patient-http';
import { readAll } from '@/lib/sync/read-all';
import { type Answer, type Asked, HostServer } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { eventExample, examples } from './examples';
import { richCompany } from './rich-company';
import { start } from './simulator';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

type Instead = (asked: Asked, nth: number) => Answer | 'cut' | undefined;

async function readWith(instead: Instead) {
  simulator = await start(richCompany({ deals: 10 }));
  simulator.server.fault = instead;
  return readSimulator(engagebay, simulator);
}
async function failureWith(instead: Instead): Promise<Failure> {
  try {
    await readWith(instead);
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('read to its end');
}
const of = ({ path }: Asked, list: string): boolean => path === `/dev/api/panel/${list}`;
const failuresOf = (read: Awaited<ReturnType<typeof readWith>>) =>
  read.streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind]] : []));

describe('EngageBay, when something is wrong', () => {
  it('is signed out with a key that is not known, or where a sign-in page comes', async () => {
    const body = { error: 'UnAuthenticated User', status: '401' };
    expect(await failureWith(() => ({ status: 401, body }))).toEqual({ kind: 'signed-out' });
    await simulator?.close();
    const page = { body: '<!doctype html><title>Sign in</title>' };
    expect(await failureWith(() => page)).toEqual({ kind: 'signed-out' });
  });

  it('reads all else when one list is forbidden, and without the fields that people made', async () => {
    const read = await readWith((asked) => {
      if (of(asked, 'customfields/list/DEAL')) return { status: 404, body: { error: 'none' } };
      return of(asked, 'tasks') ? { status: 403, body: { error: 'no' } } : undefined;
    });
    expect(failuresOf(read)).toEqual([['tasks', 'forbidden']]);
    expect(read.records.deals).toHaveLength(10);
    expect(read.facts.reasonFields).toBeUndefined();
  });

  it('waits where it asks too often, and gets over a server that stumbles', async () => {
    simulator = await start(richCompany({ deals: 10 }));
    const clock = fastClock(simulator.company.now);
    simulator.server.fault = (_asked, nth) => {
      if (nth === 8) return { status: 429, body: { error: 'too many' }, headers: { 'retry-after': '7' } };
      return nth % 11 === 0 ? { status: 502, body: '' } : undefined;
    };
    const read = await readSimulator(engagebay, simulator, { clock });
    expect(clock.waits).toContain(7000);
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.deals).toHaveLength(10);
  });

  it('stops at a cursor that never changes', async () => {
    const row = { id: 5, name: 'Again', created_time: 1542796719, cursor: 'again' };
    const read = await readWith((asked) => (of(asked, 'deals') ? { body: [row] } : undefined));
    expect(read.streams.find(({ id }) => id === 'deals')?.failure).toMatchObject({
      kind: 'unexpected-reply',
      detail: 'the same page again',
    });
  });

  it('keeps deals whose fields changed, and rejects one whose amount nobody can count', async () => {
    const body = [
      { id: 1, created_time: '1542796719', amount: '10', closed_date: 'soon', currency_type: 'what' },
      { id: 2, created_time: 1542796719, milestoneLabelName: 'Brand new', track_id: 7, probability: 40 },
      { id: 3, created_time: 1542796719, amount: 'a lot' },
      { id: 2 ** 60, created_time: 1542796719 },
    ];
    const read = await readWith((asked) => (of(asked, 'deals') ? { body } : undefined));
    expect(read.records.deals).toMatchObject([
      { id: '1', amount: 1000, currency: null, expectedCloseDate: null },
      { id: '2', winProbability: null, stageId: expect.stringMatching(/:Brand new$/) },
    ]);
    // Both tracks show them.
    expect(new Set(read.rejected.map(({ id, why }) => `${id} ${why.split(':')[0]}`))).toEqual(
      new Set(['3 amount', `${2 ** 60} id`]),
    );
  });
});

it('reads the answers that EngageBay prints in its documentation', async () => {
  const server = new HostServer([
    ({ path, query }) => {
      if (path in examples) return { body: examples[path] };
      const isThen = Number(query.get('start_time')) <= 1538998200000;
      if (path.endsWith('/event/list')) return { body: isThen ? [] : [eventExample] };
      return undefined;
    },
  ]);
  await server.start();
  const clock = fastClock('2026-11-22T00:00:00Z');
  const http = patientHttp(hostHttp(directWire(server.url, byHeaders({})), engagebay, clock), clock);
  const read = await readAll(engagebay, http, { signal: AbortSignal.timeout(20_000) });
  await server.close();
  // One example of a deal has no time at all, so nobody can say when it was made.
  expect(read.rejected.map(({ id, why }) => [id, why])).toEqual([
    ['6267486190174208', 'created_time: missing'],
  ]);
  expect(read.records.stages?.map(({ kind }) => kind)).toEqual(['open', 'open', 'open', 'won', 'lost']);
  expect(read.records.deals).toMatchObject([
    { amount: 10_000, stageId: '5697266736168960:New_Actual', customerId: 'contact-4997280348241920' },
  ]);
  const activities = new Map(read.records.activities?.map((one) => [one.kind, one]));
  expect(activities.get('call')).toMatchObject({ status: 'missed', outcomeKind: 'no_answer' });
  expect(activities.get('meeting')?.durationSec).toBe(3600);
});

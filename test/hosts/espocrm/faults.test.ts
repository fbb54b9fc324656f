import { afterEach, describe, expect, it } from 'vitest';
import { espocrm } from '@/lib/connectors/espocrm/connector';
import { failureOf } from '@/lib/model/failure';
import { type Answer, type Fault, HostServer } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import {
  documentedAccounts,
  documentedLists,
  recordedCalls,
  recordedDeals,
  recordedStream,
} from './examples';
import { makeInstance } from './instance';
import { sessionOf, start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

const faulty = async (fault: Fault): Promise<Simulator> => {
  const made = await start(makeInstance({ pipelines: 1, deals: 10 }));
  simulator = { ...made, headers: sessionOf('user-u1') };
  simulator.server.fault = fault;
  return simulator;
};
const failures = async (fault: Fault): Promise<Record<string, string>> => {
  const { streams } = await readSimulator(espocrm, await faulty(fault));
  return Object.fromEntries(streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind]] : [])));
};
const whole = (fault: Fault) =>
  faulty(fault)
    .then((of) => readSimulator(espocrm, of))
    .then(
      () => undefined,
      (error) => failureOf(error).kind,
    );

describe('EspoCRM that fails', () => {
  it('says signed out to a wrong key, to a 401 on the way, and to a page instead of JSON', async () => {
    expect(await whole(() => ({ status: 401, body: '' }))).toBe('signed-out');
    await simulator.close();
    expect(
      await whole((asked) => (asked.path.endsWith('/Lead') ? { status: 401, body: '' } : undefined)),
    ).toBe('signed-out');
    await simulator.close();
    expect(await whole(() => ({ body: '<!doctype html><html></html>' }))).toBe('signed-out');
  });

  it('keeps what it forbids to itself, and the rest goes on', async () => {
    const forbid = (asked: { path: string }): Answer | undefined =>
      asked.path.endsWith('/Lead') || asked.path.endsWith('/Task')
        ? { status: 403, headers: { 'x-status-reason': 'No read access.' }, body: '' }
        : undefined;
    // Tasks are one of several lists: the others are read.
    expect(await failures(forbid)).toEqual({ leads: 'forbidden' });
  });

  it('without metadata is taken as it ships', async () => {
    const of = await faulty((asked) =>
      /Metadata|I18n/.test(asked.path) ? { status: 403, body: '' } : undefined,
    );
    const { records, rejected } = await readSimulator(espocrm, of);
    expect(rejected).toEqual([]);
    expect(records.stages?.map(({ name, kind }) => [name, kind]).at(-2)).toEqual(['Closed Won', 'won']);
    expect(records.sources?.length).toBeGreaterThan(0);
  });

  it('is waited for after 429 and 503', async () => {
    let refusals = 0;
    const of = await faulty((asked) => {
      if (!asked.path.endsWith('/Lead') || refusals > 1) return undefined;
      refusals++;
      return refusals === 1
        ? { status: 429, headers: { 'retry-after': '7' }, body: '' }
        : { status: 503, body: '' };
    });
    const clock = fastClock(of.company.now);
    const { streams, records } = await readSimulator(espocrm, of, { clock });
    expect(streams.filter(({ failure }) => failure)).toEqual([]);
    expect(records.leads).toHaveLength(40);
    expect(Math.max(...clock.waits)).toBeGreaterThanOrEqual(7000);
  });

  it('sends half an answer, and that list fails alone', async () => {
    expect(
      await failures((asked) =>
        asked.path.endsWith('/Lead')
          ? { body: '{"total":1,"list":[{"id"', headers: { 'content-type': 'application/json' } }
          : undefined,
      ),
    ).toEqual({ leads: 'unexpected-reply' });
  });

  it('sends the same page for ever, and the reading stops', async () => {
    const row = (at: number) => ({
      id: `r${at}`,
      name: 'R',
      createdAt: '2026-03-01 10:00:00',
      stage: 'Proposal',
    });
    const page = { total: -1, list: Array.from({ length: 200 }, (_, at) => row(at)) };
    const kinds = await failures((asked) =>
      /\/(Opportunity|Account|Call)$/.test(asked.path) ? { body: page } : undefined,
    );
    expect(kinds).toMatchObject({
      deals: 'unexpected-reply',
      customers: 'unexpected-reply',
      activities: 'unexpected-reply',
    });
    // At the second page that is the first one again, not after many.
    expect(simulator.server.requests.filter(({ path }) => path.endsWith('/Opportunity'))).toHaveLength(3);
  });

  it('has fields that are gone, new words and unknown currencies, and rows stay', async () => {
    const deal = {
      id: 'd',
      name: 'D',
      stage: 'Proposal',
      amount: '12.30',
      amountCurrency: 'XQX',
      createdAt: '2026-03-01 10:00:00',
    };
    const call = { id: 'k', status: 'Ringing', direction: 'Sideways', dateStart: '2026-03-01 10:00:00' };
    const of = await faulty((asked) => {
      if (asked.path.endsWith('/Opportunity'))
        return { body: { total: 2, list: [deal, { id: 'gone', name: 'No stage' }] } };
      return asked.path.endsWith('/Call') ? { body: { total: 1, list: [call] } } : undefined;
    });
    const { records, rejected } = await readSimulator(espocrm, of);
    expect(records.deals).toMatchObject([{ id: 'd', amount: 1230, currency: 'XQX' }]);
    expect(records.activities?.find(({ id }) => id === 'Call/k')).toMatchObject({
      status: 'planned',
      direction: null,
    });
    expect(rejected).toEqual([{ entity: 'deals', id: 'gone', why: 'stage: missing' }]);
  });
});

describe('a server of published and recorded answers', () => {
  const serving = async (answer: (path: string) => object | undefined): Promise<Simulator> => {
    const server = new HostServer([
      (asked) => {
        const body = answer(asked.path.replace('/api/v1/', ''));
        return body && { body };
      },
    ]);
    await server.start();
    const company = makeInstance({ pipelines: 1, deals: 1 });
    simulator = {
      id: 'espocrm',
      server,
      company,
      base: server.url,
      headers: {},
      idOf: (_, id) => id,
      close: () => server.close(),
    };
    return simulator;
  };

  it('gets through with the lists of the documentation', async () => {
    const of = await serving((path) => {
      if (path === 'Account') return documentedAccounts;
      const list = documentedLists[path];
      return list && { total: list.length, list };
    });
    const { records, rejected, streams } = await readSimulator(espocrm, of);
    expect(rejected).toEqual([]);
    expect(streams.filter(({ failure }) => failure)).toEqual([]);
    expect(records.customers?.map(({ id }) => id)).toEqual([
      'Account/someId1',
      'Account/someId2',
      'Contact/c1',
    ]);
    expect(records.activities).toHaveLength(5);
    expect(records.deals?.[0]).toMatchObject({
      amount: 100050,
      contactIds: ['Contact/c1'],
      winProbability: 0.1,
    });
    expect(records.leads?.map(({ statusKind }) => statusKind)).toEqual(['nurturing', 'unqualified']);
  });

  it('gets through with what a real 8.4 answered', async () => {
    const empty = { total: 0, list: [] };
    const of = await serving((path) => {
      if (path === 'Opportunity') return recordedDeals;
      if (path === 'Call') return recordedCalls;
      return path === 'Opportunity/6b01c27be09e335f9/stream' ? recordedStream : empty;
    });
    const { records, rejected } = await readSimulator(espocrm, of);
    expect(rejected).toEqual([]);
    const moves = records.transitions?.filter(({ dealId }) => dealId === '6b01c27be09e335f9');
    expect(moves?.map(({ toStageId, at, synthetic }) => [toStageId, at, synthetic])).toEqual([
      ['Prospecting', '2026-11-21T16:10:35Z', undefined],
      ['Qualification', '2026-11-21T16:10:36Z', undefined],
      ['Proposal', '2026-11-21T16:10:36Z', undefined],
      ['Closed Won', '2026-11-21T16:10:37Z', undefined],
    ]);
    // The stream of the other one says nothing of stages: only where it stands is known.
    expect(records.transitions?.filter(({ synthetic }) => synthetic)).toHaveLength(2);
    expect(records.activities).toMatchObject([
      { status: 'missed', outcome: 'Not Held', outcomeKind: 'no_answer', durationSec: null },
      { status: 'done', outcome: 'Held', outcomeKind: 'connected', durationSec: 300 },
    ]);
  });
});

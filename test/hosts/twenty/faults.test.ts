import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { twenty } from '@/lib/connectors/twenty/connector';
import { failureOf } from '@/lib/model/failure';
import { type Fault, HostServer } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { makeWorkspace } from './instance';
import { start } from './simulator';

/** Recorded from a real Twenty 2.21 with its own sample data, November 2026, shortened: by path, the answer. */
const recorded = JSON.parse(readFileSync(new URL('recorded.raw.json', import.meta.url), 'utf8')) as Record<
  string,
  object
>;

let simulator: Simulator;
afterEach(() => simulator.close());
const faulty = async (fault: Fault): Promise<Simulator> => {
  simulator = await start(makeWorkspace({ deals: 8 }));
  simulator.server.fault = fault;
  return simulator;
};
const failures = async (fault: Fault): Promise<Record<string, string>> => {
  const { streams } = await readSimulator(twenty, await faulty(fault));
  return Object.fromEntries(streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind]] : [])));
};
const whole = async (fault: Fault, headers?: Record<string, string>) => {
  const of = await faulty(fault);
  return readSimulator(twenty, { ...of, headers: headers ?? of.headers }).then(
    () => undefined,
    (error) => failureOf(error).kind,
  );
};
const nothing: Fault = () => undefined;

describe('Twenty that fails', () => {
  it('says signed out without a token, with a wrong one, and to a page instead of JSON', async () => {
    expect(await whole(nothing, {})).toBe('signed-out');
    await simulator.close();
    expect(await whole(nothing, { Authorization: 'Bearer x' })).toBe('signed-out');
    await simulator.close();
    expect(await whole(() => ({ body: '<!doctype html><html></html>' }))).toBe('signed-out');
  });

  it('keeps what a role may not read to itself, and the rest goes on', async () => {
    const body = {
      statusCode: 403,
      error: 'PERMISSION_DENIED',
      messages: ['Entity performing the request does not have permission'],
    };
    expect(
      await failures(({ path }) => (path === '/rest/messages' ? { status: 403, body } : undefined)),
    ).toEqual({ messages: 'forbidden' });
  });

  it('is taken as it ships when its schema may not be read', async () => {
    const of = await faulty(({ path }) =>
      path.includes('metadata') ? { status: 403, body: {} } : undefined,
    );
    const { records, rejected } = await readSimulator(twenty, of);
    expect(rejected).toEqual([]);
    expect(records.stages?.find(({ id }) => id === 'CUSTOMER')?.kind).toBe('won');
    // Met on deals and in their history only.
    expect(records.stages?.find(({ id }) => id === 'LOST')?.kind).toBe('lost');
  });

  it('reads the schema by REST, in both of its forms, where GraphQL is another', async () => {
    const stage = {
      name: 'stage',
      type: 'SELECT',
      label: 'Stage',
      options: [{ value: 'WON', label: 'Gewonnen', position: 1 }],
    };
    const objects = [{ nameSingular: 'opportunity', fields: [stage] }];
    for (const data of [objects, { objects }]) {
      const of = await faulty(({ path, method }) =>
        method === 'POST'
          ? { body: { errors: [{ message: 'Cannot query field "objects" on type "Query".' }] } }
          : path.endsWith('/metadata/objects')
            ? { body: { data } }
            : undefined,
      );
      const { facts, records } = await readSimulator(twenty, of);
      expect(records.stages?.find(({ id }) => id === 'WON')).toMatchObject({ name: 'Gewonnen', kind: 'won' });
      expect(facts.capabilities.activities).toBeUndefined();
      await simulator.close();
    }
  });

  it('is waited for after 429 without a word of how long, and after a slow database', async () => {
    let refusals = 0;
    const of = await faulty(({ path }) => {
      if (path !== '/rest/people' || refusals > 1) return undefined;
      refusals++;
      return refusals === 1
        ? {
            status: 429,
            body: {
              statusCode: 429,
              error: 'HttpException',
              messages: ['Limit reached (100 tokens per 60000 ms)'],
            },
          }
        : { body: { errors: [{ message: 'Query read timeout' }], data: null } };
    });
    const clock = fastClock(of.company.now);
    const { streams } = await readSimulator(twenty, of, { clock });
    expect(streams.filter(({ failure }) => failure)).toEqual([]);
    expect(Math.max(...clock.waits)).toBeGreaterThan(5000);
  });

  it('calls the target of a timeline something else, or does not filter by it, and moves are told all the same', async () => {
    for (const refuses of [/target/, /\[in\]/]) {
      const of = await faulty(({ path, query }) =>
        path === '/rest/timelineActivities' && refuses.test(query.get('filter') ?? '')
          ? {
              status: 400,
              body: { statusCode: 400, messages: ["Object timelineActivity doesn't have any such field."] },
            }
          : undefined,
      );
      const { records, streams } = await readSimulator(twenty, of);
      expect(streams.filter(({ failure }) => failure)).toEqual([]);
      expect(records.transitions).toHaveLength(of.company.transitions.length);
      await simulator.close();
    }
  });

  it('asks no more than a hundred times a minute', async () => {
    const of = await faulty(nothing);
    const clock = fastClock(of.company.now);
    const from = clock.now();
    await readSimulator(twenty, of, { clock });
    expect(of.server.requests.length / ((clock.now() - from) / 60_000)).toBeLessThan(105);
  });

  it('hands out cursors for ever, and the reading stops', async () => {
    let asked = 0;
    const endless =
      (endCursor: () => string): Fault =>
      ({ path }) =>
        path === '/rest/people'
          ? {
              body: {
                data: { people: [{ id: 'p1', name: null }] },
                pageInfo: { hasNextPage: true, endCursor: endCursor() },
                totalCount: 1,
              },
            }
          : undefined;
    expect(await failures(endless(() => 'same'))).toMatchObject({ people: 'unexpected-reply' });
    expect(simulator.server.requests.filter(({ path }) => path === '/rest/people')).toHaveLength(3);
    await simulator.close();
    expect(await failures(endless(() => `c${asked++}`))).toMatchObject({ people: 'unexpected-reply' });
    expect(asked).toBeLessThan(20);
  });

  it('has fields that are gone, amounts as text and new words, and rows stay', async () => {
    const rows = [
      {
        id: 'd1',
        name: null,
        createdAt: '2026-03-01T10:00:00.123Z',
        amount: { amountMicros: '12345678', currencyCode: 'JPY' },
        stage: 'ON_ICE',
      },
      { id: 'd2', createdAt: '2026-03-01T10:00:00.123Z', amount: null, stage: null },
      { id: 'd3' },
    ];
    const of = await faulty(({ path }) =>
      path === '/rest/opportunities' ? { body: { data: { opportunities: rows } } } : undefined,
    );
    const { records, rejected } = await readSimulator(twenty, of);
    expect(records.deals).toMatchObject([
      { id: 'd1', amount: 12, currency: 'JPY', stageId: 'ON_ICE', ownerId: null },
      { id: 'd2', amount: null, stageId: 'NO_VALUE' },
    ]);
    expect(records.stages?.map(({ id }) => id)).toEqual(expect.arrayContaining(['ON_ICE', 'NO_VALUE']));
    expect(rejected).toEqual([{ entity: 'deals', id: 'd3', why: 'createdAt: missing' }]);
  });
});

describe('a server of recorded answers', () => {
  it('gets through with what a real 2.21 answered', async () => {
    const server = new HostServer([
      ({ path, method }) => {
        const body = recorded[`${method} ${path}`];
        return body && { body };
      },
    ]);
    await server.start();
    simulator = {
      id: 'twenty',
      server,
      company: makeWorkspace({ deals: 1 }),
      base: server.url,
      headers: {},
      idOf: (_, id) => id,
      close: () => server.close(),
    };
    const { records, rejected, streams } = await readSimulator(twenty, simulator);
    expect(rejected).toEqual([]);
    expect(streams.flatMap(({ id, failure }) => (failure ? [id] : []))).toEqual([]);
    expect(records.stages?.map(({ name, kind }) => [name, kind])).toEqual([
      ['New', 'open'],
      ['Screening', 'open'],
      ['Meeting', 'open'],
      ['Proposal', 'open'],
      ['Customer', 'won'],
    ]);
    expect(records.deals?.[0]).toMatchObject({
      name: 'Enterprise iPad Deployment',
      amount: 250_000_000,
      currency: 'USD',
      expectedCloseDate: '2027-01-05',
    });
    expect(records.customers).toHaveLength(4);
    expect(new Set(records.activities?.map(({ kind }) => kind))).toEqual(
      new Set(['task', 'note', 'meeting', 'email']),
    );
    const moves = records.transitions?.filter(({ dealId }) => dealId.startsWith('50505050-0001'));
    // The deal was read before it moved, so where it stands is made up at the end.
    expect(moves?.map(({ toStageId, synthetic }) => [toStageId, synthetic])).toEqual([
      ['PROPOSAL', undefined],
      ['CUSTOMER', undefined],
      ['PROPOSAL', true],
    ]);
    // Merged with the change of its stage.
    expect(records.fieldChanges?.filter(({ field }) => field === 'amount')).toMatchObject([
      { from: 180_000_000, to: 77_700 },
    ]);
  });
});

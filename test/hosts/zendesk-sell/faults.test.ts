import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zendeskSell } from '@/lib/connectors/zendesk-sell/connector';
import { failureOf } from '@/lib/model/failure';
import { makeCompany } from '../toolkit/company';
import type { Answer } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { start } from './simulator';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await start(makeCompany({ deals: 12 }));
});
afterEach(() => simulator.close());

/** Answers one list in its own way; `nth` counts the requests for it. */
function answering(path: string, answer: (nth: number) => Answer | 'cut' | undefined): void {
  let nth = 0;
  simulator.server.fault = (asked) => {
    if (asked.path !== path) return undefined;
    nth += 1;
    return answer(nth);
  };
}

const failures = async () => {
  const read = await readSimulator(zendeskSell, simulator);
  return Object.fromEntries(
    read.streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind] as const] : [])),
  );
};
const page = (items: readonly object[], next?: string): Answer => ({
  body: {
    items: items.map((data) => ({ data, meta: { type: 'x' } })),
    meta: { type: 'collection', links: { ...(next && { next_page: next }) } },
  },
});

describe('when Zendesk Sell does not answer as it should', () => {
  it('a wrong token is a matter of signing in', async () => {
    const wrong = { ...simulator, headers: { Authorization: 'Bearer wrong' } };
    expect(await readSimulator(zendeskSell, wrong).catch(failureOf)).toEqual({ kind: 'signed-out' });
  });

  it('a list that is closed to this user leaves the others alone', async () => {
    answering('/v2/deals', () => ({ status: 403, body: { errors: [] } }));
    expect(await failures()).toEqual({ deals: 'forbidden' });
  });

  it.each([402, 403, 404])('what the plan does not have (%i) is empty', async (status) => {
    const missing = /orders|calls|visits|text_messages|lead_conversions|unqualified|appointments|outcomes/;
    simulator.server.fault = ({ path }) =>
      missing.test(path) ? { status, body: { errors: [] } } : undefined;
    expect(await failures()).toEqual({});
  });

  it('a next page that is this page ends the list with an error', async () => {
    const contact = { id: 1, name: 'Ewa', updated_at: '2026-01-01T00:00:00Z' };
    answering('/v2/contacts', () =>
      page([contact], 'https://api.getbase.com/v2/contacts?page=2&per_page=100'),
    );
    expect(await failures()).toEqual({ contacts: 'unexpected-reply' });
    expect(simulator.server.requests.filter(({ path }) => path === '/v2/contacts').length).toBe(2);
  });

  it('a link to another host is followed no further than its number', async () => {
    const contact = (id: number) => ({ id, name: 'Ewa', updated_at: '2026-01-01T00:00:00Z' });
    answering('/v2/contacts', (nth) =>
      nth === 1 ? page([contact(1)], 'https://evil.example/v2/users?page=2') : page([contact(2)]),
    );
    const read = await readSimulator(zendeskSell, simulator);
    expect(read.records.customers?.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('pages that are counted for ever end when they are empty', async () => {
    answering('/v2/contacts', (nth) => page([], `https://api.getbase.com/v2/contacts?page=${nth + 1}`));
    expect(await failures()).toEqual({});
    expect(simulator.server.requests.filter(({ path }) => path === '/v2/contacts').length).toBe(1);
  });

  it('a stream of events that stands still ends with an error', async () => {
    answering('/v3/appointments/stream', () => ({
      body: {
        items: [{ data: { id: 1, start_at: '2026-01-01T00:00:00Z' } }],
        meta: { position: 'x', top: false },
      },
    }));
    expect(await failures()).toEqual({ appointments: 'unexpected-reply' });
  });

  it('a limit is waited for, with and without a word of how long', async () => {
    answering('/v2/deals', (nth) =>
      nth === 1
        ? { status: 429, headers: { 'retry-after': '2' }, body: '' }
        : nth === 2
          ? { status: 429 }
          : undefined,
    );
    const clock = fastClock(simulator.company.now);
    const read = await readSimulator(zendeskSell, simulator, { clock });
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(clock.waits.filter((ms) => ms > 1500).length).toBe(2);
  });

  it('a fault of the server and a cut answer heal when they pass', async () => {
    answering('/v2/deals', (nth) =>
      nth < 3 ? { status: 503, body: 'busy' } : nth === 3 ? 'cut' : undefined,
    );
    expect(await failures()).toEqual({});
  });

  it('a sign-in page instead of a list is no empty list', async () => {
    answering('/v2/deals', () => ({ body: '<!doctype html><title>Sign in</title>' }));
    expect(await readSimulator(zendeskSell, simulator).catch(failureOf)).toEqual({ kind: 'signed-out' });
  });

  it('a list that has another name is not an empty list', async () => {
    answering('/v2/deals', () => ({ body: { results: [] } }));
    expect(await failures()).toEqual({ deals: 'unexpected-reply' });
  });
});

describe('when Zendesk Sell changes its records', () => {
  const deal = {
    id: '77',
    stage_id: 999999,
    value: '12.50',
    currency: 'points',
    created_at: '2026-01-01T00:00:00Z',
  };

  it('keeps a deal with fields gone, an unlisted stage and an unknown currency', async () => {
    answering('/v2/deals', () => page([deal]));
    const read = await readSimulator(zendeskSell, simulator);
    expect(read.rejected).toEqual([]);
    expect(read.records.deals?.[0]).toMatchObject({
      id: '77',
      name: '77',
      stageId: '999999',
      pipelineId: simulator.idOf('pipelines', 'p1'),
      amount: 1250,
      currency: null,
      ownerId: null,
    });
  });

  it('rejects what cannot be a deal, and says why without its values', async () => {
    answering('/v2/deals', () =>
      page([{ ...deal, created_at: null }, { ...deal, value: 'a lot' }, { id: 5 }]),
    );
    const { rejected } = await readSimulator(zendeskSell, simulator);
    expect(rejected.map(({ why }) => why)).toEqual([
      'created_at: missing',
      'value: not countable',
      expect.stringMatching(/^stage_id: /),
    ]);
  });
});

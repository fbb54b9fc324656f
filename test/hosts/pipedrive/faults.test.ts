import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pipedrive } from '@/lib/connectors/pipedrive/connector';
import { failureOf } from '@/lib/model/failure';
import { makeCompany } from '../toolkit/company';
import type { Answer } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { start } from './simulator';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await start(makeCompany({ deals: 12 }), { maxRows: 20 });
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
  const read = await readSimulator(pipedrive, simulator);
  return Object.fromEntries(
    read.streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind] as const] : [])),
  );
};

describe('when Pipedrive does not answer as it should', () => {
  it('a wrong token is a matter of signing in', async () => {
    const wrong = { ...simulator, headers: { 'x-api-token': 'wrong' } };
    const failed = await readSimulator(pipedrive, wrong).catch(failureOf);
    expect(failed).toEqual({ kind: 'signed-out' });
  });

  it('a list that is closed to this user leaves the others alone', async () => {
    answering('/v1/notes', () => ({ status: 403, body: { success: false, error: 'Forbidden' } }));
    expect(await failures()).toEqual({ notes: 'forbidden' });
  });

  it.each([402, 403, 404])('what the plan does not have (%i) is empty', async (status) => {
    const missing = new Set([
      '/v1/legacyTeams',
      '/v1/goals/find',
      '/v1/callLogs',
      '/v1/leads/archived',
      '/v1/recents',
      '/api/v2/deals/archived',
      '/api/v2/deals/products',
    ]);
    simulator.server.fault = ({ path }) =>
      missing.has(path) ? { status, body: { success: false, error: 'no' } } : undefined;
    const read = await readSimulator(pipedrive, simulator);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.facts.capabilities.teams).toBeUndefined();
    expect(read.records.teams).toBeUndefined();
  });

  it('a cursor that leads nowhere ends the list with an error, after two pages', async () => {
    const row = { id: 1, name: 'Acme', add_time: '2026-01-01T00:00:00Z' };
    answering('/api/v2/organizations', () => ({
      body: { success: true, data: [row], additional_data: { next_cursor: 'again' } },
    }));
    expect(await failures()).toEqual({ organizations: 'unexpected-reply' });
    expect(simulator.server.requests.filter(({ path }) => path === '/api/v2/organizations').length).toBe(2);
  });

  it('cursors that go round in a circle end, too', async () => {
    answering('/api/v2/persons', (nth) => ({
      body: { success: true, data: [], additional_data: { next_cursor: nth % 2 ? 'a' : 'b' } },
    }));
    expect(await failures()).toEqual({ persons: 'unexpected-reply' });
  });

  it('a start that does not move ends the list', async () => {
    answering('/v1/notes', () => ({
      body: {
        success: true,
        data: [{ id: 1, add_time: '2026-01-01 00:00:00' }],
        additional_data: { pagination: { start: 0, more_items_in_collection: true, next_start: 0 } },
      },
    }));
    expect(await failures()).toEqual({ notes: 'unexpected-reply' });
    expect(simulator.server.requests.filter(({ path }) => path === '/v1/notes').length).toBe(1);
  });

  it('a limit is waited for, as long as the host says', async () => {
    answering('/v1/notes', (nth) =>
      nth === 1 ? { status: 429, headers: { 'retry-after': '2' }, body: { success: false } } : undefined,
    );
    const clock = fastClock(simulator.company.now);
    const read = await readSimulator(pipedrive, simulator, { clock });
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(clock.waits.some((ms) => ms >= 1800 && ms <= 2000)).toBe(true);
  });

  it('a limit without a word is waited for as well', async () => {
    answering('/v1/notes', (nth) => (nth === 1 ? { status: 429, body: { success: false } } : undefined));
    expect(await failures()).toEqual({});
  });

  it('an empty window is left to pass before the next request', async () => {
    answering('/v1/users/me', () => undefined);
    const pause = pipedrive.pace?.pauseMs;
    expect(pause?.({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2' }, 0)).toBe(2000);
    expect(pause?.({ 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '2' }, 0)).toBeUndefined();
    expect(pause?.({}, 0)).toBeUndefined();
  });

  it('who was shut out for asking too much is told to wait, not that it is forbidden', async () => {
    answering('/v1/notes', () => ({ status: 403, body: '<html>error 1015</html>' }));
    expect(await failures()).toEqual({ notes: 'rate-limited' });
  });

  it('a fault of the server, a cut answer and a guard page heal when they pass', async () => {
    answering('/v1/notes', (nth) => (nth < 3 ? { status: 502, body: 'Bad gateway' } : undefined));
    expect(await failures()).toEqual({});
    answering('/v1/notes', (nth) => (nth === 1 ? 'cut' : undefined));
    expect(await failures()).toEqual({});
  });

  it('a sign-in page instead of a list is no empty list', async () => {
    answering('/v1/notes', () => ({ body: '<!doctype html><title>Log in</title>' }));
    expect(await readSimulator(pipedrive, simulator).catch(failureOf)).toEqual({ kind: 'signed-out' });
  });

  it('an answer of success: false is an error, whatever its status', async () => {
    answering('/v1/notes', () => ({ body: { success: false, error: 'Something', data: null } }));
    expect(await failures()).toEqual({ notes: 'unexpected-reply' });
  });
});

describe('when Pipedrive changes its records', () => {
  const deal = {
    id: '77',
    title: null,
    stage_id: '1',
    pipeline_id: 1,
    status: 'paused',
    value: '12.50',
    currency: 'POINTS',
    probability: 250,
    add_time: '2026-01-01T00:00:00Z',
  };
  const deals = async (row: object) => {
    answering('/api/v2/deals', () => ({ body: { success: true, data: [row] } }));
    return readSimulator(pipedrive, simulator);
  };

  it('keeps a deal with fields gone, a new status and an unknown currency', async () => {
    const read = await deals(deal);
    expect(read.rejected).toEqual([]);
    expect(read.records.deals?.[0]).toMatchObject({
      id: '77',
      name: '77',
      stageId: '1',
      amount: 1250,
      currency: null,
    });
    expect(read.records.deals?.[0]?.winProbability).toBeNull();
  });

  it('rejects what cannot be a deal, and says why without its values', async () => {
    const read = await deals({ ...deal, add_time: null });
    expect(read.rejected).toEqual([{ entity: 'deals', id: '77', why: 'add_time: missing' }]);
    expect((await deals({ ...deal, value: 'a lot' })).rejected[0]?.why).toBe('value: not countable');
    expect((await deals({ ...deal, stage_id: undefined })).rejected[0]?.why).toMatch(/^stage_id: /);
  });

  it('a list that has another name is not an empty list', async () => {
    answering('/api/v2/deals', () => ({ body: { success: true, deals: [deal] } }));
    expect(await failures()).toMatchObject({ deals: 'unexpected-reply' });
  });
});

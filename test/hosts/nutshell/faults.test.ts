import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nutshell } from '@/lib/connectors/nutshell/connector';
import { failureOf } from '@/lib/model/failure';
import type { Everything } from '@/lib/sync/read-all';
import type { Answer, Asked } from '../toolkit/host-server';
import { checkpointsOf, fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { heldCompany } from './company';
import { startWith } from './simulator';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startWith(heldCompany(), 50);
});
afterEach(() => simulator.close());

const read = (): Promise<Everything> => readSimulator(nutshell, simulator);
const failureOfStream = ({ streams }: Everything, id: string) =>
  streams.find((one) => one.id === id)?.failure;
const always = (path: string, answer: Answer) => (asked: Asked) =>
  asked.path === `/rest/${path}` ? answer : undefined;
const failed = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (error: unknown) => failureOf(error),
  );

describe('signing in', () => {
  it('is refused with a wrong key', async () => {
    const wrong = { ...simulator, headers: { Authorization: 'Basic eDp5' } };
    expect(await failed(readSimulator(nutshell, wrong))).toEqual({ kind: 'signed-out' });
  });

  it.each<[string, Answer]>([
    ['a sign-in page comes instead of a list', { body: '<!doctype html><title>Sign in</title>' }],
    ['an error says so beside an empty list', { body: { leads: [], errors: [{ status: '401' }] } }],
  ])('has ended when %s', async (_what, answer) => {
    simulator.server.fault = always('leads', answer);
    expect(await failed(read())).toEqual({ kind: 'signed-out' });
  });
});

describe('a list that may not be read', () => {
  it('stops leads only, when it is theirs', async () => {
    simulator.server.fault = always('leads', { status: 403, body: { errors: [{ status: '403' }] } });
    const found = await read();
    expect(failureOfStream(found, 'deals')?.kind).toBe('forbidden');
    expect(found.records.activities?.length).toBeGreaterThan(100);
  });

  it.each([
    'sources',
    'outcomes',
    'products',
    'productmaps',
    'competitors',
    'territories',
    'industries',
    'activitytypes',
    'notes',
    'tasks',
    'events',
  ])('leaves all others, when it is %s', async (path) => {
    simulator.server.fault = always(path, { status: 404, body: '<!doctype html><title>Not found</title>' });
    const found = await read();
    expect(found.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(found.records.deals).toHaveLength(120);
    expect(found.records.transitions?.length).toBeGreaterThanOrEqual(120);
  });
});

describe('a host that is not well', () => {
  it.each([
    ['429 with a time', { status: 429, headers: { 'Retry-After': '3' }, body: '' }],
    ['429 without a time', { status: 429, body: '' }],
    ['500', { status: 500, body: { errors: [{ status: '500' }] } }],
    ['half an answer', 'cut' as const],
  ])('is asked again after %s', async (_what, fault) => {
    let times = 0;
    simulator.server.fault = ({ path }) => (path === '/rest/leads' && ++times === 2 ? fault : undefined);
    const clock = fastClock(simulator.company.now);
    expect((await readSimulator(nutshell, simulator, { clock })).records.deals).toHaveLength(120);
  });

  it('ends the reading of a list that gives the same page for ever', async () => {
    const row = {
      id: '1-leads',
      createdTime: 1_755_113_219,
      links: { stage: '100-stages', stageset: '1-stagesets' },
    };
    simulator.server.fault = always('leads', { body: { leads: [row], meta: { total: 1_000_000 } } });
    expect(failureOfStream(await read(), 'deals')).toMatchObject({
      kind: 'unexpected-reply',
      detail: 'the same page again',
    });
  });

  it.each([
    ['takes a short change log for all there is', 2, undefined],
    ['ends the reading of a long change log that does not go back', 200, 'the same page again'],
  ])('%s', async (_what, length, detail) => {
    const before = checkpointsOf(await read());
    const events = Array.from({ length }, (_, at) => ({
      id: `${1000 - at}-events`,
      createdTime: 4_000_000_000 - at,
      links: { payloads: [] },
    }));
    simulator.server.fault = always('events', { body: { events, meta: {} } });
    const found = await readSimulator(nutshell, simulator, { since: before });
    const failure = failureOfStream(found, 'deals');
    expect(failure && 'detail' in failure ? failure.detail : undefined).toBe(detail);
    expect(simulator.server.requests.length).toBeLessThan(400);
  });

  it('never follows the address of a next page to another host', async () => {
    const before = checkpointsOf(await read());
    const [since = ''] = [String(before['deals'])];
    const createdTime = Date.parse(since) / 1000 + 9_999;
    let at = 0;
    simulator.server.fault = ({ path }) =>
      path === '/rest/events/deleted'
        ? {
            body: {
              meta: { next: 'https://elsewhere.example/rest/events/deleted?page=2' },
              events:
                at++ > 3 ? [] : [{ id: `${at}-events`, createdTime, links: { payloads: [`${at}-leads`] } }],
            },
          }
        : undefined;
    await readSimulator(nutshell, simulator, { since: before });
    const asked = simulator.server.requests.filter(({ path }) => path === '/rest/events/deleted');
    expect(asked.some(({ query }) => query.get('page') === '2')).toBe(true);
  });

  it('is never believed to have no leads when the answer is something else', async () => {
    simulator.server.fault = always('leads', { body: { meta: {} } });
    expect(failureOfStream(await read(), 'deals')?.kind).toBe('unexpected-reply');
    simulator.server.fault = always('leads', { body: { leads: [], errors: [{ status: '400' }] } });
    expect(failureOfStream(await read(), 'deals')).toMatchObject({ detail: 'status 400' });
  });
});

describe('rows that are not as documented', () => {
  it('are kept where they can be, and counted where they cannot', async () => {
    const row = { id: '7-leads', createdTime: '1755113219', links: { stage: '101-stages' } };
    const leads = [
      { ...row, status: 'parked', value: { amount: 12.5, currency: 'dukaten' }, confidence: 'high' },
      { ...row, id: '8-leads', createdTime: '2026-01-01T00:00:00+0100', status: 12, links: null },
      { ...row, id: '9-leads', createdTime: null },
      { ...row, id: '10-leads', value: { amount: '1e99', currency: 'EUR' } },
      { name: 'No id' },
    ];
    simulator.server.fault = always('leads', { body: { leads, meta: { total: 5 } } });
    const { records, rejected } = await read();
    expect(
      records.deals?.map(({ id, stageId, amount, createdAt }) => [id, stageId, amount, createdAt]),
    ).toEqual([
      ['7-leads', '101-stages', 1250, '2025-08-13T19:26:59Z'],
      ['8-leads', '1-stagesets:unqualified', null, '2025-12-31T23:00:00Z'],
    ]);
    expect(rejected.map(({ id, why }) => [id, why.replace(/:.*/, '')])).toEqual([
      ['9-leads', 'createdTime'],
      ['10-leads', 'value'],
      ['', 'id'],
    ]);
  });
});

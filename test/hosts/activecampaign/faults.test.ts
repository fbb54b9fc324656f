import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activecampaign } from '@/lib/connectors/activecampaign/connector';
import { failureOf } from '@/lib/model/failure';
import type { Everything } from '@/lib/sync/read-all';
import type { Answer, Asked } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { heldCompany } from './company';
import { startWith } from './simulator';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startWith(heldCompany(), 50);
});
afterEach(() => simulator.close());

const read = (): Promise<Everything> => readSimulator(activecampaign, simulator);
const failureOfStream = ({ streams }: Everything, id: string) =>
  streams.find((one) => one.id === id)?.failure;
const always = (path: string, answer: Answer) => (asked: Asked) =>
  asked.path === `/api/3/${path}` ? answer : undefined;
const failed = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (error: unknown) => failureOf(error),
  );

describe('signing in', () => {
  it('is refused with a wrong key, which the host answers with 403', async () => {
    const wrong = { ...simulator, headers: { 'Api-Token': 'wrong' } };
    expect(await failed(readSimulator(activecampaign, wrong))).toEqual({ kind: 'signed-out' });
  });

  it('has ended when a sign-in page comes instead of a list', async () => {
    simulator.server.fault = always('deals', { body: '<!doctype html><title>Log in</title>' });
    expect(await failed(read())).toEqual({ kind: 'signed-out' });
  });
});

describe('a list that may not be read', () => {
  it('stops deals only, when it is theirs', async () => {
    simulator.server.fault = always('deals', { status: 403, body: '<html>Forbidden</html>' });
    const found = await read();
    expect(failureOfStream(found, 'deals')?.kind).toBe('forbidden');
    expect(found.records.activities?.length).toBeGreaterThan(100);
  });

  it.each([
    'accounts',
    'accountContacts',
    'notes',
    'emailActivities',
    'groups',
    'taskOutcomes',
    'dealCustomFieldMeta',
    'dealActivities',
  ])('leaves all others, when it is %s', async (path) => {
    simulator.server.fault = always(path, { status: 404, body: { message: 'No route' } });
    const found = await read();
    expect(found.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(found.records.deals).toHaveLength(120);
    expect(found.records.transitions?.length).toBeGreaterThanOrEqual(120);
  });
});

describe('a host that is not well', () => {
  it('is asked again after as long as it wants', async () => {
    let times = 0;
    simulator.server.fault = ({ path }) =>
      path === '/api/3/deals' && ++times === 1
        ? { status: 429, headers: { 'Retry-After': '3' }, body: { message: 'Too many' } }
        : undefined;
    const clock = fastClock(simulator.company.now);
    const found = await readSimulator(activecampaign, simulator, { clock });
    expect(found.records.deals).toHaveLength(120);
    expect(clock.waits.some((ms) => ms >= 2900 && ms <= 3000)).toBe(true);
  });

  it('is left alone for a second when its limit is used up', async () => {
    simulator.server.fault = ({ path }) =>
      path === '/api/3/dealStages'
        ? { headers: { 'RateLimit-Remaining': '0' }, body: { dealStages: [], meta: { total: '0' } } }
        : undefined;
    const clock = fastClock(simulator.company.now);
    await readSimulator(activecampaign, simulator, { clock });
    expect(clock.waits).toContain(1000);
  });

  it.each([
    ['429 without a time', { status: 429, body: '' }],
    ['500', { status: 500, body: { message: 'oops' } }],
    ['503 in HTML', { status: 503, body: '<html>Down</html>' }],
    ['half an answer', 'cut' as const],
  ])('is asked again after %s', async (_what, fault) => {
    let times = 0;
    simulator.server.fault = ({ path }) => (path === '/api/3/deals' && ++times === 2 ? fault : undefined);
    expect((await read()).records.deals).toHaveLength(120);
  });

  it('ends the reading of a list that gives the same page for ever', async () => {
    const row = { id: '1', group: '1', stage: '1', cdate: '2026-01-05T08:00:00-06:00' };
    simulator.server.fault = always('deals', { body: { deals: [row], meta: { total: '1000000' } } });
    expect(failureOfStream(await read(), 'deals')).toMatchObject({
      kind: 'unexpected-reply',
      detail: 'the same page again',
    });
    expect(simulator.server.requests.filter(({ path }) => path === '/api/3/deals').length).toBeLessThan(5);
  });

  it('is never believed to have no deals when the answer is something else', async () => {
    simulator.server.fault = always('deals', { body: { errors: [{ title: 'Nothing for you' }] } });
    expect(failureOfStream(await read(), 'deals')?.kind).toBe('unexpected-reply');
  });
});

describe('rows that are not as documented', () => {
  it('are kept where they can be, and counted where they cannot', async () => {
    const row = { id: 7, group: '1', stage: '2', cdate: '2026-01-05T08:00:00-06:00' };
    const deals = [
      { ...row, status: '9', value: 12_50, currency: 'dukaten', mdate: '', winProbability: 'high' },
      { ...row, id: '8', value: '1e99' },
      { ...row, id: '9', cdate: null },
      { title: 'No id' },
      { ...row, id: '10', group: null },
    ];
    simulator.server.fault = always('deals', { body: { deals, meta: { total: 5 } } });
    const { records, rejected } = await read();
    expect(
      records.deals?.map(({ id, stageId, amount, currency }) => [id, stageId, amount, currency]),
    ).toEqual([
      ['7', '2', 1250, null],
      ['10', '2', null, null],
    ]);
    expect(rejected.map(({ id, why }) => [id, why.replace(/:.*/, '')])).toEqual([
      ['8', 'value'],
      ['9', 'cdate'],
      ['', 'id'],
    ]);
  });
});

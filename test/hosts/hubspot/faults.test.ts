import { afterEach, describe, expect, it } from 'vitest';
import { hubspot } from '@/lib/connectors/hubspot/connector';
import type { Failure } from '@/lib/model/failure';
import { failureOf } from '@/lib/model/failure';
import type { Answer, Asked } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { errorBody, limitHeaders } from './answers';
import { richCompany } from './rich-company';
import { start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

const list =
  (type: string) =>
  ({ method, path }: Asked) =>
    method === 'GET' && path.endsWith(`/${type}`);
const isDealList = list('deals');

/** Reads with one answer instead of another. */
async function readWith(answer: (asked: Asked, nth: number) => Answer | 'cut' | undefined) {
  simulator = await start(richCompany({ deals: 60 }));
  simulator.server.fault = answer;
  return readSimulator(hubspot, simulator);
}
async function failureWith(
  answer: (asked: Asked, nth: number) => Answer | 'cut' | undefined,
): Promise<Failure> {
  try {
    await readWith(answer);
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('read to its end');
}
const objects =
  (type: string) =>
  ({ path }: Asked) =>
    path.startsWith(`/crm/objects/2026-09/${type}`);

describe('HubSpot, when something is wrong', () => {
  it('is signed out with a key that is not known any more', async () => {
    const body = errorBody('EXPIRED_AUTHENTICATION', 'The OAuth token used to make this call expired');
    expect(await failureWith(() => ({ status: 401, body }))).toEqual({ kind: 'signed-out' });
  });

  it('is signed out where a sign-in page comes instead of data', async () => {
    expect(await failureWith(() => ({ body: '<!doctype html><title>Log in</title>' }))).toEqual({
      kind: 'signed-out',
    });
  });

  it('reads all else when a key lacks one scope', async () => {
    const body = errorBody('MISSING_SCOPES', 'This app hasn’t been granted all required scopes.');
    const read = await readWith((asked) => (objects('calls')(asked) ? { status: 403, body } : undefined));
    const failed = read.streams.filter(({ failure }) => failure);
    expect(failed.map(({ id, failure }) => [id, failure?.kind])).toEqual([['calls', 'forbidden']]);
    expect(read.records.deals).toHaveLength(60);
  });

  it('leaves out what a plan does not have, and says so', async () => {
    const body = errorBody('MISSING_SCOPES', 'no leads here');
    const read = await readWith(({ path }) => {
      if (path.includes('leads')) return { status: 403, body };
      return path.includes('goal_targets') ? { status: 404, body } : undefined;
    });
    expect(read.facts.capabilities.leads).toBeUndefined();
    expect(read.facts.capabilities.goals).toBeUndefined();
    expect(read.facts.capabilities.activities?.fields).not.toContain('leadId');
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    const asked = simulator.server.requests.map(({ query }) => query.get('associations') ?? '');
    expect(asked.some((ties) => ties.includes('leads'))).toBe(false);
  });

  it('waits as long as it is told to, and ten seconds when it is not told', async () => {
    simulator = await start(richCompany({ deals: 10 }));
    const clock = fastClock(simulator.company.now);
    const body = {
      ...errorBody('RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.'),
      policyName: 'TEN_SECONDLY_ROLLING',
    };
    simulator.server.fault = (_asked, nth) => {
      if (nth === 3) return { status: 429, body, headers: { 'retry-after': '7' } };
      return nth === 6 ? { status: 429, body } : undefined;
    };
    const read = await readSimulator(hubspot, simulator, { clock });
    expect(clock.waits).toContain(7000);
    expect(clock.waits).toContain(10_000);
    expect(read.records.deals).toHaveLength(10);
  });

  it('stops for good when the requests of a day are used up', async () => {
    const body = { ...errorBody('RATE_LIMITS', 'You have reached your daily limit.'), policyName: 'DAILY' };
    const failure = await failureWith(() => ({ status: 429, body }));
    expect(failure.kind).toBe('rate-limited');
    expect(simulator.server.requests).toHaveLength(1);
  });

  it('pauses before the limit is reached', async () => {
    simulator = await start(richCompany({ deals: 10 }));
    const clock = fastClock(simulator.company.now);
    const owners = { results: [] };
    const headers = { ...limitHeaders, 'x-hubspot-ratelimit-remaining': '2' };
    simulator.server.fault = ({ path }) =>
      path.includes('/owners/') ? { body: owners, headers } : undefined;
    await readSimulator(hubspot, simulator, { clock });
    expect(Math.max(...clock.waits)).toBe(10_000);
  });

  it('gets over a server that stumbles, and over an answer that was cut off', async () => {
    const read = await readWith((_asked, nth) => {
      if (nth % 9 === 0) return { status: 502, body: '' };
      return nth === 4 ? 'cut' : undefined;
    });
    expect(read.records.deals).toHaveLength(60);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
  });

  it('stops at a next page that never changes', async () => {
    const results = [{ id: '512', properties: { dealname: 'Again' }, createdAt: '2019-10-30T03:30:17.883Z' }];
    const read = await readWith((asked) =>
      isDealList(asked) && asked.path.includes('/objects/')
        ? { body: { results, paging: { next: { after: 'NTI1Cg%3D%3D' } } } }
        : undefined,
    );
    const deals = read.streams.find(({ id }) => id === 'deals');
    expect(deals?.failure).toMatchObject({ kind: 'unexpected-reply', detail: 'the same page again' });
    expect(deals?.pages).toBe(2);
  });

  it('keeps to its own address, whatever a link says', async () => {
    const read = await readWith((asked) => {
      if (!list('companies')(asked)) return undefined;
      const paging = { next: { after: '9', link: 'https://elsewhere.example/steal?after=9' } };
      return { body: { results: [], ...(asked.query.get('after') ? {} : { paging }) } };
    });
    expect(read.streams.find(({ id }) => id === 'companies')?.pages).toBe(2);
  });

  it('keeps deals whose properties changed, and rejects one whose amount nobody can count', async () => {
    const row = (id: string, properties: object) => ({
      id,
      properties,
      createdAt: '2026-03-01T10:00:00.000Z',
    });
    const read = await readWith((asked) =>
      isDealList(asked) && asked.path.includes('/objects/')
        ? {
            body: {
              results: [
                row('1', { dealname: 'No stage', amount: '10', closedate: 'soon' }),
                row('2', {
                  dealstage: 'brand-new',
                  dealtype: 'trade',
                  deal_currency_code: 'XXL',
                  amount: '7',
                }),
                row('3', { dealstage: 'x', amount: 'a lot' }),
                { properties: {} },
              ],
            },
          }
        : undefined,
    );
    expect(read.records.deals).toMatchObject([
      { id: '1', name: 'No stage', amount: 1000, currency: 'EUR', expectedCloseDate: null },
      { id: '2', stageId: 'brand-new', currency: 'XXL', amount: 700, kind: null },
    ]);
    expect(read.rejected).toMatchObject([
      { entity: 'deals', id: '3', why: 'amount: not countable' },
      { entity: 'deals', id: '' },
    ]);
  });

  it('takes a deal that was brought along for what is known of it', async () => {
    const read = await readWith((asked) =>
      isDealList(asked) && asked.path.includes('/objects/')
        ? {
            body: {
              results: [
                {
                  id: '1',
                  properties: { dealstage: 'b', createdate: '2020-01-01T00:00:00Z' },
                  propertiesWithHistory: {
                    dealstage: [
                      {
                        value: 'b',
                        timestamp: '2026-03-02T00:00:00.000Z',
                        sourceType: 'CRM_UI',
                        sourceId: 'userId:9',
                      },
                      { value: 'a', timestamp: '2026-03-01T00:00:00.000Z', sourceType: 'IMPORT' },
                    ],
                  },
                },
              ],
            },
          }
        : undefined,
    );
    expect(
      read.records.transitions?.map(({ toStageId, at, synthetic }) => [toStageId, at, synthetic]),
    ).toEqual([
      ['a', '2020-01-01T00:00:00Z', true],
      ['b', '2026-03-02T00:00:00Z', undefined],
    ]);
  });
});

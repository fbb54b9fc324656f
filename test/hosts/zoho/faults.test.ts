import { afterEach, describe, expect, it } from 'vitest';
import { zoho } from '@/lib/connectors/zoho/connector';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Answer, Asked } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { errorBody } from './answers';
import { richCompany } from './rich-company';
import { start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

type Instead = (asked: Asked, nth: number) => Answer | 'cut' | undefined;

async function readWith(instead: Instead) {
  simulator = await start(richCompany({ deals: 20 }));
  simulator.server.fault = instead;
  return readSimulator(zoho, simulator);
}
async function failureWith(instead: Instead): Promise<Failure> {
  try {
    await readWith(instead);
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('read to its end');
}
const of = ({ path }: Asked, module: string): boolean => path === `/crm/v8/${module}`;
const failuresOf = (read: Awaited<ReturnType<typeof readWith>>) =>
  read.streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind]] : []));

describe('Zoho, when something is wrong', () => {
  it('is signed out with a token that is over', async () => {
    const body = errorBody('INVALID_TOKEN', 'invalid oauth token');
    expect(await failureWith(() => ({ status: 401, body }))).toEqual({ kind: 'signed-out' });
  });

  it('is signed out where a sign-in page comes instead of data', async () => {
    expect(await failureWith(() => ({ body: '<!doctype html><title>Zoho Accounts</title>' }))).toEqual({
      kind: 'signed-out',
    });
  });

  it('reads all else when a key lacks one scope, though that comes with 401', async () => {
    const body = errorBody('OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL');
    const read = await readWith((asked) => (of(asked, 'Calls') ? { status: 401, body } : undefined));
    expect(failuresOf(read)).toEqual([['calls', 'forbidden']]);
    expect(read.records.deals).toHaveLength(20);
  });

  it('reads the modules when a key may not see how they are made', async () => {
    const body = errorBody('OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL');
    const read = await readWith(({ path }) =>
      path.startsWith('/crm/v8/settings/') ? { status: 401, body } : undefined,
    );
    expect(failuresOf(read)).toEqual([['roles', 'forbidden']]);
    expect(read.records.deals).toHaveLength(20);
    expect(read.records.deals?.[0]?.pipelineId).toBe('standard');
  });

  it('leaves out a module that is not there, and says so', async () => {
    const body = errorBody('INVALID_MODULE', 'the module name given seems to be invalid');
    const read = await readWith(({ path, query }) =>
      path.includes('Products') || query.get('module') === 'Products' ? { status: 400, body } : undefined,
    );
    expect(read.facts.capabilities.products).toBeUndefined();
    expect(failuresOf(read)).toEqual([]);
  });

  it('does without pipelines where the edition has none', async () => {
    const read = await readWith(({ path }) =>
      path.endsWith('/settings/pipeline') ? { status: 204 } : undefined,
    );
    expect(read.records.pipelines?.map(({ id }) => id)).toEqual(['standard']);
    const kinds = new Map(read.records.stages?.map(({ name, kind }) => [name, kind]));
    expect([kinds.get('Won'), kinds.get('Lost'), kinds.get('Offer')]).toEqual(['won', 'lost', 'open']);
    const stages = new Set(read.records.stages?.map(({ id }) => id));
    expect(read.records.deals?.every(({ stageId }) => stages.has(stageId))).toBe(true);
  });

  it('waits by itself where it is told to slow down, but not how long', async () => {
    simulator = await start(richCompany({ deals: 5 }));
    const clock = fastClock(simulator.company.now);
    const body = errorBody('TOO_MANY_REQUESTS', 'too many requests fired in the concurrency limit window');
    simulator.server.fault = (_asked, nth) => (nth === 5 ? { status: 429, body } : undefined);
    const read = await readSimulator(zoho, simulator, { clock });
    expect(clock.waits).toContain(10_000);
    expect(read.records.deals).toHaveLength(5);
  });

  it('goes slowly when few requests are left for the day', async () => {
    simulator = await start(richCompany({ deals: 1 }));
    const clock = fastClock(simulator.company.now);
    const headers = { 'x-api-credits-remaining': '40' };
    simulator.server.fault = ({ path }) => (path === '/crm/v8/Notes' ? { status: 204, headers } : undefined);
    await readSimulator(zoho, simulator, { clock });
    expect(Math.max(...clock.waits)).toBe(60_000);
  });

  it('gets over a server that stumbles, and over an answer that was cut off', async () => {
    const read = await readWith((_asked, nth) => {
      if (nth % 9 === 0) return { status: 503, body: '' };
      return nth === 4 ? 'cut' : undefined;
    });
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.deals).toHaveLength(20);
  });

  it('stops at a next page that never changes', async () => {
    const data = [{ id: '1', Deal_Name: 'Again', Created_Time: '2026-01-01T00:00:00+01:00' }];
    const info = { more_records: true, next_page_token: 'again' };
    const read = await readWith((asked) => (of(asked, 'Deals') ? { body: { data, info } } : undefined));
    const deals = read.streams.find(({ id }) => id === 'deals');
    expect(deals?.failure).toMatchObject({ kind: 'unexpected-reply', detail: 'the same page again' });
  });

  it('stops where there are more records and no way to them', async () => {
    const read = await readWith((asked) => {
      const id = asked.query.get('page') ?? '1';
      const data = [{ id, Created_Time: '2026-01-01T00:00:00+01:00' }];
      return of(asked, 'Deals') ? { body: { data, info: { more_records: true } } } : undefined;
    });
    const deals = read.streams.find(({ id }) => id === 'deals');
    expect([deals?.pages, deals?.failure?.kind]).toEqual([9, 'unexpected-reply']);
  });

  it('keeps deals whose fields changed, and rejects one whose amount nobody can count', async () => {
    const row = (id: string, fields: object) => ({
      id,
      Created_Time: '2026-03-01T10:00:00+01:00',
      ...fields,
    });
    const data = [
      row('1', { Deal_Name: 'No stage', Amount: '10', Closing_Date: 'soon', Owner: 'nobody' }),
      row('2', { Stage: 'Brand new', Pipeline: 'Unheard of', Currency: { name: 'XXL' }, Amount: 7, Type: 4 }),
      row('3', { Amount: 'a lot' }),
      { Deal_Name: 'no id' },
      { id: 2 ** 60, Deal_Name: 'an id that has lost digits' },
    ];
    const read = await readWith((asked) => (of(asked, 'Deals') ? { body: { data } } : undefined));
    expect(read.records.deals).toMatchObject([
      { id: '1', amount: 1000, currency: 'EUR', ownerId: null, expectedCloseDate: null },
      { id: '2', currency: 'XXL', amount: 700, kind: null },
    ]);
    expect(read.records.deals?.[1]?.stageId).toMatch(/:Brand new$/);
    expect(read.rejected.map(({ id, why }) => [id, why.split(':')[0]])).toEqual([
      ['3', 'Amount'],
      ['', 'id'],
      [String(2 ** 60), 'id'],
    ]);
  });

  it('keeps what is known of a deal whose history is gone', async () => {
    const body = errorBody('INVALID_DATA', 'the id given seems to be invalid');
    const read = await readWith(({ path }) =>
      path.endsWith('Stage_History') ? { status: 400, body } : undefined,
    );
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.transitions?.length).toBeGreaterThan(0);
  });
});

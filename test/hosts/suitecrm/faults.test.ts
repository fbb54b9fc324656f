import { afterEach, describe, expect, it } from 'vitest';
import { suitecrm } from '@/lib/connectors/suitecrm/connector';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Answer, Asked } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { richCompany } from './rich-company';
import { errorBody, start } from './simulator';

let simulator: Simulator;
afterEach(() => simulator.close());

type Instead = (asked: Asked, nth: number) => Answer | 'cut' | undefined;

async function readWith(instead: Instead) {
  simulator = await start(richCompany({ deals: 20 }));
  simulator.server.fault = instead;
  return readSimulator(suitecrm, simulator);
}
async function failureWith(instead: Instead): Promise<Failure> {
  try {
    await readWith(instead);
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('read to its end');
}
const of = ({ path }: Asked, module: string): boolean => path.endsWith(`/module/${module}`);
const isList = (asked: Asked, module: string): boolean =>
  of(asked, module) && asked.query.get('sort') === '-date_modified';
const failuresOf = (read: Awaited<ReturnType<typeof readWith>>) =>
  read.streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind]] : []));

describe('SuiteCRM, when something is wrong', () => {
  it('is signed out with a token that is over, or where a sign-in page comes', async () => {
    const body = { error: 'access_denied', message: 'denied', hint: 'Access token has been revoked' };
    expect(await failureWith(() => ({ status: 401, body }))).toEqual({ kind: 'signed-out' });
    await simulator.close();
    const page = { body: '<!doctype html><title>SuiteCRM</title>' };
    expect(await failureWith(() => page)).toEqual({ kind: 'signed-out' });
  });

  it('leaves out modules that this user may not see, though that comes with 400', async () => {
    const body = errorBody('AccessDeniedException', 'Access Denied');
    const read = await readWith((asked) => (of(asked, 'Leads') ? { status: 400, body } : undefined));
    expect(failuresOf(read)).toEqual([]);
    expect(read.facts.capabilities.leads).toBeUndefined();
    expect(read.records.deals).toHaveLength(20);
  });

  it('reads all else when a list is forbidden later', async () => {
    const body = errorBody('SuiteCRM\\Exception\\AccessDeniedException', 'Access Denied');
    const read = await readWith((asked) => (isList(asked, 'Calls') ? { status: 400, body } : undefined));
    expect(failuresOf(read)).toEqual([['calls', 'forbidden']]);
  });

  it('takes all fields where an old version does not tell which there are', async () => {
    const read = await readWith(({ path }) =>
      /meta|current-user|-99$/.test(path) ? { status: 404, body: '' } : undefined,
    );
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.deals).toHaveLength(20);
    expect(read.facts.currency).toBeUndefined();
    const asked = simulator.server.requests.filter((one) => isList(one, 'Opportunities'));
    expect(asked.every(({ query }) => !query.has('fields[Opportunities]'))).toBe(true);
  });

  it('gets over a server that stumbles, and over an answer that was cut off', async () => {
    const read = await readWith((_asked, nth) => {
      if (nth % 9 === 0) return { status: 500, body: '' };
      return nth === 4 ? 'cut' : undefined;
    });
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.deals).toHaveLength(20);
  });

  it('stops at pages that bring the same again for ever', async () => {
    const data = [{ id: 'x', attributes: { name: 'Again', date_entered: '2026-01-01T00:00:00+00:00' } }];
    const meta = { 'total-pages': 100_000, 'records-on-this-page': 1 };
    const read = await readWith((asked) =>
      isList(asked, 'Opportunities') ? { body: { meta, data } } : undefined,
    );
    const deals = read.streams.find(({ id }) => id === 'deals');
    expect(deals?.failure).toMatchObject({ detail: 'pages that bring nothing new' });
  });

  it('keeps deals whose fields changed, and rejects one whose amount nobody can count', async () => {
    const row = (id: string, attributes: object) => ({
      type: 'Opportunity',
      id,
      attributes: { date_entered: '2026-03-01T09:00:00+00:00', ...attributes },
    });
    const data = [
      row('1', { amount: '10', date_closed: 'soon', probability: '250' }),
      row('2', { sales_stage: 'Brand new', currency_id: 'unknown', amount: 7 }),
      row('3', { amount: 'a lot' }),
      { type: 'Opportunity', attributes: {} },
      { type: 'Opportunity', id: '4', attributes: [] },
    ];
    const read = await readWith((asked) => (isList(asked, 'Opportunities') ? { body: { data } } : undefined));
    expect(read.records.deals).toMatchObject([
      { id: '1', amount: 1000, currency: 'EUR', expectedCloseDate: null, winProbability: null },
      { id: '2', amount: 700, currency: null, stageId: 'opportunities:Brand new' },
    ]);
    expect(read.rejected.map(({ id, why }) => [id, why.split(':')[0]])).toEqual([
      ['3', 'amount'],
      ['', 'id'],
      ['4', 'date_entered'],
    ]);
  });
});

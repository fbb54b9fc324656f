import { afterEach, describe, expect, it } from 'vitest';
import { salesforce } from '@/lib/connectors/salesforce/connector';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Answer, Asked } from '../toolkit/host-server';
import { fastClock, readSimulator } from '../toolkit/read';
import { richCompany } from './rich-company';
import { errorBody, start } from './simulator';

let simulator: Awaited<ReturnType<typeof start>>;
afterEach(() => simulator.close());

type Instead = (asked: Asked, nth: number) => Answer | 'cut' | undefined;

async function readWith(instead: Instead) {
  simulator = await start(richCompany({ deals: 20 }));
  simulator.server.fault = instead;
  return readSimulator(salesforce, simulator);
}
async function failureWith(instead: Instead): Promise<Failure> {
  try {
    await readWith(instead);
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('read to its end');
}
const asks = ({ query }: Asked, object: string): boolean =>
  new RegExp(`FROM ${object}( |$)`).test(query.get('q') ?? '');
const describes = ({ path }: Asked, object: string): boolean => path.endsWith(`/${object}/describe`);
const failuresOf = (read: Awaited<ReturnType<typeof readWith>>) =>
  read.streams.flatMap(({ id, failure }) => (failure ? [[id, failure.kind]] : []));

describe('Salesforce, when something is wrong', () => {
  it('is signed out when the session is over, also in the middle', async () => {
    const over = { status: 401, body: errorBody('INVALID_SESSION_ID', 'Session expired or invalid') };
    expect(await failureWith(() => over)).toEqual({ kind: 'signed-out' });
    await simulator.close();
    expect(await failureWith((asked) => (asks(asked, 'Lead') ? over : undefined))).toEqual({
      kind: 'signed-out',
    });
  });

  it('is signed out where a sign-in page comes instead of data', async () => {
    const body = '<!doctype html><title>Login | Salesforce</title>';
    expect(await failureWith(() => ({ body }))).toEqual({ kind: 'signed-out' });
  });

  it('says that the API may not be used, where an administrator forbids that', async () => {
    const answer = { status: 403, body: errorBody('API_DISABLED_FOR_ORG', 'API is disabled') };
    expect((await failureWith(() => answer)).kind).toBe('forbidden');
  });

  it('leaves out objects that this edition does not have, and says so', async () => {
    const none = ['ForecastingQuota', 'OpportunityFieldHistory', 'Lead', 'EmailMessage', 'UserRole'];
    const read = await readWith((asked) =>
      none.some((object) => describes(asked, object))
        ? { status: 404, body: errorBody('NOT_FOUND') }
        : undefined,
    );
    expect(failuresOf(read)).toEqual([]);
    expect([read.facts.capabilities.goals, read.facts.capabilities.leads]).toEqual([undefined, undefined]);
    expect(read.facts.capabilities.users?.fields).not.toContain('teamIds');
    expect(simulator.server.requests.some((asked) => asks(asked, 'ForecastingQuota'))).toBe(false);
    expect(read.records.deals).toHaveLength(20);
  });

  it('reads all else when one list is forbidden, or said not to exist', async () => {
    const read = await readWith((asked) => {
      if (asks(asked, 'Event')) return { status: 403, body: errorBody('INSUFFICIENT_ACCESS') };
      return asks(asked, 'Note') ? { status: 400, body: errorBody('INVALID_TYPE') } : undefined;
    });
    expect(failuresOf(read)).toEqual([
      ['events', 'forbidden'],
      ['notes', 'forbidden'],
    ]);
    expect(read.records.deals).toHaveLength(20);
  });

  it('reads deals whose history and contacts it may not see, with made-up moves', async () => {
    const read = await readWith((asked) =>
      asks(asked, 'OpportunityHistory') || asks(asked, 'OpportunityContactRole')
        ? { status: 403, body: errorBody('INSUFFICIENT_ACCESS') }
        : undefined,
    );
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.transitions).toHaveLength(20);
  });

  it('takes standard fields, names and stages where nothing is described', async () => {
    const read = await readWith(({ path }) =>
      /describe$|ui-api|connect/.test(path) ? { status: 404, body: errorBody('NOT_FOUND') } : undefined,
    );
    expect(failuresOf(read)).toEqual([]);
    expect(read.records.deals).toHaveLength(20);
    expect(read.records.pipelines).toEqual([
      { id: '012000000000000AAA', name: 'Opportunities', position: 0 },
    ]);
  });

  it('stops for the day when the requests are used up, and waits when there are too many at once', async () => {
    const much = (message: string) => ({ status: 403, body: errorBody('REQUEST_LIMIT_EXCEEDED', message) });
    const read = await readWith((asked) =>
      asks(asked, 'Lead') ? much('TotalRequests Limit exceeded.') : undefined,
    );
    expect(failuresOf(read)).toEqual([['leads', 'rate-limited']]);
    await simulator.close();
    let times = 0;
    const again = await readWith((asked) =>
      asks(asked, 'Lead') && times++ === 0 ? much('ConcurrentPerOrgLongTxn Limit exceeded.') : undefined,
    );
    expect(failuresOf(again)).toEqual([]);
  });

  it('goes slowly when few of the requests are left that all programs share', async () => {
    simulator = await start(richCompany({ deals: 1 }));
    const clock = fastClock(simulator.company.now);
    const headers = { 'sforce-limit-info': 'api-usage=4700/5000' };
    const body = { totalSize: 0, done: true, records: [] };
    simulator.server.fault = (asked) => (asks(asked, 'Lead') ? { body, headers } : undefined);
    await readSimulator(salesforce, simulator, { clock });
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

  it('stops at a next part that never changes, and never asks another host for it', async () => {
    const records = [{ Id: '0065g0000000001AAA', CreatedDate: '2026-01-01T00:00:00.000+0000' }];
    const nextRecordsUrl = 'https://elsewhere.example/services/data/v62.0/query/01gAGAIN-1';
    const read = await readWith(({ path, query }) =>
      path.includes('01gAGAIN') || /FROM Opportunity /.test(query.get('q') ?? '')
        ? { body: { totalSize: 9999, done: false, nextRecordsUrl, records } }
        : undefined,
    );
    expect(read.streams.find(({ id }) => id === 'deals')?.failure).toMatchObject({
      kind: 'unexpected-reply',
      detail: expect.stringMatching(/same page|nothing new/),
    });
    expect(simulator.server.requests.some(({ path }) => path.endsWith('/query/01gAGAIN-1'))).toBe(true);
  });

  it('keeps deals whose fields changed, and rejects one whose amount nobody can count', async () => {
    const row = (n: number, fields: object) => ({
      Id: `0065g000000000${n}AAA`,
      CreatedDate: '2026-03-01T09:00:00.000+0000',
      ...fields,
    });
    const records = [
      row(1, { Name: 'No stage', Amount: '10', CloseDate: '2026-02-31', OwnerId: '00G5g0000000001EAA' }),
      row(2, { StageName: 'Brand new', RecordTypeId: 'x', CurrencyIsoCode: 'XXL', Amount: 7, Type: 4 }),
      row(3, { Amount: 'a lot' }),
      { Name: 'no id' },
      { Id: '0065g0000000004AAA', Name: 'never created' },
    ];
    const read = await readWith((asked) =>
      asks(asked, 'Opportunity') && !/LIMIT 1/.test(asked.query.get('q') ?? '')
        ? { body: { totalSize: 5, done: true, records } }
        : undefined,
    );
    expect(read.records.deals).toMatchObject([
      { amount: 1000, currency: 'EUR', ownerId: null, expectedCloseDate: null },
      { currency: 'XXL', amount: 700, kind: null, pipelineId: simulator.idOf('pipelines', 'p1') },
    ]);
    const stage = read.records.stages?.find(({ name }) => name === 'Brand new');
    expect(stage?.id).toBe(read.records.deals?.[1]?.stageId);
    expect(read.rejected.map(({ id, why }) => [id, why.split(':')[0]])).toEqual([
      ['0065g0000000003AAA', 'Amount'],
      ['', 'Id'],
      ['0065g0000000004AAA', 'CreatedDate'],
    ]);
  });
});

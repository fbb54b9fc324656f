import { afterEach, describe, expect, it } from 'vitest';
import { hubspot } from '@/lib/connectors/hubspot/connector';
import { makeCompany } from '../toolkit/company';
import { HostServer, type Route } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
import * as examples from './examples';

let server: HostServer;
afterEach(() => server.close());

/** A server that answers each path with the example of its page. */
async function readExamples(byType: Readonly<Record<string, object>>, paging?: object, dated = true) {
  const answer: Route = ({ path }) => {
    if (path.includes('2026-09') !== dated && !path.includes('/v1/')) return undefined;
    if (path.includes('account-info')) return { body: examples.account };
    if (path.includes('owners')) return { body: examples.owners };
    if (path.includes('pipelines')) return { body: examples.pipelines };
    if (path.includes('properties')) return { body: examples.properties };
    if (path.includes('dispositions')) return { body: examples.dispositions };
    const type = /objects\/(?:2026-09\/)?([a-z_]+)/.exec(path)?.[1] ?? '';
    const results = [byType[type] ?? examples.anyObject];
    return { body: { total: 123, results, ...(paging && { paging }) } };
  };
  server = new HostServer([answer]);
  await server.start();
  return readSimulator(hubspot, {
    id: 'hubspot',
    server,
    company: makeCompany({ deals: 1 }),
    base: server.url,
    headers: {},
    idOf: (_entity, id) => id,
    close: () => server.close(),
  });
}

const known = { deals: examples.deal, calls: examples.call, goal_targets: examples.goal };

describe("HubSpot's published examples", () => {
  it('get through without a rejection', async () => {
    const read = await readExamples(known);
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
    expect(read.records.deals).toMatchObject([
      {
        id: '151088',
        name: 'Tailored data flows',
        amount: 150_000,
        currency: 'USD',
        stageId: 'presentationscheduled',
        expectedCloseDate: '2019-12-07',
      },
    ]);
    expect(read.records.activities?.find(({ kind }) => kind === 'call')).toMatchObject({
      at: '2021-03-17T01:32:44Z',
      durationSec: 4,
      status: 'done',
    });
    expect(read.records.goals).toMatchObject([
      { metric: 'custom:Own goal', from: '2023-12-01', to: '2024-01-01', target: 2000 },
    ]);
    expect(read.records.users).toMatchObject([
      { id: '6166860', name: 'John Smith', teamIds: ['178588', '178590'] },
    ]);
    expect(read.records.stages?.map(({ position }) => position)).toEqual([0, 1]);
  });

  it('get through under the old paths too', async () => {
    const read = await readExamples(known, undefined, false);
    expect(read.records.deals).toHaveLength(1);
    expect(read.rejected).toEqual([]);
  });

  it('of objects that have nothing we know become records all the same, but for goals without an aim', async () => {
    const read = await readExamples({});
    expect(read.rejected.map(({ entity, why }) => [entity, why])).toEqual([
      ['goals', 'hs_start_datetime: missing'],
    ]);
    expect(read.records.deals).toMatchObject([{ id: '512', stageId: 'default:unknown', amount: null }]);
    expect(read.records.customers?.map(({ id }) => id)).toEqual(['company-512', 'contact-512']);
    expect(read.records.activities).toHaveLength(6);
  });

  it('with a next page that is always the same end with an error, and keep what they brought', async () => {
    const read = await readExamples(known, examples.paging);
    const { failure } = read.streams.find(({ id }) => id === 'deals') ?? {};
    expect(failure).toMatchObject({ kind: 'unexpected-reply', detail: 'the same page again' });
    expect(read.records.deals).toHaveLength(1);
  });
});

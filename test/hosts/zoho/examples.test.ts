import { expect, it } from 'vitest';
import { zoho } from '@/lib/connectors/zoho/connector';
import { makeCompany } from '../toolkit/company';
import { HostServer } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
import * as examples from './examples';

it("Zoho's published examples get through without a rejection", async () => {
  const bodies: Readonly<Record<string, object>> = {
    '/crm/v8/org': examples.org,
    '/crm/v8/users': examples.users,
    '/crm/v8/settings/roles': examples.roles,
    '/crm/v8/settings/layouts': { layouts: [{ id: '3652397000000091023', name: 'Standard' }] },
    '/crm/v8/settings/pipeline': examples.pipeline,
    '/crm/v8/Deals': { data: [examples.deal], info: examples.info },
    '/crm/v8/Calls': { data: [examples.call], info: examples.info },
  };
  const server = new HostServer([
    ({ path, query }) => {
      if (path === '/crm/v8/settings/fields' && query.get('module') === 'Deals')
        return { body: examples.fields };
      const body = bodies[path];
      return body ? { body } : { status: 204 };
    },
  ]);
  await server.start();
  const read = await readSimulator(zoho, {
    id: 'zoho',
    server,
    company: makeCompany({ deals: 1 }),
    base: server.url,
    headers: {},
    idOf: (_entity, id) => id,
    close: () => server.close(),
  });
  await server.close();
  expect(read.rejected).toEqual([]);
  expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
  expect(read.facts).toMatchObject({ organisation: '10036724', userName: 'Pat Example', currency: 'USD' });
  expect(read.records.deals).toMatchObject([
    {
      id: '3652397000000269093',
      pipelineId: '3652397000000091027',
      stageId: '3652397000000091027:Needs Analysis',
      amount: 6_000_000,
      createdAt: '2018-11-12T09:43:20Z',
      winProbability: 0.2,
      customerId: '3652397000000251001',
    },
  ]);
  expect(read.records.activities).toMatchObject([
    {
      kind: 'call',
      durationSec: 600,
      at: '2019-10-23T07:55:00Z',
      dealId: '3652397000000269093',
      outcomeKind: 'call_later',
    },
  ]);
  expect(read.records.stages?.map(({ kind }) => kind)).toEqual(['open', 'open', 'won', 'lost']);
});

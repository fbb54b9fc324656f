import { afterEach, expect, it } from 'vitest';
import { nutshell } from '@/lib/connectors/nutshell/connector';
import { makeCompany } from '../toolkit/company';
import { HostServer } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
import { examples } from './examples';

let server: HostServer;
afterEach(() => server.close());

it('reads documented and recorded answers, whatever page is asked for', async () => {
  server = new HostServer([({ path }) => (path in examples ? { body: examples[path] } : undefined)]);
  await server.start();
  const { records, rejected, streams, facts } = await readSimulator(nutshell, {
    id: 'nutshell',
    server,
    company: makeCompany({ deals: 1 }),
    base: server.url,
    headers: {},
    idOf: (_entity, id) => id,
    close: () => server.close(),
  });
  expect(rejected).toEqual([]);
  expect(streams.filter(({ failure }) => failure)).toEqual([]);
  expect(facts.organisation).toBe('379104');
  expect(records.users).toEqual([
    { id: '1-users', name: 'A user', email: 'u@example.com', active: true, role: 'admin' },
  ]);
  expect(records.stages?.map(({ id }) => id)).toContain('101-stages');
  expect(records.sources?.[0]?.channel).toBe('organic');
  expect(records.deals).toMatchObject([
    {
      id: '1003-leads',
      pipelineId: '1-stagesets',
      stageId: '101-stages',
      amount: null,
      currency: 'USD',
      createdAt: '2025-08-13T19:26:59Z',
      expectedCloseDate: '2025-08-27',
      winProbability: 0.42,
      customerId: '3-accounts',
      contactIds: ['3-contacts'],
    },
  ]);
  expect(records.transitions).toMatchObject([{ fromStageId: null, toStageId: '101-stages', seq: 0 }]);
  expect(records.customers?.map(({ id, parentId }) => [id, parentId ?? null])).toEqual([
    ['3-accounts', null],
    ['3-contacts', '3-accounts'],
  ]);
  expect(records.activities?.map(({ id, kind, customerId }) => [id, kind, customerId ?? null])).toEqual([
    ['3-activities', 'call', '3-contacts'],
    ['3-notes', 'note', '3-contacts'],
    ['3-emails', 'email', null],
  ]);
});

import { afterEach, expect, it } from 'vitest';
import { activecampaign } from '@/lib/connectors/activecampaign/connector';
import { makeCompany } from '../toolkit/company';
import { HostServer } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
/*
 * The examples of the published definition, by path: https://developers.activecampaign.com/reference (version 3), with
 * other texts and without the columns of rights. Two of them (`accounts`, `dealActivities`) are no JSON as published; the
 * missing brackets are added.
 */
import examples from './examples.raw.json';

let server: HostServer;
afterEach(() => server.close());

async function readExamples() {
  server = new HostServer([
    ({ path }) => {
      const body = (examples as Record<string, unknown>)[path.replace('/api/3', '')];
      return body === undefined ? undefined : { status: path.endsWith('dealTasks') ? 201 : 200, body };
    },
  ]);
  await server.start();
  return readSimulator(activecampaign, {
    id: 'activecampaign',
    server,
    company: makeCompany({ deals: 1 }),
    base: server.url,
    headers: {},
    idOf: (_entity, id) => id,
    close: () => server.close(),
  });
}

it('reads every published example, whatever page is asked for', async () => {
  const { streams, rejected, records, facts } = await readExamples();
  expect(streams.filter(({ failure }) => failure)).toEqual([]);
  expect(rejected).toEqual([]);
  expect(facts).toMatchObject({ userId: '1', userName: 'John Doe', currency: 'USD' });
  expect(records.users).toHaveLength(examples['/users'].users.length);
  expect(records.customers).toHaveLength(
    examples['/contacts'].contacts.length + examples['/accounts'].accounts.length,
  );
  expect(records.activities).toHaveLength(
    examples['/dealTasks'].dealTasks.length + examples['/notes'].notes.length,
  );
});

it('leaves out the deal of a pipeline that the user may not see', async () => {
  const { records } = await readExamples();
  expect(examples['/deals'].deals.map(({ id }) => id)).toEqual(['46', '1', '2']);
  expect(records.deals?.map(({ id }) => id)).toEqual(['46', '1']);
});

it('reads amounts as hundredths and the zone of each moment', async () => {
  const { records } = await readExamples();
  expect(records.deals?.find(({ id }) => id === '46')).toMatchObject({
    amount: 1_872_151,
    currency: 'USD',
    pipelineId: '1',
    stageId: '2',
    createdAt: '2019-09-06T16:29:48Z',
    winProbability: 0.44,
    customerId: 'account:20',
    contactIds: ['contact:39'],
  });
  expect(records.deals?.find(({ id }) => id === '1')?.stageId).toBe('2:won');
});

it('links a contact to its company, and a task to its deal, type and outcome', async () => {
  const { records } = await readExamples();
  const linked = new Set(
    examples['/accountContacts'].accountContacts.map(({ contact }) => `contact:${contact}`),
  );
  for (const { id, parentId } of records.customers ?? []) {
    if (linked.has(id)) expect(parentId).toMatch(/^account:/);
  }
  expect(records.activities?.find(({ id }) => id === 'task:2')).toMatchObject({
    kind: 'call',
    type: 'Call',
    status: 'planned',
    userId: '2',
    dealId: '8',
    at: '2017-02-25T18:00:00Z',
  });
});

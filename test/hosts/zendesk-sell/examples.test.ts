import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zendeskSell } from '@/lib/connectors/zendesk-sell/connector';
import type { Everything } from '@/lib/sync/read-all';
import { makeCompany } from '../toolkit/company';
import { HostServer } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
import { examples } from './examples';

describe('records as Zendesk publishes them', () => {
  const server = new HostServer([({ path }) => (path in examples ? { body: examples[path] } : undefined)]);
  let read: Everything;
  beforeAll(async () => {
    await server.start();
    read = await readSimulator(zendeskSell, {
      id: 'zendesk-sell',
      server,
      company: makeCompany({ deals: 1 }),
      base: server.url,
      headers: {},
      idOf: (_, id) => id,
      close: () => server.close(),
    });
  });
  afterAll(() => server.close());

  it('are read without a rejection', () => {
    expect(read.rejected).toEqual([]);
  });

  it('tell the kinds of the stages that an account begins with', () => {
    expect(read.records.stages?.map(({ name, kind }) => [name, kind])).toEqual([
      ['Prospecting', 'incoming'],
      ['Qualified', 'open'],
      ['Quote', 'open'],
      ['Closure', 'open'],
      ['Won', 'won'],
      ['Lost', 'lost'],
      ['Unqualified', 'unqualified'],
    ]);
  });

  it('become deals, whatever form their value has', () => {
    expect(read.records.deals).toMatchObject([
      { id: '1', amount: 1000_50, currency: 'USD', customerId: '1', contactIds: ['2'], tags: ['important'] },
      { id: '2', amount: null, lossReasonId: 'unqualified:5', stageId: '7' },
      { id: '3', amount: 1000_00, lossReasonId: '4', createdAt: '2014-08-01T00:00:00Z' },
    ]);
    expect(read.records.customers?.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['Example Inc.', null],
      ['Mark Doe', '1'],
    ]);
  });

  it('become calls, and teams of the names that users bear', () => {
    expect(read.records.activities).toMatchObject([
      { id: 'call:1', status: 'missed', direction: 'inbound', durationSec: 44, customerId: '2', dealId: '1' },
    ]);
    expect(read.records.teams).toEqual([{ id: 'name:Sales', name: 'Sales' }]);
  });

  it('belong to an account that has only a number, when it has no name of its own', () => {
    expect(read.facts).toMatchObject({ organisation: '1', organisationName: 'Example', currency: 'USD' });
  });
});

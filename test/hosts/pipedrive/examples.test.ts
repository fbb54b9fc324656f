import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pipedrive } from '@/lib/connectors/pipedrive/connector';
import type { Everything } from '@/lib/sync/read-all';
import { makeCompany } from '../toolkit/company';
import { HostServer } from '../toolkit/host-server';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import examples from './examples.json';

/**
 * A server that answers each list with the example of the vendor's OpenAPI description (August 2026):
 * https://developers.pipedrive.com/docs/api/v1/openapi.yaml and .../openapi-v2.yaml. Addresses, texts and names of
 * programs in them are changed; fields and their form are as published. Most of them offer the same next page for ever.
 */
describe('the examples that Pipedrive publishes', () => {
  const known = examples as unknown as Readonly<Record<string, unknown>>;
  const server = new HostServer([({ path }) => (path in known ? { body: known[path] } : undefined)]);
  let read: Everything;
  let later: Everything;
  beforeAll(async () => {
    await server.start();
    const host: Simulator = {
      id: 'pipedrive',
      server,
      company: makeCompany({ deals: 1 }),
      base: server.url,
      headers: {},
      idOf: (_, id) => id,
      close: () => server.close(),
    };
    read = await readSimulator(pipedrive, host);
    later = await readSimulator(pipedrive, host, { since: { changes: { from: '2020-10-10T00:00:00Z' } } });
  });
  afterAll(() => server.close());

  it('are read without a rejection', () => {
    expect([...read.rejected, ...later.rejected]).toEqual([]);
    const asked = new Set(server.requests.map(({ path }) => path));
    expect([...Object.keys(known)].filter((path) => !asked.has(path))).toEqual([]);
  });

  it('end where the next page is the same one, and only there', () => {
    const stopped = read.streams.flatMap(({ failure }) => (failure ? [failure] : []));
    expect(stopped.length).toBeGreaterThan(0);
    for (const failure of stopped) {
      expect(failure).toMatchObject({ kind: 'unexpected-reply', detail: 'the same page again' });
    }
    expect(server.requests.length).toBeLessThan(160);
  });

  it('become records', () => {
    const { records } = read;
    expect(records.users).toMatchObject([
      { id: '1', name: 'John Doe', role: 'admin', active: true },
      { id: '2', role: 'rep', teamIds: ['1'] },
    ]);
    expect(records.stages?.map(({ id, kind }) => [id, kind])).toEqual([
      ['1', 'open'],
      ['1:won', 'won'],
      ['1:lost', 'lost'],
      ['1:unqualified', 'unqualified'],
    ]);
    // Both lists of deals show deal 1; the archived one comes last.
    expect(records.deals).toMatchObject([
      {
        id: '1',
        name: 'Deal Title',
        pipelineId: '1',
        stageId: '1:unqualified',
        amount: 200_00,
        currency: 'USD',
        ownerId: '1',
        createdAt: '2021-01-01T00:00:00Z',
        expectedCloseDate: '2021-01-01',
        winProbability: 0.9,
        lossReasonId: null,
        customerId: 'organization:1',
        contactIds: ['person:1'],
      },
    ]);
    expect(records.lineItems).toMatchObject([
      { id: '3', dealId: '1', quantity: 1, unitPrice: 90_00, amount: 90_00 },
    ]);
    expect(records.fieldChanges).toEqual([
      { dealId: '1', field: 'amount', from: 0, to: 100_00, at: '2024-02-12T09:10:12Z', seq: 0 },
    ]);
    expect(
      records.customers?.map(({ id, kind, email, region }) => [id, kind, email ?? null, region]),
    ).toEqual([
      ['organization:1', 'company', null, 'USA'],
      ['person:1', 'contact', 'someone@example.com', 'USA'],
    ]);
    expect(records.products).toMatchObject([
      { sku: 'MPENCIL', unitPrice: 5_00, unitCost: 2_00, currency: 'EUR' },
    ]);
    expect(records.leads).toMatchObject([
      { statusKind: 'unqualified', estimatedValue: 999_00, currency: 'USD' },
    ]);
    const activities = new Map(records.activities?.map((activity) => [activity.id, activity]));
    expect(activities.get('7007')).toMatchObject({
      kind: 'call',
      outcomeKind: 'busy',
      durationSec: 0,
      dealId: '553229734',
    });
    expect(activities.get('note:1')).toMatchObject({ kind: 'note', at: '2019-12-09T13:59:21Z', dealId: '1' });
    // The second call log belongs to the activity of the other example.
    expect(activities.get('1')).toMatchObject({ kind: 'call', outcomeKind: 'no_answer' });
    expect(records.goals?.length).toBe(53);
    expect(records.goals?.[0]).toMatchObject({
      metric: 'custom:deals_started',
      scope: 'company',
      from: '2019-11-01',
      to: '2019-11-04',
      target: 100,
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zendeskSell } from '@/lib/connectors/zendesk-sell/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import { type Company, makeCompany } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { start } from './simulator';

type Held = keyof Company & EntityName;

describe('a company read from Zendesk Sell', () => {
  let simulator: Simulator;
  let read: Everything;
  beforeAll(async () => {
    // Pages of 20 rows, so that every list of any length goes on.
    simulator = await start(makeCompany(), { maxRows: 20 });
    read = await readSimulator(zendeskSell, simulator);
  });
  afterAll(() => simulator.close());

  const same = (entity: Held, without: readonly string[] = []): void => {
    const fields = (read.facts.capabilities[entity]?.fields ?? []).filter(
      (field) => !without.includes(field),
    );
    expect(byId(found(read, entity, fields))).toEqual(byId(expected(simulator, entity, fields)));
  };

  it('comes whole: nothing rejected, no stream cut short', () => {
    expect(read.rejected).toEqual([]);
    expect(read.streams.flatMap(({ id, failure }) => (failure ? [{ id, failure }] : []))).toEqual([]);
    expect(read.streams.find(({ id }) => id === 'deals')?.pages).toBe(6);
  });

  it('fills what its capabilities say, and nothing else', () => {
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('tells who is signed in, and where', () => {
    expect(read.facts).toMatchObject({
      userName: 'Ewa Kowalska',
      organisation: 'acme',
      organisationName: 'Acme Sp. z o.o.',
      currency: 'EUR',
    });
  });

  it.each([
    'teams',
    'users',
    'pipelines',
    'stages',
    'lossReasons',
    'customers',
    'products',
    'deals',
    'lineItems',
    'activities',
  ] as const)('has the same %s', (entity) => same(entity));

  it('has the sources of deals, and those of leads besides', () => {
    const own = read.records.sources?.filter(({ id }) => !id.startsWith('lead:')) ?? [];
    expect(byId(own)).toEqual(byId(expected(simulator, 'sources', ['name'])));
    expect(read.records.sources?.length).toBe(own.length * 2);
  });

  it('has the same leads, converted ones too', () => {
    same('leads', ['convertedCustomerId', 'sourceId']);
    const names = new Map(read.records.sources?.map(({ id, name }) => [id, name]));
    const sources = new Map(simulator.company.sources.map(({ id, name }) => [id, name]));
    for (const lead of simulator.company.leads) {
      const id = simulator.idOf('leads', lead.id);
      const one = read.records.leads?.find((other) => other.id === id);
      expect(names.get(one?.sourceId ?? '')).toBe(sources.get(lead.sourceId ?? ''));
      const customer = lead.convertedCustomerId;
      expect(one?.convertedCustomerId ?? null).toBe(customer ? simulator.idOf('customers', customer) : null);
    }
  });

  it('knows of each deal where it stands and since when, and makes up the rest openly', () => {
    const last = new Map(read.records.transitions?.map((one) => [one.dealId, one]));
    for (const deal of simulator.company.deals) {
      const one = last.get(simulator.idOf('deals', deal.id));
      expect(one?.toStageId).toBe(simulator.idOf('stages', deal.stageId));
      if (one?.fromStageId !== null) {
        expect(one?.at).toBe(simulator.company.transitions.findLast(({ dealId }) => dealId === deal.id)?.at);
      }
    }
    for (const { seq, synthetic, toStageId, dealId } of read.records.transitions ?? []) {
      // Where it began is made up, unless it still stands there; where it stands, and since when, is told.
      const hasMoved = last.get(dealId)?.seq !== 0;
      if (hasMoved) expect([toStageId, synthetic === true]).toEqual([toStageId, seq === 0]);
    }
    expect(read.facts.capabilities.transitions?.history).toBe('none');
  });

  it('follows the number of the next page and never its address', () => {
    expect(simulator.server.requests.length).toBeGreaterThan(40);
    expect(simulator.server.requests.some(({ path }) => path.includes('getbase'))).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pipedrive } from '@/lib/connectors/pipedrive/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import { type Company, makeCompany } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { start } from './simulator';

type Held = keyof Company & EntityName;

describe('a company read from Pipedrive', () => {
  let simulator: Simulator;
  let read: Everything;
  beforeAll(async () => {
    // Pages of 20 rows, so that every list of any length goes on.
    simulator = await start(makeCompany(), { maxRows: 20 });
    read = await readSimulator(pipedrive, simulator);
  });
  afterAll(() => simulator.close());

  const fieldsOf = (entity: EntityName, without: readonly string[] = []): string[] =>
    (read.facts.capabilities[entity]?.fields ?? []).filter((field) => !without.includes(field));
  const same = (entity: Held, without: readonly string[] = []): void => {
    const fields = fieldsOf(entity, without);
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
      userId: '1',
      userName: 'Ewa Kowalska',
      organisation: 'acme',
      organisationName: 'Acme Sp. z o.o.',
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
    });
  });

  it.each(['users', 'sources', 'pipelines', 'customers', 'products', 'lineItems', 'activities'] as const)(
    'has the same %s',
    (entity) => same(entity),
  );

  it('has the same deals', () => {
    same('deals');
  });

  it('has the same leads, converted ones from their deals', () => {
    same('leads', ['convertedCustomerId']);
    const converted = read.records.leads?.filter(({ statusKind }) => statusKind === 'converted') ?? [];
    const customers = new Map(read.records.deals?.map(({ id, customerId }) => [id, customerId]));
    for (const { convertedDealId, convertedCustomerId } of converted) {
      expect(convertedCustomerId).toBe(customers.get(convertedDealId ?? ''));
    }
  });

  it('has the same teams and their managers', () => {
    same('teams', ['managerIds']);
    expect(read.records.teams?.map(({ managerIds }) => managerIds)).toEqual([['2'], ['3']]);
  });

  it('has the same stages, with the ends of each pipeline after them', () => {
    const own = {
      ...read,
      records: { stages: read.records.stages?.filter(({ name }) => name !== 'Archived') ?? [] },
    };
    const fields = fieldsOf('stages', ['position']);
    expect(byId(found(own, 'stages', fields))).toEqual(byId(expected(simulator, 'stages', fields)));
    const first = own.records.stages.filter(({ pipelineId }) => pipelineId === '1');
    expect(first.sort((a, b) => a.position - b.position).map(({ name }) => name)).toEqual([
      'Qualified',
      'Meeting',
      'Offer',
      'Negotiation',
      'Won',
      'Lost',
    ]);
  });

  it('has the reasons that people typed', () => {
    same('lossReasons');
  });

  it('has the whole history of every deal, reopened ones too', () => {
    same('transitions');
    const lost = read.records.transitions?.filter(({ fromStageId }) => fromStageId?.endsWith(':lost')) ?? [];
    expect(lost.length).toBeGreaterThan(0);
    expect(read.records.transitions?.some(({ synthetic }) => synthetic)).toBe(false);
  });

  it('has the changes of amounts, in minor units of the deal', () => {
    const fields = ['dealId', 'field', 'from', 'to', 'at'];
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const without = ({ id: _, ...row }: Record<string, unknown>) => row;
    expect(sorted(found(read, 'fieldChanges', fields))).toEqual(
      sorted(expected(simulator, 'fieldChanges', fields).map(without)),
    );
  });

  it('has the goals of everybody, each in its periods', () => {
    same('goals', ['scopeId', 'filters']);
    const own = (scopeId: string) => read.records.goals?.find((goal) => goal.scopeId === scopeId)?.filters;
    expect([own('1'), own('2')]).toEqual([{ pipelineId: '1' }, { activityKind: 'call' }]);
  });
});

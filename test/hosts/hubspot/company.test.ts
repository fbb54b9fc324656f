import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubspot } from '@/lib/connectors/hubspot/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import type { Company } from '../toolkit/company';
import { byId, capabilityFaults, expected, found } from '../toolkit/compare';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { richCompany } from './rich-company';
import { start } from './simulator';

let simulator: Simulator;
let read: Everything;

beforeAll(async () => {
  simulator = await start(richCompany());
  read = await readSimulator(hubspot, simulator);
});
afterAll(() => simulator.close());

const ordered = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  [...byId(rows)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('the company read from HubSpot', () => {
  const entities: readonly (keyof Company & EntityName)[] = [
    'users',
    'teams',
    'pipelines',
    'stages',
    'sources',
    'lossReasons',
    'customers',
    'products',
    'deals',
    'transitions',
    'fieldChanges',
    'lineItems',
    'leads',
    'activities',
    'goals',
  ];
  it.each(entities)('has the same %s', (entity) => {
    const fields = read.facts.capabilities[entity]?.fields ?? [];
    const same = expected(simulator, entity, fields).map((row) =>
      'scopeId' in row ? { ...row, scopeId: simulator.idOf('users', String(row['scopeId'])) } : row,
    );
    expect(ordered(found(read, entity, fields))).toEqual(ordered(same));
  });

  it('fills what it says and says what it fills', () => {
    expect(capabilityFaults(read)).toEqual([]);
  });

  it('rejects nothing and reads every stream to its end', () => {
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
  });

  it('comes in several pages where there are more than HubSpot gives at once', () => {
    expect(read.streams.find(({ id }) => id === 'deals')?.pages).toBe(3);
    expect(read.streams.find(({ id }) => id === 'calls')?.pages).toBeGreaterThan(1);
  });

  it('names the account and the fields that may tell a loss reason', () => {
    expect(read.facts).toMatchObject({
      organisation: '4711',
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
      reasonFields: [{ id: 'powod_odrzucenia', label: 'Powód odrzucenia' }],
    });
  });

  it('is the same under the old paths where the dated ones are not there', async () => {
    const old = await start(richCompany(), { version: 'v3' });
    const again = await readSimulator(hubspot, old);
    expect(again.records).toEqual(read.records);
    await old.close();
  });
});

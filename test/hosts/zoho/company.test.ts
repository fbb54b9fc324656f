import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoho } from '@/lib/connectors/zoho/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import type { Company } from '../toolkit/company';
import { capabilityFaults, expected, found } from '../toolkit/compare';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { richCompany } from './rich-company';
import { start, zgid } from './simulator';

let simulator: Simulator;
let read: Everything;

beforeAll(async () => {
  simulator = await start(richCompany(), { perPage: 50 });
  read = await readSimulator(zoho, simulator);
});
afterAll(() => simulator.close());

const ordered = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('the company read from Zoho', () => {
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
    'leads',
    'activities',
  ];
  it.each(entities)('has the same %s', (entity) => {
    const fields = read.facts.capabilities[entity]?.fields ?? [];
    const same = expected(simulator, entity, fields).map((row) =>
      'parentTeamId' in row
        ? { ...row, parentTeamId: simulator.idOf('teams', String(row['parentTeamId'])) }
        : row,
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

  it('comes in several pages where there are more than Zoho gives at once', () => {
    expect(read.streams.find(({ id }) => id === 'deals')?.pages).toBe(3);
  });

  it('keeps every digit of an id', () => {
    expect(read.records.deals?.every(({ id }) => id.startsWith('9007199254740'))).toBe(true);
    expect(new Set(read.records.deals?.map(({ id }) => id)).size).toBe(simulator.company.deals.length);
  });

  it('names the organisation and who is signed in', () => {
    expect(read.facts).toMatchObject({
      organisation: zgid,
      organisationName: 'Example & Sons',
      userName: 'Ewa Kowalska',
      userId: simulator.idOf('users', 'u1'),
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
    });
  });
});

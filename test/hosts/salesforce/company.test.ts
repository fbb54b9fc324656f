import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { salesforce } from '@/lib/connectors/salesforce/connector';
import type { EntityName } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import type { Company } from '../toolkit/company';
import { capabilityFaults, expected, found } from '../toolkit/compare';
import { readSimulator } from '../toolkit/read';
import type { Simulator } from '../toolkit/simulator';
import { richCompany } from './rich-company';
import { organisation, start } from './simulator';

let simulator: Simulator;
let read: Everything;

beforeAll(async () => {
  simulator = await start(richCompany(), { batch: 50 });
  read = await readSimulator(salesforce, simulator);
});
afterAll(() => simulator.close());

type Row = Readonly<Record<string, unknown>>;
const ordered = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Ids in fields that do not say by their name what they point to. */
function inHostIds(row: Row): Row {
  const user = (id: unknown) => simulator.idOf('users', String(id));
  return {
    ...row,
    ...('parentTeamId' in row && { parentTeamId: simulator.idOf('teams', String(row['parentTeamId'])) }),
    ...('scopeId' in row && { scopeId: user(row['scopeId']) }),
    ...('convertedCustomerId' in row && {
      convertedCustomerId: simulator.idOf('customers', String(row['convertedCustomerId'])),
    }),
    ...(row['field'] === 'ownerId' && { from: user(row['from']), to: user(row['to']) }),
  };
}

describe('the company read from Salesforce', () => {
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
    const rows = (read.records[entity] ?? []).filter((row) => !('deletedAt' in row && row.deletedAt));
    const kept = { ...read, records: { ...read.records, [entity]: rows } };
    expect(ordered(found(kept, entity, fields))).toEqual(
      ordered(expected(simulator, entity, fields).map(inHostIds)),
    );
  });

  it('fills what it says and says what it fills', () => {
    // Stages that are gone are bookkeeping.
    expect(capabilityFaults(read).filter((fault) => !fault.startsWith('stages.deletedAt'))).toEqual([]);
  });

  it('rejects nothing and reads every stream to its end', () => {
    expect(read.rejected).toEqual([]);
    expect(read.streams.filter(({ failure }) => failure)).toEqual([]);
  });

  it('comes in several pages where there are more than Salesforce gives at once', () => {
    expect(read.streams.find(({ id }) => id === 'deals')).toMatchObject({ pages: 3, total: 120 });
  });

  it('keeps a stage that is no longer offered, as gone', () => {
    const old = read.records.stages?.filter(({ name }) => name === 'Perception Analysis') ?? [];
    expect(old.map(({ deletedAt }) => deletedAt)).toEqual(['2025-12-01T08:00:00Z', '2025-12-01T08:00:00Z']);
  });

  it('names the organisation, who is signed in, and the field that tells why a deal was lost', () => {
    expect(read.facts).toMatchObject({
      organisation,
      organisationName: 'Example & Sons',
      userName: 'Ewa Kowalska',
      userId: simulator.idOf('users', 'u1'),
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
      reasonFields: [{ id: 'Loss_Reason__c', label: 'Loss reason', likely: true }],
    });
    const lost = simulator.company.deals.find(({ lossReasonId }) => lossReasonId === 'r1');
    const deal = read.records.deals?.find(({ id }) => id === simulator.idOf('deals', lost?.id ?? ''));
    expect(deal?.custom).toEqual({ Loss_Reason__c: 'Price' });
  });

  it('asks for nothing that is not known to be there', () => {
    const asked = simulator.server.requests.map(({ query }) => query.get('q') ?? '');
    expect(asked.some((soql) => soql.includes('IsPersonAccount'))).toBe(false);
  });
});

import type { Capabilities } from '@/lib/connectors/connector';
import { type EntityName, entities } from '@/lib/model/entities';
import type { Everything } from '@/lib/sync/read-all';
import type { Company } from './company';
import type { Simulator } from './simulator';

/** Fields that hold ids, and the entity of each. */
const refs: Readonly<Record<string, EntityName>> = {
  pipelineId: 'pipelines',
  stageId: 'stages',
  fromStageId: 'stages',
  toStageId: 'stages',
  ownerId: 'users',
  userId: 'users',
  byUserId: 'users',
  sourceId: 'sources',
  lossReasonId: 'lossReasons',
  customerId: 'customers',
  parentId: 'customers',
  dealId: 'deals',
  convertedDealId: 'deals',
  leadId: 'leads',
  productId: 'products',
};
const refLists: Readonly<Record<string, EntityName>> = { teamIds: 'teams', contactIds: 'customers' };

type Row = Readonly<Record<string, unknown>>;

/** What the company's records of an entity are in the host's ids: only the fields that the host is said to fill. */
export function expected(
  { company, idOf }: Pick<Simulator, 'company' | 'idOf'>,
  entity: keyof Company & EntityName,
  fields: readonly string[],
): Row[] {
  return (company[entity] as unknown as Row[]).map((record) => {
    const kept = ['id', ...fields].map((field) => [field, translated(entity, field, record[field])] as const);
    return Object.fromEntries(kept.filter(([, value]) => value !== null && value !== undefined));
  });

  function translated(of: EntityName, field: string, value: unknown): unknown {
    if (value === null || value === undefined) return null;
    if (field === 'id') return idOf(of, String(value));
    const one = refs[field];
    if (one) return idOf(one, String(value));
    const many = refLists[field];
    return many ? (value as string[]).map((id) => idOf(many, id)) : value;
  }
}

/** The records that were read, cut down to the same fields, so that both can be compared with `toEqual`. */
export function found(read: Everything, entity: EntityName, fields: readonly string[]): Row[] {
  return ((read.records[entity] ?? []) as unknown as Row[]).map((record) =>
    Object.fromEntries(
      ['id', ...fields]
        .map((field) => [field, record[field]] as const)
        .filter(([, value]) => value !== null && value !== undefined),
    ),
  );
}

export const byId = <T extends Row>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

/** Where the table of capabilities and the records differ: `deals.region: said, never filled`. Empty when they agree. */
export function capabilityFaults(read: Everything): string[] {
  const faults: string[] = [];
  const capabilities: Capabilities = read.facts.capabilities;
  for (const [entity, records] of Object.entries(read.records) as [EntityName, readonly object[]][]) {
    const filled = new Set<string>();
    for (const record of records) {
      for (const [field, value] of Object.entries(record)) {
        if (value !== null && value !== undefined) filled.add(field);
      }
    }
    const said = new Set(capabilities[entity]?.fields ?? []);
    if (!capabilities[entity] && records.length > 0) faults.push(`${entity}: filled, never said`);
    for (const field of filled) {
      if (!said.has(field) && !alwaysThere.has(field)) faults.push(`${entity}.${field}: filled, never said`);
    }
    for (const field of said) if (!filled.has(field)) faults.push(`${entity}.${field}: said, never filled`);
  }
  for (const [entity, { fields }] of Object.entries(capabilities)) {
    for (const field of fields) {
      if (!(field in entities[entity as EntityName].shape)) faults.push(`${entity}.${field}: no such field`);
    }
    if ((read.records[entity as EntityName] ?? []).length === 0) faults.push(`${entity}: said, never filled`);
  }
  return faults.sort();
}

/** What a record cannot do without, and bookkeeping that no report asks for. */
const alwaysThere = new Set([
  'id',
  'dealId',
  'field',
  'from',
  'to',
  'seq',
  'synthetic',
  'updatedAt',
  'deletedAt',
  'position',
  'pipelineId',
  'custom',
]);

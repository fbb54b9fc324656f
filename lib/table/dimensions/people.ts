import type { EntityName } from '@/lib/model/entities';
import type { Company, Moment } from '../company';
import { type Grouping, keysVia, manyOf } from '../grouping';
import { codes, flags } from '../table';
import { dealRowsOf } from './links';
import { ofEntity } from './of-keys';

/** Field that names whose a record is, for entities where it does not depend on the moment. */
const ownerFields: Readonly<Partial<Record<EntityName, string>>> = {
  leads: 'ownerId',
  customers: 'ownerId',
  cases: 'agentId',
  costs: 'userId',
  usageDays: 'userId',
};

/** Whose each record is, a key of `people`; `undefined` for records that belong to nobody. */
export function ownersOf(company: Company, entity: EntityName, moment: Moment): Int32Array | undefined {
  if (entity === 'deals') return company.owners(moment);
  if (entity === 'activities') return company.activities.people;
  const field = ownerFields[entity];
  if (field)
    return company.people.ofRows(codes(company.tables[entity], field), company.tables[entity].length);
  const via = dealRowsOf(company, entity);
  const owners = via && company.owners(moment);
  return via && owners && keysVia(owners, via);
}

/** The people who work now: they have a row even without a record. */
export function activePeople({ people, tables }: Company): number[] {
  const active = flags(tables.users, 'active');
  return Array.from({ length: tables.users.length }, (_, row) => row).filter(
    (row) => people.isKnown(row) && active[row] === 1,
  );
}

/** By the person: owner of a deal, lead or customer, doer of an activity, agent of a case. */
export function byOwner(company: Company, entity: EntityName, moment: Moment): Grouping | undefined {
  const owners = ownersOf(company, entity, moment);
  return owners && ofEntity(company.people, owners, 'user', { known: activePeople(company) });
}

/**
 * By team of the person at the moment, the teams above included (catalogue 0.6); whoever is in two teams counts in both.
 */
export function byTeam(company: Company, entity: EntityName, moment: Moment): Grouping | undefined {
  const owners = ownersOf(company, entity, moment);
  if (!owners) return undefined;
  const when = instantsOf(company, entity, moment);
  const { people, teams } = company;
  // By person, whose teams are always the same; those with a history have others at each instant.
  const settled = Array.from({ length: people.size }, (_, person) =>
    teams.hasHistory(person) ? undefined : [...teams.of(person)],
  );
  const lists = new Array<readonly number[] | undefined>(owners.length);
  for (let row = 0; row < owners.length; row++) {
    const person = owners[row] as number;
    lists[row] = person < 0 ? undefined : (settled[person] ?? [...teams.of(person, when(row))]);
  }
  return ofEntity(company.teamKeys, manyOf(lists), 'team');
}

/** The instant that decides about a record's team. */
function instantsOf(company: Company, entity: EntityName, moment: Moment): (row: number) => number {
  const at = company.attributes(moment);
  if (at === 'now') return () => company.asOf;
  if (entity === 'activities') return (row) => company.activities.at[row] as number;
  const { createdAt, closedAt } = company.deals;
  const instants = at === 'created' ? createdAt : closedAt;
  if (entity === 'deals') return (row) => instants[row] as number;
  const via = dealRowsOf(company, entity);
  return via ? (row) => instants[via[row] as number] ?? company.asOf : () => company.asOf;
}

import type { AccountContents } from '@/lib/messages/engine';
import { entityNames } from '@/lib/model/entities';
import { instantIso } from '@/lib/table/column';
import { cell, numbers, type Table, type Tables } from '@/lib/table/table';
import { answerableFilters } from './answerable-filters';

/** What filters can offer, and how far the records reach. Stages, pipelines and the like that are deleted are left out. */
export function accountContents(tables: Tables, position: number): AccountContents {
  const counts = entityNames.map((entity) => [entity, tables[entity].length] as const);
  return {
    users: rowsOf(tables.users).map((row) => {
      const teamIds = cell(tables.users, 'teamIds', row);
      return {
        ...named(tables.users, row),
        active: cell(tables.users, 'active', row) !== false,
        ...(Array.isArray(teamIds) && { teamIds: teamIds.map(String) }),
      };
    }),
    teams: rowsOf(tables.teams).map((row) => {
      const managerIds = cell(tables.teams, 'managerIds', row);
      return {
        ...named(tables.teams, row),
        ...(Array.isArray(managerIds) && { managerIds: managerIds.map(String) }),
      };
    }),
    pipelines: list(tables.pipelines),
    sources: list(tables.sources),
    counts: Object.fromEntries(counts.filter(([, length]) => length > 0)),
    deals: reachOf(tables.deals),
    first: firstOf(tables),
    filters: answerableFilters(tables),
    position,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const list = (table: Table): Named[] => rowsOf(table).map((row) => named(table, row));

const named = (table: Table, row: number): Named => ({
  id: String(cell(table, 'id', row)),
  name: String(cell(table, 'name', row) ?? ''),
});

const rowsOf = (table: Table): number[] =>
  Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => !table.columns['deletedAt'] || cell(table, 'deletedAt', row) === null,
  );

function reachOf(deals: Table): AccountContents['deals'] {
  const created = numbers(deals, 'createdAt');
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < deals.length; row++) {
    const at = created[row] as number;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return first <= last ? { first: instantIso(first), last: instantIso(last) } : null;
}

/** Fields that say when something came to be; what is older than 1970 is a slip of the pen. */
const beginnings = [
  ['deals', 'createdAt'],
  ['leads', 'createdAt'],
  ['customers', 'createdAt'],
  ['activities', 'at'],
] as const;

function firstOf(tables: Tables): string | null {
  let first = Number.POSITIVE_INFINITY;
  for (const [entity, field] of beginnings) {
    const at = numbers(tables[entity], field);
    for (let row = 0; row < tables[entity].length; row++) {
      const instant = at[row] as number;
      if (instant < first && instant >= 0) first = instant;
    }
  }
  return first === Number.POSITIVE_INFINITY ? null : instantIso(first);
}

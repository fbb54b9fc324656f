import type { AccountContents } from '@/lib/messages/engine';
import { entityNames } from '@/lib/model/entities';
import { instantIso } from '@/lib/table/column';
import { cell, numbers, type Table, type Tables } from '@/lib/table/table';

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
    teams: list(tables.teams),
    pipelines: list(tables.pipelines),
    sources: list(tables.sources),
    counts: Object.fromEntries(counts.filter(([, length]) => length > 0)),
    deals: reachOf(tables.deals),
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

import type { Scope } from '@/lib/model/scope';
import { remembered } from './remembered';
import { cell, type Table, type Tables } from './table';

/** Whose records and names somebody may see, where that is not everybody's. */
export interface Sight {
  /** What stands in place of colleagues: figures of all of them together, or nothing. */
  readonly seen: 'averages' | 'nothing';
  readonly visible: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly hiddenNames: ReadonlySet<string>;
  /** Of everybody. */
  readonly names: ReadonlySet<string>;
}

/**
 * What the scope's policy means in these tables; undefined where everybody may be seen.
 *
 * Rules: one sees oneself and the people of the teams one manages, those below them included; an admin, and a manager
 * whose teams are not known, see everybody. Who is not known to be anybody sees nobody. A name that a visible person
 * bears too is no hidden one.
 */
export function sightOf(tables: Tables, policy: Scope['colleagues']): Sight | undefined {
  return policy ? made(tables.users, tables.teams, policy) : undefined;
}

const made = remembered(
  (users: Table, teams: Table, { me, seen }: NonNullable<Scope['colleagues']>): Sight | undefined => {
    const people = rows(users, (row) => ({
      id: String(cell(users, 'id', row)),
      name: String(cell(users, 'name', row) ?? '').trim(),
      role: cell(users, 'role', row),
      teamIds: textsIn(cell(users, 'teamIds', row)),
    }));
    const managed = managedBy(me, teams);
    const role = people.find(({ id }) => id === me)?.role;
    if (role === 'admin' || (role === 'manager' && managed.size === 0)) return undefined;
    const isSeen = ({ id, teamIds }: (typeof people)[number]): boolean =>
      id === me || teamIds.some((team) => managed.has(team));
    const visible = people.filter(isSeen);
    const hidden = people.filter((person) => !isSeen(person));
    const own = new Set(visible.map(({ name }) => name));
    return {
      seen,
      visible: new Set([...(me === null ? [] : [me]), ...visible.map(({ id }) => id)]),
      hidden: new Set(hidden.map(({ id }) => id)),
      hiddenNames: new Set(hidden.map(({ name }) => name).filter((name) => name !== '' && !own.has(name))),
      names: new Set(people.map(({ name }) => name)),
    };
  },
  // Teams change with the users that name them, or hardly ever: their content is part of the key.
  (teams, policy) => JSON.stringify([policy, rows(teams, (row) => managersIn(teams, row))]),
);

/** Teams that somebody manages, and the teams below them. */
function managedBy(me: string | null, teams: Table): Set<string> {
  const all = rows(teams, (row) => managersIn(teams, row));
  const found = new Set(
    all.filter(({ managers }) => me !== null && managers.includes(me)).map(({ id }) => id),
  );
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (parent !== null && found.has(parent)) found.add(id);
  }
  return found;
}

const managersIn = (teams: Table, row: number) => ({
  id: String(cell(teams, 'id', row)),
  parent: (cell(teams, 'parentTeamId', row) as string | null) ?? null,
  managers: textsIn(cell(teams, 'managerIds', row)),
});

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const rows = <T>(table: Table, read: (row: number) => T): T[] =>
  Array.from({ length: table.length }, (_, row) => read(row));

/** Nobody's id: a filter for it leaves nothing. */
const nobody = '(nobody)';

/**
 * A scope as far as it may be asked for.
 *
 * Rules: with `nothing` only one's own records count. With `averages` a filter for colleagues is narrowed to those who may
 * be seen, and "everybody but" some of them is left out: it would single somebody out.
 */
export function scopeSeen(scope: Scope, sight: Sight | undefined): Scope {
  if (!sight) return scope;
  const { userIds, not, ...filters } = scope.filters;
  const isTurned = not?.includes('userIds') ?? false;
  const others = not?.filter((name) => name !== 'userIds');
  const asked = !isTurned && userIds?.length ? userIds : undefined;
  const allowed = asked?.filter((id) => (id === null ? sight.seen === 'averages' : sight.visible.has(id)));
  const mine = sight.visible.size > 0 ? [...sight.visible] : [nobody];
  const kept =
    sight.seen === 'nothing'
      ? allowed?.length
        ? allowed
        : mine
      : asked && (allowed?.length ? allowed : mine);
  const turned =
    sight.seen === 'averages' && isTurned && userIds?.every((id) => id !== null && sight.visible.has(id));
  return {
    ...scope,
    filters: {
      ...filters,
      ...(kept && { userIds: kept }),
      ...(turned && { userIds }),
      ...((others?.length || turned) && { not: [...(others ?? []), ...(turned ? ['userIds'] : [])] }),
    },
    ...(scope.options && {
      options: Object.fromEntries(
        Object.entries(scope.options).filter(
          ([, value]) => typeof value !== 'string' || !sight.hidden.has(value),
        ),
      ),
    }),
  };
}

/** The scope for all colleagues together, and nobody else. */
export const colleaguesOnly = (scope: Scope, sight: Sight): Scope => ({
  ...scope,
  filters: { ...scope.filters, userIds: [...sight.hidden] },
});

/** A name as it may be read; null for a colleague's. */
export const nameSeen = (name: string | null, sight: Sight | undefined): string | null =>
  name !== null && sight?.hiddenNames.has(name.trim()) ? null : name;

import { Keys } from './keys';
import { cell, codes, numbers, type Tables } from './table';

/** Teams, and those that only their members name. */
export function teamKeysOf({ teams, users, teamMemberships }: Tables): Keys {
  const keys = new Keys(teams);
  for (let row = 0; row < users.length; row++)
    for (const id of (cell(users, 'teamIds', row) ?? []) as string[]) keys.add(id);
  keys.ofCodes(codes(teamMemberships, 'teamId'));
  return keys;
}

/**
 * Who is in which team.
 *
 * Rules: a team includes the teams below it. A person with membership history is in a team while a membership says so;
 * without history the current teams hold for every date (catalogue 0.6).
 */
export class Teams {
  readonly #current: ReadonlySet<number>[];
  readonly #history = new Map<number, { team: number; from: number; to: number }[]>();
  /** For each team, itself and the teams above it. */
  readonly #above: readonly number[][];

  constructor(tables: Tables, people: Keys, teams: Keys) {
    const parent = codes(tables.teams, 'parentTeamId');
    const parents = Array.from({ length: teams.size }, (_, team) => {
      const code = parent.codes[team] ?? -1;
      return code < 0 ? -1 : teams.find(parent.dictionary[code] as string);
    });
    this.#above = parents.map((_, team) => {
      const path = [team];
      for (let next = parents[team] as number; next >= 0 && !path.includes(next); ) {
        path.push(next);
        next = parents[next] as number;
      }
      return path;
    });
    this.#current = Array.from({ length: tables.users.length }, (_, row) => {
      const ids = (cell(tables.users, 'teamIds', row) ?? []) as string[];
      return new Set(ids.map((id) => teams.find(id)).filter((team) => team >= 0));
    });
    this.#readHistory(tables, people, teams);
  }

  /** A team and the teams above it, nearest first. */
  above(team: number): readonly number[] {
    return this.#above[team] ?? [];
  }

  /** Whether it is known when the person was in which team. */
  hasHistory(person: number): boolean {
    return this.#history.has(person);
  }

  /** The teams a person is in at an instant (now, without one), the teams above them included. */
  of(person: number, instant?: number): Set<number> {
    const direct = new Set<number>();
    const history = instant === undefined ? undefined : this.#history.get(person);
    if (history && instant !== undefined) {
      for (const { team, from, to } of history) if (from <= instant && !(to <= instant)) direct.add(team);
    } else for (const team of this.#current[person] ?? []) direct.add(team);
    return new Set([...direct].flatMap((team) => this.#above[team] ?? []));
  }

  /**
   * Whether a person is in one of some teams at an instant; −1 among the teams stands for "in no team".
   * Answers are kept, since history is rare and rows are many.
   */
  membership(wanted: ReadonlySet<number>): (person: number, instant: number) => boolean {
    const settled: (boolean | undefined)[] = [];
    const fits = (teams: ReadonlySet<number>): boolean =>
      teams.size === 0 ? wanted.has(-1) : [...teams].some((team) => wanted.has(team));
    return (person, instant) => {
      if (person < 0) return wanted.has(-1);
      let answer = settled[person];
      if (answer !== undefined) return answer;
      if (this.#history.has(person)) return fits(this.of(person, instant));
      answer = fits(this.of(person));
      settled[person] = answer;
      return answer;
    };
  }

  #readHistory(tables: Tables, people: Keys, teams: Keys): void {
    const table = tables.teamMemberships;
    const [user, team] = [codes(table, 'userId'), codes(table, 'teamId')];
    const [from, to] = [numbers(table, 'from'), numbers(table, 'to')];
    for (let row = 0; row < table.length; row++) {
      const person = people.find(user.dictionary[user.codes[row] as number] ?? '');
      const key = teams.find(team.dictionary[team.codes[row] as number] ?? '');
      if (person < 0 || key < 0) continue;
      const known = this.#history.get(person) ?? [];
      known.push({ team: key, from: from[row] as number, to: to[row] as number });
      this.#history.set(person, known);
    }
  }
}

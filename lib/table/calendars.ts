import type { WorkingDays } from '@/lib/math/working-days';
import type { Scope } from '@/lib/model/scope';
import { dateDays } from './column';
import type { Keys } from './keys';
import type { Teams } from './teams';

/** The days as a lookup. */
export const workingDaysOf = ({ weekdays, holidays }: Scope['calendar']): WorkingDays => ({
  weekdays: Array.from({ length: 8 }, (_, iso) => weekdays.includes(iso)),
  holidays: new Set(holidays.map(dateDays)),
});

/** Whose calendars they are. */
interface Viewpoint {
  readonly calendar: WorkingDays;
  readonly asOf: number;
  readonly people: Keys;
  readonly teamKeys: Keys;
  readonly teams: Teams;
}

/**
 * Who works on which days.
 *
 * Rules: a person's own calendar holds, else that of the first of their teams as of the instant that has one; a team
 * without one has that of the next team above it; else it is the company's. A calendar takes the place of another with
 * all its holidays (catalogue 0.9).
 */
export class Calendars {
  readonly #company: Viewpoint;
  readonly #own: { readonly team: Map<string, WorkingDays>; readonly user: Map<string, WorkingDays> };

  constructor(company: Viewpoint, calendars: Scope['calendars']) {
    this.#company = company;
    this.#own = { team: new Map(), user: new Map() };
    for (const entry of calendars ?? []) this.#own[entry.scope].set(entry.scopeId, workingDaysOf(entry));
  }

  of(scope: 'company' | 'team' | 'user', id: string | null | undefined): WorkingDays {
    const { calendar } = this.#company;
    if (scope === 'company' || id == null) return calendar;
    const own = scope === 'user' ? this.#own.user.get(id) : undefined;
    return own ?? this.#ofTeams(scope, id) ?? calendar;
  }

  #ofTeams(scope: 'team' | 'user', id: string): WorkingDays | undefined {
    if (this.#own.team.size === 0) return undefined;
    const { people, teams, teamKeys, asOf } = this.#company;
    const inOrder = scope === 'team' ? teams.above(teamKeys.find(id)) : teams.of(people.find(id), asOf);
    for (const team of inOrder) {
      const found = this.#own.team.get(teamKeys.idOf(team));
      if (found) return found;
    }
    return undefined;
  }
}

import { computed } from '@preact/signals';
import type { Goal } from '@/lib/model/entities';
import type { WorkCalendar } from '@/lib/model/scope';
import { calendarsOf } from '@/lib/settings/calendars';
import { calendarOf } from './goal-days';
import type { People } from './goal-list';
import type { Session } from './session';

/** Somebody a goal can be for. */
export interface Aim {
  readonly scope: Goal['scope'];
  readonly id: string | null;
  readonly name: string | null;
}

export interface Member {
  readonly scope: 'team' | 'user';
  readonly id: string;
  readonly name: string;
}

/** Whom goals can be for, who belongs to whom, and which days they work. Call it inside a model. */
export function goalPeople(session: Session) {
  const people = computed<People>(() => session.contents.value ?? { users: [], teams: [] });
  const workers = computed(() => {
    const { holidays, calendars } = session.preferences.value;
    const company: WorkCalendar = { weekdays: [...session.shown.value.weekdays], holidays: [...holidays] };
    const own = calendarsOf(calendars?.[session.account.value?.id ?? ''] ?? [], company);
    return { company, own, users: people.value.users };
  });
  const byName = (a: { name: string | null }, b: { name: string | null }): number =>
    session.t.value.compare(a.name ?? '', b.name ?? '');
  return {
    calendarFor: (of: Pick<Goal, 'scope' | 'scopeId'>): WorkCalendar => calendarOf(of, workers.value),
    /** Company, teams and people that are active, or the one that is chosen already. */
    aims(chosen: string | null): readonly Aim[] {
      const { users, teams } = people.value;
      return [
        { scope: 'company', id: null, name: null },
        ...teams.map(({ id, name }): Aim => ({ scope: 'team', id, name })).sort(byName),
        ...users
          .filter(({ active, id }) => active || id === chosen)
          .map(({ id, name }): Aim => ({ scope: 'user', id, name }))
          .sort(byName),
      ];
    },
    /** Whom a goal can be shared out among: a company's teams, a team's people. */
    membersOf(goal: Goal | null): readonly Member[] {
      const { users, teams } = people.value;
      if (!goal || goal.scope === 'user') return [];
      if (goal.scope === 'company' && teams.length > 0)
        return teams.map(({ id, name }): Member => ({ scope: 'team', id, name })).sort(byName);
      return users
        .filter(
          ({ active, teamIds }) =>
            active && (goal.scope === 'company' || teamIds?.includes(goal.scopeId ?? '')),
        )
        .map(({ id, name }): Member => ({ scope: 'user', id, name }))
        .sort(byName);
    },
  };
}

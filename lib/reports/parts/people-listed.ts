import type { Answer, Group } from '@/lib/query/answer';
import type { QueryView } from '@/lib/query/view';
import { activePeople } from '@/lib/table/dimensions/people';

/** Keys of the people who work now and whom the filters for people and teams do not leave out. */
export function peopleListed({ company, filters }: QueryView): number[] {
  const { people, teams, teamKeys } = company;
  const not = new Set(filters.not);
  const passes = (name: 'userIds' | 'teamIds', idsOf: (person: number) => readonly (string | null)[]) => {
    const wanted = filters[name] ?? [];
    if (wanted.length === 0) return () => true;
    return (person: number) => idsOf(person).some((id) => wanted.includes(id)) !== not.has(name);
  };
  const byPerson = passes('userIds', (person) => [people.idOf(person)]);
  const byTeam = passes('teamIds', (person) => {
    const own = [...teams.of(person)].map((team) => teamKeys.idOf(team));
    return own.length > 0 ? own : [null];
  });
  return activePeople(company).filter((person) => byPerson(person) && byTeam(person));
}

/**
 * An answer by people without the rows of those whom the filters leave out: whoever works now has a row even without a
 * record, but only those who are asked for.
 */
export function withoutOthers(view: QueryView, answer: Answer): Answer {
  const { people } = view.company;
  const listed = new Set(peopleListed(view).map((person) => people.idOf(person)));
  const isEmpty = ({ values, previous }: Group): boolean =>
    values.every(({ n }) => n === 0) && !previous?.some((before) => (before?.n ?? 0) > 0);
  return {
    ...answer,
    groups: answer.groups.filter((group) => group.aside || !isEmpty(group) || listed.has(group.key)),
  };
}

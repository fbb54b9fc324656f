import type { QueryView } from '@/lib/query/view';

/** Whether a person, by key, is one of those that the filters for people and teams leave, as of now. */
export function personTests({ company, filters }: QueryView): (person: number) => boolean {
  const { userIds, teamIds, not = [] } = filters;
  const { people, teams, teamKeys, asOf } = company;
  const wanted = userIds?.length ? new Set(userIds) : undefined;
  const inTeams = teamIds?.length
    ? teams.membership(new Set(teamIds.map((id) => (id === null ? -1 : teamKeys.find(id)))))
    : undefined;
  return (person) =>
    (!wanted || wanted.has(people.idOf(person)) !== not.includes('userIds')) &&
    (!inTeams || inTeams(person, asOf) !== not.includes('teamIds'));
}

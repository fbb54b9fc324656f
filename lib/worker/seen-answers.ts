import type { AccountContents, EngineQuestions, FilterValues } from '@/lib/messages/engine';
import type { Sight } from '@/lib/table/colleagues';

/** Contents with the people that may be seen. */
export function contentsSeen(contents: AccountContents, sight: Sight | undefined): AccountContents {
  if (!sight) return contents;
  return {
    ...contents,
    users: contents.users.filter(({ id }) => sight.visible.has(id)),
    teams: contents.teams.map(({ managerIds, ...team }) => ({
      ...team,
      ...(managerIds && { managerIds: managerIds.filter((id) => sight.visible.has(id)) }),
    })),
  };
}

type ValuesAsk = Omit<EngineQuestions['filterValues']['ask'], 'account'>;

/** What a filter can be set to, without colleagues: neither searched for nor by their ids. */
export function valuesSeen(
  valuesOf: (ask: ValuesAsk) => FilterValues,
  ask: ValuesAsk,
  sight: Sight | undefined,
): FilterValues {
  if (!sight) return valuesOf(ask);
  const isPerson = ask.filter === 'userIds';
  const found = valuesOf(isPerson ? { ...ask, limit: Number.MAX_SAFE_INTEGER } : ask);
  const values = found.values.filter(({ id, label }) =>
    isPerson
      ? id === null || sight.visible.has(id)
      : !('text' in label && sight.hiddenNames.has(label.text.trim())),
  );
  return isPerson
    ? { values, left: 0, all: values.filter(({ id }) => id !== null).length }
    : { ...found, values };
}

type Find = EngineQuestions['find'];

/** What a search found, without colleagues; where only one's own records count, with no deals of others. */
export function foundSeen(
  findIn: (ask: Find['ask']) => Find['answer'],
  ask: Find['ask'],
  sight: Sight | undefined,
): Find['answer'] {
  if (!sight) return findIn(ask);
  const [one, ...more] = sight.visible;
  const own = sight.seen === 'nothing' && more.length === 0 ? { only: one ?? '' } : {};
  const found = findIn({ ...ask, ...own });
  // A colleague takes nobody's place among the first few.
  const people = [...sight.visible].flatMap((only) => findIn({ ...ask, only }).people);
  return { ...found, people: people.slice(0, ask.limit) };
}

import type { Goal } from '@/lib/model/entities';

interface Days {
  readonly from: number;
  readonly to: number;
}
interface Filtered {
  readonly filters: NonNullable<Goal['filters']>;
}
interface Standing extends Days, Filtered {
  readonly scope: Goal['scope'];
  readonly scopeId: string | null;
}

/**
 * Of goals those whose targets may be added up: a quarter's and those of its months ask for the same deals.
 *
 * Rules: where two of one person, team or company overlap under the same filters, the one within `days` holds; of two
 * within them the longer, of two that reach beyond them the shorter; of equals the first.
 */
export function addableGoals<G extends Standing>(goals: readonly G[], days: Days): G[] {
  const isWithin = ({ from, to }: Days): boolean => from >= days.from && to <= days.to;
  const holdsOver = (other: G, goal: G): boolean => {
    if (isWithin(other) !== isWithin(goal)) return isWithin(other);
    const longer = lengthOf(other) - lengthOf(goal);
    if (longer !== 0) return isWithin(goal) ? longer > 0 : longer < 0;
    return goals.indexOf(other) < goals.indexOf(goal);
  };
  return goals.filter(
    (goal) =>
      !goals.some(
        (other) => other !== goal && isOfOne(other, goal) && overlap(other, goal) && holdsOver(other, goal),
      ),
  );
}

const lengthOf = ({ from, to }: Days): number => to - from;
const overlap = (a: Days, b: Days): boolean => a.from < b.to && b.from < a.to;

const isOfOne = (a: Standing, b: Standing): boolean =>
  a.scope === b.scope && a.scopeId === b.scopeId && filterText(a) === filterText(b);

/** Filters as a text: the same ones give the same. */
export const filterText = ({ filters }: Filtered): string =>
  JSON.stringify(
    Object.entries(filters)
      .filter(([, id]) => id !== null && id !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

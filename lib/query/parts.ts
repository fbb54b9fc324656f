import type { Grouping } from '@/lib/table/grouping';
import { byText, noneKey } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import type { Group, Query } from './answer';

/** Rows by population. */
export type RowsOf = ReadonlyMap<string, Rows>;

export interface Part {
  readonly group: Group;
  readonly now: RowsOf;
  readonly earlier: RowsOf | undefined;
  /** Place in the dimension's own order, when it has one. */
  readonly place: number | undefined;
}

const places = new WeakMap<Grouping, Int32Array>();
/** For each group its place in the grouping's own order. */
export function placesOf(grouping: Grouping): Int32Array {
  let found = places.get(grouping);
  if (!found) {
    const order = Int32Array.from({ length: grouping.size }, (_, group) => group).sort(grouping.inOrder);
    found = new Int32Array(grouping.size);
    for (const [place, group] of order.entries()) found[group] = place;
    places.set(grouping, found);
  }
  return found;
}

/** Groups in their own order, or ranked by a measure; `(none)` is last. */
export function inOrder(parts: readonly Part[], { measures, rankBy, ascending }: Query): Part[] {
  const at = Math.max(0, rankBy === undefined ? 0 : measures.findIndex(({ id }) => id === rankBy));
  const value = ({ group }: Part): number => group.values[at]?.value ?? Number.NEGATIVE_INFINITY;
  return [...parts].sort(
    (a, b) =>
      Number(a.group.aside ?? false) - Number(b.group.aside ?? false) ||
      (a.place !== undefined && b.place !== undefined ? a.place - b.place : 0) ||
      compared(value(a), value(b), ascending ?? false) ||
      byText(a.group.key, b.group.key),
  );
}

const compared = (a: number, b: number, ascending: boolean): number =>
  a === b ? 0 : a > b === ascending ? 1 : -1;

/** The first groups, and all others but `(none)` as one. */
export function limited(
  parts: readonly Part[],
  limit: number,
  other: (n: number, now: RowsOf, earlier: RowsOf | undefined) => Group,
): Part[] {
  const named = parts.filter(({ group }) => group.key !== noneKey);
  const rest = named.slice(limit);
  if (rest.length < 2) return [...parts];
  const together = (of: (part: Part) => RowsOf | undefined): RowsOf => {
    const ids = new Set(rest.flatMap((part) => [...(of(part)?.keys() ?? [])]));
    return new Map(
      [...ids].map((id) => [
        id,
        Int32Array.from(new Set(rest.flatMap((part) => [...(of(part)?.get(id) ?? [])]))),
      ]),
    );
  };
  const now = together((part) => part.now);
  const earlier = rest.some((part) => part.earlier) ? together((part) => part.earlier) : undefined;
  const last: Part = { group: other(rest.length, now, earlier), now, earlier, place: undefined };
  return [...named.slice(0, limit), last, ...parts.filter(({ group }) => group.key === noneKey)];
}

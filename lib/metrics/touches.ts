import { ratio } from '@/lib/math/rates';
import { twoProportions } from '@/lib/math/two-proportions';
import type { QueryView } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { idTest } from '@/lib/table/filters';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';

export const touchKinds = ['call', 'email', 'meeting', 'task', 'note', 'text', 'visit', 'any'] as const;
export type TouchKind = (typeof touchKinds)[number];

/** Deals, or leads, that came to an end one way or the other. */
export interface Decided {
  readonly rows: Rows;
  readonly length: number;
  readonly createdAt: Float64Array;
  readonly endedAt: Float64Array;
  /** Whether it ended well, by row. */
  isWon(row: number): boolean;
  /** Row that an activity belongs to, −1 none. */
  ofActivity(activity: number): number;
}

/** How often each of them was touched: `counts[kind * length + row]`, `any` being all kinds together. */
export type Touches = Int32Array;

/**
 * Counts what was done for each from its creation to its end, both included, by kind.
 *
 * Rules: done sales activities; those after the end do not count. Filters for kinds, directions and outcomes choose
 * activities.
 */
export function touchesOf(
  view: QueryView,
  { rows, length, createdAt, endedAt, ofActivity }: Decided,
): Touches {
  const { company } = view;
  const { at, traits, table } = company.activities;
  const kinds = codes(table, 'kind');
  const kindOf = kinds.dictionary.map((kind) => touchKinds.indexOf(kind as TouchKind));
  const fits = fittingActivities(view);
  const isIn = new Uint8Array(length);
  for (const row of rows) isIn[row] = 1;
  const counts = new Int32Array(touchKinds.length * length);
  const any = (touchKinds.length - 1) * length;
  for (let activity = 0; activity < table.length; activity++) {
    if (((traits[activity] as number) & trait.done) === 0) continue;
    const row = ofActivity(activity);
    if (row < 0 || isIn[row] === 0) continue;
    const when = at[activity] as number;
    if (!(when >= (createdAt[row] as number) && when <= (endedAt[row] as number)) || !fits(activity))
      continue;
    const kind = kindOf[kinds.codes[activity] as number] ?? -1;
    if (kind >= 0) counts[kind * length + row] = (counts[kind * length + row] as number) + 1;
    counts[any + row] = (counts[any + row] as number) + 1;
  }
  return counts;
}

/** The filters that only activities know. */
function fittingActivities({ company, filters }: QueryView): (activity: number) => boolean {
  const not = new Set(filters.not);
  const tests = (
    [
      ['activityKinds', 'activity-kind'],
      ['directions', 'direction'],
      ['outcomes', 'outcome'],
    ] as const
  ).flatMap(([name, dimension]) => {
    const wanted = filters[name] ?? [];
    const holds = wanted.length > 0 ? idTest(company, 'activities', dimension, wanted, 'created') : undefined;
    return holds ? [(row: number) => holds(row) !== not.has(name)] : [];
  });
  return (activity) => tests.every((holds) => holds(activity));
}

/** What goes with what: how touches of a kind and ending well come together. */
export interface Impact {
  readonly won: Rows;
  readonly lost: Rows;
  readonly avgWon: number | null;
  readonly avgLost: number | null;
  /** Touched at least once, and not at all. */
  readonly with: Rows;
  readonly without: Rows;
  readonly wonWith: number;
  readonly wonWithout: number;
  readonly winRateWith: number | null;
  readonly winRateWithout: number | null;
  /** Standard deviations between the two rates. */
  readonly z: number | null;
}

export function impactOf({ length, isWon }: Decided, touches: Touches, kind: TouchKind, rows: Rows): Impact {
  const first = touchKinds.indexOf(kind) * length;
  const times = (row: number): number => touches[first + row] as number;
  const sum = (of: Rows): number => of.reduce((all, row) => all + times(row), 0);
  const won = rows.filter(isWon);
  const lost = rows.filter((row) => !isWon(row));
  const touched = rows.filter((row) => times(row) > 0);
  const untouched = rows.filter((row) => times(row) === 0);
  const [wonWith, wonWithout] = [touched, untouched].map((of) => of.filter(isWon).length) as [number, number];
  return {
    won,
    lost,
    avgWon: ratio(sum(won), won.length),
    avgLost: ratio(sum(lost), lost.length),
    with: touched,
    without: untouched,
    wonWith,
    wonWithout,
    winRateWith: ratio(wonWith, touched.length),
    winRateWithout: ratio(wonWithout, untouched.length),
    z: twoProportions(wonWith, touched.length, wonWithout, untouched.length),
  };
}

/** Row of the lead of each activity, −1 without one. */
export function leadOf({ tables }: Company): (activity: number) => number {
  const { codes: lead, dictionary } = codes(tables.activities, 'leadId');
  const { codes: ids, dictionary: names } = codes(tables.leads, 'id');
  const rowOf = new Map(
    Array.from({ length: tables.leads.length }, (_, row) => [names[ids[row] as number], row]),
  );
  const rows = Int32Array.from(dictionary, (id) => rowOf.get(id) ?? -1);
  return (activity) => rows[lead[activity] as number] ?? -1;
}

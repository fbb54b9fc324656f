import { ratio } from '@/lib/math/rates';
import { twoProportions } from '@/lib/math/two-proportions';
import type { QueryView } from '@/lib/query/view';
import { type Activities, trait } from '@/lib/table/activities';
import { idTest } from '@/lib/table/filters';
import { rememberedBy } from '@/lib/table/remembered';
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
  /** Row that each activity belongs to, −1 none. */
  readonly ofActivity: Int32Array;
}

/** How often each record was touched: `counts[kind * length + row]`, `any` being all kinds together. */
export type Touches = Int32Array;

/**
 * Counts what was done for each from its creation to its end, both included, by kind.
 *
 * Rules: done sales activities; those after the end do not count. Filters for kinds, directions and outcomes choose
 * activities. `rows` has no part in it: without such a filter each record is counted once for all periods and views.
 */
export function touchesOf(view: QueryView, decided: Decided): Touches {
  const { company } = view;
  const fits = fittingActivities(view);
  return fits ? counted(company.activities, decided, fits) : allTouches(company.activities, decided);
}

const allTouches = rememberedBy(
  (activities: Activities, { createdAt, endedAt, ofActivity }: Decided) => [
    activities,
    createdAt,
    endedAt,
    ofActivity,
  ],
  (activities, decided) => counted(activities, decided, undefined),
);

function counted(
  { at, traits, table }: Activities,
  { length, createdAt, endedAt, ofActivity }: Decided,
  fits: ((activity: number) => boolean) | undefined,
): Touches {
  const kinds = codes(table, 'kind');
  // Moved by one, so that the code −1 reads the first: no kind of its own.
  const kindOf = Int32Array.of(-1, ...kinds.dictionary.map((kind) => touchKinds.indexOf(kind as TouchKind)));
  const kindCodes = kinds.codes;
  const counts = new Int32Array(touchKinds.length * length);
  const any = (touchKinds.length - 1) * length;
  for (let activity = 0; activity < table.length; activity++) {
    if (((traits[activity] as number) & trait.done) === 0) continue;
    const row = ofActivity[activity] as number;
    if (row < 0) continue;
    const when = at[activity] as number;
    if (!(when >= (createdAt[row] as number) && when <= (endedAt[row] as number))) continue;
    if (fits && !fits(activity)) continue;
    const kind = kindOf[(kindCodes[activity] as number) + 1] as number;
    if (kind >= 0) counts[kind * length + row] = (counts[kind * length + row] as number) + 1;
    counts[any + row] = (counts[any + row] as number) + 1;
  }
  return counts;
}

/** The filters that only activities know; `undefined` when none is set. */
function fittingActivities({ company, filters }: QueryView): ((activity: number) => boolean) | undefined {
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
  return tests.length === 0 ? undefined : (activity) => tests.every((holds) => holds(activity));
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
  // Four lists, each as long as may be: won or lost, touched or not.
  const lists = [0, 1, 2, 3].map(() => new Int32Array(rows.length)) as [Rows, Rows, Rows, Rows];
  let [wins, losses, hits, misses] = [0, 0, 0, 0];
  let [timesWon, timesLost, wonWith, wonWithout] = [0, 0, 0, 0];
  const [won, lost, touched, untouched] = lists;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const times = touches[first + row] as number;
    const wasWon = isWon(row);
    if (wasWon) won[wins++] = row;
    else lost[losses++] = row;
    if (wasWon) timesWon += times;
    else timesLost += times;
    if (times > 0) touched[hits++] = row;
    else untouched[misses++] = row;
    if (wasWon && times > 0) wonWith++;
    if (wasWon && times === 0) wonWithout++;
  }
  return {
    won: won.subarray(0, wins),
    lost: lost.subarray(0, losses),
    avgWon: ratio(timesWon, wins),
    avgLost: ratio(timesLost, losses),
    with: touched.subarray(0, hits),
    without: untouched.subarray(0, misses),
    wonWith,
    wonWithout,
    winRateWith: ratio(wonWith, hits),
    winRateWithout: ratio(wonWithout, misses),
    z: twoProportions(wonWith, hits, wonWithout, misses),
  };
}

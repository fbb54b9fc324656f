import { enough, ratio } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import type { Block, Label } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { status } from '@/lib/table/deals';
import { arranged, type Grouping, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, type Rows, rowsOf, rowsWith, sumOf } from '@/lib/table/rows';
import type { View } from '../report';

/** Deals won or lost that share something, and what was lost of them. */
export interface Segment {
  readonly key: string;
  readonly label: Label;
  readonly aside: boolean;
  readonly closed: Rows;
  readonly lost: Rows;
  /** Lost of those won or lost; `null` of none. */
  readonly lossRate: number | null;
  /** Loss rate by that of all; `null` when nothing was lost at all. */
  readonly lift: number | null;
}

/** Takes decided deals apart, most lost deals first, or in the grouping's own order; those in no group come last. */
export function segmentsOf({ company }: View, decided: Rows, grouping: Grouping): Segment[] {
  const { status: states } = company.deals;
  const overall = ratio(rowsWith(decided, states, status.lost).length, decided.length) ?? 0;
  const groups = arranged(decided, grouping);
  return groupsIn(groups)
    .map((group) => {
      const closed = rowsOf(groups, group);
      const lost = rowsWith(closed, states, status.lost);
      const lossRate = lost.length / closed.length;
      const segment: Segment = {
        key: groupKey(grouping, group),
        label: groupLabel(grouping, group),
        aside: group === groups.size,
        closed,
        lost,
        lossRate,
        lift: ratio(lossRate, overall),
      };
      return { group, segment };
    })
    .sort(
      ({ group: a, segment: first }, { group: b, segment: second }) =>
        Number(first.aside) - Number(second.aside) ||
        (grouping.inOrder?.(a, b) ?? 0) ||
        second.lost.length - first.lost.length ||
        byText(first.key, second.key),
    )
    .map(({ segment }) => segment);
}

/** The segments as a table; `before` are those of the period compared with, and `all` and `allBefore` every deal at once. */
export function segmentBlock(
  { company, select }: View,
  segments: readonly Segment[],
  all: Segment,
  before: readonly Segment[] | undefined,
  allBefore: Segment | undefined,
): Block {
  const { base } = company.amounts;
  const earlier = new Map(before?.map((segment) => [segment.key, segment]));
  const row = ({ key, label, aside, closed, lost, lossRate, lift }: Segment, then: Segment | undefined) => {
    const isCompared = allBefore !== undefined;
    const past = <T>(of: (segment: Segment) => T, none: T): T | undefined =>
      isCompared ? (then ? of(then) : none) : undefined;
    return rowOf(
      key,
      label,
      {
        lost: {
          value: lost.length,
          previous: past((segment) => segment.lost.length, 0),
          records: select('deals', lost),
        },
        lostValue: {
          value: sumOf(base, lost) + 0,
          previous: past((segment) => sumOf(base, segment.lost) + 0, 0),
          records: select('deals', lost, 'base'),
        },
        lossRate: {
          value: lossRate,
          previous: past((segment) => segment.lossRate, null),
          of: [lost.length, closed.length],
          records: select('deals', closed),
        },
        lift: { value: lift },
      },
      aside,
    );
  };
  return {
    id: 'segments',
    columns: [
      column('lost', 'count', { better: -1 }),
      column('lostValue', 'money', { better: -1 }),
      column('lossRate', 'share', { better: -1 }),
      column('lift', 'mean', { better: -1, minWidth: 360 }),
    ],
    rows: segments.map((segment) => row(segment, earlier.get(segment.key))),
    ...(all.closed.length > 0 && { total: row(all, allBefore) }),
  };
}

/** Reasons of the lost deals of each segment. */
export function reasonsBlock(
  { select }: View,
  segments: readonly Segment[],
  all: Segment,
  reasons: Grouping,
): Block {
  const used = groupsIn(arranged(all.lost, reasons));
  const row = ({ key, label, aside, lost }: Segment) => {
    const groups = arranged(lost, reasons);
    const cells = used.map((reason) => {
      const rows = rowsOf(groups, reason);
      return [
        `in-${groupKey(reasons, reason)}`,
        { value: rows.length, records: select('deals', rows) },
      ] as const;
    });
    const whole = { value: lost.length, records: select('deals', lost) };
    return rowOf(key, label, Object.fromEntries([...cells, ['all', whole]]), aside);
  };
  const ordered = used
    .map((reason) => ({ key: groupKey(reasons, reason), label: groupLabel(reasons, reason), reason }))
    .sort(
      (a, b) => Number(a.reason === reasons.size) - Number(b.reason === reasons.size) || byText(a.key, b.key),
    );
  return {
    id: 'reasons',
    columns: [
      ...ordered.map(({ key, label }) => column(`in-${key}`, 'count', { better: -1, label })),
      column('all', 'count', { better: -1 }),
    ],
    rows: segments.filter(({ lost }) => lost.length > 0).map(row),
    total: row(all),
  };
}

/** The segment that is hit harder than all, when it is too clear for chance. */
export function hardestHit(segments: readonly Segment[], all: Segment): Segment | undefined {
  return segments
    .flatMap((segment) => {
      const { lost, closed, aside } = segment;
      const [low] = wilson(lost.length, closed.length) ?? [0];
      const isClear = closed.length >= enough.toCompare && low > (all.lossRate ?? 0);
      return isClear && !aside ? [{ segment, low }] : [];
    })
    .sort((a, b) => b.low - a.low)[0]?.segment;
}

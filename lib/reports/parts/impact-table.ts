import { enough, ratio } from '@/lib/math/rates';
import type { Impact, TouchKind } from '@/lib/metrics/touches';
import type { ColumnSpec, Label } from '@/lib/model/result';
import { column, type Figure } from '@/lib/query/figures';
import type { View } from '../report';

export const kindLabel = (kind: TouchKind): Label => ({
  word: kind === 'any' ? 'row.any-activity' : `activity-kind.${kind}`,
});

/** What goes with what, as columns. */
export const impactColumns: readonly ColumnSpec[] = [
  column('avgWon', 'mean'),
  column('avgLost', 'mean'),
  column('ratio', 'mean', { minWidth: 600 }),
  column('with', 'count', { minWidth: 480 }),
  column('winRateWith', 'share', { better: 1 }),
  column('winRateWithout', 'share', { better: 1 }),
  column('difference', 'share', { minWidth: 360, better: 1 }),
  column('z', 'mean', { minWidth: 600 }),
];

/** A row of them: the difference and its weight only where ten were touched and ten were not. */
export function impactFigures(
  { select }: View,
  now: Impact,
  then: Impact | undefined,
  entity: 'deals' | 'leads' = 'deals',
): Record<string, Figure> {
  const isEnough = now.with.length >= enough.toCompare && now.without.length >= enough.toCompare;
  const difference =
    isEnough && now.winRateWith !== null && now.winRateWithout !== null
      ? now.winRateWith - now.winRateWithout
      : null;
  const times = now.avgWon !== null && now.avgLost !== null ? ratio(now.avgWon, now.avgLost) : null;
  const touchedRows = select(entity, now.with);
  return {
    avgWon: { value: now.avgWon, previous: then?.avgWon, records: select(entity, now.won) },
    avgLost: { value: now.avgLost, previous: then?.avgLost, records: select(entity, now.lost) },
    ratio: { value: times },
    with: { value: now.with.length, previous: then?.with.length, records: touchedRows },
    winRateWith: {
      value: now.winRateWith,
      previous: then?.winRateWith,
      of: [now.wonWith, now.with.length],
      records: touchedRows,
    },
    winRateWithout: {
      value: now.winRateWithout,
      previous: then?.winRateWithout,
      of: [now.wonWithout, now.without.length],
      records: select(entity, now.without),
    },
    difference: { value: difference },
    z: { value: isEnough ? now.z : null },
  };
}

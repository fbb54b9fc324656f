import { enough } from '@/lib/math/rates';
import { decided } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { type Found, part } from './metric';
import { rowsIn, shareTaken } from './taken';
import { type Impact, impactOf, touchesOf, touchKinds } from './touches';

/**
 * How much more often deals are won that had an activity of a kind than those without: the difference of the rates.
 *
 * Rules: the value is that of the kind whose difference is largest in standard deviations among those with ten deals on
 * both sides; without one it is unknown. It goes with winning; it is no cause.
 */
export function activityLift(view: QueryView): Found {
  const { company, select } = view;
  const { deals } = company;
  const rows = rowsIn(view, decided);
  const of = {
    rows,
    length: deals.length,
    createdAt: deals.createdAt,
    endedAt: deals.closedAt,
    isWon: (deal: number): boolean => deals.status[deal] === status.won,
    ofActivity: dealRowsOf(company, 'activities') ?? new Int32Array(0),
  };
  const touches = touchesOf(view, of);
  const impacts = touchKinds
    .filter((kind) => kind !== 'any')
    .map((kind) => ({ kind, ...impactOf(of, touches, kind, rows) }));
  const judged = impacts
    .filter((one) => one.with.length >= enough.toCompare && one.without.length >= enough.toCompare)
    .sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0));
  const [best] = judged;
  return {
    value: best ? difference(best) : null,
    n: rows.length,
    isThin: !best,
    notes: ['no-cause'],
    ...(best && { records: select('deals', best.with) }),
    parts: [
      ...impacts.map((one) => ({
        key: one.kind,
        label: { word: `activity-kind.${one.kind}` },
        unit: 'share' as const,
        value: difference(one),
        n: Math.min(one.with.length, one.without.length),
        records: select('deals', one.with),
      })),
      ...(best
        ? [
            part('won-with', 'share', shareTaken(best.wonWith, best.with.length)),
            part('won-without', 'share', shareTaken(best.wonWithout, best.without.length)),
          ]
        : []),
    ],
  };
}

const difference = ({ winRateWith, winRateWithout }: Impact): number | null =>
  winRateWith === null || winRateWithout === null ? null : winRateWith - winRateWithout + 0;

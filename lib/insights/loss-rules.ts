import { enough } from '@/lib/math/rates';
import { closeRate } from '@/lib/metrics/deal-measures';
import { rowsIn } from '@/lib/metrics/taken';
import { rate } from '@/lib/query/aggregates';
import { populationIn } from '@/lib/query/population';
import { decided, lost } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { keyText, labelOf } from '@/lib/table/labels';
import { groupRows, groupsIn, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { groupsApart } from './against-rest';
import { apart, type Finding, figure, type Rule, said } from './insight';

/** What deals are lost for, and where they are won. */
export const lossRules: readonly Rule[] = [
  { id: 'source-win-rate', report: 'source-performance', find: sources },
  { id: 'loss-reason-rising', report: 'loss-reasons', find: risingReasons },
  { id: 'reason-of-owner', report: 'loss-reasons-by-owner', find: (view) => typicalReasons(view, 'owner') },
  {
    id: 'reason-of-source',
    report: 'loss-reasons-by-source',
    find: (view) => typicalReasons(view, 'source'),
  },
  { id: 'reasons-missing', report: 'loss-reasons', find: missingReasons },
];

/** Sources whose deals are won more or less often than all others. */
function sources(view: QueryView): readonly Finding[] {
  const { base } = view.company.amounts;
  return groupsApart(view, closeRate, 'source').map(
    ({ key, label, rows, k, n, rate: own, otherRate, z }) => ({
      subject: key,
      variant: z > 0 ? 'above' : 'below',
      values: {
        name: said(label),
        k: figure(k, 'count'),
        n: figure(n, 'count', view.select('deals', rows)),
        others: figure(otherRate, 'share'),
      },
      n,
      // What the difference of the rates makes of what was decided.
      moneyAtStake: Math.round(Math.abs(own - otherRate) * Math.abs(sumOf(base, rows))),
      z,
    }),
  );
}

const hasReason =
  (reason: number) =>
  ({ dealReasons }: Company) =>
  (deal: number) =>
    dealReasons[deal] === reason;

/** Lost deals by reason; the last group has none. */
const byReason = ({ dealReasons, reasons }: Company, rows: Rows) =>
  groupRows(rows, dealReasons, reasons.size);

/** Reasons that more of the losses have than in the period before. */
function risingReasons(view: QueryView): readonly Finding[] {
  const { company, earlier, select } = view;
  if (!earlier) return [];
  const [now, before] = [rowsIn(view, lost), populationIn(view, lost, earlier).rows];
  const [groups, past] = [byReason(company, now), byReason(company, before)];
  return groupsIn(groups)
    .filter((reason) => reason < groups.size)
    .flatMap((reason): Finding[] => {
      const rows = rowsOf(groups, reason);
      const k = rowsOf(past, reason).length;
      const z = apart(rows.length, now.length, k, before.length);
      if (z === undefined || z < 0) return [];
      return [
        {
          subject: keyText(company.reasons, reason),
          values: {
            reason: said(labelOf(company.reasons, reason, 'reason')),
            k: figure(rows.length, 'count', select('deals', rows)),
            n: figure(now.length, 'count', select('deals', now)),
            before: figure(k / before.length, 'share'),
          },
          n: now.length,
          moneyAtStake: sumOf(company.amounts.base, rows),
          z,
        },
      ];
    });
}

/** Owners or sources that lose for a reason more often than the others. */
function typicalReasons(view: QueryView, by: 'owner' | 'source'): readonly Finding[] {
  const { company, select } = view;
  const groups = byReason(company, rowsIn(view, lost));
  return groupsIn(groups)
    .filter((reason) => reason < groups.size && rowsOf(groups, reason).length >= 2)
    .flatMap((reason) => {
      const share = rate(`reason ${reason}`, lost, hasReason(reason));
      return groupsApart(view, share, by)
        .filter(({ z }) => z > 0)
        .map(({ key, label, rows, k, n, otherRate, z }): Finding => {
          const own = rows.filter(hasReason(reason)(company));
          return {
            subject: `${key} ${keyText(company.reasons, reason)}`,
            values: {
              name: said(label),
              reason: said(labelOf(company.reasons, reason, 'reason')),
              k: figure(k, 'count', select('deals', own)),
              n: figure(n, 'count', select('deals', rows)),
              others: figure(otherRate, 'share'),
            },
            n,
            moneyAtStake: sumOf(company.amounts.base, own),
            z,
          };
        });
    });
}

/** Losses without a reason that are enough to make another reason the first. */
function missingReasons(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const rows = rowsIn(view, lost);
  if (rows.length < enough.toCompare || rowsIn(view, decided).length === 0) return [];
  const groups = byReason(company, rows);
  const without = rowsOf(groups, groups.size);
  const [first = 0, second = 0] = groupsIn(groups)
    .filter((reason) => reason < groups.size)
    .map((reason) => rowsOf(groups, reason).length)
    .sort((a, b) => b - a);
  if (without.length === 0 || without.length <= first - second) return [];
  return [
    {
      subject: 'reasons',
      values: {
        k: figure(without.length, 'count', select('deals', without)),
        n: figure(rows.length, 'count', select('deals', rows)),
      },
      n: rows.length,
      moneyAtStake: sumOf(company.amounts.base, without),
      z: null,
    },
  ];
}

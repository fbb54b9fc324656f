import { enough, isNotable } from '@/lib/math/rates';
import { averageWon, closeRate } from '@/lib/metrics/deal-measures';
import { ofNewLeads, untouchedLeads } from '@/lib/metrics/lead-measures';
import { rowsIn, takenOf } from '@/lib/metrics/taken';
import { populationIn } from '@/lib/query/population';
import { decided } from '@/lib/query/populations/deals';
import { newLeads } from '@/lib/query/populations/leads';
import type { QueryView } from '@/lib/query/view';
import { baseAmounts } from '@/lib/table/base-amounts';
import { sumOf } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { apart, type Finding, figure, type Rule } from './insight';

/** What comes in, and whether somebody takes it up. */
export const leadRules: readonly Rule[] = [
  { id: 'untouched-leads', report: 'lead-coverage', find: untouched },
  { id: 'top-of-funnel', report: 'new-leads', find: topOfFunnel },
];

/** Leads that nobody has contacted for more than a day. */
function untouched(view: QueryView): readonly Finding[] {
  const { company, scope, select, period } = view;
  const rows = rowsIn(view, newLeads);
  const { rows: waiting = new Int32Array(0) } = untouchedLeads.of({ company, span: period }, rows);
  if (waiting.length === 0 || rows.length < enough.toCompare) return [];
  const { leads } = company.tables;
  const { base } = baseAmounts(
    numbers(leads, 'estimatedValue'),
    codes(leads, 'currency'),
    leads.length,
    scope,
  );
  return [
    {
      subject: 'leads',
      values: {
        k: figure(waiting.length, 'count', select('leads', waiting)),
        n: figure(rows.length, 'count', select('leads', rows)),
      },
      n: rows.length,
      moneyAtStake: sumOf(base, waiting),
      z: null,
    },
  ];
}

/** Fewer leads than before while deals are won as often, or more of them while fewer are won. */
function topOfFunnel(view: QueryView): readonly Finding[] {
  const { company, earlier, period, select } = view;
  if (!earlier) return [];
  const [rows, past] = [rowsIn(view, newLeads), populationIn(view, newLeads, earlier).rows];
  if (!isNotable(rows.length, past.length)) return [];
  const now = closeRate.of({ company, span: period }, rowsIn(view, decided)).of;
  const before = closeRate.of({ company, span: earlier }, populationIn(view, decided, earlier).rows).of;
  if (!now || !before || Math.min(now[1], before[1]) < enough.toCompare) return [];
  const values = {
    now: figure(rows.length, 'count', select('leads', rows)),
    before: figure(past.length, 'count'),
    rate: figure(now[0] / now[1], 'share'),
    rateBefore: figure(before[0] / before[1], 'share'),
    n: figure(now[1], 'count', select('deals', rowsIn(view, decided))),
  };
  const more = rows.length - past.length;
  const z = more / Math.sqrt(rows.length + past.length);
  const found = { subject: 'leads', values, n: rows.length + past.length, z };
  if (more < 0 && now[0] / now[1] >= before[0] / before[1])
    return [{ ...found, variant: 'few', moneyAtStake: worthOf(view, -more) }];
  const fell = apart(now[0], now[1], before[0], before[1]);
  return more > 0 && fell !== undefined && fell < 0
    ? [{ ...found, variant: 'many', moneyAtStake: null }]
    : [];
}

/** What so many leads would bring at the share and size of what is won of the period's; `null` when that is not known. */
function worthOf(view: QueryView, leads: number): number | null {
  const [share, size] = [takenOf(view, ofNewLeads.conversion).value, takenOf(view, averageWon).value];
  return share === null || size === null ? null : Math.round(leads * share * size);
}

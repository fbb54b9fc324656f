import { enough } from '@/lib/math/rates';
import { connectRateOf } from '@/lib/metrics/activity-measures';
import { replyRate } from '@/lib/metrics/email-measures';
import { rowsIn } from '@/lib/metrics/taken';
import { populationIn } from '@/lib/query/population';
import { calls, deliveredEmails, outboundCalls } from '@/lib/query/populations/activities';
import { created, open } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { firstActionsOf, plainRules } from '@/lib/table/first-actions';
import { labelOf } from '@/lib/table/labels';
import { groupRows, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { flags } from '@/lib/table/table';
import { groupsApart } from './against-rest';
import { apart, type Finding, figure, type Rule, said } from './insight';

/** How people work, and what that goes with. */
export const activityRules: readonly Rule[] = [
  { id: 'slow-first-action', report: 'first-action-by-outcome', find: slowActions },
  { id: 'call-hours', report: 'call-outcome-by-hour', find: callHours },
  { id: 'reply-rate-change', report: 'email-outcomes', find: replies },
  { id: 'reps-without-calls', report: 'call-count', find: withoutCalls },
];

const slow = 86_400;

/** Deals that waited for more than a day for the first contact and are lost more often than the others. */
function slowActions(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const { deals, amounts } = company;
  const { waited } = firstActionsOf(company, plainRules);
  const isLost = (deal: number): boolean => deals.status[deal] === status.lost;
  const closed = rowsIn(view, created).filter((deal) => isLost(deal) || deals.status[deal] === status.won);
  const late = closed.filter((deal) => (waited[deal] as number) > slow);
  const soon = closed.filter((deal) => (waited[deal] as number) <= slow);
  const [lostLate, lostSoon] = [late.filter(isLost), soon.filter(isLost)];
  const z = apart(lostLate.length, late.length, lostSoon.length, soon.length);
  if (z === undefined || z < 0) return [];
  return [
    {
      subject: 'deals',
      values: {
        k: figure(lostLate.length, 'count', select('deals', lostLate)),
        n: figure(late.length, 'count', select('deals', late)),
        others: figure(lostSoon.length / soon.length, 'share', select('deals', soon)),
      },
      n: late.length,
      moneyAtStake: sumOf(amounts.base, lostLate),
      z,
    },
  ];
}

/** Hours in which more or fewer outbound calls are answered than in all others. */
function callHours(view: QueryView): readonly Finding[] {
  return groupsApart(view, connectRateOf('answered', outboundCalls), 'hour').map(
    ({ key, label, rows, k, n, otherRate, z }) => ({
      subject: key,
      variant: z > 0 ? 'best' : 'worst',
      values: {
        hour: said(label),
        k: figure(k, 'count'),
        n: figure(n, 'count', view.select('activities', rows)),
        others: figure(otherRate, 'share'),
      },
      n,
      moneyAtStake: null,
      z,
    }),
  );
}

/** A share of answered e-mails that is not what it was in the period before. */
function replies(view: QueryView): readonly Finding[] {
  const { company, earlier, period, select } = view;
  if (!earlier) return [];
  const rows = rowsIn(view, deliveredEmails);
  const now = replyRate.of({ company, span: period }, rows).of;
  const before = replyRate.of(
    { company, span: earlier },
    populationIn(view, deliveredEmails, earlier).rows,
  ).of;
  const z = now && before && apart(now[0], now[1], before[0], before[1]);
  if (!now || !before || z === undefined) return [];
  return [
    {
      subject: 'e-mails',
      variant: z > 0 ? 'up' : 'down',
      values: {
        k: figure(now[0], 'count'),
        n: figure(now[1], 'count', select('activities', rows)),
        before: figure(before[0] / before[1], 'share'),
      },
      n: now[1],
      moneyAtStake: null,
      z,
    },
  ];
}

/** People with open deals and not one call, where the others call so often that this is no chance. */
function withoutCalls(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const { people, tables, amounts } = company;
  const active = flags(tables.users, 'active');
  const rows = rowsIn(view, calls);
  const called = groupRows(rows, company.activities.people, people.size);
  const held = groupRows(rowsIn(view, open), company.owners('now'), people.size);
  const count = (groups: typeof called, person: number): number => rowsOf(groups, person).length;
  const reps = Array.from({ length: people.size }, (_, person) => person).filter(
    (person) => people.isKnown(person) && active[person] === 1 && count(held, person) > 0,
  );
  const idle = reps.filter((person) => count(called, person) === 0);
  const busy = reps.filter((person) => count(called, person) > 0);
  const total = busy.reduce((sum, person) => sum + count(called, person), 0);
  const each = total / busy.length;
  // Nobody calls by chance so rarely: the deviation of a Poisson count from its mean.
  const z = -Math.sqrt(each);
  if (busy.length < 2 || total < 2 * enough.toCompare || !(z <= -1.96)) return [];
  return idle.map((person) => {
    const deals: Rows = rowsOf(held, person);
    return {
      subject: people.idOf(person),
      values: {
        name: said(labelOf(people, person, 'user')),
        open: figure(deals.length, 'count', select('deals', deals)),
        others: figure(each, 'mean', select('activities', rows)),
      },
      n: total,
      moneyAtStake: sumOf(amounts.base, deals),
      z,
    };
  });
}

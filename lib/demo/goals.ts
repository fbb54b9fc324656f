import type { Goal } from '@/lib/model/entities';
import { type Calendar, dateOf } from './calendar';
import type { Plan } from './deals';

/** How far above (or below) its pace each rep of a team is, best first. */
const standing: Readonly<Record<string, readonly number[]>> = {
  team1: [1.28, 1.1],
  team2: [0.96, 0.94],
  team3: [1.3, 0.95, 0.78, 0.6],
};
const reps = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Goals of company, teams and reps: won value of the present and last month, won deals of the present quarter.
 *
 * Rules: a target is chosen from what was won so far, so that one team is ahead, one close and one behind; a team's is
 * the sum of its reps', the company's the sum of its teams'. Before three working days have gone, last month is the measure.
 */
export function goalsOf({
  calendar,
  plans,
  currency,
  teamOf,
  created,
}: {
  readonly calendar: Calendar;
  readonly plans: readonly Plan[];
  readonly currency: string;
  readonly teamOf: (rep: number) => string;
  readonly created: string;
}): Goal[] {
  const goals: Goal[] = [];
  const spans = [
    { unit: 'month', back: 0, metric: 'won_value' },
    { unit: 'month', back: 1, metric: 'won_value' },
    { unit: 'quarter', back: 0, metric: 'won_count' },
  ] as const;
  for (const { unit, back, metric } of spans) {
    const from = calendar.start(unit, back);
    const to = calendar.start(unit, back - 1);
    const elapsed = calendar.worked(from, Math.min(to, calendar.today));
    const young = elapsed < 3;
    const before = calendar.start(unit, back + 1);
    const wonBy = (rep: number): { value: number; count: number } => {
      const won = plans.filter(
        ({ rep: whose, closed, deal }) =>
          whose === rep &&
          deal.status === 'won' &&
          closed !== undefined &&
          (young ? closed >= before && closed < from : closed >= from && closed < to),
      );
      return { value: won.reduce((sum, { deal }) => sum + (deal.amount ?? 0), 0), count: won.length };
    };
    const shareGone = young ? 1 : elapsed / Math.max(1, calendar.worked(from, to));
    const add = (scope: Goal['scope'], scopeId: string | null, target: number): void => {
      if (target <= 0) return;
      goals.push({
        id: `g${goals.length}`,
        metric,
        scope,
        scopeId,
        from: dateOf(from),
        to: dateOf(to),
        target,
        currency: metric === 'won_value' ? currency : null,
        filters: {},
        updatedAt: `${created}T08:00:00Z`,
      });
    };
    let whole = 0;
    for (const team of Object.keys(standing)) {
      // The one who has won least gets the best standing: no team is carried by one large deal.
      const members = reps
        .filter((rep) => teamOf(rep) === team)
        .map((rep) => ({ rep, ...wonBy(rep) }))
        .sort((a, b) => a.value - b.value);
      let sum = 0;
      members.forEach((member, at) => {
        const factor = (standing[team]?.[at] ?? 1) * shareGone;
        const target = roundTarget(member.value / factor);
        sum += target;
        if (metric === 'won_value') add('user', `u${member.rep}`, target);
      });
      const deals = members.reduce((all, member) => all + member.count, 0);
      const wanted = Math.ceil(deals / (shareGone * (team === 'team3' ? 0.8 : 1.05)));
      const target = metric === 'won_value' ? sum : wanted;
      add('team', team, target);
      whole += target;
    }
    add('company', null, whole);
  }
  return goals;
}

/** To the half of the second figure, within 2.5 %. */
function roundTarget(minor: number): number {
  if (minor <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(minor)) / 20;
  return Math.round(minor / step) * step;
}

import type { Population } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { openDeals } from '@/lib/table/filters';
import type { DatedGoal } from '@/lib/table/goals';
import type { Rows } from '@/lib/table/rows';
import type { View } from '../report';
import { GoalRecords } from './goal-records';

/** Open deals that should close on some dates. */
const openDue: Population = {
  id: 'open-due',
  entity: 'deals',
  dateField: 'as-of',
  moment: 'now',
  rows: (company, { days: { from, to } }) => {
    const { expectedDays } = company;
    return openDeals(company).filter((deal) => {
      const day = expectedDays[deal] as number;
      return day >= from && day < to;
    });
  },
};

/** The deals that count for goals: won within their dates; open now and expected to close in what is left of them. */
export class GoalDeals {
  readonly #view: View;
  readonly #records: GoalRecords;

  constructor(view: View) {
    this.#view = view;
    this.#records = new GoalRecords(view);
  }

  won(goal: DatedGoal): Rows {
    return this.#records.of(goal, won);
  }

  open(goal: DatedGoal): Rows {
    const left = { from: Math.max(this.#view.company.today, goal.from), to: goal.to };
    return this.#records.of(goal, openDue, left);
  }
}

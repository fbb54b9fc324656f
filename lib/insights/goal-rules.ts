import { enough } from '@/lib/math/rates';
import { concentration } from '@/lib/metrics/customer-value';
import { type GoalState, goalStates, openTowards } from '@/lib/metrics/goals';
import { rowsIn } from '@/lib/metrics/taken';
import type { Label } from '@/lib/model/result';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { keyText, labelOf } from '@/lib/table/labels';
import { groupRows, groupsIn, rowsOf, sumOf } from '@/lib/table/rows';
import { type Finding, figure, type Rule, said } from './insight';

/** Whether sales are on their way, and on how many shoulders they rest. */
export const goalRules: readonly Rule[] = [
  { id: 'goal-behind', report: 'goal-sales', find: behind },
  { id: 'forecast-gap', report: 'goal-sales', find: gaps },
  { id: 'customer-concentration', report: 'sales-by-customer', find: concentrated },
];

const labelOfGoal = ({ company }: QueryView, { goal }: GoalState): Label =>
  goal.scope === 'company'
    ? { word: 'row.company' }
    : labelOf(goal.scope === 'user' ? company.people : company.teamKeys, goal.scopeKey, goal.scope);

/** Running goals that are less than nine tenths of their pace, and what each of the days left would have to bring. */
function behind(view: QueryView): readonly Finding[] {
  return goalStates(view)
    .filter(({ status }) => status === 'behind')
    .map((state) => ({
      subject: state.goal.id,
      values: {
        name: said(labelOfGoal(view, state)),
        actual: figure(state.actual, 'money', view.select('deals', state.won, 'base')),
        pace: figure(Math.round(state.pace), 'money'),
        needed: figure(state.neededPerDay === null ? null : Math.round(state.neededPerDay), 'money'),
        n: figure(state.won.length, 'count', view.select('deals', state.won)),
      },
      n: state.won.length,
      moneyAtStake: Math.round(state.pace - state.actual),
      z: null,
    }));
}

/** Running goals that even the weighted open deals would not reach. */
function gaps(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  return goalStates(view)
    .filter(({ goal }) => goal.from <= company.today && company.today < goal.to)
    .flatMap((state): Finding[] => {
      const rows = openTowards(view, state);
      const ahead = sumOf(company.weighted, rows);
      const gap = state.goal.target - state.actual - ahead;
      if (gap <= 0 || rows.length + state.won.length < enough.toShow) return [];
      return [
        {
          subject: state.goal.id,
          values: {
            name: said(labelOfGoal(view, state)),
            expected: figure(state.actual + ahead, 'money', select('deals', rows)),
            target: figure(state.goal.target, 'money'),
            gap: figure(gap, 'money'),
            n: figure(rows.length, 'count', select('deals', rows)),
          },
          n: rows.length + state.won.length,
          moneyAtStake: gap,
          z: null,
        },
      ];
    });
}

const mostOfOne = 0.3;

/** A customer who alone brings more than three tenths of what was won. */
function concentrated(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const rows = rowsIn(view, won);
  const { value } = concentration(view);
  if (rows.length < enough.toCompare || value === null || value <= mostOfOne) return [];
  const groups = groupRows(rows, company.dealCustomers, company.customers.size);
  const customers = groupsIn(groups)
    .filter((customer) => customer < groups.size)
    .map((customer) => ({ customer, money: sumOf(company.amounts.base, rowsOf(groups, customer)) }))
    .sort((a, b) => b.money - a.money || a.customer - b.customer);
  const [first] = customers;
  if (!first) return [];
  const own = rowsOf(groups, first.customer);
  return [
    {
      subject: keyText(company.customers, first.customer),
      values: {
        name: said(labelOf(company.customers, first.customer, 'customer')),
        share: figure(value, 'share', select('deals', own, 'base')),
        n: figure(customers.length, 'count'),
      },
      n: rows.length,
      moneyAtStake: first.money,
      z: null,
    },
  ];
}

import { customerWins } from '@/lib/table/customer-wins';
import { rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { Population } from '../population';
import { won } from './deals';
import { leads } from './leads';

/** The deals that made somebody a customer in the period: each customer's first win. */
export const firstWins: Population = {
  id: 'first-wins',
  entity: 'deals',
  dateField: 'first-won',
  moment: 'closed',
  when: (company) => company.deals.closedAt,
  rows: (company, span) => {
    const { firstWon } = customerWins(company);
    return won.rows(company, span).filter((deal) => firstWon[company.dealCustomers[deal] ?? -1] === deal);
  },
};

/** Answers to surveys of one kind that were given in the period. */
export const answersOf = (kind: 'nps' | 'ces' | 'csat'): Population => ({
  id: `${kind}-answers`,
  entity: 'surveys',
  dateField: 'answered',
  moment: 'closed',
  when: ({ tables }) => numbers(tables.surveys, 'at'),
  rows: ({ tables: { surveys }, asOf }, { from, to }) => {
    const at = numbers(surveys, 'at');
    const { codes: of, dictionary } = codes(surveys, 'kind');
    const wanted = dictionary.indexOf(kind);
    return rowsWhere(surveys.length, (row) => {
      const when = at[row] as number;
      return wanted >= 0 && of[row] === wanted && when >= from && when < to && when <= asOf;
    });
  },
});

export const npsAnswers = answersOf('nps');
export const cesAnswers = answersOf('ces');

/** Of each customer the last recommendation of the period; answers of nobody known count each. */
export const lastNpsAnswers: Population = {
  ...npsAnswers,
  id: 'last-nps-answers',
  rows: (company, span) => {
    const { surveys } = company.tables;
    const at = numbers(surveys, 'at');
    const [customer, id] = [codes(surveys, 'customerId'), codes(surveys, 'id')];
    const keys = company.customers.ofRows(customer, surveys.length);
    const idOf = (row: number): string => id.dictionary[id.codes[row] as number] as string;
    const last = new Map<number, number>();
    const rows = npsAnswers.rows(company, span);
    for (const row of rows) {
      const key = company.countsAs[keys[row] as number] ?? (keys[row] as number);
      const other = last.get(key);
      const isLater =
        other === undefined ||
        (at[row] as number) > (at[other] as number) ||
        (at[row] === at[other] && idOf(row) > idOf(other));
      if (key >= 0 && isLater) last.set(key, row);
    }
    const kept = new Set(last.values());
    return rows.filter((row) => (keys[row] as number) < 0 || kept.has(row));
  },
};

/** Surveys that were sent out in the period and since answered. The CRM lists no others. */
export const askedSurveys: Population = {
  id: 'asked-surveys',
  entity: 'surveys',
  dateField: 'asked',
  moment: 'closed',
  when: ({ tables }) => numbers(tables.surveys, 'askedAt'),
  rows: ({ tables: { surveys }, asOf }, { from, to }) => {
    const at = numbers(surveys, 'askedAt');
    return rowsWhere(surveys.length, (row) => {
      const when = at[row] as number;
      return when >= from && when < to && when <= asOf;
    });
  },
};

/** Leads as of now that may still become customers: not converted, and not found unfit (3-metrics M1). */
export const prospects: Population = {
  ...leads,
  id: 'prospects',
  rows: (company, span) => {
    const { codes: kind, dictionary } = codes(company.tables.leads, 'statusKind');
    const closed = new Set(['converted', 'unqualified'].map((name) => dictionary.indexOf(name)));
    return leads.rows(company, span).filter((row) => !closed.has(kind[row] as number));
  },
};

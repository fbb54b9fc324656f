import { weekStartOf } from '@/lib/math/buckets';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsThat, rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { Population } from '../population';

/** Sales activities of the weeks around the company's instant. */
export interface Schedule {
  readonly doneLast: Population;
  readonly doneThis: Population;
  /** Still to come this week. */
  readonly plannedThis: Population;
  readonly plannedNext: Population;
  /** Planned for an instant that is over. */
  readonly overdue: Population;
}

/** Instant that each planned sales activity is due at, by row of `activities`; NaN of all others. */
export const dueInstants = remembered((company: Company): Float64Array => {
  const { activities: table } = company.tables;
  const [status, domain] = [codes(table, 'status'), codes(table, 'domain')];
  const [planned, service] = [status.dictionary.indexOf('planned'), domain.dictionary.indexOf('service')];
  const [at, dueAt, createdAt] = [numbers(table, 'at'), numbers(table, 'dueAt'), numbers(table, 'createdAt')];
  const due = new Float64Array(table.length).fill(Number.NaN);
  if (planned < 0) return due;
  for (let row = 0; row < table.length; row++) {
    const isPlanned = status.codes[row] === planned && (service < 0 || domain.codes[row] !== service);
    if (!isPlanned || (createdAt[row] as number) > company.asOf) continue;
    const own = dueAt[row] as number;
    due[row] = Number.isNaN(own) ? (at[row] as number) : own;
  }
  return due;
});

/**
 * Last week, this one and the next, by local dates (catalogue "activity-schedule"); the period of a view has no part in it.
 *
 * Rules: weeks begin on `weekStart` (1 is Monday). Done activities count by their instant, planned ones by when they are
 * due, which without a due date is their instant; cancelled and missed ones do not count.
 */
export function scheduleOf(weekStart: number): Schedule {
  const edge = (company: Company, weeks: number): number =>
    company.zone.startOf(weekStartOf(company.today, weekStart) + weeks * 7);
  const done = (id: string, week: number): Population => ({
    id: `${id} ${weekStart}`,
    entity: 'activities',
    dateField: 'schedule',
    moment: 'created',
    when: ({ activities }) => activities.at,
    rows: (company) => company.activities.between(edge(company, week), edge(company, week + 1), trait.done),
  });
  const planned = (
    id: string,
    from: (company: Company) => number,
    to: (company: Company) => number,
  ): Population => ({
    id: `${id} ${weekStart}`,
    entity: 'activities',
    dateField: 'schedule',
    moment: 'created',
    when: dueInstants,
    rows: (company) => dueBetween(company, from(company), to(company)),
  });
  return {
    doneLast: done('done-last-week', -1),
    doneThis: done('done-this-week', 0),
    plannedThis: planned(
      'planned-this-week',
      ({ asOf }) => asOf,
      (company) => edge(company, 1),
    ),
    plannedNext: planned(
      'planned-next-week',
      (company) => edge(company, 1),
      (company) => edge(company, 2),
    ),
    overdue: planned(
      'overdue',
      () => Number.NEGATIVE_INFINITY,
      ({ asOf }) => asOf,
    ),
  };
}

/** Rows of what is planned: few of all. */
export const plannedRows = remembered((company: Company): Rows => {
  const due = dueInstants(company);
  return rowsWhere(due.length, (row) => !Number.isNaN(due[row]));
});

function dueBetween(company: Company, from: number, to: number): Rows {
  const due = dueInstants(company);
  return rowsThat(plannedRows(company), (row) => (due[row] as number) >= from && (due[row] as number) < to);
}

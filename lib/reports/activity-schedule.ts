import { weekStartOf } from '@/lib/math/buckets';
import { isoWeekday } from '@/lib/math/civil';
import { ratio } from '@/lib/math/rates';
import type { Block } from '@/lib/model/result';
import { count } from '@/lib/query/aggregates';
import type { Answer } from '@/lib/query/answer';
import { blockOf, headlineOf } from '@/lib/query/block';
import { execute } from '@/lib/query/execute';
import { column, rowOf } from '@/lib/query/figures';
import type { Measure } from '@/lib/query/measure';
import { populationIn } from '@/lib/query/population';
import { open } from '@/lib/query/populations/deals';
import { dueInstants, plannedRows, type Schedule, scheduleOf } from '@/lib/query/populations/schedule';
import { valueIn } from '@/lib/query/values';
import { dateIso } from '@/lib/table/column';
import { groupRows, joined, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';
import { figureSaid } from './parts/figures';
import { peopleListed, withoutOthers } from './parts/people-listed';
import { defineReport, type View } from './report';

const parts = ['doneLast', 'doneThis', 'plannedThis', 'plannedNext', 'overdue'] as const;
type Measures = Readonly<Record<(typeof parts)[number], Measure>>;

/** Seconds of a working day, nine to five. */
const workday = 8 * 3600;

/**
 * What was done last week, and what is on this week and next.
 *
 * Rows: `groups`, one per person, team or kind (option `group`), of people all who work now even with nothing; `kinds`,
 * one per kind; `days`, the 21 days of the three weeks.
 * Units: counts; `plannedTime` and `workingTime` seconds, `load` the first by the second.
 * Rules: the weeks are those around as-of, as `scheduleOf` has them; the period has no part in it and nothing is compared.
 * Working time is eight hours for each person listed and each day of their own calendar. `idle` is open deals for which
 * nothing is planned from as-of on. Planned activities without a known length add nothing to `plannedTime`.
 * Caveats: `no-length`, planned activities of this week and next whose length is unknown.
 */
export const activitySchedule = defineReport({
  id: 'activity-schedule',
  needs: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team', 'activity-kind'] }],
  dateField: 'schedule',

  compute(given) {
    const view = { ...given, earlier: undefined };
    const { company, scope, options } = view;
    const schedule = scheduleOf(scope.weekStart);
    const measures = measuresOf(schedule);
    const asked = parts.map((part) => measures[part]);
    const isOwner = options.group === 'owner';
    const found = execute(view, { measures: asked, by: [options.group], withEmpty: isOwner });
    const groups = isOwner ? withoutOthers(view, found) : found;
    const kinds = execute(view, { measures: asked, by: ['owner', 'activity-kind'] });
    const columns = parts.map((part) => ({ key: part, measure: measures[part] }));
    const rowsIn = (part: (typeof parts)[number]): Rows => groups.total.rows(schedule[part]);
    const planned = joined(rowsIn('plannedThis'), rowsIn('plannedNext')).sort();
    const length = numbers(company.tables.activities, 'durationSec');
    const idle = idleDeals(view);
    const n = parts.reduce((sum, part) => sum + rowsIn(part).length, 0);
    const removed = populationIn(view, schedule.plannedNext, view.period).removed;
    const monday = weekStartOf(company.today, scope.weekStart);
    const main = headlineOf(
      view,
      groups,
      columns.filter(({ key }) => key !== 'doneThis'),
    );
    return {
      n,
      removed,
      whyEmpty: 'nothing-scheduled',
      ...(n > 0 && {
        finding: {
          key: 'finding.activity-schedule',
          values: {
            n: figureSaid(rowsIn('doneLast').length, 'count', main.rows[0]?.records?.['doneLast']),
            next: figureSaid(rowsIn('plannedNext').length, 'count', main.rows[0]?.records?.['plannedNext']),
            overdue: figureSaid(rowsIn('overdue').length, 'count', main.rows[0]?.records?.['overdue']),
          },
        },
      }),
      headline: {
        ...main,
        columns: [...main.columns, column('idle', 'count', { better: -1 })],
        rows: main.rows.map((row) => ({
          ...row,
          cells: { ...row.cells, idle: idle.length },
          records: { ...row.records, idle: view.select('deals', idle) },
        })),
      },
      blocks: [
        blockOf(view, 'groups', groups, columns),
        blockOf(view, 'kinds', { ...kinds, groups: kinds.across }, columns),
        daysBlock(view, monday, joined(rowsIn('doneLast'), rowsIn('doneThis')), planned),
      ],
      charts: [
        { kind: 'columns', block: 'days', value: 'planned' },
        { kind: 'stacked', block: 'groups', value: 'plannedNext' },
      ],
      caveats: { 'no-length': planned.filter((row) => Number.isNaN(length[row])).length },
      figures: {
        week: dateIso(monday),
        ...Object.fromEntries(parts.map((part) => [part, pairsOf(kinds, measures[part])])),
      },
    };
  },
});

const measuresOf = (schedule: Schedule): Measures =>
  Object.fromEntries(
    parts.map((part) => [part, count(part, schedule[part], part === 'overdue' ? { better: -1 } : {})]),
  ) as Record<(typeof parts)[number], Measure>;

/** The number of all, and those of each person and kind under `person/kind`. */
function pairsOf(answer: Answer, measure: Measure) {
  const rows = answer.groups.flatMap((person) =>
    answer.across.flatMap((kind) => {
      const cell = answer.cell(person.key, kind.key);
      const n = cell ? (valueIn(answer, cell, measure) ?? 0) : 0;
      return n > 0 ? [[`${person.key}/${kind.key}`, n] as const] : [];
    }),
  );
  return { count: valueIn(answer, answer.total, measure), rows: Object.fromEntries(rows) };
}

/** Open deals without a planned sales activity from as-of on. */
function idleDeals(view: View): Rows {
  const { company } = view;
  const due = dueInstants(company);
  const busy = new Uint8Array(company.deals.length);
  for (const row of plannedRows(company)) {
    const deal = (due[row] as number) >= company.asOf ? company.activities.dealOf(row) : -1;
    if (deal >= 0) busy[deal] = 1;
  }
  return populationIn(view, open, view.period).rows.filter((deal) => busy[deal] === 0);
}

/** The days of the three weeks: what was done and is planned, and how full they are. */
function daysBlock(view: View, first: number, done: Rows, planned: Rows): Block {
  const { company, select } = view;
  const { activities, people, today, zone } = company;
  const due = dueInstants(company);
  const length = numbers(company.tables.activities, 'durationSec');
  const calendars = peopleListed(view).map((person) => company.calendarFor('user', people.idOf(person)));
  const day = new Int32Array(activities.table.length);
  const put = (rows: Rows, instants: Float64Array) => {
    for (const row of rows) day[row] = zone.dayOf(instants[row] as number) - (first - 7);
    return groupRows(rows, day, 21);
  };
  const [doneOn, plannedOn] = [put(done, activities.at), put(planned, due)];
  return {
    id: 'days',
    every: 'day',
    columns: [
      column('done', 'count'),
      column('planned', 'count'),
      column('plannedTime', 'seconds', { minWidth: 360 }),
      column('workingTime', 'seconds', { minWidth: 480 }),
      column('load', 'share', { minWidth: 360 }),
    ],
    rows: Array.from({ length: 21 }, (_, index) => {
      const date = first - 7 + index;
      const [wasDone, isPlanned] = [rowsOf(doneOn, index), rowsOf(plannedOn, index)];
      const plannedTime = sumOf(length, isPlanned);
      const works = calendars.filter(
        ({ weekdays, holidays }) => weekdays[isoWeekday(date)] === true && !holidays.has(date),
      );
      const workingTime = works.length * workday;
      return {
        ...rowOf(
          dateIso(date),
          { text: dateIso(date) },
          {
            done: { value: wasDone.length, records: select('activities', wasDone) },
            planned: { value: isPlanned.length, records: select('activities', isPlanned) },
            plannedTime: { value: plannedTime },
            workingTime: { value: workingTime },
            load: { value: ratio(plannedTime, workingTime) },
          },
        ),
        ...(date === today && { partial: true as const }),
      };
    }),
  };
}

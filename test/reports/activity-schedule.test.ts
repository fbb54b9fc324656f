import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Records } from '@/lib/model/entities';
import { activitySchedule } from '@/lib/reports/activity-schedule';
import { aCall, aCompany, aDeal, aScope, aWin } from '../table/a-company';
import { anyActivities } from './generators/activities';
import { drillDownErrors, idsBehind } from './generators/drill-down';

/** A Wednesday: weeks from Monday are those of 24 February, 3, 10 and 17 March. */
const now = '2025-03-12T12:00:00Z';
const scope = (facts = {}) => aScope({ asOf: now, ...facts });
const run = (records: Records, facts = scope()) => activitySchedule.run(aCompany(records), facts).result;
const planned = (dueAt: string, facts: Partial<Activity> = {}) =>
  aCall({ status: 'planned', at: dueAt, dueAt, ...facts });

describe('the schedule', () => {
  it('counts done and planned activities of the weeks around now, whatever the period', () => {
    const activities = [
      aCall({ at: '2025-03-02T23:59:59Z' }),
      aCall({ at: '2025-03-03T00:00:00Z' }),
      aCall({ at: '2025-03-10T00:00:00Z', kind: 'meeting', userId: null }),
      aCall({ at: '2025-03-12T12:00:01Z' }),
      planned('2025-03-12T11:59:59Z'),
      planned('2025-03-12T12:00:00Z'),
      planned('2025-03-16T23:59:59Z'),
      planned('2025-03-17T00:00:00Z', { userId: 'bo', kind: 'task' }),
      planned('2025-03-24T00:00:00Z'),
      planned('2025-03-18T00:00:00Z', { domain: 'service' }),
      planned('2025-03-18T00:00:00Z', { status: 'cancelled' }),
    ];
    const expected = {
      week: '2025-03-10',
      doneLast: { count: 1, rows: { 'ann/call': 1 } },
      doneThis: { count: 1, rows: { '(none)/meeting': 1 } },
      plannedThis: { count: 2, rows: { 'ann/call': 2 } },
      plannedNext: { count: 1, rows: { 'bo/task': 1 } },
      overdue: { count: 1, rows: { 'ann/call': 1 } },
    };
    expect(run({ activities }).figures).toEqual(expected);
    const other = scope({ period: { from: '2020-01-01', to: '2020-02-01' } });
    expect(run({ activities }, other).figures).toEqual(expected);
    expect(run({ activities }).blocks[0]?.rows.every(({ previous }) => previous === undefined)).toBe(true);
  });

  it('begins weeks on the day of the setting', () => {
    const week = (weekStart: number) =>
      (run({ activities: [aCall()] }, scope({ weekStart })).figures as { week: string }).week;
    expect([1, 3, 4, 6, 7].map(week)).toEqual([
      '2025-03-10',
      '2025-03-12',
      '2025-03-06',
      '2025-03-08',
      '2025-03-09',
    ]);
  });

  it('takes an activity without a due date by its instant, and none that was not there yet', () => {
    const activities = [
      planned('2025-03-18T08:00:00Z', { dueAt: null }),
      planned('2025-03-18T08:00:00Z', { createdAt: '2025-03-13T00:00:00Z' }),
    ];
    expect(run({ activities }).figures).toMatchObject({ plannedNext: { count: 1 } });
  });

  it('lists open deals with nothing planned', () => {
    const deals = [aDeal({ id: 'busy' }), aDeal({ id: 'idle' }), aWin({ id: 'won' })];
    const activities = [
      planned('2025-06-01T00:00:00Z', { dealId: 'busy' }),
      planned('2025-03-01T00:00:00Z', { dealId: 'idle' }),
    ];
    const tables = aCompany({ activities, deals });
    expect(idsBehind(activitySchedule, tables, scope(), 'headline', 'all', 'idle')).toEqual(['idle']);
  });

  it('shows how full days are, by the calendars of the people', () => {
    const activities = [
      planned('2025-03-18T08:00:00Z', { durationSec: 7200 }),
      planned('2025-03-18T09:00:00Z', { durationSec: null }),
    ];
    const calendars = [{ scope: 'user' as const, scopeId: 'bo', weekdays: [1], holidays: [] }];
    const { blocks, caveats } = run({ activities }, scope({ calendars }));
    const days = blocks.find(({ id }) => id === 'days');
    expect(days?.rows).toHaveLength(21);
    expect(days?.rows.find(({ key }) => key === '2025-03-18')?.cells).toEqual({
      done: 0,
      planned: 2,
      plannedTime: 7200,
      workingTime: 2 * 8 * 3600,
      load: 7200 / (16 * 3600),
    });
    expect(days?.rows.find(({ key }) => key === '2025-03-16')?.cells['load']).toBeNull();
    expect(caveats).toEqual([{ key: 'no-length', count: 1 }]);
  });

  it('is empty when nothing is done or planned, and says so', () => {
    const { state, reasons } = run({ activities: [aCall({ at: '2024-01-01T00:00:00Z' })] });
    expect([state, reasons[0]]).toEqual(['empty', { key: 'nothing-scheduled' }]);
  });

  it('equals plain loops over the records, and lists what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const count = (status: string, from: string, to: string, of: (activity: Activity) => string) =>
          records.activities.filter(
            (activity) =>
              activity.status === status &&
              activity.domain !== 'service' &&
              of(activity) >= from &&
              of(activity) < to,
          ).length;
        const due = ({ dueAt, at }: Activity) => dueAt ?? at;
        expect(run(records).figures).toMatchObject({
          doneLast: { count: count('done', '2025-03-03', '2025-03-10', ({ at }) => at) },
          doneThis: { count: count('done', '2025-03-10', '2025-03-12T12:00:00.001Z', ({ at }) => at) },
          plannedThis: { count: count('planned', '2025-03-12T12:00:00.000Z', '2025-03-17', due) },
          plannedNext: { count: count('planned', '2025-03-17', '2025-03-24', due) },
          overdue: { count: count('planned', '', '2025-03-12T12:00:00.000Z', due) },
        });
        expect(drillDownErrors(activitySchedule, aCompany(records), scope())).toEqual([]);
      }),
    );
  });
});

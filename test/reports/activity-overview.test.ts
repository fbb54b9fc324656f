import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { activityOverview } from '@/lib/reports/activity-overview';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { anyActivities, doneWithin, tally } from './generators/activities';
import { drillDownErrors, idsBehind } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => activityOverview.run(aCompany(records), facts).result;
const rowsOf = (records: Records, facts = aScope()) =>
  Object.fromEntries((run(records, facts).blocks[0]?.rows ?? []).map(({ key, cells }) => [key, cells]));
interface Figures {
  readonly rows: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly totals: Readonly<Record<string, number>>;
  readonly workingDays: number;
  readonly perWorkingDay: number | null;
  readonly deals: number;
}
const figures = (records: Records, facts = aScope()) => run(records, facts).figures as Figures;

describe('the activity overview', () => {
  it('counts by person and kind, and lists whoever works now with nothing', () => {
    const activities = [
      aCall({ dealId: 'd' }),
      aCall({ direction: 'inbound', dealId: 'd' }),
      aCall({ kind: 'email', direction: null }),
      aCall({ kind: 'note', userId: null }),
      aCall({ status: 'planned' }),
      aCall({ domain: 'service' }),
    ];
    expect(run({ activities, deals: [aDeal({ id: 'd' })] }).figures).toEqual({
      rows: {
        ann: { call: 2, email: 1, total: 3 },
        bo: { total: 0 },
        cem: { total: 0 },
        '(none)': { note: 1, total: 1 },
      },
      totals: { call: 2, email: 1, note: 1, total: 4 },
      workingDays: 21,
      perWorkingDay: 4 / 21,
      previousTotal: 0,
      deals: 1,
      out: { call: 1, email: 1 },
    });
  });

  it('lists only the people that the filters ask for', () => {
    const listed = (filters: object) =>
      Object.keys(figures({ activities: [aCall()] }, aScope({ filters })).rows).sort();
    expect(listed({ userIds: ['bo'] })).toEqual(['bo']);
    expect(listed({ userIds: ['bo'], not: ['userIds'] })).toEqual(['ann', 'cem']);
    expect(listed({ teamIds: ['nowhere'] })).toEqual([]);
    expect(listed({ teamIds: [null] })).toEqual(['ann', 'bo', 'cem']);
  });

  it('measures a period that is not over by its working days up to today', () => {
    const scope = aScope({ asOf: '2025-03-05T12:00:00Z' });
    const found = figures({ activities: [aCall(), aCall({ at: '2025-03-05T13:00:00Z' })] }, scope);
    expect([found.workingDays, found.perWorkingDay]).toEqual([3, 1 / 3]);
  });

  it('compares a period that has not begun with no day, and none at all without a comparison', () => {
    const previous = (facts: Parameters<typeof aScope>[0]) =>
      figures({ activities: [aCall({ at: '2025-02-04T10:00:00Z' })] }, aScope(facts));
    expect(previous({})).toMatchObject({ previousTotal: 1 });
    expect(previous({ asOf: '2025-02-20T00:00:00Z' })).toMatchObject({ previousTotal: 0 });
    expect(previous({ comparison: 'none' })).toMatchObject({ previousTotal: null });
  });

  it('knows no number a day where nobody works', () => {
    const scope = aScope({ calendar: { weekdays: [], holidays: [] } });
    expect(figures({ activities: [aCall()] }, scope).perWorkingDay).toBeNull();
  });

  it('measures people by their own calendars', () => {
    const calendars = [{ scope: 'user' as const, scopeId: 'ann', weekdays: [2], holidays: [] }];
    const rows = rowsOf({ activities: [aCall(), aCall({ userId: 'bo' })] }, aScope({ calendars }));
    expect([rows['ann']?.['perDay'], rows['bo']?.['perDay']]).toEqual([1 / 4, 1 / 21]);
  });

  it('adds planned and service activities when asked to, those to come included', () => {
    const activities = [
      aCall(),
      aCall({ status: 'planned', at: '2025-03-20T08:00:00Z' }),
      aCall({ domain: 'service' }),
      aCall({ status: 'planned', domain: 'service', at: '2025-03-20T08:00:00Z' }),
      aCall({ at: '2025-03-20T08:00:00Z' }),
    ];
    const n = (options: Record<string, boolean>) =>
      run({ activities }, aScope({ asOf: '2025-03-10T00:00:00Z', options })).foot.n;
    expect([n({}), n({ planned: true }), n({ service: true }), n({ planned: true, service: true })]).toEqual([
      1, 2, 2, 4,
    ]);
    const days = rowsOf(
      { activities },
      aScope({ asOf: '2025-03-10T00:00:00Z', options: { planned: true, group: 'day' } }),
    );
    expect([days['2025-03-04']?.['all'], days['2025-03-20']?.['all'], days['2025-03-10']?.['all']]).toEqual([
      1, 1, 0,
    ]);
  });

  it('sets goals for activities beside people and teams', () => {
    const goal = { metric: 'activity_count' as const, from: '2025-03-01', to: '2025-04-01' };
    const goals = [
      {
        ...goal,
        id: 'g',
        scope: 'user' as const,
        scopeId: 'ann',
        target: 4,
        filters: { activityKind: 'call' as const },
      },
      { ...goal, id: 'h', scope: 'user' as const, scopeId: 'bo', target: 0 },
      { ...goal, id: 'i', scope: 'company' as const, target: 9 },
    ];
    const rows = rowsOf({ activities: [aCall(), aCall({ kind: 'note' })], goals });
    expect([rows['ann']?.['target'], rows['ann']?.['attainment']]).toEqual([4, 0.25]);
    expect([rows['bo']?.['target'], rows['bo']?.['attainment'], rows['cem']?.['target']]).toEqual([
      0,
      null,
      null,
    ]);
  });

  it('leads from a count of deals to the deals, a deleted one being none', () => {
    const deals = [aDeal({ id: 'd' }), aDeal({ id: 'e', deletedAt: '2025-03-02T00:00:00Z' })];
    const activities = ['d', 'd', 'e'].map((dealId) => aCall({ dealId }));
    const tables = aCompany({ activities, deals });
    expect(idsBehind(activityOverview, tables, aScope(), 'activities', 'ann', 'deals')).toEqual(['d']);
  });

  it('says who did most, and only from five activities on', () => {
    const key = (n: number) => run({ activities: Array.from({ length: n }, () => aCall()) }).finding?.key;
    expect([key(0), key(4), key(5), key(20)]).toEqual([
      undefined,
      'finding.activity-overview.thin',
      'finding.activity-overview',
      'finding.activity-overview.more',
    ]);
  });

  it('lists behind every figure what makes it, however it is grouped', () => {
    fc.assert(
      fc.property(
        anyActivities,
        fc.constantFrom('owner', 'team', 'activity-kind', 'day', 'week', 'hour'),
        (records, group) => {
          const errors = drillDownErrors(activityOverview, aCompany(records), aScope({ options: { group } }));
          // The list behind a share is its part, not the whole.
          expect(errors.filter((error) => !error.includes('/share:'))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('equals plain loops over the records', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const found = figures(records);
        const done = doneWithin(records.activities);
        expect(found.totals).toEqual({
          ...tally(done, ({ kind }) => kind),
          ...(done.length > 0 && { total: done.length }),
        });
        const of = (user: string) => done.filter(({ userId }) => (userId ?? '(none)') === user);
        const users = new Set(['ann', 'bo', ...done.map(({ userId }) => userId ?? '(none)')]);
        expect(Object.keys(found.rows).sort()).toEqual([...users].sort());
        for (const user of users) {
          const row = Object.getOwnPropertyDescriptor(found.rows, user)?.value;
          expect(row).toEqual({ ...tally(of(user), ({ kind }) => kind), total: of(user).length });
        }
        const exists = new Set(records.deals.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id));
        expect(found.deals).toBe(
          new Set(done.map(({ dealId }) => dealId).filter((id) => id && exists.has(id))).size,
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { callCountReport } from '@/lib/reports/call-count';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { anyActivities, doneWithin } from './generators/activities';
import { drillDownErrors, idsBehind } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => callCountReport.run(aCompany(records), facts).result;
interface Counts {
  readonly total: number;
  readonly outbound: number;
  readonly inbound: number;
  readonly connected: number;
}
interface Figures {
  readonly total: number;
  readonly rows: Readonly<Record<string, Counts>>;
  readonly zero: readonly string[];
}
const figures = (records: Records, facts = aScope()) => run(records, facts).figures as Figures;

describe('the call count', () => {
  it('tells calls out from calls in, and who made none', () => {
    const activities = [
      aCall(),
      aCall({ direction: null, outcomeKind: 'busy' }),
      aCall({ direction: 'inbound', userId: null }),
      aCall({ kind: 'email', userId: 'cem' }),
      aCall({ status: 'planned', userId: 'cem' }),
    ];
    expect(run({ activities }).figures).toEqual({
      total: 3,
      workingDays: 21,
      rows: {
        ann: { total: 2, outbound: 2, inbound: 0, connected: 1 },
        bo: { total: 0, outbound: 0, inbound: 0, connected: 0 },
        cem: { total: 0, outbound: 0, inbound: 0, connected: 0 },
        '(none)': { total: 1, outbound: 0, inbound: 1, connected: 1 },
      },
      zero: ['bo', 'cem'],
    });
  });

  it('keeps a person who has left as long as the period has calls of theirs', () => {
    const people = [{ id: 'old', name: 'old', active: false }];
    const of = (at: string) => figures({ users: people, activities: [aCall({ userId: 'old', at })] });
    expect(Object.keys(of('2025-03-04T00:00:00Z').rows)).toEqual(['old']);
    expect(of('2025-02-04T00:00:00Z')).toMatchObject({ rows: {}, zero: [] });
  });

  it('compares each person with the period before', () => {
    const activities = [aCall(), aCall(), aCall({ at: '2025-02-10T00:00:00Z' })];
    const [row] = run({ activities }).blocks[0]?.rows ?? [];
    expect([row?.cells['calls'], row?.previous?.['calls']]).toEqual([2, 1]);
    expect(run({ activities }, aScope({ comparison: 'none' })).blocks[0]?.rows[0]?.previous).toBeUndefined();
  });

  it('goes by day and week, empty ones too', () => {
    const rows = (group: string) =>
      run({ activities: [aCall()] }, aScope({ options: { group } })).blocks[0]?.rows ?? [];
    expect(rows('day')).toHaveLength(31);
    expect(rows('week').map(({ key, cells }) => [key, cells['calls']])).toEqual([
      ['2025-02-24', 0],
      ['2025-03-03', 1],
      ['2025-03-10', 0],
      ['2025-03-17', 0],
      ['2025-03-24', 0],
      ['2025-03-31', 0],
    ]);
  });

  it('sets the goals for calls beside people, and for teams those of the team', () => {
    const goal = { from: '2025-03-01', to: '2025-04-01', target: 4 };
    const goals = [
      { ...goal, id: 'a', metric: 'calls' as const, scope: 'user' as const, scopeId: 'ann' },
      {
        ...goal,
        id: 'b',
        metric: 'activity_count' as const,
        scope: 'team' as const,
        scopeId: 'north',
        filters: { activityKind: 'call' as const },
      },
      {
        ...goal,
        id: 'c',
        metric: 'activity_count' as const,
        scope: 'user' as const,
        scopeId: 'ann',
        filters: { activityKind: 'email' as const },
      },
    ];
    const records = {
      goals,
      teams: [{ id: 'north', name: 'North' }],
      users: [{ id: 'ann', name: 'ann', active: true, teamIds: ['north'] }],
      activities: [aCall()],
    };
    const of = (group: string) => {
      const [row] = run(records, aScope({ options: { group } })).blocks[0]?.rows ?? [];
      return [row?.key, row?.cells['target'], row?.cells['attainment']];
    };
    expect([of('owner'), of('team')]).toEqual([
      ['ann', 4, 0.25],
      ['north', 4, 0.25],
    ]);
  });

  it('leads from a count of deals to the deals', () => {
    const tables = aCompany({
      deals: [aDeal({ id: 'd' })],
      activities: [aCall({ dealId: 'd' }), aCall({ dealId: 'd' })],
    });
    expect(idsBehind(callCountReport, tables, aScope(), 'groups', 'all', 'deals')).toEqual(['d']);
  });

  it('equals plain loops over the records, and lists what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const calls = doneWithin(records.activities).filter(({ kind }) => kind === 'call');
        const found = figures(records);
        expect(found.total).toBe(calls.length);
        for (const [key, row] of Object.entries(found.rows)) {
          const own = calls.filter(({ userId }) => (userId ?? '(none)') === key);
          expect(row).toEqual({
            total: own.length,
            outbound: own.filter(({ direction }) => direction !== 'inbound').length,
            inbound: own.filter(({ direction }) => direction === 'inbound').length,
            connected: own.filter(({ outcomeKind }) => outcomeKind === 'connected').length,
          });
        }
        const callers = new Set(calls.map(({ userId }) => userId));
        expect(found.zero).toEqual(['ann', 'bo'].filter((id) => !callers.has(id)));
        expect(drillDownErrors(callCountReport, aCompany(records), aScope())).toEqual([]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Goal, Records } from '@/lib/model/entities';
import { goalProgress } from '@/lib/reports/goal-progress';
import { aCall, aCompany, aDeal, aScope, aWin } from '../table/a-company';

const aGoal = (facts: Partial<Goal> = {}): Goal => ({
  id: 'g',
  metric: 'calls',
  scope: 'user',
  scopeId: 'ann',
  from: '2025-03-01',
  to: '2025-04-01',
  target: 10,
  ...facts,
});
const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  goalProgress.run(aCompany({ deals: [aDeal()], ...records }), aScope(facts));
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).result.figures as Record<string, Record<string, unknown>>;

describe('goal progress', () => {
  it('counts the records of each metric within the goal’s dates, by whose they are', () => {
    const metrics: readonly (readonly [Goal['metric'], object])[] = [
      ['calls', {}],
      ['activity_count', {}],
      ['activity_count', { activityKind: 'meeting' }],
      ['meetings_held', {}],
      ['new_deals', {}],
      ['new_leads', {}],
      ['won_count', {}],
      ['custom:lost-count', {}],
    ];
    const goals = metrics.map(([metric, filters], at) => aGoal({ id: `g${at}`, metric, filters }));
    const found = figures({
      goals,
      activities: [
        aCall(),
        aCall({ userId: 'bo' }),
        aCall({ at: '2025-04-01T00:00:00Z' }),
        aCall({ kind: 'meeting', outcomeKind: 'held' }),
        aCall({ kind: 'meeting', outcomeKind: 'no_show' }),
      ],
      deals: [aDeal(), aWin({ amount: null }), aDeal({ ownerId: 'bo' })],
      leads: [
        {
          id: 'l',
          name: 'L',
          status: 'new',
          statusKind: 'new',
          ownerId: 'ann',
          createdAt: '2025-03-02T00:00:00Z',
        },
      ],
    });
    expect(goals.map(({ id }) => found[id]?.['actual'])).toEqual([1, 3, 2, 1, 2, 1, 1, 0]);
  });

  it('counts meetings that are logged as held, and all that are done where no outcome is logged', () => {
    const actual = (...outcomes: readonly ('held' | 'no_show' | null)[]) => {
      const activities = outcomes.map((outcomeKind) => aCall({ kind: 'meeting', outcomeKind }));
      return figures({ goals: [aGoal({ metric: 'meetings_held' })], activities })['g']?.['actual'];
    };
    expect([actual('held', null, 'no_show'), actual(null, null)]).toEqual([1, 2]);
  });

  it('lists goals that overlap the period or run today, and no sums of members', () => {
    const goals = [
      aGoal(),
      aGoal({ id: 'today', from: '2025-12-01', to: '2026-01-01' }),
      aGoal({ id: 'past', from: '2025-01-01', to: '2025-03-01' }),
      aGoal({ id: 'future', from: '2026-02-01', to: '2026-03-01' }),
    ];
    const users = [{ id: 'ann', name: 'ann', active: true, teamIds: ['t'] }];
    const found = figures({ goals, users, teams: [{ id: 't', name: 'T' }] });
    expect(Object.keys(found).sort()).toEqual(['g', 'today']);
  });

  it('puts the greatest gap to the pace first, whatever the unit', () => {
    const goals = [
      aGoal({ id: 'done', target: 1 }),
      aGoal({ id: 'money', metric: 'won_value', target: 100_000, currency: 'EUR' }),
      aGoal({ id: 'half', target: 2 }),
    ];
    const { result } = run({ goals, activities: [aCall()] });
    expect(result.blocks[0]?.rows.map(({ key, cells }) => [key, cells['gap']])).toEqual([
      ['money', 1],
      ['half', 0.5],
      ['done', 0],
    ]);
    expect(result.blocks.map(({ id }) => id)).toEqual(['goals', 'money', 'counts']);
    expect(result.finding).toMatchObject({
      key: 'finding.goals.missed',
      values: { gap: { value: 100_000, unit: 'money' } },
    });
  });

  it('lists behind each actual its records', () => {
    const { result, selections } = run({
      goals: [aGoal(), aGoal({ id: 'm', metric: 'won_value', target: 1, currency: 'EUR' })],
      activities: [aCall(), aCall()],
      deals: [aWin({ amount: 70 })],
    });
    const behind = (key: string) =>
      selections[result.blocks[0]?.rows.find((row) => row.key === key)?.records?.['attainment'] ?? -1];
    expect(behind('g')).toMatchObject({ entity: 'activities', rows: Int32Array.of(0, 1) });
    expect(behind('m')).toMatchObject({ entity: 'deals', rows: Int32Array.of(0), sumOf: 'base' });
  });

  it('says which goals it cannot count', () => {
    const goals = [
      aGoal({ id: 'odd', metric: 'custom:happiness' }),
      aGoal({ id: 'usd', metric: 'won_value', currency: 'USD' }),
    ];
    const { result } = run({ goals });
    expect(result).toMatchObject({ state: 'empty', reasons: [{ key: 'no-goals-left' }] });
    expect(result.caveats).toEqual([
      { key: 'goals-unconverted', count: 1 },
      { key: 'goals-unknown', count: 1 },
    ]);
    expect(run({}).result.reasons).toEqual([{ key: 'no-goals' }]);
  });

  it('counts what the other filters leave, for goals of the people filtered for', () => {
    const goals = [aGoal({ metric: 'won_count' }), aGoal({ id: 'b', metric: 'won_count', scopeId: 'bo' })];
    const deals = [aWin({ sourceId: 'web' }), aWin()];
    const found = figures({ goals, deals }, { filters: { userIds: ['ann'], sourceIds: ['web'] } });
    expect(Object.entries(found).map(([id, { actual }]) => [id, actual])).toEqual([['g', 1]]);
  });
});

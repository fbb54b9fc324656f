import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { clashWith, type GoalDraft, goalOf, isLocked, sumOfParts } from '@/lib/state/goal-rules';

const made = {
  newId: 'new',
  now: '2026-11-21T10:00:00Z',
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-11-11'] },
};
const november = { from: '2026-11-01', to: '2026-12-01' };
const aGoal = (part: Partial<Goal> = {}): Goal => ({
  id: 'g1',
  metric: 'won_value',
  scope: 'company',
  scopeId: null,
  ...november,
  target: 100_000,
  currency: 'EUR',
  filters: {},
  ...part,
});
const aDraft = (part: Partial<GoalDraft> = {}): GoalDraft => ({
  metric: 'won_value',
  scope: 'company',
  scopeId: null,
  period: november,
  currency: 'EUR',
  target: '1.000',
  each: 'total',
  filters: {},
  ...part,
});

describe('a draft', () => {
  it('becomes a goal in minor units', () => {
    expect(goalOf(aDraft(), [], made)).toEqual({
      goal: aGoal({ id: 'new', target: 100_000, updatedAt: made.now }),
    });
  });

  it('counts deals in whole numbers and has no currency then', () => {
    expect(goalOf(aDraft({ metric: 'won_count', target: '40' }), [], made)).toMatchObject({
      goal: { metric: 'won_count', target: 40, currency: null },
    });
  });

  it.each([
    [{ target: '' }, 'none'],
    [{ target: 'much' }, 'not-amount'],
    [{ target: '0' }, 'not-positive'],
    [{ target: '-5' }, 'not-positive'],
    [{ target: '1.5', metric: 'won_count' as const }, 'not-count'],
  ])('%j says at its target: %s', (part, key) => {
    expect(goalOf(aDraft(part), [], made)).toEqual({ problem: { field: 'target', key } });
  });

  it('is refused where another goal of its length holds for some of the days', () => {
    const late = aGoal({ id: 'late', from: '2026-11-15', to: '2026-12-15' });
    expect(goalOf(aDraft(), [late], made)).toEqual({
      problem: { field: 'scope', key: 'clash', with: late },
    });
  });

  it('stands beside the goal of the year that its month is of', () => {
    const year = aGoal({ id: 'year', from: '2026-01-01', to: '2027-01-01' });
    expect(goalOf(aDraft(), [year], made)).toMatchObject({ goal: { id: 'new' } });
  });

  it('stands beside one for two weeks of its month, not beside another for all of it', () => {
    const weeks = aGoal({ id: 'weeks', from: '2026-11-09', to: '2026-11-23' });
    expect(goalOf(aDraft(), [weeks], made)).toMatchObject({ goal: { id: 'new' } });
    expect(goalOf(aDraft(), [aGoal()], made)).toMatchObject({ problem: { key: 'clash' } });
  });

  it('is refused when it ends before it begins', () => {
    const period = { from: '2026-11-20', to: '2026-11-20' };
    expect(goalOf(aDraft({ period }), [], made)).toEqual({
      problem: { field: 'dates', key: 'backwards' },
    });
  });

  it('makes a target of a quota by the days that are worked', () => {
    const calls = aDraft({ metric: 'calls', target: '۱۲', each: 'day' });
    expect(goalOf(calls, [], made)).toMatchObject({
      goal: { target: 12 * 20, currency: null, quota: { each: 'day', count: 12 } },
    });
    expect(goalOf({ ...calls, target: '60', each: 'week' }, [], made)).toMatchObject({
      goal: { target: 60 * 4, quota: { each: 'week', count: 60 } },
    });
  });

  it('keeps the filters that its metric knows', () => {
    const filters = { pipelineId: 'p1', activityKind: 'call' };
    expect(goalOf(aDraft({ filters }), [], made)).toMatchObject({ goal: { filters: { pipelineId: 'p1' } } });
    expect(goalOf(aDraft({ metric: 'activity_count', target: '5', filters }), [], made)).toMatchObject({
      goal: { filters },
    });
  });

  it('does not clash with the goal it changes', () => {
    const before = aGoal({ filters: { pipelineId: 'p1' } });
    expect(
      goalOf(aDraft({ id: 'g1', target: '2000', filters: { pipelineId: 'p1' } }), [before], made),
    ).toMatchObject({
      goal: { id: 'g1', target: 200_000, filters: { pipelineId: 'p1' } },
    });
  });
});

describe('two goals', () => {
  it('clash only with the same metric, scope, person and filters', () => {
    const other = aGoal({ id: 'g2' });
    expect(clashWith(other, [aGoal()])?.id).toBe('g1');
    expect(clashWith({ ...other, metric: 'won_count' }, [aGoal()])).toBeUndefined();
    expect(clashWith({ ...other, scope: 'team', scopeId: 't1' }, [aGoal()])).toBeUndefined();
    expect(clashWith({ ...other, filters: { pipelineId: 'p1' } }, [aGoal()])).toBeUndefined();
    expect(clashWith({ ...other, filters: { pipelineId: null } }, [aGoal()])?.id).toBe('g1');
    expect(clashWith({ ...other, from: '2026-12-01', to: '2027-01-01' }, [aGoal()])).toBeUndefined();
  });
});

it('adds up the goals of members for the same dates and filters', () => {
  const members = [
    { scope: 'user' as const, id: 'a' },
    { scope: 'user' as const, id: 'b' },
  ];
  const of = (id: string, part: Partial<Goal>): Goal => aGoal({ id, scope: 'user', scopeId: id, ...part });
  const goals = [of('a', { target: 5 }), of('b', { target: 7 }), of('c', { target: 11 })];
  expect(sumOfParts(aGoal(), members, goals)).toEqual({ count: 2, sum: 12 });
  const filtered = [of('a', { target: 5, filters: { pipelineId: 'p' } })];
  expect(sumOfParts(aGoal(), members, filtered)).toEqual({ count: 0, sum: 0 });
});

it('locks a goal a week after its last day', () => {
  expect(isLocked(november, '2026-12-07')).toBe(false);
  expect(isLocked(november, '2026-12-08')).toBe(true);
});

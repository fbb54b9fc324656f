import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { clashWith, type GoalDraft, goalOf, splitEvenly, sumOfParts } from '@/lib/state/goal-rules';

const made = { newId: 'new', now: '2026-11-21T10:00:00Z' };
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

  it('is refused where another goal holds for the same days', () => {
    const year = aGoal({ id: 'year', from: '2026-01-01', to: '2027-01-01' });
    expect(goalOf(aDraft(), [year], made)).toEqual({
      problem: { field: 'scope', key: 'clash', with: year },
    });
  });

  it('does not clash with the goal it changes, and keeps that one’s filters', () => {
    const before = aGoal({ filters: { pipelineId: 'p1' } });
    expect(goalOf(aDraft({ id: 'g1', target: '2000' }), [before], made)).toMatchObject({
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

describe('splitting evenly', () => {
  const reps = ['a', 'b', 'c'].map((id) => ({ scope: 'user' as const, id }));
  let last = 0;
  const ids = { newId: () => `n${++last}`, now: made.now };

  it('gives parts that add up to the whole to the last cent', () => {
    const split = splitEvenly(aGoal({ target: 100_001 }), reps, [aGoal({ target: 100_001 })], ids);
    const goals = 'goals' in split ? split.goals : [];
    expect(goals.slice(1).map(({ target }) => target)).toEqual([33_334, 33_334, 33_333]);
    expect(sumOfParts(aGoal(), reps, goals)).toEqual({ count: 3, sum: 100_001 });
  });

  it('replaces the goals that members have for the same dates', () => {
    const before = aGoal({ id: 'b-before', scope: 'user', scopeId: 'b', target: 5 });
    const split = splitEvenly(aGoal(), reps, [aGoal(), before], ids);
    const goals = 'goals' in split ? split.goals : [];
    expect(goals).toHaveLength(4);
    expect(goals.find(({ id }) => id === 'b-before')?.target).toBe(33_333);
  });

  it('changes nothing when a member’s goal for other dates is in the way', () => {
    const quarter = aGoal({ id: 'q', scope: 'user', scopeId: 'c', from: '2026-10-01', to: '2027-01-01' });
    expect(splitEvenly(aGoal(), reps, [aGoal(), quarter], ids)).toEqual({ clash: quarter });
  });
});

import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { type GoalFigure, goalTree, isEmptyTree, linesOf } from '@/lib/state/goal-tree';

const people = {
  teams: [
    { id: 't2', name: 'Zephyr' },
    { id: 't1', name: 'Åland' },
  ],
  users: [
    { id: 'u1', name: 'Wera', active: true, teamIds: ['t1'] },
    { id: 'u2', name: 'Bram', active: true, teamIds: ['t1'] },
    { id: 'u3', name: 'Ada', active: true, teamIds: [] },
  ],
};
const period = { from: '2026-11-01', to: '2026-12-01' };
const view = {
  metric: 'won_value' as const,
  span: 'month' as const,
  period,
  baseCurrency: 'EUR',
  compare: new Intl.Collator('en').compare,
};
const aGoal = (id: string, part: Partial<Goal> = {}): Goal => ({
  id,
  metric: 'won_value',
  scope: 'user',
  scopeId: 'u1',
  ...period,
  target: 10_000,
  currency: 'EUR',
  ...part,
});
const figure = (part: Partial<GoalFigure> = {}): GoalFigure => ({
  metric: 'won_value',
  scope: 'user',
  scopeId: 'u1',
  target: 10_000,
  actual: 4_000,
  attainment: 0.4,
  workingDays: 20,
  elapsed: 12,
  pace: 6_000,
  neededPerDay: 750,
  status: 'behind',
  ...part,
});

describe('the tree of goals', () => {
  it('puts reps under their team by name, teams by name, and reps without a team aside', () => {
    const goals = [aGoal('a'), aGoal('b', { scopeId: 'u2' }), aGoal('c', { scopeId: 'u3' })];
    const figures = {
      a: figure(),
      b: figure({ scopeId: 'u2' }),
      c: figure({ scopeId: 'u3' }),
      t: figure({ scope: 'team', scopeId: 't2' }),
      all: figure({ scope: 'company', scopeId: null }),
    };
    const team = aGoal('t', { scope: 'team', scopeId: 't2' });
    const company = aGoal('all', { scope: 'company', scopeId: null });
    const tree = goalTree(figures, [...goals, team, company], people, view);
    expect(tree.company?.name).toBeNull();
    expect(tree.teams.map(({ name }) => name)).toEqual(['Åland', 'Zephyr']);
    expect(tree.teams[0]?.reps.map(({ name }) => name)).toEqual(['Bram', 'Wera']);
    expect(tree.teams[0]?.line).toBeNull();
    expect(tree.others.map(({ name }) => name)).toEqual(['Ada']);
    expect(linesOf(tree)).toHaveLength(5);
  });

  it('shows a goal in its own currency by the report’s own conversion', () => {
    const goal = aGoal('a', { target: 43_000, currency: 'PLN' });
    const [line] = linesOf(goalTree({ a: figure() }, [goal], people, view));
    expect(line).toMatchObject({
      currency: 'PLN',
      target: 43_000,
      actual: 17_200,
      belowPace: 8_600,
      neededPerDay: 3_225,
      pace: 0.6,
    });
  });

  it('leaves out goals of another length, another period or another measure', () => {
    const goals = [
      aGoal('year', { from: '2026-01-01', to: '2027-01-01' }),
      aGoal('past', { from: '2026-10-01', to: '2026-11-01' }),
      aGoal('count', { metric: 'won_count' }),
    ];
    const figures = { year: figure(), past: figure(), count: figure({ metric: 'won_count' }) };
    expect(isEmptyTree(goalTree(figures, goals, people, view))).toBe(true);
  });

  it('shows a team’s derived goal in the period its members’ goals are for', () => {
    const derived = figure({ scope: 'team', scopeId: 't1', derived: true });
    const tree = goalTree({ 'derived:t1:won_value:2026-11-01': derived }, [], people, view);
    expect(tree.teams[0]?.line).toMatchObject({ derived: true, name: 'Åland', currency: 'EUR' });
    const other = goalTree({ 'derived:t1:won_value:2026-10-01': derived }, [], people, view);
    expect(isEmptyTree(other)).toBe(true);
  });

  it('has no pace before the first working day is over', () => {
    const [line] = linesOf(goalTree({ a: figure({ elapsed: 0, pace: 0 }) }, [aGoal('a')], people, view));
    expect(line?.pace).toBeNull();
  });

  it('is empty for figures that are no goals', () => {
    expect(isEmptyTree(goalTree({ a: { share: 1 } }, [aGoal('a')], people, view))).toBe(true);
    expect(isEmptyTree(goalTree(undefined, [], people, view))).toBe(true);
  });
});

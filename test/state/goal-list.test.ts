import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/model/entities';
import { isSum, listed, quotasNow, teamSums } from '@/lib/state/goal-list';
import type { GoalFigure } from '@/lib/state/goal-tree';

const november = { from: '2026-11-01', to: '2026-12-01' };
const people = {
  users: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), active: true, teamIds: ['t'] })),
  teams: [{ id: 't', name: 'Team' }],
};
const aGoal = (id: string, part: Partial<Goal> = {}): Goal => ({
  id,
  metric: 'calls',
  scope: 'user',
  scopeId: id,
  ...november,
  target: 100,
  filters: {},
  ...part,
});
const figure = (actual: number): GoalFigure => ({
  metric: 'calls',
  scope: 'team',
  scopeId: 't',
  target: 250,
  actual,
  attainment: actual / 250,
  workingDays: 20,
  elapsed: 10,
  pace: 125,
  neededPerDay: 5,
  status: 'behind',
});

describe('a team', () => {
  it('without a goal has the sum of its members’', () => {
    const [sum, ...others] = teamSums([aGoal('a'), aGoal('b', { target: 150 })], people);
    expect(sum).toMatchObject({ scope: 'team', scopeId: 't', target: 250, ...november });
    expect(isSum(sum?.id ?? '')).toBe(true);
    expect(others).toEqual([]);
  });

  it('has no sum of several currencies, nor beside a goal of its own', () => {
    const money = (id: string, currency: string) => aGoal(id, { metric: 'won_value', currency });
    expect(teamSums([money('a', 'EUR'), money('b', 'PLN')], people)).toEqual([]);
    const own = aGoal('own', { scope: 'team', scopeId: 't' });
    expect(teamSums([aGoal('a'), own], people)).toEqual([]);
  });

  it('with a goal of its own shows its members’ sum only where the two differ', () => {
    const own = aGoal('own', { scope: 'team', scopeId: 't', target: 250 });
    const goals = [own, aGoal('a'), aGoal('b', { target: 150 })];
    expect(listed(goals, { own: figure(1) }, people, 'EUR')[0]?.membersSum).toBeNull();
    const [line] = listed([{ ...own, target: 300 }, ...goals.slice(1)], { own: figure(1) }, people, 'EUR');
    expect(line?.membersSum).toEqual({ count: 2, sum: 250 });
  });
});

it('asks for today’s part of a quota that runs, and tells it beside its count', () => {
  const quota = { each: 'day', count: 12 } as const;
  const today = { from: '2026-11-20', to: '2026-11-21' };
  const goals = [aGoal('a', { quota }), aGoal('b', { quota, from: '2026-10-01', to: '2026-11-01' })];
  const asked = quotasNow(goals, today, { from: '2026-11-16', to: '2026-11-23' });
  expect(asked).toMatchObject([{ ...today, target: 12, scopeId: 'a' }]);
  const figures = { a: figure(90), [asked[0]?.id ?? '']: figure(7) };
  expect(listed(goals, figures, people, 'EUR')[0]?.now).toEqual({ actual: 7, each: 'day', count: 12 });
});

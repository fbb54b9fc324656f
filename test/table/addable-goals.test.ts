import { expect, it } from 'vitest';
import { addableGoals } from '@/lib/table/addable-goals';

const goal = (id: string, from: number, to: number, scopeId: string | null = null) => ({
  id,
  scope: scopeId === null ? ('company' as const) : ('user' as const),
  scopeId,
  from,
  to,
  filters: {},
});
const quarter = goal('quarter', 0, 90);
const months = [goal('first', 0, 30), goal('second', 30, 60), goal('third', 60, 90)];
const idsOf = (goals: readonly { id: string }[]): string[] => goals.map(({ id }) => id);

it('counts a quarter and its months once: for the quarter the quarter, for a month the month', () => {
  const all = [...months, quarter];
  expect(idsOf(addableGoals(all, { from: 0, to: 90 }))).toEqual(['quarter']);
  const running = all.filter(({ from, to }) => from < 60 && to > 30);
  expect(idsOf(addableGoals(running, { from: 30, to: 60 }))).toEqual(['second']);
});

it('takes the shorter of two goals that both reach beyond the days', () => {
  expect(idsOf(addableGoals([quarter, goal('first', 0, 30)], { from: 10, to: 20 }))).toEqual(['first']);
});

it('leaves goals alone that stand beside each other, or are of others, or for other deals', () => {
  const others = [
    quarter,
    goal('ann', 0, 90, 'ann'),
    { ...quarter, id: 'pipeline', filters: { pipelineId: 'p' } },
  ];
  expect(addableGoals(months, { from: 0, to: 90 })).toEqual(months);
  expect(addableGoals(others, { from: 0, to: 90 })).toEqual(others);
});

it('takes one of two equal goals', () => {
  expect(idsOf(addableGoals([quarter, { ...quarter, id: 'again' }], { from: 0, to: 90 }))).toEqual([
    'quarter',
  ]);
});

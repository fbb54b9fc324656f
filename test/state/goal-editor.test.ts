import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goalsSetting } from '@/lib/settings/settings';
import { GoalEditor } from '@/lib/state/goal-editor';
import { linesOf } from '@/lib/state/goal-tree';
import { aGoal, anAccount, anEngine, aSession, thisMonth } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const kept = () => goalsSetting(anAccount.id).read();

describe('the goal editor', () => {
  let editor: InstanceType<typeof GoalEditor>;
  beforeEach(async () => {
    const goals = [aGoal('all'), aGoal('team', { scope: 'team', scopeId: 't1', target: 100_001 })];
    const session = await aSession(anEngine({ all: 500_000 }).engine, { goals });
    editor = new GoalEditor(session);
    await vi.waitFor(() => expect(editor.trees.value).not.toBeNull());
  });
  const lineOf = (id: string) => {
    const trees = editor.trees.value;
    const line = trees && linesOf(trees.won_value).find((each) => each.id === id);
    if (!line) throw new Error(`no goal ${id}`);
    return line;
  };

  it('keeps a changed target at once', async () => {
    editor.edit(lineOf('all'));
    expect(editor.draft.value?.target).toBe('10,000');
    expect(await editor.change({ target: '12.500' })).toBe(true);
    expect((await kept()).find(({ id }) => id === 'all')?.target).toBe(1_250_000);
    expect(editor.draft.value?.target).toBe('12,500');
  });

  it('keeps nothing that is no amount, and says so at the field', async () => {
    editor.edit(lineOf('all'));
    expect(await editor.change({ target: 'a lot' })).toBe(false);
    expect(editor.problem.value).toEqual({ field: 'target', key: 'not-amount' });
    expect((await kept()).find(({ id }) => id === 'all')?.target).toBe(1_000_000);
  });

  it('offers a new goal to the first who has none, and adds it only when asked', async () => {
    editor.add();
    expect(editor.draft.value).toMatchObject({ metric: 'won_value', scope: 'team', scopeId: 't2' });
    await editor.change({ target: '5,000' });
    expect(await kept()).toHaveLength(2);
    await editor.create();
    expect((await kept())[2]).toMatchObject({ scope: 'team', scopeId: 't2', target: 500_000, ...thisMonth });
  });

  it('refuses a second goal for the same days', async () => {
    editor.add();
    await editor.change({ scope: 'company', scopeId: null, target: '1' });
    expect(await editor.create()).toBe(false);
    expect(editor.problem.value).toMatchObject({ field: 'scope', key: 'clash', with: { id: 'all' } });
  });

  it('shares a team’s goal out among its people', async () => {
    editor.edit(lineOf('team'));
    await editor.split();
    const parts = (await kept()).filter(({ scope }) => scope === 'user');
    expect(parts.map(({ scopeId, target }) => [scopeId, target])).toEqual([
      ['u1', 50_001],
      ['u2', 50_000],
    ]);
    await vi.waitFor(() => expect(editor.parts.value).toEqual({ count: 2, sum: 100_001 }));
  });

  it('brings a deleted goal back', async () => {
    editor.edit(lineOf('all'));
    await editor.remove();
    expect((await kept()).map(({ id }) => id)).toEqual(['team']);
    await editor.undo();
    expect((await kept()).map(({ id }) => id)).toEqual(['team', 'all']);
  });

  it('leaves the draft when another period is looked at', () => {
    editor.edit(lineOf('all'));
    editor.step(-1);
    expect(editor.draft.value).toBeNull();
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goalsSetting } from '@/lib/settings/settings';
import { GoalEditor } from '@/lib/state/goal-editor';
import { aGoal, anAccount, anEngine, aSession, thisMonth } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const kept = () => goalsSetting(anAccount.id).read();

type Editor = InstanceType<typeof GoalEditor>;
async function anEditor(
  goals: Parameters<typeof aSession>[1] & object,
  engine = anEngine().engine,
): Promise<Editor> {
  const editor = new GoalEditor(await aSession(engine, goals));
  await vi.waitFor(() => expect(editor.lines.value).not.toBeNull());
  return editor;
}

describe('the goal editor', () => {
  let editor: Editor;
  beforeEach(async () => {
    const goals = [aGoal('all'), aGoal('team', { scope: 'team', scopeId: 't1', target: 100_001 })];
    editor = await anEditor({ goals }, anEngine({ all: 500_000 }).engine);
  });
  const lineOf = (id: string) => {
    const line = editor.lines.value?.find((each) => each.id === id);
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
    await vi.waitFor(() => expect(editor.split.intos.value).toEqual(['members']));
    await editor.split.apply();
    const parts = (await kept()).filter(({ scope }) => scope === 'user');
    expect(parts.map(({ scopeId, target }) => [scopeId, target])).toEqual([
      ['u2', 50_001],
      ['u1', 50_000],
    ]);
    await vi.waitFor(() => expect(editor.parts.value).toEqual({ count: 2, sum: 100_001 }));
  });

  it('brings a deleted goal back', async () => {
    editor.edit(lineOf('all'));
    await editor.remove();
    expect((await kept()).map(({ id }) => id)).toEqual(['team']);
    await editor.book.undo();
    expect((await kept()).map(({ id }) => id)).toEqual(['team', 'all']);
  });

  it('leaves the draft when another period is looked at', () => {
    editor.edit(lineOf('all'));
    editor.step(-1);
    expect(editor.draft.value).toBeNull();
  });
});

/** A month that ended long ago. */
const longAgo = (() => {
  const first = Temporal.PlainDate.from(thisMonth.from).subtract({ months: 3 });
  return { from: first.toString(), to: first.add({ months: 1 }).toString() };
})();

describe('a past goal', () => {
  it('stays as it is until it is unlocked, and what is changed then is logged', async () => {
    const editor = await anEditor({ goals: [aGoal('old', longAgo)] });
    editor.step(-3);
    await vi.waitFor(() => expect(editor.lines.value?.map(({ id }) => id)).toEqual(['old']));
    const [line] = editor.lines.value ?? [];
    if (line) editor.edit(line);
    expect(editor.locked.value).toBe(true);
    expect(await editor.change({ target: '5' })).toBe(false);
    await editor.remove();
    expect((await kept()).map(({ target }) => target)).toEqual([1_000_000]);
    editor.unlock();
    expect(await editor.change({ target: '5' })).toBe(true);
    await vi.waitFor(() => expect(editor.book.log.value).toHaveLength(1));
    expect(editor.book.log.value[0]).toMatchObject({ before: 1_000_000, after: 500, from: longAgo.from });
    await editor.remove();
    await vi.waitFor(() => expect(editor.book.log.value[0]).toMatchObject({ before: 500, after: null }));
  });
});

describe('copying', () => {
  it('makes the goals of the next month, skips what is there, and can be undone', async () => {
    const next = {
      from: thisMonth.to,
      to: Temporal.PlainDate.from(thisMonth.to).add({ months: 1 }).toString(),
    };
    const goals = [
      aGoal('all'),
      aGoal('team', { scope: 'team', scopeId: 't1' }),
      aGoal('there', { ...next, target: 7 }),
    ];
    const editor = await anEditor({ goals });
    await editor.copyAll();
    expect(editor.book.done.value).toEqual({ key: 'copied', n: 1, skipped: 1 });
    const copied = (await kept()).filter(({ from }) => from === next.from);
    expect(copied.map(({ scope, target, to }) => [scope, target, to])).toEqual([
      ['company', 7, next.to],
      ['team', 1_000_000, next.to],
    ]);
    await editor.book.undo();
    expect(await kept()).toEqual(goals);
  });
});

describe('a split by last year', () => {
  const goals = [aGoal('team', { scope: 'team', scopeId: 't1', target: 100_001 })];
  const engineOf = (actuals: Record<string, number>) => {
    const known = anEngine();
    const run = ({
      goals: asked,
    }: {
      goals: readonly { id: string; scopeId?: string | null; from: string }[];
    }) => {
      const isSeason = asked[0]?.id.startsWith('part-');
      if (!isSeason) return null;
      const figures = asked.map(({ id, scopeId }) => [
        id,
        {
          ...{ metric: 'won_value', scope: 'user', target: 1, attainment: null, workingDays: 1, elapsed: 1 },
          ...{ pace: 1, neededPerDay: null, status: 'achieved', actual: actuals[scopeId ?? ''] ?? 0 },
        },
      ]);
      return { result: { figures: Object.fromEntries(figures), blocks: [] }, resultId: 2 };
    };
    const ask = known.engine.ask.bind(known.engine);
    known.engine.ask = ((name: string, question: never) =>
      (name === 'run' && run(question) && Promise.resolve(run(question))) ||
      ask(name as 'run', question)) as typeof ask;
    return known.engine;
  };

  it('shares the target out as the members’ figures were', async () => {
    const editor = await anEditor({ goals }, engineOf({ u1: 300, u2: 100 }));
    editor.edit(editor.lines.value?.[0] as never);
    editor.split.open(true);
    editor.split.choose('season');
    await vi.waitFor(() => expect(editor.split.missing.value).toBe(0));
    expect(editor.split.offered.value.map(({ scopeId, target }) => [scopeId, target])).toEqual([
      ['u2', 25_000],
      ['u1', 75_001],
    ]);
  });

  it('says when last year has nothing, and keeps nothing then', async () => {
    const editor = await anEditor({ goals }, engineOf({}));
    editor.edit(editor.lines.value?.[0] as never);
    editor.split.choose('season');
    await vi.waitFor(() => expect(editor.split.hasNoSeason.value).toBe(true));
    await editor.split.apply();
    expect(await kept()).toHaveLength(1);
  });

  it('by hand is kept only when the parts add up', async () => {
    const editor = await anEditor({ goals });
    editor.edit(editor.lines.value?.[0] as never);
    editor.split.choose('hand');
    editor.split.type(0, '400');
    editor.split.type(1, '600');
    expect(editor.split.missing.value).toBe(1);
    await editor.split.apply();
    expect(await kept()).toHaveLength(1);
    editor.split.type(1, '600,01');
    expect(editor.split.missing.value).toBe(0);
    await editor.split.apply();
    expect((await kept()).map(({ target }) => target)).toEqual([100_001, 40_000, 60_001]);
  });
});

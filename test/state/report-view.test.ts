import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { AccountContents } from '@/lib/messages/engine';
import type { ReportOption } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { View } from '@/lib/model/view';
import { DrillDown } from '@/lib/state/drill-down';
import type { Origin } from '@/lib/state/navigation';
import { cellAt, chosenOf, ReportView, withOption } from '@/lib/state/report-view';
import { aLine, aPage, aResult } from '../components/a-result';
import { anAccount, contents, fakeEngine, fakeSession } from '../components/fake-session';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

function open(view: View = {}) {
  const engine = fakeEngine();
  const session = fakeSession(engine);
  const target = signal<{ report: string; view: View } | null>({ report: 'loss-reasons', view });
  const model = new ReportView(session, target);
  return { engine, session, target, model };
}

describe('report view', () => {
  it('asks for the figures of the signed-in person when there is nothing chosen', () => {
    const { engine } = open();
    expect(engine.asked[0]?.question).toMatchObject({
      report: 'loss-reasons',
      scope: {
        filters: { userIds: ['u1'] },
        period: { from: '2026-08-21', to: '2026-11-19' },
        comparison: 'previous',
      },
    });
  });

  it('asks for everyone when a chosen person is no longer there and the account is nobody', () => {
    const engine = fakeEngine();
    const session = fakeSession(engine);
    session.account.value = { ...anAccount, userId: undefined } as never;
    new ReportView(session, signal({ report: 'loss-reasons', view: { owner: 'gone' } }));
    expect(engine.asked[0]?.question).toMatchObject({ scope: { filters: {} } });
  });

  it('asks with the chosen options, and without any when none is chosen', () => {
    const { engine, target } = open({ options: { group: 'category', unqualified: true } });
    const options = (at: number) =>
      (engine.asked[at]?.question as { scope: Scope } | undefined)?.scope.options;
    expect(options(0)).toEqual({ group: 'category', unqualified: true });
    target.value = { report: 'loss-reasons', view: {} };
    expect(engine.asked).toHaveLength(2);
    expect(options(1)).toBeUndefined();
  });

  const filtersAsked = (view: View, over: Partial<AccountContents> = {}) => {
    const engine = fakeEngine();
    const session = fakeSession(engine);
    session.contents.value = {
      ...contents,
      users: contents.users.map((user) => (user.id === 'u1' ? { ...user, teamIds: ['t1', 't2'] } : user)),
      teams: [
        { id: 't1', name: 'North' },
        { id: 't2', name: 'Key accounts' },
        { id: 't3', name: 'South', managerIds: ['u2'] },
      ],
      ...over,
    };
    const model = new ReportView(session, signal({ report: 'loss-reasons', view }));
    const asked = (engine.asked[0]?.question as { scope: Scope } | undefined)?.scope;
    return { filters: asked?.filters, comparison: asked?.comparison, decided: model.decided.value };
  };

  it('takes "my team" for every team that I am in or manage', () => {
    expect(filtersAsked({ owner: 'team' }).filters).toEqual({ teamIds: ['t1', 't2'] });
    const teams = [{ id: 't3', name: 'South', managerIds: ['u1'] }];
    expect(filtersAsked({ owner: 'team' }, { teams }).filters).toEqual({ teamIds: ['t3'] });
  });

  it('takes "my team" for me where I have none, and one team by its id', () => {
    expect(filtersAsked({ owner: 'team' }, { teams: [] }).filters).toEqual({ userIds: ['u1'] });
    expect(filtersAsked({ owner: 'team:t3' }).filters).toEqual({ teamIds: ['t3'] });
    expect(filtersAsked({ owner: 'team:gone' }).filters).toEqual({ userIds: ['u1'] });
  });

  it('hands on every filter, those that are turned round too', () => {
    const filters = { stageIds: ['s1', null], custom: { tier: ['gold'] }, not: ['stageIds', 'custom:tier'] };
    expect(filtersAsked({ owner: 'all', filters }).filters).toEqual(filters);
  });

  it('lets the owner speak for the people, and a team leave some of its people out', () => {
    const named = { userIds: ['u2'], not: ['userIds'] };
    expect(filtersAsked({ owner: 'me', filters: named }).filters).toEqual({ userIds: ['u1'] });
    expect(filtersAsked({ owner: 'team', filters: named }).filters).toEqual({
      ...named,
      teamIds: ['t1', 't2'],
    });
    expect(filtersAsked({ owner: 'all', filters: named }).decided.filters).toEqual(named);
    const inTeam = { teamIds: ['t3'], tags: ['a'], not: ['teamIds'] };
    expect(filtersAsked({ owner: 'u2', filters: inTeam }).filters).toEqual({ tags: ['a'], userIds: ['u2'] });
  });

  it('compares with a period of its own, and all time with nothing', () => {
    const own = { from: '2025-01-01', to: '2025-02-01' };
    expect(filtersAsked({ comparison: own }).comparison).toEqual(own);
    expect(filtersAsked({ period: 'all-time', comparison: 'year' }).comparison).toBe('none');
  });

  it('never puts a slow answer over a newer one', async () => {
    const { engine, target, model } = open();
    target.value = { report: 'loss-reasons', view: { owner: 'all' } };
    const [slow, fast] = engine.asked;
    fast?.done({ result: aResult(), resultId: 2 });
    await settled();
    slow?.done({ result: aResult({ state: 'empty' }), resultId: 1 });
    await settled();
    expect(model.answered.value?.resultId).toBe(2);
  });

  it('keeps the last figures, marked as stale, while new ones are on their way and when they fail', async () => {
    const { engine, target, model } = open();
    engine.asked[0]?.done({ result: aResult(), resultId: 1 });
    await settled();
    expect(model.stale.value).toBe(false);
    target.value = { report: 'loss-reasons', view: { owner: 'all' } };
    expect(model.stale.value).toBe(true);
    engine.asked[1]?.fail(new Error('boom'));
    await settled();
    expect(model.failure.value).toMatchObject({ kind: 'bug' });
    expect(model.answered.value?.resultId).toBe(1);
  });

  it('never shows the figures of one report under the name of another', async () => {
    const { engine, target, model } = open();
    engine.asked[0]?.done({ result: aResult(), resultId: 1 });
    await settled();
    target.value = { report: 'goal-sales', view: {} };
    expect(model.answered.value).toBeNull();
  });

  it('never shows the figures of one account in another', async () => {
    const { engine, session, model } = open();
    engine.asked[0]?.done({ result: aResult(), resultId: 1 });
    await settled();
    session.account.value = { ...anAccount, id: 'acct-2' };
    expect(model.answered.value).toBeNull();
  });

  it('runs again when records change, at most once a second while a sync runs', () => {
    vi.useFakeTimers();
    const { engine, session } = open();
    session.status.value = { state: 'running', streams: [] };
    for (let position = 2; position < 12; position++) {
      session.position.value = position;
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(1_000);
    expect(engine.asked.filter(({ name }) => name === 'run').length).toBeLessThanOrEqual(3);
    expect(engine.asked.length).toBeGreaterThan(1);
    vi.useRealTimers();
  });

  it('does not run again when the contents are read anew and are the same', () => {
    const { engine, session } = open();
    session.contents.value = { ...contents };
    expect(engine.asked).toHaveLength(1);
  });

  it('finds the records of a cell, of the total, of the headline and of the finding', () => {
    const result = aResult();
    const at = (block: string, row: string, column: string) =>
      cellAt(result, { block, row, column })?.selection;
    expect(at('reasons', 'price', 'count')).toBe(1);
    expect(at('reasons', '(total)', 'value')).toBe(2);
    expect(at('headline', 'all', 'lost')).toBe(8);
    expect(at('finding', 'finding', 'k')).toBe(7);
    expect(at('reasons', 'nothing', 'count')).toBeUndefined();
  });
});

describe('options of a report', () => {
  const users = [{ id: 'u1' }];
  const group: ReportOption = {
    id: 'group',
    kind: 'choice',
    value: 'reason',
    choices: ['reason', 'category'],
  };
  const peer: ReportOption = { id: 'peer', kind: 'person', value: null };
  const unqualified: ReportOption = { id: 'unqualified', kind: 'switch', value: true };

  it('are as chosen, whatever the result on screen was counted with', () => {
    expect(chosenOf(group, { group: 'category' }, users)).toBe('category');
    expect(chosenOf(peer, { peer: 'u1' }, users)).toBe('u1');
    expect(chosenOf(unqualified, {}, users)).toBe(false);
  });

  it('have their default where what is chosen does not fit', () => {
    expect(chosenOf(group, { group: 'toString' }, users)).toBe('reason');
    expect(chosenOf(peer, { peer: 'gone' }, users)).toBeNull();
    expect(chosenOf(unqualified, { unqualified: 'yes' }, users)).toBe(false);
  });

  it('are kept only while they differ from the default', () => {
    const chosen = withOption({ peer: 'u1' }, group, 'category');
    expect(chosen).toEqual({ peer: 'u1', group: 'category' });
    expect(withOption(chosen, group, 'reason')).toEqual({ peer: 'u1' });
    expect(withOption(chosen, peer, null)).toEqual({ group: 'category' });
    expect(withOption({ unqualified: true }, unqualified, false)).toEqual({});
  });
});

describe('drill-down', () => {
  const origin: Origin = { block: 'reasons', row: 'price', column: 'count' };

  it('asks for the records of the cell, and never puts a slow page over a newer one', async () => {
    const engine = fakeEngine();
    const list = new DrillDown(
      fakeSession(engine),
      signal({ result: aResult(), resultId: 5, key: '' }),
      signal(origin),
    );
    expect(engine.asked[0]?.question).toMatchObject({ resultId: 5, selection: 1, limit: 40, search: '' });
    list.searchFor('opt');
    engine.asked[1]?.done(aPage([aLine({ id: 'd2' })]));
    engine.asked[0]?.done(aPage([aLine({ id: 'd1' })]));
    await settled();
    expect(list.page.value?.lines[0]?.id).toBe('d2');
  });

  it('says when the cell is no longer in the report', () => {
    const list = new DrillDown(
      fakeSession(fakeEngine()),
      signal({ result: aResult({ blocks: [] }), resultId: 5, key: '' }),
      signal<Origin | null>(origin),
    );
    expect(list.gone.value).toBe(true);
  });
});

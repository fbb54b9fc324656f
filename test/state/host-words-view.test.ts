// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { EngineQuestions, HostWords } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { type HostChoices, noChoices } from '@/lib/model/host-choices';
import { choicesSetting } from '@/lib/settings/settings';
import { HostWordsView } from '@/lib/state/host-words-view';
import { anAccount, anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));

const list = <W>(...words: W[]) => ({ words, left: 0 });
const word = <M extends object>(id: string, meaning: string | null, more: M = {} as M) => ({
  ...{ id, name: id, meaning, count: 1 },
  ...more,
});
const stage = (id: string, meaning: string) => word(id, meaning, { pipelineId: 'p', pipelineName: 'Sales' });
const some: HostWords = {
  reasonFields: [{ id: 'cf1', filled: 2, samples: [{ text: 'Dear', count: 2 }] }],
  stages: list(stage('s1', 'open'), stage('s2', 'won')),
  activityTypes: list(word('Telefon', 'task')),
  outcomes: list(word('meeting Held', 'held', { kind: 'meeting' }), word('call Hm', null, { kind: 'call' })),
  leadStatuses: list(word('constructor', 'new')),
  channels: list(),
};
const host: Account = {
  ...anAccount,
  reasonFields: [
    { id: 'cf1', label: 'Why', likely: true },
    { id: 'cf2', label: 'Note' },
  ],
};

let views: HostWordsView[] = [];
afterEach(() => {
  for (const view of views) view[Symbol.dispose]();
  views = [];
});
beforeEach(() => {
  // What the background does with it.
  ask.mockImplementation(
    async (_: string, { account, choices }: { account: string; choices: HostChoices }) => {
      await choicesSetting(account).write(choices);
      return {};
    },
  );
});

async function open(account: Account | null = host, words: HostWords = some, kept?: HostChoices) {
  const hostWords = vi.fn(async (_: EngineQuestions['hostWords']['ask']) => words);
  const { engine, send } = anEngine({}, { hostWords });
  const session = await aSession(engine, { account });
  if (account && kept) await choicesSetting(account.id).write(kept);
  const view = new HostWordsView(session);
  views.push(view);
  if (account?.base) await vi.waitFor(() => expect(view.isReady.value).toBe(true));
  return { view, hostWords, send, session };
}
const meaning = (view: HostWordsView, id: string) =>
  view.groups.value.flatMap(({ words }) => words).find((each) => each.id === id)?.meaning;

describe('the words of a CRM', () => {
  it('come in the order in which they matter: stages, types, outcomes of calls, other outcomes, leads', async () => {
    const { view, hostWords } = await open();
    expect(view.groups.value.map(({ sort, key }) => [sort, key])).toEqual([
      ['stageKinds', 'p'],
      ['activityKinds', ''],
      ['outcomes', 'call'],
      ['outcomes', 'meeting'],
      ['leadStatuses', ''],
    ]);
    expect(hostWords).toHaveBeenCalledWith({ account: host.id, reasonFields: ['cf1', 'cf2'] });
    expect(view.reasonFields.value.map(({ label, filled }) => [label, filled])).toEqual([
      ['Why', 2],
      ['Note', 0],
    ]);
    expect(view.reasonField.value).toBe('cf1');
  });

  it('mean what the user said, before the records have followed', async () => {
    const { view } = await open(host, some, { ...noChoices, stageKinds: { s1: 'lost' } });
    await vi.waitFor(() => expect(meaning(view, 's1')).toBe('lost'));
    await view.choose('stageKinds', 's2', 'open');
    expect(meaning(view, 's2')).toBe('open');
    expect(meaning(view, 'constructor')).toBe('new');
  });

  it('keep every change, added to those that were kept, also two at once', async () => {
    const { view } = await open(host, some, { ...noChoices, channels: { so1: 'event' } });
    await Promise.all([
      view.choose('activityKinds', 'Telefon', 'call'),
      view.choose('outcomes', 'call Hm', 'busy'),
      view.chooseReasonField(null),
    ]);
    expect(await choicesSetting(host.id).read()).toEqual({
      ...noChoices,
      reasonField: null,
      channels: { so1: 'event' },
      activityKinds: { Telefon: 'call' },
      outcomes: { 'call Hm': 'busy' },
    });
    expect(view.saved.value).toBe(3);
    expect(view.reasonField.value).toBeNull();
  });

  it('are again what they were when a change could not be kept, and say why', async () => {
    const { view } = await open();
    ask.mockRejectedValue(new Failed({ kind: 'storage', why: 'quota' }));
    await view.choose('stageKinds', 's1', 'won');
    expect(meaning(view, 's1')).toBe('open');
    expect(view.failure.value?.kind).toBe('storage');
    expect(view.saved.value).toBe(0);
  });

  it('go back to what we took them for, and are then told by the CRM again', async () => {
    const { view } = await open();
    const guess = (id: string) =>
      view.groups.value.flatMap(({ words }) => words).find((each) => each.id === id)?.guess;
    await view.choose('stageKinds', 's1', 'won');
    await view.choose('stageKinds', 's1', 'lost');
    await view.choose('leadStatuses', 'constructor', 'working');
    await view.choose('outcomes', 'call Hm', 'busy');
    expect(['s1', 's2', 'constructor', 'call Hm'].map(guess)).toEqual(['open', null, 'new', null]);
    ask.mockClear();
    await view.choose('stageKinds', 's1', 'open');
    const sent = ask.mock.calls.map(([, { choices }]) => choices.stageKinds);
    expect(sent).toEqual([{ s1: 'open' }, {}]); // The first makes the records follow.
    expect([meaning(view, 's1'), guess('s1')]).toEqual(['open', null]);
    expect((await choicesSetting(host.id).read()).leadStatuses).toEqual({ constructor: 'working' });
  });

  it('remember what we took them for when the page is opened again', async () => {
    const first = await open();
    await first.view.choose('stageKinds', 's1', 'won');
    const view = new HostWordsView(first.session);
    views.push(view);
    await vi.waitFor(() => expect(view.groups.value[0]?.words[0]).toMatchObject({ guess: 'open' }));
  });

  it('take the likely field for the reasons of losses again when the user leaves it to us', async () => {
    const { view } = await open();
    expect(view.isOtherReasonField.value).toBe(false);
    await view.chooseReasonField('cf2');
    expect(view.isOtherReasonField.value).toBe(true);
    await view.guessReasonField();
    expect([view.reasonField.value, view.isOtherReasonField.value]).toEqual(['cf1', false]);
    expect(await choicesSetting(host.id).read()).toEqual(noChoices);
  });

  it('are to be checked until the user says so, and again when one is new', async () => {
    const later = { ...some, activityTypes: list(word('Telefon', 'task'), word('Fax', 'note')) };
    const { view } = await open();
    expect([view.unseen.value, view.hasConfirmed.value]).toEqual([8, false]);
    await view.confirm();
    expect(view.unseen.value).toBe(0);
    const stored = await fakeBrowser.storage.local.get(`confirmed-words:${host.id}`);
    expect(Object.values(stored)[0]).toHaveLength(8);

    const again = anEngine({}, { hostWords: async () => later });
    const session = await aSession(again.engine, { account: host });
    await fakeBrowser.storage.local.set(stored);
    const next = new HostWordsView(session);
    views.push(next);
    await vi.waitFor(() => expect(next.unseen.value).toBe(1));
    const isNew = next.groups.value.flatMap(({ words }) => words.filter((each) => each.isNew));
    expect(isNew.map(({ id }) => id)).toEqual(['Fax']);
  });

  it('are asked for again when records have changed', async () => {
    const { hostWords, send } = await open();
    const before = hostWords.mock.calls.length;
    send({ kind: 'data', account: host.id, position: 9 });
    await vi.waitFor(() => expect(hostWords.mock.calls.length).toBeGreaterThan(before));
  });

  it('are none, and not asked for, where there is no CRM', async () => {
    const { view, hostWords } = await open({ ...host, connector: 'demo', base: '' });
    expect([view.account.value, view.groups.value, view.unseen.value]).toEqual([null, [], 0]);
    expect(hostWords).not.toHaveBeenCalled();
  });
});

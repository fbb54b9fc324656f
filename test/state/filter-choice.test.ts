import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Filters } from '@/lib/model/scope';
import { chosenIn, setFilters, withAmount, withChosen, withoutFilter } from '@/lib/state/filter-choice';
import { FilterNames, FilterValuesView, labelIn } from '@/lib/state/filter-values';
import { fakeEngine, fakeSession } from '../components/fake-session';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('a choice of filters', () => {
  const filters: Filters = {
    stageIds: ['s1', null],
    custom: { tier: ['gold'], size: ['L'] },
    amount: { min: 100 },
    not: ['stageIds', 'custom:size', 'amount'],
  };

  it('knows which filters are set, one for each own field', () => {
    expect(setFilters(filters)).toEqual(['stageIds', 'custom:tier', 'custom:size', 'amount']);
    expect(setFilters({ stageIds: [], custom: { tier: [] }, amount: {}, not: ['tags'] })).toEqual([]);
  });

  it('tells what is chosen and whether it is turned round', () => {
    expect(chosenIn(filters, 'stageIds')).toEqual({ ids: ['s1', null], isTurned: true });
    expect(chosenIn(filters, 'custom:tier')).toEqual({ ids: ['gold'], isTurned: false });
    expect(chosenIn(filters, 'custom:constructor').ids).toEqual([]);
  });

  it('changes one filter and leaves the others as they are', () => {
    expect(withChosen(filters, 'custom:tier', { ids: ['silver'], isTurned: true })).toEqual({
      ...filters,
      custom: { tier: ['silver'], size: ['L'] },
      not: ['stageIds', 'custom:size', 'amount', 'custom:tier'],
    });
    expect(withChosen({}, 'tags', { ids: ['a'], isTurned: false })).toEqual({ tags: ['a'] });
    expect(withAmount({ tags: ['a'] }, { max: 5, isTurned: false })).toEqual({
      tags: ['a'],
      amount: { max: 5 },
    });
  });

  it('leaves nothing behind of a filter that is taken away', () => {
    const left = setFilters(filters).reduce<Filters>((rest, key) => withoutFilter(rest, key), filters);
    expect(left).toEqual({});
    expect(withChosen({}, 'tags', { ids: [], isTurned: true })).toEqual({});
  });
});

describe('names of what is chosen', () => {
  it('are asked for once, and only those that are not known', async () => {
    const engine = fakeEngine();
    const filters = signal<Filters>({ stageIds: ['s1'] });
    const names = new FilterNames(fakeSession(engine), filters);
    expect(engine.asked[0]?.question).toMatchObject({ filter: 'stageIds', ids: ['s1'] });
    engine.asked[0]?.done({ values: [{ id: 's1', label: { text: 'Offer' }, count: 3 }], left: 0, all: 1 });
    await settled();
    expect(labelIn(names, 'stageIds', 's1')).toEqual({ text: 'Offer' });
    expect(labelIn(names, 'tags', 's1')).toBeUndefined();
    filters.value = { stageIds: ['s1', 's2'], amount: { min: 1 } };
    expect(engine.asked).toHaveLength(2);
    expect(engine.asked[1]?.question).toMatchObject({ ids: ['s2'] });
    filters.value = { stageIds: ['s2'] };
    expect(engine.asked).toHaveLength(2);
  });

  it('are those of the account that is shown', async () => {
    const engine = fakeEngine();
    const session = fakeSession(engine);
    const names = new FilterNames(session, signal<Filters>({ stageIds: ['s1'] }));
    session.account.value = { ...(session.account.value as never as object), id: 'acct-2' } as never;
    engine.asked[0]?.done({
      values: [{ id: 's1', label: { text: 'Of the other' }, count: 3 }],
      left: 0,
      all: 1,
    });
    await settled();
    expect(labelIn(names, 'stageIds', 's1')).toBeUndefined();
    expect(engine.asked[1]?.question).toMatchObject({ account: 'acct-2', ids: ['s1'] });
  });
});

describe('values to choose from', () => {
  it('are searched for by the engine, a slow answer never in place of a newer one', async () => {
    const engine = fakeEngine();
    const view = new FilterValuesView(fakeSession(engine), 'customerIds');
    view.searchFor('lodz');
    expect(engine.asked.map(({ question }) => (question as { search: string }).search)).toEqual(['', 'lodz']);
    const page = (id: string) => ({ values: [{ id, label: { text: id }, count: 1 }], left: 0, all: 1 });
    engine.asked[1]?.done(page('new'));
    engine.asked[0]?.done(page('old'));
    await settled();
    expect(view.found.value?.values[0]?.id).toBe('new');
  });

  it('say why they are not there, and are asked for again', async () => {
    const engine = fakeEngine();
    const view = new FilterValuesView(fakeSession(engine), 'tags');
    engine.asked[0]?.fail(new Error('boom'));
    await settled();
    expect(view.failure.value).toMatchObject({ kind: 'bug' });
    view.again();
    expect(engine.asked).toHaveLength(2);
  });
});

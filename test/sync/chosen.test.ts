import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import { noChoices } from '@/lib/model/host-choices';
import { chosen } from '@/lib/sync/chosen';
import { rechosen } from '@/lib/sync/rechosen';
import { anAccount } from './setup';

const deal = (id: string, custom: Record<string, unknown> | null, more = {}) => ({
  id,
  name: id,
  pipelineId: 'p',
  stageId: 's',
  createdAt: '2026-01-01T00:00:00Z',
  custom,
  ...more,
});
const call = (id: string, more = {}) => ({
  id,
  kind: 'task' as const,
  status: 'done' as const,
  at: '2026-01-02T00:00:00Z',
  ...more,
});
const reasonFields = [
  { id: 'cf1', label: 'Lost because', likely: true },
  { id: 'cf2', label: 'Note' },
];

describe('records with the user’s own words', () => {
  it('have the reason that the likely field holds, one for all spellings that differ in spaces', () => {
    const { deals, lossReasons } = chosen(
      {
        deals: [
          deal('1', { cf1: ' Too  dear ' }),
          deal('2', { cf1: 'Too dear' }),
          deal('3', { cf2: 'x' }),
          deal('4', null),
        ],
      },
      noChoices,
      { reasonFields },
    );
    expect(deals?.map(({ lossReasonId }) => lossReasonId)).toEqual([
      'cf1:Too dear',
      'cf1:Too dear',
      null,
      null,
    ]);
    expect(lossReasons).toEqual([{ id: 'cf1:Too dear', name: 'Too dear' }]);
  });

  it('have the reason of the field that the user chose, or none when there is none', () => {
    const upserts = { deals: [deal('1', { cf1: 'a', cf2: 'b' })] };
    const reason = (choices: object) =>
      chosen(upserts, { ...noChoices, ...choices }, { reasonFields }).deals?.[0]?.lossReasonId;
    expect(reason({ reasonField: 'cf2' })).toBe('cf2:b');
    expect(reason({ reasonField: null })).toBeUndefined();
  });

  it('keep the host’s own reason where the host has one', () => {
    const [found] =
      chosen({ deals: [deal('1', { cf1: 'a' }, { lossReasonId: 'r1' })] }, noChoices, {}).deals ?? [];
    expect(found?.lossReasonId).toBe('r1');
  });

  it('mean what the user says: types, outcomes, stages, statuses, channels', () => {
    const found = chosen(
      {
        activities: [
          call('1', { type: 'Telefon', outcome: 'Reached' }),
          call('2', { type: 'Telefon', outcome: 'Hm' }),
          call('3', { type: 'Mail' }),
          call('4'),
        ],
        stages: [{ id: 's1', pipelineId: 'p', name: 'Paid', position: 1, kind: 'open' }],
        sources: [{ id: 'so1', name: 'Fair' }],
      },
      {
        ...noChoices,
        activityKinds: { Telefon: 'call' },
        outcomes: { 'call Reached': 'connected', 'task Hm': 'busy' },
        stageKinds: { s1: 'won' },
        channels: { so1: 'event' },
      },
      {},
    );
    expect(found.activities?.map(({ kind, outcomeKind }) => [kind, outcomeKind])).toEqual([
      ['call', 'connected'],
      ['call', undefined],
      ['task', undefined],
      ['task', undefined],
    ]);
    expect(found.stages?.[0]?.kind).toBe('won');
    expect(found.sources?.[0]?.channel).toBe('event');
  });
});

describe('a change of mind', () => {
  const facts = { reasonFields };
  const reasonOf = (deals: Parameters<typeof chosen>[0]['deals'], reasonField: string | null | undefined) =>
    chosen(
      { ...(deals && { deals }) },
      { ...noChoices, ...(reasonField !== undefined && { reasonField }) },
      facts,
    );

  it('gives the host’s own reason back, and leaves none where the host had none', () => {
    const first = reasonOf(
      [deal('1', { cf2: 'Slow' }, { lossReasonId: 'r1' }), deal('2', { cf2: 'Slow' })],
      'cf2',
    );
    expect(first.deals?.map(({ lossReasonId }) => lossReasonId)).toEqual(['cf2:Slow', 'cf2:Slow']);
    const again = reasonOf(first.deals, 'cf1');
    expect(again.deals?.map(({ lossReasonId }) => lossReasonId)).toEqual([null, null]);
    const back = reasonOf(reasonOf(first.deals, 'cf2').deals, null);
    expect(back.deals?.map(({ lossReasonId }) => lossReasonId)).toEqual(['r1', null]);
  });

  it('takes words for words, whatever they are called', () => {
    const lead = {
      id: '1',
      name: 'x',
      status: 'constructor',
      statusKind: 'new' as const,
      createdAt: '2026-01-01T00:00:00Z',
    };
    const { leads } = chosen({ leads: [lead] }, noChoices, {});
    expect(leads?.[0]?.statusKind).toBe('new');
  });
});

describe('choices about records that are stored', () => {
  it('change those records and no others, once, without reading anything again', async () => {
    const store = await AccountStore.open(anAccount());
    await store.replace(
      'host',
      {
        deals: [deal('1', { cf1: 'Dear', cf2: 'Slow' }), deal('2', null)],
        activities: [call('1', { type: 'Telefon' }), call('2', { type: 'Mail' })],
      },
      '2026-02-01T00:00:00Z',
    );
    const choices = { ...noChoices, reasonField: 'cf2', activityKinds: { Telefon: 'call' as const } };
    await rechosen(store, choices, reasonFields);
    expect((await store.recordsOf('activities')).map(({ kind }) => kind)).toEqual(['call', 'task']);
    expect((await store.recordsOf('deals')).map(({ lossReasonId }) => lossReasonId ?? null)).toEqual([
      'cf2:Slow',
      null,
    ]);
    expect((await store.recordsOf('lossReasons')).map(({ name }) => name)).toEqual(['Slow']);
    const { position } = await store.version();
    await rechosen(store, choices, reasonFields);
    expect((await store.version()).position).toBe(position);
    store.close();
  });
});

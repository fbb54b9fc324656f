import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import { type HostChoices, noChoices } from '@/lib/model/host-choices';
import { lossReasons } from '@/lib/reports/loss-reasons';
import { rechosen } from '@/lib/sync/rechosen';
import { ReportDesk } from '@/lib/worker/report-desk';
import { aCall, aLoss, aScope } from '../table/a-company';

const account = 'words-1';
const reasonFields = [
  { id: 'cf1', label: 'Lost because', likely: true },
  { id: 'cf2', label: 'Note' },
];
const stages = [
  { id: 'offer', pipelineId: 'sales', name: 'Offer', position: 1, kind: 'open' as const },
  { id: 'lost', pipelineId: 'sales', name: 'Lost', position: 2, kind: 'lost' as const },
  { id: 'bin', pipelineId: 'sales', name: 'Bin', position: 3, kind: 'open' as const },
];
const loss = (cf1: string, cf2: string, more = {}) => aLoss({ custom: { cf1, cf2 }, ...more });

let store: AccountStore;
let desk: ReportDesk;
beforeEach(async () => {
  store = await AccountStore.open(account);
  const deals = [
    loss('Dear', 'Slow answer'),
    loss('Dear', 'No budget'),
    loss('Rival', 'No budget'),
    loss('Rival', 'No budget', { stageId: 'bin' }),
  ];
  const activities = [
    aCall({ outcome: 'Reached', outcomeKind: null }),
    aCall({ outcome: 'Reached', outcomeKind: null }),
    aCall({ outcome: 'Engaged', outcomeKind: 'busy' }),
  ];
  await store.replace('host', { stages, deals, activities }, '2025-12-31T00:00:00Z');
  await rechosen(store, noChoices, reasonFields);
  desk = new ReportDesk([lossReasons], () => undefined);
});
afterEach(() => {
  desk.close();
  store.close();
});

const choose = (choices: Partial<HostChoices>) => rechosen(store, { ...noChoices, ...choices }, reasonFields);
async function reasons() {
  const { result } = await desk.answers.run({ account, report: 'loss-reasons', scope: aScope(), goals: [] });
  const { rows } = result.figures as { rows: Record<string, { count: number }> };
  return Object.fromEntries(Object.entries(rows).map(([id, { count }]) => [id.replace(/^cf\d:/, ''), count]));
}
const words = () => desk.answers.hostWords({ account, reasonFields: ['cf1', 'cf2'] });

describe('figures over words that the user has settled', () => {
  it('are by another field as soon as it is chosen, without a request', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('nobody is to be asked'));
    expect(await reasons()).toEqual({ Dear: 2, Rival: 1 });
    await choose({ reasonField: 'cf2' });
    expect(await reasons()).toEqual({ 'Slow answer': 1, 'No budget': 2 });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('count the deals of a stage that is said to be lost', async () => {
    await choose({ stageKinds: { bin: 'lost' } });
    expect(await reasons()).toEqual({ Dear: 2, Rival: 2 });
    expect((await words()).stages.words.map(({ id, meaning, count }) => [id, meaning, count])).toEqual([
      ['offer', 'open', 0],
      ['lost', 'lost', 3],
      ['bin', 'lost', 1],
    ]);
  });

  it('tell the desk, which tells their samples and what is not settled yet, from stored records', async () => {
    const { reasonFields: found, outcomes } = await words();
    expect(found[0]).toEqual({
      id: 'cf1',
      filled: 4,
      samples: [
        { text: 'Dear', count: 2 },
        { text: 'Rival', count: 2 },
      ],
    });
    expect(outcomes.words.map(({ id, meaning }) => [id, meaning])).toEqual([
      ['call Reached', null],
      ['call Engaged', 'busy'],
    ]);
    await choose({ outcomes: { 'call Reached': 'connected' } });
    expect((await words()).outcomes.words[0]?.meaning).toBe('connected');
  });

  it('know what every report needs', async () => {
    expect(await desk.answers.reportNeeds({})).toEqual([
      { id: 'loss-reasons', needs: ['deals', 'lossReasons'] },
    ]);
  });
});

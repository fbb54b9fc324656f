import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import type { Records } from '@/lib/model/entities';
import { addRecords } from '@/lib/worker/add-records';

const account = 'list-0001';
afterEach(() => AccountStore.delete(account));

const deals = (...amounts: readonly (readonly [id: string, amount: number])[]): Records => ({
  pipelines: [{ id: 'list', name: 'Deals', position: 0 }],
  stages: [{ id: 'stage:open', pipelineId: 'list', name: 'Open', position: 0, kind: 'open' }],
  deals: amounts.map(([id, amount]) => ({
    id,
    name: id,
    pipelineId: 'list',
    stageId: 'stage:open',
    amount,
    currency: 'EUR',
    createdAt: '2026-01-01T00:00:00Z',
  })),
});

async function stored() {
  const store = await AccountStore.open(account);
  try {
    return {
      deals: (await store.recordsOf('deals')).map(({ id, amount }) => [id, amount]),
      rejected: (await store.rejected(10)).map(({ id, why }) => [id, why]),
      status: (await store.version()).status,
    };
  } finally {
    store.close();
  }
}

it('adds records to those that are there, and replaces the ones it knows', async () => {
  expect(await addRecords({ account, records: deals(['a', 1], ['b', 2]), rejected: [] })).toMatchObject({
    added: 2,
  });
  expect(await addRecords({ account, records: deals(['b', 3], ['c', 4]), rejected: [] })).toMatchObject({
    added: 1,
  });
  const { deals: now, status } = await stored();
  expect(now).toEqual([
    ['a', 1],
    ['b', 3],
    ['c', 4],
  ]);
  expect(status).toMatchObject({ state: 'done', streams: [{ read: 3, whole: true, phase: 'done' }] });
});

it('keeps rows that did not fit until they come again and do', async () => {
  await addRecords({
    account,
    records: deals(['a', 1]),
    rejected: [{ entity: 'deals', id: 'b', why: 'amount: amount' }],
  });
  expect((await stored()).rejected).toEqual([['b', 'amount: amount']]);
  await addRecords({ account, records: deals(['b', 2]), rejected: [] });
  expect((await stored()).rejected).toEqual([]);
});

it('adds nothing when one record does not fit', async () => {
  const records = deals(['a', 1], ['b', 2.5]);
  await expect(addRecords({ account, records, rejected: [] })).rejects.toMatchObject({
    failure: { kind: 'bad-input' },
  });
  expect((await stored()).deals).toEqual([]);
});

it('says what the account fills by now', async () => {
  await addRecords({ account, records: deals(['a', 1]), rejected: [] });
  const activities = [
    { id: 'x', kind: 'call' as const, status: 'done' as const, at: '2026-01-01T00:00:00Z' },
  ];
  const { capabilities } = await addRecords({ account, records: { activities }, rejected: [] });
  expect(capabilities['deals']?.fields).toContain('amount');
  expect(capabilities['activities']?.fields).not.toContain('durationSec');
});

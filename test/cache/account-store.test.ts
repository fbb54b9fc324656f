import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountStore, type Change } from '@/lib/cache/account-store';
import { compact } from '@/lib/cache/compaction';
import { AccountDatabase, databaseName, schemaEpoch } from '@/lib/cache/database';
import { databaseHash } from '@/lib/cache/database-hash';
import { unread } from '@/lib/cache/stream-state';

const at = '2026-03-01T08:00:00Z';
const aDeal = (id: string, more: object = {}) => ({
  id,
  name: `Deal ${id}`,
  pipelineId: 'p',
  stageId: 's',
  createdAt: at,
  ...more,
});
const aTransition = (id: string, dealId: string) => ({ id, dealId, toStageId: 's', at, seq: 0 });
const aChange = (more: Partial<Change>): Change => ({
  stream: unread('deals', ['deals']),
  from: '',
  fresh: false,
  at,
  ...more,
});

let accounts = 0;
let account = '';
let store: AccountStore;
beforeEach(async () => {
  account = `cache-${++accounts}`;
  store = await AccountStore.open(account);
});
const hash = async (of = store): Promise<string> => databaseHash((await of.tables()).tables());
const ids = async (): Promise<string[]> => (await store.keysOf('deals')).sort();

describe('the cache', () => {
  it('is the same whatever number of times a page is committed, and however it is folded', async () => {
    const page = fc.record({
      upserts: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      gone: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
      amount: fc.integer(),
    });
    const changeOf = ({
      upserts,
      gone,
      amount,
    }: {
      upserts: number[];
      gone: number[];
      amount: number;
    }): Change =>
      aChange({
        upserts: {
          deals: upserts.map((id) => aDeal(String(id), { amount })),
          transitions: upserts.map((id) => aTransition(`${id}:${amount}`, String(id))),
        },
        complete: { transitions: { field: 'dealId', of: upserts.map(String) } },
        removed: { deals: { keys: gone.map(String), at }, users: { keys: ['u'], at } },
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ page, times: fc.integer({ min: 1, max: 3 }), fold: fc.boolean() }), {
          maxLength: 6,
        }),
        async (steps) => {
          const once = await AccountStore.open(`once-${++accounts}`);
          const often = await AccountStore.open(`often-${accounts}`);
          for (const { page: brought, times, fold } of steps) {
            await once.commit(changeOf(brought));
            for (let n = 0; n < times; n++) await often.commit(changeOf(brought));
            if (fold) await foldAll(often);
          }
          expect(await hash(often)).toBe(await hash(once));
          once.close();
          often.close();
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  it('keeps records through closing, folding and opening', async () => {
    const deal = aDeal('1', {
      amount: -5,
      tags: ['a', 'b'],
      expectedCloseDate: '2026-04-01',
      custom: { x: 1 },
    });
    await store.commit(aChange({ upserts: { deals: [deal, aDeal('2')] } }));
    const before = await hash();
    await foldAll(store);
    await store.commit(aChange({ upserts: { deals: [aDeal('2')] } }));
    store.close();
    store = await AccountStore.open(account);
    expect(await hash()).toBe(before);
  });

  it('removes children that a complete page no longer lists', async () => {
    const of = { transitions: { field: 'dealId', of: ['1'] } };
    const [a, b, other] = [aTransition('a', '1'), aTransition('b', '1'), aTransition('c', '2')];
    await store.commit(aChange({ upserts: { transitions: [a, b, other] } }));
    await store.commit(aChange({ upserts: { transitions: [b] }, complete: of }));
    expect((await store.keysOf('transitions')).sort()).toEqual(['b', 'c']);
  });

  it('brings a deleted deal back when the host lists it again', async () => {
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    await store.commit(aChange({ removed: { deals: { keys: ['1'], at } } }));
    expect(await ids()).toEqual([]);
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    expect(await ids()).toEqual(['1']);
  });

  it('erases the texts of what is gone when it folds', async () => {
    await store.commit(aChange({ upserts: { users: [{ id: 'u1', name: 'Erased Person', active: true }] } }));
    await foldAll(store);
    await store.commit(aChange({ removed: { users: { keys: ['u1'], at } } }));
    await store.commit(aChange({ upserts: { users: [{ id: 'u2', name: 'Other', active: true }] } }));
    await foldAll(store);
    const db = new AccountDatabase(account);
    const sections = (await db.entities.toArray()).flatMap((entity) => entity.sections);
    const stored = JSON.stringify([
      await Promise.all(db.tables.map((table) => table.toArray())),
      await Promise.all(sections.map((section) => section.text())),
    ]);
    expect(stored).not.toContain('Erased Person');
    expect(stored).toContain('Other');
    db.close();
  });

  it('tells apart rows that did not fit and have no id, and counts each once', async () => {
    const rejected = [1, 2].map(() => ({ entity: 'deals', id: '', why: 'id: missing' }));
    for (const from of ['a', 'a', 'b']) await store.commit(aChange({ rejected, from }));
    expect(await store.rejected(10)).toHaveLength(4);
    await store.commit(aChange({ fresh: true }));
    expect(await store.rejected(10)).toHaveLength(0);
  });

  it('tells of every change, and gives what came since', async () => {
    const positions: number[] = [];
    const stop = store.onVersion(
      ({ position }) => positions.push(position),
      () => undefined,
    );
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    await expect.poll(() => positions.at(-1)).toBe(1);
    stop();
    expect(await store.entriesAfter(0)).toHaveLength(1);
    await foldAll(store);
    expect((await store.version()).position).toBe(1);
    expect(await store.entriesAfter(1)).toEqual([]);
    expect(await store.entriesAfter(0)).toBeUndefined();
  });

  it('never uses a position twice, not even when all records are replaced', async () => {
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    await store.replace('import', { deals: [aDeal('8')] }, at);
    expect((await store.version()).position).toBe(2);
    await store.commit(aChange({ upserts: { deals: [aDeal('9')] } }));
    expect((await store.version()).position).toBe(3);
    expect(await ids()).toEqual(['8', '9']);
  });

  it('writes nothing into a store of a newer version', async () => {
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    const before = await hash();
    const db = new AccountDatabase(account);
    await db.meta.put({ key: 'schemaEpoch', value: schemaEpoch + 1 });
    const refused = { failure: { kind: 'storage', why: 'newer-version' } };
    await expect(store.commit(aChange({ upserts: { deals: [aDeal('2')] } }))).rejects.toMatchObject(refused);
    await expect(store.setSync({ state: 'running' })).rejects.toMatchObject(refused);
    await expect(store.replace('import', {}, at)).rejects.toMatchObject(refused);
    expect(await hash()).toBe(before);
    db.close();
  });

  it('starts empty in place of what an older version stored', async () => {
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    const db = new AccountDatabase(account);
    await db.meta.put({ key: 'schemaEpoch', value: schemaEpoch - 1 });
    await store.commit(aChange({ upserts: { deals: [aDeal('2')] } }));
    expect(await ids()).toEqual(['2']);
    db.close();
  });

  it('does not even read what an older version stored', async () => {
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    const db = new AccountDatabase(account);
    await db.meta.put({ key: 'schemaEpoch', value: schemaEpoch - 1 });
    db.close();
    const again = await AccountStore.existing(account);
    expect((await again?.version())?.position).toBe(0);
    expect(await again?.keysOf('deals')).toEqual([]);
    again?.close();
  });

  it('calls a full disk a full disk, and keeps what it had', async () => {
    await store.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    const full = await fullDisk(account);
    const late = aChange({
      upserts: { deals: [aDeal('2')] },
      stream: { ...unread('deals', ['deals']), read: 9 },
    });
    await expect(full.commit(late)).rejects.toMatchObject({ failure: { kind: 'storage', why: 'quota' } });
    full.close();
    expect(await ids()).toEqual(['1']);
    expect((await store.streams())[0]?.read).toBe(0);
  });

  it('does not open again after another context deleted it', async () => {
    await AccountStore.delete(account);
    await expect(store.commit(aChange({}))).rejects.toMatchObject({ failure: { kind: 'storage' } });
    expect(await Dexie.exists(databaseName(account))).toBe(false);
    expect(await AccountStore.existing(account)).toBeUndefined();
  });

  it('reads what has replaced a snapshot whose bytes are gone, and calls one unreadable that nothing replaced', async () => {
    await store.replace('import', { deals: [aDeal('1')] }, at);
    const gone = new DOMException('gone', 'NotReadableError');
    const reading = vi.spyOn(Blob.prototype, 'arrayBuffer');
    reading.mockImplementationOnce(async () => {
      await store.replace('import', { deals: [aDeal('2')] }, at);
      throw gone;
    });
    expect(await ids()).toEqual(['2']);
    reading.mockRejectedValueOnce(gone);
    await expect(store.tables()).rejects.toMatchObject({ failure: { kind: 'storage', why: 'unreadable' } });
    reading.mockRestore();
  });

  it('takes the place of a database of the first layout', async () => {
    const old = new Dexie(databaseName('old'));
    old.version(1).stores({
      meta: 'key',
      journal: '++position',
      snapshot: '[entity+field]',
      streams: 'id',
      rejected: 'key, stream',
    });
    await old.table('meta').put({ key: 'schemaEpoch', value: 2 });
    await old.table('snapshot').put({ entity: 'deals', field: 'id', length: 1, column: {} });
    old.close();
    const opened = await AccountStore.open('old');
    expect(await opened.keysOf('deals')).toEqual([]);
    await opened.commit(aChange({ upserts: { deals: [aDeal('1')] } }));
    expect(await opened.keysOf('deals')).toEqual(['1']);
    expect(databaseOf(opened).tables.map(({ name }) => name)).not.toContain('snapshot');
    opened.close();
  });

  it('calls columns that do not belong together unreadable, and starts anew when asked to', async () => {
    await store.replace('import', { deals: [aDeal('1'), aDeal('2')] }, at);
    const db = new AccountDatabase(account);
    await db.entities.update('deals', { length: 7 });
    await expect(store.tables()).rejects.toMatchObject({ failure: { kind: 'storage', why: 'unreadable' } });
    db.close();
    store = await AccountStore.openSound(account);
    expect(await ids()).toEqual([]);
  });
});

const databaseOf = (of: AccountStore): AccountDatabase => (of as unknown as { db: AccountDatabase }).db;
const foldAll = (of: AccountStore): Promise<void> => compact(databaseOf(of));

/** A store whose disk has no room for the state of a stream. */
async function fullDisk(name: string): Promise<AccountStore> {
  const opened = await AccountStore.open(name);
  databaseOf(opened).streams.hook('updating', () => {
    throw new Dexie.QuotaExceededError('no room');
  });
  return opened;
}

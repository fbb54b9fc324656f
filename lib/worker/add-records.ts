import { AccountStore } from '@/lib/cache/account-store';
import { unread } from '@/lib/cache/stream-state';
import type { EngineQuestions } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import { readDataset, writeDataset } from '@/lib/model/dataset';
import { type EntityName, entityNames, keyOf, type Records } from '@/lib/model/entities';

const stream = 'list-page';
/** Entities of which records are counted; the others are only names that these mention. */
const counted: readonly EntityName[] = ['deals', 'activities'];

/**
 * Adds records to an account that no host stands behind.
 *
 * Rules: they are checked as those of a file are, all of them before the first is written. Rows that did not fit are kept
 * until they come again and do.
 * Errors: `Failed` bad-input that names the record and field; storage.
 */
export async function addRecords({
  account,
  records: given,
  rejected,
}: EngineQuestions['addRecords']['ask']): Promise<EngineQuestions['addRecords']['answer']> {
  const { records } = readDataset(writeDataset({ meta: {}, records: given }), account);
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const filled = entityNames.filter((entity) => (records[entity]?.length ?? 0) > 0);
  const store = await AccountStore.open(account);
  try {
    const { known, added } = await countNew(store, records);
    const [before] = await store.streams();
    const state = {
      ...unread(stream, [...new Set([...(before?.fills ?? []), ...filled])]),
      phase: 'done' as const,
      whole: true,
      read: known + added,
      total: known + added,
      finishedAt: at,
    };
    const sync = { state: 'done' as const, startedAt: at, syncedAt: at };
    const capabilities = withFields(await store.capabilities(), records, filled);
    await store.begin([state], sync, capabilities);
    await store.commit({ stream: state, upserts: records, rejected, from: at, fresh: false, at });
    return { added, capabilities };
  } finally {
    store.close();
  }
}

async function countNew(store: AccountStore, records: Records): Promise<{ known: number; added: number }> {
  let [known, added] = [0, 0];
  for (const entity of counted) {
    const keys = new Set(await store.keysOf(entity));
    known += keys.size;
    added += (records[entity] ?? []).filter((record) => !keys.has(keyOf(entity, record))).length;
  }
  return { known, added };
}

/** What an account says it fills, with the fields that these records fill as well. */
function withFields(
  before: Readonly<Record<string, unknown>>,
  records: Records,
  filled: readonly EntityName[],
): Account['capabilities'] {
  const fields = filled.map((entity) => {
    const { fields: had = [] } = (before[entity] ?? {}) as { fields?: readonly string[] };
    const now = (records[entity] ?? []).flatMap((record) =>
      Object.entries(record).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [name],
      ),
    );
    return [entity, { fields: [...new Set([...had, ...now])], history: 'none' as const }] as const;
  });
  return { ...before, ...Object.fromEntries(fields) } as Account['capabilities'];
}

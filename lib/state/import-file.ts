import * as z from 'zod/mini';
import type { Account } from '@/lib/model/account';
import { datasetMeta } from '@/lib/model/dataset';
import { entityNames, fieldsOf } from '@/lib/model/entities';
import { goal } from '@/lib/model/entities/goal';
import { Failed } from '@/lib/model/failure';
import { accountsSetting, goalsSetting } from '@/lib/settings/settings';
import type { Session } from './session';

/** What of a dataset file is not records: those are read by the engine. */
const head = z.object({ meta: z.nullish(datasetMeta), goals: z.nullish(z.array(goal)) });

/**
 * Makes a dataset file an account of its own and shows it; how many records it holds.
 *
 * Rules: the engine takes the file whole or not at all, and only then the account is there. The same file name of the same
 * company again replaces what it held.
 * Errors: `Failed` bad-input whose `where` is the record and field, '' for the whole file; storage when there is no room.
 */
export async function importFile(session: Session, file: Pick<File, 'name' | 'text'>): Promise<number> {
  const text = await file.text();
  const id = await idOf(file.name, nameIn(text));
  const { counts } = await session.engine
    .ask('importDataset', { account: id, text })
    .catch((error: unknown) => Promise.reject(withoutFile(error, id)));
  const { meta, goals } = head.parse(JSON.parse(text));
  if (goals) await goalsSetting(id).write([...goals]); // A file without any says nothing of those the user has set.
  const account: Account = {
    id,
    connector: 'file',
    brand: file.name,
    origin: '',
    base: '',
    login: file.name,
    organisation: file.name,
    organisationName: meta?.name || file.name,
    userName: '',
    ...(meta?.baseCurrency && { currency: meta.baseCurrency }),
    ...(meta?.timeZone && { timeZone: meta.timeZone }),
    capabilities: capabilitiesOf(counts),
    connectedAt: `${new Date().toISOString().slice(0, 19)}Z`,
  };
  await accountsSetting.change(({ list }) => ({
    list: [...list.filter((each) => each.id !== id), account],
    current: id,
  }));
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The engine knows the file by the account's id, which says nothing to a person. */
function withoutFile(error: unknown, id: string): unknown {
  if (!(error instanceof Failed) || error.failure.kind !== 'bad-input') return error;
  const where = error.failure.where.replace(new RegExp(`^${id}(: )?`), '');
  return new Failed({ ...error.failure, where }, { cause: error });
}

/** The company's name in the file; '' where the file cannot be read, which the engine will say. */
function nameIn(text: string): string {
  try {
    return (
      z.object({ meta: z.object({ name: z.string() }) }).safeParse(JSON.parse(text)).data?.meta.name ?? ''
    );
  } catch {
    return '';
  }
}

async function idOf(...names: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(names.join('\u0000')));
  const bytes = [...new Uint8Array(digest).slice(0, 8)];
  return `file-${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A file fills what it holds, with whatever history it holds. */
function capabilitiesOf(counts: Readonly<Record<string, number>>): Account['capabilities'] {
  const filled = entityNames.filter((entity) => (counts[entity] ?? 0) > 0);
  return Object.fromEntries(
    filled.map((entity) => [
      entity,
      { fields: fieldsOf(entity).map(([name]) => name), history: 'full' as const },
    ]),
  );
}

import type { AccountFacts, Page } from '@/lib/connectors/connector';
import { type EntityName, keyOf, type RecordOf } from '@/lib/model/entities';
import type { HostChoices } from '@/lib/model/host-choices';
import { chosen } from './chosen';

/** What changing stored records needs of the cache. */
export interface Rewritten {
  recordsOf<E extends EntityName>(entity: E): Promise<RecordOf<E>[]>;
  rewrite(upserts: Page['upserts']): Promise<void>;
}

const entities = ['stages', 'sources', 'leads', 'deals', 'activities'] as const;
/** Records that are written together: a million at once would be a text of half a gigabyte. */
const atOnce = 10_000;

/**
 * Applies choices to the records that are stored: those that change are written, the others are left alone.
 *
 * Rules: doing it twice changes nothing the second time, so one that was killed is simply done again.
 */
export async function rechosen(
  store: Rewritten,
  choices: HostChoices,
  reasonFields: AccountFacts['reasonFields'],
): Promise<void> {
  for (const entity of entities) {
    const before = await store.recordsOf(entity);
    for (let from = 0; from < before.length; from += atOnce) {
      const some = before.slice(from, from + atOnce);
      const { [entity]: after = [], lossReasons } = chosen({ [entity]: some }, choices, {
        ...(reasonFields && { reasonFields }),
      });
      const known = new Map(some.map((record) => [keyOf(entity, record), textOf(record)]));
      const changed = (after as readonly object[]).filter(
        (record) => known.get(keyOf(entity, record)) !== textOf(record),
      );
      if (changed.length > 0) await store.rewrite({ [entity]: changed, ...(lossReasons && { lossReasons }) });
    }
  }
}

/** Absent and `null` are the same: unknown. The order of fields says nothing. */
const textOf = (record: object): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

import { type EntityName, entities, entityNames, keyOf } from '@/lib/model/entities';
import { textOf, valueAt } from '@/lib/table/column';
import { GrowingTable, hasIds } from '@/lib/table/growing-table';
import type { Table, Tables } from '@/lib/table/table';
import type { JournalEntry, Removed } from './database';

/**
 * Every table of an account, following the journal entry by entry.
 *
 * Rules: an entry applied any number of times leaves the same records. An entity is copied out of the snapshot when it
 * first changes, so opening costs nothing for those that do not.
 */
export class LiveTables {
  /** Of the last entry applied. */
  position: number;
  readonly #still: Map<EntityName, Table>;
  readonly #growing = new Map<EntityName, GrowingTable>();
  #tables: Tables | undefined;

  constructor(snapshot: ReadonlyMap<EntityName, Table>, position: number) {
    this.#still = new Map(snapshot);
    this.position = position;
  }

  /** The records as they are now: the same object until something changes, and only changed tables are new in the next. */
  tables(): Tables {
    this.#tables ??= Object.fromEntries(
      entityNames.map((entity) => [entity, this.#tableOf(entity)]),
    ) as Tables;
    return this.#tables;
  }

  /** Takes an entry in. `beforeRemoval` is called while the rows of an entity still stand where they were. */
  apply(entry: JournalEntry, beforeRemoval?: (entity: EntityName) => void): void {
    for (const entity of entityNames) {
      const gone = this.#childrenGone(entity, entry);
      const removed = entry.removed?.[entity];
      const deletedField = 'deletedAt' in entities[entity].shape;
      if (removed && !deletedField) gone.push(...removed.keys);
      if (gone.length > 0) beforeRemoval?.(entity);
      for (const key of gone) this.#change(entity).remove(key);
      const upserts = entry.upserts[entity] ?? [];
      if (upserts.length > 0) this.#change(entity).upsertAll(upserts);
      if (removed && deletedField) this.#markDeleted(entity, removed);
    }
    if (entry.position !== undefined) this.position = Math.max(this.position, entry.position);
  }

  #childrenGone(entity: EntityName, entry: JournalEntry): string[] {
    const complete = entry.complete?.[entity];
    if (!complete) return [];
    const known = this.#grow(entity).keysWhere(complete.field, complete.of);
    if (known.length === 0) return known;
    const here = new Set((entry.upserts[entity] ?? []).map((record) => keyOf(entity, record)));
    return known.filter((key) => !here.has(key));
  }

  #markDeleted(entity: EntityName, { keys, at }: NonNullable<Removed[EntityName]>): void {
    const table = this.#change(entity);
    for (const key of keys) {
      // Deleted at the host for longer than we know: its own moment stands.
      if (table.valueOf(key, 'deletedAt') === null) table.patch(key, 'deletedAt', at);
    }
  }

  #grow(entity: EntityName): GrowingTable {
    let growing = this.#growing.get(entity);
    if (!growing) {
      growing = new GrowingTable(entity, this.#still.get(entity));
      this.#growing.set(entity, growing);
    }
    return growing;
  }

  /** The table of an entity that is about to change. */
  #change(entity: EntityName): GrowingTable {
    const growing = this.#grow(entity);
    this.#still.delete(entity);
    this.#tables = undefined;
    return growing;
  }

  #tableOf(entity: EntityName): Table {
    let table = this.#still.get(entity);
    if (!table) {
      table = this.#grow(entity).table();
      this.#still.set(entity, table);
    }
    return table;
  }
}

/** Keys of the records of a table that are not deleted. */
export function liveKeys(table: Table): string[] {
  const deleted = table.columns['deletedAt'];
  const keyAt = keyReader(table);
  const found: string[] = [];
  for (let row = 0; row < table.length; row++) {
    if (!deleted || valueAt(deleted, row) === null) found.push(keyAt(row));
  }
  return found;
}

/** The key of the record in a row of a table. */
export function keyReader(table: Table): (row: number) => string {
  const ids = table.columns['id'];
  if (ids?.kind === 'code' && hasIds(table.entity)) {
    return (row) => String(textOf(ids, ids.codes[row] ?? -1));
  }
  let at = 0;
  const record = new Proxy(
    {},
    {
      get: (_, field) => {
        const column = table.columns[String(field)];
        return column ? valueAt(column, at) : null;
      },
    },
  );
  return (row) => {
    at = row;
    return keyOf(table.entity, record);
  };
}

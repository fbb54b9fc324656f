import { keyReader } from '@/lib/cache/live-tables';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Scope } from '@/lib/model/scope';
import type { RecordSet } from '@/lib/query/view';
import type { Table, Tables } from '@/lib/table/table';

const capacity = 20;

/** The records behind a result's figures, while a page may still ask for them. */
export interface Kept {
  readonly account: string;
  readonly scope: Scope;
  /** Which date puts a record into the period. */
  readonly dateField: string;
  readonly selections: readonly Selected[];
}
interface Selected extends Pick<RecordSet, 'entity' | 'sumOf'> {
  /** Rows; keys from when rows of the entity began to move. */
  where: { readonly rows: Int32Array } | { readonly keys: readonly string[] };
}

/** The selections of the last results. */
export class KeptResults {
  readonly #kept = new Map<number, Kept>();
  #last = 0;

  /** The number under which the selections can be asked for. */
  keep({ selections, ...result }: Omit<Kept, 'selections'> & { selections: readonly RecordSet[] }): number {
    const id = ++this.#last;
    this.#kept.set(id, {
      ...result,
      selections: selections.map(({ rows, ...set }) => ({ ...set, where: { rows } })),
    });
    this.#kept.delete(id - capacity);
    return id;
  }

  /** Errors: `Failed` bad-input when the result is too old, or has no such selection. */
  find(id: number, selection: number): { readonly kept: Kept; readonly selected: Selected } {
    const kept = this.#kept.get(id);
    const selected = kept?.selections[selection];
    if (kept && selected) return { kept, selected };
    throw new Failed({ kind: 'bad-input', where: 'result', detail: `${id}/${selection} is no longer kept` });
  }

  /** Call before rows of an entity move: from then on its selections go by keys. */
  beforeRemoval(account: string, entity: EntityName, table: Table): void {
    const keyAt = keyReader(table);
    for (const kept of this.#kept.values()) {
      if (kept.account !== account) continue;
      for (const selected of kept.selections) {
        const { where } = selected;
        if (selected.entity === entity && 'rows' in where) {
          selected.where = { keys: Array.from(where.rows, keyAt) };
        }
      }
    }
  }
}

/** Rows of a selection in the tables as they are now; records that are gone are not among them. */
export function rowsNow({ entity, where }: Selected, tables: Tables): Int32Array {
  if ('rows' in where) return where.rows;
  const table = tables[entity];
  const wanted = new Set(where.keys);
  const keyAt = keyReader(table);
  const found: number[] = [];
  for (let row = 0; row < table.length; row++) if (wanted.has(keyAt(row))) found.push(row);
  return Int32Array.from(found);
}

import type { StreamState } from '@/lib/cache/stream-state';
import type { Json, Page } from '@/lib/connectors/connector';
import { type EntityName, keyOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';

/** Pages by which a reading may exceed what the host announced, for records that come while it runs. */
const spare = 5;
/** No list of a CRM is this long; a host that goes on is handing out cursors for nothing. */
const maxPages = 100_000;
/** Pages in a row that bring what an earlier one brought, or nothing at all. A search by dates may well meet empty months. */
const maxRepeated = 5;
const maxEmpty = 40;

/** Stops a reading that goes in circles. Errors: `Failed` unexpected-reply. */
export class CursorGuard {
  readonly #where: string;
  readonly #met = new Set<string>();
  /** Hashes of what pages brought. */
  readonly #brought = new Set<number>();
  #repeated = 0;
  #empty = 0;

  constructor(where: string) {
    this.#where = where;
  }

  /** Call with each cursor before it is followed. */
  meet(cursor: Json | undefined): void {
    const text = JSON.stringify(cursor) ?? '';
    if (this.#met.has(text) || this.#met.size >= maxPages) throw this.#stuck('the same page again');
    this.#met.add(text);
  }

  /** Call with each page: a host may hand out ever new cursors for the same records. */
  bring({ upserts, removed = {}, rejected }: Page): void {
    const keys = [
      ...Object.entries(upserts).flatMap(([entity, records]) =>
        records.map((record) => keyOf(entity as EntityName, record)),
      ),
      ...Object.values(removed).flat(),
      ...rejected.map(({ id, why }) => id || why),
    ];
    this.#empty = keys.length === 0 ? this.#empty + 1 : 0;
    const hash = hashOf(keys);
    const isKnown = keys.length > 0 && this.#brought.has(hash);
    this.#repeated = isKnown ? this.#repeated + 1 : 0;
    this.#brought.add(hash);
    if (this.#repeated >= maxRepeated || this.#empty >= maxEmpty)
      throw this.#stuck('pages that bring nothing new');
  }

  /** Call with the state that a page leaves. Small pages are no offence: records are counted, not pages. */
  check({ read, size, total, pages }: Pick<StreamState, 'read' | 'size' | 'total' | 'pages'>): void {
    const tooMuch = total !== undefined && read > total + spare * Math.max(size, 1);
    if (tooMuch || pages > maxPages) throw this.#stuck(`${read} records of ${total}`);
  }

  /** A full reading that ends a page or more before the host's own count was cut short. */
  isCutShort({ read, size, total }: StreamState): boolean {
    return total !== undefined && read + Math.max(size, 1) < total;
  }

  #stuck(detail: string): Failed {
    return new Failed({ kind: 'unexpected-reply', where: this.#where, detail });
  }
}

/** FNV-1a. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(keys: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const key of keys) {
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xa, 0x01000193);
  }
  return hash;
}

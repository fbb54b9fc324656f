import type { StreamState } from '@/lib/cache/stream-state';
import type { Json } from '@/lib/connectors/connector';
import { Failed } from '@/lib/model/failure';

/** Pages by which a reading may exceed what the host announced, for records that come while it runs. */
const spare = 5;
/** No list of a CRM is this long; a host that goes on is handing out cursors for nothing. */
const maxPages = 100_000;

/** Stops a reading that goes in circles. Errors: `Failed` unexpected-reply. */
export class CursorGuard {
  readonly #where: string;
  readonly #met = new Set<string>();

  constructor(where: string) {
    this.#where = where;
  }

  /** Call with each cursor before it is followed. */
  meet(cursor: Json | undefined): void {
    const text = JSON.stringify(cursor) ?? '';
    if (this.#met.has(text) || this.#met.size >= maxPages) throw this.#stuck('the same page again');
    this.#met.add(text);
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

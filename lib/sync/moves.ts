import type { Stand } from '@/lib/connectors/connector';
import type { Transition } from '@/lib/model/entities';
import { concluded, isConcluded } from './stands';

/** What is stored, as far as it is asked for here. */
interface Stored {
  recordsOf(entity: 'transitions'): Promise<Transition[]>;
}

/** Where each deal stood last, as far as its stored transitions tell: read when somebody first asks. */
export class Moves {
  readonly #store: Stored;
  #last: Promise<Map<string, Transition>> | undefined;

  constructor(store: Stored) {
    this.#store = store;
  }

  /** Transitions that follow from where deals stand now. */
  async of(stands: readonly Stand[]): Promise<Transition[]> {
    if (stands.length === 0) return [];
    const last = await this.#known();
    return stands.flatMap((stand) => {
      const moves = concluded(stand, last.get(stand.dealId));
      const end = moves.at(-1);
      if (end) last.set(stand.dealId, end);
      return moves;
    });
  }

  /** Deals whose last move was concluded, and whose history is therefore still to be read. */
  async concluded(): Promise<ReadonlySet<string>> {
    return new Set([...(await this.#known())].flatMap(([deal, last]) => (isConcluded(last) ? [deal] : [])));
  }

  #known(): Promise<Map<string, Transition>> {
    this.#last ??= this.#store.recordsOf('transitions').then((all) => {
      const last = new Map<string, Transition>();
      for (const one of all) if (one.seq >= (last.get(one.dealId)?.seq ?? 0)) last.set(one.dealId, one);
      return last;
    });
    return this.#last;
  }
}

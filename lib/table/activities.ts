import type { CodeColumn } from './column';
import type { Deals } from './deals';
import { type Keys, targetRows } from './keys';
import { remembered } from './remembered';
import { type Rows, scratch } from './rows';
import { codes, numbers, type Table, type Tables } from './table';
import type { Zone } from './zone';

/** What an activity is, one bit each. Only what is done and not service counts as `done`. */
export const trait = { done: 1, call: 2, inbound: 4, contact: 8, connected: 16, meeting: 32 } as const;

/**
 * The traits of every activity, one byte each.
 *
 * Rules: `done` is done and of the sales domain (none given is sales). `contact` is a call, e-mail or text that is not
 * inbound, a meeting or a visit (catalogue 0.13). An unknown direction is outbound.
 */
export const traitsOf = remembered((table: Table): Uint8Array => {
  const [reach, sales] = [64, 128];
  const traits = new Uint8Array(table.length);
  const add = (field: string, bits: Readonly<Record<string, number>>, none = 0): void => {
    const { codes: column, dictionary } = codes(table, field);
    // Moved by one, so that the code −1 reads the first.
    const byCode = Uint8Array.of(
      none,
      ...dictionary.map((word) => (Object.hasOwn(bits, word) ? (bits[word] ?? 0) : 0)),
    );
    for (let row = 0; row < table.length; row++) {
      traits[row] = (traits[row] as number) | (byCode[(column[row] as number) + 1] as number);
    }
  };
  add('status', { done: trait.done });
  add('domain', { sales }, sales);
  add('direction', { inbound: trait.inbound });
  add('outcomeKind', { connected: trait.connected });
  add('kind', {
    call: trait.call | reach,
    email: reach,
    text: reach,
    meeting: trait.meeting | trait.contact,
    visit: trait.contact,
  });
  for (let row = 0; row < table.length; row++) {
    const found = traits[row] as number;
    const isService = (found & sales) === 0;
    const isReach = (found & (reach | trait.inbound)) === reach;
    traits[row] = (found & (isService ? 62 : 63)) | (isReach ? trait.contact : 0);
  }
  return traits;
});

const hoursOf = remembered(
  (table: Table, zone: Zone) => zone.hoursOfWeek(numbers(table, 'at'), table.length),
  (zone) => zone.name,
);

/** What the activities are seen from: a company. */
interface Viewpoint {
  readonly tables: Tables;
  readonly asOf: number;
  readonly zone: Zone;
  readonly people: Keys;
  readonly deals: Deals;
}

/** Activities of a company, as of its instant. */
export class Activities {
  readonly table: Table;
  readonly at: Float64Array;
  readonly traits: Uint8Array;
  readonly #company: Viewpoint;
  readonly #user: CodeColumn;
  readonly #person: Int32Array;
  readonly #deal: CodeColumn;
  readonly #dealRow: Int32Array;
  #people: Int32Array | undefined;
  #firstContacts: Float64Array | undefined;

  constructor(company: Viewpoint) {
    this.#company = company;
    this.table = company.tables.activities;
    this.at = numbers(this.table, 'at');
    this.traits = traitsOf(this.table);
    this.#user = codes(this.table, 'userId');
    this.#person = company.people.ofCodes(this.#user);
    this.#deal = codes(this.table, 'dealId');
    const { exists } = company.deals;
    // A deal that does not exist (any more) leaves its activities unlinked.
    this.#dealRow = targetRows(this.#deal, company.tables.deals).map((row) => (exists[row] === 1 ? row : -1));
  }

  /** Who did each, a key of `people`. */
  get people(): Int32Array {
    this.#people ??= keysOf(this.#user, this.#person, this.table.length);
    return this.#people;
  }

  personOf(row: number): number {
    return this.#person[this.#user.codes[row] as number] ?? -1;
  }

  /** Row of the deal it belongs to, −1 none. */
  dealOf(row: number): number {
    return this.#dealRow[this.#deal.codes[row] as number] ?? -1;
  }

  /** Local hours since Monday 00:00, by row. */
  get hoursOfWeek(): Uint8Array {
    return hoursOf(this.table, this.#company.zone);
  }

  /** Rows in `[from, to)`, up to as-of, with all of `traits` and none of `without`. */
  between(from: number, to: number, traits: number, without = 0): Rows {
    const { at, traits: all } = this;
    const length = this.table.length;
    const end = Math.min(to, this.#company.asOf + 1);
    const mask = traits | without;
    const found = scratch(length);
    let count = 0;
    for (let row = 0; row < length; row++) {
      const when = at[row] as number;
      found[count] = row;
      count += +(when >= from) & +(when < end) & +(((all[row] as number) & mask) === traits);
    }
    return found.slice(0, count);
  }

  /** Of some rows those with all of `traits`. */
  having(traits: number, rows: Rows): Rows {
    const found = scratch(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      found[count] = row;
      count += +(((this.traits[row] as number) & traits) === traits);
    }
    return found.slice(0, count);
  }

  /**
   * Instant of each deal's first contact, by row of `deals`; NaN without one.
   *
   * Rules: at or after its creation, up to as-of, and not after its close (catalogue Z23).
   */
  get firstContacts(): Float64Array {
    if (this.#firstContacts) return this.#firstContacts;
    const { asOf, deals } = this.#company;
    const first = new Float64Array(deals.length).fill(Number.POSITIVE_INFINITY);
    const latest = deals.closedAt.map((closedAt) => (closedAt < asOf ? closedAt : asOf));
    const wanted = trait.done | trait.contact;
    const { createdAt } = deals;
    const { traits, at } = this;
    const [dealCodes, dealRow] = [this.#deal.codes, this.#dealRow];
    for (let row = 0; row < this.table.length; row++) {
      if (((traits[row] as number) & wanted) !== wanted) continue;
      const code = dealCodes[row] as number;
      const deal = code < 0 ? -1 : (dealRow[code] as number);
      if (deal < 0) continue;
      const when = at[row] as number;
      const fits = when >= (createdAt[deal] as number) && when <= (latest[deal] as number);
      if (fits && when < (first[deal] as number)) first[deal] = when;
    }
    this.#firstContacts = first.map((when) => (when === Number.POSITIVE_INFINITY ? Number.NaN : when));
    return this.#firstContacts;
  }
}

/** Each row's key, from the key of its code. */
function keysOf(column: CodeColumn, keyOfCode: Int32Array, length: number): Int32Array {
  const keys = new Int32Array(length);
  for (let row = 0; row < length; row++) keys[row] = keyOfCode[column.codes[row] as number] ?? -1;
  return keys;
}

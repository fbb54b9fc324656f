import type { CodeColumn } from './column';
import type { Deals } from './deals';
import { followedColumn } from './followed';
import { type Keys, targetRows } from './keys';
import { remembered } from './remembered';
import { type Rows, scratch } from './rows';
import { codes, numbers, type Table, type Tables } from './table';
import { noHour, type Zone } from './zone';

/** What an activity is, one bit each. Only what is done and not service counts as `done`. */
export const trait = { done: 1, call: 2, inbound: 4, contact: 8, connected: 16, meeting: 32 } as const;

const [reach, sales] = [64, 128];

/** What all that is said of an activity makes of it: service is not done, and who reaches out makes contact. */
const traitsOfBits = Uint8Array.from({ length: 256 }, (_, bits) => {
  const isService = (bits & sales) === 0;
  const isReach = (bits & (reach | trait.inbound)) === reach;
  return (bits & (isService ? 62 : 63)) | (isReach ? trait.contact : 0);
});

/** Bits by code of a field, moved by one, so that the code −1 reads the first. */
const bitsByCode = (
  { dictionary }: CodeColumn,
  bits: Readonly<Record<string, number>>,
  none = 0,
): Uint8Array =>
  Uint8Array.of(none, ...dictionary.map((word) => (Object.hasOwn(bits, word) ? (bits[word] ?? 0) : 0)));

/**
 * The traits of every activity, one byte each.
 *
 * Rules: `done` is done and of the sales domain (none given is sales). `contact` is a call, e-mail or text that is not
 * inbound, a meeting or a visit (catalogue 0.13). An unknown direction is outbound.
 */
export const traitsOf = followedColumn(
  (length) => new Uint8Array(length),
  (traits, table: Table, rows) => {
    const [status, domain, direction] = [
      codes(table, 'status'),
      codes(table, 'domain'),
      codes(table, 'direction'),
    ];
    const [outcome, kind] = [codes(table, 'outcomeKind'), codes(table, 'kind')];
    const ofStatus = bitsByCode(status, { done: trait.done });
    const ofDomain = bitsByCode(domain, { sales }, sales);
    const ofDirection = bitsByCode(direction, { inbound: trait.inbound });
    const ofOutcome = bitsByCode(outcome, { connected: trait.connected });
    const ofKind = bitsByCode(kind, {
      call: trait.call | reach,
      email: reach,
      text: reach,
      meeting: trait.meeting | trait.contact,
      visit: trait.contact,
    });
    const [a, b, c, d, e] = [status.codes, domain.codes, direction.codes, outcome.codes, kind.codes];
    const count = rows?.length ?? table.length;
    for (let i = 0; i < count; i++) {
      const row = rows ? (rows[i] as number) : i;
      traits[row] = traitsOfBits[
        (ofStatus[(a[row] as number) + 1] as number) |
          (ofDomain[(b[row] as number) + 1] as number) |
          (ofDirection[(c[row] as number) + 1] as number) |
          (ofOutcome[(d[row] as number) + 1] as number) |
          (ofKind[(e[row] as number) + 1] as number)
      ] as number;
    }
  },
);

/** Local hours since Monday 00:00 of every activity, `noHour` where its instant is unknown. */
export const hoursOf = followedColumn(
  (length) => new Uint8Array(length),
  (hours, table: Table, rows, zone: Zone) => {
    const at = numbers(table, 'at');
    if (!rows) hours.set(zone.hoursOfWeek(at, table.length));
    else
      for (const row of rows)
        hours[row] = Number.isNaN(at[row]) ? noHour : zone.hourOfWeek(at[row] as number);
  },
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
    if ((traits & trait.done) === 0) return within(this, from, this.#endOf(to), traits, without);
    const rows = doneWithin(this, from, this.#endOf(to));
    return (traits ^ trait.done) | without ? this.having(traits, rows, without) : rows;
  }

  /** Of some rows those with all of `traits` and none of `without`. */
  having(wanted: number, rows: Rows, without = 0): Rows {
    const { traits } = this;
    const mask = wanted | without;
    const found = scratch(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      found[count] = row;
      count += +(((traits[row] as number) & mask) === wanted);
    }
    return found.slice(0, count);
  }

  #endOf(to: number): number {
    return Math.min(to, this.#company.asOf + 1);
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

/** Rows in `[from, to)` with all of `wanted` and none of `without`. */
function within(
  { at, traits, table: { length } }: Activities,
  from: number,
  to: number,
  wanted: number,
  without = 0,
): Rows {
  const mask = wanted | without;
  const found = scratch(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const when = at[row] as number;
    found[count] = row;
    count += +(when >= from) & +(when < to) & +(((traits[row] as number) & mask) === wanted);
  }
  return found.slice(0, count);
}

/** What was done in the last few periods: many questions are asked of each. */
const doneWithin = remembered(
  (activities: Activities, from: number, to: number): Rows => within(activities, from, to, trait.done),
  (from, to) => `${from} ${to}`,
);

/** Each row's key, from the key of its code. */
function keysOf(column: CodeColumn, keyOfCode: Int32Array, length: number): Int32Array {
  const keys = new Int32Array(length);
  for (let row = 0; row < length; row++) keys[row] = keyOfCode[column.codes[row] as number] ?? -1;
  return keys;
}

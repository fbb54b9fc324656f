import { currencyIn, readAmount } from './amounts';
import { instantOf, readWhen, type When } from './dates';
import { readDuration, unitOf } from './durations';
import { type ColumnField, columnFor, type ListMapping } from './mapping';
import { isBlank, plain } from './plain';
import type { CellText, RowText } from './snapshot';
import { directionOf } from './words';

/** Why a row did not become a record; each has its words. */
export const misfits = [
  'missing',
  'amount',
  'currency',
  'date',
  'duration',
  'direction',
  'number',
  'total',
  'unfit',
] as const;
export type Misfit = (typeof misfits)[number];

/** A cell that is not what its column says: the whole row is left out. */
export class BadCell extends Error {
  readonly why: Misfit;
  readonly field: ColumnField;
  readonly text: string;
  constructor(why: Misfit, field: ColumnField, text: string) {
    super(`${field}: ${why}`);
    this.why = why;
    this.field = field;
    this.text = text;
  }
}

/** Where and when a table is read. */
export interface Reading {
  readonly timeZone: string;
  /** The present instant. */
  readonly now: string;
}

/** The cells of one row by what they say. `null` where a column is not there or its cell is blank; throws `BadCell`. */
export class Cells {
  readonly #row: RowText;
  readonly #mapping: ListMapping;
  readonly #reading: Reading & { readonly today: Temporal.PlainDate };

  constructor(row: RowText, mapping: ListMapping, reading: Reading) {
    this.#row = row;
    this.#mapping = mapping;
    const { timeZone, now } = reading;
    const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
    this.#reading = { ...reading, today };
  }

  has(field: ColumnField): boolean {
    return columnFor(this.#mapping, field) >= 0;
  }

  text(field: ColumnField): string | null {
    const { text } = this.#cell(field);
    return isBlank(text) ? null : text.normalize('NFC').trim();
  }

  /** The same, where there must be one. */
  needed(field: ColumnField): string {
    const found = this.text(field);
    if (found === null) throw new BadCell('missing', field, '');
    return found;
  }

  amount(): { amount: number; currency: string } | null {
    const text = this.text('amount');
    const named = this.text('currency');
    const currency = named === null ? this.#mapping.currency : currencyIn(named, this.#mapping.currency);
    if (currency === undefined) throw new BadCell('currency', 'currency', named ?? '');
    if (text === null) return null;
    const found = readAmount(text, this.#mapping.decimal, currency);
    if (!found) throw new BadCell('amount', 'amount', text);
    return { amount: found.minor, currency: found.currency };
  }

  instant(field: ColumnField): string | null {
    const when = this.#when(field, false);
    return when && instantOf(when, this.#reading.timeZone);
  }

  date(field: ColumnField): string | null {
    return this.#when(field, true)?.date.toString() ?? null;
  }

  seconds(): number | null {
    const text = this.text('duration');
    if (text === null) return null;
    const header = this.#mapping.headers[columnFor(this.#mapping, 'duration')] ?? '';
    const found = readDuration(text, unitOf(header));
    if (found === undefined) throw new BadCell('duration', 'duration', text);
    return found;
  }

  direction(): 'outbound' | 'inbound' | null {
    const text = this.text('direction');
    if (text === null) return null;
    const found = directionOf(text);
    if (!found) throw new BadCell('direction', 'direction', text);
    return found;
  }

  share(): number | null {
    const text = this.text('probability');
    if (text === null) return null;
    const figure = /^%?\s*(\d{1,3})(?:[.,٫](\d+))?\s*[%٪]?$/.exec(plain(text));
    const percent = Number(`${figure?.[1] ?? 'x'}.${figure?.[2] ?? '0'}`);
    if (!(percent >= 0 && percent <= 100)) throw new BadCell('number', 'probability', text);
    // "0.4" with no sign of a percentage is a share already.
    return percent < 1 && !/[%٪]/.test(text) ? percent : Math.round(percent * 100) / 10_000;
  }

  #when(field: ColumnField, ahead: boolean): When | null {
    const { text, when } = this.#cell(field);
    const { today } = this.#reading;
    const exact = when === undefined ? undefined : readWhen(when, 'dmy', today);
    if (exact) return exact;
    if (isBlank(text)) return null;
    const found = readWhen(text, this.#mapping.dateOrder, today, ahead);
    if (!found) throw new BadCell('date', field, text);
    return found;
  }

  #cell(field: ColumnField): CellText {
    return this.#row.cells[columnFor(this.#mapping, field)] ?? { text: '' };
  }
}

import type { CodeColumn } from './column';
import type { Rows } from './rows';
import { TextKeys } from './text-keys';

/** Records that look like one another. */
export interface Duplicates {
  /** Arranged by group; only groups of two and more are in it. */
  readonly rows: Rows;
  /** Group `g` is `rows[starts[g]]` up to `rows[starts[g + 1]]`. */
  readonly starts: Int32Array;
}

/** An e-mail as two are compared: trimmed, lower case. Errors: none; an empty one compares with nothing. */
export const comparableEmail = (text: string): string => text.trim().toLowerCase();

const accents = /\p{M}+/gu;
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const dots = /[.'’]/g;
const others = /[^\p{L}\p{N}]+/gu;
const oddLetters = /[łøßıæœðþđ]/g;

/** What companies end in: it says how they are owned, not which one it is. */
const forms = new Set(
  (
    'gmbh ag kg ug ohg inc incorporated ltd limited llc llp plc corp corporation co company sa sas sarl srl spa bv nv ' +
    'oy oyj ab as asa aps ltda lda me eireli sti'
  ).split(' '),
);
const longForms = [' sp z oo', ' sp z o o', ' co kg', ' ltd sti', ' anonim sirketi', ' limited sirketi'];

/**
 * A name as two are compared: without case, accents, punctuation and the company's legal form (catalogue 4, data audit).
 *
 * Rules: a name that is nothing but a legal form stays as it is. Letters that Unicode does not take apart are spelled
 * out where custom has one spelling: `ł` is l, `ø` o, `ß` ss, the Turkish dotless `ı` i.
 */
export function comparableName(text: string): string {
  const lower = text.toLowerCase();
  const name = plain.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(accents, '')
        .replace(oddLetters, (letter) => spelled.get(letter) ?? letter)
        .replace(dots, '')
        .replace(others, ' ')
        .trim();
  return withoutForm(name);
}

function withoutForm(name: string): string {
  let rest = name;
  for (;;) {
    const from = rest.lastIndexOf(' ');
    if (from < 0) return rest;
    const long = longForms.find((form) => rest.endsWith(form) && rest.length > form.length);
    if (long) rest = rest.slice(0, -long.length);
    else if (forms.has(rest.slice(from + 1))) rest = rest.slice(0, from);
    else return rest;
  }
}

const spelled = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['đ', 'd'],
]);

const emails = new WeakMap<readonly string[], TextKeys>();
const names = new WeakMap<readonly string[], TextKeys>();

/** For each code of a column of e-mails, the number that equal ones share; −1 for an empty one. */
export const emailKeys = (column: CodeColumn): Int32Array => keysIn(emails, column, comparableEmail);

/** For each code of a column of names, the number that equal ones share; −1 for an empty one. */
export const nameKeys = (column: CodeColumn): Int32Array => keysIn(names, column, comparableName);

/** A dictionary only ever grows, so only the texts that came since are looked at. */
function keysIn(
  kept: WeakMap<readonly string[], TextKeys>,
  { dictionary }: CodeColumn,
  comparable: (text: string) => string,
): Int32Array {
  let keys = kept.get(dictionary);
  if (!keys) {
    keys = new TextKeys(comparable);
    kept.set(dictionary, keys);
  }
  return keys.of(dictionary);
}

/**
 * Of a selection the records whose text is equal to that of another one in it.
 *
 * Rules: equal is what `keyOfCode` says (`emailKeys`, `nameKeys`); an empty or unknown text equals nothing. Groups stand in the
 * order of their first record, and rows in the order of the selection.
 */
export function duplicatesIn(selection: Rows, column: CodeColumn, keyOfCode: Int32Array): Duplicates {
  const { codes } = column;
  const keys = room.keys.of(selection.length);
  // A byte a text says whether it comes again: counting them all would read and write four times as much.
  const seen = new Uint8Array(keyOfCode.length + 1);
  for (let i = 0; i < selection.length; i++) {
    const code = codes[selection[i] as number] as number;
    // Moved by one: unknown texts are seen in the first place, which is then emptied.
    const key = code < 0 ? 0 : (keyOfCode[code] as number) + 1;
    keys[i] = key;
    seen[key] = ((seen[key] as number) << 1) | 1;
  }
  seen[0] = 0;
  const found = room.found.of(selection.length);
  let length = 0;
  for (let i = 0; i < selection.length; i++) {
    const key = keys[i] as number;
    found[length] = selection[i] as number;
    // What was read here is not needed again, so keys move up in their own room.
    keys[length] = key;
    length += ((seen[key] as number) >> 1) & 1;
  }
  return arranged(found.subarray(0, length), keys, keyOfCode.length + 1);
}

/** Room that grows and is used again: a fresh array of millions costs more than what is done with it. */
class Room {
  #room = new Int32Array(0);

  /** So many numbers, with whatever was left in them. */
  of(length: number): Int32Array {
    if (this.#room.length < length) this.#room = new Int32Array(length);
    return this.#room.subarray(0, length);
  }
}
const room = { counts: new Room(), keys: new Room(), found: new Room() };

function arranged(found: Rows, keys: Int32Array, mostKeys: number): Duplicates {
  // Becomes, from a key's first row on, −1 minus the place where its next row goes.
  const counts = room.counts.of(mostKeys);
  for (let i = 0; i < found.length; i++) counts[keys[i] as number] = 0;
  for (let i = 0; i < found.length; i++) {
    const key = keys[i] as number;
    counts[key] = (counts[key] as number) + 1;
  }
  const rows = new Int32Array(found.length);
  const starts = new Int32Array(found.length / 2 + 1);
  let [groups, end] = [0, 0];
  for (let i = 0; i < found.length; i++) {
    const key = keys[i] as number;
    let next = counts[key] as number;
    if (next > 0) {
      const count = next;
      next = -1 - end;
      end += count;
      starts[++groups] = end;
    }
    rows[-1 - next] = found[i] as number;
    counts[key] = next - 1;
  }
  return { rows, starts: starts.slice(0, groups + 1) };
}

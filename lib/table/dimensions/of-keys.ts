import type { Label } from '@/lib/model/result';
import type { CodeColumn } from '../column';
import { type Grouping, keysVia } from '../grouping';
import type { Keys } from '../keys';
import { keyText, labelOf } from '../labels';

/** Groups that are records of an entity; `none` is the word for the lack of one and for one that is gone. */
export const ofEntity = (
  keys: Keys,
  rows: Grouping['keys'],
  none: string,
  more: Partial<Grouping> = {},
): Grouping => ({
  size: keys.size,
  keys: rows,
  keyOf: (group) => keyText(keys, group),
  labelOf: (group) => labelOf(keys, group, none),
  none: { word: `none.${none}` },
  ...more,
});

/** Groups that are the texts of a column; with `word` they are words of ours (`<word>.<text>`), else the CRM's own. */
export function ofTexts(
  { codes, dictionary }: CodeColumn,
  length: number,
  none: string,
  word?: string,
): Grouping {
  return {
    size: dictionary.length,
    keys: codes.length === length ? codes : codes.slice(0, length),
    keyOf: (group) => dictionary[group] as string,
    labelOf: (group): Label =>
      word ? { word: `${word}.${dictionary[group]}` } : { text: dictionary[group] as string },
    none: { word: `none.${none}` },
  };
}

/** A few groups of our own in a fixed order, such as bands; `of` gives the number of a row's, −1 for none. */
export const ofWords = (
  words: readonly string[],
  word: string,
  none: string,
  length: number,
  of: (row: number) => number,
): Grouping => {
  const keys = new Int32Array(length);
  for (let row = 0; row < length; row++) keys[row] = of(row);
  return {
    size: words.length,
    keys,
    keyOf: (group) => words[group] as string,
    labelOf: (group) => ({ word: `${word}.${words[group]}` }),
    none: { word: `none.${none}` },
    inOrder: (a, b) => a - b,
  };
};

/** The groups of a text column of an entity's records, looked up by the record's row; −1 has none. */
export function viaRows(
  { codes, dictionary }: CodeColumn,
  via: Int32Array,
  none: string,
  word?: string,
): Grouping {
  return ofTexts({ kind: 'code', codes: keysVia(codes, via), dictionary }, via.length, none, word);
}

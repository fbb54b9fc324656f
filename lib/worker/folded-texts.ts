import { folded } from '@/lib/model/folded';
import { type CodeColumn, textOf } from '@/lib/table/column';

/** Where in a text a word was found; more is better. */
export const place = { nowhere: 0, inside: 1, wordStart: 2, start: 3 } as const;

/**
 * The texts of a dictionary as they are searched: folded once, end to end, so that one pass finds every text that holds a
 * word. A hundred thousand names take a few milliseconds.
 */
export class FoldedTexts {
  #all = '\n';
  /** Where each text starts, and where the next one would. */
  #starts = new Int32Array([1]);
  #size = 0;

  /** Takes in what the dictionary has gained: a text keeps its number. */
  follow(column: CodeColumn): void {
    const size = (column.texts ?? column.dictionary).length;
    if (size === this.#size) return;
    const starts = new Int32Array(size + 1);
    starts.set(this.#starts.subarray(0, this.#size + 1));
    let end = starts[this.#size] as number;
    const blocks: string[] = [];
    for (let from = this.#size; from < size; from += perBlock) {
      const until = Math.min(size, from + perBlock);
      const lines: string[] = [];
      for (let code = from; code < until; code++) lines.push(textOf(column, code) ?? '');
      const block = foldedLines(lines);
      let at = 0;
      for (let code = from; code < until; code++) {
        at = block.indexOf('\n', at) + 1;
        starts[code + 1] = end + at;
      }
      end += block.length;
      blocks.push(block);
    }
    this.#all += blocks.join('');
    this.#starts = starts;
    this.#size = size;
  }

  /** For each code its `place`: the best one where a text holds the word several times. */
  find(word: string): Uint8Array {
    const found = new Uint8Array(this.#size);
    const all = this.#all;
    const starts = this.#starts;
    let code = 0;
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
      while ((starts[code + 1] as number) <= at) code++;
      const before = all.charCodeAt(at - 1);
      const where = at === starts[code] ? place.start : isLetter(before) ? place.inside : place.wordStart;
      if (where > (found[code] as number)) found[code] = where;
    }
    return found;
  }
}

const perBlock = 4_096;

/** Each text folded, in a line of its own. Many at once: each on its own takes ten times as long. */
function foldedLines(texts: readonly string[]): string {
  const lines = `${texts.join('\n')}\n`;
  const count = countOf(lines);
  return folded(count === texts.length ? lines : `${texts.map(inOneLine).join('\n')}\n`);
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

function countOf(lines: string): number {
  let count = 0;
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) count++;
  return count;
}

/** Lower case or a digit; of what is not ASCII nearly everything is. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 128;

const known = new WeakMap<object, FoldedTexts>();

/** The texts of a column, folded when they are first asked for. */
export function foldedTexts(column: CodeColumn): FoldedTexts {
  const dictionary = column.texts ?? column.dictionary;
  const texts = known.get(dictionary) ?? new FoldedTexts();
  known.set(dictionary, texts);
  texts.follow(column);
  return texts;
}

import { folded } from '@/lib/model/folded';

/** Something that is found by what it is called. */
export interface Searchable {
  readonly title: string;
  /** Found by it too, after everything that is found by its title. */
  readonly also?: string;
}

/** The words of a search, folded. */
export const searchWords = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);

/**
 * The items that hold every word, best first: titles that start with them, then words that do, then parts of words, then
 * what has words in `also` that do. Equal ones stay in order.
 */
export function search<I extends Searchable>(items: readonly I[], words: readonly string[]): I[] {
  return items
    .map((item) => ({ item, rank: rankOf(item, words) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const noMatch = Number.POSITIVE_INFINITY;

function rankOf({ title, also }: Searchable, words: readonly string[]): number {
  const text = folded(title);
  const other = folded(also ?? '');
  let rank = 0;
  for (const [number, word] of words.entries()) {
    const at = text.indexOf(word);
    if (at === 0 && number === 0) continue;
    if (at >= 0) rank += /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !startsAnyWord(text, word) ? 2 : 1;
    else if (startsAnyWord(other, word)) rank += 10;
    else return noMatch;
  }
  return rank;
}

const startsAnyWord = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));

/** The items whose titles are nearly what was typed, for a slip of the finger; nearest first. */
export async function searchNearly<I extends Searchable>(
  items: readonly I[],
  words: readonly string[],
): Promise<I[]> {
  const text = words.join(' ');
  if (text.length < 3) return [];
  const { default: Fuse } = await import('fuse.js/basic');
  const fuse = new Fuse(items, {
    keys: [{ name: 'title', getFn: (item: I) => folded(item.title) }],
    threshold: 0.4,
    distance: 40,
    minMatchCharLength: 2,
  });
  return fuse.search(text).map(({ item }) => item);
}

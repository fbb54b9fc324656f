/** Letters that are no letter with a mark, as far as Unicode goes, and that people type without it all the same. */
const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/** Marks, joiners, the stroke that only makes a word longer, and signs that turn the direction. */
const unheard = /[\p{M}\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Persian and Arabic digits. */
const otherDigits = /[\u06f0-\u06f9\u0660-\u0669]/g;

/** A text for searching: without case, accents, joiners, Arabic forms of Persian letters, and digits of another script. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(unheard, '')
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf));

/**
 * Where in a text the folded words of a search stand, as parts that follow each other: "**Łos**oś Bałtyk" for `los`.
 *
 * Rules: where two words overlap they are one part; a letter that folds to several is marked whole.
 */
export function markedParts(text: string, words: readonly string[]): { text: string; marked: boolean }[] {
  const letters = Array.from(text);
  const places: number[] = [];
  let whole = '';
  for (const [at, letter] of letters.entries()) {
    const plainLetter = folded(letter);
    for (let unit = 0; unit < plainLetter.length; unit++) places.push(at);
    whole += plainLetter;
  }
  const marks = new Uint8Array(letters.length);
  for (const word of words) {
    if (word === '') continue;
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      const first = places[at] ?? 0;
      const last = places[at + word.length - 1] ?? first;
      marks.fill(1, first, last + 1);
    }
  }
  const parts: { text: string; marked: boolean }[] = [];
  for (const [at, letter] of letters.entries()) {
    // What is not heard, such as a joiner or an accent of its own, belongs to the letter before it.
    if (at > 0 && marks[at - 1] === 1 && folded(letter) === '') marks[at] = 1;
    const marked = marks[at] === 1;
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += letter;
    else parts.push({ text: letter, marked });
  }
  return parts;
}

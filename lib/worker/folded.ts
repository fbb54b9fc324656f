/** Letters that are no letter with a mark, as far as Unicode goes, and that people type without it all the same. */
const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** A text for searching: without case, accents, joiners, and Arabic forms of Persian letters. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u200c\u200d]/gu, '')
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter);

/** Marks that change how a text is drawn and say nothing: directions, joiners, byte order. */
const invisible = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A text in one spelling: digits of ASCII, one kind of space and minus, Persian letters for the Arabic ones.
 *
 * Rules: case and accents stay; ٫ and ٬ stay, since they say which separator they are.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(digits, (digit) => String((digit.codePointAt(0) as number) & 0xf))
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[−‐‑‒–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `plain`, without case, accents and what stands between words: for comparing words of people and pages. */
export function folded(text: string): string {
  return plain(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøß]/g, (letter) => unaccented[letter] ?? letter)
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

const unaccented: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss' };

/** A cell in which a page shows that it has nothing. */
export const isBlank = (text: string): boolean =>
  /^[-—.…\s]*$/.test(plain(text)) || nothing.has(folded(text));

const nothing: ReadonlySet<string> = new Set([
  'n a',
  'none',
  'null',
  'yok',
  'brak',
  'ingen',
  'nenhum',
  'ندارد',
]);

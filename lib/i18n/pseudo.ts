import type { Messages } from './locales/en';
import type { Message } from './message';

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  S: 'Š',
  U: 'Û',
};
const longer = 0.4;

/** English as no language is: accents, two fifths longer, in brackets. Whatever is cut or was never translated shows. */
export function pseudo(english: Messages): Messages {
  const said = Object.entries(english).map(([key, message]: [string, Message]) => [
    key,
    typeof message === 'string'
      ? pseudoText(message)
      : Object.fromEntries(Object.entries(message).map(([form, words]) => [form, pseudoText(words)])),
  ]);
  return Object.fromEntries(said) as Messages;
}

/** One sentence of it; what stands in `{…}` stays as it is. */
export function pseudoText(words: string): string {
  const pieces = words.split(/(\{\w+\}|#)/);
  const spoken = pieces.map((piece, at) =>
    at % 2 === 1 ? piece : piece.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter),
  );
  const letters = pieces.filter((_, at) => at % 2 === 0).join('').length;
  const more = Math.ceil(letters * longer);
  // In words of a few letters: one long word would break where no language does.
  const padding = 'löng '
    .repeat(Math.ceil(more / 5))
    .slice(0, more)
    .trimEnd();
  return `[${spoken.join('')}${padding && ` ${padding}`}]`;
}

import { dayOf } from './date-text';

export interface Holidays {
  readonly days: readonly { readonly date: string; readonly name: string }[];
  /** Lines that begin with no date. */
  readonly lost: readonly string[];
}

/** More holidays than anybody has in ten years. */
const mostDays = 400;
const longestName = 80;

/**
 * Holidays of a pasted text: one a line, the date first, then its name if there is one.
 *
 * Rules: a date is read as `dayOf` reads it, as much of the line's beginning as is one.
 */
export function holidaysIn(
  text: string,
  ways: { readonly locale: string; readonly calendar: 'gregory' | 'persian' },
): Holidays {
  const days: { date: string; name: string }[] = [];
  const lost: string[] = [];
  for (const line of text.split(/[\n\r]+/).map((each) => each.trim())) {
    if (line === '' || days.length >= mostDays) continue;
    const found = dateFirst(line, ways);
    if (found) days.push(found);
    else lost.push(line.slice(0, longestName));
  }
  return { days, lost };
}

function dateFirst(
  line: string,
  ways: { readonly locale: string; readonly calendar: 'gregory' | 'persian' },
): { readonly date: string; readonly name: string } | undefined {
  const words = line.split(/(?<=[\s,;:\t])/);
  for (let size = Math.min(5, words.length); size > 0; size--) {
    const date = dayOf(
      words
        .slice(0, size)
        .join('')
        .replace(/[\s,;:]+$/, ''),
      ways,
    );
    if (!date) continue;
    const name = words
      .slice(size)
      .join('')
      .replace(/^[\s,;:–—-]+/, '')
      .trim();
    return { date, name: name.slice(0, longestName) };
  }
  return undefined;
}

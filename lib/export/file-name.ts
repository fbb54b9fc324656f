/**
 * A file's name from parts such as report, period and account, which a computer of any kind can keep.
 *
 * Rules: no signs that mean something in a path, no controls, none that turn the direction; no dot first or last; at most
 * 120 letters before the ending.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ');
  const short = Array.from(name).slice(0, 120).join('');
  return `${short.replace(/^[.\s]+|[.\s]+$/g, '') || 'report'}.${ending}`;
}

/** A joiner that Persian words need is no sign to be left out. */
const unfit = /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\\\/:*?"<>\|~%]--\u200c]/gv;

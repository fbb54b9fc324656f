/** Eight colours of the tokens, `--c1` to `--c8`. */
export const colours = 8;

/** Outcomes that have a colour of their own meaning everywhere: won and answered are good, lost is not. */
const fixed: Readonly<Record<string, number>> = {
  won: 1,
  lost: 2,
  open: 5,
  openCount: 5,
  unqualified: 8,
  connected: 1,
  no_answer: 8,
  promoters: 1,
  passives: 8,
  detractors: 2,
  wonValue: 1,
  actual: 1,
  openWeighted: 5,
  replied: 1,
  awaiting: 8,
  bounced: 2,
  call: 1,
  email: 5,
  meeting: 4,
  task: 8,
  note: 7,
};

/** The id behind a key of a row or column: `in-r0` and `reason-r0` are both `r0`. */
export const idOfKey = (key: string): string => key.replace(/^(?:in|to|reason|status)-/, '');

/**
 * Colours of the series of one chart, 1 to 8 by key.
 *
 * Rules: an id has the same colour in every report: its place among the account's own ids where these are `known`, else one
 * made of its letters. Where two of one chart come to the same colour, the later id takes the next that is free; neither
 * rank nor order of the series matters.
 */
export function seriesColours(
  keys: readonly string[],
  known: readonly string[] = [],
): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const found = new Map<string, number>();
  const inOrder = [...new Set(keys)].sort((a, b) => byFixed(a) - byFixed(b) || (a < b ? -1 : 1));
  for (const key of inOrder) {
    let colour = colourOf(idOfKey(key), known);
    for (let step = 0; taken.has(colour) && step < colours; step++) colour = (colour % colours) + 1;
    taken.add(colour);
    found.set(key, colour);
  }
  return found;
}

/** Fixed meanings are given first, so that nothing else takes their colours. */
const byFixed = (key: string): number => (Object.hasOwn(fixed, idOfKey(key)) ? 0 : 1);

function colourOf(id: string, known: readonly string[]): number {
  if (Object.hasOwn(fixed, id)) return fixed[id] as number;
  const place = [...known].sort().indexOf(id);
  return ((place >= 0 ? place : hashOf(id)) % colours) + 1;
}

/** FNV-1a. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv-17 */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

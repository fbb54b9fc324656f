import type { Company } from '@/lib/table/company';
import { cell } from '@/lib/table/table';
import type { Check } from './check';
import { everyDeal } from './deal-sets';

/** Uses of a text that make another one with a letter more, less or other look like a slip. */
const enoughUses = 3;
/** Letters of a text that is long enough for that. */
const enoughLetters = 5;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, '');

/** Tags and values of fields that are written in two ways; wrong is the one that fewer deals have. */
export const tagVariants: Check = {
  id: 'tag-variants',
  weight: 1,
  entity: 'deals',
  find(company) {
    const isChecked = new Uint8Array(company.deals.length);
    const isBad = new Uint8Array(company.deals.length);
    for (const uses of textsOf(company).values()) {
      for (const deals of uses.values()) for (const deal of deals) isChecked[deal] = 1;
      for (const text of slipsIn(uses)) for (const deal of uses.get(text) ?? []) isBad[deal] = 1;
    }
    const deals = everyDeal(company);
    return {
      checked: deals.filter((deal) => isChecked[deal] === 1),
      bad: deals.filter((deal) => isBad[deal] === 1),
    };
  },
};

/** Deals by text, by field. */
function textsOf(company: Company): Map<string, Map<string, number[]>> {
  const { deals } = company.tables;
  const fields = new Map<string, Map<string, number[]>>();
  const add = (field: string, text: unknown, deal: number): void => {
    if (typeof text !== 'string' || text.trim() === '') return;
    const uses = fields.get(field) ?? new Map<string, number[]>();
    fields.set(field, uses);
    const list = uses.get(text);
    if (list) list.push(deal);
    else uses.set(text, [deal]);
  };
  for (const deal of everyDeal(company)) {
    for (const field of ['competitor', 'region']) add(field, cell(deals, field, deal), deal);
    for (const tag of (cell(deals, 'tags', deal) ?? []) as unknown[]) add('tags', tag, deal);
    const custom = cell(deals, 'custom', deal) as Record<string, unknown> | null;
    for (const [name, value] of Object.entries(custom ?? {})) add(`custom:${name}`, value, deal);
  }
  return fields;
}

/** Texts that are most likely slips of another. */
function slipsIn(uses: ReadonlyMap<string, readonly number[]>): string[] {
  const count = (text: string): number => uses.get(text)?.length ?? 0;
  const rarer = (a: string, b: string): number => count(b) - count(a) || (a < b ? -1 : 1);
  const slips: string[] = [];
  const leaders = new Map<string, string>();
  for (const [key, texts] of Map.groupBy(uses.keys(), folded)) {
    const [first, ...others] = [...texts].sort(rarer);
    slips.push(...others);
    if (first !== undefined) leaders.set(key, first);
  }
  // Two words with one letter between them are equal once a letter is taken out of one or both.
  const near = new Map<string, string[]>();
  for (const key of leaders.keys()) {
    if (key.length < enoughLetters) continue;
    for (const form of [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))]) {
      const list = near.get(form);
      if (list) list.push(key);
      else near.set(form, [key]);
    }
  }
  for (const keys of near.values()) {
    if (keys.length < 2) continue;
    const [most, ...others] = [...new Set(keys)].map((key) => leaders.get(key) as string).sort(rarer);
    if (most === undefined || count(most) < enoughUses) continue;
    for (const text of others)
      if (count(text) < count(most) && isOneLetter(folded(most), folded(text))) slips.push(text);
  }
  return slips;
}

/** Whether one letter is other, more or less; a digit that differs is meant. */
function isOneLetter(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);
  const isSame = long.slice(at + 1) === rest;
  return isSame && isLetter(long[at]) && (long.length > short.length || isLetter(short[at]));
}

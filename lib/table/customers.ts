import type { Keys } from './keys';
import { codes, type Tables } from './table';

/**
 * For each customer key, the one it counts as: the survivor of a merge, the company of a contact (catalogue 1.5).
 *
 * Rules: merges first, then the parent of a contact, as far as they lead; a circle counts as the customer itself.
 */
export function countedAs({ customers: table }: Tables, customers: Keys): Int32Array {
  const [kind, parent, merged] = [
    codes(table, 'kind'),
    codes(table, 'parentId'),
    codes(table, 'mergedIntoId'),
  ];
  const contact = kind.dictionary.indexOf('contact');
  return Int32Array.from({ length: customers.size }, (_, customer) => {
    const seen = new Set<number>();
    let at = customer;
    while (!seen.has(at)) {
      seen.add(at);
      const next = nextOf(at);
      if (next < 0) return at;
      at = next;
    }
    return customer;
  });

  function nextOf(customer: number): number {
    if (!customers.isKnown(customer)) return -1;
    const survivor = merged.codes[customer] as number;
    if (survivor >= 0) return customers.find(merged.dictionary[survivor] as string);
    const company = parent.codes[customer] as number;
    return kind.codes[customer] === contact && company >= 0
      ? customers.find(parent.dictionary[company] as string)
      : -1;
  }
}

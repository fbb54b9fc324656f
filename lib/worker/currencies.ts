import { entityNames } from '@/lib/model/entities';
import { codes, type Tables } from '@/lib/table/table';

/** How many records bear each currency, commonest first. */
export function currencies(tables: Tables): { readonly currency: string; readonly records: number }[] {
  const found = new Map<string, number>();
  for (const entity of entityNames) {
    const table = tables[entity];
    // Goals are the user's own, and no records of the host.
    if (entity === 'goals' || !table.columns['currency']) continue;
    const { codes: code, dictionary } = codes(table, 'currency');
    const counts = new Int32Array(dictionary.length);
    for (let row = 0; row < table.length; row++) {
      const at = code[row] as number;
      if (at >= 0) counts[at] = (counts[at] as number) + 1;
    }
    for (const [at, name] of dictionary.entries()) {
      const n = counts[at] as number;
      if (n > 0) found.set(name, (found.get(name) ?? 0) + n);
    }
  }
  return [...found]
    .map(([currency, records]) => ({ currency, records }))
    .sort((a, b) => b.records - a.records || (a.currency < b.currency ? -1 : 1));
}

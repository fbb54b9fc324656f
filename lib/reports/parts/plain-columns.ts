import type { Block, Row } from '@/lib/model/result';

/** A block without the lists behind some columns: sums over days, whose list would be days and not what was counted. */
export function withoutLists(block: Block, columns: ReadonlySet<string>): Block {
  return {
    ...block,
    rows: block.rows.map(plain),
    ...(block.total && { total: plain(block.total) }),
  };

  function plain(row: Row): Row {
    const { records, ...rest } = row;
    const kept = Object.entries(records ?? {}).filter(([key]) => !columns.has(key));
    return kept.length > 0 ? { ...rest, records: Object.fromEntries(kept) } : rest;
  }
}

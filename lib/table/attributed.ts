import type { Deals } from './deals';
import { changesOf, restore, restoreOne } from './field-changes';
import { columnWith } from './followed';
import type { Keys } from './keys';
import { remembered } from './remembered';
import type { Rows } from './rows';
import { settledAt } from './settled';
import { codes, type Tables } from './table';

/** Whose deals they are, and when. */
interface Viewpoint {
  readonly tables: Tables;
  readonly asOf: number;
  readonly deals: Deals;
}

/** The event at which it counts, or as-of. */
type When = 'created' | 'closed' | 'now';

/** Owner or source of each deal as it was at an event, a key of `keys`; −1 none (catalogue 0.6). */
export const attributedKeys = columnWith({
  table: ({ tables }: Viewpoint) => tables.deals,
  parts: ({ tables, deals }: Viewpoint, field: 'ownerId' | 'sourceId', keys: Keys, when: When) => [
    changesOf(tables, field),
    numberingOf(keys),
    when === 'closed' ? deals.closedAt.buffer : undefined,
  ],
  sized: (length: number) => new Int32Array(length),
  fill: (found, { tables, asOf, deals }, rows, field, keys, when) => {
    fillKeys(found, tables, field, keys, rows);
    const instants = when === 'created' ? deals.createdAt : when === 'closed' ? deals.closedAt : undefined;
    const instantOf = (deal: number): number => (instants ? (instants[deal] as number) : asOf);
    const put = (deal: number, value: unknown): void => {
      found[deal] = keys.add(value);
    };
    const changes = changesOf(tables, field);
    if (!rows) restore(changes, instantOf, put);
    else for (const deal of rows) restoreOne(deal, changes, instantOf, put);
  },
  key: ({ tables, asOf }, field, _keys, when) =>
    `${field} ${when} ${when === 'created' ? '' : settledAt(tables, asOf)}`,
  capacity: 8,
});

/** Reason of each deal for its loss, a key of `reasons`, to which all that deals name are added; −1 none. */
export const reasonKeysOf = columnWith({
  table: (tables: Tables) => tables.deals,
  parts: (tables: Tables, reasons: Keys) => {
    reasons.ofCodes(codes(tables.deals, 'lossReasonId'));
    return [numberingOf(reasons)];
  },
  sized: (length: number) => new Int32Array(length),
  fill: (found, tables, rows, reasons) => fillKeys(found, tables, 'lossReasonId', reasons, rows),
});

/** The key of what a field of deals names, for some rows or all. */
function fillKeys(
  found: Int32Array,
  { deals }: Tables,
  field: string,
  keys: Keys,
  rows: Rows | undefined,
): void {
  const column = codes(deals, field);
  const keyOf = keys.ofCodes(column);
  const count = rows?.length ?? deals.length;
  for (let i = 0; i < count; i++) {
    const deal = rows ? (rows[i] as number) : i;
    const code = column.codes[deal] as number;
    found[deal] = code < 0 ? -1 : (keyOf[code] as number);
  }
}

/** All ids as one text: keys with the same one number the same ids alike. */
const numberingOf = (keys: Keys): string => numbered(keys, keys.size);

const numbered = remembered(
  (keys: Keys, size: number): string =>
    JSON.stringify(Array.from({ length: size }, (_, key) => keys.idOf(key))),
  String,
  1,
);

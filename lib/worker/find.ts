import type { EngineQuestions, FoundRecord } from '@/lib/messages/engine';
import { folded } from '@/lib/model/folded';
import type { CodeColumn } from '@/lib/table/column';
import { targetRows } from '@/lib/table/keys';
import { cell, codes, flags, numbers, type Table, type Tables } from '@/lib/table/table';
import { foldedTexts, place } from './folded-texts';

type Asked = EngineQuestions['find']['ask'];
const mostWords = 6;

/**
 * People, deals and customers whose names hold every word of a text, without case and accents.
 *
 * Rules: what starts with the first word comes first, then what has a word that does; open deals come before closed ones,
 * newer ones before older. A deal is found by its own name, its customer's, or both together. Deleted and merged records
 * are not found. With `only`, people are that one and deals are theirs. Single letters alone find nothing; an empty text
 * gets the names ready, so that the first word typed is found as quickly as the next.
 */
export function find(tables: Tables, { text, limit, only }: Asked): EngineQuestions['find']['answer'] {
  const words = folded(text.slice(0, 200)).split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (words.length === 0)
    for (const { columns } of [tables.users, tables.deals, tables.customers]) {
      if (columns['name']?.kind === 'code') foldedTexts(columns['name']);
    }
  if (!words.some((word) => word.length >= 2)) return { people: [], deals: [], customers: [] };
  return {
    people: peopleFound(tables, words, limit, only),
    deals: dealsFound(tables, words, limit, only),
    customers: customersFound(tables, words, limit),
  };
}

function peopleFound(
  { users }: Tables,
  words: readonly string[],
  limit: number,
  only?: string,
): FoundRecord[] {
  const active = flags(users, 'active');
  const hits = hitsIn([searched(users, 'name')], words, users.length);
  const rows = best(users.length, limit, (row) => {
    const hit = hits[row] as number;
    return hit === 0 || (only !== undefined && idOf(users, row) !== only)
      ? 0
      : hit * 2 + (active[row] === 0 ? 0 : 1);
  });
  return rows.map((row) => ({
    id: idOf(users, row),
    name: textAt(users, 'name', row),
    detail: null,
    state: active[row] === 0 ? 'inactive' : null,
  }));
}

function dealsFound(tables: Tables, words: readonly string[], limit: number, only?: string): FoundRecord[] {
  const { deals, customers, stages } = tables;
  const customerId = codes(deals, 'customerId');
  const customerRow = targetRows(customerId, customers);
  const customerName = codes(customers, 'name');
  const customerCodes = new Int32Array(deals.length).fill(-1);
  for (let row = 0; row < deals.length; row++) {
    const code = customerId.codes[row] as number;
    const customer = code < 0 ? -1 : (customerRow[code] as number);
    if (customer >= 0) customerCodes[row] = customerName.codes[customer] as number;
  }
  const hits = hitsIn(
    [searched(deals, 'name'), { column: customerName, codes: customerCodes }],
    words,
    deals.length,
  );
  const isGone = notThere(deals);
  const [closedAt, createdAt] = [numbers(deals, 'closedAt'), numbers(deals, 'createdAt')];
  const owner = codes(deals, 'ownerId');
  const ownerCode = only === undefined ? -1 : codeOf(owner, only);
  const rows = best(
    deals.length,
    limit,
    (row) => {
      const hit = hits[row] as number;
      if (hit === 0 || isGone(row)) return 0;
      if (only !== undefined && (ownerCode < 0 || owner.codes[row] !== ownerCode)) return 0;
      return hit * 2 + (Number.isNaN(closedAt[row]) ? 1 : 0);
    },
    (row) => createdAt[row] ?? 0,
  );
  const stageRow = targetRows(codes(deals, 'stageId'), stages);
  return rows.map((row) => {
    const code = codes(deals, 'stageId').codes[row] as number;
    const stage = code < 0 ? -1 : (stageRow[code] as number);
    const name = textAt(deals, 'name', row);
    const customer = customerId.codes[row] as number;
    const customerAt = customer < 0 ? -1 : (customerRow[customer] as number);
    const of = customerAt < 0 ? '' : textAt(customers, 'name', customerAt);
    return {
      id: idOf(deals, row),
      name: of || name,
      detail: of === '' || of === name ? null : name,
      state: textAt(deals, 'status', row) || (stage < 0 ? null : textAt(stages, 'kind', stage)) || null,
    };
  });
}

function customersFound({ customers }: Tables, words: readonly string[], limit: number): FoundRecord[] {
  const isGone = notThere(customers);
  const parent = codes(customers, 'parentId');
  const parentRow = targetRows(parent, customers);
  const hits = hitsIn([searched(customers, 'name')], words, customers.length);
  const rows = best(customers.length, limit, (row) =>
    hits[row] === 0 || isGone(row) ? 0 : (hits[row] as number),
  );
  return rows.map((row) => {
    const code = parent.codes[row] as number;
    const company = code < 0 ? -1 : (parentRow[code] as number);
    return {
      id: idOf(customers, row),
      name: textAt(customers, 'name', row),
      detail: company < 0 ? null : textAt(customers, 'name', company) || null,
      state: null,
    };
  });
}

/** Names of the rows of a table: their texts, and which of them each row has. */
interface Searched {
  readonly column: CodeColumn;
  readonly codes: Int32Array;
}
function searched(table: Table, field: string): Searched {
  const column = codes(table, field);
  return { column, codes: column.codes };
}

/** How well each row's names hold the words: 0 when one of them is nowhere, else the place of the first. */
function hitsIn(names: readonly Searched[], words: readonly string[], length: number): Uint8Array {
  const first = new Uint8Array(length);
  for (const [number, word] of words.entries()) {
    const found = number === 0 ? first : new Uint8Array(length);
    for (const { column, codes } of names) {
      const places = foldedTexts(column).find(word);
      for (let row = 0; row < length; row++) {
        const code = codes[row] as number;
        if (code >= 0 && (places[code] as number) > (found[row] as number))
          found[row] = places[code] as number;
      }
    }
    if (number > 0)
      for (let row = 0; row < length; row++) if (found[row] === place.nowhere) first[row] = place.nowhere;
  }
  return first;
}

/** The rows of the greatest rank, and among those of the greatest second one; a rank of 0 is left out. */
function best(
  length: number,
  limit: number,
  rank: (row: number) => number,
  second: (row: number) => number = () => 0,
): number[] {
  const kept: Ranked[] = [];
  for (let row = 0; row < length; row++) {
    const mine = rank(row);
    const last = kept.length >= limit ? kept.at(-1) : undefined;
    if (mine === 0 || (last && mine < last.rank)) continue;
    const other = second(row);
    if (last && mine === last.rank && !(other > last.second)) continue;
    let at = kept.length;
    while (at > 0 && isBefore(mine, other, kept[at - 1] as Ranked)) at--;
    kept.splice(at, 0, { row, rank: mine, second: other });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ row }) => row);
}

interface Ranked {
  readonly row: number;
  readonly rank: number;
  readonly second: number;
}
const isBefore = (rank: number, second: number, other: Ranked): boolean =>
  rank > other.rank || (rank === other.rank && second > other.second);

/** Deleted, or one with another. */
function notThere(table: Table): (row: number) => boolean {
  const deletedAt = numbers(table, 'deletedAt');
  const merged = table.columns['mergedIntoId'] && codes(table, 'mergedIntoId');
  return (row) => !Number.isNaN(deletedAt[row] as number) || (merged?.codes[row] ?? -1) >= 0;
}

const codeOf = (column: CodeColumn, text: string): number =>
  column.texts ? column.texts.find(text) : column.dictionary.indexOf(text);

const textAt = (table: Table, field: string, row: number): string => String(cell(table, field, row) ?? '');

const idOf = (table: Table, row: number): string => textAt(table, 'id', row);

import type { EngineQuestions, RecordLine, RecordPage } from '@/lib/messages/engine';
import type { EntityName } from '@/lib/model/entities';
import { folded } from '@/lib/model/folded';
import { cell, type Table } from '@/lib/table/table';
import type { RecordFields } from './record-fields';

type Asked = Omit<EngineQuestions['records']['ask'], 'resultId' | 'selection'>;

/**
 * One page of the records behind a figure.
 *
 * Rules: `count` and `sum` are those of the figure, whatever is searched for; deals have a sum behind a count, too. A
 * search finds parts of names without case and accents. What has no amount, date or name comes last.
 */
export function recordPage(
  table: Table,
  rows: Int32Array,
  fields: RecordFields,
  isSum: boolean,
  asked: Asked,
): RecordPage {
  const found = rowsFound(rows, fields, asked.search);
  const order = sorted(found, fields, asked);
  const total = (of: Int32Array): number | null =>
    isSum || table.entity === 'deals' ? sumOver(of, fields) : null;
  const shown = order.subarray(asked.offset, asked.offset + asked.limit);
  return {
    entity: table.entity,
    count: rows.length,
    sum: total(rows),
    found: found.length,
    foundSum: total(found),
    lines: Array.from(shown, (row) => lineOf(table, row, fields)),
  };
}

function rowsFound(rows: Int32Array, fields: RecordFields, search: string): Int32Array {
  const wanted = folded(search.trim());
  if (wanted === '') return rows;
  const cache = new Map<string, boolean>();
  const holds = (text: string | null): boolean => {
    if (text === null) return false;
    let found = cache.get(text);
    if (found === undefined) {
      found = folded(text).includes(wanted);
      cache.set(text, found);
    }
    return found;
  };
  return rows.filter(
    (row) => holds(fields.title(row)) || holds(fields.subtitle(row)) || holds(fields.ownerName(row)),
  );
}

/** A sort by numbers, made once per row: names become their place among all names. */
function sorted(rows: Int32Array, fields: RecordFields, { sort, locale }: Asked): Int32Array {
  const rank =
    sort === 'largest'
      ? (row: number) => -fields.base(row)
      : sort === 'newest'
        ? (row: number) => -fields.at(row)
        : nameRanks(rows, fields, locale);
  const ranks = Float64Array.from(rows, rank).map((value) =>
    Number.isNaN(value) ? Number.MAX_VALUE : value,
  );
  const places = Uint32Array.from(rows, (_, place) => place);
  places.sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
  return Int32Array.from(places, (place) => rows[place] as number);
}

function nameRanks(rows: Int32Array, fields: RecordFields, locale: string): (row: number) => number {
  const names = new Set<string>();
  for (const row of rows) names.add(fields.title(row) ?? '');
  names.delete('');
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const ranks = new Map([...names].sort(compare).map((name, rank) => [name, rank]));
  return (row) => ranks.get(fields.title(row) ?? '') ?? Number.NaN;
}

function sumOver(rows: Int32Array, fields: RecordFields): number {
  let sum = 0;
  for (const row of rows) {
    const base = fields.base(row);
    if (!Number.isNaN(base)) sum += base;
  }
  return sum;
}

function lineOf(table: Table, row: number, fields: RecordFields): RecordLine {
  const own = (field: string): unknown => (table.columns[field] ? cell(table, field, row) : null);
  const title = fields.title(row);
  const subtitle = fields.subtitle(row);
  return {
    entity: table.entity satisfies EntityName,
    id: text(own('id')) ?? '',
    title,
    subtitle: subtitle === title ? null : subtitle,
    ownerName: fields.ownerName(row),
    base: known(fields.base(row)),
    amount: number(own('amount')),
    currency: text(own('currency')),
    at: known(fields.at(row)),
    state: fields.state(row),
    durationSec: number(own('durationSec')),
  };
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

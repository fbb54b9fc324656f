import { type ColumnField, columnFor, type ListMapping } from './mapping';
import { folded } from './plain';
import type { RowText, TableSnapshot } from './snapshot';

/**
 * An id for each row of a table, the same whenever the row is read again.
 *
 * Rules: the address that the row's record has, else the page's own id of the row, else a hash of the texts that do not
 * change (name, customer, dates), and of the whole row where two agree in those. An address or id counts only when every
 * row has one of its own; a number that only counts the rows is none.
 */
export function rowIds(table: TableSnapshot, mapping: ListMapping): string[] {
  const pageOrigin = originOf(table.url);
  for (const column of linkColumns(mapping)) {
    const links = table.rows.map(({ cells }) => linkId(cells[column]?.href, pageOrigin));
    if (areIds(links)) return links;
  }
  const own = table.rows.map(({ id }) => (isCounter(id) ? '' : id));
  if (areIds(own)) return own.map((id) => `row:${id}`);
  const keys = table.rows.map((row) => textKey(row, mapping));
  const seen = new Map<string, number>();
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  return table.rows.map((row, index) => {
    const key = keys[index] ?? '';
    return `text:${hashed((seen.get(key) ?? 0) > 1 ? `${key}\u0000${wholeText(row)}` : key)}`;
  });
}

/** Where rows link to their record: the name's column first. */
const linkColumns = (mapping: ListMapping): number[] => [
  ...new Set(
    [columnFor(mapping, 'name'), ...mapping.columns.map((_, index) => index)].filter((index) => index >= 0),
  ),
];

const areIds = (ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => id !== '') && (ids.length === 1 || new Set(ids).size === ids.length);

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

/** Names under which pages put a record's id into a query. */
const idNames = /^(id|record|record_?id|deal_?id|opportunity_?id|oid|rowid|uuid)$/i;

/** The part of an address that stands for a record, from its path on; '' when it leads elsewhere or nowhere. */
function linkId(href: string | undefined, pageOrigin: string): string {
  if (!href || !URL.canParse(href)) return '';
  const url = new URL(href);
  if (url.origin !== pageOrigin || !/^https?:$/.test(url.protocol)) return '';
  const inHash = url.hash.replace(/^#!?\/?/, '');
  const [route = '', hashQuery = inHash.includes('=') ? inHash : ''] = inHash.split('?', 2);
  for (const [given, lead] of [
    [url.searchParams, '?'],
    [new URLSearchParams(hashQuery), '#'],
  ] as const) {
    for (const [name, value] of given)
      if (idNames.test(name) && value) return `${url.pathname}${lead}${name}=${value}`;
  }
  if (route !== '' && !route.includes('='))
    return `${url.pathname}#${url.hash.startsWith('#/') ? '/' : ''}${route}`;
  return /\d|[/-][^/]{8,}$/.test(url.pathname) ? url.pathname : '';
}

/** "3", "row-3", "datapoint_12": the place of the row, not its record. A long number or a mixed text is an id. */
const isCounter = (id: string): boolean =>
  id === '' || /^(?:[a-z]*[-_ ]?)?(?:row|datapoint|item|line|tr|index)?[-_ ]?\d{1,3}$/i.test(id);

const steady: readonly ColumnField[] = [
  'name',
  'customer',
  'email',
  'createdAt',
  'at',
  'duration',
  'direction',
];

function textKey(row: RowText, mapping: ListMapping): string {
  const columns = steady.map((field) => columnFor(mapping, field)).filter((column) => column >= 0);
  return columns.map((column) => folded(row.cells[column]?.text ?? '')).join('\u0000');
}

const wholeText = ({ cells }: RowText): string => cells.map(({ text }) => folded(text)).join('\u0000');

/** 64 bits of a text as hex: two FNV-1a hashes of 32 bits with different starts. https://www.rfc-editor.org/rfc/rfc9923 */
export function hashed(text: string): string {
  const half = (start: number): string => {
    let hash = start;
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x050c5d1f);
}

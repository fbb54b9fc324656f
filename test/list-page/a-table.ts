import { type Assumed, recognise } from '@/lib/list-page/recognise';
import { type ListRecords, recordsOf } from '@/lib/list-page/records';
import type { TableSnapshot } from '@/lib/list-page/snapshot';

/** A table as a page shows it: one line a row, cells between bars, the first line its heads. */
export function aTable(text: string, part: Partial<TableSnapshot> = {}): TableSnapshot {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [headers = [], ...rows] = lines;
  return {
    url: 'https://crm.example/deals',
    title: 'Deals',
    language: '',
    caption: '',
    headers,
    rows: rows.map((cells) => ({ id: '', cells: cells.map((cell) => ({ text: cell })) })),
    cut: false,
    ...part,
  };
}

export const assumed: Assumed = {
  locale: 'en-GB',
  currency: 'EUR',
  today: Temporal.PlainDate.from('2026-11-20'),
  now: '2026-11-20T10:00:00Z',
};

/** The records of a table, with the columns as they are recognised. */
export function readAs(table: TableSnapshot, part: Partial<Assumed> = {}, timeZone = 'UTC'): ListRecords {
  const { mapping } = recognise(table, { ...assumed, ...part });
  return recordsOf(table, mapping, { timeZone, now: assumed.now }, 'Deals');
}

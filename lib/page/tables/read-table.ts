import type { CellText, TableSnapshot } from '@/lib/list-page/snapshot';
import type { FoundTable } from './find-tables';

/** As `limits` of the snapshot, which knows zod and so is not for pages. */
const most = { columns: 60, rows: 2_000, cellChars: 300, allChars: 1_000_000 };

/** Attributes in which pages keep the id of a row's record. */
const idAttributes = [
  'data-record-id',
  'data-id',
  'data-row-id',
  'data-rowid',
  'data-row-key',
  'row-id',
  'data-key',
  'data-selectable-id',
  'id',
];

/** The texts of a table as they are shown now, within bounds. Nothing is changed, and no HTML is taken. */
export function readTable({ element, heads, rows }: FoundTable): TableSnapshot {
  let left = most.allChars;
  let cut = rows.length > most.rows || heads.length > most.columns;
  const taken: TableSnapshot['rows'] = [];
  for (const row of rows.slice(0, most.rows)) {
    const cells = row.cells
      .slice(0, most.columns)
      .map((cell, index) => (cell ? cellOf(cell, index === 0 ? row.element : null) : { text: '' }));
    left -= cells.reduce((sum, { text, href = '' }) => sum + text.length + href.length, 0);
    if (left < 0) {
      cut = true;
      break;
    }
    taken.push({ id: idOf(row.element), cells });
  }
  const { location, title, documentElement } = element.ownerDocument;
  return {
    url: location.href.slice(0, 2_000),
    title: title.slice(0, most.cellChars),
    language: documentElement.lang.slice(0, 20),
    caption: captionOf(element).slice(0, 120),
    headers: heads.slice(0, most.columns).map((head) => headOf(head)),
    rows: taken,
    cut,
  };
}

function cellOf(cell: Element, row: Element | null): CellText {
  const link =
    cell.closest<HTMLAnchorElement>('a[href]') ??
    cell.querySelector<HTMLAnchorElement>('a[href]') ??
    row?.closest<HTMLAnchorElement>('a[href]');
  const when =
    cell.querySelector('time[datetime]')?.getAttribute('datetime') ??
    (cell.localName === 'time' ? cell.getAttribute('datetime') : null);
  return {
    text: textOf(cell),
    ...(link && link.href.length <= 2_000 && { href: link.href }),
    ...(when && when.length <= 40 && { when }),
  };
}

function textOf(element: Element): string {
  const shown = oneLine((element as HTMLElement).innerText ?? element.textContent ?? '');
  if (shown !== '') return shown;
  const field = element.querySelector<HTMLSelectElement | HTMLInputElement>(
    'select, input:not([type]), input[type="text"], input[type="date"], input[type="number"]',
  );
  if (field?.localName === 'select')
    return oneLine((field as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  const spoken = element.querySelector('img[alt],[aria-label],[title]');
  return oneLine(
    field?.value ||
      spoken?.getAttribute('alt') ||
      spoken?.getAttribute('aria-label') ||
      spoken?.getAttribute('title') ||
      '',
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, most.cellChars);

/** A head without the arrow that says how it is sorted. */
function headOf(head: Element): string {
  const text = textOf(head) || head.getAttribute('aria-label') || '';
  return oneLine(text.replace(/[▲▼△▽↑↓⇅↕⬍⌃⌄]/gu, ' ')).slice(0, 80);
}

function captionOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  const label = labelled ? element.ownerDocument.getElementById(labelled.split(' ')[0] ?? '') : null;
  const named = element.querySelector('caption') ?? label;
  return oneLine(element.getAttribute('aria-label') ?? named?.textContent ?? '');
}

function idOf(row: Element): string {
  for (const name of idAttributes) {
    const id = row.getAttribute(name);
    if (id && id.length <= most.cellChars) return id;
  }
  return '';
}

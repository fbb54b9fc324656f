import type { TableReader } from '@/lib/list-page/table-reader';
import { type FoundTable, findTables } from './find-tables';
import { labelOf, nextButton } from './next-page';
import { type Pointing, pointAtTable } from './point-at-table';
import { readTable } from './read-table';

const mostTables = 20;

/** Reads the tables of one page. Leaves nothing in it. */
export function tableReader(document: Document): TableReader {
  let pointing: Pointing | undefined;
  const buttonOf = (headers: readonly string[]): HTMLElement | undefined => {
    const table = findTables(document).find((each) => sameHeads(each, headers));
    return table && nextButton(table.element);
  };
  return {
    tables: () => findTables(document).slice(0, mostTables).map(readTable),
    async point() {
      pointing?.stop();
      pointing = pointAtTable(document, findTables(document));
      const found = await pointing.chosen;
      return found && readTable(found);
    },
    stop: () => pointing?.stop(),
    next: (headers) => {
      const button = buttonOf(headers);
      return button ? labelOf(button) : null;
    },
    press(headers, label) {
      const button = buttonOf(headers);
      if (!button || labelOf(button) !== label) return false;
      button.click();
      return true;
    },
  };
}

const sameHeads = (table: FoundTable, headers: readonly string[]): boolean => {
  const own = readTable({ ...table, rows: [] }).headers;
  return own.length === headers.length && own.every((head, index) => head === headers[index]);
};

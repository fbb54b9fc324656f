import { createModel, type ReadonlySignal, signal } from '@preact/signals';

/** How one table is looked at, for as long as it is on screen. */
export const TableView = createModel(() => {
  const search = signal('');
  const everyColumn = signal(false);
  const cell = signal<{ readonly row: string; readonly column: string } | null>(null);
  return {
    search: search as ReadonlySignal<string>,
    searchFor(text: string) {
      search.value = text;
    },
    /** Columns that do not fit are shown too, and the table scrolls sideways in its own box. */
    everyColumn: everyColumn as ReadonlySignal<boolean>,
    toggleColumns() {
      everyColumn.value = !everyColumn.value;
    },
    /** The one cell that Tab stops at. */
    cell: cell as ReadonlySignal<{ readonly row: string; readonly column: string } | null>,
    stopAt(row: string, column: string) {
      const now = cell.peek();
      if (now?.row !== row || now.column !== column) cell.value = { row, column };
    },
  };
});
export type TableView = InstanceType<typeof TableView>;

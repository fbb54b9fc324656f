/** Arrows go from one cell with records to the next, over those without; Home and End go to the ends of a row. */
export function walkCells(event: KeyboardEvent): void {
  const button = (event.target as Element).closest<HTMLElement>('button[data-cell]');
  if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = nextOf(button, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next?.focus();
}

/** Null at the edge of the table; undefined for a key that leads nowhere. */
function nextOf(button: HTMLElement, key: string): HTMLElement | null | undefined {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const row = button.closest('tr') as HTMLElement;
  const inRow = [...row.querySelectorAll<HTMLElement>('button[data-cell]')];
  const at = inRow.indexOf(button);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return inRow[key === forward ? at + 1 : at - 1] ?? null;
    case 'Home':
      return inRow[0] ?? null;
    case 'End':
      return inRow.at(-1) ?? null;
    case 'ArrowDown':
    case 'ArrowUp': {
      const { cell } = button.dataset;
      const rows = [...(row.closest('table') as HTMLElement).querySelectorAll('tr')];
      const place = rows.indexOf(row as HTMLTableRowElement);
      const ahead = key === 'ArrowDown' ? rows.slice(place + 1) : rows.slice(0, place).reverse();
      for (const other of ahead) {
        const found = [...other.querySelectorAll<HTMLElement>('button[data-cell]')].find(
          ({ dataset }) => dataset['cell'] === cell,
        );
        if (found) return found;
      }
      return null;
    }
    default:
      return undefined;
  }
}

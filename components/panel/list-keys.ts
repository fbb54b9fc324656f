/**
 * Arrows, Home and End move the focus among the buttons that carry `data-row`, of a list or of all lists in a part that
 * carries `data-list`; Tab leaves it as always.
 */
export function listKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const list = event.currentTarget as Element;
  const whole = list.closest('[data-list]') ?? list;
  const rows = [...whole.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = next === undefined ? undefined : rows[next];
  if (!row) return;
  event.preventDefault();
  row.focus();
}

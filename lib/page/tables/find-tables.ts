/** A table of a page, in whatever elements it is made of. */
export interface FoundTable {
  readonly element: Element;
  readonly heads: readonly Element[];
  readonly rows: readonly FoundRow[];
}
interface FoundRow {
  readonly element: Element;
  /** `null` stands for a cell that is not there. */
  readonly cells: readonly (Element | null)[];
}

/** Elements that are looked at: a page can be made to hold any number. */
const mostElements = 50_000;
const fewestRows = 2;

/**
 * The tables of a page: `<table>`, ARIA grids and tables, and rows that are drawn with other elements; largest first.
 *
 * Rules: what is not shown is not there. A table that only holds other tables, or lays out the page, is none.
 */
export function findTables(root: ParentNode): FoundTable[] {
  const real = [...root.querySelectorAll('table')].flatMap((table) => realTable(table) ?? []);
  const grids = [...root.querySelectorAll('[role="grid"],[role="table"],[role="treegrid"]')]
    .filter((grid) => grid.localName !== 'table')
    .flatMap((grid) => ariaTable(grid) ?? []);
  const known = [...real, ...grids].map(({ element }) => element);
  const repeated = [...root.querySelectorAll('ul,ol,div,section,main,article,dl')]
    .slice(0, mostElements)
    .filter((parent) => parent.childElementCount >= 3 && !known.some((table) => table.contains(parent)))
    .flatMap((parent) => repeatedRows(parent) ?? [])
    .filter(({ element }) => !known.some((table) => element.contains(table)));
  return [...real, ...grids, ...repeated].sort((a, b) => sizeOf(b) - sizeOf(a));
}

const sizeOf = ({ rows, heads }: FoundTable): number => rows.length * heads.length;

export function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

function realTable(table: HTMLTableElement): FoundTable | undefined {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table')) return undefined;
  const all = [...table.rows].filter(isShown);
  const isHead = (row: HTMLTableRowElement): boolean =>
    row.parentElement?.localName === 'thead' ||
    (row.cells.length > 1 && [...row.cells].every(({ localName }) => localName === 'th'));
  const heads = all.filter(isHead).map(spread);
  const head = heads.reduce((best, cells) => (cells.length >= best.length ? cells : best), []);
  const rows = all
    .filter((row) => !isHead(row) && row.parentElement?.localName !== 'tfoot')
    .map((row) => ({ element: row as Element, cells: spread(row) }));
  return tableOf(table, head, rows);
}

/** The cells of a row by column: one that spans several is in the first of them. */
function spread(row: HTMLTableRowElement): (Element | null)[] {
  return [...row.cells].flatMap((cell) => [
    cell,
    ...Array<null>(Math.min(50, Math.max(1, cell.colSpan)) - 1).fill(null),
  ]);
}

const cellRoles = '[role="gridcell"],[role="cell"],[role="rowheader"],[role="columnheader"]';

/**
 * Grids draw pinned columns as rows of their own, side by side, and only the rows in view: rows of one index are one, and
 * cells stand where their column index says.
 */
function ariaTable(grid: Element): FoundTable | undefined {
  const parts = [...grid.querySelectorAll('[role="row"]')].filter(
    (row) => isShown(row) && row.closest('[role="grid"],[role="table"],[role="treegrid"]') === grid,
  );
  const rows = Map.groupBy(parts, (row) => row.getAttribute('aria-rowindex') ?? row);
  let head: (Element | null)[] = [];
  const body: FoundRow[] = [];
  for (const same of rows.values()) {
    const cells = placed(same.flatMap((row) => [...row.querySelectorAll(cellRoles)]));
    const isHead =
      cells.length > 0 &&
      cells.every((cell) => cell === null || cell.getAttribute('role') === 'columnheader');
    if (isHead) head = cells.length >= head.length ? cells : head;
    else body.push({ element: same[0] as Element, cells });
  }
  return tableOf(grid, head, body);
}

function placed(cells: readonly Element[]): (Element | null)[] {
  const places = cells.map((cell) => Number(cell.getAttribute('aria-colindex') ?? Number.NaN) - 1);
  if (new Set(places).size !== cells.length || places.some((place) => !(place >= 0 && place < 200)))
    return [...cells];
  const row = Array<Element | null>(Math.max(...places) + 1).fill(null);
  for (const [index, cell] of cells.entries()) row[places[index] as number] = cell;
  return row;
}

/** Rows made of any elements: children of one parent that look alike and hold as many texts as each other. */
function repeatedRows(parent: Element): FoundTable | undefined {
  const children = [...parent.children].filter(isShown);
  const kinds = Map.groupBy(children, lookOf);
  const alike = [...kinds.values()].reduce((most, each) => (each.length > most.length ? each : most), []);
  if (alike.length < 3 || alike.length < children.length * 0.6) return undefined;
  const rows = alike.map((element) => ({ element, cells: partsOf(element) }));
  const counts = Map.groupBy(rows, ({ cells }) => cells.length);
  const [width, regular] = [...counts].reduce((most, each) =>
    each[1].length > most[1].length ? each : most,
  );
  if (width < 2 || regular.length < alike.length * 0.6) return undefined;
  const told = regular.filter(
    ({ cells }) => cells.filter((cell) => (cell.textContent ?? '').trim() !== '').length >= 2,
  );
  if (told.length < regular.length * 0.8) return undefined;
  const before = [...children.slice(0, children.indexOf(alike[0] as Element)), parent.previousElementSibling];
  const head = before
    .map((each) => (each && isShown(each) ? partsOf(each) : []))
    .find((cells) => cells.length === width);
  return tableOf(parent, head ?? [], rows);
}

const lookOf = (element: Element): string =>
  `${element.localName} ${element.getAttribute('role') ?? ''} ${element.classList.item(0) ?? ''}`;

/** What stands beside each other in an element, however it is wrapped. */
function partsOf(element: Element): Element[] {
  let at = element;
  while (at.childElementCount === 1 && at.firstElementChild) at = at.firstElementChild;
  return [...at.children].filter((child) => child.localName !== 'script' && child.localName !== 'style');
}

function tableOf(
  element: Element,
  head: readonly (Element | null)[],
  rows: readonly FoundRow[],
): FoundTable | undefined {
  const width = Math.max(head.length, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  // A heading of a group, or "nothing found", stands alone in its row.
  const full = rows.filter(
    ({ cells }) => cells.filter((cell) => cell !== null).length >= Math.max(2, width / 2),
  );
  if (width < 2 || full.length < fewestRows || !isShown(element)) return undefined;
  const none = element.ownerDocument.createElement('span');
  return { element, heads: Array.from({ length: width }, (_, index) => head[index] ?? none), rows: full };
}

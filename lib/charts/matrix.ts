import type { Block, ColumnSpec, Row, Selection, Unit } from '@/lib/model/result';
import { cellNumber } from './cell-number';
import { wilson } from './wilson';

/** A cell of a matrix. `few` has too small a sample to be judged, `none` has no records at all. */
export interface MatrixCell {
  readonly kind: 'rate' | 'few' | 'none' | 'value';
  /** The figure of a matrix that is none of rates. */
  readonly value: number | null;
  readonly k: number;
  readonly n: number;
  readonly rate: number | null;
  /** 1 to 5, palest to strongest; 0 when not judged. */
  readonly step: number;
  readonly best: boolean;
  /** In a matrix of differences: which side of all the others it is on. */
  readonly side: 'better' | 'worse' | null;
  readonly records: Selection | undefined;
}

export interface MatrixRow {
  readonly row: Row;
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly MatrixRow[];
  /** Shares between which the steps change, ascending; empty when nothing is judged. */
  readonly bounds: readonly number[];
  readonly total: MatrixRow | null;
  readonly unit: Unit;
  /** Values are more or less than something else: they have a sign. */
  readonly isChange: boolean;
}

/** Under this a rate is shown as "k of n". Catalogue §0.8. */
const fewerThan = 5;
/** A cell among the best three has at least this many. */
const leastForBest = 10;

/**
 * A block of rates as rows × columns.
 *
 * Rules: columns that are empty in every row fold away at both ends, never in the middle. The best three are those above
 * the rate of all with the highest Wilson lower bound. Rows with ISO weekday keys (1 to 7) start with `weekStart`. The column `all` and the
 * total are not coloured: they are of another size.
 */
export function matrixOf(block: Block, weekStart: number): Matrix {
  const values = block.columns.filter(({ unit }) => unit === 'share' || unit === 'count').filter(isCell);
  const inner = values.filter(({ key }) => key !== allColumn);
  const used = inner.map(({ key }) => block.rows.some((row) => (row.of?.[key]?.[1] ?? 0) > 0));
  const first = used.indexOf(true);
  const folded = first < 0 ? [] : inner.slice(first, used.lastIndexOf(true) + 1);
  const columns = [...folded, ...values.filter(({ key }) => key === allColumn)];

  const judged = block.rows.flatMap((row) =>
    folded.flatMap(({ key }) => {
      const of = row.of?.[key];
      return of && of[1] >= fewerThan ? [{ row: row.key, column: key, k: of[0], n: of[1] }] : [];
    }),
  );
  const [k, n] = block.total?.of?.[allColumn] ?? [0, 0];
  const overall = n > 0 ? k / n : 0;
  const best = new Set(
    judged
      .filter(({ k, n }) => n >= leastForBest && k / n > overall)
      .sort((a, b) => wilsonLow(b.k, b.n) - wilsonLow(a.k, a.n))
      .slice(0, 3)
      .map(({ row, column }) => `${row} ${column}`),
  );
  const bounds = boundsOf(judged.map(({ k, n }) => k / n));
  const rowOf = (row: Row, coloured: boolean): MatrixRow => ({
    row,
    cells: columns.map(({ key }) => {
      const [k, n] = row.of?.[key] ?? [0, 0];
      const kind = n === 0 ? 'none' : n < fewerThan ? 'few' : 'rate';
      const plain = !coloured || key === allColumn;
      return {
        kind,
        value: null,
        k,
        n,
        rate: n === 0 ? null : k / n,
        step: kind !== 'rate' || plain ? 0 : 1 + bounds.filter((bound) => k / n >= bound).length,
        best: !plain && best.has(`${row.key} ${key}`),
        side: null,
        records: row.records?.[key],
      };
    }),
  });
  return {
    columns,
    rows: weekOrder(block.rows, weekStart).map((row) => rowOf(row, true)),
    bounds,
    total: block.total ? rowOf(block.total, false) : null,
    unit: 'share',
    isChange: false,
  };
}

/**
 * A block of figures of one unit as rows × columns.
 *
 * Rules: as for rates, empty columns fold away at both ends, and what pools its row or column has no colour. Zero is none.
 * Where there are negative figures all are differences: three steps to either side of nothing, and which side is the better
 * one is for the column to say.
 */
export function valueMatrixOf(block: Block, unit: Unit, weekStart: number): Matrix {
  const values = block.columns.filter((column) => column.unit === unit).filter(isCell);
  const inner = values.filter(({ key }) => key !== allColumn);
  const used = inner.map(({ key }) => block.rows.some(({ cells }) => Boolean(cellNumber(cells, key))));
  const first = used.indexOf(true);
  const folded = first < 0 ? [] : inner.slice(first, used.lastIndexOf(true) + 1);
  const columns = [...folded, ...values.filter(({ key }) => key === allColumn)];
  const all = block.rows.flatMap(({ cells }) => folded.map(({ key }) => cellNumber(cells, key) ?? 0));
  const isChange = all.some((value) => value < 0);
  const greatest = Math.max(0, ...all.map(Math.abs));
  const steps = isChange ? 3 : 5;
  const rowOf = (row: Row, isPooled: boolean): MatrixRow => ({
    row,
    cells: columns.map(({ key, better }) => {
      const value = cellNumber(row.cells, key);
      const isNone = value === null || (value === 0 && !isChange);
      const plain = isNone || value === 0 || isPooled || key === allColumn;
      return {
        kind: isNone ? 'none' : 'value',
        value,
        k: 0,
        n: 0,
        rate: null,
        step: plain ? 0 : Math.max(1, Math.ceil((Math.abs(value) / greatest) * steps)),
        best: false,
        side: plain || !isChange || !better ? null : value > 0 === better > 0 ? 'better' : 'worse',
        records: row.records?.[key],
      };
    }),
  });
  return {
    columns,
    rows: weekOrder(block.rows, weekStart).map((row) => rowOf(row, false)),
    bounds: isChange ? [] : [1, 2, 3, 4].map((step) => (greatest * step) / 5),
    total: block.total ? rowOf(block.total, true) : null,
    unit,
    isChange,
  };
}

/** Columns of a matrix are records, slots of the day, and the one that pools them; a plain figure beside them is none. */
const isCell = ({ key, label }: ColumnSpec): boolean =>
  label !== undefined || key === allColumn || /^slot-\d/.test(key);

/** The unit of a matrix, and whether it is of rates with numbers behind them; null when the block is no matrix. */
export function matrixUnitOf(block: Block, value: string): { unit: Unit; isRates: boolean } | null {
  const inner = block.columns.filter((column) => isCell(column) && column.key !== allColumn);
  const unit = inner.find(({ key }) => key === value)?.unit ?? inner[0]?.unit;
  if (unit === undefined || unit === 'text' || unit === 'date' || unit === 'instant') return null;
  const columns = inner.filter((column) => column.unit === unit);
  const isKnown = block.rows.some(({ cells, of }) =>
    columns.some(({ key }) => cellNumber(cells, key) || (of?.[key]?.[1] ?? 0) > 0),
  );
  if (columns.length < 2 || block.rows.length < 2 || !isKnown) return null;
  const isRates = unit === 'share' && block.rows.some(({ of }) => columns.some(({ key }) => of?.[key]));
  return { unit, isRates };
}

/** Column that pools its row. */
const allColumn = 'all';

/** Lower end of the 95 % interval of a rate. */
export const wilsonLow = (k: number, n: number): number => wilson(k, n).low;

/** Four bounds in whole percent that cut the range of the rates into five equal steps. */
function boundsOf(rates: readonly number[]): number[] {
  if (rates.length === 0) return [];
  const least = Math.floor(Math.min(...rates) * 100);
  const width = Math.max(1, Math.ceil((Math.max(...rates) * 100 - least) / 5));
  return [1, 2, 3, 4].map((step) => (least + step * width) / 100);
}

function weekOrder(rows: readonly Row[], weekStart: number): readonly Row[] {
  if (!rows.every(({ key }) => /^[1-7]$/.test(key))) return rows;
  const place = (row: Row): number => (Number(row.key) - weekStart + 7) % 7;
  return [...rows].sort((a, b) => place(a) - place(b));
}

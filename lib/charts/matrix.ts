import type { Block, ColumnSpec, Row, Selection } from '@/lib/model/result';

/** A cell of a rate matrix. `few` has too small a sample to be judged, `none` has no records at all. */
export interface MatrixCell {
  readonly kind: 'rate' | 'few' | 'none';
  readonly k: number;
  readonly n: number;
  readonly rate: number | null;
  /** 1 to 5, palest to strongest; 0 when not judged. */
  readonly step: number;
  readonly best: boolean;
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
  const values = block.columns.filter(({ unit }) => unit === 'share' || unit === 'count');
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
        k,
        n,
        rate: n === 0 ? null : k / n,
        step: kind !== 'rate' || plain ? 0 : 1 + bounds.filter((bound) => k / n >= bound).length,
        best: !plain && best.has(`${row.key} ${key}`),
        records: row.records?.[key],
      };
    }),
  });
  return {
    columns,
    rows: weekOrder(block.rows, weekStart).map((row) => rowOf(row, true)),
    bounds,
    total: block.total ? rowOf(block.total, false) : null,
  };
}

/** Column that pools its row. */
const allColumn = 'all';

/** Lower end of the 95 % interval of a rate. Source: https://doi.org/10.1080/01621459.1927.10502953 */
export function wilsonLow(k: number, n: number): number {
  const z = 1.959964;
  const share = k / n;
  const centre = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return (centre - spread) / (1 + (z * z) / n);
}

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

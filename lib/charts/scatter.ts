import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import { type Axis, axisOf } from './axis';
import { cellNumber } from './cell-number';

export interface ScatterPoint {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

export interface Scatter {
  readonly x: ColumnSpec;
  readonly y: ColumnSpec;
  /** From the least x to the greatest: the arrows go along the axis. */
  readonly points: readonly ScatterPoint[];
  readonly xAxis: Axis;
  readonly yAxis: Axis;
}

const fewest = 3;

/**
 * One column against another: the hint's value upwards; across, its `share`, else the first other column of numbers.
 *
 * Rules: rows that lack either are left out. Null under three points, or where all lie at one place.
 */
export function scatterOf({ columns, rows }: Block, hint: ChartHint): Scatter | null {
  const numbers = columns.filter(({ unit }) => unit !== 'text' && unit !== 'date' && unit !== 'instant');
  const y = numbers.find(({ key }) => key === hint.value);
  const x = numbers.find(({ key }) => (hint.share === undefined ? key !== hint.value : key === hint.share));
  if (!x || !y || x === y) return null;
  const points = rows
    .flatMap((row): ScatterPoint[] => {
      const [across, up] = [cellNumber(row.cells, x.key), cellNumber(row.cells, y.key)];
      return across === null || up === null ? [] : [{ row, x: across, y: up }];
    })
    .sort((a, b) => a.x - b.x);
  const places = new Set(points.map((point) => `${point.x} ${point.y}`));
  if (points.length < fewest || places.size < 2) return null;
  return {
    x,
    y,
    points,
    xAxis: axisOf(
      points.map((point) => point.x),
      x.unit,
      false,
    ),
    yAxis: axisOf(
      points.map((point) => point.y),
      y.unit,
      false,
    ),
  };
}

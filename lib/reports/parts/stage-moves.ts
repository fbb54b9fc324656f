import type { Block, ColumnSpec, Label, Row } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { byText } from '@/lib/table/labels';
import { groupRows, joined, type Rows, rowsOf } from '@/lib/table/rows';
import { type Development, entering, leaving, staying } from './development';
import { pipelinesOf, stageFacts, stageId, stageLabel } from './pipelines';

/** Where deals stood before both ends: a stage, or one of these. */
export const absent = -2;
const deleted = -3;

/** Deals that went from one place to another, or stayed. */
export interface StageMove {
  /** Row of `stages`, −1 gone, `absent`. */
  readonly from: number;
  /** Row of `stages`, −1 gone, `deleted`. */
  readonly to: number;
  readonly rows: Rows;
}

/** Every pair of places that a deal which is open before one of the ends stood in. */
export function stageMoves(development: Development): StageMove[] {
  const { a, b } = development;
  const size = b.tables.stages.length + 3;
  const keys = new Int32Array(b.deals.length).fill(-1);
  const places = new Map<number, number>();
  const kinds = [...entering, ...staying, ...leaving];
  for (const kind of kinds) {
    for (const deal of development.of(kind)) {
      const from = kind === 'new' ? absent : (a.deals.stage[deal] as number);
      const to = kind === 'removed' ? deleted : (b.deals.stage[deal] as number);
      const pair = (from + 3) * size + to + 3;
      let place = places.get(pair);
      if (place === undefined) {
        place = places.size;
        places.set(pair, place);
      }
      keys[deal] = place;
    }
  }
  const groups = groupRows(joined(...kinds.map((kind) => development.of(kind))).sort(), keys, places.size);
  return [...places].map(([pair, place]) => ({
    from: Math.floor(pair / size) - 3,
    to: (pair % size) - 3,
    rows: rowsOf(groups, place),
  }));
}

/** The contract's key of a pair. */
export const moveKey = ({ b }: Development, { from, to }: StageMove): string =>
  `${from === absent ? 'None' : placeKey(b, from)}>${placeKey(b, to)}`;

const placeKey = (company: Development['b'], place: number): string =>
  place === deleted ? 'deleted' : place < 0 ? '(none)' : stageId(company, place);

/** Cells of a matrix: how many deals, or what they are worth. */
export type MoveFigure = (rows: Rows) => Figure;

/**
 * From where to where, as a table.
 *
 * Rows: places before the start, new deals first. Columns: places before the end, exits last; both with totals.
 */
export function moveMatrix(
  { company }: QueryView,
  id: string,
  unit: ColumnSpec['unit'],
  development: Development,
  moves: readonly StageMove[],
  figureOf: MoveFigure,
): Block {
  const { b } = development;
  const inOrder = orderOf(b);
  const places = (side: 'from' | 'to'): number[] =>
    [...new Set(moves.map((move) => move[side]))].sort(inOrder);
  const [from, to] = [places('from'), places('to')];
  const many = new Set(
    [...from, ...to].filter((place) => place >= 0).map((place) => stageFacts(b).pipeline[place]),
  );
  const label = (place: number): Label => labelOf(place, many.size > 1);
  const together = (found: readonly StageMove[]): Rows => joined(...found.map(({ rows }) => rows)).sort();
  const row = (key: string, of: Label, found: readonly StageMove[]): Row => {
    const cells = to.flatMap((place) => {
      const inside = found.filter((move) => move.to === place);
      return inside.length > 0 ? [[`to-${placeKey(b, place)}`, figureOf(together(inside))] as const] : [];
    });
    return rowOf(key, of, { ...Object.fromEntries(cells), all: figureOf(together(found)) });
  };
  return {
    id,
    columns: [
      ...to.map((place) => column(`to-${placeKey(b, place)}`, unit, { label: label(place) })),
      column('all', unit),
    ],
    rows: from.map((place) =>
      row(
        place === absent ? '(new)' : placeKey(b, place),
        label(place),
        moves.filter((move) => move.from === place),
      ),
    ),
    total: row('all', { word: 'row.all' }, moves),
  };

  function labelOf(place: number, isNamed: boolean): Label {
    if (place === absent) return { word: 'row.flow.new' };
    if (place === deleted) return { word: 'row.flow.removed' };
    if (place < 0) return { word: 'gone.stage' };
    const own = stageLabel(b, place);
    const pipeline = pipelinesOf(company).find(({ key }) => key === stageFacts(b).pipeline[place])?.label;
    return isNamed && 'text' in own && pipeline && 'text' in pipeline
      ? { word: 'row.stage-in-pipeline', values: { stage: own.text, pipeline: pipeline.text } }
      : own;
  }
}

/** New first, then stages by pipeline and position, those that are gone, the deleted deals. */
function orderOf(company: Development['b']): (a: number, b: number) => number {
  const { position, pipeline } = stageFacts(company);
  const order = new Map(pipelinesOf(company).map(({ key }, place) => [key, place]));
  const rank = (place: number): number =>
    place === absent ? -1 : place < 0 ? 1e6 - place : (order.get(pipeline[place] as number) ?? 1e5);
  return (a, b) =>
    rank(a) - rank(b) ||
    (position[a] ?? 0) - (position[b] ?? 0) ||
    byText(placeKey(company, a), placeKey(company, b));
}

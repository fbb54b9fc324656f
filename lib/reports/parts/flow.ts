import type { Block, Label, Row } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, joined, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { type classes, type Development, entering, leaving, staying } from './development';
import { attributedTo } from './past-view';

/** One bar of the waterfall: the deals it is made of and what they add; totals stand apart. */
export interface Flow {
  readonly key: 'open-a' | 'new' | 'reopened' | 'grown' | 'shrunk' | (typeof leaving)[number] | 'open-b';
  readonly rows: Rows;
  /** What they are worth, never with the sign of the change. */
  readonly value: number;
  readonly sign: 1 | -1;
  readonly isTotal: boolean;
}

/**
 * How the open pipeline came from its first value to its last: the parts between the totals add up to their difference.
 *
 * Rules: what came in counts with its value before the end, what left with that before the start; `grown` and `shrunk` are
 * the deals open before both whose value changed (catalogue, pipeline-development).
 */
export function flowOf(development: Development): Flow[] {
  const { valueA, valueB } = development;
  const of = (kinds: readonly (typeof classes)[number][]): Rows =>
    joined(...kinds.map((kind) => development.of(kind))).sort();
  const stay = of(staying);
  const growth = (deal: number): number => (valueB[deal] || 0) - (valueA[deal] || 0);
  const grown = stay.filter((deal) => growth(deal) > 0);
  const shrunk = stay.filter((deal) => growth(deal) < 0);
  const changed = (rows: Rows): number => Math.abs(sumOf(valueB, rows) - sumOf(valueA, rows));
  const total = (key: 'open-a' | 'open-b', rows: Rows, values: Float64Array): Flow => ({
    key,
    rows,
    value: sumOf(values, rows),
    sign: 1,
    isTotal: true,
  });
  const part = (
    key: Exclude<Flow['key'], 'open-a' | 'open-b'>,
    rows: Rows,
    value: number,
    sign: 1 | -1,
  ): Flow => ({
    key,
    rows,
    value,
    sign,
    isTotal: false,
  });
  return [
    total('open-a', of([...staying, ...leaving]), valueA),
    ...entering.map((kind) => part(kind as 'new', of([kind]), sumOf(valueB, of([kind])), 1)),
    part('grown', grown, changed(grown), 1),
    part('shrunk', shrunk, changed(shrunk), -1),
    ...leaving.map((kind) => part(kind, of([kind]), sumOf(valueA, of([kind])), -1)),
    total('open-b', of([...staying, ...entering]), valueB),
  ];
}

/** A sum of values as of some instant; the list adds up where today's amounts are still those. */
export function valueFigure(
  { company, select }: QueryView,
  rows: Rows,
  value: number,
  previous?: number,
): Figure {
  const isCurrent = sumOf(company.amounts.base, rows) === value;
  return { value, previous, records: isCurrent ? select('deals', rows, 'base') : select('deals', rows) };
}

/** What a part changes; nothing of a loss is 0, not −0. */
const changeOf = ({ value, sign }: Flow): number => sign * value + 0;

export function flowBlock(
  view: QueryView,
  flow: readonly Flow[],
  before: readonly Flow[] | undefined,
): Block {
  return {
    id: 'flow',
    columns: [column('count', 'count'), column('change', 'money')],
    rows: flow.map((part, at): Row => {
      const then = before?.[at];
      const change = changeOf(part);
      return rowOf(
        part.key,
        { word: `row.flow.${part.key}` },
        {
          count: {
            value: part.rows.length,
            previous: then?.rows.length,
            records: view.select('deals', part.rows),
          },
          change: {
            ...valueFigure(view, part.rows, change, then && changeOf(then)),
          },
        },
        part.isTotal,
      );
    }),
  };
}

/** The same by a dimension: one row per group, one column per part. */
export function flowByGroup(view: QueryView, development: Development, dimension: string): Block | undefined {
  const grouping = groupingOf(attributedTo(view, development.b), 'deals', dimension, 'now');
  if (!grouping) return undefined;
  const groups = arranged(development.rows, grouping);
  const row = (key: string, label: Label, flow: readonly Flow[], aside: boolean): Row =>
    rowOf(
      key,
      label,
      Object.fromEntries(flow.map((part) => [part.key, valueFigure(view, part.rows, part.value)])),
      aside,
    );
  const found = groupsIn(groups).map((group) => ({
    group,
    key: groupKey(grouping, group),
    flow: flowOf(development.within(rowsOf(groups, group))),
  }));
  const last = (flow: readonly Flow[]): number => flow.at(-1)?.value ?? 0;
  const ranked = found
    .filter(({ flow }) => flow.some(({ rows }) => rows.length > 0))
    .sort(
      (a, b) =>
        Number(a.group === grouping.size) - Number(b.group === grouping.size) ||
        last(b.flow) - last(a.flow) ||
        byText(a.key, b.key),
    );
  const all = flowOf(development);
  return {
    id: 'groups',
    columns: all.map(({ key }) =>
      column(key, 'money', {
        label: { word: `row.flow.${key}` },
        ...(isMain.has(key) ? {} : { minWidth: 480 }),
      }),
    ),
    rows: ranked.map(({ group, key, flow }) =>
      row(key, groupLabel(grouping, group), flow, group === grouping.size),
    ),
    total: row('all', { word: 'row.all' }, all, false),
  };
}

const isMain: ReadonlySet<string> = new Set(['open-a', 'new', 'won', 'lost', 'open-b']);

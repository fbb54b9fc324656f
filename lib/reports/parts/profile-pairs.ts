import { ratio } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import type { Block } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { status } from '@/lib/table/deals';
import { groupingOf } from '@/lib/table/dimensions';
import { type Grouping, isMany } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';

/** Fewest deals of a pair, and most pairs that are shown. */
const fewest = 20;
const most = 10;

const attributes = ['industry', 'customer-size', 'region', 'source'];

/**
 * The pairs of attributes that go best with winning.
 *
 * Rows: one per pair of values with at least 20 deals won or lost, the highest lower end of its win rate first, at most ten.
 */
export function pairsBlock({ company, select }: QueryView, decided: Rows): Block {
  const { deals } = company;
  const groupings = attributes.flatMap((id) => {
    const grouping = groupingOf(company, 'deals', id, 'closed');
    return grouping && !isMany(grouping.keys) ? [{ id, grouping, keys: grouping.keys }] : [];
  });
  const found = groupings.flatMap((one, at) =>
    groupings.slice(at + 1).flatMap((other) => {
      const pairs = new Map<number, number[]>();
      for (const deal of decided) {
        const [a, b] = [one.keys[deal] as number, other.keys[deal] as number];
        if (a < 0 || b < 0) continue;
        const key = a * other.grouping.size + b;
        const list = pairs.get(key);
        if (list) list.push(deal);
        else pairs.set(key, [deal]);
      }
      return [...pairs].flatMap(([key, list]) => {
        if (list.length < fewest) return [];
        const [a, b] = [Math.floor(key / other.grouping.size), key % other.grouping.size];
        const won = list.filter((deal) => deals.status[deal] === status.won).length;
        return [
          {
            key: JSON.stringify([one.id, one.grouping.keyOf(a), other.id, other.grouping.keyOf(b)]),
            first: one.grouping.labelOf(a),
            second: nameOf(other.grouping, b),
            rows: Int32Array.from(list),
            won,
            interval: wilson(won, list.length) ?? ([0, 0] as const),
          },
        ];
      });
    }),
  );
  return {
    id: 'pairs',
    columns: [
      column('second', 'text'),
      column('winRate', 'share', { better: 1 }),
      column('low', 'share', { minWidth: 480 }),
      column('high', 'share', { minWidth: 480 }),
      column('decided', 'count'),
    ],
    rows: found
      .sort((a, b) => b.interval[0] - a.interval[0] || byText(a.key, b.key))
      .slice(0, most)
      .map(({ key, first, second, rows, won, interval }) => {
        const records = select('deals', rows);
        return rowOf(key, first, {
          second: { value: second },
          winRate: { value: ratio(won, rows.length), of: [won, rows.length], records },
          low: { value: interval[0] },
          high: { value: interval[1] },
          decided: { value: rows.length, records },
        });
      }),
  };
}

/** Its name; bands and records that are gone say who they are by themselves. */
function nameOf(grouping: Grouping, group: number): string {
  const label = grouping.labelOf(group);
  return 'text' in label ? label.text : grouping.keyOf(group);
}

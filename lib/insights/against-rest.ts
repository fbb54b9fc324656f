import type { Label } from '@/lib/model/result';
import type { Group } from '@/lib/query/answer';
import { execute } from '@/lib/query/execute';
import type { Measure } from '@/lib/query/measure';
import type { QueryView } from '@/lib/query/view';
import type { Rows } from '@/lib/table/rows';
import { apart } from './insight';

/** A group whose rate is beyond chance from that of all others together. */
export interface Apart {
  readonly key: string;
  readonly label: Label;
  readonly rows: Rows;
  readonly k: number;
  readonly n: number;
  readonly rate: number;
  readonly otherRate: number;
  readonly otherN: number;
  readonly z: number;
}

/** Groups of a dimension whose rate is beyond chance from the others'; records without a group are no group. */
export function groupsApart(view: QueryView, measure: Measure, by: string): readonly Apart[] {
  const { groups, total } = execute({ ...view, earlier: undefined }, { measures: [measure], by: [by] });
  const whole = total.values[0]?.of;
  if (!whole) return [];
  return groups.flatMap((group: Group) => {
    const own = group.values[0]?.of;
    if (!own || group.aside) return [];
    const [k, n] = own;
    const [otherK, otherN] = [whole[0] - k, whole[1] - n];
    const z = apart(k, n, otherK, otherN);
    if (z === undefined) return [];
    const { key, label } = group;
    return [
      {
        key,
        label,
        rows: group.rows(measure.population),
        k,
        n,
        rate: k / n,
        otherRate: otherK / otherN,
        otherN,
        z,
      },
    ];
  });
}

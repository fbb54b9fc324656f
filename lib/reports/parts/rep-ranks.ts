import { enough } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import type { Block } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import type { View } from '../report';
import { type Measure, measuredOf, measures } from './rep-measures';
import type { Work } from './rep-work';

/**
 * One person's place among the team, a block of its own since not everybody may see it.
 *
 * Rows: one per measure that says how a person works. `rank` 1 is best, equals share one; `people` are those compared;
 * `percentile` is the share of the others who do worse, half of the equals included.
 * Rules: rates go by the lower end of their interval; rates, averages and medians compare people with ten records, and
 * rank nobody with fewer; a place among one is none.
 */
export function standingBlock({ company }: View, own: Work, others: readonly Work[]): Block {
  const rows = measures
    .filter(({ judged }) => judged)
    .map((measure) => {
      const score = (work: Work) => scoreOf(measure, work, company);
      const mine = score(own);
      const known = others.map(score).filter((value) => value !== null);
      const label = { word: `column.${measure.key}` };
      if (mine === null || known.length === 0)
        return rowOf(measure.key, label, {
          rank: { value: null },
          people: { value: null },
          percentile: { value: null },
        });
      const better = known.filter((value) => value > mine).length;
      const equal = known.filter((value) => value === mine).length;
      return rowOf(measure.key, label, {
        rank: { value: better + 1 },
        people: { value: known.length + 1 },
        percentile: { value: (known.length - better - equal / 2) / known.length },
      });
    });
  return {
    id: 'standing',
    columns: [column('rank', 'count'), column('people', 'count'), column('percentile', 'share')],
    rows,
  };
}

/** What a measure is ranked by, greater is better; `null` where there is too little to rank. */
function scoreOf(measure: Measure, work: Work, company: View['company']): number | null {
  const found = measuredOf(work, company).get(measure.key);
  if (!found || found.value === null) return null;
  const { of, value, rows } = found;
  const isSample = measure.team === 'pooled' && measure.key !== 'attainment';
  if (isSample && rows.length < enough.toCompare) return null;
  return (of ? (wilson(...of)?.[0] ?? 0) : value) * (measure.better ?? 1);
}

import { mean } from '@/lib/math/spread';
import type { Block } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { cesAnswers } from '@/lib/query/populations/customers';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import type { Rows } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';

interface Scale {
  readonly least: number;
  readonly most: number;
  readonly rows: Rows;
}

/** The scales of effort in the period, most answers first, then the shortest. */
function scalesOf(view: QueryView): Scale[] {
  const { surveys } = view.company.tables;
  const [least, most] = [numbers(surveys, 'scaleMin'), numbers(surveys, 'scaleMax')];
  const { rows } = populationIn(view, cesAnswers, view.period);
  const groups = Map.groupBy(rows, (row) => `${least[row]} ${most[row]}`);
  return [...groups.values()]
    .map((own) => ({
      least: least[own[0] as number] as number,
      most: most[own[0] as number] as number,
      rows: Int32Array.from(own),
    }))
    .sort((a, b) => b.rows.length - a.rows.length || a.most - b.most || a.least - b.least);
}

/** The scale that most answers have; `undefined` without an answer. */
export const mainScale = (view: QueryView): Scale | undefined => scalesOf(view)[0];

/** One row per scale; `joint` is its mean from 0 to 100, so that scales can be held against each other. */
export function scalesBlock(view: QueryView): Block {
  const scores = numbers(view.company.tables.surveys, 'score');
  return {
    id: 'scales',
    columns: [column('cesAnswers', 'count'), column('ces', 'mean'), column('joint', 'mean')],
    rows: scalesOf(view).map(({ least, most, rows }) => {
      const score = mean(Array.from(rows, (row) => scores[row] as number));
      const joint = score === null || most <= least ? null : (100 * (score - least)) / (most - least);
      const records = view.select('surveys', rows);
      return rowOf(
        `${least}-${most}`,
        { text: `${least}–${most}` },
        {
          cesAnswers: { value: rows.length, records },
          ces: { value: score, records },
          joint: { value: joint, records },
        },
      );
    }),
  };
}

/** Whether the customer of an answer has left: the CRM says so, or none of their subscriptions runs any more. */
export function hasChurned(company: Company): (survey: number) => boolean {
  const { tables, customers, asOf, today } = company;
  const churnedAt = numbers(tables.customers, 'churnedAt');
  const end = numbers(tables.subscriptions, 'endDate');
  const [ofSurvey, ofSubscription] = [
    customerKeysOf(company, 'surveys'),
    customerKeysOf(company, 'subscriptions'),
  ];
  const had = new Set<number>();
  const has = new Set<number>();
  ofSubscription?.forEach((customer, row) => {
    had.add(customer);
    if (!((end[row] as number) < today)) has.add(customer);
  });
  return (survey) => {
    const customer = ofSurvey?.[survey] ?? -1;
    if (customer < 0) return false;
    const isGone = customers.isKnown(customer) && (churnedAt[customer] as number) <= asOf;
    return isGone || (had.has(customer) && !has.has(customer));
  };
}

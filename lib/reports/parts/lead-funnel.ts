import { ratio } from '@/lib/math/rates';
import type { Block } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, knownOf, type Rows, rowsKnown, rowsOf, rowsThat, sumOf } from '@/lib/table/rows';
import { type LeadProgress, leadSteps } from './lead-steps';

/** Parts of the funnel by the steps they are made of. */
const parts = [
  { key: 'top', first: 0, last: 1 },
  { key: 'middle', first: 2, last: 3 },
  { key: 'bottom', first: 4, last: 5 },
] as const;

/** Those who came to a step. */
export const reached = ({ step }: LeadProgress, rows: Rows, at: number): Rows =>
  rowsThat(rows, (row) => (step[row] as number) >= at);

/** What is said of a step. */
export function valuesAt(progress: LeadProgress, rows: Rows, at: number) {
  const here = reached(progress, rows, at);
  const before = at === 0 ? undefined : reached(progress, rows, at - 1);
  const value = sumOf(progress.base, here);
  return {
    here,
    before,
    count: here.length,
    stepRate: before ? ratio(here.length, before.length) : null,
    overall: ratio(here.length, rows.length),
    value,
    average: ratio(value, knownOf(progress.base, here).length),
  };
}

/** The list behind a value; deals have a field that adds up to it. */
export const money = ({ select }: QueryView, { entity }: LeadProgress, rows: Rows) => ({
  records: entity === 'deals' ? select('deals', rows, 'base') : select(entity, rows),
});

/** Top, middle and bottom: who came to each part, and who stopped in it. */
export function partsBlock(
  view: QueryView,
  progress: LeadProgress,
  rows: Rows,
  earlier: Rows | undefined,
): Block {
  const { select } = view;
  const { entity, step } = progress;
  return {
    id: 'parts',
    columns: [
      column('reached', 'count'),
      column('step', 'share', { better: 1 }),
      column('stoppedIn', 'count'),
    ],
    rows: parts.map(({ key, first, last }, at) => {
      const here = reached(progress, rows, first);
      const before = at === 0 ? undefined : reached(progress, rows, parts[at - 1]?.first ?? 0);
      const then = earlier && reached(progress, earlier, first);
      const thenBefore = earlier && before && reached(progress, earlier, parts[at - 1]?.first ?? 0);
      const stopped = here.filter((row) => (step[row] as number) <= last);
      return rowOf(
        key,
        { word: `row.lead-part.${key}` },
        {
          reached: { value: here.length, previous: then?.length, records: select(entity, here) },
          step: before
            ? {
                value: ratio(here.length, before.length),
                previous: then && thenBefore && ratio(then.length, thenBefore.length),
                of: [here.length, before.length],
                records: select(entity, before),
              }
            : { value: null },
          stoppedIn: { value: stopped.length, records: select(entity, stopped) },
        },
      );
    }),
  };
}

/** The cohort by a dimension; a deal's owner and source are those at its creation. */
export function groupsBy(company: Company, { entity }: LeadProgress, rows: Rows, dimension: string) {
  const grouping = groupingOf(company, entity, dimension, 'created');
  if (!grouping) return [];
  const groups = arranged(rows, grouping);
  return groupsIn(groups)
    .map((group) => ({
      key: groupKey(grouping, group),
      label: groupLabel(grouping, group),
      isNone: group === grouping.size,
      rows: rowsOf(groups, group),
    }))
    .sort(
      (a, b) => Number(a.isNone) - Number(b.isNone) || b.rows.length - a.rows.length || byText(a.key, b.key),
    );
}

/** The steps of each group of the cohort. */
export function groupsBlock(view: QueryView, progress: LeadProgress, rows: Rows, dimension: string): Block {
  const { select } = view;
  const { entity, base } = progress;
  const figures = (own: Rows): Record<string, Figure> => {
    const all = leadSteps.map((step, at) => ({ step, ...valuesAt(progress, own, at) }));
    const won = all.at(-1);
    return {
      ...Object.fromEntries(
        all.map(({ step, here }): [string, Figure] => [
          step,
          { value: here.length, records: select(entity, here) },
        ]),
      ),
      ...Object.fromEntries(
        all.flatMap(({ step, stepRate, here, before }): [string, Figure][] =>
          before
            ? [
                [
                  `${step}Rate`,
                  { value: stepRate, of: [here.length, before.length], records: select(entity, before) },
                ],
              ]
            : [],
        ),
      ),
      conversion: {
        value: won?.overall ?? null,
        of: [won?.count ?? 0, own.length],
        records: select(entity, own),
      },
      value: { value: sumOf(base, own), ...money(view, progress, own) },
      average: {
        value: all[0]?.average ?? null,
        ...money(view, progress, rowsKnown(base, own)),
      },
    };
  };
  return {
    id: 'groups',
    columns: [
      ...leadSteps.map((step) => column(step, 'count', { label: { word: `row.lead-step.${step}` } })),
      column('conversion', 'share', { better: 1 }),
      ...leadSteps.slice(1).map((step) =>
        column(`${step}Rate`, 'share', {
          better: 1,
          minWidth: 640,
          label: { word: `row.lead-rate.${step}` },
        }),
      ),
      column('value', 'money', { minWidth: 360 }),
      column('average', 'money', { minWidth: 480 }),
    ],
    rows: groupsBy(view.company, progress, rows, dimension).map(({ key, label, isNone, rows: own }) =>
      rowOf(key, label, figures(own), isNone),
    ),
    total: rowOf('all', { word: 'row.all' }, figures(rows)),
  };
}

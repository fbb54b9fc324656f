import { enough } from '@/lib/math/rates';
import {
  askedCount,
  cesCount,
  cesScore,
  cesTop,
  lastNps,
  nps,
  responseRate,
} from '@/lib/metrics/customer-measures';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { populationIn } from '@/lib/query/population';
import { cesAnswers, npsAnswers } from '@/lib/query/populations/customers';
import { valueIn } from '@/lib/query/values';
import { numbers } from '@/lib/table/table';
import { toFourDecimals } from './parts/decimals';
import { figureSaid } from './parts/figures';
import { hasChurned, mainScale, scalesBlock } from './parts/survey-scales';
import { defineQueryReport, type View } from './report';

const columnsOf = (all: boolean): readonly MeasureColumn[] => {
  const { score, answers, promoters, passives, detractors } = all ? nps : lastNps;
  return [
    { key: 'nps', measure: score },
    { key: 'answers', measure: answers },
    { key: 'promoters', measure: promoters, minWidth: 360 },
    { key: 'passives', measure: passives, minWidth: 480 },
    { key: 'detractors', measure: detractors, minWidth: 360 },
    { key: 'ces', measure: cesScore },
    { key: 'cesTop', measure: cesTop, minWidth: 480 },
    { key: 'cesAnswers', measure: cesCount, minWidth: 480 },
    { key: 'asked', measure: askedCount, minWidth: 480 },
    { key: 'responseRate', measure: responseRate, minWidth: 480 },
  ];
};

/** Answers on the scale that most have; others are not mixed with them. */
function onMainScale(view: View): (row: number) => boolean {
  const { surveys } = view.company.tables;
  const scale = mainScale(view);
  const [least, most] = [numbers(surveys, 'scaleMin'), numbers(surveys, 'scaleMax')];
  return (row) => scale === undefined || (least[row] === scale.least && most[row] === scale.most);
}

/**
 * How customers see us: whether they would recommend us, and how much effort they have with us.
 *
 * Rows: `groups`, one per group of what the answer is about; `trend`, one per month; `churned`, customers who have left and the
 * others; `scales`, one per scale of effort.
 * Units: `nps` is −100 to 100; `ces` is on the survey's own scale, where much is easy.
 * Rules: answers count by when they were given, all of them or each customer's last recommendation (option `answers`).
 * Promoters give 9 or 10, detractors 0 to 6. Effort is that of the scale with most answers; `scales` has the others.
 * Caveats: `nps-scale` (answers on another scale than 0 to 10), `ces-scales` (answers on other scales, left out).
 */
export const customerPerception = defineQueryReport({
  id: 'customer-perception',
  needs: ['surveys'],
  options: [
    {
      id: 'group',
      kind: 'choice',
      choices: ['owner', 'product', 'industry', 'customer-size', 'region', 'status'],
    },
    { id: 'answers', kind: 'choice', choices: ['all', 'last'] },
  ],
  dateField: 'answered',

  queries(view) {
    const measures = columnsOf(view.options.answers === 'all').map(({ measure }) => measure);
    const isMain = onMainScale(view);
    const churned = hasChurned(view.company);
    const where =
      (of: boolean | undefined) => (_: unknown, population: { readonly id: string }) => (row: number) =>
        (population.id !== cesAnswers.id || isMain(row)) && (of === undefined || churned(row) === of);
    return {
      groups: { measures, by: [view.options.group], where: where(undefined) },
      trend: { measures, by: ['month'], withEmpty: true, where: where(undefined) },
      left: { measures, where: where(true) },
      stayed: { measures, where: where(false) },
    };
  },

  tell(view, { groups, trend, left, stayed }) {
    const columns = columnsOf(view.options.answers === 'all');
    const own = view.options.answers === 'all' ? nps : lastNps;
    const value = (measure: MeasureColumn['measure']) => valueIn(groups, groups.total, measure);
    const n = value(own.answers) ?? 0;
    const efforts = value(cesCount) ?? 0;
    const all = populationIn(view, cesAnswers, view.period).rows.length;
    const { surveys } = view.company.tables;
    const [least, most] = [numbers(surveys, 'scaleMin'), numbers(surveys, 'scaleMax')];
    const odd = populationIn(view, npsAnswers, view.period).rows.filter(
      (row) => least[row] !== 0 || most[row] !== 10,
    );
    const sides = [
      { key: 'churned', word: 'row.churned', answer: left },
      { key: 'stayed', word: 'row.stayed', answer: stayed },
    ].map(({ key, word, answer }) => {
      const { total } = blockOf(view, 'churned', answer, columns);
      return total ? [{ ...total, key, label: { word } }] : [];
    });
    const course = blockOf(view, 'trend', trend, columns.slice(0, 6));
    return {
      n,
      isEmpty: n + all === 0,
      isThin: n < enough.toCompare && efforts < enough.toCompare,
      ...(n > 0 && {
        finding: {
          key: `finding.customer-perception${n < enough.toCompare ? '.thin' : ''}`,
          values: {
            nps: figureSaid(value(own.score), 'mean'),
            promoters: figureSaid(value(own.promoters), 'count'),
            detractors: figureSaid(value(own.detractors), 'count'),
            n: figureSaid(n, 'count'),
          },
        },
      }),
      headline: headlineOf(view, groups, [
        ...columns.slice(0, 1),
        ...columns.slice(5, 7),
        ...columns.slice(9),
      ]),
      blocks: [
        blockOf(view, 'groups', groups, columns),
        ...(course.rows.length > 1 ? [course] : []),
        {
          id: 'churned',
          columns: blockOf(view, 'churned', left, columns).columns,
          rows: sides.flat(),
        },
        scalesBlock(view),
      ],
      charts: [
        { kind: 'stacked', block: 'groups', value: 'promoters' },
        ...(course.rows.length > 1 ? [{ kind: 'lines' as const, block: 'trend', value: 'nps' }] : []),
      ],
      caveats: { 'nps-scale': odd.length, 'ces-scales': all - efforts },
      figures: {
        nps: value(own.score),
        responses: n,
        promoters: value(own.promoters),
        passives: value(own.passives),
        detractors: value(own.detractors),
        ces: toFourDecimals(value(cesScore)),
        cesResponses: efforts,
      },
    };
  },
});

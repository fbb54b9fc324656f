import { enough } from '@/lib/math/rates';
import { firstActionMeasures } from '@/lib/metrics/first-action-measures';
import type { Block, Sentence } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, headlineOf } from '@/lib/query/block';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { created } from '@/lib/query/populations/deals';
import { figureSaid } from './parts/figures';
import { firstActionOptions, firstActionQuery, rulesOf } from './parts/first-action-options';
import {
  type FirstActionFigures,
  firstActionCaveats,
  firstActionColumns,
  firstActionFigures,
} from './parts/first-actions';
import { defineQueryReport, type View } from './report';

/** Seconds within which actions are counted for the course of the shares. */
const steps = [300, 1800, 3600, 14_400, 86_400, 259_200, 604_800] as const;

/**
 * How soon somebody acts on new deals, by what became of them.
 *
 * Rows: `outcomes`, one per status as of now; `distribution`, one per stretch of time, the share of deals acted on within
 * it; `trend`, one per stretch of the period (option `every`), by creation.
 * Units: seconds. `medianActed`, `meanActed` and `p90Acted` are of deals with an action; `kmMedian` counts those without one as waiting
 * until their close or as-of.
 * Rules: deals created in the period; the first done contact on the deal at or after its creation, up to as-of and not
 * after its close (options: calls and e-mails only, the owner's own only, from the lead's creation, working time,
 * without outliers).
 * Caveats: `outliers` left out; `working-hours`; `current-values` for the owner's own actions.
 */
export const firstActionByOutcome = defineQueryReport({
  id: 'first-action-by-outcome',
  needs: ['deals', 'activities'],
  about: ['deals'],
  options: [
    ...firstActionOptions,
    { id: 'every', kind: 'choice', choices: ['month', 'day', 'week', 'quarter', 'year'] },
  ],
  dateField: 'created',

  queries({ options }) {
    const asked = firstActionQuery(options);
    const { n, within } = firstActionMeasures(rulesOf(options));
    return {
      outcomes: { ...asked, by: ['status'] },
      distribution: { measures: [n, ...steps.map(within)], by: ['status'], where: asked.where },
      trend: { ...asked, by: [options.every], withEmpty: true },
    };
  },

  tell(view, { outcomes, distribution, trend }) {
    const all = firstActionFigures(outcomes, outcomes.total);
    const n = all.n ?? 0;
    return {
      n,
      isThin: n < enough.toShow,
      ...(n > 0 && { finding: findingOf(view, outcomes, all) }),
      headline: headlineOf(view, outcomes, firstActionColumns(outcomes, ['count', 'kmMedian', 'withinHour'])),
      blocks: [
        blockOf(view, 'outcomes', outcomes, firstActionColumns(outcomes)),
        distributionBlock(view, distribution),
        blockOf(
          view,
          'trend',
          trend,
          firstActionColumns(trend, ['count', 'medianActed', 'meanActed', 'kmMedian']),
        ),
      ],
      charts: [
        { kind: 'bars', block: 'outcomes', value: 'kmMedian' },
        { kind: 'lines', block: 'distribution', value: 'all' },
        { kind: 'lines', block: 'trend', value: 'medianActed' },
      ],
      caveats: firstActionCaveats(view, view.options),
      figures: Object.fromEntries([
        ['all', all],
        ...outcomes.groups
          .filter((group) => group.rows(created).length > 0)
          .map((group) => [group.key, firstActionFigures(outcomes, group)]),
      ]),
    };
  },
});

/** For each stretch of time the share of deals that were acted on within it: of all, and of each outcome. */
function distributionBlock({ select }: View, answer: Answer): Block {
  const groups: readonly Group[] = [answer.total, ...answer.groups];
  const lists = groups.map((group) => select('deals', group.rows(created)));
  return {
    id: 'distribution',
    columns: groups.map(({ key, label }) => column(key, 'share', key === 'all' ? {} : { label })),
    rows: steps.map((limit, step) => {
      const figures = groups.map(({ key, values }, at): [string, Figure] => {
        const { value = null, of } = values[step + 1] ?? {};
        return [key, { value, of, records: lists[at] }];
      });
      return rowOf(`within-${limit}`, { word: `row.within-${limit}` }, Object.fromEntries(figures));
    }),
  };
}

/** The plain answer; for won and lost beside each other, only from enough of both. */
function findingOf({ select }: View, answer: Answer, { n, acted, kmMedian }: FirstActionFigures): Sentence {
  const records = select('deals', answer.total.rows(created));
  const values = { k: figureSaid(acted ?? 0, 'count'), n: figureSaid(n ?? 0, 'count', records) };
  if ((n ?? 0) < enough.toShow) return { key: 'finding.first-action.thin', values };
  const [won, lost] = ['won', 'lost'].map((key) => answer.groups.find((group) => group.key === key));
  const times = [won, lost].map((group) => group && firstActionFigures(answer, group));
  const [ofWon, ofLost] = times.map((figures) => figures?.kmMedian ?? null);
  const canCompare = times.every((figures) => (figures?.n ?? 0) >= enough.toCompare);
  if (canCompare && ofWon != null && ofLost != null)
    return {
      key: 'finding.first-action-by-outcome',
      values: {
        won: figureSaid(ofWon, 'seconds', won && select('deals', won.rows(created))),
        lost: figureSaid(ofLost, 'seconds', lost && select('deals', lost.rows(created))),
      },
    };
  if (kmMedian == null) return { key: 'finding.first-action.never', values };
  return {
    key: 'finding.first-action',
    values: { ...values, time: figureSaid(kmMedian, 'seconds', records) },
  };
}

import { enough } from '@/lib/math/rates';
import { spearman } from '@/lib/math/spearman';
import { callCount, medianTalk, talkCount, talkTime } from '@/lib/metrics/activity-measures';
import { decidedCount, wonValue } from '@/lib/metrics/deal-measures';
import type { Block } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, headlineOf, plainBlockOf } from '@/lib/query/block';
import { valueIn } from '@/lib/query/values';
import { toFourDecimals } from './parts/decimals';
import { figureSaid } from './parts/figures';
import { talkColumns, talkFigures } from './parts/talk-figures';
import { trendOf } from './parts/trend';
import { defineQueryReport, type View } from './report';

/**
 * How long people talk on the phone, and whether that goes with sales.
 *
 * Rows: `groups`, one per caller or team (option `group`), longest together first; `pairs`, one per person with a talk and
 * a deal won or lost; `trend`, by day, week or month.
 * Units: seconds; `wonValue` is minor units of the base currency.
 * Rules: talks are done sales calls both ways with a duration above 0 that were answered or have no known outcome. Deals
 * count by their last close and the owner then. The link is Spearman's, said from five people on, never as a cause.
 * Caveats: `no-talk`, calls without a talk: they are left out.
 */
export const callDuration = defineQueryReport({
  id: 'call-duration',
  needs: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team'] }],
  dateField: 'call-all',

  queries: ({ options: { group } }) => ({
    talks: { measures: talkColumns.map(({ measure }) => measure), by: [group], rankBy: talkTime.id },
    calls: { measures: [callCount] },
    people: { measures: [medianTalk, talkCount, wonValue, decidedCount], by: ['owner'] },
  }),

  tell(view, { talks, calls, people }) {
    const value = (group: Group, measure: typeof talkCount): number | null => valueIn(talks, group, measure);
    const n = value(talks.total, talkCount) ?? 0;
    const leftOut = (valueIn(calls, calls.total, callCount) ?? 0) - n;
    const pairs = pairsOf(people);
    const link = spearman(
      pairs.map((pair) => valueIn(people, pair, medianTalk) ?? Number.NaN),
      pairs.map((pair) => valueIn(people, pair, wonValue) ?? Number.NaN),
    );
    const block = blockOf(view, 'groups', talks, talkColumns);
    const scatter = pairsBlock(view, people, pairs);
    const trend = trendOf(view, [
      { key: 'medianTalk', measure: medianTalk },
      { key: 'talks', measure: talkCount },
    ]);
    return {
      n,
      isThin: n < enough.toShow,
      ...(n > 0 && {
        finding: {
          key: n < enough.toShow ? 'finding.call-duration.thin' : 'finding.call-duration',
          values: {
            n: figureSaid(n, 'count', block.total?.records?.['talks']),
            ...(n >= enough.toShow && {
              median: figureSaid(value(talks.total, medianTalk), 'seconds'),
              total: figureSaid(value(talks.total, talkTime), 'seconds'),
            }),
          },
        },
      }),
      ...(link !== null &&
        pairs.length >= enough.toShow && {
          remark: {
            key: 'remark.call-duration',
            values: { link: figureSaid(link, 'mean'), n: figureSaid(pairs.length, 'count') },
          },
        }),
      headline: headlineOf(
        view,
        talks,
        talkColumns.filter(({ key }) => key !== 'longTalk' && key !== 'meanTalk'),
      ),
      blocks: [block, scatter, ...(trend ? [trend] : [])],
      charts: [
        { kind: 'bars', block: 'groups', value: 'medianTalk' },
        ...(pairs.length >= enough.toShow
          ? [{ kind: 'scatter', block: 'pairs', value: 'wonValue' } as const]
          : []),
      ],
      caveats: { 'no-talk': leftOut },
      figures: {
        all: talkFigures((measure) => value(talks.total, measure)),
        leftOut,
        rows: Object.fromEntries(
          talks.groups
            .filter((group) => (value(group, talkCount) ?? 0) > 0)
            .map((group) => [group.key, talkFigures((measure) => value(group, measure))]),
        ),
        pairs: pairs.length,
        spearman: toFourDecimals(link),
      },
    };
  },
});

/** People with a talk and a deal won or lost. */
const pairsOf = (people: Answer): Group[] =>
  people.groups.filter(
    (group) =>
      !group.aside &&
      (valueIn(people, group, talkCount) ?? 0) > 0 &&
      (valueIn(people, group, decidedCount) ?? 0) > 0,
  );

const pairsBlock = (view: View, people: Answer, pairs: readonly Group[]): Block =>
  plainBlockOf(view, 'pairs', { ...people, groups: pairs }, [
    { key: 'medianTalk', measure: medianTalk },
    { key: 'talks', measure: talkCount },
    { key: 'wonValue', measure: wonValue },
  ]);

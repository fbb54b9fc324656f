import { enough } from '@/lib/math/rates';
import { callCount, connectRate, loggedShare } from '@/lib/metrics/activity-measures';
import type { Group } from '@/lib/query/answer';
import { blockOf, headlineOf } from '@/lib/query/block';
import { measuredIn, valueIn } from '@/lib/query/values';
import { codes } from '@/lib/table/table';
import { figureSaid, said } from './parts/figures';
import { outcomeFigures, outcomeTables } from './parts/outcome-tables';
import { trendOf } from './parts/trend';
import { defineQueryReport } from './report';

/** Below this share of calls with an outcome the reader is told that the figures rest on a part of the calls. */
const logged = 0.7;

/**
 * What comes out of the calls that people log.
 *
 * Rows: `groups`, one per caller, team, direction or source (option `group`), most calls first, columns by outcome;
 * `outcomes`, one per kind of outcome; `labels`, one per outcome as it was written down; `trend`, the share answered by day,
 * week or month.
 * Units: counts and shares; a call is answered when its outcome is `connected`, out of all calls.
 * Rules: done sales calls both ways, logged by hand or captured, by their instant and who made them; calls without an
 * outcome are part of every total. The source is that of the linked deal.
 * Caveats: `no-outcome`, `few-outcomes` (an outcome for fewer than 70% of the calls).
 */
export const callOutcomes = defineQueryReport({
  id: 'call-outcomes',
  needs: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team', 'direction', 'source'] }],
  dateField: 'call-all',

  queries: ({ options: { group } }) => ({
    groups: { measures: [callCount, connectRate, loggedShare], by: [group, 'outcome'] },
    labels: { measures: [callCount, connectRate], by: ['outcome-label'], limit: 12 },
  }),

  tell(view, { groups, labels }) {
    const { tables } = view.company;
    const n = valueIn(groups, groups.total, callCount) ?? 0;
    const answered = measuredIn(groups, groups.total, connectRate);
    const known = measuredIn(groups, groups.total, loggedShare);
    const without = n - (known?.of?.[0] ?? 0);
    const { groups: byGroup, outcomes } = outcomeTables(view, groups, { key: 'calls', measure: callCount }, [
      { key: 'connectRate', measure: connectRate },
      { key: 'loggedShare', measure: loggedShare, minWidth: 360 },
    ]);
    const trend = trendOf(view, [
      { key: 'connectRate', measure: connectRate },
      { key: 'calls', measure: callCount },
    ]);
    const hasOutcomes = codes(tables.activities, 'outcomeKind').dictionary.length > 0;
    const most = mostOf(groups.across, (group) => valueIn(groups, group, callCount));
    return {
      n,
      isThin: n < enough.toShow,
      ...(n > 0 && !hasOutcomes && { lacks: 'no-call-outcomes' }),
      ...(n > 0 && {
        finding: {
          key: n < enough.toShow ? 'finding.call-outcomes.thin' : 'finding.call-outcomes',
          values: {
            k: figureSaid(answered?.of?.[0] ?? 0, 'count'),
            n: figureSaid(n, 'count', byGroup.total?.records?.['all']),
            ...(n >= enough.toShow && most && { outcome: said(most.label) }),
            ...(n >= enough.toShow && {
              share: figureSaid(most ? (valueIn(groups, most, callCount) ?? 0) / n : null, 'share'),
            }),
          },
        },
      }),
      headline: headlineOf(view, groups, [
        { key: 'calls', measure: callCount },
        { key: 'connectRate', measure: connectRate },
        { key: 'loggedShare', measure: loggedShare },
      ]),
      blocks: [
        byGroup,
        outcomes,
        blockOf(view, 'labels', labels, [
          { key: 'calls', measure: callCount },
          { key: 'share', measure: callCount, as: 'share' },
        ]),
        ...(trend ? [trend] : []),
      ],
      charts: [
        { kind: 'stacked', block: 'groups', value: 'all' },
        ...(trend ? [{ kind: 'lines', block: 'trend', value: 'connectRate' } as const] : []),
      ],
      caveats: {
        'no-outcome': without,
        'few-outcomes': known && known.value !== null && known.value < logged ? without : 0,
      },
      figures: {
        count: n,
        ...outcomeFigures(groups, callCount),
        connectRate: answered?.value ?? null,
        loggedShare: known?.value ?? null,
      },
    };
  },
});

/** The group with most; the first of equals. */
function mostOf(groups: readonly Group[], value: (group: Group) => number | null): Group | undefined {
  return groups.reduce<Group | undefined>(
    (most, group) => (most === undefined || (value(group) ?? 0) > (value(most) ?? 0) ? group : most),
    undefined,
  );
}

import { enough } from '@/lib/math/rates';
import {
  callCount,
  callsPerDay,
  connectedCallCount,
  connectRate,
  dealsTouched,
  inboundCallCount,
  outboundCallCount,
  workedDays,
} from '@/lib/metrics/activity-measures';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { calls } from '@/lib/query/populations/activities';
import { previousIn, valueIn } from '@/lib/query/values';
import { byText } from '@/lib/table/labels';
import { withGoals } from './parts/activity-goals';
import { chanceRemark, figureSaid } from './parts/figures';
import { withOwnDays } from './parts/own-days';
import { peopleListed, withoutOthers } from './parts/people-listed';
import { leadingTo } from './parts/touched';
import { trendOf } from './parts/trend';
import { defineQueryReport } from './report';

const deals = dealsTouched('deals-called', calls);

const columns: readonly MeasureColumn[] = [
  { key: 'calls', measure: callCount },
  { key: 'outbound', measure: outboundCallCount },
  { key: 'inbound', measure: inboundCallCount },
  { key: 'connected', measure: connectedCallCount },
  { key: 'connectRate', measure: connectRate, minWidth: 480 },
  { key: 'deals', measure: deals, minWidth: 480 },
  { key: 'perDay', measure: callsPerDay, minWidth: 360 },
  { key: 'rank', measure: callCount, as: 'rank', minWidth: 600 },
];

/**
 * Who calls how much, and who not at all.
 *
 * Rows: `groups`, one per person, team, day or week (option `group`), most calls first, and of people all who work now even
 * without a call; `trend`, by day, week or month.
 * Units: counts; `perDay` is calls for each working day up to as-of, today counted; `connectRate` a share.
 * Rules: done sales calls by their instant and who made them; without a direction a call is outbound. `target` and
 * `attainment` are of goals for calls that overlap the period, each over its own dates.
 */
export const callCountReport = defineQueryReport({
  id: 'call-count',
  needs: ['activities', 'users'],
  about: ['activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team', 'day', 'week'] }],
  dateField: 'call-all',

  queries: ({ options: { group } }) => ({
    groups: { measures: columns.map(({ measure }) => measure), by: [group], withEmpty: group !== 'team' },
  }),

  tell(view, { groups }) {
    const { company, options } = view;
    const { group: by } = options;
    const answer = by === 'owner' ? withoutOthers(view, groups) : groups;
    const table = leadingTo(view, answer, { deals }, blockOf(view, 'groups', answer, columns));
    const own = withOwnDays(view, by, answer, callCount, table);
    const block = withGoals(view, 'calls', by, own);
    const n = valueIn(answer, answer.total, callCount) ?? 0;
    const trend =
      by === 'owner' || by === 'team'
        ? trendOf(view, [
            { key: 'calls', measure: callCount },
            { key: 'connected', measure: connectedCallCount },
          ])
        : undefined;
    const listed = new Set(peopleListed(view).map((person) => company.people.idOf(person)));
    const shown = answer.groups.filter(
      (group) => (valueIn(answer, group, callCount) ?? 0) > 0 || listed.has(group.key),
    );
    const zero = shown.filter((group) => valueIn(answer, group, callCount) === 0).map(({ key }) => key);
    return {
      n,
      isThin: n < enough.toShow,
      ...(n > 0 && {
        finding: {
          key: by === 'owner' ? 'finding.call-count' : 'finding.call-count.all',
          values: {
            n: figureSaid(n, 'count', block.total?.records?.['calls']),
            ...(by === 'owner' && { people: figureSaid(zero.length, 'count') }),
          },
        },
        remark: chanceRemark(n, previousIn(answer, answer.total, callCount) ?? undefined),
      }),
      headline: headlineOf(view, answer, [
        { key: 'calls', measure: callCount },
        { key: 'perDay', measure: callsPerDay },
        { key: 'connectRate', measure: connectRate },
      ]),
      blocks: [block, ...(trend ? [trend] : [])],
      charts: [
        { kind: by === 'owner' || by === 'team' ? 'bars' : 'columns', block: 'groups', value: 'calls' },
        ...(trend ? [{ kind: 'lines', block: 'trend', value: 'calls' } as const] : []),
      ],
      figures: {
        total: n,
        workingDays: workedDays({ company, span: view.period }),
        rows: Object.fromEntries(
          shown.map((group) => [
            group.key,
            {
              total: valueIn(answer, group, callCount),
              outbound: valueIn(answer, group, outboundCallCount),
              inbound: valueIn(answer, group, inboundCallCount),
              connected: valueIn(answer, group, connectedCallCount),
            },
          ]),
        ),
        zero: zero.filter((key) => listed.has(key)).sort(byText),
      },
    };
  },
});

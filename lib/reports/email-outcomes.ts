import { enough } from '@/lib/math/rates';
import {
  awaitingCount,
  bouncedCount,
  deliveredCount,
  longAwaitingCount,
  openRate,
  repliedCount,
  replyRate,
  replyTime,
  replyTimeOfAll,
  sentCount,
} from '@/lib/metrics/email-measures';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn, matrixOf } from '@/lib/query/block';
import { measuredIn, valueIn } from '@/lib/query/values';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';
import { codes, numbers } from '@/lib/table/table';
import { figureSaid } from './parts/figures';
import { trendOf } from './parts/trend';
import { defineQueryReport } from './report';

/**
 * Whether e-mails get answers.
 *
 * Rows: `groups`, one per sender, team, campaign, weekday or hour sent (option `group`), most e-mails first; `week`, the
 * share answered by weekday and hour sent; `trend`, the same by day, week or month.
 * Units: counts; `replyRate` and `openRate` are shares of the delivered; `replyTime` is seconds, the median of those
 * answered, or of all delivered with those still awaiting counted as lasting until now at least (option `reply-time`).
 * Rules: done outbound sales e-mails by the instant they were sent. Answered means as `emailAnswers` has it: up to as-of,
 * and never when it bounced. `awaitingLong` has waited for more than three working days of who sent it.
 * Caveats: `opens-unsure`, where the CRM tracks opening: programs open e-mails that nobody reads.
 */
export const emailOutcomes = defineQueryReport({
  id: 'email-outcomes',
  needs: ['activities'],
  options: [
    { id: 'group', kind: 'choice', choices: ['owner', 'team', 'campaign', 'weekday', 'hour'] },
    { id: 'reply-time', kind: 'choice', choices: ['answered', 'all'] },
  ],
  dateField: 'sent',

  queries: (view) => ({
    groups: {
      measures: columnsOf(view.company, view.options['reply-time']).map(({ measure }) => measure),
      by: [view.options.group],
    },
    week: { measures: [replyRate], by: ['weekday', 'hour'] },
  }),

  tell(view, { groups, week }) {
    const { company, options } = view;
    const columns = columnsOf(company, options['reply-time']);
    const block = blockOf(view, 'groups', groups, columns);
    const rate = measuredIn(groups, groups.total, replyRate);
    const [k, n] = rate?.of ?? [0, 0];
    const sent = valueIn(groups, groups.total, sentCount) ?? 0;
    const trend = trendOf(view, [
      { key: 'replyRate', measure: replyRate },
      { key: 'sent', measure: sentCount },
    ]);
    return {
      n: sent,
      isThin: n < enough.toShow,
      ...(sent > 0 && !knowsAnswers(company) && { lacks: 'no-email-answers' }),
      ...(sent > 0 && {
        finding: {
          key: n < enough.toShow ? 'finding.email-outcomes.thin' : 'finding.email-outcomes',
          values: {
            k: figureSaid(k, 'count', block.total?.records?.['replied']),
            n: figureSaid(n, 'count', block.total?.records?.['delivered']),
            ...(n >= enough.toShow && {
              awaiting: figureSaid(
                valueIn(groups, groups.total, longAwaitingCount),
                'count',
                block.total?.records?.['awaitingLong'],
              ),
            }),
          },
        },
      }),
      headline: headlineOf(view, groups, [
        { key: 'sent', measure: sentCount },
        { key: 'replyRate', measure: replyRate },
        { key: 'awaitingLong', measure: longAwaitingCount },
      ]),
      blocks: [
        block,
        matrixOf(view, 'week', week, { key: 'replyRate', measure: replyRate }),
        ...(trend ? [trend] : []),
      ],
      charts: [
        { kind: 'stacked', block: 'groups', value: 'sent' },
        { kind: 'matrix', block: 'week', value: 'replyRate' },
        ...(trend ? [{ kind: 'lines', block: 'trend', value: 'replyRate' } as const] : []),
      ],
      caveats: {
        'opens-unsure': tracksOpening(company) ? (valueIn(groups, groups.total, deliveredCount) ?? 0) : 0,
      },
      figures: {
        all: figuresOf(groups, groups.total),
        byUser: Object.fromEntries(
          groups.groups
            .filter((group) => (valueIn(groups, group, sentCount) ?? 0) > 0)
            .map((group) => [group.key, figuresOf(groups, group)]),
        ),
      },
    };
  },
});

function columnsOf(company: Company, time: 'answered' | 'all'): readonly MeasureColumn[] {
  return [
    { key: 'sent', measure: sentCount },
    { key: 'replied', measure: repliedCount },
    { key: 'awaiting', measure: awaitingCount },
    { key: 'bounced', measure: bouncedCount, minWidth: 360 },
    { key: 'delivered', measure: deliveredCount, minWidth: 480 },
    { key: 'replyRate', measure: replyRate },
    { key: 'replyTime', measure: replyTime, minWidth: 360 },
    ...(time === 'all' ? [{ key: 'replyTimeOfAll', measure: replyTimeOfAll, minWidth: 360 }] : []),
    ...(tracksOpening(company) ? [{ key: 'openRate', measure: openRate, minWidth: 480 }] : []),
    { key: 'awaitingLong', measure: longAwaitingCount, minWidth: 480 },
  ];
}

/** Whether any activity has an instant. */
const hasOne = remembered(
  ({ tables: { activities } }: Company, field: 'openedAt' | 'repliedAt'): boolean => {
    const values = numbers(activities, field);
    for (let row = 0; row < activities.length; row++) if (!Number.isNaN(values[row])) return true;
    return false;
  },
  (field) => field,
);

const tracksOpening = (company: Company): boolean => hasOne(company, 'openedAt');

/** Without answers and threads nothing is known of who answered: a share of 0 would be a lie. */
const knowsAnswers = (company: Company): boolean =>
  codes(company.tables.activities, 'threadId').dictionary.length > 0 || hasOne(company, 'repliedAt');

const figuresOf = (answer: Answer, group: Group) => ({
  sent: valueIn(answer, group, sentCount),
  bounced: valueIn(answer, group, bouncedCount),
  delivered: valueIn(answer, group, deliveredCount),
  replied: valueIn(answer, group, repliedCount),
  awaiting: valueIn(answer, group, awaitingCount),
  replyRate: valueIn(answer, group, replyRate),
  medianReply: valueIn(answer, group, replyTime),
});

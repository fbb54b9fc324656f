import { ratio } from '@/lib/math/rates';
import { activeUsers } from '@/lib/metrics/active-users';
import { activityCount, callCount, loggedShare } from '@/lib/metrics/activity-measures';
import * as adoption from '@/lib/metrics/adoption-measures';
import { createdCount, openCount } from '@/lib/metrics/deal-measures';
import { blockOf, type MeasureColumn } from '@/lib/query/block';
import { column, rowOf } from '@/lib/query/figures';
import { valueIn } from '@/lib/query/values';
import { figureSaid } from './parts/figures';
import { withoutLists } from './parts/plain-columns';
import { defineQueryReport } from './report';

const kept: readonly MeasureColumn[] = [
  { key: 'activities', measure: activityCount },
  { key: 'created', measure: createdCount },
  { key: 'openCount', measure: openCount, minWidth: 480 },
  { key: 'nextStep', measure: adoption.nextStepShare },
  { key: 'freshness', measure: adoption.updateFreshness },
  { key: 'calls', measure: callCount, minWidth: 480 },
  { key: 'loggedShare', measure: loggedShare, minWidth: 360 },
  { key: 'closedComplete', measure: adoption.closedComplete, minWidth: 360 },
];
const used: readonly MeasureColumn[] = [
  { key: 'logins', measure: adoption.logins, minWidth: 480 },
  { key: 'recordsCreated', measure: adoption.recordsCreated, minWidth: 480 },
  { key: 'recordsUpdated', measure: adoption.recordsUpdated, minWidth: 480 },
  { key: 'reportsOpened', measure: adoption.reportUse, minWidth: 480 },
];

/** Sums over days, whose lists are days and not what was counted. */
const usedKeys: ReadonlySet<string> = new Set(used.map(({ key }) => key));

/**
 * Whether the CRM is really used, and how well it is kept.
 *
 * Rows: `people`, one per person or team, active people without a record too; `trend`, one per week.
 * Rules: activities count by when they were done, new deals by their creation and owner then; what is said of open deals is as of
 * now. Active is who created or changed a record, or did anything, in the period, out of the users with a licence. Fresh is an
 * activity or change in the last 14 days. A closed deal is complete with an amount when won, with a reason when lost.
 * Caveats: `no-logins` (the CRM does not share them).
 */
export const crmAdoption = defineQueryReport({
  id: 'crm-adoption',
  needs: ['users'],
  about: ['deals', 'activities'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team'] }],
  dateField: 'own',

  queries({ company, options }) {
    const columns = company.tables.usageDays.length > 0 ? [...kept, ...used] : kept;
    return {
      people: { measures: columns.map(({ measure }) => measure), by: [options.group], withEmpty: true },
      trend: { measures: [activityCount, createdCount], by: ['week'], withEmpty: true },
    };
  },

  tell(view, { people, trend }) {
    const { company, period, earlier, select } = view;
    const isUsageKnown = company.tables.usageDays.length > 0;
    const columns = isUsageKnown ? [...kept, ...used] : kept;
    const value = (measure: MeasureColumn['measure']) => valueIn(people, people.total, measure);
    const now = activeUsers(view, period);
    const before = earlier && activeUsers(view, earlier);
    const share = ratio(now.active.length, now.licensed.length);
    const block = withoutLists(blockOf(view, 'people', people, columns), usedKeys);
    const n = (value(activityCount) ?? 0) + (value(createdCount) ?? 0);
    const of = [now.active.length, now.licensed.length] as const;
    return {
      n,
      isEmpty: now.licensed.length === 0 && n === 0,
      finding: {
        key: 'finding.crm-adoption',
        values: {
          k: figureSaid(now.active.length, 'count', select('users', now.active)),
          n: figureSaid(now.licensed.length, 'count', select('users', now.licensed)),
          share: figureSaid(value(adoption.updateFreshness), 'share', block.total?.records?.['freshness']),
        },
      },
      headline: {
        id: 'headline',
        columns: [
          column('activeShare', 'share', { better: 1 }),
          column('activeUsers', 'count', { better: 1 }),
          column('idleUsers', 'count', { better: -1 }),
        ],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              activeShare: {
                value: share,
                previous: before && ratio(before.active.length, before.licensed.length),
                of,
                records: select('users', now.licensed),
              },
              activeUsers: {
                value: now.active.length,
                previous: before?.active.length,
                records: select('users', now.active),
              },
              idleUsers: {
                value: now.idle.length,
                previous: before?.idle.length,
                records: select('users', now.idle),
              },
            },
          ),
        ],
      },
      blocks: [block, blockOf(view, 'trend', trend, kept.slice(0, 2))],
      charts: [
        { kind: 'bars', block: 'people', value: 'activities' },
        { kind: 'columns', block: 'trend', value: 'activities' },
      ],
      caveats: { 'no-logins': isUsageKnown ? 0 : 1 },
      figures: {
        activeUsers: now.active.length,
        licensedUsers: now.licensed.length,
        activeShare: share,
        activities: value(activityCount),
        created: value(createdCount),
        nextStep: value(adoption.nextStepShare),
        freshness: value(adoption.updateFreshness),
        loggedShare: value(loggedShare),
        closedComplete: value(adoption.closedComplete),
      },
    };
  },
});

import type { Goal } from '@/lib/model/entities';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import type { Host } from './host';
import { dayIn, type HubspotObject, hubspotObject, momentOf, numberOf, textOf } from './objects';
import { objectStream } from './reading';

/**
 * What people are to reach: one object for each person or team and each month or quarter.
 *
 * Rules: what is counted is told by the kind of object, how it is counted, and what it is filtered by.
 * Source: https://developers.hubspot.com/docs/api-reference/latest/crm/objects/goals/guide
 */
export const goals = objectStream({
  id: 'goals',
  fills: ['goals'],
  type: 'goal_targets',
  properties: [
    'hs_goal_name',
    'hs_goal_type',
    'hs_target_amount',
    'hs_start_datetime',
    'hs_end_datetime',
    'hs_goal_target_currency_code',
    'hs_kpi_object_type_id',
    'hs_kpi_metric_type',
    'hs_kpi_unit_type',
    'hs_kpi_filter_groups',
    'hs_assignee_user_id',
    'hs_assignee_team_id',
    'hubspot_owner_id',
    'hubspot_team_id',
    'hs_lastmodifieddate',
  ],
  gone: { entity: 'goals', id: (id) => id },
  toRecords(rows, host) {
    const logins = new Map(host.owners);
    const { records, rejected } = take('goals', rows, hubspotObject, (row) => toGoal(row, host, logins));
    return { upserts: { goals: records }, rejected };
  },
});

function toGoal(row: HubspotObject, host: Host, logins: ReadonlyMap<string, string>): Goal {
  const from = dayIn(momentOf(row, 'hs_start_datetime'), host.timeZone);
  const end = momentOf(row, 'hs_end_datetime');
  if (from === null) throw new Unfit('hs_start_datetime: missing');
  if (end === null) throw new Unfit('hs_end_datetime: missing');
  const isMoney = textOf(row, 'hs_kpi_unit_type')?.toLowerCase() === 'currency';
  const currency = toCurrency(textOf(row, 'hs_goal_target_currency_code')) ?? host.currency;
  const count = numberOf(row, 'hs_target_amount');
  const target = isMoney
    ? toMinor(textOf(row, 'hs_target_amount'), currency, 'hs_target_amount')
    : count && Math.round(count);
  if (target === null) throw new Unfit('hs_target_amount: missing');
  return {
    id: row.id,
    metric: metricOf(row, isMoney),
    ...scopeOf(row, logins),
    from,
    to: endOf(end, host.timeZone),
    target,
    currency: isMoney ? currency : null,
    updatedAt: momentOf(row, 'hs_lastmodifieddate'),
  };
}

/** The day after the last one: HubSpot ends with the next period's first moment, or with the second before it. */
function endOf(end: string, timeZone: string): string {
  const after = end.endsWith(':59Z')
    ? new Date(Date.parse(end) + 1000).toISOString().replace('.000', '')
    : end;
  return dayIn(after, timeZone) ?? end.slice(0, 10);
}

/** Object types by number. Source: https://developers.hubspot.com/docs/guides/api/crm/understanding-the-crm */
const counted: Readonly<Record<string, Goal['metric']>> = {
  '0-3': 'new_deals',
  '0-47': 'meetings_held',
  '0-48': 'calls',
  '0-136': 'new_leads',
};

function metricOf(row: HubspotObject, isMoney: boolean): Goal['metric'] {
  const type = textOf(row, 'hs_kpi_object_type_id') ?? '';
  const counts = (textOf(row, 'hs_kpi_metric_type') ?? 'COUNT').toUpperCase() === 'COUNT';
  const isWon = (textOf(row, 'hs_kpi_filter_groups') ?? '').includes('hs_is_closed_won');
  if (type === '0-3' && isMoney && !counts) return 'won_value';
  if (type === '0-3' && counts && isWon) return 'won_count';
  const metric = counts ? counted[type] : undefined;
  return metric ?? `custom:${textOf(row, 'hs_goal_type') ?? textOf(row, 'hs_goal_name') ?? 'goal'}`;
}

function scopeOf(row: HubspotObject, logins: ReadonlyMap<string, string>): Pick<Goal, 'scope' | 'scopeId'> {
  const login = textOf(row, 'hs_assignee_user_id');
  const user = textOf(row, 'hubspot_owner_id') ?? (login === null ? undefined : logins.get(login));
  if (user) return { scope: 'user', scopeId: user };
  const team = textOf(row, 'hs_assignee_team_id') ?? textOf(row, 'hubspot_team_id');
  return team === null ? { scope: 'company', scopeId: null } : { scope: 'team', scopeId: team };
}

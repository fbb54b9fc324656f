import type { Activity, Deal, Transition } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';

// Rows as the documentation of API version 3 shows them: https://developers.activecampaign.com/reference

/** The number in one of the company's ids: `d12` is 12. */
export const number = (id: string | null | undefined): string => /\d+/.exec(id ?? '')?.[0] ?? '0';

export const outcomeTitles: readonly (readonly [NonNullable<Activity['outcomeKind']>, string])[] = [
  ['connected', 'Connected'],
  ['no_answer', 'No answer'],
  ['voicemail', 'Left voicemail'],
  ['busy', 'Busy'],
];
export const taskTypes = ['Call', 'Meeting', 'To-do'];
const typeOf: Partial<Record<Activity['kind'], string>> = { call: '1', meeting: '2', task: '3' };

/** With the offset of the account's own zone. */
export const local = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ timeZone: 'America/Chicago' });

/** Stages are numbered through: four open ones for each pipeline. */
export function stageNumber(id: string): string {
  const [, pipeline = '1', position = '0'] = /^p(\d+)-s(\d)$/.exec(id) ?? [];
  return String((Number(pipeline) - 1) * 4 + Number(position) + 1);
}

const isOpen = (stageId: string): boolean => /-s\d$/.test(stageId);

/** The last open stage: won and lost deals keep theirs. */
export function rawStage(company: Company, dealId: string): string {
  const path = company.transitions.filter((one) => one.dealId === dealId);
  return stageNumber(path.findLast(({ toStageId }) => isOpen(toStageId))?.toStageId ?? '');
}

export const statusOf = (stageId: string): string =>
  stageId.endsWith('-won') ? '1' : stageId.endsWith('-lost') ? '2' : '0';

export function dealRow(company: Company, deal: Deal): object {
  const customer = company.customers.find(({ id }) => id === deal.customerId);
  const account = customer?.kind === 'company' ? number(customer.id) : null;
  const digits = deal.currency === 'JPY' ? 0 : 2;
  const id = number(deal.id);
  return {
    owner: number(deal.ownerId),
    contact: number(deal.contactIds?.[0]),
    organization: account,
    group: number(deal.pipelineId),
    stage: rawStage(company, deal.id),
    title: deal.name,
    description: '',
    percent: '0',
    cdate: local(deal.createdAt),
    mdate: local(deal.updatedAt ?? deal.createdAt),
    nextdate: null,
    nexttaskid: null,
    // Hundredths, of yen too.
    value: String((deal.amount ?? 0) * 10 ** (2 - digits)),
    currency: deal.currency?.toLowerCase(),
    ...(typeof deal.winProbability === 'number' && { winProbability: Math.round(deal.winProbability * 100) }),
    status: statusOf(deal.stageId),
    activitycount: '1',
    nextdealid: id,
    edate: '0000-00-00 00:00:00',
    links: { owner: `/api/3/deals/${id}/owner`, stage: `/api/3/deals/${id}/stage` },
    id,
    isDisabled: false,
    account,
    customerAccount: account,
  };
}

/**
 * What happened to a deal. Its creation is as documented; for changes of stage and status the documentation has no row,
 * so these are in its columns: what changed, the value before in `dataOldval`, the value now in `dataAction`.
 */
export function historyRows(company: Company, dealId: string): object[] {
  const path = company.transitions.filter((one) => one.dealId === dealId).toSorted((a, b) => a.seq - b.seq);
  const rows: object[] = [];
  const add = ({ at, byUserId }: Transition, type: string, action: string, before: string): void => {
    rows.push({
      d_id: number(dealId),
      d_stageid: '0',
      userid: number(byUserId),
      dataId: '0',
      dataType: type,
      dataAction: action,
      dataOldval: before,
      cdate: local(at),
      sortdate: local(at),
      isAddtask: '0',
      deleted: '0',
      seriesid: '0',
      id: String(Number(number(dealId)) * 1000 + rows.length),
      deal: number(dealId),
      stage: null,
      user: byUserId ? number(byUserId) : null,
      automation: null,
    });
  };
  let raw = '';
  let status = '0';
  path.forEach((step, at) => {
    const next = isOpen(step.toStageId) ? stageNumber(step.toStageId) : raw;
    if (at === 0) add(step, '', 'add', '');
    else if (next !== raw) add(step, 'd_stageid', next, raw);
    if (statusOf(step.toStageId) !== status) add(step, 'status', statusOf(step.toStageId), status);
    raw = next;
    status = statusOf(step.toStageId);
  });
  // Other things happen too.
  if (path[0]) add(path[0], 'note', 'add', '');
  return rows.toReversed();
}

export function taskRow(activity: Activity): object {
  const [reltype, relid] = relation(activity);
  const start = Date.parse(activity.at);
  const end = start + (activity.durationSec ?? 900) * 1000;
  const outcome = outcomeTitles.findIndex(([kind]) => kind === activity.outcomeKind);
  return {
    id: number(activity.id),
    duedate: local(activity.at),
    edate: local(new Date(end).toISOString()),
    status: activity.status === 'done' ? 1 : 0,
    title: null,
    note: '',
    relid,
    reltype,
    dealTasktype: typeOf[activity.kind],
    cdate: local(activity.createdAt ?? activity.at),
    udate: local(activity.createdAt ?? activity.at),
    automation: null,
    doneAutomation: null,
    user: activity.userId ? number(activity.userId) : null,
    assignee: activity.userId ? number(activity.userId) : null,
    owner: { type: reltype === 'Deal' ? 'deal' : 'contact', id: relid },
    outcomeId: outcome < 0 ? null : outcome + 1,
    outcomeInfo: null,
  };
}

export function noteRow(activity: Activity): object {
  const [reltype, relid] = relation(activity);
  return {
    relid,
    reltype,
    userid: number(activity.userId),
    is_draft: '0',
    cdate: local(activity.at),
    mdate: local(activity.at),
    note: 'Said hello',
    id: number(activity.id),
    user: activity.userId ? number(activity.userId) : null,
    owner: { type: reltype === 'Deal' ? 'deal' : 'contact', id: relid },
  };
}

export const emailRow = (activity: Activity): object => ({
  subscriberid: number(activity.customerId),
  userid: number(activity.userId),
  d_id: number(activity.dealId),
  tstamp: local(activity.at),
  id: number(activity.id),
  contact: activity.customerId ? number(activity.customerId) : null,
  deal: activity.dealId ? number(activity.dealId) : null,
  user: activity.userId ? number(activity.userId) : null,
});

const relation = ({ dealId, customerId }: Activity): [string, string] =>
  dealId ? ['Deal', number(dealId)] : ['Subscriber', number(customerId)];

import type { Activity, EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import type { Numbers } from './numbers';
import type { Row } from './orm';
import { major, moment } from './tables';

/** Types of activities and subtypes of messages, as an installation begins with them. */
export const types = [
  { id: 1, name: 'Email', category: 'default', active: true },
  { id: 2, name: 'Call', category: 'phonecall', active: true },
  { id: 3, name: 'Meeting', category: 'meeting', active: true },
  { id: 4, name: 'To-Do', category: 'default', active: true },
];
const subtypes = [
  { id: 1, name: 'Discussions', internal: false },
  { id: 2, name: 'Note', internal: true },
  { id: 3, name: 'Activities', internal: true },
  { id: 9, name: 'Stage Changed', internal: false },
];
const trackedFields = ['stage_id', 'active', 'user_id', 'expected_revenue', 'date_deadline'].map(
  (name, at) => ({
    id: 6000 + at,
    name,
    model: 'crm.lead',
  }),
);

/** What is kept of changes and of what people did: messages with their tracking values, activities, events. */
export function messagesOf(company: Company, numbers: Numbers): Map<string, readonly Row[]> {
  const messages: Row[] = [];
  const values: Row[] = [];
  changes(company, numbers, messages, values);
  for (const activity of company.activities) {
    if (activity.kind !== 'meeting' && activity.status === 'done') messages.push(done(activity, numbers));
  }
  messages.sort((a, b) => a.id - b.id);
  const planned = company.activities.filter(({ kind, status }) => kind !== 'meeting' && status === 'planned');
  return new Map<string, readonly Row[]>([
    ['mail.message', messages],
    ['mail.tracking.value', values],
    ['ir.model.fields', trackedFields],
    ['mail.activity.type', types],
    ['mail.message.subtype', subtypes],
    ['mail.activity', planned.map((activity) => waiting(activity, numbers))],
    [
      'calendar.event',
      company.activities.filter(({ kind }) => kind === 'meeting').map((activity) => event(activity, numbers)),
    ],
  ]);
}

interface Tracked {
  readonly field: string;
  readonly from: readonly [number, unknown];
  readonly to: readonly [number, unknown];
}

function changes(company: Company, numbers: Numbers, messages: Row[], values: Row[]): void {
  const kinds = new Map(company.stages.map(({ id, kind }) => [id, kind]));
  const names = new Map(company.stages.map(({ id, name }) => [id, name]));
  const isLost = (id: string): boolean => kinds.get(id) === 'lost';
  const post = (
    key: string,
    dealId: string,
    at: string,
    by: string | null | undefined,
    tracked: Tracked[],
  ): void => {
    const id = numbers.of('messages' as EntityName, key);
    messages.push({
      ...message(id, moment(at) || ''),
      model: 'crm.lead',
      res_id: numbers.of('deals', dealId),
      author_id: by ? numbers.partnerOf(by) : 1,
      message_type: 'notification',
      subtype_id: 9,
    });
    tracked.forEach(({ field, from, to }, nth) => {
      values.push({
        id: numbers.of('tracked' as EntityName, `${key} ${nth}`),
        mail_message_id: id,
        field_id: trackedFields.find(({ name }) => name === field)?.id ?? 0,
        old_value_integer: field === 'expected_revenue' ? 0 : from[0],
        new_value_integer: field === 'expected_revenue' ? 0 : to[0],
        old_value_float: field === 'expected_revenue' ? from[0] : 0,
        new_value_float: field === 'expected_revenue' ? to[0] : 0,
        old_value_char: from[1],
        new_value_char: to[1],
        old_value_datetime: false,
        new_value_datetime: false,
      });
    });
  };
  const raw = new Map<string, string>();
  for (const { id, dealId, fromStageId, toStageId, at, byUserId } of company.transitions) {
    const before = raw.get(dealId) ?? toStageId;
    const after = isLost(toStageId) ? before : toStageId;
    raw.set(dealId, after);
    if (!fromStageId) {
      post(id, dealId, at, byUserId, []);
      continue;
    }
    const tracked: Tracked[] = [];
    if (before !== after) {
      const stage = (one: string) => [numbers.of('stages', one), names.get(one) ?? false] as const;
      tracked.push({ field: 'stage_id', from: stage(before), to: stage(after) });
    }
    if (isLost(fromStageId) !== isLost(toStageId)) {
      tracked.push({
        field: 'active',
        from: [Number(!isLost(fromStageId)), false],
        to: [Number(!isLost(toStageId)), false],
      });
    }
    post(id, dealId, at, byUserId, tracked);
  }
  for (const { dealId, at, from, to, seq } of company.fieldChanges) {
    const [old, now] = [major(from as number | null), major(to as number | null)];
    post(`change ${dealId} ${seq}`, dealId, at, null, [
      { field: 'expected_revenue', from: [old, false], to: [now, false] },
    ]);
  }
}

const message = (id: number, date: string) => ({
  id,
  date,
  write_date: date,
  mail_activity_type_id: false as const,
  body: '',
});

function recordOf(activity: Activity, numbers: Numbers): { readonly model: string; readonly res_id: number } {
  const { dealId, leadId, customerId } = activity;
  if (dealId) return { model: 'crm.lead', res_id: numbers.of('deals', dealId) };
  if (leadId) return { model: 'crm.lead', res_id: numbers.of('leads', leadId) };
  return { model: 'res.partner', res_id: numbers.of('customers', customerId ?? '') };
}

function done(activity: Activity, numbers: Numbers): Row {
  const { kind, userId } = activity;
  const type = types.find(({ name }) => name === activity.type);
  return {
    ...message(numbers.of('activities', activity.id), moment(activity.at) || ''),
    ...recordOf(activity, numbers),
    author_id: userId ? numbers.partnerOf(userId) : kind === 'email' ? false : 1,
    message_type: type ? 'notification' : kind === 'email' && !userId ? 'email' : 'comment',
    subtype_id: type ? 3 : kind === 'note' ? 2 : 1,
    mail_activity_type_id: type?.id ?? false,
  };
}

function waiting(activity: Activity, numbers: Numbers): Row {
  const { model, res_id } = recordOf(activity, numbers);
  return {
    id: numbers.of('activities', activity.id),
    res_model: model,
    res_id,
    activity_type_id: types.find(({ name }) => name === activity.type)?.id ?? 4,
    date_deadline: activity.at.slice(0, 10),
    user_id: activity.userId ? numbers.of('users', activity.userId) : false,
    create_date: moment(activity.createdAt),
    write_date: moment(activity.createdAt),
    calendar_event_id: false,
  };
}

function event(activity: Activity, numbers: Numbers): Row {
  const start = Date.parse(activity.at);
  return {
    id: numbers.of('activities', activity.id),
    start: moment(activity.at),
    stop: moment(new Date(start + (activity.durationSec ?? 0) * 1000).toISOString()),
    allday: false,
    user_id: activity.userId ? numbers.of('users', activity.userId) : false,
    opportunity_id: activity.dealId ? numbers.of('deals', activity.dealId) : false,
    active: true,
    create_date: moment(activity.createdAt),
    write_date: moment(activity.createdAt),
  };
}

import type { Activity } from '@/lib/model/entities';
import { take, Unfit } from '../kit/rows';
import type { Module } from './page';
import { moduleStream } from './reading';
import { lasting, moment, type SuiteRecord, suiteRecord, text } from './records';

type Told = Pick<Activity, 'kind' | 'status'> &
  Partial<Omit<Activity, 'at'>> & { readonly at: string | null };

/** One module of activities. Source: modules/<module>/vardefs.php in https://github.com/salesagility/SuiteCRM */
function activityStream(
  module: Module,
  fields: readonly string[],
  toActivity: (row: SuiteRecord) => Told | undefined,
  sweeps?: readonly Module[],
) {
  return moduleStream({
    id: module.toLowerCase(),
    fills: ['activities'],
    module,
    fields: ['parent_type', 'parent_id', 'contact_id', 'assigned_user_id', ...fields],
    gone: 'activities',
    ...(sweeps && { sweeps }),
    toRecords(rows) {
      const { records, rejected } = take('activities', rows, suiteRecord, (row): Activity | undefined => {
        const createdAt = moment(row, 'date_entered');
        const told = toActivity(row);
        if (told === undefined) return undefined;
        const at = told.at ?? createdAt;
        if (at === null) throw new Unfit('date_entered: missing');
        return { id: row.id, userId: text(row, 'assigned_user_id'), createdAt, ...tiesOf(row), ...told, at };
      });
      return { upserts: { activities: records }, rejected };
    },
  });
}

function tiesOf(row: SuiteRecord): Pick<Activity, 'dealId' | 'leadId' | 'customerId'> {
  const [type, id] = [text(row, 'parent_type'), text(row, 'parent_id')];
  const isCustomer = type === 'Accounts' || type === 'Contacts';
  return {
    dealId: type === 'Opportunities' ? id : null,
    leadId: type === 'Leads' ? id : null,
    customerId: isCustomer ? id : text(row, 'contact_id'),
  };
}

const statuses: Readonly<Record<string, Activity['status']>> = { Held: 'done', 'Not Held': 'cancelled' };
const directions: Readonly<Record<string, Activity['direction']>> = {
  Inbound: 'inbound',
  Outbound: 'outbound',
};

const timed = ['status', 'date_start', 'duration_hours', 'duration_minutes'];
const statusOf = (row: SuiteRecord): Activity['status'] => statuses[text(row, 'status') ?? ''] ?? 'planned';

/** Calls. SuiteCRM knows whether one was held, not what came of it. */
export const calls = activityStream('Calls', [...timed, 'direction'], (row) => {
  const status = statusOf(row);
  return {
    kind: 'call',
    status,
    at: moment(row, 'date_start'),
    durationSec: lasting(row),
    direction: directions[text(row, 'direction') ?? ''] ?? null,
    outcome: status === 'planned' ? null : text(row, 'status'),
    outcomeKind: status === 'done' ? 'connected' : status === 'cancelled' ? 'no_answer' : null,
  };
});

export const meetings = activityStream('Meetings', timed, (row) => {
  const status = statusOf(row);
  return {
    kind: 'meeting',
    status,
    at: moment(row, 'date_start'),
    durationSec: lasting(row),
    outcome: status === 'planned' ? null : text(row, 'status'),
    outcomeKind: status === 'done' ? 'held' : status === 'cancelled' ? 'cancelled' : null,
  };
});

/** Tasks; when one was done is not told. */
export const tasks = activityStream('Tasks', ['status', 'date_due'], (row) => {
  const dueAt = moment(row, 'date_due');
  return {
    kind: 'task',
    status: text(row, 'status') === 'Completed' ? 'done' : 'planned',
    at: dueAt,
    dueAt,
  };
});

export const notes = activityStream('Notes', [], (row) => ({
  kind: 'note',
  status: 'done',
  at: moment(row, 'date_entered'),
}));

export const emails = activityStream(
  'Emails',
  ['type', 'status', 'date_sent_received', 'date_sent'],
  (row) => {
    const type = text(row, 'type');
    if (type === 'draft' || text(row, 'status') === 'draft') return undefined;
    return {
      kind: 'email',
      status: 'done',
      at: moment(row, 'date_sent_received') ?? moment(row, 'date_sent'),
      direction: type === 'inbound' ? 'inbound' : type === 'out' ? 'outbound' : null,
    };
  },
  ['Calls', 'Meetings', 'Tasks', 'Notes', 'Emails'],
);

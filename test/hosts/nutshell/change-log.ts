import type { Company } from '../toolkit/company';
import { activityRow, ids, seconds, statusOf } from './rendering';

interface Entry {
  readonly at: string;
  readonly by: string | null | undefined;
  readonly payload: string;
  readonly action: string;
  readonly changes: readonly object[];
}

const isOpen = (stageId: string): boolean => /-s\d$/.test(stageId);

type Log = ReturnType<typeof logOf>;
const logs = new WeakMap<Company, { readonly now: string; readonly log: Log }>();

/** Everything that happened, newest first, as `/rest/events` gives it. */
export function eventsOf(company: Company): Log {
  const before = logs.get(company);
  if (before?.now === company.now) return before.log;
  const log = logOf(company);
  logs.set(company, { now: company.now, log });
  return log;
}

function logOf(
  company: Company,
): { readonly id: string; readonly createdTime: number; readonly payload: string }[] {
  const entries: Entry[] = [];
  for (const deal of company.deals) {
    const payload = ids.lead(deal.id);
    const path = company.transitions
      .filter(({ dealId }) => dealId === deal.id)
      .toSorted((a, b) => a.seq - b.seq);
    let raw: string | undefined;
    let status = 'open';
    for (const { toStageId, at, byUserId: by } of path) {
      if (isOpen(toStageId) && toStageId !== raw) {
        const stage = (id: string): object => ({ id: ids.stage(id), type: 'stages', name: id, position: 1 });
        const changes = [
          { attribute: 'stage', oldValue: raw ? stage(raw) : null, newValue: stage(toStageId) },
        ];
        entries.push({ at, by, payload, action: 'stagechange', changes });
        raw = toStageId;
      }
      if (statusOf(toStageId) !== status) {
        const changes = [{ attribute: 'status', oldValue: status, newValue: statusOf(toStageId) }];
        status = statusOf(toStageId);
        entries.push({ at, by, payload, action: status === 'open' ? 'reopen' : 'close', changes });
      }
    }
    if (deal.updatedAt)
      entries.push({ at: deal.updatedAt, by: null, payload, action: 'update', changes: [] });
  }
  for (const { dealId, from, to, at } of company.fieldChanges) {
    const user = (id: unknown): object => ({ id: ids.user(String(id)), type: 'users', name: 'Somebody' });
    const changes = [{ attribute: 'owner', oldValue: user(from), newValue: user(to) }];
    entries.push({ at, by: 'u1', payload: ids.lead(dealId), action: 'assign', changes });
  }
  for (const { id, kind, createdAt } of company.customers) {
    const payload = ids.customer(kind, id);
    entries.push({ at: createdAt ?? '', by: 'u1', payload, action: 'create', changes: [] });
  }
  for (const activity of company.activities) {
    if (activity.kind === 'task') continue;
    const at = activity.kind === 'email' ? activity.at : (activity.createdAt ?? activity.at);
    entries.push({ at, by: activity.userId, payload: ids.activity(activity), action: 'create', changes: [] });
  }
  return entries
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : a.order - b.order))
    .map(({ entry: { at, by, payload, action, changes } }, order) => ({
      id: `${3 + 4 * order}-events`,
      type: 'events',
      createdTime: seconds(at),
      actorType: by ? 'users' : 'origins',
      payloadType: payload.replace(/^\d+-/, ''),
      action,
      changes,
      count: null,
      links: { comments: [], actor: by ? ids.user(by) : '23-origins', payloads: [payload] },
      payload,
    }))
    .reverse();
}

/** The records that some events are about, sent along with them. */
export const payloadsOf = (company: Company, payloads: readonly string[]): object[] =>
  company.activities
    .filter((activity) => payloads.includes(ids.activity(activity)))
    .map((activity) => activityRow(company, activity));

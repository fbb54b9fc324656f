import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take, Unfit } from '../kit/rows';
import { fromZone, toDay, toInstant } from '../kit/times';
import { type ActivityType, callerOf, type Host, hostOf, present } from './host';
import { linkedModels, linksOf } from './links';
import { nothing, readNewestFirst } from './lists';
import type { Domain } from './rpc';
import { recordId, ref, truth, words } from './wire';

/**
 * An activity that is to be done. Marking it as done deletes it (archives it in newer versions) and leaves a message.
 */
const activity = z.object({
  id: recordId,
  res_id: recordId,
  res_model: words,
  activity_type_id: ref,
  date_deadline: words,
  user_id: ref,
  create_date: words,
  active: truth,
});

/** Meetings are in the calendar, with their hour. */
function domainOf(host: Host): Domain | undefined {
  if (!host.fields['mail.activity']) return undefined;
  const waiting = present(host, 'mail.activity', 'active').map((name) => [name, '=', true] as const);
  const met = present(host, 'mail.activity', 'calendar_event_id').map((name) => [name, '=', false] as const);
  return [['res_model', 'in', [...linkedModels]], ...waiting, ...met];
}

/** Several streams fill the same entity, so their ids must differ. */
export const plannedIds = {
  model: 'mail.activity',
  prefix: 'planned-',
  domainOf,
  atOnce: undefined,
} as const;

export const planned: Stream = {
  id: 'planned',
  fills: ['activities'],
  async page(http, { cursor, facts }, signal) {
    const host = hostOf(facts);
    const domain = domainOf(host);
    if (!domain) return nothing;
    const caller = callerOf(http, facts, signal);
    const fields = present(host, 'mail.activity', ...Object.keys(activity.shape));
    const { rows, rest } = await readNewestFirst(
      caller,
      { model: 'mail.activity', domain, fields, size: 500, rightsAfterLimit: true },
      { cursor },
    );
    const links = await linksOf(caller, rows.map(recordOf));
    const types = new Map(host.types.map((type) => [type.id, type]));
    const taken = take('activities', rows, activity, (row): Activity => {
      const type = types.get(row.activity_type_id?.id ?? '');
      const dueAt = fromZone(
        toDay(row.date_deadline, 'date_deadline'),
        host.timeZone ?? 'UTC',
        'date_deadline',
      );
      const at = dueAt ?? toInstant(row.create_date, 'create_date');
      if (at === null) throw new Unfit('date_deadline: missing');
      return {
        id: `${plannedIds.prefix}${row.id}`,
        kind: kindOf(type),
        type: type?.name ?? row.activity_type_id?.name ?? null,
        status: 'planned',
        userId: row.user_id?.id ?? null,
        ...links({ model: row.res_model, id: row.res_id }),
        at,
        dueAt,
        createdAt: toInstant(row.create_date, 'create_date'),
      };
    });
    // Nothing tells which were done since, so the list is read whole.
    const { checkpoint: _, ...whole } = rest;
    return { upserts: { activities: taken.records }, rejected: taken.rejected, ...whole };
  },
};

const recordOf = (row: { readonly [key: string]: unknown }) => ({
  model: typeof row['res_model'] === 'string' ? row['res_model'] : null,
  id: typeof row['res_id'] === 'number' && row['res_id'] > 0 ? String(row['res_id']) : null,
});

/** What a type of activity is; users may make their own. The name decides for e-mail, which has no category. */
export function kindOf(type: Pick<ActivityType, 'name' | 'category'> | undefined): Activity['kind'] {
  if (type?.category === 'phonecall') return 'call';
  if (type?.category === 'meeting') return 'meeting';
  return /e-?mail/i.test(type?.name ?? '') ? 'email' : 'task';
}

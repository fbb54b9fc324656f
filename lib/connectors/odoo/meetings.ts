import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { callerOf, type Host, hostOf, present } from './host';
import { linksOf } from './links';
import { checkpointAt, nothing, readNewestFirst } from './lists';
import type { Domain } from './rpc';
import { recordId, ref, truth, words } from './wire';

/** An event of the calendar. Source: Odoo 17 as `search_read` answers. */
const event = z.object({
  id: recordId,
  start: words,
  stop: words,
  allday: truth,
  user_id: ref,
  opportunity_id: ref,
  active: truth,
  create_date: words,
});

/** Only events that belong to an opportunity: a calendar also holds what is nobody else's business. */
const domainOf = (host: Host): Domain | undefined =>
  present(host, 'calendar.event', 'opportunity_id').length > 0
    ? [['opportunity_id', '!=', false]]
    : undefined;

export const meetingIds = { model: 'calendar.event', prefix: 'event-', domainOf, atOnce: 5000 } as const;

export const meetings: Stream = {
  id: 'meetings',
  fills: ['activities'],
  checkpointAt,
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const domain = domainOf(host);
    if (!domain) return nothing;
    const caller = callerOf(http, facts, signal);
    const fields = present(host, 'calendar.event', ...Object.keys(event.shape));
    const { rows, rest } = await readNewestFirst(
      caller,
      { model: 'calendar.event', domain, fields, size: 500 },
      { cursor, since },
    );
    const opportunityOf = (row: z.infer<typeof event>) => ({
      model: 'crm.lead',
      id: row.opportunity_id?.id ?? null,
    });
    const parsed = rows.flatMap((row) => z.safeParse(event, row).data ?? []);
    const links = await linksOf(caller, parsed.map(opportunityOf));
    const taken = take('activities', rows, event, (row) => ({
      ...toMeeting(row),
      ...links(opportunityOf(row)),
    }));
    return { upserts: { activities: taken.records }, rejected: taken.rejected, ...rest };
  },
};

/** An event says when it is, not whether it took place: one that is over counts as held. */
function toMeeting(row: z.infer<typeof event>): Activity {
  const at = someInstant(row.start, 'start');
  const stop = toInstant(row.stop, 'stop') ?? at;
  const lengthSec = (Date.parse(stop) - Date.parse(at)) / 1000;
  const over = Date.parse(stop) <= Date.now();
  return {
    id: `${meetingIds.prefix}${row.id}`,
    kind: 'meeting',
    status: row.active === false ? 'cancelled' : over ? 'done' : 'planned',
    userId: row.user_id?.id ?? null,
    at,
    createdAt: toInstant(row.create_date, 'create_date'),
    durationSec: row.allday || lengthSec < 0 ? null : lengthSec,
  };
}

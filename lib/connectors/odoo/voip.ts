import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { callerOf, type Host, hostOf, present } from './host';
import { checkpointAt, nothing, readNewestFirst } from './lists';
import type { Domain } from './rpc';
import { recordId, ref, words } from './wire';

/**
 * A call through Odoo's own telephone, in Enterprise only.
 * Source: the application's public model, https://www.odoo.com/documentation/18.0/applications/productivity/voip.html
 */
const voipCall = z.object({
  id: recordId,
  direction: words,
  state: words,
  start_date: words,
  end_date: words,
  user_id: ref,
  partner_id: ref,
  create_date: words,
});

const outcomes: Readonly<Record<string, Activity['outcomeKind']>> = {
  terminated: 'connected',
  ongoing: 'connected',
  missed: 'no_answer',
  aborted: 'no_answer',
  rejected: 'busy',
};

const domainOf = (host: Host): Domain | undefined => (host.fields['voip.call'] ? [] : undefined);

export const voipIds = { model: 'voip.call', prefix: 'voip-', domainOf, atOnce: 5000 } as const;

export const voip: Stream = {
  id: 'voip',
  fills: ['activities'],
  checkpointAt,
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const domain = domainOf(host);
    if (!domain) return nothing;
    const fields = present(host, 'voip.call', ...Object.keys(voipCall.shape));
    const { rows, rest } = await readNewestFirst(
      callerOf(http, facts, signal),
      { model: 'voip.call', domain, fields, size: 500 },
      { cursor, since },
    );
    const taken = take('activities', rows, voipCall, toCall);
    return { upserts: { activities: taken.records }, rejected: taken.rejected, ...rest };
  },
};

function toCall(row: z.infer<typeof voipCall>): Activity {
  const start = toInstant(row.start_date, 'start_date');
  const end = toInstant(row.end_date, 'end_date');
  const seconds = start !== null && end !== null ? (Date.parse(end) - Date.parse(start)) / 1000 : null;
  return {
    id: `${voipIds.prefix}${row.id}`,
    kind: 'call',
    status: row.state === 'missed' ? 'missed' : 'done',
    userId: row.user_id?.id ?? null,
    customerId: row.partner_id?.id ?? null,
    at: start ?? someInstant(row.create_date, 'create_date'),
    createdAt: toInstant(row.create_date, 'create_date'),
    durationSec: seconds !== null && seconds >= 0 ? seconds : null,
    direction: row.direction === 'incoming' ? 'inbound' : row.direction === 'outgoing' ? 'outbound' : null,
    outcome: row.state,
    outcomeKind: row.state === null ? null : (outcomes[row.state] ?? 'other'),
    provider: 'Odoo VoIP',
  };
}

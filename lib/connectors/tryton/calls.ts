import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { callerOf, type Host, hostOf } from './facts';
import { checkpointAt, idSweep, pageOf, readNewestFirst } from './newest-first';
import { datetime, instantOf, key, momentOf, timedelta } from './wire';

/** A phone call; `crm.call` is a module that plain Tryton does not have. */
const phoneCall = z.object({
  id: key,
  employee: key,
  party: z.nullable(key),
  opportunity: z.nullable(key),
  direction: z.enum(['in', 'out']),
  outcome: z.string(),
  start: datetime,
  duration: z.nullable(timedelta),
  create_date: datetime,
});

const outcomeKinds: Readonly<Record<string, Activity['outcomeKind']>> = {
  connected: 'connected',
  voicemail: 'voicemail',
  no_answer: 'no_answer',
  busy: 'busy',
};

const sweep = idSweep('activities', 'crm.call');

export const calls: Stream = {
  id: 'calls',
  fills: ['activities'],
  checkpointAt,
  sweep: {
    entity: 'activities',
    async ids(http, at, signal) {
      // Without the module there is nothing to ask for, and asking would be an error.
      return hostOf(at.facts).callOutcomes ? sweep.ids(http, at, signal) : { ids: [] };
    },
  },
  async page(http, { cursor, since, facts }, signal) {
    const { callOutcomes } = hostOf(facts);
    if (!callOutcomes) return { upserts: {}, rejected: [], read: 0, total: 0 };
    const reading = await readNewestFirst(
      callerOf(http, facts, signal),
      {
        entity: 'activities',
        model: 'crm.call',
        fields: Object.keys(phoneCall.shape),
        row: phoneCall,
        size: 1000,
      },
      { cursor, since },
    );
    return pageOf(reading, {
      upserts: { activities: reading.rows.map((row) => toActivity(row, callOutcomes)) },
    });
  },
};

function toActivity(row: z.infer<typeof phoneCall>, outcomes: NonNullable<Host['callOutcomes']>): Activity {
  const label = outcomes.find(([stored]) => stored === row.outcome)?.[1];
  return {
    id: String(row.id),
    kind: 'call',
    status: 'done',
    userId: String(row.employee),
    dealId: row.opportunity === null ? null : String(row.opportunity),
    customerId: row.party === null ? null : String(row.party),
    at: instantOf(momentOf(row.start)),
    createdAt: instantOf(momentOf(row.create_date)),
    durationSec: row.duration === null ? null : Math.max(0, Math.floor(row.duration.seconds)),
    direction: row.direction === 'in' ? 'inbound' : 'outbound',
    outcome: label ?? row.outcome,
    outcomeKind: outcomeKinds[row.outcome] ?? 'other',
  };
}

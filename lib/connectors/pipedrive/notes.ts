import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, hostRef, take } from '../kit/rows';
import { someInstant } from '../kit/times';
import { customerOf } from './customers';
import { changedListV1, readChanged } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/Notes#getNotes; their text stays at the host. */
const noteRow = z.object({
  id: hostId,
  user_id: hostRef,
  deal_id: hostRef,
  lead_id: hostRef,
  person_id: hostRef,
  org_id: hostRef,
  add_time: z.nullish(z.string()),
  active_flag: z.nullish(z.boolean()),
});

/** Notes count from 1 as activities do. */
export const noteId = (id: string): string => `note:${id}`;

export const notes: Stream = {
  id: 'notes',
  fills: ['activities'],
  checkpointAt: (from) => ({ from }),
  async page(http, at, signal) {
    const { rows, position } = await readChanged(changedListV1(http, '/v1/notes', signal), at);
    const gone: string[] = [];
    const { records, rejected } = take('activities', rows, noteRow, (row) => {
      if (row.active_flag !== false) return toNote(row);
      gone.push(noteId(row.id));
      return undefined;
    });
    return {
      upserts: { activities: records },
      ...(gone.length > 0 && { removed: { activities: gone } }),
      rejected,
      read: rows.length,
      ...position,
    };
  },
};

function toNote(row: z.infer<typeof noteRow>): Activity {
  const at = someInstant(row.add_time, 'add_time');
  return {
    id: noteId(row.id),
    kind: 'note',
    status: 'done',
    userId: row.user_id,
    dealId: row.deal_id,
    leadId: row.lead_id,
    customerId: customerOf(row),
    at,
    createdAt: at,
  };
}

import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take } from '../kit/rows';
import { someInstant } from '../kit/times';
import { callerOf, type Host, hostOf, present } from './host';
import { linkedModels, linksOf } from './links';
import { checkpointAt, nothing, readNewestFirst } from './lists';
import { kindOf } from './planned';
import type { Domain } from './rpc';
import { recordId, ref, words } from './wire';

/**
 * A message in the discussion of a deal, a lead or a customer: an activity that was done, an e-mail, a text message, a note.
 *
 * Source: Odoo 17's `mail.message` as `search_read` answers; `email_outgoing` is there from 17 on.
 */
const message = z.object({
  id: recordId,
  model: words,
  res_id: recordId,
  date: words,
  author_id: ref,
  message_type: words,
  subtype_id: ref,
  mail_activity_type_id: ref,
});
type Row = z.infer<typeof message>;

const written: Domain[number] = [
  'message_type',
  'in',
  ['comment', 'email', 'email_outgoing', 'sms', 'whatsapp_message'],
];

/** Meetings are in the calendar, where there is one. */
function domainOf(host: Host): Domain | undefined {
  if (!host.fields['mail.message']) return undefined;
  const counted = host.types.filter((type) => kindOf(type) !== 'meeting' || !host.fields['calendar.event']);
  const done: Domain[number] =
    host.types.length > 0
      ? ['mail_activity_type_id', 'in', counted.map(({ id }) => Number(id))]
      : ['mail_activity_type_id', '!=', false];
  return [['model', 'in', [...linkedModels]], ['res_id', '>', 0], '|', done, written];
}

export const messageIds = { model: 'mail.message', prefix: 'message-', domainOf, atOnce: undefined } as const;

/** What was done: Odoo keeps of a call or a task only when it was marked as done, by whom, and what was written then. */
export const messages: Stream = {
  id: 'messages',
  fills: ['activities'],
  checkpointAt,
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const domain = domainOf(host);
    if (!domain) return nothing;
    const caller = callerOf(http, facts, signal);
    const fields = present(host, 'mail.message', ...Object.keys(message.shape));
    const { rows, rest } = await readNewestFirst(
      caller,
      { model: 'mail.message', domain, fields, size: 500, rightsAfterLimit: true },
      { cursor, since },
    );
    const links = await linksOf(
      caller,
      rows.map((row) => ({ model: String(row['model']), id: row['res_id'] ? String(row['res_id']) : null })),
    );
    const people = new Map(
      host.users.flatMap(({ id, partner }) => (partner === null ? [] : [[partner, id]])),
    );
    const taken = take('activities', rows, message, (row): Activity => {
      const what = whatIs(row, host, people.has(row.author_id?.id ?? ''));
      const at = someInstant(row.date, 'date');
      return {
        id: `${messageIds.prefix}${row.id}`,
        status: 'done',
        userId: people.get(row.author_id?.id ?? '') ?? null,
        ...links({ model: row.model, id: row.res_id }),
        at,
        ...what,
        ...((what.kind === 'call' || what.kind === 'task') && { completedAt: at }),
      };
    });
    return { upserts: { activities: taken.records }, rejected: taken.rejected, ...rest };
  },
};

function whatIs(
  { message_type, subtype_id, mail_activity_type_id }: Row,
  host: Host,
  byColleague: boolean,
): Pick<Activity, 'kind' | 'type' | 'direction'> {
  if (mail_activity_type_id) {
    const type = host.types.find(({ id }) => id === mail_activity_type_id.id);
    const kind = kindOf(type ?? { name: mail_activity_type_id.name ?? '', category: null });
    return {
      kind,
      type: type?.name ?? mail_activity_type_id.name,
      ...(kind === 'email' && { direction: 'outbound' as const }),
    };
  }
  if (message_type === 'sms' || message_type === 'whatsapp_message') {
    return { kind: 'text', direction: byColleague ? 'outbound' : 'inbound' };
  }
  const isNote = message_type === 'comment' && (!subtype_id || host.internalSubtypes.includes(subtype_id.id));
  return isNote ? { kind: 'note' } : { kind: 'email', direction: byColleague ? 'outbound' : 'inbound' };
}

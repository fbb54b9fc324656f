import * as z from 'zod/mini';
import { flag, id, instant, seconds, text } from '../fields';
import { maybe } from './maybe';

// What people do.

export const activityKind = z.enum(['call', 'email', 'meeting', 'task', 'note', 'text', 'visit']);

export const activity = z.object({
  id,
  kind: activityKind,
  /** The host's own name of this kind of activity, where its users make such kinds themselves. */
  type: maybe(text),
  domain: maybe(z.enum(['sales', 'service'])),
  status: z.enum(['planned', 'done', 'cancelled', 'missed']),
  /** Who did it, not the deal's owner. */
  userId: maybe(id),
  dealId: maybe(id),
  leadId: maybe(id),
  customerId: maybe(id),
  caseId: maybe(id),
  at: instant,
  dueAt: maybe(instant),
  createdAt: maybe(instant),
  completedAt: maybe(instant),
  durationSec: maybe(seconds),
  direction: maybe(z.enum(['outbound', 'inbound'])),
  /** The host's label, as the user logged it. */
  outcome: maybe(text),
  outcomeKind: maybe(
    z.enum([
      'connected',
      'voicemail',
      'no_answer',
      'busy',
      'wrong_number',
      'call_later',
      'other',
      'interested',
      'not_interested',
      'held',
      'no_show',
      'cancelled',
      'replied',
      'bounced',
      'no_reply',
    ]),
  ),
  provider: maybe(text),
  recordingUrl: maybe(text),
  waitSec: maybe(seconds),
  holdSec: maybe(seconds),
  wrapSec: maybe(seconds),
  abandoned: maybe(flag),
  isCallback: maybe(flag),
  threadId: maybe(id),
  openedAt: maybe(instant),
  repliedAt: maybe(instant),
  bounced: maybe(flag),
  region: maybe(text),
});

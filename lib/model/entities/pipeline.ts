import * as z from 'zod/mini';
import { count, currency, flag, id, instant, localDate, minor, probability, text } from '../fields';
import { anyMap, ids, maybe } from './maybe';

// What is sold: deals on their way through stages.

export const stageKind = z.enum(['incoming', 'open', 'won', 'lost', 'unqualified']);

export const dealStatus = z.enum(['open', 'won', 'lost', 'unqualified']);

export const pipeline = z.object({ id, name: text, position: count, deletedAt: maybe(instant) });

export const stage = z.object({
  id,
  pipelineId: id,
  name: text,
  position: count,
  kind: stageKind,
  probability: maybe(probability),
  deletedAt: maybe(instant),
});

export const transition = z.object({
  id,
  dealId: id,
  /** `null` is the creation. */
  fromStageId: maybe(id),
  toStageId: id,
  at: instant,
  /** Order among equal `at` of one deal. */
  seq: count,
  byUserId: maybe(id),
  /** Made up to mend an incomplete history: proves reach, gives no duration. */
  synthetic: maybe(flag),
});

export const fieldChange = z.object({
  dealId: id,
  field: z.enum(['ownerId', 'amount', 'currency', 'expectedCloseDate', 'sourceId']),
  from: z.unknown(),
  to: z.unknown(),
  at: instant,
  seq: count,
});

export const deal = z.object({
  id,
  name: text,
  pipelineId: id,
  stageId: id,
  status: maybe(dealStatus),
  amount: maybe(minor),
  currency: maybe(currency),
  ownerId: maybe(id),
  createdAt: instant,
  closedAt: maybe(instant),
  firstClosedAt: maybe(instant),
  reopenCount: maybe(count),
  expectedCloseDate: maybe(localDate),
  winProbability: maybe(probability),
  sourceId: maybe(id),
  lossReasonId: maybe(id),
  competitor: maybe(text),
  customerId: maybe(id),
  contactIds: maybe(ids),
  leadId: maybe(id),
  campaignId: maybe(id),
  kind: maybe(z.enum(['new', 'renewal', 'upsell', 'cross_sell'])),
  region: maybe(text),
  tags: maybe(z.array(text)),
  custom: maybe(anyMap),
  lastActivityAt: maybe(instant),
  nextActivityAt: maybe(instant),
  updatedAt: maybe(instant),
  deletedAt: maybe(instant),
});

export const lossReason = z.object({
  id,
  name: text,
  category: maybe(
    z.enum(['price', 'competitor', 'no_decision', 'timing', 'follow_up', 'value_not_seen', 'fit', 'other']),
  ),
  archivedAt: maybe(instant),
});

export const source = z.object({
  id,
  name: text,
  channel: maybe(
    z.enum([
      'organic',
      'paid',
      'email',
      'referral',
      'social',
      'direct',
      'outbound',
      'visit',
      'partner',
      'event',
      'website',
      'other',
    ]),
  ),
  isMarketing: maybe(flag),
});

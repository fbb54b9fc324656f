import * as z from 'zod/mini';
import { count, currency, flag, id, instant, localDate, minor, real, text } from '../fields';
import { maybe } from './maybe';

// Service, satisfaction and renewal.

export const supportCase = z.object({
  id,
  customerId: maybe(id),
  agentId: maybe(id),
  channel: maybe(text),
  openedAt: instant,
  firstResponseAt: maybe(instant),
  resolvedAt: maybe(instant),
  closedAt: maybe(instant),
  reopenCount: maybe(count),
  isComplaint: maybe(flag),
  priority: maybe(text),
  slaDueAt: maybe(instant),
  slaMet: maybe(flag),
  interactions: maybe(count),
  deletedAt: maybe(instant),
});

export const survey = z.object({
  id,
  kind: z.enum(['nps', 'ces', 'csat']),
  askedAt: maybe(instant),
  at: instant,
  score: real,
  scaleMin: real,
  scaleMax: real,
  customerId: maybe(id),
  dealId: maybe(id),
  caseId: maybe(id),
  comment: maybe(text),
});

export const subscription = z.object({
  id,
  customerId: id,
  startDate: localDate,
  endDate: maybe(localDate),
  interval: z.enum(['month', 'quarter', 'year']),
  amount: minor,
  currency,
  status: z.enum(['active', 'cancelled', 'expired']),
  cancelledAt: maybe(instant),
  planId: maybe(id),
});

export const renewal = z.object({
  id,
  subscriptionId: id,
  customerId: id,
  dueDate: localDate,
  outcome: z.enum(['renewed', 'expanded', 'reduced', 'lapsed', 'pending']),
  decidedAt: maybe(instant),
  amountBefore: minor,
  amountAfter: maybe(minor),
  currency,
});

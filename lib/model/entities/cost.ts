import * as z from 'zod/mini';
import { count, currency, id, localDate, minor, text } from '../fields';
import { maybe } from './maybe';

// Money out, and use of the tool itself.

export const cost = z.object({
  id,
  kind: z.enum(['acquisition', 'retention', 'service', 'sales', 'marketing', 'product', 'other']),
  from: localDate,
  /** Exclusive. */
  to: localDate,
  amount: minor,
  currency,
  customerId: maybe(id),
  campaignId: maybe(id),
  userId: maybe(id),
  teamId: maybe(id),
  note: maybe(text),
});

export const usageDay = z.object({
  userId: id,
  date: localDate,
  logins: maybe(count),
  recordsCreated: maybe(count),
  recordsUpdated: maybe(count),
  reportsOpened: maybe(count),
});

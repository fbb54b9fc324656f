import * as z from 'zod/mini';
import { count, currency, id, instant, localDate, minor, seconds, text } from '../fields';
import { maybe } from './maybe';

// Campaigns, and what came of them.

export const campaign = z.object({
  id,
  name: text,
  channel: maybe(text),
  startAt: instant,
  endAt: maybe(instant),
  budget: maybe(minor),
  cost: maybe(minor),
  currency: maybe(currency),
  audienceSize: maybe(count),
});

export const campaignEvent = z.object({
  id,
  campaignId: id,
  kind: z.enum([
    'sent',
    'delivered',
    'bounce',
    'open',
    'click',
    'response',
    'form',
    'purchase',
    'unsubscribe',
  ]),
  at: instant,
  leadId: maybe(id),
  customerId: maybe(id),
  dealId: maybe(id),
  amount: maybe(minor),
  currency: maybe(currency),
});

export const webDay = z.object({
  siteId: maybe(id),
  date: localDate,
  pageViews: maybe(count),
  visits: maybe(count),
  visitors: maybe(count),
  visitSeconds: maybe(seconds),
  goalCompletions: maybe(count),
  purchases: maybe(count),
});

export const listDay = z.object({
  listId: id,
  date: localDate,
  subscribers: maybe(count),
  joined: maybe(count),
  left: maybe(count),
});

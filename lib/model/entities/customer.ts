import * as z from 'zod/mini';
import { count, currency, id, instant, minor, real, text } from '../fields';
import { anyMap, maybe } from './maybe';

// Who buys: leads and customers.

export const lead = z.object({
  id,
  name: text,
  status: text,
  statusKind: z.enum(['new', 'working', 'testing', 'nurturing', 'qualified', 'unqualified', 'converted']),
  statusChanges: maybe(z.array(z.object({ from: maybe(text), to: text, at: instant }))),
  statusChangedAt: maybe(instant),
  ownerId: maybe(id),
  sourceId: maybe(id),
  campaignId: maybe(id),
  createdAt: instant,
  convertedAt: maybe(instant),
  convertedDealId: maybe(id),
  convertedCustomerId: maybe(id),
  unqualifiedAt: maybe(instant),
  unqualifiedReason: maybe(text),
  estimatedValue: maybe(minor),
  currency: maybe(currency),
  score: maybe(real),
  region: maybe(text),
  industry: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  deletedAt: maybe(instant),
});

export const customer = z.object({
  id,
  kind: z.enum(['company', 'contact']),
  name: text,
  parentId: maybe(id),
  createdAt: maybe(instant),
  ownerId: maybe(id),
  sourceId: maybe(id),
  campaignId: maybe(id),
  industry: maybe(text),
  size: maybe(count),
  region: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  referredByCustomerId: maybe(id),
  churnedAt: maybe(instant),
  mergedIntoId: maybe(id),
  deletedAt: maybe(instant),
  custom: maybe(anyMap),
});

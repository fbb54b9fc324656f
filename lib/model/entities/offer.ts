import * as z from 'zod/mini';
import { currency, id, instant, minor, real, text } from '../fields';
import { maybe } from './maybe';

// What a deal consists of.

export const lineItem = z.object({
  id,
  dealId: id,
  productId: maybe(id),
  name: maybe(text),
  quantity: real,
  unitPrice: minor,
  discount: maybe(minor),
  amount: maybe(minor),
  unitCost: maybe(minor),
});

export const product = z.object({
  id,
  name: text,
  category: maybe(text),
  sku: maybe(text),
  unitPrice: maybe(minor),
  unitCost: maybe(minor),
  currency: maybe(currency),
});

export const proposal = z.object({
  id,
  dealId: id,
  sentAt: instant,
  status: maybe(z.enum(['sent', 'accepted', 'declined', 'expired', 'withdrawn'])),
  amount: maybe(minor),
  currency: maybe(currency),
});

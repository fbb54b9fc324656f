import * as z from 'zod/mini';
import { count, currency, id, instant, localDate, text } from '../fields';
import { activityKind } from './activity';
import { maybe } from './maybe';

// What people aim for.

export const goalMetric = z.union([
  z.enum(['won_value', 'won_count', 'activity_count', 'new_leads', 'new_deals', 'meetings_held', 'calls']),
  z.string().check(z.regex(/^custom:.+/, 'not a goal metric')),
]);

export const goal = z.object({
  id,
  metric: goalMetric,
  scope: z.enum(['user', 'team', 'company']),
  scopeId: maybe(id),
  from: localDate,
  /** Exclusive. */
  to: localDate,
  /** Minor units for money, a count otherwise. */
  target: count,
  currency: maybe(currency),
  filters: maybe(
    z.object({
      pipelineId: maybe(id),
      activityKind: maybe(activityKind),
      sourceId: maybe(id),
      productId: maybe(id),
    }),
  ),
  /** A target said a day or a week ("12 calls a day"); `target` is what that makes over the worked days of the dates. */
  quota: maybe(z.object({ each: z.enum(['day', 'week']), count })),
  createdBy: maybe(text),
  updatedAt: maybe(instant),
});

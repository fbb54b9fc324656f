import * as z from 'zod/mini';
import { goalMetric } from '@/lib/model/entities/goal';
import { count, currency, id, instant, localDate } from '@/lib/model/fields';
import { type Setting, setting } from './setting';

/** A change to a goal whose time had passed. `before` is absent for a goal that was added, `after` for one deleted. */
export const goalLogEntry = z.object({
  at: instant,
  metric: goalMetric,
  scope: z.enum(['user', 'team', 'company']),
  scopeId: z.nullable(id),
  from: localDate,
  to: localDate,
  currency: z.nullable(currency),
  before: z.nullable(count),
  after: z.nullable(count),
});
export type GoalLogEntry = z.infer<typeof goalLogEntry>;

/** Changes to past goals of one account, newest first. */
export const goalLogSetting = (accountId: string): Setting<GoalLogEntry[]> =>
  setting(`goal-log:${accountId}`, z.array(goalLogEntry), []);

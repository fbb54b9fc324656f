import * as z from 'zod/mini';
import { period } from '@/lib/model/scope';
import { type Setting, setting } from '@/lib/settings/setting';
import { accountsSetting } from '@/lib/settings/settings';
import type { GoalMetric, GoalTree } from './goal-tree';
import { spans } from './spans';

const maybe = z.nullable(z.number());
const name = z.string().check(z.maxLength(300));
const line = z.object({
  id: name,
  metric: z.enum(['won_value', 'won_count']),
  scope: z.enum(['user', 'team', 'company']),
  scopeId: z.nullable(name),
  name: z.nullable(name),
  period,
  currency: z.nullable(z.string().check(z.maxLength(8))),
  target: z.number(),
  actual: z.number(),
  attainment: maybe,
  pace: maybe,
  belowPace: z.number(),
  neededPerDay: maybe,
  workingDays: z.number(),
  elapsed: z.number(),
  status: z.enum(['ahead', 'close', 'behind', 'achieved', 'missed', 'not_started']),
  derived: z.boolean(),
});
const lines = z.array(line).check(z.maxLength(100));
const tree = z.object({
  company: z.nullable(line),
  teams: z.array(z.object({ id: name, name, line: z.nullable(line), reps: lines })).check(z.maxLength(50)),
  others: lines,
});
const figures = z.nullable(
  z.object({
    /** What they answer: figures of another question are not shown. */
    asked: z.string().check(z.maxLength(2_000)),
    span: z.enum(spans),
    trees: z.object({ won_value: tree, won_count: tree }),
  }),
);

/** The popup's last figures of one account: what it shows until they are worked out anew. */
export interface KeptFigures {
  readonly asked: string;
  readonly span: (typeof spans)[number];
  readonly trees: Readonly<Record<GoalMetric, GoalTree>>;
}

/** Kept with the account and removed with it. More goals than a popup is looked at for are not kept. */
export const keptFiguresSetting = (account: string): Setting<z.infer<typeof figures>> =>
  setting(`popup:${account}`, figures, null);

/** Those of the account that is shown, read before the first drawing. */
export async function readKeptFigures(): Promise<KeptFigures | null> {
  const { current } = await accountsSetting.read();
  return current === null ? null : keptFiguresSetting(current).read();
}

/** Keeps them; what does not fit is simply not kept. */
export async function keepFigures(account: string, kept: KeptFigures): Promise<void> {
  const fits = figures.safeParse(structuredClone(kept));
  if (fits.success)
    await keptFiguresSetting(account)
      .write(fits.data)
      .catch(() => undefined); // A full disk.
}

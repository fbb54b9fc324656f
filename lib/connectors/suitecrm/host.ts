import * as z from 'zod/mini';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';
import { modules } from './page';

const stage = z.object({
  value: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  probability: z.nullable(z.number()),
});
export type Stage = z.output<typeof stage>;

/** What the streams need to know of this installation; travels as `AccountFacts.host`. */
const host = z.object({
  /** Modules that this user may not see, or that are not there. */
  absent: z.array(z.enum(modules)),
  /** Fields that there are, by module; a module is missing where nobody says. */
  fields: z.record(z.string(), z.array(z.string())),
  currency: z.nullable(z.string()),
  /** ISO codes of further currencies by id. */
  currencies: z.record(z.string(), z.string()),
  /** In their order. */
  stages: z.array(stage),
  sources: z.array(z.string()),
  teams: z.array(z.object({ id: z.string(), name: z.string(), members: z.array(z.string()) })),
  reasonFields: z.array(z.object({ id: z.string(), label: z.string(), likely: z.boolean() })),
});
export type Host = z.output<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

/** The only pipeline that there is. */
export const pipelineId = 'opportunities';
export const stageId = (value: string): string => `${pipelineId}:${value}`;

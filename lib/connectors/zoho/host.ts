import * as z from 'zod/mini';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';
import { modules } from './paths';

const stage = z.object({
  /** What deals and their histories say. */
  value: z.string(),
  name: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  probability: z.nullable(z.number()),
});
const pipeline = z.object({ id: z.string(), names: z.array(z.string()), stages: z.array(stage) });
export type Pipeline = z.output<typeof pipeline>;

const choice = z.object({ value: z.string(), label: z.string() });
export type Choice = z.output<typeof choice>;

/** What the streams need to know of this organisation; travels as `AccountFacts.host`. */
const host = z.object({
  /** Modules that this edition, profile or key does not have. */
  absent: z.array(z.enum(modules)),
  /** Fields that there are, by module; a module is missing where nobody says. */
  fields: z.record(z.string(), z.array(z.string())),
  currency: z.nullable(z.string()),
  timeZone: z.string(),
  /** The default one first. */
  pipelines: z.array(pipeline),
  sources: z.array(choice),
  lossReasons: z.array(choice),
  reasonFields: z.array(z.object({ id: z.string(), label: z.string(), likely: z.boolean() })),
});
export type Host = z.output<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

import * as z from 'zod/mini';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';
import { objectTypes, versions } from './paths';

const choice = z.object({ value: z.string(), label: z.string() });
export type Choice = z.output<typeof choice>;

/** A pipeline as the streams use it, its stages in their order. */
const pipeline = z.object({
  id: z.string(),
  name: z.string(),
  stages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      probability: z.nullable(z.number()),
      isClosed: z.nullable(z.boolean()),
      /** What HubSpot says of a lead's stage, in lower case. */
      state: z.string(),
    }),
  ),
});
export type Pipeline = z.output<typeof pipeline>;

/** A way that a call may end, as people of the account log it. */
const disposition = z.object({ id: z.string(), label: z.string() });
export type Disposition = z.output<typeof disposition>;

/** What the streams need to know of this account; travels as `AccountFacts.host`. */
const host = z.object({
  version: z.enum(versions),
  /** Kinds of objects that this account or this key does not have. */
  absent: z.array(z.enum(objectTypes)),
  currency: z.nullable(z.string()),
  timeZone: z.string(),
  pipelines: z.array(pipeline),
  leadPipelines: z.array(pipeline),
  /** Owners by the number of their login, which histories tell. */
  owners: z.array(z.tuple([z.string(), z.string()])),
  sources: z.array(choice),
  /** `null` where people type the reason. */
  lossReasons: z.nullable(z.array(choice)),
  reasonFields: z.array(z.object({ id: z.string(), label: z.string(), choices: z.array(choice) })),
  disqualifications: z.array(choice),
  dispositions: z.array(disposition),
});
export type Host = z.output<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

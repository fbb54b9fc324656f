import * as z from 'zod/mini';
import { entities } from '@/lib/model/entities';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';

const named = z.record(z.string(), z.string());
const statuses = z.record(
  z.string(),
  z.object({ label: z.string(), status: entities.activities.shape.status }),
);

/** What the streams need to know of this installation; travels as `AccountFacts.host`. */
const host = z.object({
  /** Administrators may list all notes at once; others get them deal by deal. */
  isAdmin: z.boolean(),
  /** Rows of a page. */
  size: z.int(),
  currency: z.nullable(z.string()),
  /** Entity types that this user may read; `null` where the server does not say. */
  readable: z.nullable(z.array(z.string())),
  hasHistory: z.boolean(),
  hasPipelines: z.boolean(),
  pipelines: z.array(entities.pipelines),
  stages: z.array(entities.stages),
  /** By stage of a pipeline, the value of the field `stage` that goes with it. */
  mapped: named,
  /** By value, its label. */
  sources: named,
  leadStatuses: named,
  /** By entity type. */
  statuses: z.record(z.string(), statuses),
  reasonFields: z.array(
    z.object({ id: z.string(), label: z.string(), likely: z.optional(z.boolean()), words: named }),
  ),
  /** The users that this one may see, where those are not all; others are known by name from what they own. */
  knownUsers: z.nullable(z.array(z.string())),
});
export type Host = z.infer<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

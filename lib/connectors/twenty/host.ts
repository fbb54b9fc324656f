import * as z from 'zod/mini';
import { entities } from '@/lib/model/entities';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';

/** What the streams need to know of this workspace; travels as `AccountFacts.host`. */
const host = z.object({
  /** Rows of a page. */
  size: z.int(),
  stages: z.array(entities.stages),
  reasonFields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      likely: z.boolean(),
      /** Labels of its options. */
      words: z.record(z.string(), z.string()),
    }),
  ),
  /** Objects that this workspace has, by their name in the singular; `null` where it does not say. */
  objects: z.nullable(z.array(z.string())),
});
export type Host = z.infer<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

export const has = ({ objects }: Host, object: string): boolean =>
  objects === null || objects.includes(object);

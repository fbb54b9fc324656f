import * as z from 'zod/mini';
import { entities } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts } from '../connector';

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
export function hostOf(facts: Pick<AccountFacts, 'host'>): Host {
  const parsed = z.safeParse(host, facts.host);
  if (!parsed.success) throw new Failed({ kind: 'bug', detail: 'facts of another connector' });
  return parsed.data;
}

export const has = ({ objects }: Host, object: string): boolean =>
  objects === null || objects.includes(object);

import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts } from '../connector';

/** What `identify` kept for the streams, checked: it may have been stored by an older version. */
export function hostIn<S extends z.core.$ZodType>(schema: S, facts: Pick<AccountFacts, 'host'>): z.output<S> {
  const parsed = z.safeParse(schema, facts.host);
  if (parsed.success) return parsed.data;
  throw new Failed({ kind: 'bug', detail: 'facts of another connector' });
}

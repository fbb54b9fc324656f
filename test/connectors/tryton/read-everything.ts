import type { AccountFacts, Http, Json, Rejected } from '@/lib/connectors/connector';
import { tryton } from '@/lib/connectors/tryton/connector';

export interface Everything {
  readonly facts: AccountFacts;
  readonly records: Record<string, object[]>;
  readonly rejected: Rejected[];
  readonly sweeps: Record<string, readonly string[]>;
  readonly checkpoints: Record<string, Json | undefined>;
}

/** A full reading of all streams and sweeps, as a sync does it. */
export async function readEverything(http: Http): Promise<Everything> {
  const { signal } = new AbortController();
  const facts = await tryton.identify(http, signal);
  const found: Everything = { facts, records: {}, rejected: [], sweeps: {}, checkpoints: {} };
  for (const stream of tryton.streams) {
    let cursor: Json | undefined;
    do {
      const page = await stream.page(http, { cursor, facts }, signal);
      for (const [entity, records] of Object.entries(page.upserts)) {
        const all = found.records[entity] ?? [];
        all.push(...records);
        found.records[entity] = all;
      }
      found.rejected.push(...page.rejected);
      found.checkpoints[stream.id] = page.checkpoint;
      cursor = page.next;
    } while (cursor !== undefined);
    if (stream.sweep)
      found.sweeps[stream.sweep.entity] = (await stream.sweep.ids(http, { facts }, signal)).ids;
  }
  return found;
}

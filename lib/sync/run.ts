import type { Change } from '@/lib/cache/account-store';
import type { StreamState } from '@/lib/cache/stream-state';
import type { AccountFacts, Http } from '@/lib/connectors/connector';
import type { EntityName } from '@/lib/model/entities';

/** What reading needs of the cache. */
export interface Records {
  commit(change: Change): Promise<void>;
  keysOf(entity: EntityName): Promise<string[]>;
  rejected(limit: number): Promise<{ readonly stream: string; readonly id: string }[]>;
}

/** One sync under way. */
export interface Run {
  readonly http: Http;
  readonly facts: AccountFacts;
  readonly store: Records;
  readonly signal: AbortSignal;
  /** The present moment, ISO. */
  at(): string;
  onProgress(state: StreamState): Promise<void>;
}

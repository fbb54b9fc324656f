import type { Change } from '@/lib/cache/account-store';
import type { StreamState } from '@/lib/cache/stream-state';
import type { AccountFacts, Http } from '@/lib/connectors/connector';
import type { EntityName, RecordOf } from '@/lib/model/entities';
import type { HostChoices } from '@/lib/model/host-choices';
import type { Moves } from './moves';

/** What reading needs of the cache. */
export interface Records {
  commit(change: Change): Promise<void>;
  keysOf(entity: EntityName): Promise<string[]>;
  recordsOf<E extends EntityName>(entity: E): Promise<RecordOf<E>[]>;
  rejected(limit: number): Promise<{ readonly stream: string; readonly id: string }[]>;
}

/** One sync under way. */
export interface Run {
  readonly http: Http;
  readonly facts: AccountFacts;
  readonly store: Records;
  readonly signal: AbortSignal;
  readonly choices: HostChoices;
  /** Where deals stood last. */
  readonly moves: Moves;
  /** The present moment, ISO. */
  at(): string;
  onProgress(state: StreamState): Promise<void>;
}

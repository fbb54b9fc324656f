import type { EntityName } from '@/lib/model/entities';
import type { StreamStatus } from '@/lib/model/sync-status';

/** Where the reading of one stream stands. Stored with the records of the page that brought it there. */
export interface StreamState {
  readonly id: string;
  readonly fills: readonly EntityName[];
  /** Place in the order of reading. */
  readonly order: number;
  readonly phase: StreamStatus['phase'];
  /** The connector's own words for where the next page starts; absent at the start of a reading. */
  readonly cursor?: unknown;
  /** Where the reading under way started from, or the next one will; absent for a full reading. */
  readonly since?: unknown;
  /** Host records and pages of the reading under way, or of the last one. */
  readonly read: number;
  readonly pages: number;
  /** Records of the largest page. */
  readonly size: number;
  readonly total?: number;
  /** Keys met by a full reading, for a stream whose deletions show in no other way; `many` are not remembered. */
  readonly seen?: 'many' | { readonly [E in EntityName]?: readonly string[] };
  /** A full reading found suspiciously little, and is being done once more before anything is taken for deleted. */
  readonly doubted?: boolean;
  /** The last try to go on from here brought nonsense. */
  readonly stumbled?: boolean;
  /** A full reading has ended once. */
  readonly whole: boolean;
  readonly finishedAt?: string;
}

export const unread = (id: string, fills: readonly EntityName[], order = 0): StreamState => ({
  id,
  fills,
  order,
  phase: 'waiting',
  read: 0,
  pages: 0,
  size: 0,
  whole: false,
});

/** As screens see it. */
export function streamStatusOf(state: StreamState, rejected: number): StreamStatus {
  return {
    stream: state.id,
    fills: [...state.fills],
    phase: state.phase,
    read: state.read,
    rejected,
    whole: state.whole,
    ...(state.total !== undefined && { total: state.total }),
    ...(state.finishedAt !== undefined && { finishedAt: state.finishedAt }),
  };
}

import * as z from 'zod/mini';
import { failure } from './failure';
import { instant } from './fields';

/** How far one stream of a host has been read. */
export const streamStatus = z.object({
  stream: z.string(),
  fills: z.array(z.string()),
  phase: z.enum(['waiting', 'reading', 'sweeping', 'done', 'no-access']),
  /** Host records of the reading under way, or of the last one. */
  read: z.int(),
  total: z.optional(z.int()),
  /** Rows that did not fit and still stand in diagnostics. */
  rejected: z.int(),
  /** The first full reading has ended: figures over this stream are whole. */
  whole: z.boolean(),
  finishedAt: z.optional(instant),
});
export type StreamStatus = z.infer<typeof streamStatus>;

/** How an account's sync stands. */
export const syncStatus = z.object({
  state: z.enum(['never', 'running', 'paused', 'done', 'stopped']),
  /** Why it stopped; the cache is as it was. */
  failure: z.optional(failure),
  startedAt: z.optional(instant),
  /** End of the last complete sync: the "synced … ago" stamp. */
  syncedAt: z.optional(instant),
  streams: z.array(streamStatus),
});
export type SyncStatus = z.infer<typeof syncStatus>;

export const neverSynced: SyncStatus = { state: 'never', streams: [] };

/** The browser's alarms for syncs: one for all accounts, and one for each whose sync has not come to its end. */
export const syncAlarms = {
  periodic: 'sync-all',
  of: (account: string): string => `sync:${account}`,
} as const;

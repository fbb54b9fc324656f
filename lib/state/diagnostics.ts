import type { Account } from '@/lib/model/account';
import type { SyncStatus } from '@/lib/model/sync-status';
import type { Fault } from '@/lib/settings/fault-log';
import type { Shown } from '@/lib/settings/scope-of';
import type { Preferences } from '@/lib/settings/settings';
import type { Traffic } from '@/lib/settings/traffic';

/**
 * What helps to find a fault, as text to paste into a report.
 *
 * Rules: no record, no name, no id, no address of the CRM; counts, states and reasons only.
 */
export function diagnosticsText(facts: {
  readonly version: string;
  readonly browser: string;
  readonly account: Pick<Account, 'connector'> | null;
  readonly status: SyncStatus;
  readonly counts: Readonly<Record<string, number>>;
  readonly rejected: readonly { readonly stream: string; readonly entity: string; readonly why: string }[];
  readonly preferences: Preferences;
  readonly shown: Shown;
  readonly traffic?: Traffic | null;
  readonly storage?: { readonly usage?: number; readonly quota?: number } | undefined;
  readonly faults?: readonly Fault[];
}): string {
  const { status, preferences, shown, traffic, storage, faults = [] } = facts;
  const reasons = Map.groupBy(facts.rejected, ({ entity, why }) => `${entity}: ${why}`);
  return [
    `Dealscope ${facts.version}`,
    facts.browser,
    `connector ${facts.account?.connector ?? 'none'}`,
    `sync ${status.state}${status.failure ? `, ${status.failure.kind}` : ''}, last ${status.syncedAt ?? 'never'}`,
    ...status.streams.map(
      ({ stream, phase, read, total, rejected, whole }) =>
        `  ${stream}: ${phase}, ${read} of ${total ?? '?'}, ${rejected} rejected${whole ? '' : ', not whole yet'}`,
    ),
    `records ${Object.entries(facts.counts)
      .map(([entity, count]) => `${entity} ${count}`)
      .join(', ')}`,
    ...[...reasons].map(([reason, rows]) => `  rejected ${rows.length} × ${reason}`),
    ...(traffic
      ? [
          `requests ${traffic.requests}, pauses ${traffic.pauses}, waited ${Math.round(traffic.waitedMs / 1000)} s`,
        ]
      : []),
    ...(storage ? [`storage ${megabytes(storage.usage)} of ${megabytes(storage.quota)}`] : []),
    `display ${shown.locale}, ${shown.calendar}, ${shown.timeZone}, week starts ${shown.weekStart}, theme ${preferences.theme}, ${preferences.density}, colleagues ${preferences.colleagues}`,
    ...faults.map(({ atMs, where, what }) => `fault ${new Date(atMs).toISOString()} ${where}: ${what}`),
  ].join('\n');
}

const megabytes = (bytes = 0): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;

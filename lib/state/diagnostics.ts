import type { Account } from '@/lib/model/account';
import type { SyncStatus } from '@/lib/model/sync-status';
import type { Shown } from '@/lib/settings/scope-of';
import type { Preferences } from '@/lib/settings/settings';

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
}): string {
  const { status, preferences, shown } = facts;
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
    `display ${shown.locale}, ${shown.calendar}, ${shown.timeZone}, week starts ${shown.weekStart}, theme ${preferences.theme}`,
  ].join('\n');
}

import { OpenTables } from '@/lib/cache/open-tables';
import { mayBe } from '@/lib/connectors/identity';
import type { Ask, Seen } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import type { DealWidget } from '@/lib/model/widget';
import { scopeOf } from '@/lib/settings/scope-of';
import { accountsSetting, preferencesSetting } from '@/lib/settings/settings';
import { dealWidgetOf } from '@/lib/widgets/deal-widget';
import { isGranted } from './content-scripts';

const dayMs = 86_400_000;

/** The account that a page holds; undefined when it is nobody's we know, or when the origin may no longer be read. */
export async function accountSeen(
  seen: Seen | null,
  origin: string | undefined,
): Promise<Account | undefined> {
  if (!seen || origin === undefined) return undefined;
  const found = (await accountsSetting.read()).list.find(
    (account) => account.origin === origin && mayBe(seen, account),
  );
  return found && (await isGranted(origin)) ? found : undefined;
}

/** Figures for the pages of the CRM. Tables stay in memory for as long as the background lives. */
export class DealWidgets {
  readonly #open = new Map<string, OpenTables>();

  async read({ seen, dealId }: Ask<'widget.read'>, origin: string | undefined): Promise<DealWidget | null> {
    const account = await accountSeen(seen, origin);
    if (!account) return null;
    const tables = this.#open.get(account.id) ?? new OpenTables(account.id);
    this.#open.set(account.id, tables);
    const { tables: records, status } = await tables.refresh();
    const nowMs = Date.now();
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    const scope = scopeOf(account, await preferencesSetting.read(), {
      period: { from: day(nowMs - 90 * dayMs), to: day(nowMs + dayMs) },
      comparison: 'none',
      filters: {},
      asOf: new Date(nowMs).toISOString(),
    });
    return dealWidgetOf(records, dealId, scope, {
      syncedAt: status.syncedAt ?? null,
      partial: status.streams.length === 0 || status.streams.some(({ whole }) => !whole),
      demo: false,
      callsKnown: account.capabilities['activities'] !== undefined,
    });
  }

  close(account: string): void {
    this.#open.get(account)?.close();
    this.#open.delete(account);
  }
}

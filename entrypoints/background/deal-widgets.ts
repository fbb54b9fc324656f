import { OpenTables } from '@/lib/cache/open-tables';
import { dealCard } from '@/lib/cards/deal-cards';
import { accountAt } from '@/lib/connectors/identity';
import type { Ask, Seen } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import type { Goal } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { keyOfReport, type OwnWidget, ownWidgets, type ReportWidget } from '@/lib/model/widget';
import { type DealCards, dealCards } from '@/lib/model/widget-card';
import { scopeOf, shownBy } from '@/lib/settings/scope-of';
import { accountsSetting, goalsSetting, layoutSetting, preferencesSetting } from '@/lib/settings/settings';
import { dateIn } from '@/lib/state/periods';
import { GrowingTable } from '@/lib/table/growing-table';
import { rowsById } from '@/lib/table/keys';
import { cell, type Tables } from '@/lib/table/table';
import { dealFiguresOf } from '@/lib/widgets/deal-figures';
import { isGranted } from './content-scripts';
import { reportBeside } from './report-beside';
import { widgetTranslator } from './widget-translator';

const dayMs = 86_400_000;
/** What is worked out for all deals is kept for as long: the next deal's page then costs next to nothing. */
const momentMs = 5 * 60_000;

/** The account that a page holds; undefined when it is nobody's we know, or when the origin may no longer be read. */
export async function accountSeen(
  seen: Seen | null,
  origin: string | undefined,
): Promise<Account | undefined> {
  if (!seen || origin === undefined) return undefined;
  const found = accountAt(seen, origin, (await accountsSetting.read()).list);
  return found && (await isGranted(origin)) ? found : undefined;
}

/** Widgets for the pages of the CRM. Tables stay in memory for as long as the background lives. */
export class DealWidgets {
  readonly #open = new Map<string, OpenTables>();

  async read({ seen, dealId }: Ask<'widget.read'>, origin: string | undefined): Promise<DealCards | null> {
    const account = await accountSeen(seen, origin);
    if (!account) return null;
    const tables = this.#open.get(account.id) ?? new OpenTables(account.id);
    this.#open.set(account.id, tables);
    const [preferences, layout, goals] = await Promise.all([
      preferencesSetting.read(),
      layoutSetting.read(),
      goalsSetting(account.id).read(),
    ]);
    const pinned = pinnedOf(layout);
    const shown = shownBy(preferences, account);
    const t = await widgetTranslator(
      shown,
      pinned.some((one) => typeof one !== 'string'),
    );
    const { tables: records, status } = await tables.refresh();
    // Nothing is awaited from here on: rows would move under the figures.
    const nowMs = Date.now();
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    const scopeFor = (view: Pick<Scope, 'period' | 'comparison' | 'filters' | 'options'>): Scope =>
      scopeOf(account, preferences, {
        ...view,
        asOf: `${new Date(Math.ceil(nowMs / momentMs) * momentMs).toISOString().slice(0, 19)}Z`,
      });
    const scope = scopeFor({
      period: { from: day(nowMs - 90 * dayMs), to: day(nowMs + dayMs) },
      comparison: 'none',
      filters: {},
    });
    const deal = dealFiguresOf(
      records,
      dealId,
      scope,
      {
        syncedAt: status.syncedAt ?? null,
        partial: status.streams.length === 0 || status.streams.some(({ whole }) => !whole),
        demo: false,
        callsKnown: account.capabilities['activities'] !== undefined,
      },
      nowMs,
    );
    if (!deal) return null;
    const beside = {
      deal,
      tables: withGoals(records, goals),
      scopeFor,
      rules: {
        today: dateIn(new Date(nowMs).toISOString(), shown.timeZone),
        weekStart: shown.weekStart,
        calendar: shown.calendar,
        fiscalYearStart: preferences.fiscalYearStart,
        connected: dateIn(account.connectedAt, shown.timeZone),
      },
      looker: { userId: account.userId, teamIds: teamsOf(records, account.userId) },
    };
    return dealCards.parse({
      cards: pinned.map((one) =>
        typeof one === 'string' ? dealCard(t, one, deal) : reportBeside(t, one, beside),
      ),
      syncedAt: deal.syncedAt,
      synced: deal.syncedAt && t.text('widget.synced', { when: t.date(deal.syncedAt, 'time') }),
      partial: deal.partial,
      demo: deal.demo,
    } satisfies DealCards);
  }

  close(account: string): void {
    this.#open.get(account)?.close();
    this.#open.delete(account);
  }
}

/** What is pinned, in its order; a key of nothing that is left is passed over. */
function pinnedOf({
  pinned,
  reports: made,
}: {
  readonly pinned: readonly string[];
  readonly reports: readonly ReportWidget[];
}): (OwnWidget | ReportWidget)[] {
  return pinned.flatMap((key) => {
    const own = ownWidgets.find((each) => each === key);
    return own ?? made.find((each) => keyOfReport(each) === key) ?? [];
  });
}

/** Goals are no records of the host. */
function withGoals(tables: Tables, goals: readonly Goal[]): Tables {
  const table = new GrowingTable('goals');
  for (const goal of goals) table.upsert(goal);
  return { ...tables, goals: table.table() };
}

function teamsOf({ users }: Tables, userId: string | undefined): string[] {
  const row = userId === undefined ? undefined : rowsById(users).get(userId);
  const ids = row === undefined ? null : cell(users, 'teamIds', row);
  return Array.isArray(ids) ? ids.map(String) : [];
}

import { widgetTitles } from '@/lib/cards/deal-cards';
import { reportTitleOf } from '@/lib/cards/report-card';
import { dockWordsOf } from '@/lib/i18n/widget-words';
import type { Answer, Ask } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import { keyOfReport, ownWidgets, type WidgetLayout } from '@/lib/model/widget';
import { shownBy } from '@/lib/settings/scope-of';
import { layoutSetting, preferencesSetting } from '@/lib/settings/settings';
import { refreshPages } from './content-scripts';
import { widgetTranslator } from './widget-translator';

/** Deals and sites that are kept as hidden; the oldest is shown again. */
const mostHidden = 500;

/** What a page of a CRM is told about its dock. */
export async function placeAnswer(
  account: Account | undefined,
  dealId: string | null,
): Promise<Answer<'place.entered'>> {
  const [layout, preferences] = await Promise.all([layoutSetting.read(), preferencesSetting.read()]);
  const { collapsed, pinned, position } = layout;
  const shown = shownBy(preferences, account);
  const plain = { layout: { collapsed, pinned, position }, locale: shown.locale };
  if (!account) return { ...plain, connected: false, hidden: true, direction: 'ltr', words: {}, titles: {} };
  const t = await widgetTranslator(shown, layout.reports.length > 0);
  return {
    ...plain,
    connected: true,
    hidden: isHidden(layout, account, dealId),
    direction: t.direction,
    words: dockWordsOf(shown.locale),
    titles: Object.fromEntries([
      ...ownWidgets.map((key) => [key, t.text(widgetTitles[key])] as const),
      ...layout.reports.map((made) => [keyOfReport(made), reportTitleOf(t, made.report)] as const),
    ]),
  };
}

function isHidden(
  { hidden, hiddenSites, hiddenDeals }: WidgetLayout,
  account: Account,
  dealId: string | null,
): boolean {
  return (
    hidden ||
    hiddenSites.includes(account.origin) ||
    hiddenDeals.some((one) => one.account === account.id && one.dealId === dealId)
  );
}

/** Keeps a hiding; without an account (signed out meanwhile) there is nothing it could be of but everything. */
export async function hideWidgets(
  account: Account | undefined,
  { dealId, where }: Ask<'widget.hide'>,
): Promise<void> {
  await layoutSetting.change((now) => {
    if (where === 'everywhere') return { ...now, hidden: true };
    if (!account) return now;
    if (where === 'site')
      return { ...now, hiddenSites: [...new Set([...now.hiddenSites, account.origin])].slice(-mostHidden) };
    if (dealId === null) return now;
    const others = now.hiddenDeals.filter((one) => one.account !== account.id || one.dealId !== dealId);
    return { ...now, hiddenDeals: [...others, { account: account.id, dealId }].slice(-mostHidden) };
  });
}

/** What a page may change of the arrangement. */
export async function arrangeWidgets(layout: Ask<'widget.layout'>): Promise<void> {
  await layoutSetting.change((now) => ({ ...now, ...layout }));
}

/** All open pages of these accounts look again. */
export async function refreshAll(accounts: readonly Account[]): Promise<void> {
  const origins = new Set(accounts.map(({ origin }) => origin).filter(Boolean));
  await Promise.all([...origins].map((origin) => refreshPages(origin)));
}

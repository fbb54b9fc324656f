import { createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '@/lib/messages/channel';
import { defaultLayout, keyOfReport, type ReportWidget, type WidgetLayout } from '@/lib/model/widget';
import { layoutSetting } from '@/lib/settings/settings';

/** How widgets on deal pages are arranged, for our own pages: each change is kept, and open CRM pages follow. */
export const WidgetArrangement = createModel(() => {
  const layout = signal<WidgetLayout | null>(null);
  let ended = false;
  void layoutSetting.read().then((value) => {
    if (!ended) layout.value ??= value;
  });
  effect(() => {
    const stop = layoutSetting.watch((value) => {
      layout.value = value;
    });
    return () => {
      ended = true;
      stop();
    };
  });
  const change = async (how: (now: WidgetLayout) => WidgetLayout): Promise<void> => {
    layout.value = await layoutSetting.change(how);
    await ask('widgets.changed', {}).catch(() => undefined); // Open pages look again by themselves, later.
  };
  return {
    /** `null` until it has been read. */
    layout: layout as ReadonlySignal<WidgetLayout | null>,
    change,
    pin: (key: string) =>
      change((now) => ({ ...now, pinned: [...now.pinned.filter((one) => one !== key), key] })),
    unpin: (key: string) => change((now) => ({ ...now, pinned: now.pinned.filter((one) => one !== key) })),
    /** One place up (−1) or down. */
    move: (key: string, by: -1 | 1) => change((now) => ({ ...now, pinned: shifted(now.pinned, key, by) })),
    /** Makes a report a widget and pins it; the same report with the same filter takes the place of the earlier one. */
    add: (widget: ReportWidget) =>
      change((now) => {
        const key = keyOfReport(widget);
        return {
          ...now,
          reports: [...now.reports.filter((one) => keyOfReport(one) !== key), widget].slice(-mostReports),
          pinned: now.pinned.includes(key) ? now.pinned : [...now.pinned, key],
        };
      }),
    /** The report is no widget any more. */
    drop: (key: string) =>
      change((now) => ({
        ...now,
        reports: now.reports.filter((one) => keyOfReport(one) !== key),
        pinned: now.pinned.filter((one) => one !== key),
      })),
    reset: () =>
      change((now) => ({
        ...now,
        pinned: [...defaultLayout.pinned],
        position: defaultLayout.position,
        collapsed: false,
      })),
    /** Takes every hiding back that keeps widgets off this deal's page. */
    showAgain: (origin: string, deal: { readonly account: string; readonly dealId: string }) =>
      change((now) => ({
        ...now,
        hidden: false,
        hiddenSites: now.hiddenSites.filter((one) => one !== origin),
        hiddenDeals: now.hiddenDeals.filter(
          (one) => one.account !== deal.account || one.dealId !== deal.dealId,
        ),
      })),
    showSite: (origin: string) =>
      change((now) => ({ ...now, hiddenSites: now.hiddenSites.filter((one) => one !== origin) })),
    showDeals: () => change((now) => ({ ...now, hiddenDeals: [] })),
    showEverywhere: (shown: boolean) => change((now) => ({ ...now, hidden: !shown })),
  };
});
export type WidgetArrangement = InstanceType<typeof WidgetArrangement>;

/** More reports than this would make a deal's page wait. */
export const mostReports = 12;

function shifted(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const at = keys.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= keys.length) return [...keys];
  const next = [...keys];
  next.splice(at, 1);
  next.splice(to, 0, key);
  return next;
}

/** Whether a layout keeps widgets off the page of a deal. */
export const isHiddenOn = (
  { hidden, hiddenSites, hiddenDeals }: WidgetLayout,
  origin: string,
  deal: { readonly account: string; readonly dealId: string },
): boolean =>
  hidden ||
  hiddenSites.includes(origin) ||
  hiddenDeals.some((one) => one.account === deal.account && one.dealId === deal.dealId);

import { computed, createModel, type ReadonlySignal } from '@preact/signals';
import type { ReportPin, View } from '@/lib/model/view';
import { pinsSetting } from '@/lib/settings/settings';
import { keptSetting } from './kept-setting';
import { isListed } from './report-list';
import type { Session } from './session';

/** The reports that the user keeps at hand, in order; those that this version does not know stay stored, unseen. */
export const Pins = createModel((session: Session) => {
  const kept = keptSetting(session, pinsSetting);
  const list = computed(() => kept.value.value?.filter(({ report }) => isListed(report)) ?? null);
  const pin = (report: string, view: View): Promise<void> => {
    const added = { id: crypto.randomUUID(), report, view };
    return kept.change((now) => (now.some((one) => isSame(one, added)) ? now : [...now, added]));
  };
  const unpin = (id: string): Promise<void> => kept.change((now) => now.filter((one) => one.id !== id));
  return {
    /** `null` until they are read. */
    list: list as ReadonlySignal<readonly ReportPin[] | null>,
    pin,
    unpin,
    /** Takes every pin of a report away, however it is looked at. */
    unpinReport: (report: string): Promise<void> =>
      kept.change((now) => now.filter((one) => one.report !== report)),
    /** Pins a report as it is looked at, or takes that pin away. */
    toggle(report: string, view: View): Promise<void> {
      const found = pinOf(list.peek(), report, view);
      return found ? unpin(found.id) : pin(report, view);
    },
    /** Puts a pin back where it was. */
    restore: (gone: ReportPin, place: number): Promise<void> =>
      kept.change((now) => (now.some(({ id }) => id === gone.id) ? now : now.toSpliced(place, 0, gone))),
    /** Changes places with the one that is shown before (−1) or after (1) it. */
    move(id: string, by: -1 | 1): Promise<void> {
      const shown = list.peek() ?? [];
      const other = shown[shown.findIndex((one) => one.id === id) + by]?.id;
      return kept.change((now) => {
        const [first, second] = [now.find((one) => one.id === id), now.find((one) => one.id === other)];
        if (!first || !second) return now;
        return now.map((one) => (one === first ? second : one === second ? first : one));
      });
    },
  };
});
export type Pins = InstanceType<typeof Pins>;

/** The pin of a report as it is looked at. */
export const pinOf = (pins: readonly ReportPin[] | null, report: string, view: View): ReportPin | undefined =>
  pins?.find((pin) => isSame(pin, { report, view }));

type Pinned = Pick<ReportPin, 'report' | 'view'>;
const isSame = (a: Pinned, b: Pinned): boolean =>
  a.report === b.report && viewKey(a.view) === viewKey(b.view);

/** The same text for the same view, in whatever order its parts were set. */
const viewKey = (view: View): string =>
  JSON.stringify(view, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

import { computed, createModel, type ReadonlySignal } from '@preact/signals';
import { recentReportsSetting } from '@/lib/settings/settings';
import { keptSetting } from './kept-setting';
import { isListed } from './report-list';
import type { Session } from './session';

const most = 8;

/** The reports that were opened last, newest first. */
export const RecentReports = createModel((session: Session) => {
  const kept = keptSetting(session, recentReportsSetting);
  return {
    list: computed(() => kept.value.value?.filter(isListed) ?? []) as ReadonlySignal<readonly string[]>,
    opened: (report: string): Promise<void> =>
      kept.change((now) =>
        now[0] === report ? now : [report, ...now.filter((one) => one !== report)].slice(0, most),
      ),
  };
});
export type RecentReports = InstanceType<typeof RecentReports>;

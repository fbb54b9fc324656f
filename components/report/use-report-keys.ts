import { useSession } from '@/components/controls/session-context';
import { useKeys } from '@/components/panel/use-keys';
import type { View } from '@/lib/model/view';
import { neighbourOf } from '@/lib/state/periods';
import { periodRules, type ReportView } from '@/lib/state/report-view';

/** `[` and `]` go to the period before and after, where there is one. */
export function useReportKeys(view: ReportView, onRefine: (view: View) => void): void {
  const session = useSession();
  const step = (steps: 1 | -1) => (): void => {
    const decided = view.decided.peek();
    const period = neighbourOf(decided.period, steps, periodRules(session));
    if (period) onRefine({ ...decided, period });
  };
  useKeys({ earlier: step(-1), later: step(1) });
}

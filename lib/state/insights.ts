import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Insight } from '@/lib/model/insight';
import type { Result } from '@/lib/model/result';
import { mutedInsightsSetting } from '@/lib/settings/settings';
import { keptSetting } from './kept-setting';
import { liveAnswer } from './live-answer';
import type { Origin } from './navigation';
import type { Answered } from './report-run';
import { questionOf } from './report-view';
import type { Session } from './session';

/** Insights shown at once. */
const most = 2;

/** What is worth a look in the last 90 days, against the 90 before; each can be muted, and the last one brought back. */
export const Insights = createModel(
  (session: Session, active: ReadonlySignal<boolean>, owner: ReadonlySignal<string>) => {
    const kept = keptSetting(session, mutedInsightsSetting);
    const muted = kept.value;
    const justMuted = signal<Insight | null>(null);
    const asked = computed(() =>
      questionOf(session, '', {
        period: 'last-90-days',
        comparison: 'previous',
        owner: owner.value,
        filters: {},
        options: {},
      }),
    );
    const key = computed(() =>
      active.value && session.contents.value !== null && muted.value !== null
        ? JSON.stringify([asked.value.period, asked.value.filters, muted.value])
        : null,
    );
    const live = liveAnswer(session, 'insights', key, (account) => {
      const { period, comparison, filters } = asked.peek();
      return {
        account,
        scope: session.scope({ period, comparison, filters }),
        goals: session.goals.peek(),
        muted: muted.peek() ?? [],
      };
    });
    return {
      /** `null` until they are known. */
      shown: computed(
        () =>
          live.answer.value?.insights
            .filter(({ mutedKey }) => !muted.value?.includes(mutedKey))
            .slice(0, most) ?? null,
      ),
      period: computed(() => asked.value.period),
      failure: live.failure,
      answer: live.answer,
      justMuted: justMuted as ReadonlySignal<Insight | null>,
      mute(insight: Insight): Promise<void> {
        justMuted.value = insight;
        return kept.change((now) => (now.includes(insight.mutedKey) ? now : [...now, insight.mutedKey]));
      },
      undo(): Promise<void> {
        const back = justMuted.peek()?.mutedKey;
        justMuted.value = null;
        return kept.change((now) => now.filter((one) => one !== back));
      },
      again: () => live.again(),
    };
  },
);
export type Insights = InstanceType<typeof Insights>;

/** Block of an `Origin` whose row is an insight's `mutedKey`, and its column a value of the sentence. */
export const insightBlock = 'insight';

/** The records behind an insight's values as those of a result, so that they are listed like any others. */
export function answeredBy(
  answer: { readonly insights: readonly Insight[]; readonly resultId: number } | null,
  origin: Origin,
  foot: Result['foot'],
): Answered | null {
  const insight = answer?.insights.find(({ mutedKey }) => mutedKey === origin.row);
  if (!answer) return null;
  return {
    resultId: answer.resultId,
    key: '',
    result: {
      report: insight?.report ?? '',
      state: 'ok',
      reasons: [],
      ...(insight && { finding: insight.sentence }),
      ...{ blocks: [], charts: [], caveats: [] },
      foot,
      figures: null,
    },
  };
}

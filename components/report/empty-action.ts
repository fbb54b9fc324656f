import type { Translator } from '@/lib/i18n/translator';
import type { Result } from '@/lib/model/result';
import type { View } from '@/lib/model/view';
import type { Decided } from '@/lib/state/report-view';

interface EmptyAction {
  readonly words: string;
  readonly run: () => void;
}

/** What would bring figures where there are none: drop the filters that took them; without one, a longer period. */
export function emptyAction(
  { reasons }: Pick<Result, 'reasons'>,
  decided: Decided,
  t: Translator,
  onRefine: (view: View) => void,
): EmptyAction {
  const removed = reasons.flatMap(({ key }) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  const people = removed.some((name) => name === 'userIds' || name === 'teamIds');
  const others = removed.filter((name) => name !== 'userIds' && name !== 'teamIds');
  const given: View = decided;
  if (others.length === 0 && people) {
    return { words: t.text('state.empty.everyone'), run: () => onRefine({ ...given, owner: 'all' }) };
  }
  if (removed.length > 0) {
    const kept = Object.entries(decided.filters).filter(([name]) => !removed.includes(name));
    const view: View = { ...given, filters: Object.fromEntries(kept), ...(people && { owner: 'all' }) };
    const only = others.length === 1 && !people ? others[0] : undefined;
    return {
      words: t.text(
        only === 'pipelineIds'
          ? 'state.empty.pipelines'
          : only !== undefined
            ? 'state.empty.drop'
            : 'state.empty.drop-all',
      ),
      run: () => onRefine(view),
    };
  }
  if (decided.period === 'last-year' && decided.owner !== 'all') {
    return { words: t.text('state.empty.everyone'), run: () => onRefine({ ...given, owner: 'all' }) };
  }
  return decided.period === 'this-year'
    ? { words: t.text('state.empty.last-year'), run: () => onRefine({ ...given, period: 'last-year' }) }
    : { words: t.text('state.empty.year'), run: () => onRefine({ ...given, period: 'this-year' }) };
}

/** Reasons that name the filter that took records away. */
const prefix = 'removed-';

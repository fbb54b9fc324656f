import type { Translator } from '@/lib/i18n/translator';
import type { Goal } from '@/lib/model/entities';
import { type AimName, aimName, isAim } from '@/lib/state/goal-metrics';
import type { GoalLine } from '@/lib/state/goal-tree';

/** A goal's figures as they are shown. */
export interface GoalAmounts {
  readonly name: string;
  readonly share: string;
  readonly target: string;
  readonly actual: string;
  /** All of it as a sentence, for ears. */
  readonly spoken: string;
}

/** What a goal metric is called; one that is not known here by its own id. */
export function metricName(t: Translator, metric: string): string {
  if (!isAim(metric)) return metric.replace(/^custom:/, '');
  const name: AimName = aimName(metric);
  return t.text(`goals.metric.${name}`);
}

/** Money in the goal's own currency, anything else as whole numbers. */
export function goalAmount(
  t: Translator,
  value: number,
  { currency }: { readonly currency?: Goal['currency'] },
): string {
  return currency ? t.money(value, currency) : t.value(value, 'count');
}

export function goalAmounts(line: GoalLine<Goal['metric']>, t: Translator): GoalAmounts {
  const name = line.name ?? t.text(line.scope === 'company' ? 'options.goals.company' : 'popup.unknown-name');
  const share = t.value(line.attainment, 'share');
  const target = goalAmount(t, line.target, line);
  const status = t.text(`status.${line.status}`);
  return {
    name,
    share,
    target,
    actual: goalAmount(t, line.actual, line),
    spoken:
      line.pace === null
        ? t.text('popup.spoken.no-pace', { name, share, target, status })
        : t.text('popup.spoken', { name, share, target, status, pace: t.value(line.pace, 'share') }),
  };
}

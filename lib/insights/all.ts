import type { Insight } from '@/lib/model/insight';
import type { QueryView } from '@/lib/query/view';
import { activityRules } from './activity-rules';
import { customerRules } from './customer-rules';
import { goalRules } from './goal-rules';
import type { Rule } from './insight';
import { leadRules } from './lead-rules';
import { lossRules } from './loss-rules';
import { pipelineRules } from './pipeline-rules';

/** Every rule (catalogue 4-features, 12). */
export const rules: readonly Rule[] = [
  ...pipelineRules,
  ...lossRules,
  ...activityRules,
  ...goalRules,
  ...leadRules,
  ...customerRules,
];

/** Insights that are shown at once. */
const most = 5;

/**
 * What is most worth a look: most money at stake first, then furthest from chance; of each rule its first that is not muted.
 *
 * Rules: nothing is said of fewer cases than a comparison needs, nor of what chance would do.
 */
export function insightsOf(view: QueryView, muted: ReadonlySet<string> = new Set()): readonly Insight[] {
  const found = rules.flatMap((rule) => {
    const [first] = ofRule(view, rule)
      .filter(({ mutedKey }) => !muted.has(mutedKey) && !muted.has(rule.id))
      .sort(byWeight);
    return first ? [first] : [];
  });
  return found.sort(byWeight).slice(0, most);
}

/** Everything that one rule finds. */
export const ofRule = (view: QueryView, { id, report, find }: Rule): Insight[] =>
  find(view).map(({ subject, variant, values, n, moneyAtStake, z }) => ({
    rule: id,
    sentence: { key: `insight.${id}${variant ? `.${variant}` : ''}`, values },
    n,
    moneyAtStake,
    z,
    report,
    mutedKey: `${id}:${subject}`,
  }));

const byWeight = (a: Insight, b: Insight): number =>
  (b.moneyAtStake ?? 0) - (a.moneyAtStake ?? 0) ||
  Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0) ||
  (a.mutedKey < b.mutedKey ? -1 : a.mutedKey > b.mutedKey ? 1 : 0);

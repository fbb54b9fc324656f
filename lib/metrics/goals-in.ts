import type { Days } from '@/lib/math/comparison';
import type { Goal } from '@/lib/model/entities';
import type { Company } from '@/lib/table/company';
import { type DatedGoal, goalsOf } from '@/lib/table/goals';
import { remembered } from '@/lib/table/remembered';

/** The goals of one metric that overlap some days (`goalsOf`), kept: another filter leaves them as they are. */
export const goalsIn: (company: Company, metric: Goal['metric'], days: Days) => readonly DatedGoal[] =
  remembered(
    (company: Company, metric: Goal['metric'], days: Days) => goalsOf(company, company.scope, metric, days),
    (metric, { from, to }) => `${metric} ${from} ${to}`,
    12,
  );

import { sumOf } from '@/lib/table/rows';
import { wonGoals } from './parts/won-goals';
import { defineReport } from './report';

/**
 * Revenue goals: what is won against the target and against an even pace over the goal's working days.
 *
 * Rows: one per goal that overlaps the period, over its own dates: company, teams, people; a team without a goal has
 * the sum of its members' (`derived`). Levels are not added together.
 * Units: minor units of the base currency, targets converted; `attainment` is a share of the target.
 * Rules: a goal counts deals won within its dates, by their owner at the close; `expected` adds the weighted open deals
 * that should close in what is left of it. Pace: `lib/math/pace.ts`.
 * Caveats: `goals-unconverted` (no rate for the target: left out), `goals-part`, `goals-derived`, `null-amount`,
 * `unconverted`, `current-values`.
 */
export const goalSales = defineReport({
  id: 'goal-sales',
  needs: ['deals'],
  dateField: 'goal-closed',
  compute: (view) =>
    wonGoals(view, {
      metric: 'won_value',
      unit: 'money',
      actual: ({ company }, won) => sumOf(company.amounts.base, won),
      expected: ({ company }, open) => sumOf(company.weighted, open),
    }),
});

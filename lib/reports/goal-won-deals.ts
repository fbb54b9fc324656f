import { sumOf } from '@/lib/table/rows';
import { wonGoals } from './parts/won-goals';
import { defineReport } from './report';

/**
 * Goals for the number of deals won, against the target and an even pace.
 *
 * Rows, Rules and Caveats: as in `goal-sales`, with deals in place of their value; a deal without an amount counts.
 * Units: deals; `expected` adds the chances of the open deals.
 */
export const goalWonDeals = defineReport({
  id: 'goal-won-deals',
  needs: ['deals'],
  dateField: 'goal-closed',
  compute: (view) => {
    const { caveats, ...found } = wonGoals(view, {
      metric: 'won_count',
      unit: 'count',
      actual: (_, won) => won.length,
      expected: ({ company }, open) => sumOf(company.chances, open),
    });
    return { ...found, caveats: { ...caveats, 'null-amount': 0, unconverted: 0 } };
  },
});

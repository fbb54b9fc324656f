import { lossCells, lossPatterns, lossQuery, patternOf } from './parts/loss-patterns';
import { defineQueryReport } from './report';

/**
 * Whether somebody loses for other reasons than the rest.
 *
 * Rows: `matrix`, one per owner or team (option `group`) with a loss, most losses first, with a column per reason or
 * category (option `reasons`), the losses and the loss rate; `(none)` is unowned deals, or losses without a reason.
 * Units: the option `cells` chooses deals, shares of the row's losses, minor units of the base currency, or the
 * difference of the share from that of all losses.
 * Rules: deals whose last close is a loss in the period, by their owner at that moment; the loss rate is of those won or
 * lost. Whoever is in two teams counts in both.
 * Caveats: `without-reason`, `many-without-reason`, `null-amount`, `unconverted`, `current-values`, `rows-overlap`.
 */
export const lossReasonsByOwner = defineQueryReport({
  id: 'loss-reasons-by-owner',
  needs: ['deals', 'lossReasons', 'users'],
  options: [
    { id: 'group', kind: 'choice', choices: ['owner', 'team'] },
    { id: 'reasons', kind: 'choice', choices: ['reason', 'category'] },
    { id: 'cells', kind: 'choice', choices: lossCells },
  ],
  dateField: 'closed',

  queries: ({ options: { group, reasons } }) => ({ losses: lossQuery(group, reasons) }),

  tell: (view, { losses }) => ({
    ...lossPatterns(view, losses, view.options.cells),
    finding: patternOf(view, losses, 'loss-reasons-by-owner'),
  }),
});

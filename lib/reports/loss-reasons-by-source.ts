import { lost } from '@/lib/query/populations/deals';
import { lossCells, lossPatterns, lossQuery, patternOf } from './parts/loss-patterns';
import { inPeriod } from './parts/ranked';
import { defineQueryReport } from './report';

/** With fewer reasons in use there is little to tell apart. */
const fewReasons = 3;

/**
 * Whether where a deal comes from goes with the reason it is lost for.
 *
 * Rows: `matrix`, one per source or channel (option `group`) with a loss, most losses first, with a column per reason or
 * category (option `reasons`), the losses and the loss rate; `(none)` is deals without a source, or without a reason.
 * Units: the option `cells` chooses deals, shares of the row's losses, minor units of the base currency, or the
 * difference of the share from that of all losses.
 * Rules: deals whose last close is a loss in the period, by their source at that moment; the loss rate is of those won or
 * lost.
 * Caveats: `few-reasons` (fewer than three are in use), `without-reason`, `many-without-reason`, `null-amount`,
 * `unconverted`, `current-values`.
 */
export const lossReasonsBySource = defineQueryReport({
  id: 'loss-reasons-by-source',
  needs: ['deals', 'lossReasons', 'sources'],
  options: [
    { id: 'group', kind: 'choice', choices: ['source', 'channel'] },
    { id: 'reasons', kind: 'choice', choices: ['reason', 'category'] },
    { id: 'cells', kind: 'choice', choices: lossCells },
  ],
  dateField: 'closed',

  queries: ({ options: { group, reasons } }) => ({ losses: lossQuery(group, reasons) }),

  tell(view, { losses }) {
    const found = lossPatterns(view, losses, view.options.cells);
    const { dealReasons } = view.company;
    const used = new Set(
      [...inPeriod(losses, lost).total.rows(lost)]
        .map((deal) => dealReasons[deal])
        .filter((key) => key !== -1),
    ).size;
    return {
      ...found,
      finding: patternOf(view, losses, 'loss-reasons-by-source'),
      caveats: { 'few-reasons': used < fewReasons ? used : 0, ...found.caveats },
    };
  },
});

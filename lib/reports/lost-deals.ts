import { enough, ratio } from '@/lib/math/rates';
import { decidedCount, lossRate, lostCount, lostValue } from '@/lib/metrics/deal-measures';
import type { Sentence } from '@/lib/model/result';
import { headlineOf } from '@/lib/query/block';
import { populationIn } from '@/lib/query/population';
import { decided, lost } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import type { Company } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, type Grouping, groupKey } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { groupsIn, joined, type Rows, rowsOf } from '@/lib/table/rows';
import { cell } from '@/lib/table/table';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { lastStageGrouping } from './parts/last-stages';
import { lostList } from './parts/lost-list';
import { hardestHit, reasonsBlock, type Segment, segmentBlock, segmentsOf } from './parts/segments';
import { defineQueryReport, type View } from './report';

/** All deals as one group. */
const everything = ({ deals }: Company): Grouping => ({
  size: 1,
  keys: new Int32Array(deals.length),
  keyOf: () => 'all',
  labelOf: () => ({ word: 'row.all' }),
  none: { word: 'row.all' },
});

/**
 * Which deals were lost in the period, where, to whom, and which groups are hit hardest.
 *
 * Rows: `segments`, one per group of the option `group` with a deal won or lost, most losses first, or in the order of the
 * stages; `reasons`, the same with a column per loss reason; `deals`, the lost deals themselves, most value first.
 * Units: money is minor units of the base currency; `lossRate` is lost of won and lost, `lift` that rate by the rate of
 * all; `age` is seconds from creation to loss, `sinceActivity` from the last done activity to the loss.
 * Rules: a deal belongs to the period of its last close, and to its owner and source at that moment; a deal with lines of
 * two products counts in both rows; the stage is the last one before the close that is not closed itself.
 * Caveats: `null-amount`, `unconverted`, `current-values`, `bad-dates`, `rows-overlap`.
 */
export const lostDeals = defineQueryReport({
  id: 'lost-deals',
  needs: ['deals'],
  options: [
    {
      id: 'group',
      kind: 'choice',
      choices: [
        ...(['source', 'owner', 'team', 'region', 'product', 'customer-size'] as const),
        ...(['competitor', 'last-stage'] as const),
      ],
    },
  ],
  dateField: 'closed',

  queries: () => ({ all: { measures: [lostCount, lostValue, lossRate, decidedCount] } }),

  tell(view, { all: answer }) {
    const { company, earlier, options } = view;
    const [rows, closed] = [answer.total.rows(lost), answer.total.rows(decided)];
    const closedBefore = earlier && populationIn(view, decided, earlier).rows;
    const groupBy = (id: string): Grouping =>
      id === 'last-stage'
        ? lastStageGrouping(company, joined(closed, closedBefore ?? new Int32Array(0)))
        : (groupingOf(company, 'deals', id, decided.moment) ?? everything(company));
    const grouping = groupBy(options.group);
    const segments = segmentsOf(view, closed, grouping);
    const all = wholeOf(view, closed);
    const before = closedBefore && segmentsOf(view, closedBefore, grouping);
    const reasons = groupingOf(company, 'deals', 'loss-reason', decided.moment) ?? everything(company);
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      finding: findingOf(view, segments, all),
      headline: headlineOf(view, answer, [
        { key: 'lost', measure: lostCount },
        { key: 'lostValue', measure: lostValue },
        { key: 'lossRate', measure: lossRate },
      ]),
      blocks: [
        segmentBlock(view, segments, all, before, closedBefore && wholeOf(view, closedBefore)),
        reasonsBlock(view, segments, all, reasons),
        lostList(view, rows),
      ],
      charts: [{ kind: 'bars', block: 'segments', value: 'lossRate' }],
      caveats: {
        ...moneyCaveats(company, rows),
        'bad-dates': rows.filter((deal) => Number.isNaN(company.cycles[deal])).length,
        'rows-overlap': segments.reduce((sum, part) => sum + part.lost.length, 0) - rows.length,
      },
      figures: {
        count: rows.length,
        value: valueIn(answer, answer.total, lostValue),
        lossRate: valueIn(answer, answer.total, lossRate),
        ids: Array.from(rows, (deal) => String(cell(company.tables.deals, 'id', deal))).sort(byText),
        lostFrom: countsOf(rows, lastStageGrouping(company, rows)),
        segments: Object.fromEntries(
          (['source', 'owner', 'region'] as const).map((id) => [
            id,
            Object.fromEntries(
              segmentsOf(view, closed, groupBy(id)).map(({ key, lost, closed, lossRate, lift }) => [
                key,
                {
                  lost: lost.length,
                  closed: closed.length,
                  lossRate,
                  lift: lift === null ? null : rounded(lift),
                },
              ]),
            ),
          ]),
        ),
      },
    };
  },
});

/** The contract's quotients of rates have four decimals. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** All deals as one segment. */
function wholeOf(view: View, closed: Rows): Segment {
  const [only] = segmentsOf(view, closed, everything(view.company));
  const empty = new Int32Array(0);
  return only ?? { ...nothing, closed: empty, lost: empty };
}

const nothing = { key: 'all', label: { word: 'row.all' }, aside: false, lossRate: null, lift: null };

function countsOf(rows: Rows, grouping: Grouping): Record<string, number> {
  const groups = arranged(rows, grouping);
  return Object.fromEntries(
    groupsIn(groups).map((group) => [groupKey(grouping, group), rowsOf(groups, group).length]),
  );
}

function findingOf({ company, select }: View, segments: readonly Segment[], all: Segment): Sentence {
  const { base } = company.amounts;
  const value = all.lost.reduce(
    (sum, deal) => sum + (Number.isNaN(base[deal]) ? 0 : (base[deal] as number)),
    0,
  );
  const values = {
    k: figureSaid(all.lost.length, 'count', select('deals', all.lost)),
    n: figureSaid(all.closed.length, 'count', select('deals', all.closed)),
    value: figureSaid(value + 0, 'money', select('deals', all.lost, 'base')),
  };
  if (all.lost.length < enough.toShow) return { key: 'finding.lost-deals.few', values };
  const hit = hardestHit(segments, all);
  if (!hit) return { key: 'finding.lost-deals', values };
  return {
    key: 'finding.lost-deals.hit',
    values: {
      ...values,
      name: said(hit.label),
      own: figureSaid(hit.lost.length, 'count', select('deals', hit.lost)),
      of: figureSaid(hit.closed.length, 'count', select('deals', hit.closed)),
      rate: figureSaid(ratio(all.lost.length, all.closed.length), 'share'),
    },
  };
}

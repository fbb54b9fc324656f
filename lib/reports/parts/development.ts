import type { FilterName } from '@/lib/model/scope';
import type { QueryView, Span } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { passing, testsOf } from '@/lib/table/filters';
import { type Groups, groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { attributedTo, companyBefore } from './past-view';
import { type StageFacts, stageFacts } from './pipelines';

/** What can become of a deal between two instants, in the order they are shown. */
export const classes = [
  'new',
  'reopened',
  'forward',
  'same',
  'backward',
  'moved',
  'won',
  'lost',
  'unqualified',
  'removed',
  'passed_won',
  'passed_lost',
  'passed_unqualified',
] as const;
export type DealClass = (typeof classes)[number];

/** Open before both instants. */
export const staying: readonly DealClass[] = ['forward', 'same', 'backward', 'moved'];
/** Open before the first instant only. */
export const leaving: readonly DealClass[] = ['won', 'lost', 'unqualified', 'removed'];
/** Open before the second instant only. */
export const entering: readonly DealClass[] = ['new', 'reopened'];

/** What became of the deals between the two ends of a span. */
export interface Development {
  /** The company just before each end. */
  readonly a: Company;
  readonly b: Company;
  /** Every deal with a class that passes the filters. */
  readonly rows: Rows;
  readonly removed: ReadonlyMap<FilterName, number>;
  of(kind: DealClass): Rows;
  /** The same of some of its deals. */
  within(rows: Rows): Development;
  /** Amount before each end by row; NaN where it is unknown. */
  readonly valueA: Float64Array;
  readonly valueB: Float64Array;
  /** What a deal weighs in its class: before the first end where it left, else before the second; 0 unknown. */
  worth(deal: number): number;
}

/**
 * Each deal's class by its state before the start and before the end of a span (catalogue, pipeline-development).
 *
 * Rules: deals that were created and deleted in between, and those that stayed closed, have none. A filter takes a deal
 * as it stood before the end, with its owner and source of then, so that both ends hold the same deals and the equation
 * of the report holds under any filter.
 */
export function developmentOf(view: QueryView, span: Span): Development {
  const [a, b] = [companyBefore(view, span.from), companyBefore(view, span.to)];
  const { length } = b.deals;
  const kinds = new Int8Array(length);
  const classed = new Int32Array(length);
  let count = 0;
  const classOf = classifier(a, b, stageFacts(b));
  for (let deal = 0; deal < length; deal++) {
    const kind = classOf(deal);
    kinds[deal] = kind;
    classed[count] = deal;
    count += kind < 0 ? 0 : 1;
  }
  const tests = testsOf(attributedTo(view, b), 'deals', view.filters, 'now');
  const { rows, removed } = passing(classed.subarray(0, count), tests);
  const [valueA, valueB] = [a.amounts.base, b.amounts.base];
  const left = Uint8Array.from(classes, (kind) => (leaving.includes(kind) ? 1 : 0));
  const developmentIn = (inside: Rows): Development => {
    const groups: Groups = groupRows(inside, kinds, classes.length);
    return {
      a,
      b,
      rows: inside,
      removed,
      of: (kind) => rowsOf(groups, classes.indexOf(kind)),
      within: developmentIn,
      valueA,
      valueB,
      worth: (deal) => (left[kinds[deal] as number] === 1 ? valueA : valueB)[deal] || 0,
    };
  };
  return developmentIn(rows);
}

/** Place in `classes` of each. */
const place = Object.fromEntries(classes.map((kind, at) => [kind, at])) as Record<DealClass, number>;
/** By status: of a deal that was open before, and of one that was not there. */
const leftAs = [-1, place.won, place.lost, place.unqualified];
const passedAs = [place.new, place.passed_won, place.passed_lost, place.passed_unqualified];

/** Place in `classes` of a deal, −1 for none. */
function classifier({ deals: a }: Company, { deals: b }: Company, { position, pipeline }: StageFacts) {
  const move = (deal: number): number => {
    const [from, to] = [a.stage[deal] as number, b.stage[deal] as number];
    // A stage that is gone has neither pipeline nor position.
    if (from < 0 || to < 0) return place.same;
    if (pipeline[from] !== pipeline[to]) return place.moved;
    const step = (position[to] as number) - (position[from] as number);
    return step > 0 ? place.forward : step < 0 ? place.backward : place.same;
  };
  return (deal: number): number => {
    const [wasThere, isThere] = [a.exists[deal] === 1, b.exists[deal] === 1];
    const after = b.status[deal] as number;
    if (!wasThere) return isThere ? (passedAs[after] as number) : -1;
    if (a.status[deal] !== status.open) return isThere && after === status.open ? place.reopened : -1;
    if (!isThere) return place.removed;
    return after === status.open ? move(deal) : (leftAs[after] as number);
  };
}

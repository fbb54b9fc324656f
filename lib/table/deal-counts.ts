import type { Company } from './company';
import { type CrossCounts, countAt } from './cross-counts';
import { status } from './deals';
import { columnWith, followedWith } from './followed';
import { type Between, crossCountsIn, momentOf, type PairKeys, pairKeys } from './moments';
import { reachOf } from './reach';
import { remembered } from './remembered';
import { allRows, type Rows } from './rows';
import type { Table } from './table';
import { type Marks, Timeline } from './timeline';

const table = ({ tables }: Company): Table => tables.deals;

/** When the deal of a row was created; 0 for one that does not exist. */
export const createdMoments = columnWith({
  table,
  parts: ({ deals }: Company) => [deals.exists.buffer],
  sized: (length: number) => new Uint32Array(length),
  fill: (moments, { deals: { exists, createdAt, length } }, rows) => {
    const count = rows?.length ?? length;
    for (let i = 0; i < count; i++) {
      const deal = rows ? (rows[i] as number) : i;
      moments[deal] = exists[deal] === 1 ? momentOf(createdAt[deal] as number) : 0;
    }
  },
});

/** A key of each deal, in memory that it keeps while it is kept up to date. */
interface DealKeys {
  readonly keys: Int8Array | Int32Array;
  readonly size: number;
}

/** Which closed deals are on a timeline, by what, and what is added up of them. */
interface Closings {
  /** Of any status when absent. */
  readonly wanted?: number;
  readonly first: DealKeys;
  readonly second: DealKeys;
  /** Deals whose value is unknown are left out. */
  readonly values?: Float64Array;
}

const ownersNow = (company: Company): DealKeys => ({
  keys: company.owners('now'),
  size: company.people.size,
});

const statesOf = ({ deals }: Company): DealKeys => ({ keys: deals.status, size: 4 });

/** Deals in the order of their closes, by the cells of `CrossCounts`. */
const closingsOf = (closings: (company: Company) => Closings) =>
  followedWith({
    table,
    parts: (company: Company) => {
      const { first, second, values } = closings(company);
      const columns = [company.deals.status, first.keys, second.keys, values];
      return [first.size, second.size, ...columns.map((column) => column?.buffer)];
    },
    make: (company): Timeline => {
      const found = closings(company);
      const marks = marksOf(company, found, allRows(company.deals.length));
      return new Timeline(marks, (found.first.size + 1) * (found.second.size + 1));
    },
    update: (timeline, company, rows) => {
      const marks = marksOf(company, closings(company), rows);
      return timeline.follow(rows, marks, company.deals.length) ? timeline : undefined;
    },
  });

function marksOf({ deals }: Company, { wanted, first, second, values }: Closings, rows: Rows): Marks {
  const { exists, status: statuses, closedAt } = deals;
  const width = second.size + 1;
  const moments = new Uint32Array(rows.length);
  const keys = new Int32Array(rows.length);
  const known = values && new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const deal = rows[i] as number;
    const value = values ? (values[deal] as number) : 0;
    const counts = exists[deal] === 1 && (wanted === undefined || statuses[deal] === wanted);
    const isKnown = !Number.isNaN(value);
    moments[i] = counts && isKnown ? momentOf(closedAt[deal] as number) : 0;
    keys[i] = ((first.keys[deal] as number) + 1) * width + (second.keys[deal] as number) + 1;
    if (known && isKnown) known[i] = value;
  }
  return known ? { moments, keys, values: known } : { moments, keys };
}

const allClosings = closingsOf((company) => ({ first: ownersNow(company), second: statesOf(company) }));

const losses = closingsOf((company) => ({
  wanted: status.lost,
  first: { keys: company.dealReasons, size: company.reasons.size },
  second: ownersNow(company),
}));

const wonAmounts = closingsOf((company) => ({
  wanted: status.won,
  first: statesOf(company),
  second: ownersNow(company),
  values: company.amounts.base,
}));

const countsIn = (timeline: Timeline, span: Between, rows: number, columns: number): CrossCounts => ({
  rows,
  columns,
  counts: Int32Array.from(timeline.sumsIn(span)),
});

const placeKeys = remembered((company: Company): PairKeys => {
  const { places, won } = reachOf(company);
  const pipelines = { keys: company.dealPipelines, size: company.pipelines.size };
  return pairKeys(company.deals.length, pipelines, { keys: places, size: won + 1 });
});

/** Deals closed in a period by whose they are now and by status: every deal in one cell. */
export const closedCounts = (company: Company, span: Between): CrossCounts =>
  countsIn(allClosings(company), span, company.people.size, 4);

/** What the deals won in a period are worth in the base currency, by whose they are now, nobody's first. */
export function wonSums(company: Company, span: Between): Float64Array {
  const width = company.people.size + 1;
  const from = (status.won + 1) * width;
  return wonAmounts(company)
    .sumsIn(span)
    .slice(from, from + width);
}

/** Deals lost in a period by reason and by whose they are now. */
export function lossCounts(company: Company, span: Between): CrossCounts {
  const timeline = losses(company);
  return countsIn(timeline, span, company.reasons.size, company.people.size);
}

/**
 * Deals created in a period that got so far or further, by pipeline and position; the last position is won.
 *
 * Rules: those of `reachOf`.
 */
export function reachedCounts(company: Company, span: Between): number[][] {
  const counts = crossCountsIn(createdMoments(company), span, placeKeys(company));
  return Array.from({ length: counts.rows }, (_, pipeline) => {
    const reached = Array.from({ length: counts.columns }, (_, at) => countAt(counts, pipeline, at));
    for (let at = reached.length - 2; at >= 0; at--)
      reached[at] = (reached[at] as number) + (reached[at + 1] as number);
    return reached;
  });
}

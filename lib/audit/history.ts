import type { Company } from '@/lib/table/company';
import { changesOf, type HistoryField } from '@/lib/table/field-changes';
import { targetRows } from '@/lib/table/keys';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import { type Check, checkOf } from './check';
import { everyDeal } from './deal-sets';

const window = 60;
/** Changes of a stage within a minute that nobody makes by hand one after another. */
const moves = 3;
/** Records changed at once that are worth a look. */
const bulk = 50;

const withHistory = (company: Company): Rows => {
  const { starts } = transitionsOf(company.tables);
  return everyDeal(company).filter((deal) => (starts[deal + 1] as number) > (starts[deal] as number));
};

export const stageZeroTime = checkOf('stage-zero-time', 1, 'deals', withHistory, ({ tables, asOf }) => {
  const { starts, at, synthetic } = transitionsOf(tables);
  return (deal) => {
    // The first is the creation.
    const times: number[] = [];
    for (let i = (starts[deal] as number) + 1; i < (starts[deal + 1] as number); i++)
      if (synthetic[i] === 0 && (at[i] as number) <= asOf) times.push(at[i] as number);
    return times.some((time, index) => (times[index + moves - 1] ?? Number.NaN) - time <= window);
  };
});

/** A change that does not begin where the last one ended, one that was made up, or none where others have some. */
export const historyGap = checkOf(
  'history-gap',
  2,
  'deals',
  (company) => (company.tables.transitions.length > 0 ? everyDeal(company) : new Int32Array(0)),
  ({ tables, asOf }) => {
    const { starts, rows, at, stage, synthetic } = transitionsOf(tables);
    const from = codes(tables.transitions, 'fromStageId');
    const stageFrom = targetRows(from, tables.stages);
    return (deal) => {
      const first = starts[deal] as number;
      if (first === (starts[deal + 1] as number)) return true;
      for (let i = first; i < (starts[deal + 1] as number) && (at[i] as number) <= asOf; i++) {
        if (synthetic[i] === 1) return true;
        const code = from.codes[rows[i] as number] as number;
        if (i === first ? code >= 0 : code < 0 || stageFrom[code] !== stage[i - 1]) return true;
      }
      return false;
    };
  },
);

/** Changes of one field: of which deal, and when. */
interface Changes {
  readonly deal: Int32Array;
  readonly at: Float64Array;
}

/** At least 50 deals changed in one field within a minute by nobody: automation, to be looked at. */
export const bulkChange: Check = {
  id: 'automation-bulk-change',
  weight: 1,
  entity: 'deals',
  find(company) {
    const isBad = new Uint8Array(company.deals.length);
    markBursts(unsignedMoves(company), company.asOf, isBad);
    const fields: readonly HistoryField[] = [
      'ownerId',
      'amount',
      'currency',
      'expectedCloseDate',
      'sourceId',
    ];
    for (const field of fields) markBursts(changesOf(company.tables, field), company.asOf, isBad);
    const checked = everyDeal(company);
    return { checked, bad: checked.filter((deal) => isBad[deal] === 1) };
  },
};

/** Stage changes that nobody is said to have made; creations are none. */
function unsignedMoves({ tables, deals }: Company): Changes {
  const { starts, rows, at } = transitionsOf(tables);
  const by = codes(tables.transitions, 'byUserId').codes;
  const found = { deal: new Int32Array(rows.length), at: new Float64Array(rows.length) };
  let count = 0;
  for (let deal = 0; deal < deals.length; deal++) {
    for (let i = (starts[deal] as number) + 1; i < (starts[deal + 1] as number); i++) {
      found.deal[count] = deal;
      found.at[count] = at[i] as number;
      count += (by[rows[i] as number] as number) < 0 ? 1 : 0;
    }
  }
  return { deal: found.deal.subarray(0, count), at: found.at.subarray(0, count) };
}

/** Minutes that share a counter: enough of them that few do. */
const counters = 1 << 20;

/** Marks the deals of every minute in which enough of them changed. */
function markBursts({ deal, at }: Changes, asOf: number, isBad: Uint8Array): void {
  // A burst lies in two neighbouring minutes of the clock, so that most changes need not be put in order.
  const counts = new Int32Array(counters);
  const counterOf = (instant: number): number => Math.floor(instant / window) & (counters - 1);
  for (let i = 0; i < at.length; i++) {
    const counter = counterOf(at[i] as number);
    counts[counter] = (counts[counter] as number) + 1;
  }
  const isDense = (i: number): boolean => {
    const own = counterOf(at[i] as number);
    const [before, after] = [(own - 1) & (counters - 1), (own + 1) & (counters - 1)];
    const count = counts[own] as number;
    return count + Math.max(counts[before] as number, counts[after] as number) >= bulk;
  };
  const order: number[] = [];
  for (let i = 0; i < at.length; i++) if ((at[i] as number) <= asOf && isDense(i)) order.push(i);
  order.sort((a, b) => (at[a] as number) - (at[b] as number));
  const inside = new Map<number, number>();
  let first = 0;
  let marked = 0;
  for (const [last, change] of order.entries()) {
    const own = deal[change] as number;
    inside.set(own, (inside.get(own) ?? 0) + 1);
    for (; (at[change] as number) - (at[order[first] as number] as number) > window; first++) {
      const gone = deal[order[first] as number] as number;
      const left = (inside.get(gone) ?? 0) - 1;
      if (left > 0) inside.set(gone, left);
      else inside.delete(gone);
    }
    if (inside.size < bulk) continue;
    for (let i = Math.max(first, marked); i <= last; i++) isBad[deal[order[i] as number] as number] = 1;
    marked = last + 1;
  }
}

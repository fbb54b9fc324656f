import { quantile } from '@/lib/math/quantile';
import { trait } from './activities';
import { dateDays } from './column';
import type { Company } from './company';
import { status } from './deals';
import { dealRowsOf } from './dimensions/links';
import { changesOf } from './field-changes';
import { lastOpenStages } from './last-open-stages';
import { groupRows, type Rows, rowsOf } from './rows';
import { stageStays } from './stage-stays';
import { cell, codes, numbers } from './table';

/** What may raise or lower a chance, besides the stage. */
export const winReasons = [
  'stage-time',
  'silence',
  'no-next-step',
  'pushed',
  'source',
  'amount',
  'contacts',
] as const;
export type WinReason = (typeof winReasons)[number];

/** Fewest won deals for a limit to be taken from them. */
const fewestWon = 10;

/** By reason, what each deal is like; by row of `deals`, −1 is unknown. Yes-and-no traits are 1 and 0. */
export type WinTraits = Readonly<Record<WinReason, Int32Array>>;

/**
 * Traits of some deals: of decided ones as they stood at their close, of open ones as they stand at as-of.
 *
 * Rules: `stage-time`, its (last) open stage has taken longer than for nine of ten won deals; `silence`, so has the time since the
 * last contact; `no-next-step`, nothing was planned for later; `pushed`, the expected date was moved back twice or more; `source`, a key of
 * `sources`; `amount`, 0 to 3 by the quarters of the decided deals' amounts; `contacts`, more than one person. What the CRM
 * does not keep is unknown for every deal.
 */
export function winTraits(company: Company, decided: Rows, open: Rows): WinTraits {
  const all = new Int32Array(decided.length + open.length);
  all.set(decided);
  all.set(open, decided.length);
  const won = decided.filter((deal) => company.deals.status[deal] === status.won);
  const { lastContact, hasNext, hasPlans } = touchesOf(company, all);
  const moment = (deal: number): number => momentOf(company, deal);
  const quiet = lastContact.map((at, deal) => (Number.isNaN(at) ? Number.NaN : moment(deal) - at));
  return {
    'stage-time': slowIn(company, decided, open, won),
    silence: over(quiet, all, limitOf(won, quiet)),
    'no-next-step': filled(company, all, (deal) => (hasPlans ? 1 - (hasNext[deal] as number) : -1)),
    pushed: pushedIn(company, all),
    source: company.dealSources('closed'),
    amount: bandsOf(company, decided, all),
    contacts: filled(company, all, (deal) => {
      const ids = cell(company.tables.deals, 'contactIds', deal);
      return Array.isArray(ids) ? +(ids.length > 1) : -1;
    }),
  };
}

/** When a deal is looked at: at its close, or as of now. */
const momentOf = ({ deals, asOf }: Company, deal: number): number => {
  const closedAt = deals.closedAt[deal] as number;
  return closedAt <= asOf ? closedAt : asOf;
};

function filled({ deals }: Company, rows: Rows, of: (deal: number) => number): Int32Array {
  const values = new Int32Array(deals.length).fill(-1);
  for (const deal of rows) values[deal] = of(deal);
  return values;
}

/** The value that nine of ten won deals stay below; NaN of too few. */
function limitOf(won: Rows, values: Float64Array): number {
  const known = Float64Array.from(won, (deal) => values[deal] as number).filter(
    (value) => !Number.isNaN(value),
  );
  return known.length < fewestWon ? Number.NaN : (quantile(known, 0.9) ?? Number.NaN);
}

function over(values: Float64Array, rows: Rows, limit: number): Int32Array {
  const found = new Int32Array(values.length).fill(-1);
  for (const deal of rows) {
    const value = values[deal] as number;
    if (!Number.isNaN(value) && !Number.isNaN(limit)) found[deal] = +(value > limit);
  }
  return found;
}

function slowIn(company: Company, decided: Rows, open: Rows, won: Rows): Int32Array {
  const stays = stageStays(company);
  const { stages } = company.tables;
  const found = new Int32Array(company.deals.length).fill(-1);
  const last = new Int32Array(company.deals.length).fill(-1);
  const stayed = new Float64Array(company.deals.length).fill(Number.NaN);
  const before = lastOpenStages(company, decided);
  decided.forEach((deal, at) => {
    last[deal] = before[at] as number;
  });
  for (const deal of open) last[deal] = company.deals.stage[deal] as number;
  const read = (deal: number): void => {
    const end = stays.starts[deal + 1] as number;
    for (let entry = stays.starts[deal] as number; entry < end; entry++) {
      if (stays.stage[entry] === last[deal] && stays.leftOut[entry] === 0)
        stayed[deal] = stays.seconds[entry] as number;
    }
  };
  decided.forEach(read);
  open.forEach(read);
  const byStage = groupRows(won, last, stages.length);
  const limits = Float64Array.from({ length: stages.length }, (_, stage) =>
    limitOf(rowsOf(byStage, stage), stayed),
  );
  const judge = (deal: number): void => {
    const limit = limits[last[deal] as number] ?? Number.NaN;
    const own = stayed[deal] as number;
    if (!Number.isNaN(limit) && !Number.isNaN(own)) found[deal] = +(own > limit);
  };
  decided.forEach(judge);
  open.forEach(judge);
  return found;
}

/** Last contact of each deal up to its moment, and whether anything was planned for after it. */
function touchesOf(company: Company, wanted: Rows) {
  const { activities, deals, tables } = company;
  const { at, traits } = activities;
  const moment = new Float64Array(deals.length).fill(Number.NaN);
  for (const deal of wanted) moment[deal] = momentOf(company, deal);
  const lastContact = new Float64Array(deals.length).fill(Number.NaN);
  const hasNext = new Uint8Array(deals.length);
  const [due, createdAt] = [numbers(tables.activities, 'dueAt'), numbers(tables.activities, 'createdAt')];
  const state = codes(tables.activities, 'status');
  const planned = state.dictionary.indexOf('planned');
  const contact = trait.done | trait.contact;
  const dealOf = dealRowsOf(company, 'activities') ?? new Int32Array(activities.table.length).fill(-1);
  let hasPlans = false;
  for (let row = 0; row < activities.table.length; row++) {
    const deal = dealOf[row] as number;
    if (deal < 0) continue;
    const then = moment[deal] as number;
    if (Number.isNaN(then)) continue;
    const when = at[row] as number;
    if (
      ((traits[row] as number) & contact) === contact &&
      when <= then &&
      !((lastContact[deal] as number) >= when)
    )
      lastContact[deal] = when;
    const isPlan = planned >= 0 && state.codes[row] === planned;
    const dueAt = due[row] as number;
    if (!isPlan && Number.isNaN(dueAt)) continue;
    hasPlans = true;
    // What was made later was no plan then; of a plan that still stands it need not be known when it was made.
    const wasThere = (createdAt[row] as number) <= then || (isPlan && Number.isNaN(createdAt[row]));
    if (wasThere && (Number.isNaN(dueAt) ? when : dueAt) > then) hasNext[deal] = 1;
  }
  return { lastContact, hasNext, hasPlans };
}

/** Whether the expected date was moved back at least twice before the moment. */
function pushedIn(company: Company, wanted: Rows): Int32Array {
  const { deal, at, from } = changesOf(company.tables, 'expectedCloseDate');
  if (deal.length === 0) return new Int32Array(company.deals.length).fill(-1);
  const now = numbers(company.tables.deals, 'expectedCloseDate');
  const times = new Int32Array(company.deals.length);
  const dayOf = (value: unknown): number => (typeof value === 'string' ? dateDays(value) : Number.NaN);
  for (let i = 0; i < deal.length; i++) {
    const row = deal[i] as number;
    const to = deal[i + 1] === row ? dayOf(from[i + 1]) : (now[row] as number);
    if (to > dayOf(from[i]) && (at[i] as number) <= momentOf(company, row))
      times[row] = (times[row] as number) + 1;
  }
  return filled(company, wanted, (row) => +((times[row] as number) >= 2));
}

function bandsOf({ amounts: { base }, deals }: Company, decided: Rows, all: Rows): Int32Array {
  const known = Float64Array.from(decided, (deal) => base[deal] as number).filter(
    (value) => !Number.isNaN(value),
  );
  const edges = [0.25, 0.5, 0.75].map((p) => quantile(known, p) ?? Number.NaN);
  const bands = new Int32Array(deals.length).fill(-1);
  if (known.length === 0) return bands;
  for (const deal of all) {
    const amount = base[deal] as number;
    if (!Number.isNaN(amount)) bands[deal] = edges.filter((edge) => amount > edge).length;
  }
  return bands;
}

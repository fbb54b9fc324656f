import * as z from 'zod/mini';
import { anyLike, anyUnlike, type Copy, copyAt, type Dialogue, type Span, settle } from './dialogue';
import { type Caller, call } from './rpc';
import { datetime, key, type Moment, momentOf, secondOf } from './wire';

/**
 * What became of a deal, as far as its row and the copies Tryton kept of it tell.
 *
 * Rules: writes of one second are one step (one click leaves two or three copies within milliseconds), and the last of
 * them counts. The chain starts with exactly one creation and ends with the row's own state.
 */
export interface History {
  readonly states: readonly { readonly to: string; readonly at: Moment; readonly synthetic: boolean }[];
  /** By tracked field, oldest first. */
  readonly changes: Readonly<Record<Tracked, readonly Change[]>>;
}

export interface Change {
  /** As Tryton sends them. */
  readonly from: unknown;
  readonly to: unknown;
  readonly at: Moment;
}

const tracked = ['employee', 'amount'] as const;
export type Tracked = (typeof tracked)[number];

/** The row that the history belongs to, as it was read. */
export interface Present extends Readonly<Record<Tracked, unknown>> {
  readonly id: number;
  readonly state: string;
  readonly created: Moment;
  readonly updated: Moment;
}

/** All writes within one second. */
interface Step {
  /** The first of them; undefined is the creation. */
  readonly from: Moment | undefined;
  /** The last of them. */
  readonly to: Moment;
  /** Finds the copies that bear the time `to`, and no others. */
  readonly exactly: Span;
  /** No other copy bears the time `to`. PostgreSQL stamps all writes of a transaction alike. */
  readonly alone: boolean;
  /** The row says so, the history does not know. */
  readonly synthetic: boolean;
}

const revisions = z.array(z.tuple([datetime, key, z.nullable(z.string())]));

/**
 * The histories of these deals, by id; `history.md` says why this way and what it costs.
 *
 * Errors: as `call`.
 */
export async function historiesOf(
  caller: Caller,
  deals: readonly Present[],
  states: readonly string[],
): Promise<Map<number, History>> {
  if (deals.length === 0) return new Map();
  const steps = await stepsOf(caller, deals);
  return settle(
    caller,
    ['state', ...tracked],
    new Map(deals.map((deal) => [deal.id, historyOf(deal, steps.get(deal.id) as Step[], states)])),
  );
}

function* historyOf(deal: Present, steps: readonly Step[], states: readonly string[]): Dialogue<History> {
  const found = yield* statesOf(deal, steps, states);
  return { states: found, changes: yield* changesOf(deal, steps) };
}

/** When was the deal written? From one request for all of them; later writes than the row itself wait for its next reading. */
async function stepsOf(caller: Caller, deals: readonly Present[]): Promise<Map<number, Step[]>> {
  const ids = deals.map(({ id }) => id);
  const rows = await call(caller, 'sale.opportunity', 'history_revisions', [ids], revisions);
  const written = new Map<number, Moment[]>(ids.map((id) => [id, []]));
  for (const [at, id] of rows) written.get(id)?.push(momentOf(at));
  return new Map(
    deals.map((deal) => {
      const moments = (written.get(deal.id) as Moment[]).filter((at) => at <= deal.updated).sort();
      return [deal.id, toSteps(deal, moments)];
    }),
  );
}

function toSteps({ created, updated }: Present, moments: readonly Moment[]): Step[] {
  const steps: Step[] = [];
  for (const at of moments) {
    const exactly: Span = at === created ? { to: at } : { from: at, to: at };
    const last = steps.at(-1);
    if (last && secondOf(last.to) === secondOf(at)) {
      steps[steps.length - 1] = { ...last, to: at, exactly, alone: at !== last.to };
    } else {
      steps.push({ from: exactly.from, to: at, exactly, alone: true, synthetic: false });
    }
  }
  // A history that was switched on late, or rows written past it: the row's own dates mend both ends.
  if (steps.at(-1)?.to !== updated) {
    const exactly = { from: updated, to: updated };
    steps.push({ ...exactly, exactly, alone: true, synthetic: true });
  }
  const first = steps[0] as Step;
  if (secondOf(first.to) > secondOf(created)) steps[0] = { ...first, from: undefined, synthetic: true };
  return steps;
}

/**
 * The states in order. From step to step it is asked whether the state changed, and only then to which; a deal that
 * has reached its present state is asked once whether it stayed there.
 */
function* statesOf(
  deal: Present,
  steps: readonly Step[],
  all: readonly string[],
): Dialogue<History['states']> {
  const found: { to: string; at: Moment; synthetic: boolean }[] = [];
  const last = steps.length - 1;
  let state = 'lead'; // what nearly every deal begins with; the first step is asked like any other
  let arrived = true;
  for (const [index, step] of steps.entries()) {
    if (index < last && arrived && state === deal.state) {
      const within = spanOf(steps, index, last);
      if (!(yield* anyUnlike(within, { state }))) {
        if (index === 0) found.push({ to: state, at: deal.created, synthetic: step.synthetic });
        break;
      }
    }
    const next = index === last ? deal.state : yield* stateAt(steps, index, state, all);
    arrived = next !== state;
    if (index === 0) found.push({ to: next, at: deal.created, synthetic: step.synthetic });
    else if (arrived) found.push({ to: next, at: step.to, synthetic: step.synthetic });
    state = next;
  }
  return found;
}

/** The state after a step, given the state before it. */
function* stateAt(
  steps: readonly Step[],
  index: number,
  before: string,
  all: readonly string[],
): Dialogue<string> {
  const step = steps[index] as Step;
  const within = step.exactly;
  if (!(yield* anyUnlike(within, { state: before }))) return before;
  for (const candidate of likelyAfter(before, all)) {
    if (!(yield* anyLike(within, { state: candidate }))) continue;
    // Several copies bear this time: the candidate is sure only when they all have it.
    if (step.alone || !(yield* anyUnlike(within, { state: candidate }))) return candidate;
    break;
  }
  const { state } = yield* copyAfter(steps, index);
  return typeof state === 'string' ? state : before;
}

const usual: Readonly<Record<string, readonly string[]>> = {
  lead: ['opportunity', 'lost', 'cancelled'],
  opportunity: ['converted', 'lost', 'lead'],
  converted: ['won', 'lost'],
  lost: ['lead', 'converted'],
};

/** Usual ones first: the order saves questions, never changes an answer. */
function likelyAfter(before: string, all: readonly string[]): string[] {
  const first = usual[before] ?? [];
  return [...first, ...all.filter((state) => state !== before && !first.includes(state))];
}

/** Changes of the tracked fields, from the present backwards: the last step unlike what is known is found and read. */
function* changesOf(present: Present, steps: readonly Step[]): Dialogue<History['changes']> {
  const found: Record<Tracked, Change[]> = { employee: [], amount: [] };
  const known = Object.fromEntries(tracked.map((field) => [field, present[field]])) as Record<
    Tracked,
    unknown
  >;
  let end = steps.length - 2;
  while (end >= 0 && (yield* anyUnlike(spanOf(steps, 0, end), known))) {
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (yield* anyUnlike(spanOf(steps, middle, high), known)) low = middle;
      else high = middle - 1;
    }
    const before = yield* copyAfter(steps, low);
    for (const field of tracked) {
      const from = before[field] ?? null;
      if (!same(from, known[field])) {
        found[field].unshift({ from, to: known[field], at: (steps[low + 1] as Step).to });
        known[field] = from;
      }
    }
    end = low - 1;
  }
  return found;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The deal as a step left it; not for the last step, which is the row itself. */
const copyAfter = (steps: readonly Step[], index: number): Dialogue<Copy> =>
  copyAt((steps[index] as Step).to, (steps[index + 1] as Step).from as Moment);

function spanOf(steps: readonly Step[], first: number, last: number) {
  const from = (steps[first] as Step).from;
  const { to } = steps[last] as Step;
  return from === undefined ? { to } : { from, to };
}

import * as z from 'zod/mini';
import { type Caller, call } from './rpc';
import { key, type Moment, toDatetime } from './wire';

/**
 * Asking the history table of `sale.opportunity` about many deals at once.
 *
 * Tryton keeps a copy of a deal for every write, but no method returns these copies. Two reads reach them, with
 * `_datetime` in the context:
 *
 * - `search` matches *any* copy, so `id = 12 and write_date = T and state = won` answers yes or no about one copy. The
 *   clauses of many deals, joined by OR, are one request, and each deal in the answer is a yes: `any` below.
 * - `read` gives each deal as it was at one moment: `copy` below. Deals whose questions allow a common moment share a
 *   request.
 *
 * What to ask next about a deal follows from the answers so far. So each deal has a generator that yields questions,
 * and `settle` runs all of them side by side, one round of requests at a time: the requests are as many as the most
 * complicated deal needs, not as many as there are deals.
 */
export type Question =
  /** Did any copy that falls `within` have all these values? */
  | { readonly kind: 'any'; readonly within: Span; readonly like: Copy }
  /** Did any copy that falls `within` differ in one of these values, or in several? */
  | { readonly kind: 'any'; readonly within: Span; readonly unlike: Copy }
  /** The deal as it was at any moment from `from` (the latest copy of that moment) to before `until`. */
  | { readonly kind: 'copy'; readonly from: Moment; readonly until: Moment };

/** Copies by when they were written. `from` undefined includes the one made at creation, which has no write date. */
export interface Span {
  readonly from?: Moment;
  /** Included. */
  readonly to: Moment;
}

/** Values of fields as Tryton sends them; in a domain they are sent back as they came. */
export type Copy = Readonly<Record<string, unknown>>;
export type Answer = boolean | Copy;
export type Dialogue<T> = Generator<Question, T, Answer>;

export function* anyLike(within: Span, like: Copy): Dialogue<boolean> {
  return (yield { kind: 'any', within, like }) as boolean;
}

export function* anyUnlike(within: Span, unlike: Copy): Dialogue<boolean> {
  return (yield { kind: 'any', within, unlike }) as boolean;
}

export function* copyAt(from: Moment, until: Moment): Dialogue<Copy> {
  return (yield { kind: 'copy', from, until }) as Copy;
}

/** More clauses in one domain would meet SQLite's limit on the depth of an expression, 1000. */
const clausesAtOnce = 250;
const always: Moment = '9999-01-01T00:00:00.000000';

/** Carries every dialogue to its end. `fields` are what a `copy` is to hold. */
export async function settle<T>(
  caller: Caller,
  fields: readonly string[],
  dialogues: ReadonlyMap<number, Dialogue<T>>,
): Promise<Map<number, T>> {
  const settled = new Map<number, T>();
  const pending = new Map<number, Question>();
  const advance = (deal: number, answer?: Answer) => {
    const dialogue = dialogues.get(deal) as Dialogue<T>;
    const step = answer === undefined ? dialogue.next() : dialogue.next(answer);
    if (step.done) {
      pending.delete(deal);
      settled.set(deal, step.value);
    } else pending.set(deal, step.value);
  };
  for (const deal of dialogues.keys()) advance(deal);
  while (pending.size > 0) {
    // Copies wait until every deal wants one: the more spans there are, the more of them one moment serves.
    const anys = [...pending].filter(([, question]) => question.kind === 'any');
    if (anys.length > 0) {
      const yes = await searchCopies(caller, anys);
      for (const [deal] of anys) advance(deal, yes.has(deal));
    } else {
      const asked = [...pending];
      const rows = await readCopies(caller, fields, asked);
      for (const [deal] of asked) advance(deal, rows.get(deal) ?? {});
    }
  }
  return settled;
}

async function searchCopies(caller: Caller, asked: readonly (readonly [number, Question])[]) {
  const yes = new Set<number>();
  const clauses = asked.flatMap(([deal, question]) =>
    question.kind === 'any' ? [[['id', '=', deal], ...clauseOf(question)]] : [],
  );
  for (let i = 0; i < clauses.length; i += clausesAtOnce) {
    const domain = ['OR', ...clauses.slice(i, i + clausesAtOnce)];
    const found = await call(
      inHistory(caller, always),
      'sale.opportunity',
      'search',
      [domain, 0, null, [['id', 'ASC']]],
      z.array(key),
    );
    for (const deal of found) yes.add(deal);
  }
  return yes;
}

function clauseOf(question: Extract<Question, { kind: 'any' }>): unknown[] {
  const { from, to } = question.within;
  const written = ['write_date', '<=', toDatetime(to)];
  const when =
    from === undefined
      ? [['OR', ['write_date', '=', null], written]]
      : [['write_date', '>=', toDatetime(from)], written];
  if ('like' in question)
    return [...when, ...Object.entries(question.like).map(([field, is]) => [field, '=', is])];
  // In SQL an empty field differs from nothing.
  const differs = Object.entries(question.unlike).flatMap(([field, not]) =>
    not === null
      ? [[field, '!=', null]]
      : [
          [field, '!=', not],
          [field, '=', null],
        ],
  );
  return [...when, ['OR', ...differs]];
}

/** As few moments as serve every span, from the latest; each is where a span begins, so it is a copy's own time. */
async function readCopies(
  caller: Caller,
  fields: readonly string[],
  asked: readonly (readonly [number, Question])[],
) {
  const rows = new Map<number, Copy>();
  const spans = asked
    .flatMap(([deal, question]) => (question.kind === 'copy' ? [{ deal, ...question }] : []))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  while (spans.length > 0) {
    const at = (spans[0] as { from: Moment }).from;
    const together = spans.filter(({ from, until }) => from <= at && at < until);
    for (const span of together) spans.splice(spans.indexOf(span), 1);
    const found = await call(
      inHistory(caller, at),
      'sale.opportunity',
      'read',
      [together.map(({ deal }) => deal), fields],
      z.array(z.looseObject({ id: key })),
    );
    for (const row of found) rows.set(row.id, row);
  }
  return rows;
}

const inHistory = (caller: Caller, at: Moment): Caller => ({
  ...caller,
  context: { ...caller.context, _datetime: toDatetime(at) },
});

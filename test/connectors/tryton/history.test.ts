import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Http } from '@/lib/connectors/connector';
import { historiesOf, type Present } from '@/lib/connectors/tryton/history';
import { type Moment, momentOf, secondOf, toDatetime } from '@/lib/connectors/tryton/wire';

const states = ['lead', 'opportunity', 'converted', 'won', 'cancelled', 'lost'];

/** One row of `sale_opportunity__history`; the first of a deal is its creation. */
interface Copy {
  readonly id: number;
  readonly at: Moment;
  readonly state: string;
  readonly employee: number | null;
  readonly amount: { __class__: 'Decimal'; decimal: string } | null;
}
type Deal = readonly [Copy, ...Copy[]];

/** Answers about the copies as trytond 6.0 does. `modelsql.py`: history_revisions, search and read with `_datetime`. */
function hostOf(deals: readonly Deal[], firstIsCreation = true): Http & { requests: number } {
  const copies = deals.flatMap((deal) =>
    deal.map((copy, i) => ({
      ...copy,
      write_date: i === 0 && firstIsCreation ? null : copy.at,
      create_date: deal[0].at,
    })),
  );
  const host = {
    requests: 0,
    async json({ body }: { body?: unknown }) {
      host.requests++;
      const { method, params } = body as { method: string; params: unknown[] };
      const { _datetime } = params.at(-1) as { _datetime?: Parameters<typeof momentOf>[0] };
      const until = _datetime ? momentOf(_datetime) : '';
      if (method.endsWith('history_revisions')) {
        const ids = params[0] as number[];
        const of = copies.filter(({ id }) => ids.includes(id));
        return { id: 0, result: of.map(({ id, at }) => [toDatetime(at), id, 'Bob']).reverse() };
      }
      if (method.endsWith('search')) {
        const found = copies.filter((copy) => copy.at <= until && matches(params[0] as unknown[], copy));
        return { id: 0, result: [...new Set(found.map(({ id }) => id))] };
      }
      const [ids, fields] = params as [number[], string[]];
      const rows = ids.map((id) => {
        const copy = copies.findLast((each) => each.id === id && each.at <= until) as Record<string, unknown>;
        return Object.fromEntries(['id', ...fields].map((field) => [field, copy[field]]));
      });
      return { id: 0, result: rows };
    },
  };
  return host;
}

function matches(domain: unknown, copy: object): boolean {
  const [first, ...rest] = domain as unknown[];
  if (first === 'OR') return rest.some((part) => matches(part, copy));
  if (typeof first !== 'string') return (domain as unknown[]).every((part) => matches(part, copy));
  const [operator, value] = rest as [string, unknown];
  const here = plain((copy as Record<string, unknown>)[first]);
  const there = plain(value);
  if (there === null) return operator === '=' ? here === null : here !== null;
  if (here === null) return false; // SQL: nothing compares with an empty field
  if (operator === '=') return here === there;
  if (operator === '!=') return here !== there;
  return operator === '<=' ? here <= there : here >= there;
}

function plain(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null) return value as string | number | null;
  return 'decimal' in value ? Number(value.decimal) : momentOf(value as Parameters<typeof momentOf>[0]);
}

const presentOf = (deal: Deal): Present => ({
  ...(deal.at(-1) as Copy),
  created: deal[0].at,
  updated: deal.at(-1)?.at as Moment,
});

async function historiesFrom(deals: readonly Deal[], host = hostOf(deals)) {
  const caller = { http: host, context: {}, signal: new AbortController().signal };
  return historiesOf(caller, deals.map(presentOf), states);
}

/** The last copy of each second, in order: all that can be told at the precision of the model. */
function secondsOf(deal: Deal): Copy[] {
  return deal.filter((copy, i) =>
    deal.slice(i + 1).every((later) => secondOf(later.at) !== secondOf(copy.at)),
  );
}

function oracle(deal: Deal) {
  const seconds = secondsOf(deal);
  const pairs = seconds.slice(1).map((copy, i) => [seconds[i] as Copy, copy] as const);
  const changed = (field: 'employee' | 'amount') =>
    pairs
      .filter(([before, after]) => plain(before[field]) !== plain(after[field]))
      .map(([before, after]) => ({ from: before[field], to: after[field], at: secondOf(after.at) }));
  return {
    states: [
      { to: (seconds[0] as Copy).state, at: secondOf(deal[0].at) },
      ...pairs
        .filter(([before, after]) => before.state !== after.state)
        .map(([, after]) => ({ to: after.state, at: secondOf(after.at) })),
    ],
    changes: { employee: changed('employee'), amount: changed('amount') },
  };
}

const secondsAgo = (seconds: number, micros: number): Moment =>
  `${new Date(Date.UTC(2026, 4, 4) + seconds * 1000).toISOString().slice(0, 19)}.${String(micros).padStart(6, '0')}`;

/** Gaps of 0: PostgreSQL's equal stamps, or one second on SQLite; long and short ones besides. */
const step = fc.record({
  gap: fc.oneof(fc.constant(0), fc.constantFrom(0, 1, 60, 86_400)),
  micros: fc.constantFrom(0, 1, 7),
  state: fc.constantFrom(...states),
  employee: fc.constantFrom(null, 4, 5),
  amount: fc.constantFrom(null, '0', '10.50', '8300'),
  keeps: fc.boolean(),
});

const deals = fc
  .array(fc.array(step, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((steps, index) => {
      let seconds = 0;
      let micros = 0;
      const copies: Copy[] = [];
      for (const { gap, micros: more, state, employee, amount, keeps } of steps) {
        const last = copies.at(-1);
        seconds += gap;
        micros = gap === 0 ? micros + more : more;
        const values =
          keeps && last
            ? last
            : {
                state,
                employee,
                amount: amount === null ? null : ({ __class__: 'Decimal', decimal: amount } as const),
              };
        const { state: to, employee: who, amount: much } = values;
        copies.push({
          id: index + 1,
          at: secondsAgo(seconds, micros),
          state: to,
          employee: who,
          amount: much,
        });
      }
      return copies as unknown as Deal;
    }),
  );

describe('the history of deals', () => {
  it('is exactly what the copies say, whichever way they are stamped', async () => {
    await fc.assert(
      fc.asyncProperty(deals, async (all) => {
        const found = await historiesFrom(all);
        for (const deal of all) {
          const history = found.get(deal[0].id);
          const seconds = <T extends { at: Moment }>(list: readonly T[] = []) =>
            list.map((each) => ({ ...each, at: secondOf(each.at) }));
          expect({
            states: history?.states.map(({ to, at }) => ({ to, at: secondOf(at) })),
            changes: {
              employee: seconds(history?.changes.employee),
              amount: seconds(history?.changes.amount),
            },
          }).toEqual(oracle(deal));
        }
      }),
      { numRuns: 300, seed: 20 },
    );
  });

  it('costs one request for deals that were never written to', async () => {
    const untouched = Array.from(
      { length: 200 },
      (_, i): Deal => [
        { id: i + 1, at: secondsAgo(i * 60, 5), state: 'opportunity', employee: 4, amount: null },
      ],
    );
    const host = hostOf(untouched);
    await historiesFrom(untouched, host);
    expect(host.requests).toBe(1);
  });

  it('costs as many rounds as the most complicated deal, not as many as there are deals', async () => {
    const path = ['lead', 'opportunity', 'converted', 'won'];
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        path.map((state, k) => ({
          id: i + 1,
          at: secondsAgo(i * 3600 + k * 86_400, 5),
          state,
          employee: 4,
          amount: null,
        })),
      ) as unknown as Deal[];
    const [one, hundred] = [hostOf(many(1)), hostOf(many(100))];
    await historiesFrom(many(1), one);
    await historiesFrom(many(100), hundred);
    expect(hundred.requests).toBe(one.requests);
  });

  it('leaves a change that came after the row was read to the next reading', async () => {
    const read: Deal = [
      { id: 1, at: secondsAgo(0, 1), state: 'lead', employee: 4, amount: null },
      { id: 1, at: secondsAgo(60, 1), state: 'opportunity', employee: 4, amount: null },
    ];
    const later: Deal = [...read, { id: 1, at: secondsAgo(90, 1), state: 'lost', employee: 4, amount: null }];
    const caller = { http: hostOf([later]), context: {}, signal: new AbortController().signal };
    const found = await historiesOf(caller, [presentOf(read)], states);
    expect(found.get(1)?.states.map(({ to }) => to)).toEqual(['lead', 'opportunity']);
  });

  it('mends a history that begins late or lacks the last write, and says so', async () => {
    const kept: Deal = [{ id: 1, at: secondsAgo(600, 1), state: 'opportunity', employee: 4, amount: null }];
    const row: Present = {
      id: 1,
      state: 'lost',
      employee: 4,
      amount: null,
      created: secondsAgo(0, 1),
      updated: secondsAgo(900, 1),
    };
    const caller = { http: hostOf([kept], false), context: {}, signal: new AbortController().signal };
    expect((await historiesOf(caller, [row], states)).get(1)?.states).toEqual([
      { to: 'opportunity', at: row.created, synthetic: true },
      { to: 'lost', at: row.updated, synthetic: true },
    ]);
  });
});

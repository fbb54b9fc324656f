import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { trait } from '@/lib/table/activities';
import { companyOf } from '@/lib/table/company';
import { closedCounts, createdMoments, lossCounts, wonSums } from '@/lib/table/deal-counts';
import { GrowingTable } from '@/lib/table/growing-table';
import { hourWeekCounts } from '@/lib/table/hour-week-counts';
import type { Table, Tables } from '@/lib/table/table';
import { aCall, aCompany, aDeal, aScope, aWay } from './a-company';

const day = (number: number): string => new Date(Date.UTC(2025, 0, number)).toISOString();
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 });
const aDay = fc.integer({ min: 1, max: 60 }).map(day);
const anId = fc.constantFrom('d1', '__proto__', 'd3', 'd4', 'd9');
const aPerson = fc.constantFrom('ann', 'bo', 'gone', 'hasOwnProperty');
const aStage = fc.constantFrom('new', 'offer', 'won', 'lost', 'nowhere');
const aCurrency = fc.constantFrom('EUR', 'PLN', 'USD', 'XXX');

const steps = {
  lossReasons: fc.record({ id: fc.constantFrom('price', 'whim', 'rival'), name: fc.constant('A reason') }),
  deals: fc.record({
    id: anId,
    stageId: aStage,
    status: maybe(fc.constantFrom('open', 'won', 'lost')),
    ownerId: maybe(aPerson),
    sourceId: maybe(fc.constantFrom('web', 'fair')),
    lossReasonId: maybe(fc.constantFrom('price', 'timing', 'whim')),
    amount: maybe(fc.integer({ min: -900, max: 90_000 })),
    currency: maybe(aCurrency),
    createdAt: aDay,
    closedAt: maybe(aDay),
    deletedAt: fc.option(aDay, { freq: 2 }),
  }),
  transitions: fc.record({
    id: fc.constantFrom('t1', 't2', 't3', 't4'),
    dealId: anId,
    fromStageId: maybe(aStage),
    toStageId: aStage,
    at: aDay,
    seq: fc.constantFrom(0, 1),
  }),
  fieldChanges: fc.oneof(
    fc.record({ dealId: anId, field: fc.constant('ownerId'), at: aDay, seq: fc.constant(0), from: aPerson }),
    fc.record({
      dealId: anId,
      field: fc.constant('amount'),
      at: aDay,
      seq: fc.constant(0),
      from: fc.nat(99),
    }),
    fc.record({ dealId: anId, field: fc.constant('currency'), at: aDay, seq: fc.nat(1), from: aCurrency }),
  ),
  activities: fc
    .record({
      id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5'),
      userId: fc.constantFrom('ann', 'gone', 'new here'),
      status: fc.constantFrom('done', 'planned'),
      direction: fc.constantFrom('inbound', 'outbound'),
      outcomeKind: maybe(fc.constantFrom('connected', 'busy', 'voicemail')),
      at: aDay,
    })
    .map((facts) => aCall(facts as Parameters<typeof aCall>[0])),
};
type Changing = keyof typeof steps;

const step = fc.oneof(
  ...(Object.keys(steps) as Changing[]).map((entity) =>
    fc.record({
      entity: fc.constant(entity),
      records: fc.array(steps[entity] as fc.Arbitrary<object>, { maxLength: 4 }),
    }),
  ),
  {
    weight: 1,
    arbitrary: fc.record({
      entity: fc.constantFrom<Changing>('deals', 'activities'),
      gone: fc.constantFrom('d1', 'd4', 'a2', 'a5'),
    }),
  },
);

/** Scopes that tell rates and owners differently; each is asked of as of every instant. */
const scopes = [
  aScope({ rates: { PLN: '0.23', USD: '0.9' } }),
  aScope({
    rates: { PLN: '0.2' },
    datedRates: [5, 10, 15, 20, 25, 35, 40].map((from) => ({
      currency: 'PLN',
      from: day(from).slice(0, 10),
      rate: `0.${from + 30}`,
    })),
  }),
  aScope({ attribution: 'current' }),
];
const instants = [day(20), day(41), day(365)];

/** The same rows as tables that were never other ones. */
const anew = (tables: Tables): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, { entity, length, columns }]: [string, Table]) => [
      name,
      { entity, length, columns },
    ]),
  ) as unknown as Tables;

/** Whatever is kept up to date as deals and activities change. */
function figures(tables: Tables, scope: Scope): object {
  const company = companyOf(tables, scope);
  const span = { from: Date.UTC(2025, 0, 10) / 1000, to: Date.UTC(2025, 1, 5) / 1000 };
  const { length: _, ...deals } = company.deals;
  const copies = Object.entries(deals).map(([name, column]) => [
    name,
    [...column.subarray(0, tables.deals.length)],
  ]);
  return {
    ...Object.fromEntries(copies),
    owners: (['created', 'closed', 'now'] as const).map((moment) => [...company.owners(moment)]),
    sources: [...company.dealSources('closed')],
    reasons: [...company.dealReasons],
    amounts: [[...company.amounts.base], [...company.amounts.unconverted]],
    created: [...createdMoments(company)],
    closed: closedCounts(company, span),
    won: [...wonSums(company, span)],
    lost: lossCounts(company, span),
    hours: hourWeekCounts(company, span, trait.done | trait.call, trait.inbound),
  };
}

/** Deals with histories: one won and opened again, with another owner, amount and currency than once. */
const history: Records = {
  deals: [
    aDeal({ id: 'd1', createdAt: day(1), currency: 'PLN' }),
    aDeal({ id: 'd3', createdAt: day(1), status: 'won' }),
    aDeal({ id: 'd9', stageId: 'won', closedAt: day(15) }),
  ],
  transitions: [
    ...aWay('d1', ['new', day(2)], ['won', day(8)], ['offer', day(18)], ['won', day(30)]),
    // Of a stage that is gone the record's own status tells.
    ...aWay('d3', ['new', day(2)], ['nowhere', day(6)]),
  ],
  fieldChanges: (
    [
      ['ownerId', 'bo'],
      ['amount', 77],
      ['currency', 'USD'],
    ] as const
  ).map(([field, from]) => ({ dealId: 'd1', field, at: day(25), seq: 0, from, to: null })),
};

it('equals what is worked out of the same records anew, after any changes and as of any instant', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 12 }),
      fc.constantFrom(...scopes),
      fc.boolean(),
      (all, scope, isOld) => {
        const still = aCompany(isOld ? history : {});
        const growing = new Map<Changing, GrowingTable>();
        for (const entity of Object.keys(steps) as Changing[])
          growing.set(entity, new GrowingTable(entity, still[entity]));
        let tables = still;
        for (const one of [undefined, ...all]) {
          const table = one && growing.get(one.entity);
          if (one && 'gone' in one) table?.remove(one.gone);
          else if (one) table?.upsertAll(one.records);
          if (one && table) tables = { ...tables, [one.entity]: table.table() };
          for (const asOf of instants)
            expect(figures(tables, { ...scope, asOf })).toEqual(figures(anew(tables), { ...scope, asOf }));
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('works out only deals that changed, also as time goes by', () => {
  const deals = new GrowingTable(
    'deals',
    aCompany({ deals: [aDeal({ id: 'd1' }), aDeal({ id: 'd2' })] }).deals,
  );
  const rest = aCompany();
  const then = companyOf({ ...rest, deals: deals.table() }, aScope({ asOf: day(100) }));
  const [states, owners, amounts] = [then.deals.status, then.owners('now'), then.amounts.base];
  deals.upsert(aDeal({ id: 'd2', stageId: 'won', ownerId: 'bo', amount: 7, closedAt: day(90) }));
  const now = companyOf({ ...rest, deals: deals.table() }, aScope({ asOf: day(101) }));
  expect(now.deals.status).toBe(states);
  expect([...states]).toEqual([0, 1]);
  expect(now.owners('now')).toBe(owners);
  expect([...owners]).toEqual([now.people.find('ann'), now.people.find('bo')]);
  expect(now.amounts.base).toBe(amounts);
  expect([...amounts]).toEqual([10_000, 7]);
});

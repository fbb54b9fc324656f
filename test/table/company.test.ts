import { describe, expect, it } from 'vitest';
import { instantIso } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { aCompany, aDeal, aScope, aWay, aWin } from './a-company';

const closeOf = (way: Parameters<typeof aWay>[1][], asOf = '2025-12-31T00:00:00Z') => {
  const tables = aCompany({ deals: [aDeal({ id: 'd' })], transitions: aWay('d', ...way) });
  const { deals } = companyOf(tables, aScope({ asOf }));
  const closedAt = deals.closedAt[0] as number;
  return [deals.status[0], Number.isNaN(closedAt) ? null : instantIso(closedAt)];
};

describe('the close of a deal', () => {
  it('does not move when it goes from one won stage to another', () => {
    expect(
      closeOf([
        ['new', '2025-03-01T08:00:00Z'],
        ['won', '2025-03-02T08:00:00Z'],
        ['paid', '2025-03-09T08:00:00Z'],
      ]),
    ).toEqual([status.won, '2025-03-02T08:00:00Z']);
  });

  const reopened: Parameters<typeof aWay>[1][] = [
    ['new', '2025-03-01T08:00:00Z'],
    ['won', '2025-03-02T08:00:00Z'],
    ['offer', '2025-03-05T08:00:00Z'],
    ['won', '2025-03-09T08:00:00Z'],
  ];
  it('is the last one after a reopening', () => {
    expect(closeOf(reopened)).toEqual([status.won, '2025-03-09T08:00:00Z']);
  });
  it('is what it was, seen from before the reopening', () => {
    expect(closeOf(reopened, '2025-03-03T00:00:00Z')).toEqual([status.won, '2025-03-02T08:00:00Z']);
  });
  it('is not there while it is open again', () => {
    expect(closeOf(reopened, '2025-03-06T00:00:00Z')).toEqual([status.open, null]);
  });
  it('comes from the record without a history, and not before it happened', () => {
    const tables = aCompany({ deals: [aWin({ closedAt: '2025-03-11T08:00:00Z' })] });
    expect(companyOf(tables, aScope()).deals.status[0]).toBe(status.won);
    expect(companyOf(tables, aScope({ asOf: '2025-03-10T00:00:00Z' })).deals.status[0]).toBe(status.open);
  });
});

it('takes the owner of the moment: before the first later change, else the current one', () => {
  const tables = aCompany({
    deals: [aWin({ id: 'd', ownerId: 'cem' })],
    transitions: aWay('d', ['new', '2025-03-01T08:00:00Z'], ['won', '2025-03-11T08:00:00Z']),
    fieldChanges: [
      { dealId: 'd', field: 'ownerId', from: 'bo', to: 'cem', at: '2025-03-20T08:00:00Z', seq: 1 },
      { dealId: 'd', field: 'ownerId', from: 'ann', to: 'bo', at: '2025-03-05T08:00:00Z', seq: 0 },
    ],
  });
  const company = companyOf(tables, aScope());
  const owner = (moment: 'created' | 'closed' | 'now') =>
    company.people.idOf(company.owners(moment)[0] as number);
  expect([owner('created'), owner('closed'), owner('now')]).toEqual(['ann', 'bo', 'cem']);
  const current = companyOf(tables, aScope({ attribution: 'current' }));
  expect(current.people.idOf(current.owners('created')[0] as number)).toBe('cem');
  const earlier = companyOf(tables, aScope({ attribution: 'current', asOf: '2025-03-12T00:00:00Z' }));
  expect(earlier.people.idOf(earlier.owners('created')[0] as number)).toBe('bo');
});

it('converts each amount by itself, keeps what has no rate apart, and takes the amount of the instant', () => {
  const tables = aCompany({
    deals: [
      aDeal({ id: 'a', amount: 101, currency: 'PLN' }),
      aDeal({ id: 'b', amount: 500, currency: 'USD' }),
      aDeal({ id: 'c', amount: null }),
      aDeal({ id: 'd', amount: 700, currency: null }),
      aDeal({ id: 'e', amount: 900 }),
    ],
    fieldChanges: [
      { dealId: 'e', field: 'amount', from: 800, to: 900, at: '2025-06-01T00:00:00Z', seq: 0 },
      { dealId: 'a', field: 'currency', from: 'EUR', to: 'PLN', at: '2026-06-01T00:00:00Z', seq: 0 },
    ],
  });
  const now = companyOf(tables, aScope({ rates: { PLN: '0.25' }, asOf: '2026-12-31T00:00:00Z' })).amounts;
  expect([...now.base]).toEqual([25, Number.NaN, Number.NaN, 700, 900]);
  expect([...now.unconverted]).toEqual([0, 1, 0, 0, 0]);
  const before = companyOf(tables, aScope({ asOf: '2025-05-01T00:00:00Z' })).amounts;
  expect([...before.base]).toEqual([101, Number.NaN, Number.NaN, 700, 800]);
});

it('takes the chance of the deal, then of its stage, then of history, then none', () => {
  const [first, second] = [aDeal({ winProbability: 0.9 }), aDeal()];
  const stage = { pipelineId: 'sales', name: '', position: 1, kind: 'open' as const };
  const base = { pipelines: [{ id: 'sales', name: 'Sales', position: 0 }] };
  const ends = (['won', 'won', 'lost'] as const).flatMap((end, index) =>
    aWay(`old${index}`, ['offer', '2025-03-01T08:00:00Z'], [end, '2025-03-02T08:00:00Z']),
  );
  const old = ['won', 'won', 'lost'].map((end, index) => aDeal({ id: `old${index}`, stageId: end }));
  const kinds = ['won', 'lost'].map((kind) => ({ ...stage, id: kind, kind: kind as 'won' | 'lost' }));
  const given = aCompany({ deals: [first, second] });
  expect([...companyOf(given, aScope()).chances]).toEqual([0.9, 0.5]);
  const learned = aCompany({
    ...base,
    stages: [{ ...stage, id: 'offer' }, ...kinds],
    deals: [second, ...old],
    transitions: [...aWay(second.id, ['offer', '2025-03-01T08:00:00Z']), ...ends],
  });
  // p₀ = 2/3; all three were in the stage: (2 + 10·2/3) / 13.
  expect(companyOf(learned, aScope()).chances[0]).toBeCloseTo((2 + 20 / 3) / 13, 12);
  const unknown = aCompany({ ...base, stages: [{ ...stage, id: 'offer' }], deals: [second] });
  expect(companyOf(unknown, aScope()).chances[0]).toBeNaN();
});

it('counts a contact as its company, a merged customer as the survivor, and a circle as itself', () => {
  const tables = aCompany({
    customers: [
      { id: 'co', kind: 'company', name: 'Co' },
      { id: 'old', kind: 'company', name: 'Old', mergedIntoId: 'co' },
      { id: 'kim', kind: 'contact', name: 'Kim', parentId: 'old' },
      { id: 'x', kind: 'company', name: 'X', mergedIntoId: 'y' },
      { id: 'y', kind: 'company', name: 'Y', mergedIntoId: 'x' },
    ],
    deals: ['kim', 'old', 'x', 'gone'].map((customerId) => aDeal({ customerId })),
  });
  const company = companyOf(tables, aScope());
  expect([...company.dealCustomers].map((key) => company.customers.idOf(key))).toEqual([
    'co',
    'co',
    'x',
    'gone',
  ]);
});

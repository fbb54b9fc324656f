import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { lossReasons } from '@/lib/reports/loss-reasons';
import { aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';
import { anyRecords } from './any-company';

const scope = aScope();
const run = (records: Records, facts = scope) => lossReasons.run(aCompany(records), facts).result;
const figures = (records: Records, facts = scope) => run(records, facts).figures as Figures;
const many = (n: number, facts: Parameters<typeof aLoss>[0]) => Array.from({ length: n }, () => aLoss(facts));

interface Figures {
  readonly count: number;
  readonly value: number;
  readonly withoutReason: number | null;
  readonly rows: Readonly<
    Record<
      string,
      { count: number; share: number; value: number; valueShare: number | null; medianAge: number | null }
    >
  >;
}

describe('loss reasons', () => {
  it('rank reasons by deals lost, with those without one aside', async () => {
    const deals = [
      aLoss({ id: 'd1', lossReasonId: 'timing', amount: 500 }),
      aLoss({ id: 'd2', lossReasonId: 'price', amount: 300 }),
      aLoss({ id: 'd3', lossReasonId: 'price', amount: 200, closedAt: '2025-03-05T08:00:00Z' }),
      aLoss({ id: 'd4', lossReasonId: null, amount: null }),
      aLoss({
        id: 'd5',
        lossReasonId: 'price',
        closedAt: '2025-02-20T08:00:00Z',
        createdAt: '2025-02-01T08:00:00Z',
      }),
      aLoss({ id: 'd6', lossReasonId: 'price', currency: 'USD' }),
    ];
    const transitions = aWay(
      'd2',
      ['new', '2025-03-01T08:00:00Z'],
      ['offer', '2025-03-02T08:00:00Z'],
      ['lost', '2025-03-11T08:00:00Z'],
    );
    await expect(`${JSON.stringify(run({ deals, transitions }), null, 2)}\n`).toMatchFileSnapshot(
      'golden/loss-reasons.two-reasons.json',
    );
  });

  it('count a deal at its last close only, and none that is open again', () => {
    const deals = [aDeal({ id: 'a' }), aDeal({ id: 'b' })];
    const start = [
      ['new', '2025-03-01T08:00:00Z'],
      ['lost', '2025-03-05T08:00:00Z'],
      ['offer', '2025-03-06T08:00:00Z'],
    ] as const;
    const transitions = [...aWay('a', ...start, ['lost', '2025-03-20T08:00:00Z']), ...aWay('b', ...start)];
    expect(figures({ deals, transitions })).toMatchObject({
      count: 1,
      rows: { '(none)': { medianAge: 19 * 86_400 } },
    });
  });

  it('leave out the instant at which the period ends, in local time', () => {
    const deals = [
      aLoss({ closedAt: '2025-03-31T21:59:59Z' }),
      aLoss({ closedAt: '2025-03-31T22:00:00Z' }),
      aLoss({ closedAt: '2025-02-28T23:00:00Z', createdAt: '2025-02-01T00:00:00Z' }),
    ];
    expect(figures({ deals }, aScope({ timeZone: 'Europe/Warsaw' })).count).toBe(2);
  });

  it('filter by the owner at the close, as the unfiltered row would', () => {
    const deals = [aLoss({ id: 'd', ownerId: 'cem' }), aLoss({ ownerId: null })];
    const fieldChanges = [
      { dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'cem', at: '2025-03-20T00:00:00Z', seq: 0 },
    ];
    const of = (userIds: (string | null)[]) =>
      figures({ deals, fieldChanges }, aScope({ filters: { userIds } })).count;
    expect([of(['ann']), of(['cem']), of([null]), of(['ann', null]), of(['nobody']), of([])]).toEqual([
      1, 0, 1, 2, 0, 2,
    ]);
  });

  it('say what a filter removed when nothing is left', () => {
    const { state, reasons } = run(
      { deals: many(3, { ownerId: 'ann' }) },
      aScope({ filters: { userIds: ['bo'] } }),
    );
    expect(state).toBe('empty');
    expect(reasons).toEqual([{ key: 'removed-userIds', values: { n: 3 } }]);
  });

  describe('say', () => {
    const before = {
      closedAt: '2025-02-10T08:00:00Z',
      createdAt: '2025-02-01T08:00:00Z',
      lossReasonId: 'price',
    };
    it('which reason leads, and that a small change may be chance', () => {
      const deals = [
        ...many(9, { lossReasonId: 'price' }),
        ...many(3, { lossReasonId: 'timing' }),
        ...many(7, before),
      ];
      const { finding, remark } = run({ deals });
      expect(finding).toMatchObject({
        key: 'finding.loss-reasons.more',
        values: { k: { value: 9 }, n: { value: 12 }, value: { value: 90_000 }, change: { value: 2 } },
      });
      expect(remark?.key).toBe('remark.chance');
    });
    it('nothing of chance when the change is notable', () => {
      const deals = [...many(40, { lossReasonId: 'price' }), ...many(10, before)];
      expect(run({ deals })).not.toHaveProperty('remark');
    });
    it('both reasons when they are level', () => {
      const deals = [...many(3, { lossReasonId: 'price' }), ...many(3, { lossReasonId: 'timing' })];
      expect(run({ deals }).finding?.key).toBe('finding.loss-reasons.even');
    });
    it('that four losses are too few', () => {
      const { state, finding } = run({ deals: many(4, { lossReasonId: 'price' }) });
      expect([state, finding?.key]).toEqual(['thin', 'finding.loss-reasons.thin']);
    });
  });

  it('compare a period to date with as many days of the earlier one', () => {
    const asOf = '2025-03-10T12:00:00Z';
    const deals = [
      aLoss({ closedAt: '2025-03-05T08:00:00Z' }),
      aLoss({ createdAt: '2025-01-01T00:00:00Z', closedAt: '2025-02-10T23:59:59Z' }),
      aLoss({ createdAt: '2025-01-01T00:00:00Z', closedAt: '2025-02-11T00:00:00Z' }),
    ];
    const { foot, headline } = run({ deals }, aScope({ asOf }));
    expect(foot).toMatchObject({ toDate: true, previousFrom: '2025-02-01', previousTo: '2025-02-11' });
    expect(headline?.rows[0]?.previous).toMatchObject({ lost: 1 });
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const facts = aScope({ rates: { PLN: '0.25' }, timeZone: 'Europe/Istanbul' });
        expect(figures(records, facts)).toEqual(naive(records));
      }),
    );
  });

  describe('with unqualified deals counted as lost', () => {
    it('add them to every figure and say how many they are', () => {
      const deals = [
        aLoss({ lossReasonId: 'price' }),
        aLoss({ stageId: 'unfit', lossReasonId: 'timing' }),
        aWin(),
      ];
      const { figures: found, caveats } = run({ deals }, aScope({ options: { unqualified: true } }));
      expect(found).toMatchObject({ count: 2, value: 20_000, rows: { timing: { share: 1 / 2 } } });
      expect(caveats).toContainEqual({ key: 'with-unqualified', count: 1 });
    });
    it('compare with an earlier period that has them too', () => {
      const early = { createdAt: '2025-02-01T00:00:00Z', closedAt: '2025-02-10T00:00:00Z' };
      const deals = [aLoss(), aLoss({ stageId: 'unfit', ...early })];
      const { headline } = run({ deals }, aScope({ options: { unqualified: true } }));
      expect(headline?.rows[0]?.previous).toMatchObject({ lost: 1 });
    });
  });

  it('are put together by category, those without one aside', () => {
    const lossReasons = [
      { id: 'price', name: 'Price', category: 'price' as const },
      { id: 'dear', name: 'Too dear', category: 'price' as const },
      { id: 'timing', name: 'Timing' },
    ];
    const deals = ['price', 'dear', 'timing', 'gone', null].map((lossReasonId) => aLoss({ lossReasonId }));
    const {
      blocks,
      caveats,
      figures: found,
    } = run({ lossReasons, deals }, aScope({ options: { group: 'category' } }));
    expect(blocks[0]?.rows.map(({ key, label, aside }) => [key, label, aside])).toEqual([
      ['price', { word: 'category.price' }, undefined],
      ['(none)', { word: 'none.category' }, true],
    ]);
    expect(found).toMatchObject({
      withoutReason: 1 / 5,
      rows: { price: { count: 2 }, '(none)': { count: 3 } },
    });
    expect(caveats).toContainEqual({ key: 'without-reason', count: 1 });
  });

  it('warn, and point to the data, when more than three in ten have no reason', () => {
    const link = { key: 'many-without-reason', count: 4, link: 'data-audit' };
    expect(run({ deals: [...many(9, { lossReasonId: 'price' }), ...many(4, {})] }).caveats).toContainEqual(
      link,
    );
    const { caveats } = run({ deals: [...many(7, { lossReasonId: 'price' }), ...many(3, {})] });
    expect(caveats.map(({ key }) => key)).not.toContain('many-without-reason');
  });

  describe('take their course by month', () => {
    const lossReasons = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id }));
    const on = (closedAt: string, lossReasonId: string | null) =>
      aLoss({ createdAt: '2025-01-01T00:00:00Z', closedAt, lossReasonId });
    const course = (deals: ReturnType<typeof aLoss>[], facts: Parameters<typeof aScope>[0]) =>
      run({ deals, lossReasons }, aScope(facts)).blocks.find(({ id }) => id === 'trend');

    it('in local time, empty months too, the cut ones marked', () => {
      const deals = [
        on('2025-01-31T23:30:00Z', 'a'),
        on('2025-04-09T08:00:00Z', 'b'),
        on('2025-04-02T08:00:00Z', null),
      ];
      const facts = { period: { from: '2025-01-15', to: '2025-04-10' }, timeZone: 'Europe/Warsaw' };
      expect(course(deals, facts)?.rows.map(({ key, cells, partial }) => [key, cells, partial])).toEqual([
        ['2025-01-01', { 'reason-a': 0, 'reason-b': 0, all: 0 }, true],
        ['2025-02-01', { 'reason-a': 1, 'reason-b': 0, all: 1 }, undefined],
        ['2025-03-01', { 'reason-a': 0, 'reason-b': 0, all: 0 }, undefined],
        ['2025-04-01', { 'reason-a': 0, 'reason-b': 1, all: 2 }, true],
      ]);
    });

    it('for the five first reasons, up to today, and not for a single month', () => {
      const deals = lossReasons.map(({ id }) => on('2025-03-05T08:00:00Z', id));
      const found = course(deals, {
        period: { from: '2025-01-01', to: '2026-01-01' },
        asOf: '2025-03-20T00:00:00Z',
      });
      expect(found?.columns.map(({ label }) => label)).toEqual([
        ...['a', 'b', 'c', 'd', 'e'].map((text) => ({ text })),
        undefined,
      ]);
      expect(found?.rows.map(({ key, partial }) => [key, partial])).toEqual([
        ['2025-01-01', undefined],
        ['2025-02-01', undefined],
        ['2025-03-01', true],
      ]);
      expect(course(deals, {})).toBeUndefined();
    });
  });

  it('leave won and unqualified deals out', () => {
    expect(
      figures({ deals: [aWin(), aDeal({ stageId: 'unfit', closedAt: '2025-03-11T08:00:00Z' })] }).count,
    ).toBe(0);
  });
});

/** The same question over plain objects, for deals without transitions, in Istanbul (+03:00) with PLN at 0.25. */
function naive({ deals = [] }: Records): Figures {
  const [from, to] = [Date.parse('2025-02-28T21:00:00Z'), Date.parse('2025-03-31T21:00:00Z')];
  const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);
  const base = (amount: number, currency: string | null | undefined) =>
    currency === 'USD'
      ? 0
      : currency === 'PLN'
        ? Math.sign(amount) * Math.round(Math.abs(amount) / 4) + 0
        : amount;
  const lost = deals
    .filter(({ stageId, deletedAt }) => stageId === 'lost' && !deletedAt)
    .filter(({ closedAt }) => closedAt && seconds(closedAt) * 1000 >= from && seconds(closedAt) * 1000 < to)
    .map((deal) => ({
      reason: deal.lossReasonId ?? '(none)',
      value: deal.amount == null ? 0 : base(deal.amount, deal.currency),
      age: seconds(deal.closedAt ?? '') - seconds(deal.createdAt),
    }));
  const total = lost.reduce((sum, { value }) => sum + value, 0);
  const rows = [...new Set(lost.map(({ reason }) => reason))].map((reason) => {
    const own = lost.filter((deal) => deal.reason === reason);
    const value = own.reduce((sum, deal) => sum + deal.value, 0);
    const ages = own
      .map(({ age }) => age)
      .filter((age) => age >= 0)
      .sort((a, b) => a - b);
    const middle = ages.length >> 1;
    const even = ages.length % 2 === 0;
    const medianAge =
      ages.length === 0
        ? null
        : even
          ? ((ages[middle - 1] ?? 0) + (ages[middle] ?? 0)) / 2
          : (ages[middle] ?? 0);
    const share = own.length / lost.length;
    return [
      reason,
      { count: own.length, share, value, valueShare: total === 0 ? null : value / total + 0, medianAge },
    ];
  });
  const without = lost.filter(({ reason }) => reason === '(none)').length;
  return {
    count: lost.length,
    value: total,
    withoutReason: lost.length === 0 ? null : without / lost.length,
    rows: Object.fromEntries(rows),
  };
}

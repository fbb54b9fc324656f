import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { winProbability } from '@/lib/reports/win-probability';
import { aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealsAtInstant } from './generators/naive-deals';

const scope = aScope();

interface Pipeline {
  readonly closed: number;
  readonly base: number | null;
  readonly stages: Readonly<Record<string, { n: number; won: number; p: number | null }>>;
}
const run = (records: Records, facts = scope) => winProbability.run(aCompany(records), facts);
const sales = (records: Records, facts = scope) =>
  (run(records, facts).result.figures as Readonly<Record<string, Pipeline>>)['sales'] as Pipeline;
const block = (records: Records, id: string, facts = scope) =>
  run(records, facts).result.blocks.find((one) => one.id === id);

/** Deals that went from new to offer in one week, and were closed a while later. */
function stories(kind: 'won' | 'lost', count: number, createdAt: string, closedAt: string): Records {
  const ids = Array.from({ length: count }, (_, at) => `${kind}${at}-${closedAt}`);
  return {
    deals: ids.map((id) => (kind === 'won' ? aWin : aLoss)({ id, createdAt, closedAt })),
    transitions: ids.flatMap((id) => aWay(id, ['new', createdAt], ['offer', createdAt], [kind, closedAt])),
  };
}
const joined = (...parts: readonly Records[]): Records => ({
  deals: parts.flatMap(({ deals }) => deals ?? []),
  transitions: parts.flatMap(({ transitions }) => transitions ?? []),
});

describe('win probability', () => {
  it('draws the rate of a stage to that of the pipeline by ten deals', () => {
    const deals = [aWin({ id: 'a' }), aLoss({ id: 'b' }), aLoss({ id: 'c' }), aDeal({ id: 'open' })];
    const transitions = [
      ...aWay(
        'a',
        ['new', '2025-03-01T08:00:00Z'],
        ['offer', '2025-03-02T08:00:00Z'],
        ['won', '2025-03-11T08:00:00Z'],
      ),
      ...aWay('b', ['new', '2025-03-01T08:00:00Z'], ['lost', '2025-03-11T08:00:00Z']),
      ...aWay('c', ['new', '2025-03-01T08:00:00Z'], ['lost', '2025-03-11T08:00:00Z']),
    ];
    const base = 1 / 3;
    expect(sales({ deals, transitions })).toEqual({
      closed: 3,
      base,
      stages: {
        new: { n: 3, won: 1, p: (1 + 10 * base) / 13 },
        offer: { n: 1, won: 1, p: (1 + 10 * base) / 11 },
      },
    });
  });

  it('looks back 365 days from as-of, whatever the period, and not to a second more', () => {
    const deals = [aWin({ createdAt: '2024-12-01T00:00:00Z', closedAt: '2024-12-31T00:00:01Z' })];
    expect(sales({ deals }).closed).toBe(1);
    expect(sales({ deals }, { ...scope, asOf: '2025-12-31T00:00:01Z' }).closed).toBe(0);
  });

  it('knows nothing of a pipeline without a decided deal', () => {
    expect(sales({ deals: [aDeal()] })).toEqual({
      closed: 0,
      base: null,
      stages: { new: { n: 0, won: 0, p: null }, offer: { n: 0, won: 0, p: null } },
    });
    expect(run({ deals: [aDeal()] }).result).toMatchObject({
      state: 'empty',
      reasons: [{ key: 'nothing-decided' }],
    });
  });

  it('is thin below 30 decided deals, and is shown from there on', () => {
    const of = (n: number) =>
      run(stories('won', n, '2025-03-01T00:00:00Z', '2025-03-10T00:00:00Z')).result.state;
    expect([of(29), of(30)]).toEqual(['thin', 'ok']);
  });

  it('counts the deals of the filter alone, by the owner at the close', () => {
    const deals = [aWin({ id: 'd', ownerId: 'bo' }), aLoss({ ownerId: 'ann' })];
    const fieldChanges = [
      { dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'bo', at: '2025-04-01T00:00:00Z', seq: 0 },
    ];
    const of = (userIds: string[]) =>
      sales({ deals, fieldChanges }, { ...scope, filters: { userIds } }).closed;
    expect([of(['ann']), of(['bo'])]).toEqual([2, 0]);
  });

  it('judges earlier chances by what became of the deals, beside the CRM’s', () => {
    const known = joined(
      stories('won', 30, '2025-05-01T00:00:00Z', '2025-06-01T00:00:00Z'),
      stories('lost', 10, '2025-05-01T00:00:00Z', '2025-06-01T00:00:00Z'),
    );
    const tried = joined(
      stories('won', 3, '2025-09-01T00:00:00Z', '2025-12-01T00:00:00Z'),
      stories('lost', 1, '2025-09-01T00:00:00Z', '2025-12-01T00:00:00Z'),
    );
    const records = joined(known, tried);
    const rows = block(records, 'backtest')?.rows ?? [];
    // 31 December less 30 days is 1 December: the close at that very instant had happened.
    expect(rows.map(({ key, cells }) => [key, cells['count']])).toEqual([
      ['30', 0],
      ['60', 4],
      ['90', 4],
    ]);
    // Ours said 75% of each, the stage 50%.
    expect(rows[2]?.cells['brier']).toBeCloseTo((3 * 0.25 ** 2 + 0.75 ** 2) / 4, 9);
    expect(rows[2]?.cells['hostBrier']).toBeCloseTo(0.25, 9);
    expect(run(records).result.remark?.key).toBe('remark.win-probability.better');
    expect(block(records, 'calibration')?.rows[3]).toMatchObject({
      key: '60',
      cells: { count: 4, predicted: 0.75, winRate: 0.75 },
      of: { winRate: [3, 4] },
    });
  });

  it('adjusts chances for what else is known when the option says so, with a reason each', () => {
    const some = (kind: 'won' | 'lost', n: number, sourceId: string): Records => {
      const { deals = [], transitions = [] } = stories(
        kind,
        n,
        '2025-03-01T00:00:00Z',
        `2025-03-1${sourceId.length}T00:00:00Z`,
      );
      return { deals: deals.map((deal) => ({ ...deal, sourceId })), transitions };
    };
    const sources = ['web', 'fair'].map((id) => ({ id, name: id }));
    const open = aDeal({ id: 'open', sourceId: 'web', createdAt: '2025-04-01T00:00:00Z' });
    const parts = joined(
      some('won', 25, 'web'),
      some('lost', 5, 'web'),
      some('won', 5, 'fair'),
      some('lost', 25, 'fair'),
    );
    const records = { ...parts, deals: [...(parts.deals ?? []), open], sources };
    const facts = { ...scope, options: { adjust: true } };
    const [row] = block(records, 'deals', facts)?.rows ?? [];
    const odds = (25 + 2.5) / (5 + 2.5) / ((5 + 2.5) / (25 + 2.5));
    expect(row?.cells['source']).toBeCloseTo(odds, 9);
    expect(row?.cells['chance']).toBeCloseTo(odds / (1 + odds), 9);
    expect(block(records, 'deals')?.rows[0]?.cells['chance']).toBe(0.5);
    expect(block(records, 'reasons', facts)?.rows.map(({ cells }) => cells['openCount'])).toContain(1);
  });

  it('agrees with a count record by record', () => {
    fc.assert(
      fc.property(anyForecasts, (records) => {
        const asOf = '2025-05-01T00:00:00Z';
        const decided = dealsAtInstant(records, Date.parse(asOf)).filter(
          ({ status }) => status === 'won' || status === 'lost',
        );
        const won = decided.filter(({ status }) => status === 'won').length;
        const base = decided.length === 0 ? null : won / decided.length;
        const found = sales(records, { ...scope, asOf });
        expect(found).toMatchObject({ closed: decided.length, base });
        for (const id of ['new', 'offer']) {
          const through = decided.filter(({ deal }) =>
            records.transitions.some(
              ({ dealId, toStageId, at }) =>
                dealId === deal.id && toStageId === id && Date.parse(at) <= Date.parse(asOf),
            ),
          );
          const k = through.filter(({ status }) => status === 'won').length;
          expect(found.stages[id]).toEqual({
            n: through.length,
            won: k,
            p: base === null ? null : (k + 10 * base) / (through.length + 10),
          });
        }
      }),
    );
  });
});

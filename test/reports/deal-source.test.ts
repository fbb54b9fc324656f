import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { dealSource } from '@/lib/reports/deal-source';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { stateAt, sum } from './generators/deal-states';
import { drillDownErrors } from './generators/drill-down';
import { rounded, seconds } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const sources = [
  { id: 'web', name: 'Website', channel: 'website' as const },
  { id: 'shop', name: 'Web shop', channel: 'website' as const },
  { id: 'fair', name: 'Fair' },
];
const run = (records: Records, facts = scope) =>
  dealSource.run(aCompany({ sources, ...records }), facts).result;

describe('deal source', () => {
  it('counts the deals of a period by source, those without one last', () => {
    const deals = [
      aWin({ sourceId: 'fair', amount: 100 }),
      aDeal({ sourceId: 'fair', amount: null }),
      aLoss({ sourceId: 'web', amount: 300 }),
      aDeal({ sourceId: null, amount: 50 }),
      aDeal({ sourceId: null, createdAt: '2025-04-01T00:00:00Z' }),
    ];
    const { figures, blocks } = run({ deals });
    expect(figures).toEqual({
      count: 4,
      rows: {
        fair: { count: 2, share: 1 / 2, value: 100, won: 1, open: 1, conversion: 1 / 2 },
        web: { count: 1, share: 1 / 4, value: 300, won: 0, open: 0, conversion: 0 },
        '(none)': { count: 1, share: 1 / 4, value: 50, won: 0, open: 1, conversion: 0 },
      },
    });
    expect(blocks[0]?.rows.at(-1)).toMatchObject({ key: '(none)', aside: true });
    expect(blocks[0]?.total?.cells).toMatchObject({ count: 4, value: 450, cohortConversion: 1 / 4 });
  });

  it('takes the source at the creation, or today’s under current attribution', () => {
    const deals = [aDeal({ id: 'a', sourceId: 'web' })];
    const fieldChanges = [
      {
        dealId: 'a',
        field: 'sourceId' as const,
        from: 'fair',
        to: 'web',
        at: '2025-03-05T00:00:00Z',
        seq: 0,
      },
    ];
    const keys = (facts: Partial<typeof scope>) => {
      const { figures } = run({ deals, fieldChanges }, aScope({ ...scope, ...facts }));
      return Object.keys((figures as { rows: object }).rows);
    };
    expect([keys({}), keys({ attribution: 'current' })]).toEqual([['fair'], ['web']]);
    expect(keys({ filters: { sourceIds: ['web'] } })).toEqual([]);
  });

  it('is put together by channel, sources without one aside', () => {
    const deals = ['web', 'shop', 'fair', null].map((sourceId) => aDeal({ sourceId }));
    const [block] = run({ deals }, aScope({ ...scope, options: { group: 'channel' } })).blocks;
    expect(block?.rows.map(({ key, cells }) => [key, cells['count']])).toEqual([
      ['website', 2],
      ['(none)', 2],
    ]);
  });

  it('shows the months of a longer period, and compares shares with the one before', () => {
    const deals = [
      aDeal({ sourceId: 'web' }),
      aDeal({ sourceId: 'web', createdAt: '2025-02-10T00:00:00Z' }),
      aDeal({ sourceId: 'fair', createdAt: '2025-02-10T00:00:00Z' }),
    ];
    const { blocks } = run({ deals });
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.rows[0]).toMatchObject({ key: 'web', cells: { share: 1 }, previous: { share: 1 / 2 } });
    const [, months] = run(
      { deals },
      aScope({ ...scope, period: { from: '2025-02-01', to: '2025-04-01' } }),
    ).blocks;
    expect(months?.rows.map(({ key, cells }) => [key, cells['all']])).toEqual([
      ['2025-02-01', 2],
      ['2025-03-01', 1],
    ]);
  });

  it('names the first source, or says why not', () => {
    const of = (n: number, sourceId: string | null) =>
      run({ deals: Array.from({ length: n }, () => aDeal({ sourceId })) }).finding?.key;
    expect([of(5, 'web'), of(5, null), of(4, 'web')]).toEqual([
      'finding.deal-source',
      'finding.deal-source.none',
      'finding.deal-source.thin',
    ]);
  });

  it('equals a naive count over records', () => {
    const asOf = seconds('2025-04-10T00:00:00Z');
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const deals = (any.deals ?? [])
          .map((deal) => ({ deal, state: stateAt(any, deal, asOf) }))
          .filter(
            ({ deal, state }) =>
              state.exists && deal.createdAt >= '2025-03-01' && deal.createdAt < '2025-04-01',
          );
        const rows = [...Map.groupBy(deals, ({ deal }) => deal.sourceId ?? '(none)')].map(([source, own]) => {
          const won = own.filter(({ state }) => state.status === 'won').length;
          return [
            source,
            {
              count: own.length,
              share: own.length / deals.length,
              value: sum(own.map(({ state }) => state.base)),
              won,
              open: own.filter(({ state }) => state.status === 'open').length,
              conversion: won / own.length,
            },
          ];
        });
        expect(rounded(run(any).figures)).toEqual(
          rounded({ count: deals.length, rows: Object.fromEntries(rows) }),
        );
      }),
    );
  });

  it('has a list of as many deals behind every count, with the same sum', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('source', 'channel'), (any, group) => {
        const errors = drillDownErrors(dealSource, aCompany(any), aScope({ ...scope, options: { group } }));
        // A share is of all deals, and lists its own.
        expect(errors.filter((error) => !error.includes('/share: '))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

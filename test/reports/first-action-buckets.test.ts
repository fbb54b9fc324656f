import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { firstActionBuckets } from '@/lib/reports/first-action-buckets';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { drillDownErrors, idsBehind } from './generators/drill-down';
import { rounded, seconds, waitsOf } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => firstActionBuckets.run(aCompany(records), facts).result;
const start = Date.parse('2025-03-01T08:00:00Z') / 1000;
const called = (dealId: string, wait: number) =>
  aCall({ dealId, at: new Date((start + wait) * 1000).toISOString() });

describe('time to first action by time frame', () => {
  it('has frames that include their lower edge and not their upper, and leaves out what is not there', () => {
    const waits = [0, 299, 300, 1799, 1800, 3600, 14_400, 86_400, 259_200, 604_800];
    const deals = waits.map((wait) => aDeal({ id: `d${wait}` }));
    const activities = waits.map((wait) => called(`d${wait}`, wait));
    const found = run({ deals: [...deals, aDeal({ id: 'never' })], activities }).figures;
    const of = (n: number) => ({ open: n, total: n, share: n / 11, winRate: null });
    expect(found).toEqual({
      '0-5m': of(2),
      '5-30m': of(2),
      '30-60m': of(1),
      '1-4h': of(1),
      '4-24h': of(1),
      '1-3d': of(1),
      '3-7d': of(1),
      '7d+': of(1),
      none: of(1),
    });
  });

  it('has the win rate of the decided deals of the frame, and lists them', () => {
    const deals = [aWin({ id: 'a' }), aWin({ id: 'b' }), aLoss({ id: 'c' }), aDeal({ id: 'd' })];
    const records = { deals, activities: deals.map(({ id }) => called(id, 60)) };
    expect(run(records).figures).toEqual({
      '0-5m': { won: 2, lost: 1, open: 1, total: 4, share: 1, winRate: 2 / 3 },
    });
    const behind = idsBehind(firstActionBuckets, aCompany(records), scope, 'frames', '0-5m', 'winRate');
    expect(behind).toEqual(['a', 'b', 'c']);
  });

  it('compares with the period before', () => {
    const early = aDeal({ id: 'e', createdAt: '2025-02-10T08:00:00Z' });
    const call = aCall({ dealId: 'e', at: '2025-02-10T08:01:00Z' });
    const [block] = run({ deals: [aDeal(), early], activities: [call] }).blocks;
    expect(block?.rows[0]).toMatchObject({ cells: { count: 0, share: 0 }, previous: { count: 1, share: 1 } });
  });

  it('says what a filter removed when nothing is left', () => {
    const { state, reasons } = run(
      { deals: [aDeal()], activities: [aCall()] },
      aScope({ ...scope, filters: { userIds: ['bo'] } }),
    );
    expect([state, reasons]).toEqual(['empty', [{ key: 'removed-userIds', values: { n: 1 } }]]);
  });

  it('tells how many were contacted within an hour, in doubt under five', () => {
    const deals = Array.from({ length: 5 }, (_, at) => aDeal({ id: `d${at}` }));
    const activities = [called('d0', 3599), called('d1', 3600)];
    expect(run({ deals, activities }).finding).toMatchObject({
      key: 'finding.first-action-buckets',
      values: { k: { value: 1 }, n: { value: 5 }, none: { value: 3 } },
    });
    expect(run({ deals: deals.slice(1), activities }).finding?.key).toBe('finding.first-action-buckets.thin');
  });

  it('equals a naive count over records', () => {
    const edges = [300, 1800, 3600, 14_400, 86_400, 259_200, 604_800];
    const names = ['0-5m', '5-30m', '30-60m', '1-4h', '4-24h', '1-3d', '3-7d', '7d+'];
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const waits = waitsOf(any, '2025-03-01', '2025-04-01', seconds('2025-04-10'));
        const groups = Map.groupBy(waits, ({ hasActed, seconds: wait }) =>
          hasActed ? names[edges.filter((edge) => wait >= edge).length] : 'none',
        );
        const expected = Object.fromEntries(
          [...groups].map(([name, own]) => {
            const counts = new Map(
              [...Map.groupBy(own, ({ state }) => state.status)].map(([k, v]) => [k, v.length]),
            );
            const [won, lost] = [counts.get('won') ?? 0, counts.get('lost') ?? 0];
            const winRate = won + lost === 0 ? null : won / (won + lost);
            const share = own.length / waits.length;
            return [name, { ...Object.fromEntries(counts), total: own.length, share, winRate }];
          }),
        );
        expect(rounded(run(any).figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('has a list of as many deals behind every count and rate', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('none', '7d'), (any, outliers) => {
        const facts = aScope({ ...scope, options: { outliers } });
        // A share is of all deals, and lists its own.
        const errors = drillDownErrors(firstActionBuckets, aCompany(any), facts);
        expect(errors.filter((error) => !error.includes('/share: '))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

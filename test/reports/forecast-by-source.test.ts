import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { forecastBySource } from '@/lib/reports/forecast-by-source';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealChance, dealsAtInstant, total, weighed } from './generators/naive-deals';

const asOf = '2025-03-16T12:00:00Z';
const scope = aScope({ asOf, period: { from: '2025-03-01', to: '2025-05-01' }, rates: { PLN: '0.2345' } });

interface Row {
  readonly wonCount: number;
  readonly wonValue: number;
  readonly openCount: number;
  readonly openWeighted: number;
  readonly expected: number;
  readonly winRate: number | null;
  readonly share: number | null;
}
interface Figures {
  readonly rows: Readonly<Record<string, Row>>;
  readonly expected: number;
}
const run = (records: Records, facts = scope) => forecastBySource.run(aCompany(records), facts);
const figures = (records: Records, facts = scope) => run(records, facts).result.figures as Figures;
const sources = [
  { id: 'web', name: 'Web', channel: 'website' as const },
  { id: 'fair', name: 'Fair', channel: 'event' as const },
];

describe('forecasted sales by source', () => {
  it('add what is won to what is still expected, source by source', () => {
    const deals = [
      aWin({ sourceId: 'web', amount: 600 }),
      aLoss({ sourceId: 'web' }),
      aDeal({ sourceId: 'fair', expectedCloseDate: '2025-04-30', amount: 400 }),
      aDeal({ sourceId: null, expectedCloseDate: '2025-03-16', amount: 400 }),
      aDeal({ sourceId: 'fair', expectedCloseDate: '2025-03-15' }),
      aDeal({ sourceId: 'fair', expectedCloseDate: '2025-05-01' }),
    ];
    expect(figures({ deals, sources })).toEqual({
      expected: 1000,
      rows: {
        web: {
          wonCount: 1,
          wonValue: 600,
          openCount: 0,
          openWeighted: 0,
          expected: 600,
          winRate: 0.5,
          share: 0.6,
        },
        fair: {
          wonCount: 0,
          wonValue: 0,
          openCount: 1,
          openWeighted: 200,
          expected: 200,
          winRate: null,
          share: 0.2,
        },
        '(none)': {
          wonCount: 0,
          wonValue: 0,
          openCount: 1,
          openWeighted: 200,
          expected: 200,
          winRate: null,
          share: 0.2,
        },
      },
    });
  });

  it('take the source at the close of a won deal', () => {
    const deals = [aWin({ id: 'd', sourceId: 'fair' })];
    const fieldChanges = [
      {
        dealId: 'd',
        field: 'sourceId' as const,
        from: 'web',
        to: 'fair',
        at: '2025-03-12T00:00:00Z',
        seq: 0,
      },
    ];
    expect(Object.keys(figures({ deals, sources, fieldChanges }).rows)).toEqual(['web']);
  });

  it('group by channel, and compare only what was won before', () => {
    const deals = [
      aWin({ sourceId: 'web' }),
      aWin({ sourceId: 'web', createdAt: '2025-01-01T00:00:00Z', closedAt: '2025-01-10T00:00:00Z' }),
    ];
    const { result } = run({ deals, sources }, { ...scope, options: { group: 'channel' } });
    expect(result.blocks[0]?.rows).toMatchObject([
      { key: 'website', previous: { won: 1, wonValue: 10_000 } },
    ]);
    expect(Object.keys(result.blocks[0]?.rows[0]?.previous ?? {}).sort()).toEqual([
      'winRate',
      'won',
      'wonValue',
    ]);
  });

  it('have no figures for a source of the earlier period alone', () => {
    const deals = [
      aWin({ sourceId: 'web', createdAt: '2025-01-01T00:00:00Z', closedAt: '2025-01-10T00:00:00Z' }),
    ];
    const { result } = run({ deals, sources });
    expect(result.figures).toEqual({ rows: {}, expected: 0 });
    expect(result.state).toBe('empty');
  });

  it('say that open deals without a probability are in no weighted value', () => {
    const stages = [{ id: 's', pipelineId: 'sales', name: 'S', position: 1, kind: 'open' as const }];
    const deals = [aDeal({ stageId: 's', expectedCloseDate: '2025-04-01' })];
    const { caveats, figures: found } = run({ deals, stages }).result;
    expect(caveats).toContainEqual({ key: 'no-probability', count: 1 });
    expect(found).toMatchObject({ rows: { '(none)': { openCount: 1, openWeighted: 0, share: null } } });
  });

  it('agree with a count record by record', () => {
    fc.assert(
      fc.property(anyForecasts, (records) => {
        const now = dealsAtInstant(records, Date.parse(asOf));
        const found = figures(records);
        for (const [key, row] of Object.entries(found.rows)) {
          const of = now.filter(({ deal }) => (deal.sourceId ?? '(none)') === key);
          const closed = (status: string) =>
            of.filter((d) => d.status === status && d.closedAt >= Date.parse('2025-03-01T00:00:00Z'));
          const coming = of.filter(
            (d) =>
              d.status === 'open' && String(d.expected) >= '2025-03-16' && String(d.expected) < '2025-05-01',
          );
          const wonValue = total(closed('won').map(({ base }) => base));
          const openWeighted = total(coming.map((d) => weighed(d.base, dealChance(d))));
          expect(row).toMatchObject({
            wonCount: closed('won').length,
            wonValue,
            openCount: coming.length,
            openWeighted,
            expected: wonValue + openWeighted,
          });
        }
        expect(total(Object.values(found.rows).map((row) => row.expected))).toBe(found.expected);
      }),
    );
  });
});

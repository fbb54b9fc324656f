import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { salesCycle } from '@/lib/reports/sales-cycle';
import { aCompany, aLoss, aScope, aWay, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealsAtInstant } from './generators/naive-deals';

const scope = aScope();
const day = 86_400;

interface Times {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
}
interface Figures {
  readonly all: Times;
  readonly bySource: Readonly<Record<string, Times>>;
  readonly badDates: number;
  readonly stageShare: Readonly<Record<string, number>>;
}
const run = (records: Records, facts = scope) => salesCycle.run(aCompany(records), facts);
const figures = (records: Records, facts = scope) => run(records, facts).result.figures as Figures;

describe('the sales cycle', () => {
  it('is the time from creation to close, by source, and where it goes', async () => {
    const deals = [
      aWin({ id: 'a', sourceId: 'web' }),
      aWin({ id: 'b', sourceId: 'web', closedAt: '2025-03-05T08:00:00Z' }),
      aWin({ id: 'c', sourceId: null, closedAt: '2025-03-03T08:00:00Z' }),
    ];
    const transitions = aWay(
      'a',
      ['new', '2025-03-01T08:00:00Z'],
      ['offer', '2025-03-02T08:00:00Z'],
      ['won', '2025-03-11T08:00:00Z'],
    );
    await expect(`${JSON.stringify(figures({ deals, transitions }), null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-cycle.two-sources.json',
    );
  });

  it('runs to the last close of a reopened deal, the time it was closed included; that is no stay', () => {
    const transitions = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['won', '2025-03-02T00:00:00Z'],
      ['offer', '2025-03-12T00:00:00Z'],
      ['won', '2025-03-13T00:00:00Z'],
    );
    const deals = [aWin({ id: 'd', createdAt: '2025-03-01T00:00:00Z' })];
    const found = figures({ deals, transitions });
    expect(found.all.median).toBe(12 * day);
    expect(found.stageShare).toEqual({ new: 0.5, offer: 0.5 });
  });

  it('gives a stage that was passed through at once its share, 0', () => {
    const transitions = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['offer', '2025-03-02T00:00:00Z'],
      ['won', '2025-03-02T00:00:00Z'],
    );
    expect(figures({ deals: [aWin({ id: 'd' })], transitions }).stageShare).toEqual({ new: 1, offer: 0 });
  });

  it('ends with the win, not with a stage on the way that the CRM no longer lists', () => {
    const transitions = aWay(
      'd',
      ['new', '2025-03-01T00:00:00Z'],
      ['vanished', '2025-03-03T00:00:00Z'],
      ['won', '2025-03-05T00:00:00Z'],
    );
    const deals = [aWin({ id: 'd', status: 'won', createdAt: '2025-03-01T00:00:00Z' })];
    expect(figures({ deals, transitions }).all.median).toBe(4 * day);
  });

  it('leaves out and counts deals that closed before they were created; one created closed took no time', () => {
    const deals = [
      aWin({ createdAt: '2025-03-12T08:00:00Z' }),
      aWin({ createdAt: '2025-03-11T08:00:00Z', closedAt: '2025-03-11T08:00:00Z' }),
    ];
    expect(figures({ deals })).toMatchObject({ all: { n: 1, median: 0 }, badDates: 1 });
    expect(run({ deals }).result.caveats).toContainEqual({ key: 'bad-dates', count: 1 });
  });

  it('counts losses, and begins with the lead, when the options say so', () => {
    const lead = {
      id: 'l',
      name: 'Lead',
      status: 'converted',
      statusKind: 'converted' as const,
      createdAt: '2025-02-27T08:00:00Z',
      convertedDealId: 'd',
    };
    const deals = [aWin({ id: 'd' }), aLoss({ closedAt: '2025-03-02T08:00:00Z' })];
    const of = (options: Record<string, string | boolean>) =>
      figures({ deals, leads: [lead] }, { ...scope, options }).all.median;
    expect(of({})).toBe(10 * day);
    expect(of({ 'cycle-from-lead': true })).toBe(12 * day);
    expect(of({ 'cycle-end': 'lost' })).toBe(day);
  });

  it('knows nothing of no deals', () => {
    expect(figures({ deals: [aLoss()] })).toEqual({
      all: { n: 0, mean: null, median: null, p25: null, p75: null, p90: null, min: null, max: null },
      bySource: {},
      badDates: 0,
      stageShare: {},
    });
  });

  it('shows the course by month over several, and none over one', () => {
    const ids = (facts = scope) => run({ deals: [aWin()] }, facts).result.blocks.map(({ id }) => id);
    expect(ids()).not.toContain('trend');
    expect(ids({ ...scope, period: { from: '2025-02-01', to: '2025-04-01' } })).toContain('trend');
  });

  it('agrees with a count record by record', () => {
    fc.assert(
      fc.property(anyForecasts, (records) => {
        const won = dealsAtInstant(records, Date.parse(scope.asOf)).filter(
          ({ status, closedAt }) =>
            status === 'won' &&
            closedAt >= Date.parse('2025-03-01T00:00:00Z') &&
            closedAt < Date.parse('2025-04-01T00:00:00Z'),
        );
        const times = won
          .map(({ deal, closedAt }) => (closedAt - Date.parse(deal.createdAt)) / 1000)
          .sort((a, b) => a - b);
        const { all, bySource, stageShare } = figures(records);
        expect(all.n).toBe(times.length);
        expect([all.min, all.max]).toEqual([times[0] ?? null, times.at(-1) ?? null]);
        const middle = times.length / 2;
        const median = ((times[Math.ceil(middle) - 1] ?? 0) + (times[Math.floor(middle)] ?? 0)) / 2;
        expect(all.median).toBe(times.length === 0 ? null : median);
        expect(Object.values(bySource).reduce((sum, { n }) => sum + n, 0)).toBe(all.n);
        const shares = Object.values(stageShare).reduce((sum, share) => sum + share, 0);
        if (Object.keys(stageShare).length > 0) expect(shares).toBeCloseTo(1, 9);
      }),
    );
  });
});

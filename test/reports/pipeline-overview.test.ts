import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { pipelineOverview } from '@/lib/reports/pipeline-overview';
import { aCall, aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';
import { drillDownErrors, idsBehind, plain } from './generators/drill-down';
import { naiveOverview } from './generators/naive-overview';
import { anyPipelines, pipelineStages } from './generators/pipeline';

/** As of 31 March, noon. */
const asOf = '2025-03-31T12:00:00Z';
const scope = aScope({ asOf });
const run = (records: Records, facts = scope) =>
  pipelineOverview.run(aCompany({ stages: pipelineStages, ...records }), facts).result;
const day = (n: number): string => new Date(Date.UTC(2025, 2, n, 12)).toISOString();
const daySeconds = 86_400;

interface StageFigures {
  readonly count: number;
  readonly medianAge: number | null;
  readonly stalled: number;
  readonly noNextStep: number;
  readonly overdue: number;
}
interface Figures {
  readonly stages: Readonly<Record<string, StageFigures>>;
  readonly limits: Readonly<Record<string, number>>;
  readonly aboutToEnter: { readonly count: number; readonly value: number };
  readonly attention: readonly string[];
}
const figures = (records: Records, facts = scope) => run(records, facts).figures as Figures;

/** Ten deals that were won after so many days in stage a. */
const wonAfter = (days: readonly number[]): Records => ({
  deals: days.map((_, i) => aWin({ id: `w${i}`, createdAt: day(-40), amount: 10 })),
  transitions: days.flatMap((length, i) => aWay(`w${i}`, ['a', day(-40)], ['won', day(length - 40)])),
});
const withOpen = ({ deals = [], transitions = [] }: Records, days: number): Records => ({
  deals: [...deals, aDeal({ id: 'd', stageId: 'a', createdAt: day(31 - days) })],
  transitions: [...transitions, ...aWay('d', ['a', day(31 - days)])],
});

describe('the pipeline report', () => {
  it('shows the health of each stage, what is about to enter, and which deals need something', async () => {
    const records = {
      deals: [
        aDeal({ id: 'd1', name: 'One', stageId: 'in', createdAt: day(1), amount: 50 }),
        aDeal({
          id: 'd2',
          name: 'Two',
          stageId: 'a',
          createdAt: day(-20),
          amount: 900,
          expectedCloseDate: '2025-03-30',
        }),
        aDeal({
          id: 'd3',
          name: 'Three',
          stageId: 'a',
          createdAt: day(21),
          amount: null,
          expectedCloseDate: '2025-03-31',
        }),
        aWin({ id: 'd4', createdAt: day(1), closedAt: day(3), amount: 400 }),
        aLoss({ id: 'd5', createdAt: day(1), closedAt: day(3), amount: 40 }),
      ],
      transitions: [
        ...aWay('d1', ['in', day(1)]),
        ...aWay('d2', ['in', day(-20)], ['a', day(-10)]),
        ...aWay('d3', ['a', day(21)]),
        ...aWay('d4', ['a', day(1)], ['won', day(3)]),
        ...aWay('d5', ['a', day(1)], ['lost', day(3)]),
      ],
      activities: [aCall({ status: 'planned', dealId: 'd3', at: day(33), dueAt: day(33) })],
    };
    const { figures: found, blocks } = run(records);
    const shown = blocks.map(({ id, rows }) => [id, rows.map(({ key, cells }) => [key, cells])]);
    await expect(`${JSON.stringify({ figures: found, shown }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/pipeline-overview.five-deals.json',
    );
  });

  it('calls a deal stalled after 30 days, as long as few won deals say what is usual', () => {
    const stalled = (days: number) => figures(withOpen(wonAfter([1, 1, 1]), days)).stages['sales:a']?.stalled;
    expect([stalled(30), stalled(31)]).toEqual([0, 1]);
  });

  it('calls it stalled after the time that three quarters of ten won deals needed', () => {
    const usual = wonAfter([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(figures(withOpen(usual, 5)).limits).toEqual({ a: 7.75 * daySeconds });
    const stalled = (days: number) => figures(withOpen(usual, days)).stages['sales:a']?.stalled;
    expect([stalled(7), stalled(8)]).toEqual([0, 1]);
  });

  it('adds up the stays of a won deal, and forgets deals won more than a year ago', () => {
    const ways = Array.from({ length: 10 }, (_, i) =>
      aWay(`w${i}`, ['a', day(1)], ['b', day(3)], ['a', day(4)], ['won', day(5)]),
    );
    const deals = ways.map((_, i) => aWin({ id: `w${i}`, createdAt: day(1) }));
    expect(figures({ deals, transitions: ways.flat() }).limits).toEqual({ a: 3 * daySeconds, b: daySeconds });
    const later = aScope({ asOf: '2026-03-10T12:00:00Z' });
    expect(figures({ deals, transitions: ways.flat() }, later).limits).toEqual({});
  });

  it('counts the age from the last entry into the stage', () => {
    const records = {
      deals: [aDeal({ id: 'd', stageId: 'a', createdAt: day(1) })],
      transitions: aWay('d', ['a', day(1)], ['b', day(5)], ['a', day(29)]),
    };
    expect(figures(records).stages['sales:a']).toMatchObject({ medianAge: 2 * daySeconds, stalled: 0 });
  });

  it('gives no age to a deal without history, and says how many there are', () => {
    const records = { deals: [aDeal({ stageId: 'a', createdAt: day(-90) })] };
    expect(figures(records).stages['sales:a']).toMatchObject({ medianAge: null, stalled: 0 });
    expect(run(records).caveats).toContainEqual({ key: 'overview-no-history', count: 1 });
  });

  it('takes only a planned activity that is still due for a next step', () => {
    const of = (facts: Parameters<typeof aCall>[0]) =>
      figures({ deals: [aDeal({ id: 'd', stageId: 'a' })], activities: [aCall({ dealId: 'd', ...facts })] })
        .stages['sales:a']?.noNextStep;
    expect(of({ status: 'planned', at: day(1), dueAt: asOf })).toBe(0);
    expect(of({ status: 'planned', at: day(40), dueAt: null })).toBe(0);
    expect(of({ status: 'planned', at: day(40), dueAt: day(30) })).toBe(1);
    expect(of({ status: 'cancelled', at: day(40), dueAt: day(40) })).toBe(1);
    expect(of({ status: 'planned', at: day(40), dueAt: day(40), createdAt: day(32) })).toBe(1);
  });

  it('calls a deal overdue from the local day after its expected date', () => {
    const deals = [aDeal({ stageId: 'a', expectedCloseDate: '2025-03-31' })];
    const overdue = (facts: typeof scope) => figures({ deals }, facts).stages['sales:a']?.overdue;
    expect(overdue(scope)).toBe(0);
    expect(overdue(aScope({ asOf, timeZone: 'Pacific/Kiritimati' }))).toBe(1);
  });

  it('sorts deals that need something by flags, then value, then id', () => {
    const late = { stageId: 'a', expectedCloseDate: '2025-03-01' };
    const deals = [
      aDeal({ id: 'small', stageId: 'a', amount: 5 }),
      aDeal({ id: 'unknown', stageId: 'a', amount: null }),
      aDeal({ id: 'twin', stageId: 'a', amount: 5 }),
      aDeal({ id: 'late', ...late, amount: 1 }),
    ];
    expect(figures({ deals }).attention).toEqual(['late', 'small', 'twin', 'unknown']);
  });

  it('sets leads that are qualified and have no deal beside the deals about to enter', () => {
    const lead = { name: 'Lead', status: 'ok', statusKind: 'qualified' as const, createdAt: day(1) };
    const records = {
      deals: [aDeal({ id: 'd', stageId: 'in', amount: 70 })],
      leads: [
        { ...lead, id: 'l1', estimatedValue: 30, currency: 'EUR' },
        { ...lead, id: 'l2', convertedDealId: 'd' },
        { ...lead, id: 'l3', statusKind: 'working' as const },
      ],
    };
    const entering = run(records).blocks.find(({ id }) => id === 'entering');
    expect(entering?.rows.map(({ cells }) => cells)).toEqual([
      { enteringCount: 1, value: 70 },
      { enteringCount: 1, value: 30 },
    ]);
    expect(figures(records).aboutToEnter).toEqual({ count: 1, value: 70 });
    expect(
      idsBehind(
        pipelineOverview,
        aCompany({ stages: pipelineStages, ...records }),
        scope,
        'entering',
        'leads',
        'value',
      ),
    ).toEqual(['l1']);
  });

  it('shows the period by region, with an earlier one beside it, and none beside what is as of now', () => {
    const before = { createdAt: '2025-02-02T08:00:00Z', closedAt: '2025-02-05T08:00:00Z' };
    const deals = [
      aWin({ region: 'Gdansk' }),
      aWin({ region: 'Gdansk', ...before }),
      aLoss({ region: 'Izmir' }),
    ];
    const { blocks } = run({ deals });
    const period = blocks.find(({ id }) => id === 'period');
    expect(period?.rows.map(({ key, cells }) => [key, cells['won'], cells['conversion']])).toEqual([
      ['Gdansk', 1, 1],
      ['Izmir', 0, 0],
    ]);
    expect(period?.total?.previous).toMatchObject({ created: 1, won: 1 });
    expect(blocks[0]?.total).not.toHaveProperty('previous');
  });

  it('says that nothing needs attention, and is empty when nothing is open and nothing happened', () => {
    const records = {
      deals: [aDeal({ id: 'd', stageId: 'a' })],
      activities: [aCall({ status: 'planned', dealId: 'd', at: day(40) })],
    };
    expect(run(records).finding?.key).toBe('finding.pipeline-overview.fine');
    expect(run({ deals: [aWin({ createdAt: day(-300), closedAt: day(-200) })] }).state).toBe('empty');
  });

  it('lists behind every figure the records that make it', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('region', 'team', 'owner', 'source'),
        fc.boolean(),
        (records, group, one) => {
          const facts = aScope({ asOf, options: { group }, filters: one ? { userIds: ['ann'] } : {} });
          expect(drillDownErrors(pipelineOverview, aCompany(records), facts)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(anyPipelines, (records) => {
        const turned = {
          ...records,
          deals: (records.deals ?? []).toReversed(),
          stages: pipelineStages.toReversed(),
          activities: (records.activities ?? []).toReversed(),
        };
        expect(plain(run(turned))).toEqual(plain(run(records)));
      }),
      { numRuns: 40 },
    );
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (records) => {
        expect(figures(records)).toEqual(naiveOverview(records, asOf));
      }),
    );
  });
});

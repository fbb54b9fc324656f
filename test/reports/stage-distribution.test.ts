import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { stageDistribution } from '@/lib/reports/stage-distribution';
import { aCompany, aDeal, aScope, aWay, aWin } from '../table/a-company';
import { stateAt, sum } from './generators/deal-states';
import { drillDownErrors, plain } from './generators/drill-down';
import { anyPipelines, pipelineStages } from './generators/pipeline';

const scope = aScope();
const run = (records: Records, facts = scope) =>
  stageDistribution.run(aCompany({ stages: pipelineStages, ...records }), facts).result;

interface Figures {
  readonly count: number;
  readonly value: number;
  readonly rows: Readonly<Record<string, Record<string, number | null>>>;
}
const figures = (records: Records, facts = scope) => run(records, facts).figures as Record<string, Figures>;
const counts = (found: Figures | undefined) =>
  Object.fromEntries(Object.entries(found?.rows ?? {}).map(([key, { count }]) => [key, count]));

describe('stage distribution', () => {
  it('shows how open deals are spread over the stages of their pipeline', async () => {
    const deals = [
      aDeal({ id: 'd1', stageId: 'a', amount: 300, winProbability: 0.9 }),
      aDeal({ id: 'd2', stageId: 'a', amount: null }),
      aDeal({ id: 'd3', stageId: 'c', amount: 101 }),
      aDeal({ id: 'd4', stageId: 'old', amount: 200 }),
      aDeal({ id: 'd5', stageId: 'x', pipelineId: 'partners', amount: 50 }),
      aWin({ id: 'd6' }),
    ];
    const pipelines = [
      { id: 'sales', name: 'Sales', position: 0 },
      { id: 'partners', name: 'Partners', position: 1 },
    ];
    const { figures: found, blocks } = run({ deals, pipelines });
    const rows = blocks.map(({ id, rows, total }) => [
      id,
      [...rows, total].map((row) => [row?.key, row?.cells]),
    ]);
    await expect(`${JSON.stringify({ figures: found, rows }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/stage-distribution.two-pipelines.json',
    );
  });

  it('counts a reopened deal in its stage, and no deal that is deleted', () => {
    const deals = [
      aDeal({ id: 'd', stageId: 'b' }),
      aDeal({ stageId: 'b', deletedAt: '2025-05-01T00:00:00Z' }),
    ];
    const transitions = aWay(
      'd',
      ['a', '2025-03-01T08:00:00Z'],
      ['won', '2025-03-02T08:00:00Z'],
      ['b', '2025-03-03T08:00:00Z'],
    );
    expect(counts(figures({ deals, transitions })['sales'])).toEqual({ b: 1 });
  });

  it('gives shares of an open pipeline without value as unknown', () => {
    const found = figures({ deals: [aDeal({ stageId: 'a', amount: null })] })['sales'];
    expect(found?.rows['a']).toEqual({
      count: 1,
      countShare: 1,
      value: 0,
      valueShare: null,
      weighted: 0,
      nullAmount: 1,
    });
  });

  it('names the stage that holds more than half of the deals', () => {
    const deals = ['a', 'b', 'c', 'c', 'c', 'c'].map((stageId) => aDeal({ stageId }));
    expect(run({ deals }).finding).toMatchObject({
      key: 'finding.stage-distribution.heavy',
      values: { stage: { text: 'C' }, k: { value: 4 }, n: { value: 6 } },
    });
    expect(run({ deals: deals.slice(0, 4) }).finding?.key).toBe('finding.stage-distribution');
  });

  it('keeps only the deals created in the period when asked to', () => {
    const deals = [aDeal({ stageId: 'a' }), aDeal({ stageId: 'a', createdAt: '2025-02-01T00:00:00Z' })];
    const facts = aScope({ options: { 'created-in-period': true } });
    expect([figures({ deals })['sales']?.count, figures({ deals }, facts)['sales']?.count]).toEqual([2, 1]);
  });

  it('compares with the open deals as they stood at the end of the earlier period', () => {
    const deals = [
      aDeal({ id: 'd', stageId: 'b', createdAt: '2025-02-01T08:00:00Z' }),
      aDeal({ stageId: 'b' }),
    ];
    const transitions = aWay('d', ['a', '2025-02-01T08:00:00Z'], ['b', '2025-03-02T08:00:00Z']);
    const rows = run({ deals, transitions }).blocks[0]?.rows ?? [];
    expect(rows.map(({ key, cells, previous }) => [key, cells['count'], previous?.['count']])).toEqual([
      ['in', 0, 0],
      ['a', 0, 1],
      ['b', 2, 0],
      ['c', 0, 0],
    ]);
  });

  it('compares owners and teams', () => {
    const deals = [
      aDeal({ stageId: 'a', ownerId: 'ann' }),
      aDeal({ stageId: 'b', ownerId: 'bo' }),
      aDeal({ stageId: 'b', ownerId: 'bo' }),
      aDeal({ stageId: 'b', ownerId: null }),
    ];
    const compared = run({ deals }, aScope({ options: { group: 'owner' } })).blocks.find(
      ({ id }) => id === 'compare',
    );
    expect(compared?.rows.map(({ key, cells }) => [key, cells['in-a'], cells['in-b'], cells['all']])).toEqual(
      [
        ['bo', 0, 2, 2],
        ['ann', 1, 0, 1],
        ['(none)', 0, 1, 1],
      ],
    );
  });

  it('says what a filter removed, and that no deal is open', () => {
    const { reasons } = run({ deals: [aDeal({ stageId: 'a' })] }, aScope({ filters: { userIds: ['bo'] } }));
    expect(reasons).toEqual([{ key: 'removed-userIds', values: { n: 1 } }]);
    expect(run({ deals: [aWin()] }).reasons).toEqual([{ key: 'nothing-open' }]);
  });

  it('lists behind every figure the records that make it', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('stage', 'owner', 'team'),
        fc.boolean(),
        (records, group, one) => {
          const facts = aScope({
            options: { group, 'created-in-period': one },
            filters: one ? { userIds: [null] } : {},
          });
          expect(drillDownErrors(stageDistribution, aCompany(records), facts)).toEqual([]);
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
        };
        const facts = aScope({ options: { group: 'team' } });
        expect(plain(run(turned, facts))).toEqual(plain(run(records, facts)));
      }),
      { numRuns: 40 },
    );
  });

  it('equals a naive count over records, as of any instant', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('2025-03-10T12:00:00Z', '2025-12-31T00:00:00Z'),
        (records, asOf) => {
          expect(figures(records, aScope({ asOf }))).toEqual(naive(records, asOf));
        },
      ),
    );
  });
});

/** The same question over plain objects; every stage has a chance of one half. */
function naive(records: Records, asOf: string): Record<string, Figures> {
  const at = Date.parse(asOf) / 1000;
  const open = (records.deals ?? [])
    .map((deal) => stateAt(records, deal, at))
    .filter(({ exists, status }) => exists && status === 'open');
  const half = (value: number) => Math.sign(value) * Math.round(Math.abs(value) / 2) + 0;
  const of = (pipelineId: string): Figures => {
    const own = open.filter((deal) => deal.pipelineId === pipelineId);
    const keyOf = ({ stage }: (typeof own)[number]) =>
      stage?.deletedAt && Date.parse(stage.deletedAt) / 1000 <= at ? '(deleted stage)' : (stage?.id ?? '');
    const value = sum(own.map(({ base }) => base));
    const keys = [...new Set(own.map(keyOf))];
    return {
      count: own.length,
      value,
      rows: Object.fromEntries(
        keys.map((key) => {
          const here = own.filter((deal) => keyOf(deal) === key);
          const part = sum(here.map(({ base }) => base));
          return [
            key,
            {
              count: here.length,
              countShare: here.length / own.length,
              value: part,
              valueShare: value === 0 ? null : part / value + 0,
              weighted: sum(here.map(({ base }) => (base === null ? null : half(base)))),
              nullAmount: here.filter(({ amount }) => amount === null).length,
            },
          ];
        }),
      ),
    };
  };
  return { sales: of('sales'), partners: of('partners') };
}

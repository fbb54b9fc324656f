import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { stageDuration } from '@/lib/reports/stage-duration';
import { aCompany, aDeal, aScope, aWay } from '../table/a-company';
import { drillDownErrors, idsBehind } from './generators/drill-down';
import { middleOf, rounded, type Stay, seconds, staysOf, survivalMedian } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => stageDuration.run(aCompany(records), facts).result;
const day = 86_400;

describe('time in stages', () => {
  // a: 2 days in new; b: 4 days, lost; c: 1 + 3 days with a visit to offer in between; d: since 31 March, open.
  const records: Records = {
    deals: ['a', 'b', 'c', 'd'].map((id) => aDeal({ id })),
    transitions: [
      ...aWay('a', ['new', '2025-03-01T08:00:00Z'], ['won', '2025-03-03T08:00:00Z']),
      ...aWay('b', ['new', '2025-03-01T08:00:00Z'], ['lost', '2025-03-05T08:00:00Z']),
      ...aWay(
        'c',
        ['new', '2025-03-01T08:00:00Z'],
        ['offer', '2025-03-02T08:00:00Z'],
        ['new', '2025-03-04T08:00:00Z'],
        ['won', '2025-03-07T08:00:00Z'],
      ),
      ...aWay('d', ['new', '2025-03-31T00:00:00Z']),
    ],
  };

  it('are summed per deal and stage, open stays lasting at least until now', () => {
    expect(run(records).figures).toEqual({
      new: {
        // Left after 2, 4, 4 days of 2, 4, 4 and 10+: S = 3/4, then 1/4.
        all: facts(4, 3, 1, 4 * day, [2 * day, 4 * day, 4 * day], 1),
        won: facts(2, 2, 0, 3 * day, [2 * day, 4 * day], 1),
        lost: facts(1, 1, 0, 4 * day, [4 * day], 0),
        open: facts(1, 0, 1, null, [], 0),
      },
      offer: { all: facts(1, 1, 0, 2 * day, [2 * day], 0), won: facts(1, 1, 0, 2 * day, [2 * day], 0) },
    });
  });

  it('have a healthy range, and name the open deals beyond it whenever they entered', () => {
    const early = {
      deals: [...(records.deals ?? []), aDeal({ id: 'e', createdAt: '2025-01-01T00:00:00Z' })],
    };
    const all = {
      ...early,
      transitions: [...(records.transitions ?? []), ...aWay('e', ['new', '2025-01-01T00:00:00Z'])],
    };
    const [stages] = run(all).blocks;
    expect(stages?.rows[0]?.cells).toMatchObject({
      count: 4,
      idealFrom: 2.5 * day,
      idealTo: 3.5 * day,
      beyond: 2,
    });
    expect(idsBehind(stageDuration, aCompany(all), scope, 'stages', 'new', 'beyond')).toEqual(['d', 'e']);
  });

  it('leave out stays under a second and those next to made-up changes, and say so', () => {
    const transitions = [
      ...aWay('a', ['new', '2025-03-01T08:00:00Z'], ['offer', '2025-03-01T08:00:00Z']),
      ...aWay('b', ['new', '2025-03-01T08:00:00Z'], ['offer', '2025-03-02T08:00:00Z']).map((change) => ({
        ...change,
        synthetic: true,
      })),
    ];
    const { figures, caveats } = run({ deals: [aDeal({ id: 'a' }), aDeal({ id: 'b' })], transitions });
    expect(figures).toMatchObject({ offer: { all: { n: 1 } } });
    expect(Object.keys(figures as object)).toEqual(['offer']);
    expect(caveats).toEqual([
      { key: 'short-stays', count: 1 },
      { key: 'synthetic-stays', count: 2 },
    ]);
  });

  it('show a deleted stage as a row of its own', () => {
    const stages = [
      { id: 'new', pipelineId: 'sales', name: 'new', position: 0, kind: 'open' as const },
      {
        ...{ id: 'demo', pipelineId: 'sales', name: 'Demo', position: 1, kind: 'open' as const },
        deletedAt: '2025-03-20T00:00:00Z',
      },
    ];
    const transitions = aWay('a', ['demo', '2025-03-01T08:00:00Z'], ['new', '2025-03-05T08:00:00Z']);
    const [block] = run({ stages, deals: [aDeal({ id: 'a' })], transitions }).blocks;
    expect(block?.rows.map(({ key, label }) => [key, label])).toEqual([
      ['new', { text: 'new' }],
      ['demo', { word: 'row.deleted-stage', values: { name: 'Demo' } }],
    ]);
  });

  it('are put together by the owner at the entry, whoever has the deal now', () => {
    const fieldChanges = [
      { dealId: 'c', field: 'ownerId' as const, from: 'bo', to: 'ann', at: '2025-03-03T00:00:00Z', seq: 0 },
    ];
    const all = { ...records, fieldChanges };
    const groups = (facts: Partial<typeof scope>) =>
      run(all, aScope({ ...scope, ...facts, options: { group: 'owner' } }))
        .blocks.find(({ id }) => id === 'groups')
        ?.columns.map(({ key }) => key);
    expect(groups({})).toEqual(['in-ann', 'in-bo']);
    expect(groups({ attribution: 'current' })).toEqual(['in-ann']);
    const n = (userIds: string[], not?: string[]) =>
      run(all, aScope({ ...scope, filters: { userIds, ...(not && { not }) } })).foot.n;
    expect([n(['bo']), n(['ann']), n(['bo'], ['userIds'])]).toEqual([2, 3, 3]);
  });

  it('are told apart by what the whole list can say: three stays, or none', () => {
    expect(run(records)).toMatchObject({ finding: { key: 'finding.stage-duration' } });
    const few = { deals: [aDeal({ id: 'd' })], transitions: aWay('d', ['new', '2025-03-31T00:00:00Z']) };
    expect(run(few)).toMatchObject({ state: 'thin', finding: { key: 'finding.stage-duration.thin' } });
  });

  it('equal a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        fc.pre((any.transitions ?? []).length > 0);
        const [from, to, asOf] = ['2025-03-01', '2025-04-01', '2025-04-10'].map((date) =>
          seconds(`${date}T00:00:00Z`),
        ) as [number, number, number];
        const stays = staysOf(any, asOf).filter(
          (stay) => stay.firstAt >= from && stay.firstAt < to && stay.seconds >= 1,
        );
        const expected = Object.fromEntries(
          [...Map.groupBy(stays, ({ stageId }) => stageId)].map(([stage, own]) => [
            stage,
            Object.fromEntries([
              ['all', naive(own)],
              ...[...Map.groupBy(own, ({ state }) => state.status)].map(([status, part]) => [
                status,
                naive(part),
              ]),
            ]),
          ]),
        );
        expect(rounded(run(any).figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('have a list of as many deals behind every count', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('status', 'owner', 'source', 'amount-band'), (any, group) => {
        expect(
          drillDownErrors(stageDuration, aCompany(any), aScope({ ...scope, options: { group } })),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const facts = (
  n: number,
  finished: number,
  open: number,
  median: number | null,
  ended: number[],
  revisits: number,
) => ({
  ...{ n, finished, open, median, revisits },
  medianFinished: middleOf(ended),
  meanFinished: ended.length === 0 ? null : ended.reduce((a, b) => a + b, 0) / ended.length,
  p75Finished: middleOf(ended, 0.75),
});

function naive(stays: readonly Stay[]) {
  const ended = stays.filter(({ isOpen }) => !isOpen).map((stay) => stay.seconds);
  const median = survivalMedian(stays.map((stay) => ({ seconds: stay.seconds, isOver: !stay.isOpen })));
  const revisits = stays.reduce((sum, { visits }) => sum + visits - 1, 0);
  return facts(stays.length, ended.length, stays.length - ended.length, median, ended, revisits);
}

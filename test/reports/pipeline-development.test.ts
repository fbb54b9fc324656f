import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import type { Filters } from '@/lib/model/scope';
import { pipelineDevelopment } from '@/lib/reports/pipeline-development';
import { aCompany, aDeal, aScope, aWay } from '../table/a-company';
import { sum } from './generators/deal-states';
import { drillDownErrors, idsBehind, plain } from './generators/drill-down';
import { naiveDevelopment } from './generators/naive-development';
import { anyPipelines, pipelineStages } from './generators/pipeline';

const scope = aScope();
const run = (records: Records, facts = scope) => pipelineDevelopment.run(aCompany(records), facts).result;

type Figures = ReturnType<typeof naiveDevelopment>;
const figures = (records: Records, facts = scope) => run(records, facts).figures as Figures;

type Step = readonly [stage: string, at: string];
const [before, early, late] = ['2025-02-10T08:00:00Z', '2025-03-05T08:00:00Z', '2025-03-20T08:00:00Z'];

/** A deal on its way; `was` is its amount until 10 March. */
function going(
  id: string,
  steps: readonly Step[],
  facts: Parameters<typeof aDeal>[0] = {},
  was?: number,
): Records {
  return {
    deals: [
      aDeal({
        id,
        createdAt: steps[0]?.[1] ?? before,
        stageId: steps.at(-1)?.[0] ?? 'a',
        amount: 100,
        ...facts,
      }),
    ],
    transitions: aWay(id, ...steps),
    fieldChanges:
      was === undefined
        ? []
        : [{ dealId: id, field: 'amount', from: was, to: null, at: '2025-03-10T00:00:00Z', seq: 0 }],
  };
}
const together = (...parts: readonly Records[]): Records => ({
  pipelines: [
    { id: 'sales', name: 'Sales', position: 0 },
    { id: 'partners', name: 'Partners', position: 1 },
  ],
  stages: pipelineStages,
  deals: parts.flatMap(({ deals }) => deals ?? []),
  transitions: parts.flatMap(({ transitions }) => transitions ?? []),
  fieldChanges: parts.flatMap(({ fieldChanges }) => fieldChanges ?? []),
});

describe('pipeline development', () => {
  it('puts each deal into one class, from the open deals before to those after', async () => {
    const records = together(
      going('grown', [['a', before]], { amount: 150 }, 100),
      going(
        'shrunk',
        [
          ['a', before],
          ['b', late],
        ],
        { amount: 60 },
        100,
      ),
      going('back', [
        ['b', before],
        ['a', late],
      ]),
      going('moved', [
        ['a', before],
        ['x', late],
      ]),
      going(
        'won',
        [
          ['a', before],
          ['won', late],
        ],
        { amount: 500 },
        400,
      ),
      going('lost', [
        ['a', before],
        ['lost', late],
      ]),
      going('unfit', [
        ['a', before],
        ['unfit', late],
      ]),
      going('removed', [['a', before]], { deletedAt: late }),
      going(
        'new',
        [
          ['a', early],
          ['b', late],
        ],
        { amount: 70 },
      ),
      going(
        'reopened',
        [
          ['won', before],
          ['b', late],
        ],
        { amount: 30 },
        20,
      ),
      going(
        'passed',
        [
          ['a', early],
          ['won', late],
        ],
        { amount: 1000 },
      ),
      going('gone', [['a', early]], { deletedAt: late }),
      going('closed', [['won', before]]),
    );
    const { figures: found, blocks } = run(records);
    const flow = blocks[0]?.rows.map(({ key, cells, aside }) => ({ key, cells, aside }));
    await expect(`${JSON.stringify({ figures: found, flow }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/pipeline-development.thirteen-deals.json',
    );
  });

  it('takes what happens at the first instant of the period for part of it, and at its end for outside', () => {
    const at = (instant: string) =>
      figures(
        together(
          going('d', [
            ['a', before],
            ['won', instant],
          ]),
        ),
      ).counts;
    expect([at('2025-03-01T00:00:00Z'), at('2025-02-28T23:59:59Z')]).toEqual([{ won: 1 }, {}]);
    expect([at('2025-03-31T23:59:59Z'), at('2025-04-01T00:00:00Z')]).toEqual([{ won: 1 }, { same: 1 }]);
  });

  it('ends at as-of, the instant itself included, when the period is not over', () => {
    const records = together(
      going('d', [
        ['a', before],
        ['won', late],
      ]),
    );
    expect(figures(records, aScope({ asOf: late })).counts).toEqual({ won: 1 });
    expect(figures(records, aScope({ asOf: '2025-03-20T07:59:59Z' })).counts).toEqual({ same: 1 });
  });

  it('counts an unknown amount as 0 and says so', () => {
    const records = together(
      going('d', [['a', before]], { amount: 80 }),
      going('e', [['a', before]], { amount: null }),
    );
    expect(figures(records)).toMatchObject({ openCountB: 2, openValueB: 80, values: { same: 80 } });
    expect(run(records).caveats).toContainEqual({ key: 'null-amount', count: 1 });
  });

  it('says that nothing can grow without a history of amounts', () => {
    const keys = (records: Records) => run(records).caveats.map(({ key }) => key);
    expect(keys(together(going('d', [['a', before]])))).toContain('flow-no-amounts');
    expect(keys(together(going('d', [['a', before]], {}, 50)))).not.toContain('flow-no-amounts');
  });

  it('takes a deal with its owner before the end, so that the equation holds for each owner', () => {
    const records = {
      ...together(going('d', [['a', before]], { ownerId: 'bo' })),
      fieldChanges: [{ dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'bo', at: late, seq: 0 }],
    };
    const of = (userId: string, asOf = '2025-12-31T00:00:00Z') =>
      figures(records, aScope({ asOf, filters: { userIds: [userId] } })).openCountA;
    expect([of('ann'), of('bo'), of('ann', '2025-03-15T00:00:00Z')]).toEqual([0, 1, 1]);
  });

  it('shows where deals went from stage to stage, with totals on both sides', () => {
    const records = together(
      going('d', [
        ['a', before],
        ['b', late],
      ]),
      going('e', [
        ['a', before],
        ['won', late],
      ]),
      going('f', [['a', early]]),
    );
    const matrix = run(records).blocks.find(({ id }) => id === 'matrix');
    expect(matrix?.rows.map(({ key, cells }) => [key, cells])).toEqual([
      ['(new)', { 'to-a': 1, all: 1 }],
      ['a', { 'to-b': 1, 'to-won': 1, all: 2 }],
    ]);
    expect(matrix?.total?.cells).toEqual({ 'to-a': 1, 'to-b': 1, 'to-won': 1, all: 3 });
    expect(idsBehind(pipelineDevelopment, aCompany(records), scope, 'matrix', 'a', 'to-won')).toEqual(['e']);
  });

  it('keeps the row of a deleted stage while a deal stands there', () => {
    const matrix = run(together(going('d', [['old', before]]))).blocks.find(({ id }) => id === 'matrix');
    expect(matrix?.rows[0]?.label).toEqual({ word: 'row.deleted-stage', values: { name: 'OLD' } });
  });

  it('compares each part with that of the period before', () => {
    const { blocks } = run(
      together(
        going('d', [
          ['a', before],
          ['won', late],
        ]),
      ),
    );
    expect(blocks[0]?.rows.find(({ key }) => key === 'new')).toMatchObject({
      cells: { count: 0, change: 0 },
      previous: { count: 1, change: 100 },
    });
  });

  it('is empty without a deal that is open at either end or passed through', () => {
    expect(run(together(going('d', [['won', before]]))).state).toBe('empty');
  });

  it('takes the parts apart by group, and they add up to the whole', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('pipeline', 'owner', 'source'), (records, group) => {
        const groups = run(records, aScope({ options: { group } })).blocks.find(({ id }) => id === 'groups');
        for (const { key } of groups?.columns ?? [])
          expect(sum((groups?.rows ?? []).map(({ cells }) => Number(cells[key])))).toBe(
            groups?.total?.cells[key],
          );
      }),
    );
  });

  it('reconciles exactly, whatever the filter', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom<Filters>({}, { userIds: ['ann'] }, { pipelineIds: ['partners'] }),
        (records, filters) => {
          const found = figures(records, aScope({ filters }));
          const value = (key: string) => found.values[key] ?? 0;
          const count = (key: string) => found.counts[key] ?? 0;
          const [came, left] = [
            ['new', 'reopened'],
            ['won', 'lost', 'unqualified', 'removed'],
          ];
          expect(
            found.openValueA + sum(came.map(value)) + found.grown - found.shrunk - sum(left.map(value)),
          ).toBe(found.openValueB);
          expect(found.openCountA + sum(came.map(count)) - sum(left.map(count))).toBe(found.openCountB);
        },
      ),
    );
  });

  it('lists behind every figure the records that make it', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('pipeline', 'team', 'owner', 'source'), (records, group) => {
        expect(
          drillDownErrors(pipelineDevelopment, aCompany(records), aScope({ options: { group } })),
        ).toEqual([]);
      }),
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
          transitions: (records.transitions ?? []).toReversed(),
        };
        expect(plain(run(turned))).toEqual(plain(run(records)));
      }),
      { numRuns: 40 },
    );
  });

  it('equals a naive comparison of two states, as of any instant', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('2025-03-20T12:00:00Z', '2025-12-31T00:00:00Z'),
        (records, asOf) => {
          expect(figures(records, aScope({ asOf }))).toEqual(naiveDevelopment(records, asOf));
        },
      ),
    );
  });
});

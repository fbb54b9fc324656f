import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { salesFunnel } from '@/lib/reports/sales-funnel';
import { aCompany, aDeal, aScope, aWay } from '../table/a-company';
import { stateAt, sum } from './generators/deal-states';
import { drillDownErrors, idsBehind, plain } from './generators/drill-down';
import { anyPipelines, pipelineStages } from './generators/pipeline';

const scope = aScope();
const run = (records: Records, facts = scope) => salesFunnel.run(aCompany(records), facts).result;
const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}T08:00:00Z`;

interface FunnelFigures {
  readonly cohort: number;
  readonly neverEntered: number;
  readonly backwardMoves: number;
  readonly reopened: number;
  readonly rows: readonly { stage: string; reached: number; step: number | null; lostHere?: number }[];
}
const figures = (records: Records, facts = scope) =>
  run(records, facts).figures as Record<string, FunnelFigures>;
const reached = (records: Records, facts = scope) =>
  figures(records, facts)['sales']?.rows.map((row) => row.reached);

/** A deal that goes through these stages, a day each from 1 March on. */
function going(id: string, stages: readonly string[], facts: Parameters<typeof aDeal>[0] = {}): Records {
  return {
    stages: pipelineStages,
    deals: [aDeal({ id, createdAt: day(1), stageId: stages.at(-1) ?? 'a', ...facts })],
    transitions: aWay(id, ...stages.map((stage, at): [string, string] => [stage, day(at + 1)])),
  };
}
const together = (...parts: readonly Records[]): Records => ({
  stages: pipelineStages,
  deals: parts.flatMap(({ deals }) => deals ?? []),
  transitions: parts.flatMap(({ transitions }) => transitions ?? []),
});
const many = (n: number, name: string, stages: readonly string[]) =>
  Array.from({ length: n }, (_, i) => going(`${name}${i}`, stages));

describe('the sales funnel', () => {
  it('shows where deals go on and stop', async () => {
    const records = together(
      going('d1', ['in', 'a', 'b', 'c', 'won'], { amount: 500 }),
      going('d2', ['in', 'b', 'lost'], { amount: null }),
      going('d3', ['a', 'b', 'a'], { amount: 300 }),
      going('d4', ['lost']),
      going('d5', ['in', 'unfit'], { amount: 70 }),
    );
    const { blocks, figures: found } = run(records);
    const steps = blocks[0]?.rows.map(({ key, cells, of }) => ({ key, cells, of }));
    await expect(`${JSON.stringify({ figures: found, steps }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-funnel.five-deals.json',
    );
  });

  it('has the step rates of the article it comes from', () => {
    const records = together(
      ...many(17, 'p', ['in']),
      ...many(16, 'q', ['a']),
      ...many(24, 'r', ['b']),
      ...many(28, 's', ['c']),
    );
    const rates = figures(records)['sales']?.rows.map(({ step }) => step);
    expect(rates).toEqual([null, 68 / 85, 52 / 68, 28 / 52, 0]);
    expect(run(records).finding).toMatchObject({
      key: 'finding.sales-funnel.bottleneck',
      values: { stage: { text: 'C' }, next: { word: 'row.funnel-won' }, k: { value: 0 }, n: { value: 28 } },
    });
  });

  it('counts skipped and deleted stages as reached, and the highest one after a move back', () => {
    expect(reached(going('d', ['in', 'old', 'a']))).toEqual([1, 1, 1, 0, 0]);
  });

  it('lets a deal that was won and then lost reach every step but Won, and counts it once', () => {
    const records = going('d', ['in', 'won', 'b', 'lost']);
    const found = figures(records)['sales'];
    expect(found?.rows.map((row) => [row.reached, row.lostHere])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [0, undefined],
    ]);
    expect(found).toMatchObject({ cohort: 1, reopened: 1, neverEntered: 0, backwardMoves: 0 });
  });

  it('takes a deal created as won for one that reached all, and one created as lost for one that entered nothing', () => {
    expect(reached(going('d', ['won']))).toEqual([1, 1, 1, 1, 1]);
    expect(figures(going('d', ['lost']))['sales']).toMatchObject({ neverEntered: 1, cohort: 1 });
    expect(reached(going('d', ['lost']))).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes a deal that the CRM calls won for one that reached all, though its stage is gone', () => {
    expect(reached(going('d', ['vanished'], { status: 'won' }))).toEqual([1, 1, 1, 1, 1]);
  });

  it('gives each pipeline its own funnel, and a moved deal only to the one it is in', () => {
    const found = figures(going('d', ['in', 'c', 'x']));
    expect([found['sales']?.cohort, found['partners']?.cohort]).toEqual([0, 1]);
    expect(found['partners']?.rows.map((row) => row.reached)).toEqual([1, 0, 0]);
  });

  it('shows one block for each pipeline that has deals', () => {
    const two = together(going('d', ['in']), going('e', ['x']));
    const ids = (records: Records, filters = {}) =>
      run(records, aScope({ filters })).blocks.flatMap(({ id }) => (id.startsWith('steps') ? [id] : []));
    const partners = [{ id: 'partners', name: 'Partners', position: 1 }];
    const both = { ...two, pipelines: [{ id: 'sales', name: 'Sales', position: 0 }, ...partners] };
    expect(ids(both)).toEqual(['steps', 'steps:partners']);
    expect(ids(both, { pipelineIds: ['partners'] })).toEqual(['steps']);
    expect(run(both).blocks[1]?.total?.label).toEqual({ text: 'Partners' });
  });

  it('filters by the owner at the creation', () => {
    const records = {
      ...going('d', ['in', 'a'], { ownerId: 'cem' }),
      fieldChanges: [{ dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'cem', at: day(9), seq: 0 }],
    };
    const of = (userId: string, attribution: 'event' | 'current' = 'event') =>
      reached(records, aScope({ filters: { userIds: [userId] }, attribution }))?.[0];
    expect([of('ann'), of('cem'), of('ann', 'current'), of('cem', 'current')]).toEqual([1, 0, 0, 1]);
  });

  it('drops open deals when only decided ones are asked for', () => {
    const records = together(going('d', ['in', 'won']), going('e', ['in', 'a']));
    expect(reached(records, aScope({ options: { decided: true } }))).toEqual([1, 1, 1, 1, 1]);
  });

  it('gives no credit for skipped steps when only visited ones count, so that steps may rise', () => {
    const records = together(going('d', ['c', 'won']), going('e', ['in', 'c']));
    const facts = aScope({ options: { visited: true } });
    expect(reached(records, facts)).toEqual([1, 0, 0, 2, 1]);
    const { blocks } = run(records, facts);
    expect(blocks[0]?.rows.map(({ of }) => of?.['step'])).toEqual(Array(5).fill(undefined));
  });

  it('sets the four largest groups side by side', () => {
    const records = together(
      ...['ann', 'bo', 'cem', 'dan', 'eve'].flatMap((ownerId, at) =>
        Array.from({ length: at + 1 }, (_, i) => going(`${ownerId}${i}`, ['in', 'a'], { ownerId })),
      ),
    );
    const { blocks } = run(records, aScope({ options: { group: 'owner' } }));
    const compared = blocks.find(({ id }) => id === 'compare');
    expect(compared?.columns.map(({ key }) => key)).toEqual(['in-eve', 'in-dan', 'in-cem', 'in-bo']);
    expect(compared?.rows[1]?.cells).toEqual({ 'in-eve': 5, 'in-dan': 4, 'in-cem': 3, 'in-bo': 2 });
  });

  it('compares with the cohort of the period before', () => {
    const before = going('e', ['in'], { createdAt: '2025-02-10T08:00:00Z' });
    const { blocks } = run(together(going('d', ['in', 'a']), before));
    expect(blocks[0]?.rows[1]).toMatchObject({ cells: { reached: 1 }, previous: { reached: 0, step: 0 } });
  });

  it('says that four deals are too few, and how many are still open', () => {
    const few = run(together(...many(4, 'd', ['in'])));
    expect([few.state, few.finding?.key]).toEqual(['thin', 'finding.sales-funnel.thin']);
    const more = run(together(...many(6, 'd', ['in'])));
    expect([more.finding?.key, more.remark?.values['n']]).toMatchObject([
      'finding.sales-funnel',
      { value: 6 },
    ]);
  });

  it('says how many deals have no history, and uses the stage they are in', () => {
    const records = { stages: pipelineStages, deals: [aDeal({ stageId: 'b' })] };
    expect(reached(records)).toEqual([1, 1, 1, 0, 0]);
    expect(run(records).caveats).toContainEqual({ key: 'funnel-no-history', count: 1 });
  });

  it('lists behind the gap between two bars the deals that stopped there', () => {
    const records = together(going('d', ['in', 'a']), going('e', ['in', 'lost']), going('f', ['in', 'c']));
    expect(idsBehind(salesFunnel, aCompany(records), scope, 'steps', 'in', 'stopped')).toEqual(['e']);
  });

  it('lists behind every figure the records that make it', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('none', 'team', 'source'),
        fc.boolean(),
        (records, group, one) => {
          const facts = aScope({
            options: { group, visited: one, decided: !one },
            filters: one ? { userIds: ['ann'] } : {},
          });
          expect(drillDownErrors(salesFunnel, aCompany(records), facts)).toEqual([]);
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
          transitions: (records.transitions ?? []).toReversed(),
        };
        const facts = aScope({ options: { group: 'owner' } });
        expect(plain(run(turned, facts))).toEqual(plain(run(records, facts)));
      }),
      { numRuns: 40 },
    );
  });

  it('equals a naive count over records, as of any instant', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('2025-03-20T12:00:00Z', '2025-12-31T00:00:00Z'),
        (records, asOf) => {
          expect(figures(records, aScope({ asOf }))).toEqual(naive(records, asOf));
        },
      ),
    );
  });
});

/** The same question over plain objects, for March 2025 in UTC. */
function naive(records: Records, asOf: string) {
  const at = Date.parse(asOf) / 1000;
  const stages = records.stages ?? [];
  const of = (id: string) => stages.find((stage) => stage.id === id);
  const cohort = (records.deals ?? [])
    .filter(({ createdAt }) => createdAt >= '2025-03-01' && createdAt < '2025-04-01')
    .map((deal) => stateAt(records, deal, at))
    .filter(({ exists }) => exists);
  const funnel = (pipelineId: string) => {
    const steps = stages
      .filter(({ kind, pipelineId: own }) => own === pipelineId && (kind === 'incoming' || kind === 'open'))
      .filter(({ deletedAt }) => !(deletedAt && Date.parse(deletedAt) / 1000 <= at));
    const deals = cohort
      .filter((deal) => deal.pipelineId === pipelineId)
      .map((deal) => {
        const own = deal.way
          .map(({ toStageId }) => of(toStageId))
          .filter((stage) => stage?.pipelineId === pipelineId);
        const proven = own.map((stage) =>
          stage?.kind === 'won'
            ? 1e9
            : stage?.kind === 'open' || stage?.kind === 'incoming'
              ? stage.position
              : -1,
        );
        const reach = Math.max(-1, ...proven);
        const top = steps.findLast(({ position }) => position <= reach)?.id;
        const backward = deal.way.filter(({ toStageId }, i) => {
          const [from, to] = [of(deal.way[i - 1]?.toStageId ?? ''), of(toStageId)];
          const both = [from, to].every(
            (stage) =>
              stage?.pipelineId === pipelineId && (stage.kind === 'open' || stage.kind === 'incoming'),
          );
          return both && (to?.position ?? 0) < (from?.position ?? 0);
        }).length;
        const kinds = deal.way.map(({ toStageId }) => of(toStageId)?.kind ?? 'open');
        const isOpen = (kind: string | undefined) => kind === 'open' || kind === 'incoming';
        const reopened = kinds.some((kind, i) => i > 0 && isOpen(kind) && !isOpen(kinds[i - 1]));
        return { ...deal, reach, top, backward, reopened };
      });
    const count = (status: string) => deals.filter((deal) => deal.status === status).length;
    const groups = [
      ...steps.map(({ id, position }) => ({ id, deals: deals.filter(({ reach }) => reach >= position) })),
      { id: 'won', deals: deals.filter(({ status }) => status === 'won') },
    ];
    const rate = (a: number, b: number | undefined) => (b ? a / b : null);
    return {
      cohort: deals.length,
      neverEntered: deals.filter(({ reach, status }) => reach < 0 && status !== 'open').length,
      won: count('won'),
      lost: count('lost'),
      unqualified: count('unqualified'),
      open: count('open'),
      backwardMoves: sum(deals.map(({ backward }) => backward)),
      reopened: deals.filter(({ reopened }) => reopened).length,
      rows: groups.map(({ id, deals: here }, i) => ({
        stage: id,
        reached: here.length,
        step: i === 0 ? null : rate(here.length, groups[i - 1]?.deals.length),
        overall: rate(here.length, groups[0]?.deals.length),
        value: sum(here.map(({ base }) => base)),
        ...(id !== 'won' && {
          openHere: deals.filter(({ status, stage }) => status === 'open' && stage?.id === id).length,
          lostHere: deals.filter(({ status, top }) => status === 'lost' && top === id).length,
          unqualifiedHere: deals.filter(({ status, top }) => status === 'unqualified' && top === id).length,
        }),
      })),
    };
  };
  return { sales: funnel('sales'), partners: funnel('partners') };
}

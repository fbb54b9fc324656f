import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { stageDurationByOwner } from '@/lib/reports/stage-duration-by-owner';
import { aCompany, aDeal, aScope, aWay } from '../table/a-company';
import { drillDownErrors } from './generators/drill-down';
import { rounded, seconds, staysOf, survivalMedian } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => stageDurationByOwner.run(aCompany(records), facts).result;
const day = 86_400;

/** Deals of a person that stay in the first stage for some days from 1 March on. */
function stays(ownerId: string | null, ...days: number[]): Required<Pick<Records, 'deals' | 'transitions'>> {
  const deals = days.map(() => aDeal({ ownerId }));
  const left = (n: number) => new Date(Date.parse('2025-03-01T00:00:00Z') + n * day * 1000).toISOString();
  const transitions = deals.flatMap(({ id }, at) =>
    aWay(id, ['new', '2025-03-01T00:00:00Z'], ['lost', left(days[at] ?? 0)]),
  );
  return { deals, transitions };
}

const together = (...parts: ReturnType<typeof stays>[]): Records => ({
  deals: parts.flatMap(({ deals }) => deals),
  transitions: parts.flatMap(({ transitions }) => transitions),
});

describe('time in stages by owner', () => {
  it('is each person’s median against that of all deals, unowned ones included', () => {
    const found = run(together(stays('ann', 2, 4), stays('bo', 10), stays(null, 6)));
    expect(found.figures).toEqual({
      new: {
        overall: 5 * day,
        rows: {
          ann: { n: 2, median: 3 * day, meanFinished: 3 * day, difference: -2 * day },
          bo: { n: 1, median: 10 * day, meanFinished: 10 * day, difference: 5 * day },
          '(none)': { n: 1, median: 6 * day, meanFinished: 6 * day, difference: day },
        },
      },
    });
    expect(found.blocks.find(({ id }) => id === 'median')).toMatchObject({
      rows: [{ key: 'ann' }, { key: 'bo' }, { key: '(none)', aside: true }],
      total: { cells: { 'in-new': 5 * day } },
    });
  });

  it('leaves a deal with whoever had it at the entry', () => {
    const way = aWay('a', ['new', '2025-03-01T00:00:00Z'], ['offer', '2025-03-05T00:00:00Z']);
    const fieldChanges = [
      { dealId: 'a', field: 'ownerId' as const, from: 'bo', to: 'ann', at: '2025-03-03T00:00:00Z', seq: 0 },
    ];
    const { figures } = run({ deals: [aDeal({ id: 'a' })], transitions: way, fieldChanges });
    expect(figures).toMatchObject({ new: { rows: { bo: { n: 1 } } }, offer: { rows: { ann: { n: 1 } } } });
  });

  it('names the slowest only of those with ten deals in the stage', () => {
    const quick = stays('ann', ...Array.from({ length: 20 }, () => 1));
    const nine = run(together(quick, stays('bo', ...Array.from({ length: 9 }, () => 5))));
    expect(nine.finding?.key).toBe('finding.stage-duration-by-owner.even');
    const ten = run(together(quick, stays('bo', ...Array.from({ length: 10 }, () => 5))));
    expect(ten.finding).toMatchObject({
      key: 'finding.stage-duration-by-owner',
      values: { name: { text: 'bo' }, own: { value: 5 * day }, all: { value: day }, n: { value: 10 } },
    });
    expect(ten.blocks.find(({ id }) => id === 'slow')?.rows).toHaveLength(1);
    expect(run(stays('ann', 1)).state).toBe('thin');
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const [from, to, asOf] = ['2025-03-01', '2025-04-01', '2025-04-10'].map((date) =>
          seconds(`${date}T00:00:00Z`),
        ) as [number, number, number];
        const all = staysOf(any, asOf).filter(
          (stay) => stay.firstAt >= from && stay.firstAt < to && stay.seconds >= 1,
        );
        const median = (part: typeof all) =>
          survivalMedian(part.map((stay) => ({ seconds: stay.seconds, isOver: !stay.isOpen })));
        const expected = Object.fromEntries(
          [...Map.groupBy(all, ({ stageId }) => stageId)].map(([stage, own]) => {
            const overall = median(own);
            const rows = [...Map.groupBy(own, ({ ownerId }) => ownerId ?? '(none)')].map(([owner, part]) => {
              const ended = part.filter(({ isOpen }) => !isOpen).map((stay) => stay.seconds);
              const own = median(part);
              return [
                owner,
                {
                  n: part.length,
                  median: own,
                  meanFinished:
                    ended.length === 0 ? null : ended.reduce((sum, time) => sum + time, 0) / ended.length,
                  difference: own === null || overall === null ? null : own - overall,
                },
              ];
            });
            return [stage, { overall, rows: Object.fromEntries(rows) }];
          }),
        );
        expect(rounded(run(any).figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('has a list of as many deals behind every count', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        expect(drillDownErrors(stageDurationByOwner, aCompany(any), scope)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { stageConversionByOwner } from '@/lib/reports/stage-conversion-by-owner';
import { aCompany, aDeal, aScope, aWay } from '../table/a-company';
import { drillDownErrors, idsBehind } from './generators/drill-down';
import { rounded, type Stay, seconds, staysOf } from './generators/naive-times';
import { anyPipelines, pipelineStages } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => stageConversionByOwner.run(aCompany(records), facts).result;

/** So many deals of a person that enter the first stage and go on, and so many that are lost there. */
function entries(ownerId: string | null, on: number, lost: number) {
  const deals = Array.from({ length: on + lost }, () => aDeal({ ownerId }));
  return {
    deals,
    transitions: deals.flatMap(({ id }, at) =>
      aWay(id, ['new', '2025-03-01T00:00:00Z'], [at < on ? 'offer' : 'lost', '2025-03-02T00:00:00Z']),
    ),
  };
}

const together = (...parts: ReturnType<typeof entries>[]): Records => ({
  deals: parts.flatMap(({ deals }) => deals),
  transitions: parts.flatMap(({ transitions }) => transitions),
});

describe('stage conversion by owner', () => {
  it('is the share that went on, pooled over owned deals for the average', () => {
    const { figures } = run(together(entries('ann', 1, 1), entries(null, 0, 1)));
    const [of, rate] = [
      { lost: 1, unqualified: 0, pending: 0 },
      { conversion: 1 / 2, decided: 1 / 2 },
    ];
    expect(figures).toEqual({
      new: {
        ann: { entered: 2, advanced: 1, ...of, ...rate },
        '*average': { entered: 2, advanced: 1, ...of, ...rate },
        '(none)': { entered: 1, advanced: 0, ...of, conversion: 0, decided: 0 },
        '*all': { entered: 3, advanced: 1, ...of, lost: 2, conversion: 1 / 3, decided: 1 / 3 },
      },
      offer: {
        ann: { entered: 1, advanced: 0, ...of, lost: 0, pending: 1, conversion: 0, decided: null },
        '*average': { entered: 1, advanced: 0, ...of, lost: 0, pending: 1, conversion: 0, decided: null },
        '*all': { entered: 1, advanced: 0, ...of, lost: 0, pending: 1, conversion: 0, decided: null },
      },
    });
  });

  it('counts a deal once, at its first entry, and what came after only', () => {
    const transitions = aWay(
      'a',
      ['offer', '2025-02-20T00:00:00Z'],
      ['new', '2025-03-03T00:00:00Z'],
      ['offer', '2025-03-04T00:00:00Z'],
      ['new', '2025-03-05T00:00:00Z'],
      ['lost', '2025-03-06T00:00:00Z'],
    );
    const { figures, caveats } = run({ deals: [aDeal({ id: 'a' })], transitions });
    expect(figures).toMatchObject({ new: { ann: { entered: 1, advanced: 1, lost: 0 } }, offer: {} });
    expect(caveats).toContainEqual({ key: 'backward-moves', count: 1 });
  });

  it('takes a win for going on, a skipped stage for not entered, and a later loss not back', () => {
    const transitions = [
      ...aWay('a', ['new', '2025-03-01T00:00:00Z'], ['won', '2025-03-02T00:00:00Z']),
      ...aWay(
        'b',
        ['new', '2025-03-01T00:00:00Z'],
        ['won', '2025-03-02T00:00:00Z'],
        ['lost', '2025-03-03T00:00:00Z'],
      ),
      ...aWay('c', ['new', '2025-03-01T00:00:00Z'], ['unfit', '2025-03-02T00:00:00Z']),
    ];
    const records = { deals: ['a', 'b', 'c'].map((id) => aDeal({ id })), transitions };
    expect(run(records).figures).toMatchObject({
      new: { ann: { entered: 3, advanced: 2, unqualified: 1, lost: 0 } },
      offer: {},
    });
    const tables = aCompany(records);
    expect(idsBehind(stageConversionByOwner, tables, scope, 'conversion', 'ann', 'in-new')).toHaveLength(3);
    expect(idsBehind(stageConversionByOwner, tables, scope, 'stages', 'new', 'unqualified')).toEqual(['c']);
  });

  it('does not know what came after as-of', () => {
    const records = entries('ann', 1, 0);
    const early = aScope({ asOf: '2025-03-01T12:00:00Z' });
    expect(run(records, early).figures).toMatchObject({ new: { ann: { advanced: 0, pending: 1 } } });
  });

  it('names who falls behind for sure, else the stage where fewest go on', () => {
    const sure = run(together(entries('ann', 18, 2), entries('bo', 4, 8)));
    expect(sure.finding).toMatchObject({
      key: 'finding.stage-conversion-by-owner',
      values: { name: { text: 'bo' }, k: { value: 4 }, n: { value: 12 } },
    });
    const even = run(together(entries('ann', 5, 5), entries('bo', 5, 5)));
    expect(even.finding?.key).toBe('finding.stage-conversion-by-owner.even');
    expect(run(entries('ann', 1, 1))).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.stage-conversion-by-owner.thin' },
    });
  });

  it('filters by the owner at the entry, as the unfiltered row would', () => {
    const records = together(entries('ann', 1, 1), entries('bo', 1, 0));
    const only = run(records, aScope({ ...scope, filters: { userIds: ['bo'] } })).figures;
    expect(only).toMatchObject({ new: { '*all': { entered: 1, advanced: 1 } } });
    expect(only).not.toHaveProperty('new.ann');
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const [from, to, asOf] = ['2025-03-01', '2025-04-01', '2025-04-10'].map((date) =>
          seconds(`${date}T00:00:00Z`),
        ) as [number, number, number];
        const stays = staysOf(any, asOf).filter(({ firstAt }) => firstAt >= from && firstAt < to);
        const listed = pipelineStages.filter(
          ({ kind, deletedAt }) => (kind === 'open' || kind === 'incoming') && !deletedAt,
        );
        const expected = Object.fromEntries(
          listed.map(({ id }) => {
            const own = stays.filter(({ stageId }) => stageId === id);
            const owned = own.filter(({ ownerId }) => ownerId !== null);
            return [
              id,
              Object.fromEntries([
                ...[...Map.groupBy(own, ({ ownerId }) => ownerId ?? '(none)')].map(([owner, part]) => [
                  owner,
                  naive(part),
                ]),
                ...(owned.length > 0 ? [['*average', naive(owned)]] : []),
                ...(own.length > 0 ? [['*all', naive(own)]] : []),
              ]),
            ];
          }),
        );
        expect(rounded(run(any).figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('has a list of as many deals behind every count and rate', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        expect(drillDownErrors(stageConversionByOwner, aCompany(any), scope)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function naive(stays: readonly Stay[]) {
  const stopped = (status: string) =>
    stays.filter((stay) => !stay.hasAdvanced && stay.state.status === status).length;
  const advanced = stays.filter(({ hasAdvanced }) => hasAdvanced).length;
  const [lost, unqualified, pending] = ['lost', 'unqualified', 'open'].map(stopped) as [
    number,
    number,
    number,
  ];
  const entered = stays.length;
  return {
    ...{ entered, advanced, lost, unqualified, pending, conversion: advanced / entered },
    decided: entered === pending ? null : advanced / (entered - pending),
  };
}

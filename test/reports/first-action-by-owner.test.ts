import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { firstActionByOwner } from '@/lib/reports/first-action-by-owner';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { drillDownErrors } from './generators/drill-down';
import { rounded, seconds, waitFigures, waitsOf } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => firstActionByOwner.run(aCompany(records), facts).result;
const hour = 3600;

/** Deals of a person that were called some hours after their creation; `null` never. */
function waits(ownerId: string | null, ...hours: (number | null)[]) {
  const deals = hours.map(() => aDeal({ ownerId }));
  const start = Date.parse('2025-03-01T08:00:00Z');
  const activities = deals.flatMap(({ id }, index) => {
    const after = hours[index];
    if (after == null) return [];
    return [aCall({ dealId: id, userId: 'bo', at: new Date(start + after * hour * 1000).toISOString() })];
  });
  return { deals, activities };
}

const together = (...parts: ReturnType<typeof waits>[]): Records => ({
  deals: parts.flatMap(({ deals }) => deals),
  activities: parts.flatMap(({ activities }) => activities),
});

describe('time to first action by owner', () => {
  it('ranks by the median with those that still wait, the unknown last, unowned and average aside', () => {
    const records = together(waits('ann', 3), waits('bo', 1, 2), waits('cem', 1, null, null), waits(null, 9));
    const [block] = run(records).blocks;
    expect(block?.rows.map(({ key, cells, aside }) => [key, cells['kmMedian'], aside])).toEqual([
      ['bo', 1.5 * hour, undefined],
      ['ann', 3 * hour, undefined],
      ['cem', null, undefined],
      ['(none)', 9 * hour, true],
      ['*average', 2.5 * hour, true],
    ]);
    expect(block?.total?.cells).toMatchObject({ count: 7, acted: 5, noAction: 2, withinHour: 2 / 7 });
  });

  it('counts whoever acted, unless only the owner’s own actions are asked for', () => {
    const records = waits('ann', 1);
    expect(run(records).figures).toMatchObject({ ann: { acted: 1 } });
    const own = aScope({ ...scope, options: { 'own-action': true } });
    expect(run(records, own).figures).toMatchObject({ ann: { acted: 0, noAction: 1, kmMedian: null } });
  });

  it('takes the owner at the creation, or today’s under current attribution', () => {
    const deals = [aDeal({ id: 'a', ownerId: 'cem' })];
    const fieldChanges = [
      { dealId: 'a', field: 'ownerId' as const, from: 'ann', to: 'cem', at: '2025-03-05T00:00:00Z', seq: 0 },
    ];
    const records = { deals, fieldChanges, activities: [aCall()] };
    const owners = (facts: Partial<typeof scope>) =>
      Object.keys(run(records, aScope({ ...scope, ...facts })).figures as object);
    expect([owners({}), owners({ attribution: 'current' })]).toEqual([['ann'], ['cem']]);
    expect(owners({ filters: { userIds: ['cem'] } })).toEqual([]);
  });

  it('names the quickest of two with ten deals each', () => {
    const ten = (hours: number) => Array.from({ length: 10 }, () => hours);
    const { finding } = run(together(waits('ann', ...ten(5)), waits('bo', ...ten(1)), waits('cem', 0)));
    expect(finding).toMatchObject({
      key: 'finding.first-action-by-owner',
      values: { name: { text: 'bo' }, own: { value: hour }, n: { value: 10 } },
    });
    expect(run(waits('ann', ...ten(5))).finding?.key).toBe('finding.first-action.thin');
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const found = waitsOf(any, '2025-03-01', '2025-04-01', seconds('2025-04-10'));
        const groups = Map.groupBy(found, ({ ownerId }) => ownerId ?? '(none)');
        const expected = Object.fromEntries([...groups].map(([owner, part]) => [owner, waitFigures(part)]));
        expect(rounded(run(any).figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('has a list of as many deals behind every count and rate', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        expect(drillDownErrors(firstActionByOwner, aCompany(any), scope)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

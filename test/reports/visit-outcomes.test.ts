import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Records } from '@/lib/model/entities';
import { visitOutcomes } from '@/lib/reports/visit-outcomes';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { anyActivities, doneWithin, tally } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => visitOutcomes.run(aCompany(records), facts).result;
const aVisit = (facts: Partial<Activity> = {}) =>
  aCall({ kind: 'visit', direction: null, outcomeKind: 'interested', ...facts });
/** So many visits at an hour of Tuesday 4 March, so many of them with interest. */
const visits = (hour: string, n: number, k: number) =>
  Array.from({ length: n }, (_, index) =>
    aVisit({ at: `2025-03-04T${hour}:30:00Z`, outcomeKind: index < k ? 'interested' : 'no_answer' }),
  );

describe('visit outcomes', () => {
  it('are shares of all visits, by outcome and by hour of the week', () => {
    const activities = [
      aVisit({ at: '2025-03-03T09:59:59Z' }),
      aVisit({ at: '2025-03-03T09:00:00Z', outcomeKind: 'call_later', userId: 'bo' }),
      aVisit({ at: '2025-03-09T23:00:00Z', outcomeKind: null }),
      aVisit({ status: 'planned' }),
      aCall(),
    ];
    expect(run({ activities }).figures).toEqual({
      count: 3,
      outcomes: {
        interested: { count: 1, share: 1 / 3 },
        call_later: { count: 1, share: 1 / 3 },
        '(none)': { count: 1, share: 1 / 3 },
      },
      byUser: { ann: { interested: 1, '(none)': 1 }, bo: { call_later: 1 } },
      successRate: 1 / 3,
      slots: { '1-09': [2, 1], '7-23': [1, 0] },
    });
  });

  it('stand at the local hour', () => {
    const activities = [aVisit({ at: '2025-03-09T21:00:00Z' })];
    expect(run({ activities }, aScope({ timeZone: 'Asia/Tehran' })).figures).toMatchObject({
      slots: { '1-00': [1, 1] },
    });
  });

  it('name the best hour from ten visits on, by the lower end of its interval', () => {
    // 9 of 9 is too few; 10 of 12 has a lower low end than 60 of 75.
    const activities = [...visits('08', 9, 9), ...visits('10', 12, 10), ...visits('14', 75, 60)];
    const { finding, blocks } = run({ activities });
    expect(finding).toMatchObject({
      key: 'finding.visit-outcomes.best',
      values: { from: { value: 14 }, to: { value: 15 }, hits: { value: 60 }, of: { value: 75 } },
    });
    expect(blocks.find(({ id }) => id === 'best')?.rows.map(({ key }) => key)).toEqual(['2-14', '2-10']);
  });

  it('advise no hour when none has ten visits, and judge nothing below five', () => {
    const key = (n: number) => run({ activities: visits('08', n, 1) }).finding?.key;
    expect([key(9), key(4)]).toEqual(['finding.visit-outcomes', 'finding.visit-outcomes.thin']);
  });

  it('are grouped by their own region, else that of their deal', () => {
    const deals = [aDeal({ id: 'd', region: 'south' })];
    const activities = [aVisit({ dealId: 'd' }), aVisit({ dealId: 'd', region: 'north' }), aVisit()];
    const { blocks } = run({ deals, activities }, aScope({ options: { group: 'region' } }));
    expect(blocks[0]?.rows.map(({ key }) => key)).toEqual(['north', 'south', '(none)']);
  });

  it('are filtered by who made them', () => {
    const n = (userIds: (string | null)[]) =>
      run({ activities: [aVisit(), aVisit({ userId: null })] }, aScope({ filters: { userIds } })).foot.n;
    expect([n(['ann']), n([null]), n(['bo']), n([])]).toEqual([1, 1, 0, 2]);
  });

  it('equal plain loops over the records, and list what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const done = doneWithin(records.activities).filter(({ kind }) => kind === 'visit');
        const { count, slots } = run(records).figures as { count: number; slots: Record<string, number[]> };
        expect(count).toBe(done.length);
        const slotOf = ({ at }: Activity) =>
          `${new Date(at).getUTCDay() || 7}-${new Date(at).toISOString().slice(11, 13)}`;
        expect(Object.fromEntries(Object.entries(slots).map(([key, [n]]) => [key, n]))).toEqual(
          tally(done, slotOf),
        );
        const errors = drillDownErrors(visitOutcomes, aCompany(records), aScope());
        // The list behind a share is its part, not the whole.
        expect(errors.filter((error) => !error.includes('/share:'))).toEqual([]);
      }),
    );
  });
});

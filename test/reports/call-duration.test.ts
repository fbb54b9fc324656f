import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { callDuration } from '@/lib/reports/call-duration';
import { aCall, aCompany, aLoss, aScope, aWin } from '../table/a-company';
import { anyActivities, doneWithin, quantileOf } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => callDuration.run(aCompany(records), facts).result;
const talk = (durationSec: number | null, facts = {}) => aCall({ durationSec, ...facts });

describe('call duration', () => {
  it('is that of talks: above 0, and answered or without a known outcome', () => {
    const activities = [
      talk(10),
      talk(20, { direction: 'inbound' }),
      talk(60, { outcomeKind: null, userId: 'bo' }),
      talk(0),
      talk(null),
      talk(90, { outcomeKind: 'voicemail' }),
    ];
    const ann = { n: 2, total: 30, mean: 15, median: 15, p90: 19 };
    expect(run({ activities }).figures).toEqual({
      all: { n: 3, total: 90, mean: 30, median: 20, p90: 52 },
      leftOut: 3,
      rows: { ann, bo: { n: 1, total: 60, mean: 60, median: 60, p90: 60 } },
      pairs: 0,
      spearman: null,
    });
    expect(run({ activities }).caveats).toEqual([{ key: 'no-talk', count: 3 }]);
  });

  it('pairs people with a talk and a deal won or lost, and says the link from five people on', () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    const records = (n: number) => ({
      activities: people.slice(0, n).map((userId, at) => talk(10 * (at + 1), { userId })),
      deals: [
        ...people.slice(0, n - 1).map((ownerId, at) => aWin({ ownerId, amount: 100 * (at + 1) })),
        aLoss({ ownerId: people[n - 1] ?? null }),
        aWin({ ownerId: 'nobody talked' }),
        aWin({ ownerId: null }),
      ],
    });
    // The longest talker won nothing: ranks 1 2 3 4 5 against 2 3 4 5 1, so 1 − 6 × 20 / (5 × 24) = 0.
    expect(run(records(5)).figures).toMatchObject({ pairs: 5, spearman: 0 });
    expect(run(records(5)).remark?.key).toBe('remark.call-duration');
    expect(run(records(4)).figures).toMatchObject({ pairs: 4 });
    expect(run(records(4)).remark).toBeUndefined();
  });

  it('follows the owner at the close', () => {
    const deals = [aWin({ id: 'd', ownerId: 'bo' })];
    const fieldChanges = [
      { dealId: 'd', field: 'ownerId' as const, from: 'ann', to: 'bo', at: '2025-03-20T00:00:00Z', seq: 0 },
    ];
    const keys = (attribution: 'event' | 'current') =>
      run({ deals, fieldChanges, activities: [talk(5), talk(5, { userId: 'bo' })] }, aScope({ attribution }))
        .blocks.find(({ id }) => id === 'pairs')
        ?.rows.map(({ key }) => key);
    expect([keys('event'), keys('current')]).toEqual([['ann'], ['bo']]);
  });

  it('equals plain loops over the records, and lists what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const calls = doneWithin(records.activities).filter(({ kind }) => kind === 'call');
        const talks = calls
          .filter(({ outcomeKind }) => outcomeKind == null || outcomeKind === 'connected')
          .flatMap(({ durationSec }) => (durationSec ? [durationSec] : []));
        const sum = talks.reduce((all, seconds) => all + seconds, 0);
        const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 3));
        expect(run(records).figures).toMatchObject({
          all: {
            n: talks.length,
            total: sum,
            mean: near(talks.length === 0 ? null : sum / talks.length),
            median: near(quantileOf(talks, 0.5)),
            p90: near(quantileOf(talks, 0.9)),
          },
          leftOut: calls.length - talks.length,
        });
        expect(drillDownErrors(callDuration, aCompany(records), aScope())).toEqual([]);
      }),
    );
  });
});

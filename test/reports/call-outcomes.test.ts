import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { callOutcomes } from '@/lib/reports/call-outcomes';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { anyActivities, doneWithin, tally } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => callOutcomes.run(aCompany(records), facts).result;
const block = (records: Records, id: string, options: Record<string, string> = {}) =>
  run(records, aScope({ options })).blocks.find((one) => one.id === id);

describe('call outcomes', () => {
  const activities = [
    aCall({ outcome: 'Reached' }),
    aCall({ direction: 'inbound', provider: 'voip' }),
    aCall({ outcomeKind: 'voicemail' }),
    aCall({ outcomeKind: null, outcome: null, userId: null }),
  ];

  it('are counted of all calls, those without an outcome included', () => {
    expect(run({ activities }).figures).toEqual({
      count: 4,
      outcomes: {
        connected: { count: 2, share: 0.5 },
        voicemail: { count: 1, share: 0.25 },
        '(none)': { count: 1, share: 0.25 },
      },
      byUser: { ann: { connected: 2, voicemail: 1 }, '(none)': { '(none)': 1 } },
      connectRate: 0.5,
      loggedShare: 0.75,
    });
  });

  it('have a table of people by outcome whose totals go both ways', () => {
    const found = block({ activities }, 'groups');
    expect(found?.rows.map(({ key, cells }) => [key, cells['in-connected'], cells['all']])).toEqual([
      ['ann', 2, 3],
      ['(none)', 0, 1],
    ]);
    expect(found?.total?.cells).toMatchObject({ 'in-connected': 2, 'in-voicemail': 1, all: 4 });
  });

  it('are grouped by direction, and by the source of the deal', () => {
    const deals = [aDeal({ id: 'd', sourceId: 'web' })];
    const records = { deals, activities: [...activities, aCall({ dealId: 'd' })] };
    const keys = (group: string) =>
      block(records, 'groups', { group })?.rows.map(({ key, cells }) => [key, cells['all']]);
    expect(keys('direction')).toEqual([
      ['outbound', 4],
      ['inbound', 1],
    ]);
    expect(keys('source')).toEqual([
      ['web', 1],
      ['(none)', 4],
    ]);
  });

  it('show what people wrote down', () => {
    expect(block({ activities }, 'labels')?.rows.map(({ label, cells }) => [label, cells['calls']])).toEqual([
      [{ text: 'Reached' }, 1],
      [{ word: 'none.outcome' }, 3],
    ]);
  });

  it('warn when fewer than 70% of the calls have one', () => {
    const keys = (logged: number) => {
      const calls = Array.from({ length: 10 }, (_, n) =>
        aCall(n < logged ? {} : { outcomeKind: null, outcome: '' }),
      );
      return run({ activities: calls }).caveats.map(({ key, count }) => [key, count]);
    };
    expect(keys(7)).toEqual([['no-outcome', 3]]);
    expect(keys(6)).toEqual([
      ['no-outcome', 4],
      ['few-outcomes', 4],
    ]);
  });

  it('are unavailable where no call has ever had one, thin below five, empty after a filter', () => {
    const state = (records: Records, filters = {}) => run(records, aScope({ filters })).state;
    expect(state({ activities: [aCall({ outcomeKind: null })] })).toBe('unavailable');
    expect(state({ activities })).toBe('thin');
    expect(state({ activities: [...activities, aCall()] })).toBe('ok');
    expect(state({ activities }, { userIds: ['bo'] })).toBe('empty');
  });

  it('leave out the instant at which the period ends, in local time', () => {
    const calls = ['2025-03-31T20:29:59Z', '2025-03-31T20:30:00Z'].map((at) => aCall({ at }));
    expect(run({ activities: calls }, aScope({ timeZone: 'Asia/Tehran' })).foot.n).toBe(1);
  });

  it('equal plain loops over the records, and list what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const calls = doneWithin(records.activities).filter(({ kind }) => kind === 'call');
        const { count, outcomes } = run(records).figures as {
          count: number;
          outcomes: Record<string, { count: number }>;
        };
        expect(count).toBe(calls.length);
        expect(
          Object.fromEntries(Object.entries(outcomes).map(([key, found]) => [key, found.count])),
        ).toEqual(tally(calls, ({ outcomeKind }) => outcomeKind ?? '(none)'));
        const errors = drillDownErrors(callOutcomes, aCompany(records), aScope());
        // The list behind a share is its part, not the whole.
        expect(errors.filter((error) => !error.includes('/share:'))).toEqual([]);
      }),
    );
  });
});

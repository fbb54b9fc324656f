import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { callDurationByHour } from '@/lib/reports/call-duration-by-hour';
import { aCall, aCompany, aScope } from '../table/a-company';
import { anyActivities, doneWithin, tally } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => callDurationByHour.run(aCompany(records), facts).result;
const hours = (records: Records, facts = aScope()) =>
  run(records, facts).figures as Record<string, { n: number; median: number | null }>;
const talks = (hour: string, n: number, durationSec: number) =>
  Array.from({ length: n }, () => aCall({ at: `2025-03-04T${hour}:30:00Z`, durationSec }));

describe('call duration by hour', () => {
  it('counts talks both ways at the hour they began', () => {
    const activities = [
      aCall({ at: '2025-03-04T09:59:59Z', durationSec: 10 }),
      aCall({ at: '2025-03-05T09:00:00Z', durationSec: 31, direction: 'inbound' }),
      aCall({ at: '2025-03-04T10:00:00Z', durationSec: 5, outcomeKind: null }),
      aCall({ at: '2025-03-04T11:00:00Z', durationSec: 0 }),
      aCall({ at: '2025-03-04T11:00:00Z', durationSec: 9, outcomeKind: 'busy' }),
    ];
    expect(hours({ activities })).toEqual({
      '09': { n: 2, total: 41, mean: 20.5, median: 20.5, p90: 28.9 },
      10: { n: 1, total: 5, mean: 5, median: 5, p90: 5 },
    });
    expect(run({ activities }).foot.n).toBe(3);
  });

  it('is one way when asked to, and the foot says which', () => {
    const activities = [
      aCall({ durationSec: 5 }),
      aCall({ durationSec: 5, direction: null }),
      aCall({ durationSec: 5, direction: 'inbound' }),
    ];
    const found = (direction: string) => {
      const { foot } = run({ activities }, aScope({ options: { direction } }));
      return [foot.n, foot.dateField];
    };
    expect([found('all'), found('outbound'), found('inbound')]).toEqual([
      [3, 'call-all'],
      [2, 'call'],
      [1, 'call-inbound'],
    ]);
  });

  it('stands at the hour of the caller when asked to', () => {
    const users = [{ id: 'ann', name: 'ann', active: true, timeZone: 'Asia/Tehran' }];
    const activities = ['ann', 'bo'].map((userId) =>
      aCall({ userId, durationSec: 5, at: '2025-03-04T10:15:00Z' }),
    );
    const own = aScope({ options: { 'hour-zone': 'user' } });
    expect(Object.keys(hours({ users, activities }, own))).toEqual(['10', '13']);
    expect(run({ users, activities }, own).caveats).toEqual([{ key: 'no-own-zone', count: 1 }]);
  });

  it('puts both hours 2 of the longest day together', () => {
    const activities = ['00', '01'].map((hour) => aCall({ at: `2025-10-26T${hour}:30:00Z`, durationSec: 1 }));
    const facts = aScope({ timeZone: 'Europe/Warsaw', period: { from: '2025-10-26', to: '2025-10-27' } });
    expect(hours({ activities }, facts)).toMatchObject({ '02': { n: 2 } });
  });

  it('compares hours by their median, from ten talks on', () => {
    const activities = [...talks('08', 9, 900), ...talks('10', 10, 300), ...talks('14', 10, 60)];
    const { finding, state } = run({ activities });
    expect(finding).toMatchObject({
      key: 'finding.call-duration-by-hour',
      values: { long: { value: 10 }, longest: { value: 300 }, short: { value: 14 }, shortest: { value: 60 } },
    });
    expect(state).toBe('ok');
    const few = run({ activities: talks('08', 9, 900) });
    expect([few.finding?.key, few.state]).toEqual(['finding.call-duration-by-hour.thin', 'thin']);
  });

  it('equals plain loops over the records, and lists what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const all = doneWithin(
          records.activities,
          '2025-02-28T20:30:00.000Z',
          '2025-03-31T20:30:00.000Z',
        ).filter(
          ({ kind, durationSec, outcomeKind }) =>
            kind === 'call' && durationSec && (outcomeKind == null || outcomeKind === 'connected'),
        );
        const scope = aScope({ timeZone: 'Asia/Tehran' });
        const found = hours(records, scope);
        expect(Object.fromEntries(Object.entries(found).map(([hour, { n }]) => [hour, n]))).toEqual(
          tally(all, ({ at }) => new Date(Date.parse(at) + 12_600_000).toISOString().slice(11, 13)),
        );
        expect(drillDownErrors(callDurationByHour, aCompany(records), scope)).toEqual([]);
      }),
    );
  });
});

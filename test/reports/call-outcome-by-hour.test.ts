import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { callOutcomeByHour } from '@/lib/reports/call-outcome-by-hour';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { anyRecords } from './any-company';

const run = (records: Records, facts = aScope()) => callOutcomeByHour.run(aCompany(records), facts).result;
/** So many calls at an hour of Tuesday 4 March, so many of them answered. */
const calls = (hour: string, n: number, connected: number) =>
  Array.from({ length: n }, (_, index) =>
    aCall({ at: `2025-03-04T${hour}:30:00Z`, outcomeKind: index < connected ? 'connected' : 'no_answer' }),
  );

const times = <T>(n: number, of: () => T): T[] => Array.from({ length: n }, of);

interface Figures {
  readonly rows: Readonly<Record<string, { readonly n: number }>>;
}

describe('calls by hour', () => {
  it('are counted by weekday and slot, from the first to the last hour with a call', async () => {
    const activities = [
      aCall({ id: 'c1', at: '2025-03-03T09:59:59Z' }),
      aCall({ id: 'c2', at: '2025-03-04T10:00:00Z', outcomeKind: 'voicemail' }),
      aCall({ id: 'c3', at: '2025-03-04T11:59:00Z' }),
      aCall({ id: 'c4', at: '2025-03-09T10:00:00Z', outcomeKind: null, direction: null }),
    ];
    const { blocks } = run({ activities });
    const week = blocks.find(({ id }) => id === 'week');
    await expect(`${JSON.stringify(week, null, 2)}\n`).toMatchFileSnapshot(
      'golden/call-outcome-by-hour.four-calls.json',
    );
  });

  it('leave out planned, inbound and service calls, and everything else than calls', () => {
    const activities = [
      aCall({ status: 'planned' }),
      aCall({ direction: 'inbound' }),
      aCall({ domain: 'service' }),
      aCall({ kind: 'email' }),
      aCall(),
    ];
    expect(run({ activities }).foot.n).toBe(1);
  });

  it('begin the week on the day of the setting', () => {
    const week = run({ activities: [aCall()] }, aScope({ weekStart: 6 })).blocks.find(
      ({ id }) => id === 'week',
    );
    expect(week?.rows.map(({ key }) => key)).toEqual(['6', '7', '1', '2', '3', '4', '5']);
  });

  it('put both hours 2 of the longest day together', () => {
    const activities = [aCall({ at: '2025-10-26T00:30:00Z' }), aCall({ at: '2025-10-26T01:30:00Z' })];
    const facts = aScope({ timeZone: 'Europe/Warsaw', period: { from: '2025-10-26', to: '2025-10-27' } });
    expect(run({ activities }, facts).figures).toMatchObject({ rows: { '02': { n: 2 } } });
  });

  it('name the best slot from ten calls on, by the lower end of its interval', () => {
    // 8 of 9 is too few; 10 of 12 has a lower low end than 60 of 75.
    const activities = [
      ...calls('08', 9, 8),
      ...calls('10', 12, 10),
      ...calls('14', 75, 60),
      ...calls('18', 60, 10),
    ];
    const { finding, remark, figures, state } = run({ activities });
    expect(finding).toMatchObject({
      key: 'finding.call-outcome-by-hour',
      values: {
        day: { word: 'on-weekday.2' },
        from: { value: 14 },
        to: { value: 16 },
        k: { value: 60 },
        n: { value: 75 },
      },
    });
    expect(remark).toBeUndefined();
    expect(state).toBe('ok');
    expect(figures).toMatchObject({ best: ['14', '10', '18'], worst: ['18', '10', '14'] });
  });

  it('say that the best slot may be chance when its interval reaches the whole', () => {
    const { finding, remark } = run({ activities: [...calls('10', 12, 7), ...calls('14', 12, 6)] });
    expect([finding?.key, remark?.key]).toEqual([
      'finding.call-outcome-by-hour',
      'remark.call-outcome-by-hour',
    ]);
  });

  it('advise nothing without an hour of ten calls', () => {
    const { state, finding } = run({ activities: calls('10', 9, 9) });
    expect([state, finding?.key]).toEqual(['thin', 'finding.call-outcome-by-hour.thin']);
  });

  it('are unavailable when no call has an outcome', () => {
    const { state, reasons } = run({ activities: [aCall({ outcomeKind: null })] });
    expect([state, reasons]).toEqual(['unavailable', [{ key: 'no-call-outcomes' }]]);
  });

  it('are outbound, inbound or both, and the sentence and the foot say which', () => {
    const activities = [...calls('10', 12, 9), ...times(13, () => aCall({ direction: 'inbound' }))];
    const found = (direction: string) => {
      const { foot, finding, figures } = run({ activities }, aScope({ options: { direction } }));
      return [foot.n, foot.dateField, finding?.key.split('.')[2], Object.keys((figures as Figures).rows)];
    };
    expect(found('outbound')).toEqual([12, 'call', undefined, ['10']]);
    expect(found('inbound')).toEqual([13, 'call-inbound', 'inbound', ['10']]);
    expect(found('all')).toEqual([25, 'call-all', 'all', ['10']]);
  });

  it('stand at the hour of the caller when asked to, at the report’s when theirs is unknown', () => {
    const zones = { ann: 'Asia/Tehran', bo: 'Mars/Olympus', cem: null };
    const people = Object.entries(zones).map(([id, timeZone]) => ({ id, name: id, active: true, timeZone }));
    const activities = ['ann', 'bo', 'cem', null].map((userId) =>
      aCall({ userId, at: '2025-03-31T22:45:00Z' }),
    );
    const facts = aScope({ options: { 'hour-zone': 'user' } });
    const { figures, caveats, blocks } = run({ users: people, activities }, facts);
    expect((figures as Figures).rows).toMatchObject({ '02': { n: 1 }, 22: { n: 3 } });
    expect(caveats).toContainEqual({ key: 'no-own-zone', count: 3 });
    // Tuesday has begun in Tehran.
    const week = blocks.find(({ id }) => id === 'week');
    expect(week?.rows.map(({ of }) => of?.['all']?.[1])).toEqual([3, 1, 0, 0, 0, 0, 0]);
  });

  it('are filtered by who called and by the pipeline of their deal', () => {
    const activities = [
      aCall({ dealId: 'd' }),
      aCall({ userId: 'bo', dealId: 'gone' }),
      aCall({ userId: null }),
    ];
    const n = (filters: object) =>
      run({ activities, deals: [aDeal({ id: 'd' })] }, aScope({ filters })).foot.n;
    expect(n({ userIds: ['ann'] })).toBe(1);
    expect(n({ userIds: [null] })).toBe(1);
    expect(n({ pipelineIds: ['sales'] })).toBe(1);
    expect(n({ pipelineIds: [null] })).toBe(2);
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { rows } = run(records, aScope({ timeZone: 'Asia/Tehran' })).figures as { rows: object };
        expect(rows).toEqual(naive(records));
      }),
    );
  });
});

/** The same question over plain objects, in Tehran (+03:30). */
function naive({ activities = [] }: Records): object {
  const [from, to] = [Date.parse('2025-02-28T20:30:00Z'), Date.parse('2025-03-31T20:30:00Z')];
  const hours = new Map<string, { n: number; connected: number; outcomes: Map<string, number> }>();
  for (const { kind, status, domain, direction, at, outcomeKind } of activities) {
    if (kind !== 'call' || status !== 'done' || domain === 'service' || direction === 'inbound') continue;
    const second = Math.floor(Date.parse(at) / 1000) * 1000;
    if (second < from || second >= to) continue;
    const hour = new Date(second + 3.5 * 3_600_000).toISOString().slice(11, 13);
    const group = hours.get(hour) ?? { n: 0, connected: 0, outcomes: new Map() };
    const outcome = outcomeKind ?? '(none)';
    group.outcomes.set(outcome, (group.outcomes.get(outcome) ?? 0) + 1);
    hours.set(hour, {
      ...group,
      n: group.n + 1,
      connected: group.connected + (outcome === 'connected' ? 1 : 0),
    });
  }
  return Object.fromEntries(
    [...hours].map(([hour, { n, connected, outcomes }]) => {
      const [z, p] = [1.959964, connected / n];
      const low =
        (p + z ** 2 / 2 / n - z * Math.sqrt((p * (1 - p)) / n + z ** 2 / 4 / n ** 2)) / (1 + z ** 2 / n);
      const wilsonLow = expect.closeTo(low, 12);
      return [hour, { n, outcomes: Object.fromEntries(outcomes), connectRate: p, wilsonLow }];
    }),
  );
}

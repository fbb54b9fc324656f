import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { callLog } from '@/lib/reports/call-log';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';
import { anyActivities, doneWithin } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => callLog.run(aCompany(records), facts).result;
const ids = (records: Records, facts = aScope()) => run(records, facts).blocks[0]?.rows.map(({ key }) => key);

describe('the call log', () => {
  it('lists calls newest first, ties by id, with the local time of the first five', () => {
    const activities = [
      aCall({ id: 'b', at: '2025-03-30T00:30:00Z', durationSec: 60 }),
      aCall({ id: 'a', at: '2025-03-30T00:30:00Z', durationSec: null }),
      aCall({ id: 'c', at: '2025-03-30T01:30:00Z', durationSec: 30, outcomeKind: 'voicemail' }),
      aCall({ id: 'd', at: '2025-03-05T00:00:00Z', durationSec: 5, outcomeKind: null }),
    ];
    expect(run({ activities }, aScope({ timeZone: 'Europe/Warsaw' })).figures).toEqual({
      count: 4,
      talk: 65,
      first: [
        ['c', '2025-03-30T03:30:00+02:00'],
        ['a', '2025-03-30T01:30:00+01:00'],
        ['b', '2025-03-30T01:30:00+01:00'],
        ['d', '2025-03-05T01:00:00+01:00'],
      ],
    });
  });

  it('writes times ahead of and behind UTC', () => {
    const time = (timeZone: string) =>
      (run({ activities: [aCall()] }, aScope({ timeZone })).figures as { first: string[][] }).first[0]?.[1];
    expect(['UTC', 'Asia/Kathmandu', 'America/St_Johns'].map(time)).toEqual([
      '2025-03-04T10:15:00+00:00',
      '2025-03-04T16:00:00+05:45',
      '2025-03-04T06:45:00-03:30',
    ]);
  });

  it('names person, customer, deal and outcome', () => {
    const records = {
      customers: [
        { id: 'c', kind: 'company' as const, name: 'Company' },
        { id: 'p', kind: 'contact' as const, name: 'Person', parentId: 'c' },
      ],
      deals: [aDeal({ id: 'd', name: 'Desks' })],
      activities: [
        aCall({
          id: 'x',
          customerId: 'p',
          dealId: 'd',
          outcome: 'Agreed',
          direction: 'inbound',
          durationSec: 9,
        }),
        aCall({ id: 'y', at: '2025-03-03T00:00:00Z', userId: 'gone', outcomeKind: null }),
      ],
    };
    const [first, second] = run(records).blocks[0]?.rows ?? [];
    expect(first).toMatchObject({
      label: { text: 'Company' },
      cells: { user: 'ann', direction: '↙', deal: 'Desks', outcome: 'Agreed', talk: 9 },
    });
    expect(second).toMatchObject({
      label: { word: 'none.customer' },
      cells: { user: null, direction: '↗', deal: null, outcome: null, talk: null },
    });
  });

  it('tells of recordings only where the CRM sends some, and never where they are', () => {
    const has = (recordingUrl: string | null) => {
      const result = run({ activities: [aCall({ recordingUrl })] });
      expect(JSON.stringify(result)).not.toContain('example.org');
      return result.blocks[0]?.rows[0]?.cells['recording'];
    };
    expect([has(null), has('https://calls.example.org/1')]).toEqual([undefined, '✓']);
  });

  it('is searched by customer, the contacts of a company included', () => {
    const customers = [
      { id: 'c', kind: 'company' as const, name: 'c' },
      { id: 'p', kind: 'contact' as const, name: 'p', parentId: 'c' },
    ];
    const activities = [aCall({ id: 'x', customerId: 'p' }), aCall({ id: 'y', customerId: null })];
    expect(ids({ customers, activities }, aScope({ filters: { customerIds: ['c'] } }))).toEqual(['x']);
  });

  it('adds service and planned calls when asked to, but nothing that is no call', () => {
    const activities = [
      aCall({ id: 'a' }),
      aCall({ id: 'b', domain: 'service' }),
      aCall({ id: 'c', status: 'planned' }),
      aCall({ id: 'd', kind: 'email' }),
    ];
    const of = (options: Record<string, boolean>) => ids({ activities }, aScope({ options }));
    expect([of({}), of({ service: true }), of({ planned: true })]).toEqual([['a'], ['a', 'b'], ['a', 'c']]);
  });

  it('lists 500 calls and counts them all', () => {
    const activities = Array.from({ length: 1203 }, (_, n) =>
      aCall({
        at: new Date(Date.parse('2025-03-02T00:00:00Z') + (n % 700) * 60_000).toISOString(),
        durationSec: 1,
      }),
    );
    const { blocks, foot, caveats, figures } = run({ activities });
    const times = blocks[0]?.rows.map(({ cells }) => Number(cells['at'])) ?? [];
    const all = activities.map(({ at }) => Date.parse(at) / 1000).sort((a, b) => b - a);
    expect(times).toEqual(all.slice(0, 500));
    expect([foot.n, (figures as { talk: number }).talk]).toEqual([1203, 1203]);
    expect(caveats).toEqual([{ key: 'calls-not-listed', count: 703 }]);
  });

  it('equals plain loops over the records, and lists what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const calls = doneWithin(records.activities).filter(({ kind }) => kind === 'call');
        const talk = calls
          .filter(({ outcomeKind }) => outcomeKind == null || outcomeKind === 'connected')
          .reduce((sum, { durationSec }) => sum + (durationSec ?? 0), 0);
        const newest = calls
          .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1))
          .map(({ id }) => id);
        expect(run(records).figures).toMatchObject({ count: calls.length, talk });
        expect(ids(records)).toEqual(newest);
        expect(drillDownErrors(callLog, aCompany(records), aScope())).toEqual([]);
      }),
    );
  });
});

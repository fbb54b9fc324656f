import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { crmAdoption } from '@/lib/reports/crm-adoption';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin, users } from '../table/a-company';
import { anyRecords } from './any-company';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  crmAdoption.run(aCompany(records), aScope(facts));
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).result.figures as Record<string, number | null>;

describe('CRM use', () => {
  it('counts who did anything in the period, out of the users with a licence', () => {
    const left = { id: 'dee', name: 'dee', active: false, deactivatedAt: '2025-03-10T00:00:00Z' };
    const records = {
      users: [...users, left],
      activities: [aCall(), aCall({ userId: 'dee' }), aCall({ userId: 'bo', at: '2025-04-01T00:00:00Z' })],
    };
    expect(figures(records)).toMatchObject({ activeUsers: 1, licensedUsers: 3, activeShare: 1 / 3 });
    expect(figures(records, { asOf: '2025-03-09T00:00:00Z' })).toMatchObject({
      activeUsers: 2,
      licensedUsers: 4,
    });
  });

  it('counts service work, new deals and leads, and days that the CRM has counted as use', () => {
    const lead = {
      id: 'l',
      name: 'L',
      status: 'new',
      statusKind: 'new' as const,
      createdAt: '2025-03-02T00:00:00Z',
    };
    const by = [
      { activities: [aCall({ domain: 'service' })] },
      { deals: [aDeal()] },
      { leads: [{ ...lead, ownerId: 'ann' }] },
      { usageDays: [{ userId: 'ann', date: '2025-03-02', logins: 1 }] },
      { usageDays: [{ userId: 'ann', date: '2025-03-02', logins: 0 }] },
      { activities: [aCall({ status: 'planned' })] },
    ];
    expect(by.map((records) => figures(records)['activeUsers'])).toEqual([1, 1, 1, 1, 0, 0]);
  });

  it('has shares of open deals that are planned for and fresh', () => {
    const asOf = '2025-03-20T12:00:00Z';
    const records = {
      deals: [
        aDeal({ id: 'planned' }),
        aDeal({ id: 'called' }),
        aDeal({ updatedAt: '2025-03-15T00:00:00Z' }),
        aDeal({ updatedAt: '2025-03-21T00:00:00Z' }), // Not known yet.
      ],
      activities: [
        aCall({ dealId: 'planned', status: 'planned', at: '2025-03-25T00:00:00Z' }),
        aCall({ dealId: 'called', at: '2025-03-06T12:00:00Z' }),
      ],
    };
    expect(figures(records, { asOf })).toMatchObject({ nextStep: 0.25, freshness: 0.5 });
  });

  it('has shares of calls with an outcome and of closed deals that say what they must', () => {
    const found = figures({
      activities: [aCall(), aCall({ outcomeKind: null, outcome: 'spoke' }), aCall({ outcomeKind: null })],
      deals: [aWin(), aWin({ amount: null }), aLoss({ lossReasonId: 'price' }), aLoss()],
    });
    expect(found).toMatchObject({ loggedShare: 2 / 3, closedComplete: 0.5 });
  });

  it('lists the users who did not, and everybody by person', () => {
    const { result, selections } = run({ activities: [aCall({ userId: 'bo' })] });
    const idle = selections[result.headline?.rows[0]?.records?.['idleUsers'] ?? -1];
    expect(idle).toMatchObject({ entity: 'users', rows: Int32Array.of(0, 2) });
    expect(result.blocks[0]?.rows.map(({ key, cells }) => [key, cells['activities']])).toEqual([
      ['bo', 1],
      ['ann', 0],
      ['cem', 0],
    ]);
    expect(result.caveats.map(({ key }) => key)).toContain('no-logins');
  });

  it('counts only the people filtered for', () => {
    const records = { activities: [aCall(), aCall({ userId: 'bo' })] };
    expect(figures(records, { filters: { userIds: ['bo', 'cem'] } })).toMatchObject({
      activeUsers: 1,
      licensedUsers: 2,
    });
    expect(figures(records, { filters: { userIds: ['bo'], not: ['userIds'] } })).toMatchObject({
      activeUsers: 1,
      licensedUsers: 2,
    });
  });

  it('agrees with plain loops over the records', () => {
    const isIn = (at: string) => at >= '2025-03-01T00:00:00' && at < '2025-04-01T00:00:00';
    fc.assert(
      fc.property(anyRecords, ({ fieldChanges: _, ...records }) => {
        const used = new Set([
          ...(records.activities ?? [])
            .filter(({ status, at }) => status === 'done' && isIn(at))
            .map(({ userId }) => userId),
          ...(records.deals ?? [])
            .filter(({ createdAt, deletedAt }) => !deletedAt && isIn(createdAt))
            .map(({ ownerId }) => ownerId),
        ]);
        const licensed = (records.users ?? []).filter(({ active }) => active).map(({ id }) => id);
        expect(figures(records)).toMatchObject({
          licensedUsers: licensed.length,
          activeUsers: licensed.filter((id) => used.has(id)).length,
        });
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Records } from '@/lib/model/entities';
import { voiceOutcomes } from '@/lib/reports/voice-outcomes';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { anyActivities, doneWithin, tally } from './generators/activities';
import { drillDownErrors } from './generators/drill-down';

const run = (records: Records, facts = aScope()) => voiceOutcomes.run(aCompany(records), facts).result;
const voice = (facts: Partial<Activity> = {}) => aCall({ provider: 'voip', ...facts });

describe('outcomes of captured calls', () => {
  it('count only what a phone system has captured', () => {
    const activities = [
      voice({ dealId: 'w', at: '2025-03-04T08:00:00Z' }),
      voice({ dealId: 'w', at: '2025-03-04T09:00:00Z', outcomeKind: 'busy' }),
      voice({ dealId: 'l', direction: 'inbound', userId: 'bo' }),
      voice({ outcomeKind: null }),
      aCall({ dealId: 'w' }),
    ];
    const deals = [aWin({ id: 'w' }), aLoss({ id: 'l' })];
    expect(run({ activities, deals }).figures).toEqual({
      count: 4,
      outcomes: {
        connected: { count: 2, share: 0.5 },
        busy: { count: 1, share: 0.25 },
        '(none)': { count: 1, share: 0.25 },
      },
      byUser: { ann: { connected: 1, busy: 1, '(none)': 1 }, bo: { connected: 1 } },
      connectRate: 0.5,
      // The first on the won deal: the second came after a talk, one is inbound, one has no link.
      cold: { count: 1, connectRate: 1 },
      onWonDeals: { calls: 2, share: 0.5, deals: 1, perDeal: 2 },
    });
  });

  it('call cold by all history and any provider, before the period too', () => {
    const cold = (facts: Partial<Activity>) => {
      const activities = [
        voice({ dealId: 'd' }),
        aCall({ dealId: 'd', at: '2024-01-01T00:00:00Z', ...facts }),
      ];
      return run({ deals: [aDeal({ id: 'd' })], activities }).figures;
    };
    expect(cold({})).toMatchObject({ cold: { count: 0, connectRate: null } });
    expect(cold({ outcomeKind: 'no_answer' })).toMatchObject({ cold: { count: 1, connectRate: 1 } });
  });

  it('know deals as of now: one that is won later is not won yet', () => {
    const deals = [aWin({ id: 'd' })];
    const activities = [voice({ dealId: 'd' })];
    const won = (asOf: string) => run({ deals, activities }, aScope({ asOf })).figures;
    expect(won('2025-03-20T00:00:00Z')).toMatchObject({ onWonDeals: { calls: 1, deals: 1 } });
    const transitions = [
      { id: 't', dealId: 'd', fromStageId: null, toStageId: 'offer', at: '2025-03-01T08:00:00Z', seq: 0 },
      { id: 'u', dealId: 'd', fromStageId: 'offer', toStageId: 'won', at: '2025-03-11T08:00:00Z', seq: 1 },
    ];
    const early = run({ deals, activities, transitions }, aScope({ asOf: '2025-03-06T00:00:00Z' })).figures;
    expect(early).toMatchObject({ onWonDeals: { calls: 0, share: 0, deals: 0, perDeal: null } });
  });

  it('are unavailable where no call was captured at all, and empty where none was in the period', () => {
    const { state, reasons } = run({ activities: [aCall()] });
    expect([state, reasons]).toEqual(['unavailable', [{ key: 'no-voice' }]]);
    expect(run({ activities: [voice({ at: '2024-01-01T00:00:00Z' })] }).state).toBe('empty');
  });

  it('equal plain loops over the records, and list what makes them', () => {
    fc.assert(
      fc.property(anyActivities, (records) => {
        const calls = doneWithin(records.activities).filter(
          ({ kind, provider }) => kind === 'call' && provider,
        );
        const found = run(records).figures as { count: number; outcomes: Record<string, { count: number }> };
        expect(found.count).toBe(calls.length);
        expect(
          Object.fromEntries(Object.entries(found.outcomes).map(([key, { count }]) => [key, count])),
        ).toEqual(tally(calls, ({ outcomeKind }) => outcomeKind ?? '(none)'));
        expect((found as unknown as { cold: { count: number } }).cold.count).toBe(
          coldCalls(records, calls).length,
        );
        const errors = drillDownErrors(voiceOutcomes, aCompany(records), aScope());
        // The list behind a share is its part, not the whole.
        expect(errors.filter((error) => !error.includes('/share:'))).toEqual([]);
      }),
    );
  });
});

function coldCalls({ activities = [], deals = [] }: Records, calls: readonly Activity[]): Activity[] {
  const exists = new Set(deals.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id));
  const dealOf = ({ dealId }: Activity) => (dealId && exists.has(dealId) ? dealId : null);
  const talks = activities.filter(
    ({ kind, status, domain, outcomeKind }) =>
      kind === 'call' && status === 'done' && domain !== 'service' && outcomeKind === 'connected',
  );
  return calls.filter((call) => {
    if (call.direction === 'inbound') return false;
    const before = talks.filter(({ at }) => at < call.at);
    if (dealOf(call)) return !before.some((talk) => dealOf(talk) === dealOf(call));
    if (call.leadId) return !before.some(({ leadId }) => leadId === call.leadId);
    if (call.customerId) return !before.some(({ customerId }) => customerId === call.customerId);
    return false;
  });
}

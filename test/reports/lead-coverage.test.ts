import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, RecordOf, Records } from '@/lib/model/entities';
import { leadCoverage } from '@/lib/reports/lead-coverage';
import { aCall, aCompany, aDeal, aScope, aWin } from '../table/a-company';
import { stateAt } from './generators/deal-states';
import { drillDownErrors, idsBehind } from './generators/drill-down';
import { isContact, rounded, seconds, survivalMedian } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

type Lead = RecordOf<'leads'>;
const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => leadCoverage.run(aCompany(records), facts).result;

const aLead = (id: string, facts: Partial<Lead> = {}): Lead => ({
  ...{ id, name: id, status: 'new', statusKind: 'new', ownerId: 'ann' },
  createdAt: '2025-03-20T00:00:00Z',
  ...facts,
});

describe('lead response', () => {
  it('counts contacts with the lead and with its deal, each once', () => {
    const leads = [
      aLead('a', { convertedDealId: 'd' }),
      aLead('b', { ownerId: 'bo' }),
      aLead('c', { ownerId: null }),
    ];
    const activities = [
      aCall({ leadId: 'a', dealId: 'd', at: '2025-03-20T02:00:00Z' }),
      aCall({ dealId: 'd', at: '2025-03-20T01:00:00Z' }),
      aCall({ leadId: 'b', at: '2025-03-20T03:00:00Z' }),
      aCall({ leadId: 'b', at: '2025-03-19T23:59:59Z' }),
      aCall({ leadId: 'c', at: '2025-03-20T01:00:00Z', direction: 'inbound' }),
      aCall({ leadId: 'c', at: '2025-04-10T00:00:01Z' }),
    ];
    const deals = [aWin({ id: 'd', createdAt: '2025-03-20T00:30:00Z', closedAt: '2025-03-25T00:00:00Z' })];
    const records = { leads, activities, deals };
    expect(run(records).figures).toEqual({
      ...{ leads: 3, unowned: 1, contacted: 2, meanAttempts: 1, untouched24h: 1 },
      kmMedianFirstContact: 3 * 3600,
      byOwner: {
        ann: { leads: 1, contacted: 1, won: 1 },
        bo: { leads: 1, contacted: 1, won: 0 },
        '(none)': { leads: 1, contacted: 0, won: 0 },
      },
    });
    expect(idsBehind(leadCoverage, aCompany(records), scope, 'owners', 'all', 'untouched')).toEqual(['c']);
  });

  it('calls a lead untouched after more than 24 hours', () => {
    const untouched = (createdAt: string) =>
      run(
        { leads: [aLead('a', { createdAt })], activities: [aCall()] },
        aScope({ asOf: '2025-03-21T00:00:00Z' }),
      ).figures;
    expect(untouched('2025-03-20T00:00:00Z')).toMatchObject({ untouched24h: 0 });
    expect(untouched('2025-03-19T23:59:59Z')).toMatchObject({ untouched24h: 1 });
  });

  it('counts a contact for every lead that became the same deal', () => {
    const leads = ['a', 'b'].map((id) => aLead(id, { convertedDealId: 'd' }));
    const records = {
      leads,
      deals: [aDeal({ id: 'd' })],
      activities: [aCall({ dealId: 'd', at: '2025-03-21T00:00:00Z' })],
    };
    expect(run(records).figures).toMatchObject({ contacted: 2, meanAttempts: 1 });
  });

  it('is put together by source, and filtered by owner', () => {
    const leads = [aLead('a', { sourceId: 'web' }), aLead('b', { ownerId: 'bo' })];
    const records = { leads, activities: [aCall()], sources: [{ id: 'web', name: 'Website' }] };
    const rows = (facts: Partial<typeof scope>) =>
      run(records, aScope({ ...scope, ...facts })).blocks[0]?.rows.map(({ key }) => key);
    expect(rows({ options: { group: 'source' } })).toEqual(['web', '(none)']);
    expect(rows({ filters: { userIds: ['bo'] } })).toEqual(['bo']);
  });

  it('is unavailable without leads, and without activities', () => {
    expect(run({ activities: [aCall()] }).state).toBe('unavailable');
    expect(run({ leads: [aLead('a')] })).toMatchObject({
      state: 'unavailable',
      reasons: [{ key: 'no-activities' }],
    });
  });

  it('says how soon leads are reached, that most are not, or that there are too few', () => {
    const leads = ['a', 'b', 'c', 'd', 'e'].map((id) => aLead(id));
    const calls = leads.map(({ id }) => aCall({ leadId: id, at: '2025-03-20T05:00:00Z' }));
    const key = (n: number, called: number) =>
      run({ leads: leads.slice(0, n), activities: [aCall(), ...calls.slice(0, called)] }).finding?.key;
    expect([key(5, 3), key(5, 2), key(4, 4)]).toEqual([
      'finding.lead-coverage',
      'finding.lead-coverage.never',
      'finding.lead-coverage.thin',
    ]);
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        expect(rounded(run(any).figures)).toEqual(rounded(naive(any)));
      }),
    );
  });

  it('has a list of as many leads behind every count and rate', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('owner', 'source', 'team'), (any, group) => {
        const errors = drillDownErrors(leadCoverage, aCompany(any), aScope({ ...scope, options: { group } }));
        // A share is of all leads, and lists its own.
        expect(errors.filter((error) => !error.includes('/share: '))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function naive(any: Records) {
  const asOf = seconds('2025-04-10T00:00:00Z');
  const leads = (any.leads ?? [])
    .filter(({ createdAt, deletedAt }) => !deletedAt && createdAt >= '2025-03-01' && createdAt < '2025-04-01')
    .map((lead) => {
      const deal = any.deals?.find(({ id }) => id === lead.convertedDealId);
      const state = deal && stateAt(any, deal, asOf);
      const isLinked = (activity: Activity) =>
        activity.leadId === lead.id || (state?.exists && activity.dealId === deal?.id);
      const at = (any.activities ?? [])
        .filter((activity) => isContact(activity) && isLinked(activity))
        .map((activity) => seconds(activity.at))
        .filter((instant) => instant >= seconds(lead.createdAt) && instant <= asOf);
      return {
        owner: lead.ownerId ?? null,
        attempts: at.length,
        seconds: (at.length > 0 ? Math.min(...at) : asOf) - seconds(lead.createdAt),
        isOver: at.length > 0,
        hasWon: state?.exists === true && state.status === 'won',
      };
    });
  const all = leads.reduce((sum, { attempts }) => sum + attempts, 0);
  return {
    leads: leads.length,
    unowned: leads.filter(({ owner }) => owner === null).length,
    contacted: leads.filter(({ isOver }) => isOver).length,
    meanAttempts: leads.length === 0 ? null : Math.round((all / leads.length) * 10_000) / 10_000,
    kmMedianFirstContact: survivalMedian(leads),
    untouched24h: leads.filter((lead) => !lead.isOver && lead.seconds > 86_400).length,
    byOwner: Object.fromEntries(
      [...Map.groupBy(leads, ({ owner }) => owner ?? '(none)')].map(([owner, own]) => [
        owner,
        {
          leads: own.length,
          contacted: own.filter(({ isOver }) => isOver).length,
          won: own.filter(({ hasWon }) => hasWon).length,
        },
      ]),
    ),
  };
}

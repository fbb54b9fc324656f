import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, RecordOf, Records } from '@/lib/model/entities';
import { serviceDesk } from '@/lib/reports/service-desk';
import { aCall, aCompany, aScope } from '../table/a-company';
import { anyCases, anyServiceCalls } from './generators/customers';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  serviceDesk.run(aCompany(records), aScope(facts));
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).result.figures as Record<string, number | null>;

let next = 0;
const aCase = (facts: Partial<RecordOf<'cases'>> = {}): RecordOf<'cases'> => ({
  id: `k${next++}`,
  agentId: 'ann',
  openedAt: '2025-03-04T08:00:00Z',
  resolvedAt: '2025-03-04T10:00:00Z',
  ...facts,
});
const served = (facts: Partial<Activity> = {}) => aCall({ domain: 'service', ...facts });

describe('the service report', () => {
  it('takes cases by their own dates', () => {
    const cases = [
      aCase(),
      aCase({ openedAt: '2025-02-28T08:00:00Z', resolvedAt: '2025-03-01T08:00:00Z', isComplaint: true }),
      aCase({ resolvedAt: '2025-04-01T00:00:00Z' }),
      aCase({ resolvedAt: null }),
      aCase({ deletedAt: '2025-03-05T00:00:00Z' }),
    ];
    expect(figures({ cases })).toMatchObject({
      opened: 3,
      resolved: 2,
      sameDay: 1,
      sameDayRate: 0.5,
      meanResolution: 13 * 3600,
      medianResolution: 13 * 3600,
      complaintMeanResolution: 24 * 3600,
    });
  });

  it('takes the same day in the zone of the report', () => {
    const cases = [aCase({ openedAt: '2025-03-04T22:30:00Z', resolvedAt: '2025-03-05T01:00:00Z' })];
    expect(figures({ cases })['sameDay']).toBe(0);
    expect(figures({ cases }, { timeZone: 'Asia/Tehran' })['sameDay']).toBe(1);
  });

  it('does not know of a resolution after as-of', () => {
    const found = figures({ cases: [aCase()] }, { asOf: '2025-03-04T09:00:00Z' });
    expect(found).toMatchObject({ opened: 1, resolved: 0, meanResolution: null, slaRate: null });
  });

  it('has agreed times kept by the CRM’s word, else by the time that was due', () => {
    const cases = [
      aCase({ slaMet: false, slaDueAt: '2025-03-09T00:00:00Z' }),
      aCase({ slaDueAt: '2025-03-04T10:00:00Z' }),
      aCase({ slaDueAt: '2025-03-04T09:59:59Z' }),
      aCase(),
    ];
    expect(figures({ cases })['slaRate']).toBe(1 / 3);
  });

  it('counts service calls, those given up among the inbound ones, and what handling takes', () => {
    const found = figures({
      activities: [
        served({ durationSec: 100, holdSec: 20, wrapSec: null }),
        served({ durationSec: null }),
        served({ direction: 'inbound', durationSec: 0, abandoned: true }),
        served({ direction: 'inbound', durationSec: 60 }),
        aCall({ direction: 'inbound', abandoned: true }),
        served({ status: 'planned' }),
      ],
    });
    expect(found).toMatchObject({
      serviceCalls: 4,
      serviceCallsPerWorkingDay: 4 / 21,
      abandoned: 1,
      abandonRate: 0.5,
      averageHandling: 90,
      interactions: 3,
    });
  });

  it('has no calls a day of a period without a working day, and counts days up to today', () => {
    const activities = [served({ at: '2025-03-03T09:00:00Z' })];
    const weekend = { period: { from: '2025-03-01', to: '2025-03-03' } };
    expect(figures({ activities }, weekend)['serviceCallsPerWorkingDay']).toBeNull();
    const running = { asOf: '2025-03-04T12:00:00Z' }; // Monday and Tuesday.
    expect(figures({ activities }, running)['serviceCallsPerWorkingDay']).toBe(0.5);
  });

  it('shares service costs among the interactions of opened cases and handled calls', () => {
    const costs = [
      {
        id: 'c',
        kind: 'service' as const,
        from: '2025-03-01',
        to: '2025-04-01',
        amount: 1000,
        currency: 'EUR',
      },
      { id: 'd', kind: 'service' as const, from: '2025-03-01', to: '2025-04-01', amount: 1, currency: 'USD' },
    ];
    const { result } = run({ costs, cases: [aCase({ interactions: 3 }), aCase()], activities: [served()] });
    expect(result.figures).toMatchObject({ interactions: 4, costPerInteraction: 250 });
    expect(result.caveats).toEqual([{ key: 'costs-unconverted', count: 1 }]);
    const noted = run({ activities: [served({ durationSec: 9, holdSec: 1 }), served()] }).result.caveats;
    expect(noted).toEqual([{ key: 'handling-parts', count: 1 }]);
  });

  it('has handled calls per day on which an agent worked', () => {
    const { result } = run({
      activities: [
        served(),
        served({ at: '2025-03-05T09:00:00Z' }),
        aCall(),
        aCall({ kind: 'email', at: '2025-03-06T09:00:00Z' }),
        aCall({ kind: 'email', at: '2025-03-08T09:00:00Z' }), // A Saturday.
        aCall({ kind: 'email', userId: 'bo' }),
      ],
    });
    expect(result.blocks.find(({ id }) => id === 'effort')?.rows[0]?.cells['perAgentDay']).toBe(1);
  });

  it('counts open cases with their time so far', () => {
    const cases = [aCase(), aCase({ resolvedAt: null }), aCase({ resolvedAt: null })];
    const cells = run({ cases }).result.blocks[0]?.total?.cells;
    expect(cells).toMatchObject({ medianResolution: 7200, estimatedResolution: null });
  });

  it('is grouped by agent and filtered by them', () => {
    const cases = [aCase(), aCase({ agentId: 'bo' }), aCase({ agentId: null })];
    const { result, selections } = run({ cases });
    expect(result.blocks[0]?.rows.map(({ key, cells }) => [key, cells['resolved']])).toEqual([
      ['ann', 1],
      ['bo', 1],
      ['(none)', 1],
    ]);
    expect(selections[result.blocks[0]?.rows[1]?.records?.['resolved'] ?? -1]?.rows).toEqual(
      Int32Array.of(1),
    );
    expect(figures({ cases }, { filters: { userIds: ['bo'] } })['opened']).toBe(1);
  });

  it('is not available where neither cases nor service calls are', () => {
    expect(run({ activities: [aCall()] }).result).toMatchObject({
      state: 'unavailable',
      reasons: [{ key: 'no-service' }],
    });
  });

  it('agrees with plain loops over the records', () => {
    const isIn = (at: string | null) =>
      at !== null && at >= '2025-03-01T00:00:00' && at < '2025-04-01T00:00:00';
    fc.assert(
      fc.property(anyCases, anyServiceCalls, (cases, activities) => {
        const found = figures({ cases, activities });
        const opened = cases.filter(({ openedAt }) => isIn(openedAt));
        const resolved = cases.filter(({ resolvedAt }) => isIn(resolvedAt));
        const calls = activities.filter(
          (call) => call.domain === 'service' && call.status === 'done' && isIn(call.at),
        );
        const handled = calls.filter(({ abandoned }) => abandoned !== true);
        const inbound = calls.filter(({ direction }) => direction === 'inbound');
        if (cases.length + calls.length === 0) return;
        expect(found).toMatchObject({
          opened: opened.length,
          resolved: resolved.length,
          sameDay: resolved.filter((one) => one.openedAt.slice(0, 10) === one.resolvedAt?.slice(0, 10))
            .length,
          serviceCalls: calls.length,
          abandoned: inbound.filter(({ abandoned }) => abandoned).length,
          interactions: opened.reduce((sum, one) => sum + (one.interactions ?? 0), 0) + handled.length,
        });
        const times = handled.flatMap(({ durationSec, holdSec, wrapSec }) =>
          durationSec === null ? [] : [durationSec + (holdSec ?? 0) + (wrapSec ?? 0)],
        );
        if (times.length > 0)
          expect(found['averageHandling']).toBeCloseTo(times.reduce((a, b) => a + b, 0) / times.length, 3);
      }),
      { numRuns: 60 },
    );
  });
});

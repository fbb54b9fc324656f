import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { firstActionByOutcome } from '@/lib/reports/first-action-by-outcome';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { drillDownErrors } from './generators/drill-down';
import { rounded, seconds, waitFigures, waitsOf } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (records: Records, facts = scope) => firstActionByOutcome.run(aCompany(records), facts).result;
const all = (records: Records, options = {}) =>
  (run(records, aScope({ ...scope, options })).figures as { all: unknown }).all;
const hour = 3600;
/** Deals are created on 1 March, 8:00. */
const on = (dealId: string, at: string, facts = {}) => aCall({ dealId, at: `2025-03-${at}Z`, ...facts });

describe('time to first action by outcome', () => {
  it('is told for each status, deals without an action waiting until their close or now', () => {
    const records = {
      deals: [aWin({ id: 'a' }), aWin({ id: 'b' }), aLoss({ id: 'c' })],
      activities: [on('a', '01T09:00:00'), on('a', '01T10:00:00'), on('b', '01T11:00:00')],
    };
    expect(run(records).figures).toEqual({
      all: {
        ...{ n: 3, acted: 2, noAction: 1, median: 2 * hour, mean: 2 * hour, p90: 2.8 * hour },
        kmMedian: 3 * hour,
      },
      won: {
        ...{ n: 2, acted: 2, noAction: 0, median: 2 * hour, mean: 2 * hour, p90: 2.8 * hour },
        kmMedian: 2 * hour,
      },
      lost: { n: 1, acted: 0, noAction: 1, median: null, mean: null, p90: null, kmMedian: null },
    });
  });

  it('ignores contacts before the creation, after the close, inbound, planned and of service', () => {
    const activities = [
      on('a', '01T07:59:59'),
      on('a', '11T08:00:01'),
      on('a', '02T08:00:00', { direction: 'inbound' }),
      on('a', '02T08:00:00', { status: 'planned' }),
      on('a', '02T08:00:00', { domain: 'service' }),
      on('a', '02T08:00:00', { kind: 'note' }),
    ];
    expect(all({ deals: [aWin({ id: 'a' })], activities })).toMatchObject({ acted: 0, noAction: 1 });
    const atOnce = [on('a', '01T08:00:00'), on('a', '11T08:00:00')];
    expect(all({ deals: [aWin({ id: 'a' })], activities: atOnce })).toMatchObject({ median: 0 });
  });

  it('has a closed deal wait until its close, whatever counts as action', () => {
    const closedAt = '2025-03-01T09:00:00Z';
    const deals = [aLoss({ id: 'a', closedAt }), aDeal({ id: 'b' }), aDeal({ id: 'c' })];
    const records = { deals, activities: [on('a', '01T10:30:00'), on('b', '01T10:00:00')] };
    // When b had its action, a had closed: half of two were left.
    const expected = { acted: 1, noAction: 2, kmMedian: 2 * hour };
    expect(all(records)).toMatchObject(expected);
    expect(all(records, { 'action-kinds': 'calls-emails' })).toMatchObject(expected);
  });

  it('counts calls and e-mails only, when asked to', () => {
    const activities = [on('a', '01T09:00:00', { kind: 'visit' }), on('a', '01T12:00:00', { kind: 'email' })];
    const records = { deals: [aDeal({ id: 'a' })], activities };
    expect(all(records)).toMatchObject({ median: hour });
    expect(all(records, { 'action-kinds': 'calls-emails' })).toMatchObject({ median: 4 * hour });
  });

  it('counts the owner’s own actions only, when asked to', () => {
    const records = {
      deals: [aDeal({ id: 'a' }), aDeal({ id: 'b', ownerId: null })],
      activities: [
        on('a', '01T09:00:00', { userId: 'bo' }),
        on('a', '01T10:00:00', { userId: 'ann' }),
        on('b', '01T10:00:00', { userId: null }),
      ],
    };
    expect(all(records)).toMatchObject({ acted: 2, median: 1.5 * hour });
    expect(all(records, { 'own-action': true })).toMatchObject({ acted: 2, median: 2 * hour });
  });

  it('counts from the lead, when asked to, and contacts with the lead', () => {
    const lead = { name: 'Lead', status: 'new', statusKind: 'new' as const };
    const records = {
      deals: [aDeal({ id: 'a', leadId: 'l1' }), aDeal({ id: 'b' })],
      leads: [
        { ...lead, id: 'l1', createdAt: '2025-03-01T06:00:00Z' },
        { ...lead, id: 'l2', createdAt: '2025-03-02T06:00:00Z', convertedDealId: 'b' },
      ],
      activities: [
        aCall({ leadId: 'l1', at: '2025-03-01T07:00:00Z' }),
        on('a', '01T09:00:00'),
        on('b', '01T11:00:00'),
      ],
    };
    expect(all(records)).toMatchObject({ acted: 2, median: 2 * hour });
    expect(all(records, { 'since-lead': true })).toMatchObject({
      acted: 2,
      median: 2 * hour,
      mean: 2 * hour,
    });
    expect(run(records, aScope({ ...scope, options: { 'since-lead': true } })).blocks[0]?.rows).toMatchObject(
      [{ cells: { count: 2, p90Acted: 2.8 * hour } }],
    );
  });

  it('counts working hours only, when asked to', () => {
    // Friday 16:00 to Monday 10:00.
    const deals = [aDeal({ id: 'a', createdAt: '2025-03-07T16:00:00Z' })];
    const activities = [on('a', '10T10:00:00')];
    expect(all({ deals, activities }, { 'working-time': true })).toMatchObject({ median: 2 * hour });
  });

  it('leaves out outliers, when asked to, and says how many', () => {
    const records = {
      deals: [aDeal({ id: 'a' }), aDeal({ id: 'b' }), aDeal({ id: 'c' })],
      activities: [on('a', '01T09:00:00'), on('b', '08T08:00:01')],
    };
    const { figures, caveats, foot } = run(records, aScope({ ...scope, options: { outliers: '7d' } }));
    expect(figures).toMatchObject({ all: { n: 2, acted: 1, noAction: 1 } });
    expect([foot.n, caveats]).toEqual([2, [{ key: 'outliers', count: 1 }]]);
  });

  it('shows what share was acted on within a time, and the course', () => {
    const records = {
      deals: [aWin({ id: 'a' }), aLoss({ id: 'b' })],
      activities: [on('a', '01T08:30:00')],
    };
    const block = (id: string, options = {}) =>
      run(records, aScope({ ...scope, options })).blocks.find((one) => one.id === id);
    expect(block('distribution')?.rows.map(({ key, cells }) => [key, cells['all'], cells['won']])).toEqual([
      ['within-300', 0, 0],
      ...[1800, 3600, 14_400, 86_400, 259_200, 604_800].map((step) => [`within-${step}`, 0.5, 1]),
    ]);
    expect(block('trend', { every: 'week' })?.rows.map(({ key, cells }) => [key, cells['count']])).toEqual([
      ['2025-02-24', 2],
      ...['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-24', '2025-03-31'].map((key) => [key, 0]),
    ]);
  });

  it('sets won against lost from ten of each, and says when it cannot', () => {
    const many = (make: typeof aWin, n: number) => Array.from({ length: n }, () => make());
    const deals = [...many(aWin, 10), ...many(aLoss, 10)];
    const called = deals.map(({ id }) => on(id, '01T09:00:00'));
    expect(run({ deals, activities: called }).finding?.key).toBe('finding.first-action-by-outcome');
    expect(run({ deals: deals.slice(1), activities: called }).finding?.key).toBe('finding.first-action');
    expect(run({ deals, activities: called.slice(0, 3) }).finding?.key).toBe('finding.first-action.never');
    expect(run({ deals: deals.slice(0, 4), activities: called })).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.first-action.thin' },
    });
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const waits = waitsOf(any, '2025-03-01', '2025-04-01', seconds('2025-04-10'));
        const expected = Object.fromEntries([
          ['all', waitFigures(waits)],
          ...[...Map.groupBy(waits, ({ state }) => state.status)].map(([status, part]) => [
            status,
            waitFigures(part),
          ]),
        ]);
        expect(rounded(run(any).figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('has a list of as many deals behind every count and rate, under all options', () => {
    const options = fc.record({
      'action-kinds': fc.constantFrom('contact', 'calls-emails'),
      outliers: fc.constantFrom('none', '7d'),
      'working-time': fc.boolean(),
      'own-action': fc.boolean(),
      'since-lead': fc.boolean(),
    });
    fc.assert(
      fc.property(anyPipelines, options, (any, chosen) => {
        const facts = aScope({ ...scope, options: chosen });
        expect(drillDownErrors(firstActionByOutcome, aCompany(any), facts)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreChecks, furtherChecks } from '@/lib/audit/checks';
import type { Records } from '@/lib/model/entities';
import { dataAudit } from '@/lib/reports/data-audit';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin, users } from '../table/a-company';
import { anyRecords } from './any-company';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  dataAudit.run(aCompany(records), aScope(facts));
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).result.figures as {
    score: number;
    checks: Record<string, { bad: number; checked: number }>;
  };
const good = {
  sourceId: 'web',
  customerId: 'acme',
  expectedCloseDate: '2026-01-10',
  updatedAt: '2025-12-30T00:00:00Z',
};

describe('the data audit', () => {
  it('asks every question of the catalogue, the first thirteen for the core score', () => {
    const { result } = run({ deals: [aDeal(good)] });
    expect(coreChecks).toHaveLength(13);
    expect(furtherChecks).toHaveLength(15);
    expect(Object.keys(figures({ deals: [aDeal(good)] }).checks)).toEqual(coreChecks.map(({ id }) => id));
    expect(result.blocks[0]?.rows).toHaveLength(28);
  });

  it('weighs what is wrong, and leaves out what could not be checked', () => {
    // Nine checks apply to open deals and weigh 22 together; the owner (3) is missing once in two.
    const found = figures({ deals: [aDeal(good), aDeal({ ...good, ownerId: null })] });
    expect(found.checks['deal-no-owner']).toEqual({ bad: 1, checked: 2 });
    expect(found.checks['lost-no-reason']).toEqual({ bad: 0, checked: 0 });
    expect(found.score).toBeCloseTo(100 * (1 - (3 * 0.5) / 22), 4);
  });

  it('grades from 90 and from 75', () => {
    const grade = (deals: Records['deals'] & {}) => run({ deals }).result.finding?.key;
    expect(grade([aDeal(good)])).toBe('finding.data-audit.good');
    expect(grade([aDeal({ ...good, ownerId: null, sourceId: null })])).toBe('finding.data-audit.poor');
    expect(grade([aDeal({ ...good, ownerId: null })])).toBe('finding.data-audit.fair');
  });

  it('stands as of the instant, whatever the period', () => {
    const deals = [aDeal({ ...good, expectedCloseDate: '2025-03-20' })];
    const overdue = (facts: Parameters<typeof aScope>[0]) =>
      figures({ deals }, facts).checks['open-overdue']?.bad;
    expect(overdue({ asOf: '2025-03-20T23:00:00Z' })).toBe(0);
    expect(overdue({ asOf: '2025-03-21T00:00:00Z' })).toBe(1);
    expect(overdue({ period: { from: '2020-01-01', to: '2020-02-01' } })).toBe(1);
  });

  it('lists the records of each check', () => {
    const { result, selections } = run({ deals: [aDeal(good), aDeal({ ...good, amount: null })] });
    const row = result.blocks[0]?.rows.find(({ key }) => key === 'deal-no-amount');
    expect(selections[row?.records?.['bad'] ?? -1]).toMatchObject({
      entity: 'deals',
      rows: Int32Array.of(1),
    });
    expect(row).toMatchObject({ cells: { bad: 1, checked: 2, badShare: 0.5 }, of: { badShare: [1, 2] } });
  });

  it('loses as many points by check as the score over all is short of 100', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { headline, blocks, state } = run(records).result;
        if (state === 'unavailable') return;
        const lost = (blocks[0]?.rows ?? []).reduce((sum, { cells }) => sum + Number(cells['points']), 0);
        const full = headline?.rows[0]?.cells['fullScore'];
        if (typeof full === 'number') expect(full + lost).toBeCloseTo(100);
      }),
      { numRuns: 60 },
    );
  });

  it('is split by owner, whose parts are those of a filter for them', () => {
    const records = {
      deals: [
        aDeal({ ...good, amount: null }),
        aDeal({ ...good, ownerId: 'bo' }),
        aDeal({ ...good, ownerId: null }),
      ],
    };
    const rows = run(records).result.blocks[1]?.rows ?? [];
    expect(rows.map(({ key }) => key)).toEqual(['ann', 'bo', '(none)']);
    expect(rows[0]?.cells['check-deal-no-amount']).toBe(1);
    const alone = run(records, { filters: { userIds: ['ann'] } }).result.blocks[1]?.rows;
    expect(alone?.[0]?.cells).toEqual(rows[0]?.cells);
  });

  it('counts the first checks as plain loops do', () => {
    fc.assert(
      fc.property(anyRecords, ({ fieldChanges: _, ...records }) => {
        const deals = (records.deals ?? []).filter(({ deletedAt }) => !deletedAt);
        const open = deals.filter(({ stageId }) => stageId === 'offer');
        const lost = deals.filter(({ stageId }) => stageId === 'lost');
        const inactive = (records.users ?? []).filter(({ active }) => !active).map(({ id }) => id);
        const calls = (records.activities ?? []).filter(
          ({ kind, status, domain }) => kind === 'call' && status === 'done' && domain !== 'service',
        );
        const owned = open.filter(({ ownerId }) => ownerId);
        const known = deals.filter(({ amount }) => amount !== null && amount !== undefined);
        expect(figures(records).checks).toMatchObject({
          'deal-no-owner': { bad: deals.filter(({ ownerId }) => !ownerId).length, checked: deals.length },
          'deal-no-amount': { bad: deals.length - known.length, checked: deals.length },
          'open-no-expected-date': {
            bad: open.filter(({ expectedCloseDate }) => !expectedCloseDate).length,
            checked: open.length,
          },
          'lost-no-reason': {
            bad: lost.filter(({ lossReasonId }) => !lossReasonId).length,
            checked: lost.length,
          },
          'open-inactive-owner': {
            bad: owned.filter(({ ownerId }) => inactive.includes(ownerId ?? '')).length,
            checked: owned.length,
          },
          'deal-unconverted-currency': {
            bad: known.filter(({ currency }) => currency && currency !== 'EUR').length,
            checked: known.length,
          },
          'call-no-outcome': {
            bad: calls.filter(({ outcomeKind }) => !outcomeKind).length,
            checked: calls.length,
          },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('takes the loss of a reason and the leaving of an owner into account', () => {
    const found = figures({
      users: [...users, { id: 'dee', name: 'dee', active: false, deactivatedAt: '2026-02-01T00:00:00Z' }],
      deals: [aLoss(), aWin(), aDeal({ ownerId: 'dee' })],
      activities: [aCall({ outcomeKind: null, outcome: 'spoke' })],
    });
    expect(found.checks).toMatchObject({
      'lost-no-reason': { bad: 1, checked: 1 },
      'open-inactive-owner': { bad: 0, checked: 1 },
      'call-no-outcome': { bad: 0, checked: 1 },
    });
  });
});

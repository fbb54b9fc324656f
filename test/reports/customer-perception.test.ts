import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { customerPerception } from '@/lib/reports/customer-perception';
import { aCompany, aScope, aWin } from '../table/a-company';
import { anySurveys, customers } from './generators/customers';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  customerPerception.run(aCompany({ customers, ...records }), aScope(facts)).result;
const figures = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  run(records, facts).figures as Record<string, number | null>;

let next = 0;
const nps = (score: number, facts: Partial<RecordOf<'surveys'>> = {}): RecordOf<'surveys'> => ({
  id: `a${next++}`,
  kind: 'nps',
  at: '2025-03-10T00:00:00Z',
  score,
  scaleMin: 0,
  scaleMax: 10,
  ...facts,
});
const ces = (score: number, scaleMax = 7) => nps(score, { kind: 'ces', scaleMin: 1, scaleMax });

describe('customers’ view', () => {
  it('sets promoters against detractors', () => {
    expect(figures({ surveys: [nps(10), nps(9), nps(8), nps(7), nps(6), nps(0), nps(3)] })).toMatchObject({
      nps: (100 * (2 - 3)) / 7,
      responses: 7,
      promoters: 2,
      passives: 2,
      detractors: 3,
    });
    expect(figures({ surveys: [ces(7)] })).toMatchObject({ nps: null, responses: 0 });
  });

  it('counts answers of the period only', () => {
    const surveys = ['2025-02-28T23:59:59Z', '2025-03-01T00:00:00Z', '2025-04-01T00:00:00Z'].map((at) =>
      nps(10, { at }),
    );
    expect(figures({ surveys })['responses']).toBe(1);
    expect(figures({ surveys }, { timeZone: 'Europe/Warsaw' })['responses']).toBe(2);
  });

  it('takes each customer’s last answer when asked to, and those of nobody known each', () => {
    const surveys = [
      nps(0, { customerId: 'acme', at: '2025-03-02T00:00:00Z' }),
      nps(10, { customerId: 'person', at: '2025-03-03T00:00:00Z' }), // The same company.
      nps(0),
      nps(0),
    ];
    expect(figures({ surveys }, { options: { answers: 'last' } })).toMatchObject({
      responses: 3,
      promoters: 1,
      detractors: 2,
    });
  });

  it('does not mix scales of effort', () => {
    const { figures: found, caveats, blocks } = run({ surveys: [ces(5), ces(7), ces(2, 5)] });
    expect(found).toMatchObject({ ces: 6, cesResponses: 2 });
    expect(caveats).toContainEqual({ key: 'ces-scales', count: 1 });
    const scales = blocks.find(({ id }) => id === 'scales');
    expect(scales?.rows.map(({ key, cells }) => [key, cells['joint']])).toEqual([
      ['1-7', (100 * 5) / 6],
      ['1-5', 25],
    ]);
  });

  it('sets those who left apart from the others', () => {
    const left = customers.map((customer) =>
      customer.id === 'bolt' ? { ...customer, churnedAt: '2025-03-01T00:00:00Z' } : customer,
    );
    const { blocks } = run({
      customers: left,
      surveys: [nps(0, { customerId: 'old' }), nps(10, { customerId: 'acme' })],
    });
    const sides = blocks.find(({ id }) => id === 'churned');
    expect(sides?.rows.map(({ key, cells }) => [key, cells['nps']])).toEqual([
      ['churned', -100],
      ['stayed', 100],
    ]);
  });

  it('groups answers about deals by the owner at the close, and filters by it', () => {
    const records = {
      deals: [aWin({ id: 'd', ownerId: 'bo' })],
      surveys: [nps(10, { dealId: 'd' }), nps(0)],
    };
    const rows = run(records).blocks[0]?.rows;
    expect(rows?.map(({ key, cells }) => [key, cells['nps']])).toEqual([
      ['bo', 100],
      ['(none)', -100],
    ]);
    expect(figures(records, { filters: { userIds: ['bo'] } })['nps']).toBe(100);
  });

  it('is thin below ten answers', () => {
    const many = (n: number) => run({ surveys: Array.from({ length: n }, () => nps(9)) }).state;
    expect([many(0), many(9), many(10)]).toEqual(['unavailable', 'thin', 'ok']);
  });

  it('agrees with plain loops over the records', () => {
    fc.assert(
      fc.property(anySurveys, (surveys) => {
        const own = surveys.filter(({ at }) => at >= '2025-03-01T00:00:00Z' && at < '2025-04-01T00:00:00Z');
        const scores = own.filter(({ kind }) => kind === 'nps').map(({ score }) => score);
        const efforts = own.filter(({ kind }) => kind === 'ces').map(({ score }) => score);
        const [promoters, detractors] = [
          scores.filter((s) => s >= 9).length,
          scores.filter((s) => s <= 6).length,
        ];
        const found = figures({ surveys });
        expect(found).toMatchObject({
          responses: scores.length,
          promoters,
          detractors,
          cesResponses: efforts.length,
        });
        if (scores.length > 0)
          expect(found['nps']).toBeCloseTo((100 * (promoters - detractors)) / scores.length);
        if (efforts.length > 0)
          expect(found['ces']).toBeCloseTo(efforts.reduce((a, b) => a + b, 0) / efforts.length, 4);
      }),
      { numRuns: 60 },
    );
  });
});

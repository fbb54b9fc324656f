import { describe, expect, it } from 'vitest';
import { auditOf } from '@/lib/audit/checks';
import type { RecordOf, Records } from '@/lib/model/entities';
import { companyOf } from '@/lib/table/company';
import { cell } from '@/lib/table/table';
import { aCall, aCompany, aDeal, aLoss, aScope, aWay, aWin, stages } from '../table/a-company';

/** Ids of the records that a check finds wrong, and how many it looked at. */
function found(id: string, records: Records, facts: Parameters<typeof aScope>[0] = {}) {
  const tables = aCompany(records);
  for (const [check, { bad, checked }] of auditOf(companyOf(tables, aScope(facts)))) {
    if (check.id !== id) continue;
    return [Array.from(bad, (row) => cell(tables[check.entity], 'id', row)), checked.length];
  }
  throw new Error(`no check is called ${id}`);
}
const customer = (id: string, facts: Partial<RecordOf<'customers'>> = {}): RecordOf<'customers'> => ({
  id,
  kind: 'company',
  name: id,
  ...facts,
});
const lead = (id: string, facts: Partial<RecordOf<'leads'>> = {}): RecordOf<'leads'> => ({
  id,
  name: id,
  status: 'new',
  statusKind: 'new',
  createdAt: '2025-03-01T08:00:00Z',
  ...facts,
});

describe('checks of customers', () => {
  it('find e-mails that are equal within one kind, but for case and blanks', () => {
    const customers = [
      customer('a', { email: 'info@acme.example' }),
      customer('b', { email: ' Info@Acme.example' }),
      customer('c', { kind: 'contact', email: 'info@acme.example' }),
      customer('d', { email: 'info@acme.example', mergedIntoId: 'a' }),
      customer('e', { email: ' ' }),
      customer('f', { email: null }),
    ];
    expect(found('customer-duplicate-email', { customers })).toEqual([['a', 'b'], 5]);
    expect(found('customer-no-email', { customers })).toEqual([['e', 'f'], 5]);
  });

  it('find names that are equal but for their legal form, and numbers by their digits', () => {
    const customers = [
      customer('a', { name: 'Łódź Stal sp. z o.o.' }),
      customer('b', { name: 'LODZ STAL' }),
      customer('c', { name: 'C', phone: '+48 22 123 45 67' }),
      customer('d', { name: 'D', phone: '0048-22-1234567' }),
      customer('e', { name: 'E', phone: '12' }),
      customer('f', { name: 'F', phone: '12' }),
    ];
    expect(found('customer-duplicate-name-phone', { customers })).toEqual([['a', 'b', 'c', 'd'], 6]);
  });

  it('find addresses that are none, and those that bounced since the last answer', () => {
    const mail = { kind: 'email' as const, direction: 'outbound' as const };
    const customers = [
      customer('a', { email: 'a@b.example' }),
      customer('b', { email: 'no address' }),
      customer('c', { email: 'c@b.example' }),
      customer('d', { email: 'd@b.example' }),
    ];
    const activities = [
      aCall({ ...mail, customerId: 'c', bounced: true, at: '2025-03-02T00:00:00Z' }),
      aCall({ ...mail, customerId: 'd', bounced: true, at: '2025-03-02T00:00:00Z' }),
      aCall({ ...mail, customerId: 'd', repliedAt: '2025-03-04T00:00:00Z' }),
    ];
    expect(found('email-invalid', { customers, activities })).toEqual([['b', 'c'], 4]);
  });

  it('find addresses without a sign of life for two years', () => {
    const customers = [
      customer('old', { email: 'a@b.example', createdAt: '2023-01-01T00:00:00Z' }),
      customer('answers', { email: 'b@b.example', createdAt: '2023-01-01T00:00:00Z' }),
      customer('new', { email: 'c@b.example', createdAt: '2024-06-01T00:00:00Z' }),
      customer('unknown', { email: 'd@b.example' }),
    ];
    const activities = [aCall({ kind: 'email', direction: 'inbound', customerId: 'answers' })];
    expect(found('email-stale', { customers, activities })).toEqual([['old'], 3]);
  });
});

describe('checks of leads', () => {
  it('find those that were sent twice within ten minutes', () => {
    const leads = [
      lead('a', { email: 'x@y.example' }),
      lead('b', { email: 'X@y.example', createdAt: '2025-03-01T08:10:00Z' }),
      lead('c', { email: 'x@y.example', createdAt: '2025-03-01T08:20:01Z' }),
      lead('d', { email: 'z@y.example' }),
      lead('e'),
    ];
    expect(found('lead-double-submit', { leads })).toEqual([['a', 'b'], 4]);
  });

  it('find those who are customers already, unless they were converted', () => {
    const leads = [
      lead('a', { email: 'INFO@acme.example' }),
      lead('b', { email: 'info@acme.example', statusKind: 'converted' }),
      lead('c', { email: 'other@acme.example' }),
    ];
    const customers = [customer('k', { email: 'info@acme.example' })];
    expect(found('lead-already-customer', { leads, customers })).toEqual([['a'], 2]);
  });
});

describe('checks of deals', () => {
  it('find open deals in a stage that was deleted, and those untouched for 60 days', () => {
    const records = {
      stages: stages.map((stage) =>
        stage.id === 'offer' ? { ...stage, deletedAt: '2025-03-10T00:00:00Z' } : stage,
      ),
      deals: [aDeal({ id: 'a' }), aDeal({ id: 'b', stageId: 'new', updatedAt: '2025-04-01T00:00:00Z' })],
    };
    expect(found('open-deleted-stage', records)).toEqual([['a'], 2]);
    expect(found('open-deleted-stage', records, { asOf: '2025-03-09T00:00:00Z' })).toEqual([[], 2]);
    expect(found('stale-open', records, { asOf: '2025-05-30T00:00:00Z' })).toEqual([['a'], 2]);
    expect(found('stale-open', records, { asOf: '2025-06-01T00:00:00Z' })).toEqual([['a', 'b'], 2]);
  });

  it('find dates that cannot be right', () => {
    const deals = [
      aWin({ id: 'a', closedAt: '2025-02-01T00:00:00Z' }),
      aDeal({ id: 'b', expectedCloseDate: '2031-01-10' }),
      aDeal({ id: 'c', expectedCloseDate: '2029-01-01' }),
    ];
    expect(found('bad-dates', { deals })).toEqual([['a', 'b'], 3]);
  });

  it('find amounts far above their pipeline’s, negative, or nothing for a win', () => {
    const deals = [
      ...Array.from({ length: 20 }, (_, at) => aDeal({ amount: 100 + at })),
      aDeal({ id: 'huge', amount: 1000 }),
      aDeal({ id: 'minus', amount: -1 }),
      aWin({ id: 'zero', amount: 0 }),
      aDeal({ amount: 0 }),
      aDeal({ amount: null }),
    ];
    expect(found('amount-outlier', { deals })).toEqual([['huge', 'minus', 'zero'], 24]);
  });

  it('find wins with neither amount nor lines, and losses with a later purchase', () => {
    const deals = [
      aWin({ id: 'a', amount: null }),
      aWin({ id: 'b', amount: null }),
      aLoss({ id: 'c', customerId: 'k' }),
      aWin({ customerId: 'k', closedAt: '2025-04-01T00:00:00Z' }),
      aLoss({ id: 'd', customerId: 'k', closedAt: '2025-05-01T00:00:00Z' }),
    ];
    const lineItems = [{ id: 'l', dealId: 'b', quantity: 1, unitPrice: 5 }];
    expect(found('wrong-closed-won', { deals, lineItems })).toEqual([['a', 'c'], 5]);
  });

  it('find texts written in two ways, and one letter beside what is used often', () => {
    const tagged = (id: string, ...tags: string[]) => aDeal({ id, tags });
    const deals = [
      ...['a', 'b', 'c'].map((id) => tagged(id, 'Enterprise')),
      tagged('case', 'enterprise '),
      tagged('letter', 'Enterprice'),
      tagged('x', 'Phase1', 'Phase2'),
      tagged('y', 'Phase1', 'Phase2'),
      tagged('z', 'Phase1'),
      aDeal(),
    ];
    expect(found('tag-variants', { deals })).toEqual([['case', 'letter'], 8]);
  });
});

describe('checks of the history', () => {
  const created = '2025-03-01T08:00:00Z';

  it('find deals clicked through three stages within a minute', () => {
    const way = (id: string, last: string) =>
      aWay(
        id,
        ['new', created],
        ['offer', '2025-03-02T08:00:00Z'],
        ['new', '2025-03-02T08:00:30Z'],
        ['offer', last],
      );
    const transitions = [...way('quick', '2025-03-02T08:01:00Z'), ...way('slow', '2025-03-02T08:01:01Z')];
    const deals = [aDeal({ id: 'quick' }), aDeal({ id: 'slow' }), aDeal()];
    expect(found('stage-zero-time', { deals, transitions })).toEqual([['quick'], 2]);
  });

  it('find histories that are broken, made up or not there', () => {
    const whole = aWay('whole', ['new', created], ['offer', '2025-03-02T08:00:00Z']);
    const broken = aWay('broken', ['new', created], ['offer', '2025-03-02T08:00:00Z']).map((change) =>
      change.fromStageId ? { ...change, fromStageId: 'won' } : change,
    );
    const made = aWay('made', ['new', created]).map((change) => ({ ...change, synthetic: true }));
    const deals = ['whole', 'broken', 'made', 'none'].map((id) => aDeal({ id }));
    const transitions = [...whole, ...broken, ...made];
    expect(found('history-gap', { deals, transitions })).toEqual([['broken', 'made', 'none'], 4]);
    expect(found('history-gap', { deals })).toEqual([[], 0]);
  });

  it('find fifty deals changed within a minute by nobody', () => {
    const bulk = (n: number, byUserId: string | null) => {
      const deals = Array.from({ length: n }, (_, at) => aDeal({ id: `b${at}` }));
      const transitions = deals.flatMap(({ id }, at) =>
        aWay(
          id,
          ['new', created],
          ['offer', new Date(Date.parse('2025-03-02T08:00:30Z') + at * 1000).toISOString()],
        ).map((change) => ({
          ...change,
          byUserId,
        })),
      );
      return (found('automation-bulk-change', { deals, transitions })[0] as unknown[]).length;
    };
    expect([bulk(49, null), bulk(50, null), bulk(50, 'ann')]).toEqual([0, 50, 0]);
  });
});

describe('checks of activities', () => {
  it('find calls and e-mails that are linked to nothing', () => {
    const activities = [
      aCall({ id: 'a' }),
      aCall({ id: 'b', caseId: 'k' }),
      aCall({ id: 'c', kind: 'email', leadId: 'l' }),
      aCall({ kind: 'task' }),
      aCall({ status: 'planned' }),
    ];
    expect(found('activity-unlinked', { activities })).toEqual([['a'], 3]);
  });

  it('find what was planned for more than 30 days ago', () => {
    const plan = (id: string, dueAt: string | null) =>
      aCall({ id, status: 'planned', dueAt, at: '2025-12-30T00:00:00Z' });
    const activities = [
      plan('a', '2025-11-30T00:00:00Z'),
      plan('b', '2025-12-02T00:00:00Z'),
      plan('c', null),
    ];
    expect(found('past-planned', { activities })).toEqual([['a'], 3]);
  });
});

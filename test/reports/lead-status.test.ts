import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { leadStatus } from '@/lib/reports/lead-status';
import { aCompany, aScope } from '../table/a-company';
import { drillDownErrors, idsBehind } from './generators/drill-down';
import { rounded, seconds } from './generators/naive-times';
import { anyPipelines } from './generators/pipeline';

type Lead = RecordOf<'leads'>;
const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const run = (leads: Lead[], facts = scope) => leadStatus.run(aCompany({ leads }), facts).result;

const aLead = (id: string, statusKind: Lead['statusKind'], facts: Partial<Lead> = {}): Lead => ({
  ...{ id, name: id, status: statusKind, statusKind, createdAt: '2025-03-20T00:00:00Z', ownerId: 'ann' },
  ...facts,
});

describe('lead status', () => {
  it('counts the leads of a period by kind, and those that wait for over 14 days', () => {
    const leads = [
      aLead('a', 'new'),
      aLead('b', 'working', { statusChangedAt: '2025-03-27T00:00:00Z' }),
      aLead('c', 'testing', { statusChangedAt: '2025-03-26T23:59:59Z' }),
      aLead('d', 'nurturing'),
      aLead('e', 'new', { createdAt: '2025-02-20T00:00:00Z' }),
      aLead('f', 'new', { deletedAt: '2025-04-01T00:00:00Z' }),
    ];
    const { figures, blocks } = run(leads);
    const one = { count: 1, share: 1 / 4 };
    expect(figures).toEqual({
      count: 4,
      rows: { new: one, working: one, testing: one, nurturing: one },
      stuck: 2,
    });
    expect(idsBehind(leadStatus, aCompany({ leads }), scope, 'kinds', 'all', 'stuck')).toEqual(['a', 'c']);
    expect(blocks[0]?.rows.map(({ key, cells }) => [key, cells['sinceChange']])).toEqual([
      ['new', 21 * 86_400],
      ['working', 14 * 86_400],
      ['testing', 14 * 86_400 + 1],
      ['nurturing', 21 * 86_400],
    ]);
  });

  it('goes back to the status of the instant where the CRM keeps a history, and says where not', () => {
    const leads = [
      aLead('a', 'qualified', {
        status: 'Fits',
        statusChanges: [
          { from: 'Fresh', to: 'Called', at: '2025-03-21T00:00:00Z' },
          { from: 'Called', to: 'Fits', at: '2025-04-01T00:00:00Z' },
        ],
      }),
      aLead('b', 'working', { status: 'Called' }),
      aLead('c', 'converted', { convertedAt: '2025-04-02T00:00:00Z' }),
    ];
    const then = aScope({ asOf: '2025-03-31T00:00:00Z' });
    const { figures, caveats, blocks } = run(leads, then);
    expect(figures).toMatchObject({ rows: { working: { count: 2 }, converted: { count: 1 } } });
    expect(caveats).toEqual([{ key: 'present-status', count: 1 }]);
    expect(blocks[1]?.rows.map(({ label, cells }) => [label, cells['newLeads']])).toEqual([
      [{ text: 'Called' }, 2],
      [{ text: 'converted' }, 1],
    ]);
    expect(run(leads).figures).toMatchObject({ rows: { qualified: { count: 1 }, working: { count: 1 } } });
  });

  it('takes kinds apart by owner, unowned leads last', () => {
    const leads = [aLead('a', 'new', { ownerId: null }), aLead('b', 'new'), aLead('c', 'working')];
    const [, , groups] = run(leads, aScope({ ...scope, options: { group: 'owner' } })).blocks;
    expect(groups?.columns.map(({ key }) => key)).toEqual(['in-ann', 'in-(none)', 'all']);
    expect(groups?.total?.cells).toEqual({ 'in-ann': 2, 'in-(none)': 1, all: 3 });
  });

  it('is unavailable without leads, and empty when a filter leaves none', () => {
    expect(run([]).state).toBe('unavailable');
    const { state, reasons } = run([aLead('a', 'new')], aScope({ ...scope, filters: { userIds: ['bo'] } }));
    expect([state, reasons]).toEqual(['empty', [{ key: 'removed-userIds', values: { n: 1 } }]]);
  });

  it('says where most leads stand, or that nothing waits', () => {
    const five = (kind: Lead['statusKind']) => ['a', 'b', 'c', 'd', 'e'].map((id) => aLead(id, kind));
    expect(run(five('new')).finding).toMatchObject({
      key: 'finding.lead-status',
      values: { k: { value: 5 }, stuck: { value: 5 } },
    });
    expect(run(five('qualified')).finding?.key).toBe('finding.lead-status.none');
    expect(run([aLead('a', 'new')])).toMatchObject({
      state: 'thin',
      finding: { key: 'finding.lead-status.thin' },
    });
  });

  it('equals a naive count over records', () => {
    const asOf = seconds('2025-04-10T00:00:00Z');
    fc.assert(
      fc.property(anyPipelines, (any) => {
        const leads = leadsOf(any);
        const rows = [...Map.groupBy(leads, ({ statusKind }) => statusKind)].map(([kind, own]) => [
          kind,
          { count: own.length, share: own.length / leads.length },
        ]);
        const stuck = leads.filter(
          ({ statusKind, createdAt, convertedAt }) =>
            /new|working|testing/.test(statusKind) && asOf - seconds(convertedAt ?? createdAt) > 14 * 86_400,
        );
        const expected = { count: leads.length, rows: Object.fromEntries(rows), stuck: stuck.length };
        expect(rounded(leadStatus.run(aCompany(any), scope).result.figures)).toEqual(rounded(expected));
      }),
    );
  });

  it('has a list of as many leads behind every count', () => {
    fc.assert(
      fc.property(anyPipelines, fc.constantFrom('none', 'source', 'owner', 'campaign'), (any, group) => {
        const errors = drillDownErrors(leadStatus, aCompany(any), aScope({ ...scope, options: { group } }));
        // A share is of all leads, and lists its own.
        expect(errors.filter((error) => !error.includes('/share: '))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const leadsOf = ({ leads = [] }: Records): Lead[] =>
  leads.filter(
    ({ createdAt, deletedAt }) => !deletedAt && createdAt >= '2025-03-01' && createdAt < '2025-04-01',
  );

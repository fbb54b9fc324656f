import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { newLeadsReport } from '@/lib/reports/new-leads';
import { aCompany, aDeal, aScope, aWay, aWin } from '../table/a-company';
import { drillDownErrors } from './generators/drill-down';
import { rounded } from './generators/naive-times';
import { anyPipelines, pipelineStages } from './generators/pipeline';

type Lead = RecordOf<'leads'>;
const scope = aScope({ asOf: '2025-04-10T00:00:00Z' });
const sources = [
  { id: 'web', name: 'Website', channel: 'website' as const },
  { id: 'fair', name: 'Fair' },
];
const run = (records: Records, facts = scope) =>
  newLeadsReport.run(aCompany({ sources, ...records }), facts).result;

const aLead = (id: string, facts: Partial<Lead> = {}): Lead => ({
  ...{ id, name: id, status: 'new', statusKind: 'new', sourceId: 'web' },
  createdAt: '2025-03-20T00:00:00Z',
  ...facts,
});

describe('new leads', () => {
  it('are counted by source and month, with the count before', () => {
    const leads = [
      aLead('a'),
      aLead('b', { createdAt: '2025-02-20T00:00:00Z' }),
      aLead('c', { sourceId: null }),
      aLead('d', { sourceId: 'fair', createdAt: '2025-02-20T00:00:00Z' }),
      aLead('e', { createdAt: '2025-04-01T00:00:00Z' }),
    ];
    expect(run({ leads }).figures).toEqual({
      ...{ count: 2, previous: 2, months: { '2025-03': 2 } },
      rows: {
        web: { count: 1, share: 1 / 2, previous: 1 },
        '(none)': { count: 1, share: 1 / 2, previous: 0 },
      },
    });
  });

  it('have nothing before them in a period that has not begun, as no day of it is over', () => {
    const leads = [aLead('a', { createdAt: '2025-02-05T00:00:00Z' })];
    const { figures } = run({ leads }, aScope({ asOf: '2025-02-27T00:00:00Z' }));
    expect(figures).toEqual({ count: 0, previous: 0, months: {}, rows: {} });
  });

  it('are open until they are converted or unfit, and won with their deal', () => {
    const leads = [
      aLead('a'),
      aLead('b', { statusKind: 'converted', convertedDealId: 'd' }),
      aLead('c', { statusKind: 'unqualified' }),
    ];
    const { blocks } = run({ leads, deals: [aWin({ id: 'd' })] });
    expect(blocks[0]?.total?.cells).toMatchObject({ openLeads: 1, wonLeads: 1, leadConversion: 1 / 3 });
  });

  it('cost what their campaign costs, spread over all leads that name it', () => {
    const campaigns = [
      { id: 'ads', name: 'Ads', startAt: '2025-01-01T00:00:00Z', cost: 900, currency: 'EUR' },
      { id: 'mail', name: 'Mail', startAt: '2025-01-01T00:00:00Z' },
    ];
    const costs = [
      {
        ...{ id: 'c', kind: 'marketing' as const, from: '2025-03-01', to: '2025-04-01' },
        ...{ amount: 50, currency: 'EUR', campaignId: 'mail' },
      },
    ];
    const leads = [
      aLead('a', { campaignId: 'ads' }),
      aLead('b', { campaignId: 'ads', createdAt: '2025-01-20T00:00:00Z' }),
      aLead('c', { campaignId: 'ads', sourceId: 'fair' }),
      aLead('d', { campaignId: 'mail' }),
      aLead('e'),
    ];
    const [block] = run({ leads, campaigns, costs }).blocks;
    expect(block?.rows.map(({ key, cells }) => [key, cells['costPerLead']])).toEqual([
      ['web', 175],
      ['fair', 300],
    ]);
    expect(run({ leads }).blocks[0]?.columns.map(({ key }) => key)).not.toContain('costPerLead');
  });

  it('are deals created in an incoming stage where the CRM keeps no leads', () => {
    const deals = [
      aDeal({ id: 'a', sourceId: 'web' }),
      aDeal({ id: 'b' }),
      aDeal({ id: 'c', stageId: 'in' }),
      aDeal({ id: 'd', stageId: 'a' }),
    ];
    const transitions = [
      ...aWay('a', ['in', '2025-03-01T08:00:00Z'], ['won', '2025-03-05T08:00:00Z']),
      ...aWay('b', ['a', '2025-03-01T08:00:00Z'], ['in', '2025-03-05T08:00:00Z']),
    ];
    const records = { stages: pipelineStages, deals, transitions };
    const { figures, caveats, foot, blocks } = run(records);
    expect(figures).toMatchObject({ count: 2, rows: { web: { count: 1 }, '(none)': { count: 1 } } });
    expect(caveats).toEqual([{ key: 'leads-are-deals', count: 2 }]);
    expect(foot.dateField).toBe('created');
    expect(blocks[0]?.total?.cells).toMatchObject({ openLeads: 1, wonLeads: 1 });
    expect(run({ deals })).toMatchObject({ state: 'unavailable', reasons: [{ key: 'no-leads' }] });
  });

  it('say which end of the funnel to look at when both number and wins change', () => {
    const wins = (n: number) => Array.from({ length: n }, (_, at) => aWin({ id: `w${at}` }));
    const many = (n: number, won: number, createdAt: string) =>
      Array.from({ length: n }, (_, at) =>
        aLead(`${createdAt} ${at}`, { createdAt, ...(at < won && { convertedDealId: `w${at}` }) }),
      );
    const remark = (now: [number, number], before: [number, number]) =>
      run({
        deals: wins(20),
        leads: [...many(...now, '2025-03-05T00:00:00Z'), ...many(...before, '2025-02-05T00:00:00Z')],
      }).remark?.key;
    expect(remark([10, 8], [40, 4])).toBe('remark.new-leads.top');
    expect(remark([40, 4], [10, 8])).toBe('remark.new-leads.bottom');
    expect(remark([12, 8], [10, 4])).toBe('remark.chance');
    expect(remark([40, 20], [10, 2])).toBeUndefined();
  });

  it('are put together by channel and by week, when asked to', () => {
    const leads = [aLead('a'), aLead('b', { sourceId: 'fair' })];
    const { blocks } = run({ leads }, aScope({ ...scope, options: { group: 'channel', every: 'week' } }));
    expect(blocks[0]?.rows.map(({ key }) => key)).toEqual(['website', '(none)']);
    expect(blocks[1]?.rows.filter(({ cells }) => cells['all'] !== 0)).toMatchObject([
      { key: '2025-03-17', cells: { 'in-website': 1, 'in-(none)': 1, all: 2 } },
    ]);
  });

  it('equal a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (any) => {
        fc.pre((any.leads ?? []).length > 0);
        const created = (from: string, to: string) =>
          (any.leads ?? []).filter(
            ({ createdAt, deletedAt }) => !deletedAt && createdAt >= from && createdAt < to,
          );
        const [now, before] = [created('2025-03-01', '2025-04-01'), created('2025-02-01', '2025-03-01')];
        const rows = [...Map.groupBy(now, ({ sourceId }) => sourceId ?? '(none)')].map(([source, own]) => [
          source,
          {
            count: own.length,
            share: own.length / now.length,
            previous: before.filter(({ sourceId }) => (sourceId ?? '(none)') === source).length,
          },
        ]);
        expect(rounded(run(any).figures)).toEqual(
          rounded({
            count: now.length,
            previous: before.length,
            months: now.length > 0 ? { '2025-03': now.length } : {},
            rows: Object.fromEntries(rows),
          }),
        );
      }),
    );
  });

  it('have a list of as many records behind every count and rate', () => {
    fc.assert(
      fc.property(anyPipelines, fc.boolean(), (any, hasLeads) => {
        const records = hasLeads ? any : { ...any, leads: [] };
        const errors = drillDownErrors(newLeadsReport, aCompany(records), scope);
        // A share is of all leads, and lists its own.
        expect(errors.filter((error) => !error.includes('/share: '))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { leadToSaleFunnel } from '@/lib/reports/lead-to-sale-funnel';
import { aCall, aCompany, aDeal, aScope, aWay } from '../table/a-company';
import { drillDownErrors, idsBehind, plain } from './generators/drill-down';
import { naiveLeads } from './generators/naive-leads';
import { anyPipelines, pipelineStages } from './generators/pipeline';

const scope = aScope();
const company = (records: Records) => aCompany({ stages: pipelineStages, ...records });
const run = (records: Records, facts = scope) => leadToSaleFunnel.run(company(records), facts).result;
const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}T08:00:00Z`;

interface Figures {
  readonly all: readonly {
    step: string;
    count: number;
    stepRate: number | null;
    overall: number | null;
    value: number;
    average: number | null;
  }[];
  readonly bySource: Readonly<Record<string, readonly number[]>>;
}
const figures = (records: Records, facts = scope) => run(records, facts).figures as Figures;
const counts = (records: Records, facts = scope) => figures(records, facts).all.map(({ count }) => count);

const aLead = (id: string, facts: Partial<RecordOf<'leads'>> = {}): RecordOf<'leads'> => ({
  id,
  name: id,
  status: 'new',
  statusKind: 'new',
  ownerId: 'ann',
  createdAt: day(1),
  ...facts,
});
const withDeal = (way: readonly string[]): Records => ({
  leads: [aLead('l', { convertedDealId: 'd' })],
  deals: [aDeal({ id: 'd', createdAt: day(2), stageId: way.at(-1) ?? 'a' })],
  transitions: aWay('d', ...way.map((stage, at): [string, string] => [stage, day(at + 2)])),
});

describe('the funnel from lead to sale', () => {
  it('shows how far leads came, what they are worth and where they came from', async () => {
    const records = {
      sources: [{ id: 'web', name: 'Website' }],
      leads: [
        aLead('l1', { sourceId: 'web', estimatedValue: 100, currency: 'EUR' }),
        aLead('l2', { sourceId: 'web', statusKind: 'qualified', estimatedValue: 300, currency: 'EUR' }),
        aLead('l3', { sourceId: null, convertedDealId: 'd', estimatedValue: null }),
        aLead('l4', { sourceId: 'fair', estimatedValue: 50, currency: 'USD' }),
      ],
      deals: [aDeal({ id: 'd', createdAt: day(2), stageId: 'won' })],
      transitions: aWay('d', ['a', day(2)], ['won', day(3)]),
      activities: [aCall({ leadId: 'l1', dealId: null })],
    };
    const { figures: found, blocks } = run(records);
    const shown = blocks.map(({ id, rows }) => [id, rows.map(({ key, cells }) => [key, cells])]);
    await expect(`${JSON.stringify({ figures: found, shown }, null, 2)}\n`).toMatchFileSnapshot(
      'golden/lead-to-sale-funnel.four-leads.json',
    );
  });

  it('takes a contact that is done and not inbound, with the lead, up to as-of', () => {
    const of = (facts: Parameters<typeof aCall>[0]) =>
      counts({ leads: [aLead('l')], activities: [aCall({ leadId: 'l', ...facts })] })[1];
    expect(of({})).toBe(1);
    expect(of({ kind: 'visit', direction: null })).toBe(1);
    expect(of({ direction: 'inbound' })).toBe(0);
    expect(of({ kind: 'note' })).toBe(0);
    expect(of({ status: 'planned' })).toBe(0);
    expect(of({ domain: 'service' })).toBe(0);
    expect(of({ at: '2026-02-01T00:00:00Z' })).toBe(0);
  });

  it('qualifies a lead by a conversion that has happened or by its status, the present one without a history', () => {
    const of = (facts: Partial<RecordOf<'leads'>>) =>
      counts({ leads: [aLead('l', facts)], deals: [aDeal()] })[2];
    expect(of({ statusKind: 'qualified' })).toBe(1);
    expect(of({ statusKind: 'converted' })).toBe(1);
    expect(of({ convertedAt: day(5) })).toBe(1);
    const later = '2026-02-01T00:00:00Z';
    expect(of({ statusKind: 'working', convertedAt: later })).toBe(0);
    expect(of({ statusKind: 'converted', convertedAt: later })).toBe(1);
    const statusChanges = [{ from: 'working', to: 'converted', at: later }];
    expect(of({ status: 'converted', statusKind: 'converted', convertedAt: later, statusChanges })).toBe(0);
    expect(of({ statusKind: 'unqualified' })).toBe(0);
  });

  it('lets a lead that met a later step count for all before it', () => {
    expect(counts(withDeal(['a']))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(counts(withDeal(['a', 'b', 'lost']))).toEqual([1, 1, 1, 1, 1, 0]);
    expect(counts(withDeal(['won']))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('takes the first open stage for no advance, and an incoming one before it for none either', () => {
    expect(counts(withDeal(['in']))[4]).toBe(0);
    expect(counts(withDeal(['in', 'a']))[4]).toBe(0);
    expect(counts(withDeal(['in', 'b', 'a']))[4]).toBe(1);
  });

  it('knows nothing of a deal that is deleted', () => {
    const { leads, deals, transitions } = withDeal(['a', 'won']);
    const gone = (deals ?? []).map((deal) => ({ ...deal, deletedAt: day(20) }));
    expect(counts({ leads: leads ?? [], deals: gone, transitions: transitions ?? [] })).toEqual([
      1, 0, 0, 0, 0, 0,
    ]);
  });

  it('begins with deals in incoming stages where the CRM has no leads', () => {
    const deals = [
      aDeal({ id: 'd', createdAt: day(1), stageId: 'in' }),
      aDeal({ id: 'e', createdAt: day(1), stageId: 'a', amount: 70 }),
      aDeal({ id: 'f', createdAt: day(1), stageId: 'won', amount: 30 }),
      aDeal({ id: 'g', createdAt: day(1), stageId: 'a' }),
    ];
    const transitions = [
      ...aWay('d', ['in', day(1)]),
      ...aWay('e', ['in', day(1)], ['a', day(2)]),
      ...aWay('f', ['in', day(1)], ['won', day(2)]),
      ...aWay('g', ['a', day(1)]),
    ];
    const records = { deals, transitions, activities: [aCall({ dealId: 'd' })] };
    expect(counts(records)).toEqual([3, 3, 2, 2, 1, 1]);
    expect(run(records).caveats).toContainEqual({ key: 'lead-from-deals', count: 3 });
    expect(idsBehind(leadToSaleFunnel, company(records), scope, 'steps', 'won', 'reached')).toEqual(['f']);
  });

  it('is unavailable without leads and without incoming stages', () => {
    const { state, reasons } = leadToSaleFunnel.run(aCompany({ deals: [aDeal()] }), scope).result;
    expect([state, reasons]).toEqual(['unavailable', [{ key: 'no-leads' }]]);
  });

  it('puts the steps into top, middle and bottom', () => {
    const { leads = [], ...rest } = withDeal(['a', 'won']);
    const { blocks } = run({
      ...rest,
      leads: [...leads, aLead('m'), aLead('n', { statusKind: 'qualified' })],
    });
    const parts = blocks.find(({ id }) => id === 'parts');
    expect(parts?.rows.map(({ key, cells }) => [key, cells['reached'], cells['stoppedIn']])).toEqual([
      ['top', 3, 1],
      ['middle', 2, 1],
      ['bottom', 1, 1],
    ]);
    expect(parts?.rows[2]?.of?.['step']).toEqual([1, 2]);
  });

  it('leaves unknown values out of the average, and says so', () => {
    const euros = { currency: 'EUR' };
    const leads = [
      aLead('a', { estimatedValue: 100, ...euros }),
      aLead('b'),
      aLead('c', { estimatedValue: 5, currency: 'USD' }),
    ];
    expect(figures({ leads }).all[0]).toMatchObject({ count: 3, value: 100, average: 100 });
    expect(run({ leads }).caveats).toEqual([
      { key: 'lead-null-value', count: 1 },
      { key: 'lead-unconverted', count: 1 },
    ]);
  });

  it('converts a value at the rate of the day the lead was created', () => {
    const leads = [aLead('a', { estimatedValue: 100, currency: 'USD', createdAt: day(20) })];
    const datedRates = [
      { currency: 'USD', from: '2025-01-01', rate: '2' },
      { currency: 'USD', from: '2025-03-25', rate: '3' },
    ];
    expect(figures({ leads }, aScope({ datedRates })).all[0]?.value).toBe(200);
  });

  it('groups and filters leads by owner, source, campaign, region and industry', () => {
    const leads = [
      aLead('a', { ownerId: 'ann', region: 'Gdansk', industry: 'Food', campaignId: 'spring' }),
      aLead('b', { ownerId: 'bo', region: 'Izmir', industry: 'Food' }),
    ];
    const keys = (group: string) =>
      run({ leads }, aScope({ options: { group } }))
        .blocks.find(({ id }) => id === 'groups')
        ?.rows.map(({ key }) => key);
    expect(keys('owner')).toEqual(['ann', 'bo']);
    expect(keys('region')).toEqual(['Gdansk', 'Izmir']);
    expect(keys('industry')).toEqual(['Food']);
    expect(keys('campaign')).toEqual(['spring', '(none)']);
    expect(counts({ leads }, aScope({ filters: { userIds: ['bo'] } }))[0]).toBe(1);
  });

  it('compares with the leads of the period before', () => {
    const leads = [aLead('a'), aLead('b', { createdAt: '2025-02-10T08:00:00Z', statusKind: 'qualified' })];
    expect(run({ leads }).blocks[0]?.rows[2]).toMatchObject({
      cells: { reached: 0 },
      previous: { reached: 1 },
    });
  });

  it('says where most leads stop, or that they are too few', () => {
    const leads = Array.from({ length: 6 }, (_, i) =>
      aLead(`l${i}`, i === 0 ? { statusKind: 'qualified' } : {}),
    );
    expect(run({ leads }).finding).toMatchObject({
      key: 'finding.lead-to-sale-funnel',
      values: {
        step: { word: 'row.lead-step.lead' },
        stopped: { value: 5 },
        k: { value: 0 },
        n: { value: 6 },
      },
    });
    const few = run({ leads: leads.slice(2) });
    expect([few.state, few.finding?.key]).toEqual(['thin', 'finding.lead-to-sale-funnel.thin']);
  });

  it('lists behind every figure the records that make it', () => {
    fc.assert(
      fc.property(
        anyPipelines,
        fc.constantFrom('source', 'owner', 'region'),
        fc.boolean(),
        (records, group, isOfDeals) => {
          const some = isOfDeals ? { ...records, leads: [] } : records;
          expect(drillDownErrors(leadToSaleFunnel, aCompany(some), aScope({ options: { group } }))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(anyPipelines, (records) => {
        const turned = {
          ...records,
          leads: (records.leads ?? []).toReversed(),
          deals: (records.deals ?? []).toReversed(),
          activities: (records.activities ?? []).toReversed(),
        };
        expect(plain(run(turned))).toEqual(plain(run(records)));
      }),
      { numRuns: 40 },
    );
  });

  it('equals a naive count over records', () => {
    fc.assert(
      fc.property(anyPipelines, (records) => {
        if (records.leads?.length) expect(figures(records)).toEqual(naiveLeads(records, scope.asOf));
      }),
    );
  });
});

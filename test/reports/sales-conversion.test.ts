import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf, Records } from '@/lib/model/entities';
import { salesConversion } from '@/lib/reports/sales-conversion';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealsAtInstant } from './generators/naive-deals';

const scope = aScope({ rates: { PLN: '0.2345' } });

interface Row {
  readonly leads: number;
  readonly deals: number;
  readonly won: number;
  readonly conversion: number | null;
  readonly unqualified: number;
  readonly medianTimeToWin: number | null;
  readonly averageWon: number | null;
  readonly speedRatio: number | null;
  readonly sizeRatio: number | null;
}
interface Figures {
  readonly all: Row;
  readonly rows: Readonly<Record<string, Row>>;
}
const run = (records: Records, facts = scope) => salesConversion.run(aCompany(records), facts);
const figures = (records: Records, facts = scope) => run(records, facts).result.figures as Figures;

let next = 0;
const aLead = (facts: Partial<RecordOf<'leads'>> = {}): RecordOf<'leads'> => ({
  id: `lead${next++}`,
  name: 'Lead',
  status: 'new',
  statusKind: 'new',
  createdAt: '2025-03-01T08:00:00Z',
  ...facts,
});

describe('sales conversion', () => {
  it('shares won leads out of all of the cohort, and holds each source against all others', async () => {
    const deals = [
      aWin({ id: 'w1', amount: 600 }),
      aWin({ id: 'w2', amount: 200, closedAt: '2025-03-21T08:00:00Z' }),
      aLoss({ id: 'l' }),
    ];
    const leads = [
      aLead({ sourceId: 'web', convertedDealId: 'w1' }),
      aLead({ sourceId: 'web', statusKind: 'unqualified' }),
      aLead({ sourceId: 'fair', convertedDealId: 'w2' }),
      aLead({ sourceId: 'fair', convertedDealId: 'l' }),
      aLead({ sourceId: null }),
      aLead({ sourceId: 'fair', createdAt: '2025-04-01T00:00:00Z' }),
    ];
    await expect(`${JSON.stringify(figures({ deals, leads }), null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-conversion.two-sources.json',
    );
  });

  it('take a lead for won only as long as its deal is, and for none when the deal is gone', () => {
    const leads = [aLead({ convertedDealId: 'd' }), aLead({ convertedDealId: 'gone' })];
    const won = aWin({ id: 'd' });
    expect(figures({ deals: [won], leads }).all).toMatchObject({ leads: 2, deals: 1, won: 1 });
    const deals = [{ ...won, deletedAt: '2025-05-01T00:00:00Z' }];
    expect(figures({ deals, leads }).all).toMatchObject({ leads: 2, deals: 0, won: 0, conversion: 0 });
  });

  it('count deals by their creation where the CRM has no leads, and say so', () => {
    const deals = [aWin(), aDeal(), aDeal({ stageId: 'unfit', closedAt: '2025-03-02T09:00:00Z' })];
    const { result } = run({ deals });
    expect((result.figures as Figures).all).toMatchObject({ leads: 3, deals: 3, won: 1, unqualified: 1 });
    expect(result.caveats).toContainEqual({ key: 'deal-conversion', count: 3 });
    expect(result.foot.dateField).toBe('conversion-deals');
  });

  it('count leads by the date they became a deal under the option', () => {
    const leads = [
      aLead({ createdAt: '2025-02-10T00:00:00Z', convertedAt: '2025-03-05T00:00:00Z', convertedDealId: 'd' }),
      aLead(),
    ];
    const facts = { ...scope, options: { 'lead-date': 'converted' } };
    expect(figures({ deals: [aWin({ id: 'd' })], leads }, facts).all).toMatchObject({ leads: 1, won: 1 });
  });

  it('call a source best by the lower end of its interval, from ten leads on', () => {
    const deals = Array.from({ length: 12 }, (_, at) => aWin({ id: `d${at}` }));
    const of = (sourceId: string, n: number, won: number, from: number) =>
      Array.from({ length: n }, (_, at) =>
        aLead({ sourceId, convertedDealId: at < won ? `d${from + at}` : null }),
      );
    const leads = [...of('web', 20, 9, 0), ...of('fair', 10, 2, 9), ...of('luck', 1, 1, 11)];
    const sources = ['web', 'fair', 'luck'].map((id) => ({ id, name: id }));
    expect(run({ deals, leads, sources }).result.finding).toMatchObject({
      key: 'finding.sales-conversion.best',
      values: { name: { text: 'web' } },
    });
  });

  it('agree with a count record by record, by source and by owner', () => {
    fc.assert(
      fc.property(anyForecasts, fc.constantFrom('source' as const, 'owner' as const), (records, group) => {
        fc.pre((records.leads ?? []).length > 0);
        const now = new Map(
          dealsAtInstant(records, Date.parse(scope.asOf)).map((deal) => [deal.deal.id, deal]),
        );
        const cohort = (records.leads ?? []).filter(
          ({ createdAt }) => createdAt >= '2025-03-01' && createdAt < '2025-04-01',
        );
        const found = figures(records, { ...scope, options: { group } });
        const keyOf = (lead: RecordOf<'leads'>) =>
          (group === 'source' ? lead.sourceId : lead.ownerId) ?? '(none)';
        const parts = Map.groupBy(cohort, keyOf);
        expect(new Set(Object.keys(found.rows))).toEqual(new Set(parts.keys()));
        for (const [key, leads] of parts) {
          const deals = leads.flatMap((lead) => now.get(lead.convertedDealId ?? '') ?? []);
          const won = deals.filter(({ status }) => status === 'won');
          const row = Object.entries(found.rows).find(([id]) => id === key)?.[1];
          expect(row).toMatchObject({
            leads: leads.length,
            deals: deals.length,
            won: won.length,
            conversion: won.length / leads.length,
            unqualified: leads.filter(({ statusKind }) => statusKind === 'unqualified').length,
          });
        }
      }),
    );
  });
});

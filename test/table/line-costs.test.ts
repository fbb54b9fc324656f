import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { companyOf } from '@/lib/table/company';
import { lineCosts } from '@/lib/table/line-costs';
import { aCompany, aScope, aWin } from './a-company';

const line = { id: 'l', dealId: 'd', quantity: 1, unitPrice: 0 };
const of = (records: Records, facts = aScope({ rates: { PLN: '0.25' } })) =>
  lineCosts(companyOf(aCompany(records), facts), facts);

describe('costs of deal lines', () => {
  it('are quantity times unit cost, rounded and then converted line by line', () => {
    const deals = [aWin({ id: 'd', currency: 'PLN' })];
    const lineItems = [
      { ...line, quantity: 0.5, unitCost: 3 },
      { ...line, id: 'm', quantity: 1.005, unitCost: 100 },
    ];
    // 1.5 is 2, a quarter of it 0.5 is 1; 100.5 is 101, a quarter of it 25.25 is 25.
    expect(of({ deals, lineItems }).cost).toEqual(Float64Array.of(26));
  });

  it('know lines without a cost from lines that cost nothing', () => {
    const deals = [aWin({ id: 'd' }), aWin({ id: 'usd', currency: 'USD' })];
    const lineItems = [
      { ...line, unitCost: null },
      { ...line, id: 'm', unitCost: 0 },
      { ...line, id: 'n', dealId: 'usd', unitCost: 5 },
      { ...line, id: 'o', dealId: 'gone', unitCost: 5 },
    ];
    const { cost, known, unknown } = of({ deals, lineItems });
    expect([...cost, ...known, ...unknown]).toEqual([0, 0, 1, 0, 1, 1]);
  });

  it('take the rate of the day the deal was closed', () => {
    const facts = aScope({ datedRates: [{ currency: 'PLN', from: '2025-03-11', rate: '0.5' }] });
    const deals = [aWin({ id: 'd', currency: 'PLN' })];
    expect(of({ deals, lineItems: [{ ...line, unitCost: 10 }] }, facts).cost).toEqual(Float64Array.of(5));
  });
});

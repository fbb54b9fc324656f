import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateDays } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { costShares, costsIn } from '@/lib/table/cost-shares';
import { aCompany, aScope } from './a-company';

const days = (from: string, to: string) => ({ from: dateDays(from), to: dateDays(to) });
const aCost = (amount: number, from = '2025-01-01', to = '2025-04-01', currency = 'EUR') => ({
  id: `c${amount}${from}${currency}`,
  kind: 'retention' as const,
  ...{ from, to, amount, currency },
});
const scope = aScope({ rates: { PLN: '0.25' } });

it('take of each cost the share of its days, rounded half away from zero', () => {
  const costs = [
    aCost(90_000),
    aCost(1, '2025-03-31', '2025-04-02'),
    aCost(-1, '2025-03-31', '2025-04-02'),
    aCost(7, '2025-04-01', '2025-05-01'),
  ];
  const company = companyOf(aCompany({ costs }), scope);
  expect([...costShares(company, scope, days('2025-03-01', '2025-04-01')).base]).toEqual([31_000, 1, -1, 0]);
});

it('convert a cost, and know one without a rate only where it has a day in the period', () => {
  const costs = [aCost(400, '2025-03-01', '2025-04-01', 'PLN'), aCost(1, '2025-03-01', '2025-04-01', 'USD')];
  const company = companyOf(aCompany({ costs }), scope);
  const march = costShares(company, scope, days('2025-03-01', '2025-04-01'));
  expect([[...march.base], [...march.unconverted]]).toEqual([
    [100, Number.NaN],
    [0, 1],
  ]);
  expect([...costShares(company, scope, days('2025-05-01', '2025-06-01')).unconverted]).toEqual([0, 0]);
});

it('find the costs of some kinds that touch a period', () => {
  const costs = [aCost(1), { ...aCost(2), kind: 'service' as const }, aCost(3, '2025-04-01', '2025-05-01')];
  const company = companyOf(aCompany({ costs }), scope);
  const march = days('2025-03-01', '2025-04-01');
  expect([...costsIn(company, march, ['retention'])]).toEqual([0]);
  expect([...costsIn(company, march, ['retention', 'service', 'sales'])]).toEqual([0, 1]);
});

it('add up to the whole over days, but for rounding', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 60 }), (amount, length) => {
      const from = dateDays('2025-03-01');
      const to = new Date((from + length) * 86_400_000).toISOString().slice(0, 10);
      const company = companyOf(aCompany({ costs: [aCost(amount, '2025-03-01', to)] }), scope);
      let sum = 0;
      for (let day = from; day < from + length; day++)
        sum += costShares(company, scope, { from: day, to: day + 1 }).base[0] as number;
      expect(Math.abs(sum - amount)).toBeLessThanOrEqual(length / 2);
      expect(costShares(company, scope, { from, to: from + length }).base[0]).toBe(amount + 0);
    }),
    { numRuns: 40 },
  );
});

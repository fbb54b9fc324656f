import { expect, it } from 'vitest';
import { currencies } from '@/lib/worker/currencies';
import { aCompany, aDeal } from '../table/a-company';

it('counts the records of each currency, commonest first, and no goals', () => {
  const deals = [aDeal(), aDeal({ currency: 'PLN' }), aDeal({ currency: 'PLN' }), aDeal({ currency: null })];
  const goals = [
    {
      ...({ id: 'g', metric: 'won_value', scope: 'company', target: 1, currency: 'TRY' } as const),
      ...{ from: '2025-03-01', to: '2025-04-01' },
    },
  ];
  expect(currencies(aCompany({ deals, goals }))).toEqual([
    { currency: 'PLN', records: 2 },
    { currency: 'EUR', records: 1 },
  ]);
});

import { expect, it } from 'vitest';
import { instantSeconds } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { lastTouches } from '@/lib/table/last-touches';
import { aCall, aCompany, aDeal, aScope } from './a-company';

it('are the last done activity or known change up to as-of', () => {
  const deals = [
    aDeal({ id: 'a', updatedAt: '2025-03-02T00:00:00Z' }),
    aDeal({ id: 'b', lastActivityAt: '2025-03-03T00:00:00Z', updatedAt: '2025-05-01T00:00:00Z' }),
    aDeal({ id: 'c' }),
  ];
  const activities = [
    aCall({ dealId: 'a', domain: 'service', at: '2025-03-04T00:00:00Z' }),
    aCall({ dealId: 'a', status: 'planned', at: '2025-03-05T00:00:00Z' }),
    aCall({ dealId: 'a', at: '2025-05-05T00:00:00Z' }),
  ];
  const company = companyOf(aCompany({ deals, activities }), aScope({ asOf: '2025-04-01T00:00:00Z' }));
  expect([...lastTouches(company)]).toEqual([
    instantSeconds('2025-03-04T00:00:00Z'),
    instantSeconds('2025-03-03T00:00:00Z'),
    Number.NaN,
  ]);
});

import { expect, it } from 'vitest';
import { instantIso } from '@/lib/table/column';
import { companyOf } from '@/lib/table/company';
import { customerWins } from '@/lib/table/customer-wins';
import { aCompany, aLoss, aScope, aWin } from './a-company';

const customers = [
  { id: 'acme', kind: 'company' as const, name: 'Acme' },
  { id: 'person', kind: 'contact' as const, name: 'Person', parentId: 'acme' },
];

it('know when each customer first and last bought, contacts for their company', () => {
  const deals = [
    aWin({ id: 'b', customerId: 'acme', closedAt: '2025-03-10T00:00:00Z' }),
    aWin({ id: 'a', customerId: 'person', closedAt: '2025-03-02T00:00:00Z' }),
    aLoss({ customerId: 'acme', closedAt: '2025-03-01T12:00:00Z' }),
    aWin({ customerId: 'acme', closedAt: '2026-03-01T12:00:00Z' }),
    aWin({ customerId: 'gone' }),
    aWin(),
  ];
  const company = companyOf(aCompany({ customers, deals }), aScope());
  const wins = customerWins(company);
  const acme = company.customers.find('acme');
  expect([wins.firstWonAt, wins.lastWonAt].map((of) => instantIso(of[acme] as number))).toEqual([
    '2025-03-02T00:00:00Z',
    '2025-03-10T00:00:00Z',
  ]);
  expect([wins.wonCount[acme], wins.firstWon[acme]]).toEqual([2, 1]);
  expect(wins.wonCount[company.customers.find('gone')]).toBe(1);
  expect(wins.firstWon[company.customers.find('person')]).toBe(-1);
});

it('take of two wins at one instant the one whose id comes first', () => {
  const deals = ['z', 'b', 'y'].map((id) => aWin({ id, customerId: 'acme' }));
  const company = companyOf(aCompany({ customers, deals }), aScope());
  expect(customerWins(company).firstWon[0]).toBe(1);
});

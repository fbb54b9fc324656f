import { amount, count, sum } from '@/lib/query/aggregates';
import type { Calculated } from '@/lib/query/measure';
import { expected } from '@/lib/query/populations/deals';
import { wonValue } from './deal-measures';

/** Open deals that are expected to close in the period, from today on. */
export const expectedCount = count('expected-count', expected);
export const expectedValue = sum('expected-value', expected, amount, 'money');
/** Amounts times chances, each rounded by itself. */
export const expectedWeighted = sum('expected-weighted', expected, ({ weighted }) => weighted, 'money');

/** What is won, and what is still to be expected. */
export const expectedSales: Calculated = {
  id: 'expected-sales',
  unit: 'money',
  better: 1,
  parts: [wonValue, expectedWeighted],
  of: ([won, open]) => (won == null || open == null ? null : won + open),
};

import { amount, sum } from '@/lib/query/aggregates';
import { unqualified } from '@/lib/query/populations/deals';

/** What the pipeline is measured by besides `deal-measures.ts`. */
export const unqualifiedValue = sum('unqualified-value', unqualified, amount, 'money', { better: -1 });

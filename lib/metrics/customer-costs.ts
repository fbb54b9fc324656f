import { ratio } from '@/lib/math/rates';
import type { RecordOf } from '@/lib/model/entities';
import { firstWins } from '@/lib/query/populations/customers';
import type { QueryView } from '@/lib/query/view';
import { codes } from '@/lib/table/table';
import { type CostSum, costSum } from './costs';
import { loyalCustomers } from './loyal-customers';
import { type Found, part } from './metric';
import { revenueOf } from './retained-revenue';
import { rowsIn } from './taken';

type CostKind = RecordOf<'costs'>['kind'];

/** Kinds of costs that win customers. */
const winning: readonly CostKind[] = ['acquisition', 'marketing', 'sales'];

/** Costs of some kinds in the period; `undefined` where no cost is ever of such a kind: then none is known. */
function costsOf(view: QueryView, kinds: readonly CostKind[]): CostSum | undefined {
  const known = codes(view.company.tables.costs, 'kind').dictionary;
  return kinds.some((kind) => known.includes(kind)) ? costSum(view, view.period.days, kinds) : undefined;
}

const lacking = (key: string): Found => ({ value: null, n: 0, lacks: [key] });

/** What a new customer has cost. */
export function acquisitionCost(view: QueryView): Found {
  const costs = costsOf(view, winning);
  if (!costs) return lacking('no-acquisition-costs');
  const deals = rowsIn(view, firstWins);
  return {
    value: ratio(costs.amount, deals.length),
    n: deals.length,
    of: [costs.amount, deals.length],
    records: view.select('costs', costs.rows),
    caveats: { 'costs-unconverted': costs.unconverted },
    parts: [part('costs', 'money', { value: costs.amount, n: costs.rows.length })],
  };
}

/** What keeping a customer has cost, against what one of them brings (3-metrics S5). */
export function retentionCost(view: QueryView): Found {
  const costs = costsOf(view, ['retention']);
  if (!costs) return lacking('no-retention-costs');
  const customers = loyalCustomers(view);
  const { retained } = customers.during(customers.rows, view.period);
  const each = ratio(costs.amount, retained.length);
  const revenue = revenueOf(view, customers, retained, view.period);
  const isCostly = each !== null && revenue !== null && each >= revenue;
  return {
    value: each,
    n: retained.length,
    of: [costs.amount, retained.length],
    records: view.select('costs', costs.rows),
    caveats: { 'costs-unconverted': costs.unconverted },
    notes: [
      ...(customers.view === 'purchases' ? ['approximate'] : []),
      ...(isCostly ? ['retention-costly'] : []),
    ],
    parts: [
      part('costs', 'money', { value: costs.amount, n: costs.rows.length }),
      part('revenue-each', 'money', { value: revenue, n: retained.length }),
    ],
  };
}

/** By how much winning a customer costs more than keeping one. */
export function acquisitionAgainstRetention(view: QueryView): Found {
  const [winning, keeping] = [acquisitionCost(view), retentionCost(view)];
  const lacks = [...(winning.lacks ?? []), ...(keeping.lacks ?? [])];
  if (lacks.length > 0) return { value: null, n: 0, lacks };
  const isKnown = winning.value !== null && keeping.value !== null;
  return {
    value: isKnown ? (winning.value as number) - (keeping.value as number) : null,
    n: Math.min(winning.n, keeping.n),
    notes: keeping.notes ?? [],
    parts: [
      part('winning', 'money', { value: winning.value, n: winning.n }),
      part('keeping', 'money', { value: keeping.value, n: keeping.n }),
      part('ratio', 'mean', {
        value: isKnown ? ratio(winning.value as number, keeping.value as number) : null,
        n: Math.min(winning.n, keeping.n),
      }),
    ],
  };
}

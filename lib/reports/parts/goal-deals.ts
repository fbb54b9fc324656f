import { status } from '@/lib/table/deals';
import { dealsIn, dealTests, openDeals, passing } from '@/lib/table/filters';
import type { DatedGoal } from '@/lib/table/goals';
import { type Groups, groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { View } from '../report';

/** Deals of some dates, whoever's, in their own order and by owner. */
interface Candidates {
  readonly rows: Rows;
  readonly byOwner: Groups;
}

const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const none: Rows = new Int32Array(0);

/**
 * The deals that count for goals: won within their dates, by the owner at the close; open now and expected to close in
 * what is left of them. The filters for people and teams choose goals, the others deals.
 *
 * Goals mostly share their dates, so the deals of each span are looked up once.
 */
export class GoalDeals {
  readonly #view: View;
  readonly #kept = new Map<string, Candidates>();
  #won: Rows | undefined;
  #open: Rows | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  won(goal: DatedGoal): Rows {
    const { company } = this.#view;
    const { closedAt } = company.deals;
    this.#won ??= this.#filtered(dealsIn(company, closedAt, always, status.won), 'closed');
    const bounds = company.bounds(goal);
    const found = this.#within('closed', goal, this.#won, closedAt, bounds);
    return this.#of(goal, 'closed', found);
  }

  open(goal: DatedGoal): Rows {
    const { company } = this.#view;
    this.#open ??= this.#filtered(openDeals(company), 'now');
    const left = { from: Math.max(company.today, goal.from), to: goal.to };
    return this.#of(goal, 'now', this.#within('now', goal, this.#open, company.expectedDays, left));
  }

  #filtered(rows: Rows, moment: 'closed' | 'now'): Rows {
    const { company, filters } = this.#view;
    const { userIds: _, teamIds: __, ...others } = filters;
    return passing(rows, dealTests(company, others, moment)).rows;
  }

  #within(
    moment: 'closed' | 'now',
    goal: DatedGoal,
    all: Rows,
    when: Float64Array,
    { from, to }: { readonly from: number; readonly to: number },
  ): Candidates {
    const key = `${moment} ${goal.from} ${goal.to}`;
    let found = this.#kept.get(key);
    if (!found) {
      const { company } = this.#view;
      const rows = all.filter((deal) => (when[deal] as number) >= from && (when[deal] as number) < to);
      found = { rows, byOwner: groupRows(rows, company.owners(moment), company.people.size) };
      this.#kept.set(key, found);
    }
    return found;
  }

  /** Of the deals of a goal's dates those that count for it. */
  #of(goal: DatedGoal, moment: 'closed' | 'now', { rows, byOwner }: Candidates): Rows {
    const { pipelineId, sourceId, productId } = goal.filters;
    const own = goal.scope !== 'user' ? rows : goal.scopeKey < 0 ? none : rowsOf(byOwner, goal.scopeKey);
    const filters = {
      ...(goal.scope === 'team' && { teamIds: [goal.scopeId ?? ''] }),
      ...(pipelineId && { pipelineIds: [pipelineId] }),
      ...(sourceId && { sourceIds: [sourceId] }),
    };
    const found = passing(own, dealTests(this.#view.company, filters, moment)).rows;
    return productId ? withProduct(this.#view, found, productId) : found;
  }
}

function withProduct({ company: { tables } }: View, deals: Rows, productId: string): Rows {
  const [deal, product] = [codes(tables.lineItems, 'dealId'), codes(tables.lineItems, 'productId')];
  const wanted = product.dictionary.indexOf(productId);
  const ids = new Set<string | undefined>();
  for (let row = 0; row < tables.lineItems.length; row++) {
    if (wanted >= 0 && product.codes[row] === wanted) ids.add(deal.dictionary[deal.codes[row] as number]);
  }
  const id = codes(tables.deals, 'id');
  return deals.filter((row) => ids.has(id.dictionary[id.codes[row] as number]));
}

import type { Company } from '../toolkit/company';
import type { Ids } from './ids';
import { major, type Row } from './rows';
import { me } from './settle';

/** A goal of the company's, as `/v1/goals/find` tells it. */
export function goalRow(goal: Company['goals'][number], ids: Ids): Row {
  const isMoney = goal.currency !== null && goal.currency !== undefined;
  const { pipelineId, activityKind } = goal.filters ?? {};
  return {
    id: ids.goal(goal.id),
    owner_id: ids.number('users', me),
    title: 'Goal',
    type: {
      name: activityKind ? 'activities_completed' : 'deals_won',
      params: {
        pipeline_id: pipelineId ? [ids.number('pipelines', pipelineId)] : null,
        activity_type_id: activityKind ? [ids.number('activityTypes', activityKind)] : null,
      },
    },
    assignee: { type: 'person', id: ids.ref('users', goal.scopeId) },
    interval: 'quarterly',
    duration: { start: goal.from, end: '2026-03-31' },
    expected_outcome: isMoney
      ? { target: major(goal.target, goal.currency), tracking_metric: 'sum', currency_id: 1 }
      : { target: goal.target, tracking_metric: 'quantity' },
    is_active: true,
    report_ids: [],
  };
}

/** A product on a deal, as `/api/v2/deals/products` tells it. */
export function lineItemRow(line: Company['lineItems'][number], company: Company, ids: Ids): Row {
  const currency = company.deals.find(({ id }) => id === line.dealId)?.currency;
  return {
    id: ids.number('lineItems', line.id),
    deal_id: ids.number('deals', line.dealId),
    product_id: ids.ref('products', line.productId),
    product_variation_id: null,
    name: line.name,
    order_nr: 1,
    add_time: '2026-01-05T08:00:00Z',
    comments: '',
    currency,
    discount: 0,
    discount_type: 'percentage',
    quantity: line.quantity,
    item_price: major(line.unitPrice, currency),
    sum: major(line.amount, currency),
    tax: 0,
    tax_method: 'inclusive',
    is_enabled: true,
  };
}

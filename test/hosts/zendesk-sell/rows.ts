import type { Activity, Deal } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';
import { callOutcomes, unqualifiedLead, visitOutcomes } from './settle';

/*
 * Records of the company as Zendesk Sell sends them. Fields and their form are those of
 * https://developer.zendesk.com/api-reference/sales-crm/resources/introduction/ (a page for each resource), and of
 * .../sales-crm/firehose/ for appointments.
 */

export type Row = Readonly<Record<string, unknown>>;

/** Numbers of the host for ids of the company, given out when they are first asked for; each list has its own. */
export class Ids {
  readonly #lists = new Map<string, Map<string, number>>();

  number(list: string, id: string): number {
    const known = this.#lists.get(list) ?? new Map<string, number>();
    this.#lists.set(list, known);
    const number = known.get(id) ?? 1000 + known.size;
    known.set(id, number);
    return number;
  }

  ref(list: string, id: string | null | undefined): number | null {
    return id ? this.number(list, id) : null;
  }
}

/** A whole number, or a text with two decimals. Source: the page of deals. */
const value = (
  minor: number | null | undefined,
  currency: string | null | undefined,
): number | string | null => {
  if (minor === null || minor === undefined) return null;
  const major = minor / 10 ** minorDigits(currency ?? 'EUR');
  return Number.isInteger(major) ? major : major.toFixed(2);
};

export function dealRow(deal: Deal, { transitions, customers }: Company, ids: Ids): Row {
  const moved = transitions.findLast(({ dealId }) => dealId === deal.id);
  const customer = customers.find(({ id }) => id === deal.customerId);
  const isCompany = customer?.kind === 'company';
  return {
    id: ids.number('deals', deal.id),
    creator_id: ids.ref('users', deal.ownerId),
    owner_id: ids.ref('users', deal.ownerId),
    name: deal.name,
    value: value(deal.amount, deal.currency),
    currency: deal.currency,
    hot: false,
    stage_id: ids.number('stages', deal.stageId),
    last_stage_change_at: moved?.at ?? deal.createdAt,
    last_stage_change_by_id: ids.ref('users', moved?.byUserId),
    last_activity_at: deal.updatedAt,
    source_id: ids.ref('sources', deal.sourceId),
    loss_reason_id: ids.ref('lossReasons', deal.lossReasonId),
    unqualified_reason_id: null,
    dropbox_email: 'dropbox@example.com',
    contact_id: ids.ref('customers', deal.contactIds?.[0] ?? deal.customerId),
    organization_id: isCompany ? ids.ref('customers', deal.customerId) : null,
    estimated_close_date: deal.expectedCloseDate ?? null,
    customized_win_likelihood:
      typeof deal.winProbability === 'number' ? Math.round(deal.winProbability * 100) : null,
    tags: deal.tags ?? [],
    custom_fields: {},
    added_at: deal.createdAt,
    created_at: deal.createdAt,
    updated_at: deal.updatedAt,
  };
}

export function contactRow(customer: Company['customers'][number], ids: Ids): Row {
  const isCompany = customer.kind === 'company';
  return {
    id: ids.number('customers', customer.id),
    creator_id: ids.ref('users', customer.ownerId),
    owner_id: ids.ref('users', customer.ownerId),
    is_organization: isCompany,
    contact_id: isCompany ? null : ids.ref('customers', customer.parentId),
    parent_organization_id: isCompany ? ids.ref('customers', customer.parentId) : null,
    name: customer.name,
    customer_status: 'none',
    prospect_status: 'none',
    industry: customer.industry ?? null,
    email: customer.email ?? null,
    phone: null,
    mobile: customer.phone ?? null,
    address: customer.region ? { line1: '', city: 'Warszawa', country: customer.region } : null,
    tags: [],
    custom_fields: {},
    created_at: customer.createdAt,
    updated_at: customer.createdAt,
  };
}

export function leadRow(lead: Company['leads'][number], ids: Ids): Row {
  const [first_name, last_name] = lead.name.split(' ');
  return {
    id: ids.number('leads', lead.id),
    creator_id: ids.ref('users', lead.ownerId),
    owner_id: ids.ref('users', lead.ownerId),
    first_name,
    last_name,
    organization_name: 'Firma',
    status: lead.statusKind === 'converted' ? 'Qualified' : lead.status,
    source_id: ids.ref('leadSources', lead.sourceId),
    unqualified_reason_id: lead.unqualifiedReason ? ids.number('leadReasons', unqualifiedLead) : null,
    industry: lead.industry ?? null,
    email: lead.email ?? null,
    phone: lead.phone ?? null,
    address: lead.region ? { country: lead.region } : null,
    tags: [],
    created_at: lead.createdAt,
    updated_at: lead.createdAt,
  };
}

export function conversionRow(lead: Company['leads'][number], { customers }: Company, ids: Ids): Row {
  const isCompany = customers.find(({ id }) => id === lead.convertedCustomerId)?.kind === 'company';
  const customer = ids.ref('customers', lead.convertedCustomerId);
  return {
    id: ids.number('conversions', lead.id),
    lead_id: ids.number('leads', lead.id),
    individual_id: isCompany ? null : customer,
    organization_id: isCompany ? customer : null,
    deal_id: ids.ref('deals', lead.convertedDealId),
    creator_id: ids.ref('users', lead.ownerId),
    created_at: lead.convertedAt,
  };
}

const resource = (activity: Activity, ids: Ids, mayBeDeal: boolean): Row => {
  if (mayBeDeal && activity.dealId) {
    return { resource_type: 'deal', resource_id: ids.number('deals', activity.dealId) };
  }
  if (activity.customerId) {
    return { resource_type: 'contact', resource_id: ids.number('customers', activity.customerId) };
  }
  return activity.leadId
    ? { resource_type: 'lead', resource_id: ids.number('leads', activity.leadId) }
    : { resource_type: null, resource_id: null };
};

/** An activity in the list of its kind. */
export function activityRow(activity: Activity, ids: Ids): Row {
  const user = ids.ref('users', activity.userId);
  const deals = activity.dealId ? [ids.number('deals', activity.dealId)] : [];
  const id = ids.number(activity.kind, activity.id);
  const { at, createdAt } = activity;
  switch (activity.kind) {
    case 'call':
      return {
        id,
        user_id: user,
        summary: '',
        recording_url: activity.recordingUrl ?? null,
        outcome_id: ids.ref('callOutcomes', activity.outcomeKind),
        duration: activity.durationSec,
        phone_number: '+48225550000',
        incoming: activity.direction === 'inbound',
        missed: false,
        external_id: null,
        associated_deal_ids: deals,
        ...resource(activity, ids, false),
        made_at: at,
        updated_at: at,
      };
    case 'task':
      return {
        id,
        creator_id: user,
        owner_id: user,
        ...resource(activity, ids, true),
        completed: activity.status === 'done',
        completed_at: activity.completedAt ?? null,
        due_date: activity.dueAt,
        overdue: false,
        content: 'abc',
        created_at: createdAt,
        updated_at: at,
      };
    case 'visit':
      return {
        id,
        creator_id: user,
        ...resource(activity, ids, true),
        outcome_id: activity.outcome ? ids.number('visitOutcomes', activity.outcome) : null,
        visited_at: at,
        summary: '',
        created_at: createdAt,
        updated_at: at,
      };
    case 'text':
      return {
        id,
        user_id: user,
        content: 'abc',
        incoming: activity.direction === 'inbound',
        ...resource(activity, ids, false),
        associated_deal_ids: deals,
        sent_at: at,
        created_at: createdAt,
        updated_at: at,
      };
    case 'meeting': {
      const end = Date.parse(at) + (activity.durationSec ?? 0) * 1000;
      return {
        id,
        creator_id: user,
        user_id: user,
        name: 'abc',
        all_day: false,
        start_at: at,
        end_at: `${new Date(end).toISOString().slice(0, 19)}Z`,
        contexts: deals.map((deal) => ({ resource_type: 'deal', resource_id: deal })),
        created_at: createdAt,
      };
    }
    default:
      return {
        id,
        creator_id: user,
        ...resource(activity, ids, true),
        content: 'abc',
        created_at: at,
        updated_at: at,
      };
  }
}

export const outcomeRows = (ids: Ids): Row[] =>
  Object.entries(callOutcomes).map(([kind, name]) => ({ id: ids.number('callOutcomes', kind), name }));

export const visitOutcomeRows = (ids: Ids): Row[] =>
  visitOutcomes.map((name) => ({ id: ids.number('visitOutcomes', name), name }));

export function orderRow(line: Company['lineItems'][number], ids: Ids): Row {
  return {
    id: ids.number('orders', line.id),
    deal_id: ids.number('deals', line.dealId),
    discount: line.discount ? 10 : 0,
    created_at: '2026-01-05T08:00:00Z',
    updated_at: '2026-01-05T08:00:00Z',
  };
}

export function lineRow(line: Company['lineItems'][number], { deals }: Company, ids: Ids): Row {
  const currency = deals.find(({ id }) => id === line.dealId)?.currency;
  return {
    id: ids.number('lineItems', line.id),
    name: line.name,
    sku: null,
    price: value(line.unitPrice, currency),
    value: value(line.unitPrice, currency),
    variation: 0,
    currency,
    quantity: line.quantity,
    created_at: '2026-01-05T08:00:00Z',
  };
}

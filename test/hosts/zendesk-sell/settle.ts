import type { Activity } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';

/** Whose token the simulator knows. */
export const me = 'u1';

export const callOutcomes: Readonly<Record<string, string>> = {
  connected: 'Connected',
  no_answer: 'No answer',
  voicemail: 'Left voicemail',
  busy: 'Busy',
};
export const visitOutcomes = ['Interested', 'Not interested'];
export const unqualifiedLead = 'No budget';

/**
 * Makes of any company one that Zendesk Sell can hold, by what its documentation says of each record, and adds what its
 * users would have entered besides.
 */
export function settle(company: Company): void {
  for (const user of company.users) {
    user.role = user.id === me ? 'admin' : 'rep';
    if (!user.active) user.deactivatedAt = '2026-02-01T00:00:00Z';
  }
  for (const stage of company.stages) {
    if (stage.position === 0) stage.kind = 'incoming';
    if (stage.kind === 'won' || stage.kind === 'lost') stage.probability = null;
  }
  for (const customer of company.customers) {
    if (customer.kind === 'company') Object.assign(customer, { industry: 'IT', region: 'Poland' });
  }
  company.products.forEach((product, at) => {
    product.sku = `SKU-${at + 1}`;
    product.unitCost = Math.round((product.unitPrice ?? 0) / 2);
  });
  settleDeals(company);
  settleLeads(company);
  company.activities.forEach((activity, at) => {
    settleActivity(activity, at);
  });
}

function settleDeals(company: Company): void {
  const customers = new Map(company.customers.map((one) => [one.id, one]));
  company.deals.forEach((deal, at) => {
    if (at % 3 === 0) deal.winProbability = (at % 10) / 10;
    if (at % 5 === 0) deal.tags = ['key account'];
    const customer = customers.get(deal.customerId ?? '');
    if (customer?.kind !== 'contact') return;
    // The company of the contact is on the deal, too.
    deal.contactIds = [customer.id];
    deal.customerId = customer.parentId ?? customer.id;
  });
  company.lineItems.forEach((line, at) => {
    line.productId = null;
    const full = Math.round(line.quantity * line.unitPrice);
    line.discount = at % 2 === 0 ? Math.round(full / 10) : 0;
    line.amount = full - line.discount;
  });
}

function settleLeads(company: Company): void {
  company.leads.forEach((lead, at) => {
    const deal = company.deals.find(({ id }) => id === lead.convertedDealId);
    if (deal) lead.convertedCustomerId = deal.customerId ?? null;
    if (lead.statusKind === 'unqualified') lead.unqualifiedReason = unqualifiedLead;
    if (at % 2 === 0) Object.assign(lead, { phone: `+4822555${at}`, region: 'Poland', industry: 'IT' });
  });
}

/** Only calls that were made are logged, and there are no e-mails; most things are attached to one record alone. */
function settleActivity(activity: Activity, at: number): void {
  if (activity.kind === 'email') activity.kind = 'text';
  if (activity.kind === 'call' && activity.status === 'planned') activity.kind = 'task';
  if (activity.kind === 'note' && at % 3 === 0) {
    const outcome = visitOutcomes[at % 2];
    Object.assign(activity, {
      kind: 'visit',
      outcome,
      outcomeKind: at % 2 ? 'not_interested' : 'interested',
    });
  }
  const { kind } = activity;
  if (kind === 'meeting') activity.status = 'done';
  if (kind !== 'call' && kind !== 'meeting') activity.durationSec = null;
  if (kind !== 'call' && kind !== 'text') activity.direction = null;
  if (kind === 'note') activity.createdAt = activity.at;
  if (kind === 'task') {
    activity.dueAt = activity.at;
    activity.completedAt = activity.status === 'done' ? activity.at : null;
  }
  if (kind === 'call') {
    activity.createdAt = null;
    activity.outcome = callOutcomes[activity.outcomeKind ?? ''] ?? null;
    if (at % 2 === 0) activity.recordingUrl = `https://calls.example/${at}`;
  }
  if (kind === 'meeting' || (kind !== 'call' && kind !== 'text' && activity.dealId))
    activity.customerId = null;
  if (!activity.dealId && !activity.customerId && kind !== 'meeting') activity.leadId = 'le1';
}

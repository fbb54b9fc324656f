import { type Company, makeCompany } from '../toolkit/company';

const dayMs = 86_400_000;
const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/**
 * The made-up company as far as Odoo can hold it: one currency, leads that become the opportunity itself under the same id,
 * calls without outcome or length, no amount of zero, targets per team and month.
 */
export function odooCompany(deals = 120): Company {
  const company = makeCompany({ currencies: ['EUR'], deals });
  company.teams.push(...company.pipelines.map(({ id, name }) => ({ id, name })));
  company.pipelines.push({ id: 'p9', name: 'Closed office', position: 2, deletedAt: company.now });
  company.teams.push({ id: 'p9', name: 'Closed office' });
  company.stages.push({ id: 'p9-lost', pipelineId: 'p9', name: 'Lost', position: 0, kind: 'lost' });
  for (const stage of company.stages) Object.assign(stage, { probability: null });
  company.lossReasons.push({ id: 'r9', name: 'Old reason', archivedAt: '2026-01-05T08:00:00Z' });
  company.customers.forEach((customer, at) => {
    if (at % 3 === 0) customer.region = 'Poland';
  });
  company.products.forEach((product, at) => {
    Object.assign(product, { sku: `SKU-${at}`, category: 'All' });
  });
  company.deals.forEach((deal, at) => {
    const kind = company.stages.find(({ id }) => id === deal.stageId)?.kind;
    if (deal.amount === 0) deal.amount = null;
    if (kind === 'open') deal.winProbability = 0.25;
    if (at % 4 === 1) deal.region = 'Poland';
    if (at % 6 === 1) deal.tags = ['Software'];
  });
  for (const change of company.fieldChanges) {
    if (change.from === 0) change.from = null;
    if (change.to === 0) change.to = null;
  }
  adaptLeads(company);
  adaptActivities(company);
  const discounted = company.lineItems[0];
  if (discounted) {
    const full = discounted.quantity * discounted.unitPrice;
    Object.assign(discounted, { discount: full / 10, amount: full - full / 10 });
  }
  company.goals.length = 0;
  return company;
}

function adaptLeads(company: Company): void {
  for (const lead of company.leads) {
    Object.assign(lead, { currency: 'EUR', region: 'Poland', phone: '+4822' });
    if (lead.statusKind === 'converted') {
      const deal = company.deals.find(({ id }) => id === lead.convertedDealId);
      if (!deal) throw new Error(`no deal of ${lead.id}`);
      deal.leadId = lead.id;
      Object.assign(lead, {
        name: deal.name,
        ownerId: deal.ownerId,
        sourceId: deal.sourceId,
        estimatedValue: deal.amount,
        region: deal.region ?? null,
        createdAt: iso(Date.parse(deal.createdAt) - dayMs),
        convertedAt: deal.createdAt,
      });
    } else if (lead.statusKind === 'unqualified') {
      Object.assign(lead, {
        status: 'Lost',
        unqualifiedAt: iso(Date.parse(lead.createdAt) + dayMs),
        unqualifiedReason: 'Price',
      });
    } else if (lead.statusKind === 'working') {
      Object.assign(lead, { status: 'Meeting' });
    } else {
      Object.assign(lead, { status: 'Qualified', statusKind: 'qualified' });
    }
  }
}

const typeNames = { call: 'Call', task: 'To-Do' } as const;

function adaptActivities(company: Company): void {
  company.activities.forEach((activity, at) => {
    const { kind } = activity;
    // A message belongs to a record, and a meeting here to an opportunity.
    const deal = company.deals.find(({ id }) => id === activity.dealId) ?? company.deals[0];
    if (deal && (kind === 'meeting' || (!activity.dealId && !activity.customerId))) {
      Object.assign(activity, { dealId: deal.id });
    }
    if (activity.dealId) activity.customerId = deal?.customerId ?? null;
    Object.assign(activity, { outcomeKind: null });
    if (kind === 'meeting') {
      activity.status = 'done';
      return;
    }
    Object.assign(activity, {
      durationSec: null,
      direction: kind === 'email' ? 'outbound' : null,
      type: kind === 'call' || kind === 'task' ? typeNames[kind] : null,
    });
    // What nobody signed came from outside.
    if (kind === 'email' && !activity.userId) activity.direction = 'inbound';
    if (activity.status === 'planned') {
      const day = `${activity.at.slice(0, 10)}T00:00:00Z`;
      Object.assign(activity, { at: day, dueAt: day, userId: activity.userId ?? `u${1 + (at % 5)}` });
    } else {
      Object.assign(activity, { createdAt: null });
      if (kind === 'call' || kind === 'task') activity.completedAt = activity.at;
    }
  });
  // Somebody who is not a colleague writes too: no user did it.
  const lead = company.leads.find(({ statusKind }) => statusKind === 'working');
  const note = company.activities.find(({ kind }) => kind === 'note');
  if (lead && note) Object.assign(note, { leadId: lead.id, dealId: null, customerId: null });
}

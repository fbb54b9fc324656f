import { type Company, makeCompany } from '../toolkit/company';

/** SuiteCRM's own names of stages that the company's stand for. */
const stages = ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'];
const shares = [0.2, 0.25, 0.65, 0.8];

/**
 * The company with what SuiteCRM knows besides, and without what it cannot tell: there is one pipeline, deals belong to
 * companies, calls have no outcome but that they were held, tasks do not tell when they were done.
 */
export function richCompany({ deals = 120 }: { readonly deals?: number } = {}): Company {
  const company = makeCompany({ pipelines: 1, deals });
  for (const stage of company.stages) {
    const at = stage.position;
    Object.assign(stage, {
      name: stages[at] ?? (stage.kind === 'won' ? 'Closed Won' : 'Closed Lost'),
      probability: shares[at] ?? stage.probability,
    });
  }
  Object.assign(company.pipelines[0] ?? {}, { name: 'Opportunities' });
  const [first] = company.users;
  if (first) Object.assign(first, { role: 'admin' });
  for (const [at, customer] of company.customers.entries()) {
    const isCompany = customer.kind === 'company';
    Object.assign(customer, {
      region: at % 3 === 0 ? 'Poland' : null,
      ...(isCompany ? { industry: 'Retail', size: 10 + at } : { sourceId: at % 4 === 0 ? 'so1' : null }),
    });
  }
  for (const [at, product] of company.products.entries()) {
    Object.assign(product, { sku: `SKU-${at}`, category: 'Software', unitCost: 500 });
  }
  const isCompany = (id: string | null | undefined): boolean =>
    company.customers.find((one) => one.id === id)?.kind === 'company';
  for (const [at, deal] of company.deals.entries()) {
    Object.assign(deal, {
      ...(!isCompany(deal.customerId) && { customerId: null }),
      kind: at % 2 === 0 ? 'new' : null,
      winProbability: (at % 5) / 4,
    });
  }
  for (const lead of company.leads) {
    Object.assign(lead, {
      region: 'Poland',
      phone: '+48 22 555 00 00',
      ...(lead.convertedAt && { convertedAt: null, convertedCustomerId: 'c1' }),
    });
  }
  for (const [at, activity] of company.activities.entries()) {
    const { kind, status, dealId, customerId } = activity;
    const isTimed = kind === 'call' || kind === 'meeting';
    const isHeld = at % 7 !== 0;
    Object.assign(activity, {
      ...(dealId && isCompany(customerId) && { customerId: null }),
      ...(at % 10 === 0 && { dealId: null, leadId: 'le1', customerId: null }),
      ...(kind === 'task' && { dueAt: activity.at }),
      ...(kind === 'note' && { createdAt: activity.at }),
      ...(isTimed && {
        durationSec: activity.durationSec ?? 900,
        outcomeKind: null,
        ...(status === 'done' && {
          status: isHeld ? 'done' : 'cancelled',
          outcome: isHeld ? 'Held' : 'Not Held',
          outcomeKind: kind === 'call' ? (isHeld ? 'connected' : 'no_answer') : isHeld ? 'held' : 'cancelled',
        }),
      }),
    });
  }
  return company;
}

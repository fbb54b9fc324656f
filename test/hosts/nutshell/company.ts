import type { Activity } from '@/lib/model/entities';
import { type Company, makeCompany } from '../toolkit/company';

/**
 * The company as Nutshell can hold it: a territory here and there, a competitor, pipelines that end in "Cancelled" too,
 * changes of owner instead of amount, notes without an author, nothing but e-mails with a direction.
 */
export function heldCompany(): Company {
  const company = makeCompany();
  const kinds = new Map(company.stages.map(({ id, kind }) => [id, kind]));
  Object.assign(company.users[0] ?? {}, { role: 'admin' });
  company.sources.forEach((source, at) => {
    source.channel = (['organic', 'referral', null, 'other'] as const)[at] ?? null;
  });
  company.products.forEach((product, at) => {
    product.sku = `SKU-${at}`;
  });
  for (const { id } of company.pipelines) {
    const stage = { id: `${id}-cancelled`, pipelineId: id, name: 'Cancelled', position: 6 };
    company.stages.push({ ...stage, kind: 'unqualified' });
  }
  company.customers.forEach((customer, at) => {
    if (at % 4 === 0) customer.region = 'West';
    if (customer.kind === 'company' && at % 3 === 0) customer.industry = 'Software';
  });
  const people = new Set(company.customers.filter(({ kind }) => kind === 'contact').map(({ id }) => id));
  company.deals.forEach((deal, at) => {
    const kind = kinds.get(deal.stageId);
    const isOpen = kind === 'open';
    deal.closedAt = isOpen
      ? null
      : (company.transitions.findLast(({ dealId }) => dealId === deal.id)?.at ?? null);
    deal.winProbability = isOpen ? 0.42 : null;
    deal.competitor = kind === 'lost' && at % 2 === 0 ? 'Rival & Co' : null;
    deal.region = at % 5 === 0 ? 'East' : null;
    deal.contactIds = people.has(deal.customerId ?? '') ? [deal.customerId as string] : null;
  });
  const owners = new Map(company.deals.map(({ id, ownerId }) => [id, ownerId]));
  const changes = company.fieldChanges.splice(0).filter(({ dealId }) => owners.get(dealId));
  for (const change of changes) {
    const to = owners.get(change.dealId);
    company.fieldChanges.push({ ...change, field: 'ownerId', from: to === 'u2' ? 'u1' : 'u2', to });
  }
  for (const activity of company.activities) hold(activity);
  return company;
}

function hold(activity: Activity): void {
  const { kind } = activity;
  activity.outcomeKind = null;
  activity.direction = kind === 'email' ? (activity.userId ? 'outbound' : 'inbound') : null;
  if (kind === 'email') Object.assign(activity, { dealId: null, customerId: null });
  if (kind === 'note') Object.assign(activity, { userId: null, createdAt: activity.at });
  if ((kind === 'note' || kind === 'task') && activity.dealId) activity.customerId = null;
}

import { type Company, makeCompany } from '../toolkit/company';

const hourMs = 3_600_000;
const later = (at: string, hours: number): string =>
  `${new Date(Date.parse(at) + hours * hourMs).toISOString().slice(0, 19)}Z`;

const labels: Readonly<Record<string, string>> = {
  connected: 'Connected',
  no_answer: 'No answer',
  voicemail: 'Left voicemail',
  busy: 'Busy',
};

/** The company with what HubSpot knows besides: sources with channels, histories of leads, ties of contacts. */
export function richCompany(...options: Parameters<typeof makeCompany>): Company {
  const company = makeCompany(...options);
  const channels = ['direct', 'referral', 'organic', 'email'] as const;
  for (const [at, source] of company.sources.entries()) Object.assign(source, { channel: channels[at] });
  for (const [at, customer] of company.customers.entries()) {
    Object.assign(customer, {
      region: at % 3 === 0 ? 'Poland' : null,
      sourceId: at % 4 === 0 ? 'so1' : null,
      ...(customer.kind === 'company' && { industry: 'RETAIL', size: 10 + at }),
    });
  }
  for (const [at, product] of company.products.entries()) {
    Object.assign(product, { sku: `SKU-${at}`, unitCost: 1_000 });
  }
  for (const line of company.lineItems) Object.assign(line, { unitCost: 1_000 });
  const contacts = company.customers.filter(({ kind }) => kind === 'contact');
  company.deals.forEach((deal, at) => {
    const customer = company.customers.find(({ id }) => id === deal.customerId);
    const own = contacts.filter(({ parentId }) => parentId === customer?.id).slice(0, 2);
    const ids = customer?.kind === 'contact' ? [customer.id] : own.map(({ id }) => id);
    Object.assign(deal, { contactIds: ids, kind: at % 2 === 0 ? 'new' : null });
  });
  for (const lead of company.leads) {
    const at = lead.convertedAt ?? later(lead.createdAt, 24);
    const isNew = lead.statusKind === 'new';
    Object.assign(lead, {
      statusChanges: isNew ? [] : [{ from: 'New', to: lead.status, at }],
      statusChangedAt: isNew ? lead.createdAt : at,
      ...(lead.statusKind === 'unqualified' && { unqualifiedAt: at, unqualifiedReason: 'Not a good fit' }),
    });
  }
  company.activities.forEach((activity, at) => {
    const { kind, status } = activity;
    Object.assign(activity, {
      leadId: at % 10 === 0 ? 'le1' : null,
      type: kind === 'call' && at % 2 === 0 ? 'Discovery call' : null,
      ...(kind === 'call' && activity.outcomeKind && { outcome: labels[activity.outcomeKind] }),
      ...(kind === 'call' && status === 'done' && { recordingUrl: `https://records.example/${activity.id}` }),
      ...(kind === 'task' && { dueAt: activity.at, ...(status === 'done' && { completedAt: activity.at }) }),
      ...(kind === 'email' && { threadId: `thread-${at}`, bounced: at % 7 === 0 }),
      ...(kind === 'meeting' && status === 'done' && { outcomeKind: 'held' }),
    });
  });
  return company;
}

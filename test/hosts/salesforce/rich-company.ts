import { type Company, makeCompany } from '../toolkit/company';

const midnight = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).startOfDay().toInstant().toString();

const results: Readonly<Record<string, string>> = {
  connected: 'Call connected',
  no_answer: 'No answer',
  voicemail: 'Left voicemail',
  busy: 'Busy',
};

/**
 * The company with what Salesforce knows besides, and without what it cannot tell: what is planned stands on a day, an
 * e-mail and a classic note hang on one record, meetings are over when their time is.
 */
export function richCompany(...options: Parameters<typeof makeCompany>): Company {
  const company = makeCompany(...options);
  const { timeZone, customers } = company;
  Object.assign(company.teams[1] ?? {}, { parentTeamId: 't1' });
  for (const user of company.users) Object.assign(user, { timeZone });
  for (const [at, customer] of customers.entries()) {
    const isCompany = customer.kind === 'company';
    Object.assign(customer, {
      region: at % 3 === 0 ? 'Poland' : null,
      ...(isCompany ? { industry: 'Retail', size: 10 + at } : { sourceId: at % 4 === 0 ? 'so1' : null }),
    });
  }
  for (const [at, product] of company.products.entries()) {
    Object.assign(product, { sku: `SKU-${at}`, category: 'Software' });
  }
  for (const [at, deal] of company.deals.entries()) {
    const customer = customers.find(({ id }) => id === deal.customerId);
    const own = customers.find(({ parentId }) => parentId !== null && parentId === deal.customerId);
    const contact = customer?.kind === 'contact' ? customer : own;
    Object.assign(deal, {
      contactIds: contact ? [contact.id] : [],
      kind: at % 2 === 0 ? 'new' : null,
      winProbability: (at % 5) / 4,
    });
  }
  const [, second] = company.deals;
  if (second) {
    const at = new Date(Date.parse(second.createdAt) + 60_000).toISOString().replace('.000', '');
    const change = { dealId: second.id, field: 'ownerId', from: 'u1', to: 'u2', at, seq: 0 } as const;
    company.fieldChanges.push(change);
  }
  for (const lead of company.leads) {
    Object.assign(lead, {
      industry: 'Retail',
      region: 'Poland',
      phone: '+48 22 555 00 00',
      ...(lead.convertedAt && {
        convertedAt: midnight(lead.convertedAt, timeZone),
        convertedCustomerId: 'c1',
      }),
    });
  }
  for (const [at, activity] of company.activities.entries()) {
    const { kind, status, dealId, customerId } = activity;
    const isCompany = customers.find(({ id }) => id === customerId)?.kind === 'company';
    const day = midnight(activity.at, timeZone);
    const isTask = kind === 'call' || kind === 'task';
    Object.assign(activity, {
      ...(isTask && {
        type: kind === 'call' ? 'Call' : 'Other',
        dueAt: day,
        ...(status === 'done' ? { completedAt: activity.at } : { at: day }),
      }),
      ...(kind === 'meeting' && { type: 'Meeting', status: 'done' }),
      ...(kind === 'call' && activity.outcomeKind && { outcome: results[activity.outcomeKind] }),
      ...(kind === 'email' && (dealId || !isCompany) && { customerId: null }),
      ...(kind === 'note' && { createdAt: activity.at }),
      ...(kind === 'note' && dealId && Number(activity.id.slice(1)) % 2 === 0 && { customerId: null }),
      ...((isTask || kind === 'meeting') &&
        at % 10 === 0 && { dealId: null, customerId: null, leadId: 'le1' }),
    });
  }
  return company;
}

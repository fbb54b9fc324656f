import { type Company, makeCompany } from '../toolkit/company';

const midnight = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).startOfDay().toInstant().toString();

const results: Readonly<Record<string, string>> = {
  connected: 'Interested',
  no_answer: 'No response/Busy',
  voicemail: 'Left voicemail',
  busy: 'Line busy',
};

/**
 * The company with what Zoho knows besides, and without what it cannot tell: e-mails are read one record at a time, an
 * activity hangs on one thing, tasks are due on a day, notes stand where they were written, contacts tell their source and
 * accounts do not.
 */
export function richCompany(...options: Parameters<typeof makeCompany>): Company {
  const company = makeCompany(...options);
  const { timeZone } = company;
  company.activities.splice(
    0,
    Number.POSITIVE_INFINITY,
    ...company.activities.filter(({ kind }) => kind !== 'email'),
  );
  Object.assign(company.teams[1] ?? {}, { parentTeamId: 't1' });
  for (const [at, user] of company.users.entries()) {
    Object.assign(user, { timeZone, ...(at === 0 && { role: 'admin' }) });
  }
  for (const [at, customer] of company.customers.entries()) {
    const isCompany = customer.kind === 'company';
    Object.assign(customer, {
      region: at % 3 === 0 ? 'Poland' : null,
      ...(isCompany ? { industry: 'Retail', size: 10 + at } : { sourceId: at % 4 === 0 ? 'so1' : null }),
    });
  }
  for (const [at, product] of company.products.entries()) {
    Object.assign(product, { sku: `SKU-${at}`, category: 'Software' });
  }
  const contactIds = (id: string | null | undefined): string[] => {
    const customer = company.customers.find((one) => one.id === id);
    const own = company.customers.find(({ parentId }) => parentId !== null && parentId === id)?.id;
    return customer?.kind === 'contact' ? [customer.id] : own === undefined ? [] : [own];
  };
  for (const [at, deal] of company.deals.entries()) {
    Object.assign(deal, {
      contactIds: contactIds(deal.customerId),
      kind: at % 2 === 0 ? 'new' : null,
      winProbability: (at % 5) / 4,
      ...(at % 11 === 0 && { tags: ['key account', 'Ö'] }),
    });
  }
  for (const lead of company.leads) {
    Object.assign(lead, { industry: 'Retail', region: 'Poland', phone: '+48 22 555 00 00' });
  }
  for (const [at, activity] of company.activities.entries()) {
    const { kind, status, dealId, customerId } = activity;
    const isContact = company.customers.find(({ id }) => id === customerId)?.kind === 'contact';
    const day = midnight(activity.at, timeZone);
    Object.assign(activity, {
      ...(dealId && !isContact && { customerId: null }),
      ...(at % 10 === 0 && { dealId: null, customerId: null, leadId: 'le1' }),
      ...(kind === 'note' && { createdAt: activity.at, customerId: dealId ? null : activity.customerId }),
      ...(kind === 'note' && at % 10 === 0 && { customerId: null }),
      ...(kind === 'meeting' && { status: 'done' }),
      ...(kind === 'call' && activity.outcomeKind && { outcome: results[activity.outcomeKind] }),
      ...(kind === 'call' && status === 'done' && { recordingUrl: `https://records.example/${activity.id}` }),
      ...(kind === 'task' && {
        dueAt: day,
        ...(status === 'done' ? { completedAt: activity.at } : { at: day }),
      }),
    });
  }
  return company;
}

import { type Company, makeCompany } from '../toolkit/company';

const results: Readonly<Record<string, string>> = {
  connected: 'completed',
  no_answer: 'no-answer',
  voicemail: 'completed',
  busy: 'busy',
};

/**
 * The company with what EngageBay knows besides, and without what it cannot tell: e-mails, who has left, when a task was
 * done, what deal a call or a note is about.
 */
export function richCompany({ deals = 120 }: { readonly deals?: number } = {}): Company {
  const company = makeCompany({ deals });
  const { customers, timeZone } = company;
  for (const [at, user] of company.users.entries()) {
    Object.assign(user, { timeZone, active: true, ...(at === 0 && { role: 'admin' }) });
  }
  for (const [at, customer] of customers.entries()) {
    Object.assign(customer, { region: at % 3 === 0 ? 'Poland' : null });
  }
  const contactOf = (id: string | null | undefined): string => {
    const customer = customers.find((one) => one.id === id);
    if (customer?.kind === 'contact') return customer.id;
    return customers.find(({ parentId }) => parentId && parentId === id)?.id ?? 'c30';
  };
  for (const [at, deal] of company.deals.entries()) {
    Object.assign(deal, {
      winProbability: (at % 5) / 4,
      contactIds: deal.customerId ? [contactOf(deal.customerId)] : [],
      ...(at % 11 === 0 && { tags: ['key account', 'Ö'] }),
    });
  }
  company.activities.splice(
    0,
    Number.POSITIVE_INFINITY,
    ...company.activities.filter(({ kind }) => kind !== 'email'),
  );
  for (const activity of company.activities) {
    const { kind, status, outcomeKind, direction } = activity;
    const isLogged = (kind === 'call' && status === 'done') || kind === 'note';
    Object.assign(activity, {
      ...(isLogged && { dealId: null, customerId: contactOf(activity.customerId) }),
      ...(kind === 'note' && { createdAt: activity.at }),
      ...(kind === 'meeting' && { status: 'done' }),
      ...(kind === 'task' && { dueAt: activity.at }),
      ...(kind === 'call' && status === 'planned' && { dueAt: activity.at, direction: null }),
      ...(kind === 'call' &&
        status === 'done' && {
          outcome: results[outcomeKind ?? ''],
          provider: 'twilio',
          recordingUrl: `https://records.example/${activity.id}`,
          ...(direction === 'inbound' && outcomeKind === 'no_answer' && { status: 'missed' }),
        }),
    });
  }
  return company;
}

import type { Activity } from '@/lib/model/entities';
import { type Company, makeCompany } from '../toolkit/company';

/**
 * The made-up company as far as Frappe CRM can hold it: one pipeline, deals named after their customer, calls that are never
 * planned, e-mails that came in without a colleague.
 */
export function frappeCompany(deals = 120): Company {
  const company = makeCompany({ pipelines: 1, deals });
  Object.assign(company.pipelines[0] ?? {}, { name: 'Deals' });
  company.fieldChanges.length = 0;
  company.goals.length = 0;
  company.teams.length = 0;
  for (const user of company.users) user.teamIds = null;
  company.customers.forEach((customer, at) => {
    if (customer.kind === 'company')
      Object.assign(customer, { phone: null, industry: 'Software', region: 'Poland' });
    if (at % 10 === 9) customer.phone = null;
  });
  company.products.forEach((product, at) => {
    product.sku = `SKU-${at}`;
  });
  const kinds = new Map(company.stages.map(({ id, kind }) => [id, kind]));
  const customers = new Map(company.customers.map((customer) => [customer.id, customer]));
  company.deals.forEach((deal, at) => {
    const customer = customers.get(deal.customerId ?? '');
    const isCompany = customer?.kind === 'company';
    deal.name = isCompany ? customer.name : `Person ${at} <b>`;
    deal.contactIds = customer && !isCompany ? [customer.id] : [];
    if (deal.amount === 0) deal.amount = null;
    if (kinds.get(deal.stageId) === 'open') deal.winProbability = 0.4;
    if (at % 3 === 0) deal.region = 'Poland';
  });
  for (const lead of company.leads) {
    Object.assign(lead, { region: 'Poland', industry: 'Software', phone: '+48 22' });
    if (lead.statusKind === 'unqualified') lead.unqualifiedReason = 'Price';
    if (lead.statusKind !== 'converted') continue;
    const deal = company.deals.find(({ id }) => id === lead.convertedDealId);
    if (!deal) throw new Error(`no deal of ${lead.id}`);
    deal.leadId = lead.id;
    Object.assign(lead, { status: 'Qualified', convertedAt: deal.createdAt });
  }
  company.activities.forEach(adaptActivity);
  const working = company.leads.find(({ statusKind }) => statusKind === 'working');
  const note = company.activities.find(({ kind }) => kind === 'note');
  if (working && note) Object.assign(note, { leadId: working.id, dealId: null });
  return company;
}

export const callStatus: Readonly<Record<string, string>> = {
  connected: 'Completed',
  no_answer: 'No Answer',
  busy: 'Busy',
  other: 'Failed',
};

function adaptActivity(activity: Activity, at: number): void {
  const { kind } = activity;
  if (kind === 'call') {
    const outcomeKind =
      activity.outcomeKind === 'voicemail' || !activity.outcomeKind ? 'other' : activity.outcomeKind;
    Object.assign(activity, { status: 'done', outcomeKind, outcome: callStatus[outcomeKind] });
    if (at % 2 === 0)
      Object.assign(activity, { provider: 'Twilio', recordingUrl: `https://voice.example/${at}` });
  }
  if (kind === 'note') activity.createdAt = activity.at;
  if (kind === 'email' && activity.direction === 'inbound') activity.userId = null;
  if (kind === 'meeting') activity.status = 'done';
  if (kind === 'task' && activity.status === 'planned') activity.dueAt = activity.at;
}

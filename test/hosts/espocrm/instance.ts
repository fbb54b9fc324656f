import { createHash } from 'node:crypto';
import type { EntityName } from '@/lib/model/entities';
import { type Company, type CompanyOptions, makeCompany } from '../toolkit/company';

/*
 * The made-up company as one installation of EspoCRM: what of it the installation can hold, under which ids, and how its
 * administrator has set it up (statuses and a reason for losses of their own).
 */

/** 17 hexadecimal digits, as EspoCRM makes them. */
export const hex = (entity: string, id: string): string =>
  createHash('sha256').update(`${entity}:${id}`).digest('hex').slice(0, 17);

export const customerType = (company: Company, id: string): 'Account' | 'Contact' =>
  company.customers.find((one) => one.id === id)?.kind === 'contact' ? 'Contact' : 'Account';

const activityTypes: Readonly<Record<string, string>> = {
  call: 'Call',
  meeting: 'Meeting',
  task: 'Task',
  email: 'Email',
  note: 'Note',
};
export const activityType = (kind: string): string => activityTypes[kind] ?? 'Call';

export const hasPipelines = (company: Company): boolean => company.pipelines.length > 1;

/** Stage names of the field `stage`, as shipped, in the order of the company's stages. */
export const stageValues = [
  'Prospecting',
  'Qualification',
  'Proposal',
  'Negotiation',
  'Closed Won',
  'Closed Lost',
];
export const chances = [10, 25, 50, 75, 100, 0];
export const stageValue = (company: Company, id: string): string => {
  const stage = company.stages.find((one) => one.id === id);
  return stageValues[stage?.position ?? 0] ?? '';
};

export function idOf(company: Company, entity: EntityName, id: string): string {
  if (entity === 'sources') return company.sources.find((one) => one.id === id)?.name ?? id;
  if (entity === 'pipelines' && !hasPipelines(company)) return 'Opportunity';
  if (entity === 'stages' && !hasPipelines(company)) return stageValue(company, id);
  if (entity === 'customers') return `${customerType(company, id)}/${hex(entity, id)}`;
  if (entity === 'activities') {
    const kind = company.activities.find((one) => one.id === id)?.kind ?? 'call';
    return `${activityType(kind)}/${hex(entity, id)}`;
  }
  // `Deal:1`, as the history numbers moves.
  if (entity === 'transitions') {
    const [dealId = '', seq] = id.split(':');
    return `${hex('deals', dealId)}:${seq}`;
  }
  if (entity === 'lossReasons') {
    return `cLossReason:${company.lossReasons.find((one) => one.id === id)?.name ?? id}`;
  }
  return hex(entity, id);
}

/** Labels of what came of a call, as this administrator named the statuses. */
export const callStatuses: Readonly<Record<string, string>> = {
  connected: 'Held',
  no_answer: 'No Answer',
  voicemail: 'Voicemail',
  busy: 'Busy',
};

/** The company as an installation holds it: with what EspoCRM adds, and without what it has no place for. */
export function makeInstance(options: CompanyOptions = {}): Company {
  const company = makeCompany(options);
  company.stages.forEach((stage) => {
    Object.assign(stage, { probability: (chances[stage.position] ?? 0) / 100 });
    if (!hasPipelines(company)) {
      Object.assign(stage, { name: stageValues[stage.position] });
    }
  });
  if (!hasPipelines(company)) Object.assign(company.pipelines[0] ?? {}, { name: 'Opportunities' });
  company.users.forEach((user, at) => {
    Object.assign(user, { role: at === 0 ? 'admin' : 'rep' });
  });
  company.customers.forEach((customer, at) => {
    Object.assign(customer, {
      region: at % 3 === 0 ? 'Poland' : null,
      industry: customer.kind === 'company' && at % 2 === 0 ? 'Banking' : null,
      campaignId: at % 10 === 0 ? 'campaign1' : null,
    });
  });
  const accountOf = (id: string | null | undefined): string | null =>
    id && customerType(company, id) === 'Account' ? id : null;
  company.deals.forEach((deal, at) => {
    const stage = company.stages.find(({ id }) => id === deal.stageId);
    const customer = deal.customerId ?? null;
    const isContact = customer !== null && accountOf(customer) === null;
    Object.assign(deal, {
      winProbability: stage?.probability ?? null,
      contactIds: isContact ? [customer] : [],
      leadId: at % 11 === 0 ? `le${(at % 40) + 1}` : null,
      campaignId: at % 10 === 0 ? 'campaign1' : null,
    });
  });
  company.leads.forEach((lead, at) => {
    Object.assign(lead, {
      estimatedValue: at % 2 === 0 ? (at + 1) * 1000 : null,
      currency: at % 2 === 0 ? company.currency : null,
      convertedCustomerId: lead.statusKind === 'converted' ? idOf(company, 'customers', 'c1') : null,
      region: at % 3 === 0 ? 'Norge' : null,
      industry: at % 4 === 0 ? 'Energy' : null,
      phone: at % 2 === 0 ? '+47123' : null,
      campaignId: at % 10 === 0 ? 'campaign1' : null,
    });
  });
  company.activities.forEach((activity, at) => {
    const done = activity.status === 'done';
    const deal = company.deals.find(({ id }) => id === activity.dealId);
    // A post belongs to a record; a call hangs on a lead or a case now and then.
    if (activity.kind === 'note' && !activity.dealId) Object.assign(activity, { dealId: 'd1' });
    const isOther = !activity.dealId && !activity.customerId;
    Object.assign(activity, {
      customerId: deal ? accountOf(deal.customerId) : (activity.customerId ?? null),
      leadId: isOther && at % 2 === 0 ? 'le1' : null,
      caseId: isOther && at % 2 === 1 ? hex('cases', 'case1') : null,
      outcome:
        activity.kind === 'call' && done
          ? (callStatuses[activity.outcomeKind ?? ''] ?? null)
          : activity.kind === 'meeting' && done
            ? 'Held'
            : null,
      outcomeKind: activity.kind === 'meeting' && done ? 'held' : (activity.outcomeKind ?? null),
      ...(activity.kind === 'note' && { createdAt: activity.at, userId: activity.userId ?? 'u1' }),
      ...(activity.kind === 'task' && { dueAt: activity.at, completedAt: done ? activity.at : null }),
    });
    if (activity.kind === 'note') Object.assign(activity, { customerId: null });
  });
  return company;
}

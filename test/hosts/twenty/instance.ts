import { createHash } from 'node:crypto';
import type { EntityName } from '@/lib/model/entities';
import { type Company, type CompanyOptions, makeCompany } from '../toolkit/company';

/*
 * The made-up company as a workspace of Twenty: what of it the workspace can hold, and under which ids. Its administrator
 * has added a stage for losses and a field for their reason; there are no calls, leads, sources or teams.
 */

/** A uuid, as Twenty makes them. */
export const uuid = (entity: string, id: string): string => {
  const hex = createHash('sha256').update(`${entity}:${id}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

export const stageOptions = [
  ['NEW', 'New'],
  ['SCREENING', 'Screening'],
  ['MEETING', 'Meeting'],
  ['PROPOSAL', 'Proposal'],
  ['CUSTOMER', 'Customer'],
  ['LOST', 'Lost'],
] as const;

export const stageValue = (company: Company, id: string): string =>
  stageOptions[company.stages.find((one) => one.id === id)?.position ?? 0]?.[0] ?? 'NEW';

export const isCompany = (company: Company, id: string): boolean =>
  company.customers.find((one) => one.id === id)?.kind === 'company';

const objects: Readonly<Record<string, string>> = {
  task: 'task',
  note: 'note',
  meeting: 'calendarEvent',
  email: 'message',
};
export const objectOf = (kind: string): string => objects[kind] ?? 'task';

export function idOf(company: Company, entity: EntityName, id: string): string {
  if (entity === 'pipelines') return 'opportunities';
  if (entity === 'stages') return stageValue(company, id);
  if (entity === 'customers') return `${isCompany(company, id) ? 'company' : 'person'}/${uuid(entity, id)}`;
  if (entity === 'activities') {
    const kind = company.activities.find((one) => one.id === id)?.kind ?? 'task';
    return `${objectOf(kind)}/${uuid(entity, id)}`;
  }
  // As the history numbers moves.
  if (entity === 'transitions') {
    const [dealId = '', seq] = id.split(':');
    return `${uuid('deals', dealId)}:${seq}`;
  }
  if (entity === 'lossReasons') {
    return `lossReason:${company.lossReasons.find((one) => one.id === id)?.name ?? id}`;
  }
  return uuid(entity, id);
}

export function makeWorkspace(options: CompanyOptions = {}): Company {
  const company = makeCompany({ pipelines: 1, ...options });
  Object.assign(company.pipelines[0] ?? {}, { name: 'Opportunities' });
  company.stages.forEach((stage) => {
    Object.assign(stage, { name: stageOptions[stage.position]?.[1] });
  });
  company.users.forEach((user, at) => {
    Object.assign(user, { timeZone: at % 2 === 0 ? 'Europe/Warsaw' : null });
  });
  company.customers.forEach((customer, at) => {
    const own = customer.kind === 'company';
    Object.assign(customer, {
      size: own && at % 2 === 0 ? at + 1 : null,
      region: own && at % 3 === 0 ? 'Poland' : null,
      // People have no owner, companies neither phone nor e-mail.
      ownerId: own ? customer.ownerId : null,
      phone: own ? null : customer.phone,
    });
  });
  for (const deal of company.deals) {
    const { customerId } = deal;
    Object.assign(deal, { contactIds: customerId && !isCompany(company, customerId) ? [customerId] : [] });
  }
  // Nobody is recorded as having made a deal; moves have their author.
  for (const move of company.transitions)
    if (move.fromStageId === null) Object.assign(move, { byUserId: null });
  const kept = company.activities.filter(({ kind }) => kind !== 'call');
  company.activities.splice(0, company.activities.length, ...kept);
  for (const [at, activity] of company.activities.entries()) {
    const { kind, at: moment, status } = activity;
    const person = company.customers[25 + (at % 20)]?.id ?? null;
    const customerId = activity.customerId ?? null;
    const isMet = kind === 'meeting';
    const hasParticipants = isMet || kind === 'email';
    Object.assign(activity, {
      status: isMet || kind === 'email' || kind === 'note' ? 'done' : status,
      outcomeKind: isMet ? 'held' : null,
      // Who took part is known, not what it was about.
      dealId: hasParticipants ? null : activity.dealId,
      customerId: hasParticipants ? person : customerId,
      threadId: kind === 'email' ? uuid('threads', String(at % 9)) : null,
      userId: activity.userId ?? 'u1',
      ...(kind === 'task' && { dueAt: moment }),
      ...(kind === 'note' && { createdAt: moment }),
    });
  }
  return company;
}

import type { Activity, Deal } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';

/** Whose token the simulator knows. */
export const me = 'u1';

/** Names that Pipedrive gives the types of a new company. */
export const typeNames: Readonly<Record<string, string>> = {
  call: 'Call',
  meeting: 'Meeting',
  task: 'Task',
  email: 'Email',
};

/**
 * Makes of any company one that Pipedrive can hold, by what its documentation says of each record, and adds what a
 * Pipedrive user would have entered besides.
 */
export function settle(company: Company): void {
  company.teams.forEach((team, at) => {
    team.managerIds = [company.users[at + 1]?.id ?? me];
  });
  const managers = new Set(company.teams.flatMap(({ managerIds }) => managerIds ?? []));
  for (const user of company.users) {
    user.role = user.id === me ? 'admin' : managers.has(user.id) ? 'manager' : 'rep';
    user.timeZone = company.timeZone;
  }
  for (const stage of company.stages) if (stage.kind !== 'open') stage.probability = null;
  for (const customer of company.customers) {
    if (customer.kind === 'company') {
      customer.region = 'Poland';
      customer.phone = null;
    }
  }
  company.products.forEach((product, at) => {
    product.category = 'Services';
    product.sku = `SKU-${at + 1}`;
    product.unitCost = Math.round((product.unitPrice ?? 0) / 2);
  });
  settleDeals(company);
  settleLeads(company);
  company.activities.forEach((activity, at) => {
    settleActivity(company, activity, at);
  });
  settleGoals(company);
}

function settleDeals(company: Company): void {
  const kinds = new Map(company.customers.map(({ id, kind }) => [id, kind]));
  company.deals.forEach((deal, at) => {
    if (at % 3 === 0) deal.winProbability = (at % 10) / 10;
    if (at % 5 === 0) deal.tags = ['Hot'];
    const isContact = deal.customerId && kinds.get(deal.customerId) === 'contact';
    if (deal.customerId && isContact) deal.contactIds = [deal.customerId];
  });
  // The creation of a deal is no change, and its changelog does not tell who made it.
  for (const transition of company.transitions) {
    if (transition.fromStageId === null) transition.byUserId = null;
  }
}

/** Leads are seen or not, archived or not; a converted one is known by its deal only. */
function settleLeads(company: Company): void {
  company.leads.forEach((lead, at) => {
    lead.email = null;
    const deal = company.deals.find(({ id }) => id === lead.convertedDealId);
    if (lead.statusKind === 'converted' && deal) settleConverted(lead, deal);
    else if (lead.statusKind === 'unqualified') lead.status = 'Archived';
    else if (lead.statusKind === 'new') lead.status = 'New';
    else Object.assign(lead, { status: 'Seen', statusKind: 'working' });
    if (!deal && at % 2 === 0)
      Object.assign(lead, { estimatedValue: 100_00 * (at + 1), currency: company.currency });
  });
}

function settleConverted(lead: Company['leads'][number], deal: Deal): void {
  deal.leadId = lead.id;
  Object.assign(lead, {
    name: deal.name,
    status: 'Converted',
    ownerId: deal.ownerId,
    sourceId: deal.sourceId,
    createdAt: lead.createdAt < deal.createdAt ? lead.createdAt : deal.createdAt,
    convertedAt: deal.createdAt,
    convertedCustomerId: deal.customerId,
  });
}

/** Only the user's own calls have a log, and so an outcome; every third of them has no activity besides. */
function settleActivity(company: Company, activity: Activity, at: number): void {
  activity.direction = null;
  if (!activity.dealId) activity.leadId = company.leads[0]?.id ?? null;
  if (activity.kind === 'note') {
    Object.assign(activity, { createdAt: activity.at, durationSec: null });
    return;
  }
  activity.type = typeNames[activity.kind] ?? null;
  activity.dueAt = activity.at;
  if (activity.status === 'done') activity.completedAt = activity.at;
  if (!isLogged(activity)) {
    activity.outcomeKind = null;
    return;
  }
  const end = Date.parse(activity.at) + (activity.durationSec ?? 0) * 1000;
  Object.assign(activity, {
    outcome: activity.outcomeKind === 'voicemail' ? 'left_voicemail' : activity.outcomeKind,
    dueAt: null,
    createdAt: null,
    completedAt: `${new Date(end).toISOString().slice(0, 19)}Z`,
    provider: at % 3 === 0 ? 'log only' : null,
  });
}

export const isLogged = ({ kind, status, userId }: Activity): boolean =>
  kind === 'call' && status === 'done' && userId === me;

/** Logged by a telephone without an activity of its own. */
export const isLogOnly = ({ provider }: Activity): boolean => provider === 'log only';

function settleGoals({ goals, pipelines }: Company): void {
  goals.forEach((goal, at) => {
    goal.filters = { pipelineId: pipelines[0]?.id ?? null };
    if (at === 1) {
      Object.assign(goal, {
        metric: 'activity_count',
        target: 40,
        currency: null,
        filters: { activityKind: 'call' },
      });
    }
  });
}

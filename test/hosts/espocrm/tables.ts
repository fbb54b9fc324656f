import type { Company } from '../toolkit/company';
import { activityType, callStatuses, customerType, hasPipelines, hex, stageValue } from './instance';

/** A row as the API sends it. */
export type Row = Record<string, unknown>;

const when = (instant: string | null | undefined): string | null =>
  instant ? instant.replace('T', ' ').replace('Z', '') : null;
const id = (entity: string, one: string | null | undefined): string | null => (one ? hex(entity, one) : null);
const nameOf = (company: Company, userId: string | null | undefined): string | null =>
  company.users.find((one) => one.id === userId)?.name ?? null;
const major = (minor: number | null | undefined, currency: string | null | undefined): number | null =>
  minor === null || minor === undefined ? null : currency === 'JPY' ? minor : minor / 100;
const stamps = (created: string | null | undefined, modified = created) => ({
  deleted: false,
  createdAt: when(created),
  modifiedAt: when(modified),
});
const owned = (company: Company, userId: string | null | undefined) => ({
  assignedUserId: id('users', userId),
  assignedUserName: nameOf(company, userId),
});

/** All rows of an entity type, in no order. Source: espocrm/espocrm, `Resources/metadata/entityDefs`. */
export function rowsOf(company: Company, type: string): Row[] {
  if (type === 'Team') {
    return company.teams.map((team) => ({ id: hex('teams', team.id), name: team.name, ...stamps(null) }));
  }
  if (type === 'User') {
    return company.users.map((user) => ({
      id: hex('users', user.id),
      name: user.name,
      userName: `user-${user.id}`,
      type: user.role === 'admin' ? 'admin' : 'regular',
      isActive: user.active,
      emailAddress: user.email ?? null,
      teamsIds: (user.teamIds ?? []).map((team) => hex('teams', team)),
      // The first user was there before anything was stamped.
      ...stamps(user.id === 'u1' ? null : '2025-01-01T00:00:00Z'),
    }));
  }
  if (type === 'Account' || type === 'Contact') {
    return company.customers
      .filter((one) => customerType(company, one.id) === type)
      .map((one) => ({
        id: hex('customers', one.id),
        name: one.name,
        emailAddress: one.email ?? null,
        phoneNumber: one.phone ?? null,
        industry: one.industry ?? null,
        campaignId: one.campaignId ?? null,
        ...(type === 'Account'
          ? { billingAddressCountry: one.region ?? null }
          : { addressCountry: one.region ?? null, accountId: id('customers', one.parentId) }),
        ...owned(company, one.ownerId),
        ...stamps(one.createdAt),
      }));
  }
  if (type === 'Lead') return company.leads.map((lead) => leadRow(company, lead));
  if (type === 'Opportunity') return company.deals.map((deal) => dealRow(company, deal));
  return company.activities
    .filter(({ kind }) => activityType(kind) === type)
    .map((activity) => activityRow(company, activity, type));
}

function leadRow(company: Company, lead: Company['leads'][number]): Row {
  return {
    id: hex('leads', lead.id),
    name: lead.name,
    status: lead.status,
    source: company.sources.find((one) => one.id === lead.sourceId)?.name ?? null,
    industry: lead.industry ?? '',
    opportunityAmount: major(lead.estimatedValue, lead.currency),
    opportunityAmountCurrency: lead.currency ?? null,
    addressCountry: lead.region ?? null,
    emailAddress: lead.email ?? null,
    phoneNumber: lead.phone ?? null,
    convertedAt: when(lead.convertedAt),
    campaignId: lead.campaignId ?? null,
    createdAccountId: lead.convertedCustomerId?.split('/')[1] ?? null,
    createdContactId: null,
    createdOpportunityId: id('deals', lead.convertedDealId),
    ...owned(company, lead.ownerId),
    ...stamps(lead.createdAt),
  };
}

function dealRow(company: Company, deal: Company['deals'][number]): Row {
  const isContact = deal.customerId && customerType(company, deal.customerId) === 'Contact';
  const reason = company.lossReasons.find((one) => one.id === deal.lossReasonId);
  return {
    id: hex('deals', deal.id),
    name: deal.name,
    stage: stageValue(company, deal.stageId),
    lastStage: stageValue(company, deal.stageId),
    probability: Math.round((deal.winProbability ?? 0) * 100),
    amount: major(deal.amount, deal.currency),
    amountCurrency: deal.currency,
    leadSource: company.sources.find((one) => one.id === deal.sourceId)?.name ?? '',
    closeDate: deal.expectedCloseDate ?? null,
    accountId: isContact ? null : id('customers', deal.customerId),
    contactId: isContact ? id('customers', deal.customerId) : null,
    contactsIds: (deal.contactIds ?? []).map((one) => hex('customers', one)),
    campaignId: deal.campaignId ?? null,
    originalLeadId: id('leads', deal.leadId),
    cLossReason: reason?.id ?? null,
    ...(hasPipelines(company) && {
      pipelineId: hex('pipelines', deal.pipelineId),
      pipelineStageId: hex('stages', deal.stageId),
    }),
    ...owned(company, deal.ownerId),
    ...stamps(deal.createdAt, deal.updatedAt),
  };
}

function activityRow(company: Company, one: Company['activities'][number], type: string): Row {
  const done = one.status === 'done';
  const parent = one.dealId
    ? ['Opportunity', id('deals', one.dealId)]
    : one.leadId
      ? ['Lead', id('leads', one.leadId)]
      : one.caseId
        ? ['Case', one.caseId]
        : one.customerId
          ? [customerType(company, one.customerId), id('customers', one.customerId)]
          : [null, null];
  const isCompany = one.customerId && customerType(company, one.customerId) === 'Account';
  const shared: Row = {
    id: hex('activities', one.id),
    name: `${type} ${one.id}`,
    parentType: parent[0],
    parentId: parent[1],
    accountId: isCompany ? id('customers', one.customerId) : null,
    ...owned(company, one.userId),
    ...stamps(one.createdAt),
  };
  const ends = (sec: number | null | undefined): string | null =>
    sec === null || sec === undefined
      ? null
      : when(`${new Date(Date.parse(one.at) + sec * 1000).toISOString().slice(0, 19)}Z`);
  if (type === 'Call') {
    const status = done ? callStatuses[one.outcomeKind ?? ''] : 'Planned';
    const direction = one.direction === 'inbound' ? 'Inbound' : 'Outbound';
    return {
      ...shared,
      status,
      direction,
      dateStart: when(one.at),
      dateEnd: ends(one.durationSec),
      duration: 0,
    };
  }
  if (type === 'Meeting') {
    const status = done ? 'Held' : 'Planned';
    return {
      ...shared,
      status,
      dateStart: when(one.at),
      dateEnd: ends(one.durationSec),
      dateStartDate: null,
    };
  }
  if (type === 'Task') {
    return {
      ...shared,
      status: done ? 'Completed' : 'Not Started',
      dateEnd: when(one.at),
      dateEndDate: null,
      dateCompleted: done ? when(one.at) : null,
    };
  }
  if (type === 'Email') {
    const isOut = one.direction === 'outbound';
    return {
      ...shared,
      status: isOut ? 'Sent' : 'Archived',
      dateSent: when(one.at),
      sentById: isOut ? id('users', one.userId) : null,
      createdById: 'system',
    };
  }
  return {
    ...shared,
    type: 'Post',
    post: 'Nice talk',
    data: [],
    number: 100_000 + Number(one.id.slice(1)),
    createdById: id('users', one.userId),
  };
}

/**
 * The notes of a deal's stream about its stages and fields, oldest first: `Status` until 9.1, `Update` with the value
 * since 9.2 (where pipelines are). Source: espocrm/espocrm, `Tools/Stream/Service.php` of both; seen: 8.4.
 */
export function notesOf(company: Company, dealId: string): Row[] {
  const moves = company.transitions.filter((one) => one.dealId === dealId);
  const edits = company.fieldChanges.filter((one) => one.dealId === dealId);
  const deal = company.deals.find((one) => one.id === dealId);
  const base = { parentId: hex('deals', dealId), parentType: 'Opportunity', deleted: false, post: null };
  const notes = moves.map((move): Row => {
    const value = stageValue(company, move.toStageId);
    const about = { createdAt: when(move.at), createdById: id('users', move.byUserId) ?? 'system' };
    if (move.fromStageId === null) {
      const data = { statusValue: value, statusField: 'stage', assignedUserId: id('users', deal?.ownerId) };
      return { ...base, ...about, type: 'Create', data };
    }
    if (!hasPipelines(company)) {
      return { ...base, ...about, type: 'Status', data: { field: 'stage', value, style: 'default' } };
    }
    const side = (stageId: string) => ({
      stage: stageValue(company, stageId),
      pipelineStageId: hex('stages', stageId),
    });
    const attributes = { was: side(move.fromStageId ?? ''), became: side(move.toStageId) };
    return {
      ...base,
      ...about,
      type: 'Update',
      data: { fields: ['stage', 'pipelineStage'], attributes, value },
    };
  });
  for (const edit of edits) {
    const side = (amount: unknown) => ({
      amount: major(amount as number | null, deal?.currency),
      amountCurrency: deal?.currency,
    });
    const attributes = { was: side(edit.from), became: side(edit.to) };
    const data = { fields: ['amount'], attributes };
    notes.push({ ...base, type: 'Update', createdAt: when(edit.at), createdById: 'system', data });
  }
  notes.sort((a, b) => (String(a['createdAt']) < String(b['createdAt']) ? -1 : 1));
  const first = Number(dealId.replace(/\D/g, '') || 0) * 100;
  return notes.map((note, at) => ({ ...note, id: hex('notes', `${dealId}:${at}`), number: first + at }));
}

import type { Company } from '../toolkit/company';
import { isCompany, objectOf, stageOptions, stageValue, uuid } from './instance';

/** A row as the API sends it. Shapes recorded from 2.21, `host-samples`. */
export type Row = Record<string, unknown>;

const ms = (instant: string | null | undefined): string | null =>
  instant ? instant.replace('Z', '.166Z') : null;
const stamps = (created: string | null | undefined, updated = created) => ({
  createdAt: ms(created),
  updatedAt: ms(updated),
  deletedAt: null,
  createdBy: { source: 'MANUAL', workspaceMemberId: null, name: 'System', context: null },
});
const ref = (entity: string, id: string | null | undefined): string | null => (id ? uuid(entity, id) : null);
const micros = (minor: number | null | undefined, currency: string | null | undefined): number | null =>
  minor === null || minor === undefined ? null : minor * (currency === 'JPY' ? 1_000_000 : 10_000);

/** All rows of an object, tombstones among them. */
export function rowsOf(company: Company, plural: string): Row[] {
  if (plural === 'workspaceMembers') {
    return company.users.map(({ id, name, email, timeZone, active }) => ({
      id: uuid('users', id),
      name: { firstName: name.split(' ')[0], lastName: name.split(' ').slice(1).join(' ') },
      userEmail: email,
      timeZone: timeZone ?? 'system',
      ...stamps('2025-01-01T00:00:00Z'),
      deletedAt: active ? null : '2026-02-01T00:00:00.000Z',
    }));
  }
  if (plural === 'companies' || plural === 'people') {
    const live = company.customers
      .filter(({ kind }) => (kind === 'company') === (plural === 'companies'))
      .map((one) => (plural === 'companies' ? companyRow(one) : personRow(one)));
    return [...live, ...gone(company, 'customers')];
  }
  if (plural === 'opportunities')
    return [...company.deals.map((deal) => dealRow(company, deal)), ...gone(company, 'deals')];
  if (plural === 'timelineActivities') return timeline(company);
  return company.activities
    .filter(({ kind }) => `${objectOf(kind)}s` === plural)
    .map((one) => activityRow(company, one));
}

const gone = (company: Company, entity: string): Row[] =>
  company.deleted
    .filter((one) => one.entity === entity)
    .map(({ id, at }) => ({
      id: uuid(entity, id),
      ...stamps('2026-01-01T00:00:00Z', at),
      deletedAt: ms(at),
    }));

const companyRow = (one: Company['customers'][number]): Row => ({
  id: uuid('customers', one.id),
  name: one.name,
  employees: one.size ?? null,
  address: { addressCity: '', addressCountry: one.region ?? '' },
  accountOwnerId: ref('users', one.ownerId),
  ...stamps(one.createdAt),
});

const personRow = (one: Company['customers'][number]): Row => ({
  id: uuid('customers', one.id),
  name: { firstName: one.name.split(' ')[0], lastName: one.name.split(' ').slice(1).join(' ') },
  emails: { primaryEmail: one.email ?? '', additionalEmails: [] },
  phones: {
    primaryPhoneNumber: one.phone?.slice(3) ?? '',
    primaryPhoneCallingCode: one.phone?.slice(0, 3) ?? '',
  },
  companyId: ref('customers', one.parentId),
  ...stamps(one.createdAt),
});

function dealRow(company: Company, deal: Company['deals'][number]): Row {
  const own = deal.customerId && isCompany(company, deal.customerId);
  return {
    id: uuid('deals', deal.id),
    name: deal.name,
    amount: { amountMicros: micros(deal.amount, deal.currency), currencyCode: deal.currency },
    closeDate: deal.expectedCloseDate ? `${deal.expectedCloseDate}T16:21:37.762Z` : null,
    stage: stageValue(company, deal.stageId),
    companyId: own ? ref('customers', deal.customerId) : null,
    pointOfContactId: own ? null : ref('customers', deal.customerId),
    ownerId: ref('users', deal.ownerId),
    lossReason: deal.lossReasonId?.toUpperCase() ?? null,
    searchVector: "'deal':1",
    ...stamps(deal.createdAt, deal.updatedAt),
  };
}

/** One row a change, written down at the moment that it was made: the history of a worker that is never late. */
function timeline(company: Company): Row[] {
  const rows = company.transitions
    .filter(({ fromStageId }) => fromStageId !== null)
    .map((move) => {
      const stage = {
        before: stageValue(company, move.fromStageId ?? ''),
        after: stageValue(company, move.toStageId),
      };
      return entry(`${move.id}`, move.dealId, move.at, move.byUserId, { stage });
    });
  for (const { dealId, from, to, at } of company.fieldChanges) {
    const currencyCode = company.deals.find(({ id }) => id === dealId)?.currency;
    const side = (value: unknown) => ({ amountMicros: micros(value as number, currencyCode), currencyCode });
    rows.push(
      entry(`${dealId}:amount`, dealId, at, null, { amount: { before: side(from), after: side(to) } }),
    );
  }
  return rows;
}

const entry = (id: string, dealId: string, at: string, by: string | null | undefined, diff: object): Row => ({
  id: uuid('timeline', id),
  name: 'opportunity.updated',
  properties: { diff },
  targetOpportunityId: uuid('deals', dealId),
  workspaceMemberId: ref('users', by),
  happensAt: ms(at),
  ...stamps(at),
});

function activityRow(company: Company, one: Company['activities'][number]): Row {
  const id = uuid('activities', one.id);
  const base = { id, ...stamps(one.createdAt) };
  const member = ref('users', one.userId);
  const customer = ref('customers', one.customerId);
  const targets = [
    ...(one.dealId ? [{ targetOpportunityId: uuid('deals', one.dealId) }] : []),
    ...(one.customerId
      ? [{ [isCompany(company, one.customerId) ? 'targetCompanyId' : 'targetPersonId']: customer }]
      : []),
  ];
  const by = { ...base.createdBy, workspaceMemberId: member };
  if (one.kind === 'task') {
    const status = one.status === 'done' ? 'DONE' : 'TODO';
    return { ...base, title: 'Task', status, dueAt: ms(one.at), assigneeId: member, taskTargets: targets };
  }
  if (one.kind === 'note') return { ...base, title: 'Note', createdBy: by, noteTargets: targets };
  if (one.kind === 'meeting') {
    const until = new Date(Date.parse(one.at) + (one.durationSec ?? 0) * 1000).toISOString();
    return {
      ...base,
      startsAt: ms(one.at),
      endsAt: until.replace('.000Z', '.166Z'),
      isCanceled: false,
      isFullDay: false,
      calendarEventParticipants: [
        { workspaceMemberId: null, personId: customer, isOrganizer: false },
        { workspaceMemberId: member, personId: null, isOrganizer: true },
      ],
    };
  }
  const isOut = one.direction === 'outbound';
  return {
    ...base,
    receivedAt: ms(one.at),
    isDraft: false,
    messageThreadId: one.threadId,
    messageParticipants: [
      { role: isOut ? 'FROM' : 'TO', workspaceMemberId: member, personId: null },
      { role: isOut ? 'TO' : 'FROM', workspaceMemberId: null, personId: customer },
    ],
  };
}

/** The workspace's own schema, as GraphQL tells it. */
export function schemaOf(company: Company): object {
  const connection = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
  const field = (name: string, type: string, options: readonly object[] | null = null, isCustom = false) => ({
    name,
    label: isCustom ? 'Loss reason' : name,
    type,
    isCustom,
    isActive: true,
    options,
  });
  const stage = stageOptions
    .map(([value, label], position) => ({ value, label, position, color: 'red' }))
    .reverse();
  const reasons = company.lossReasons.map(({ id, name }, position) => ({
    value: id.toUpperCase(),
    label: name,
    position,
  }));
  const plurals: Readonly<Record<string, string>> = {
    company: 'companies',
    person: 'people',
    task: 'tasks',
    note: 'notes',
    calendarEvent: 'calendarEvents',
    message: 'messages',
    timelineActivity: 'timelineActivities',
    workspaceMember: 'workspaceMembers',
  };
  const others = Object.entries(plurals).map(([nameSingular, namePlural]) => ({
    nameSingular,
    namePlural,
    isActive: true,
    fields: connection([]),
  }));
  const opportunity = {
    nameSingular: 'opportunity',
    namePlural: 'opportunities',
    isActive: true,
    fields: connection([
      field('name', 'TEXT'),
      field('stage', 'SELECT', stage),
      field('lossReason', 'SELECT', reasons, true),
      field('score', 'NUMBER', null, true),
    ]),
  };
  return { data: { objects: connection([opportunity, ...others]) } };
}

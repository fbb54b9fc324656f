import type { Activity, Deal, RecordOf } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';

// Rows as the documentation and recorded answers have them: https://developers.nutshell.com/reference

const digits = (id: string | null | undefined): string => /\d+/.exec(id ?? '')?.[0] ?? '0';

/** The host's ids: a number, and the kind of record. */
export const ids = {
  lead: (id: string): string => `${1000 + Number(digits(id))}-leads`,
  user: (id: string | null | undefined): string | null => (id ? `${digits(id)}-users` : null),
  customer: (kind: string | undefined, id: string): string =>
    `${digits(id)}-${kind === 'company' ? 'accounts' : 'contacts'}`,
  activity: ({ id, kind }: Pick<Activity, 'id' | 'kind'>): string =>
    `${digits(id)}-${{ note: 'notes', task: 'tasks', email: 'emails' }[kind as string] ?? 'activities'}`,
  stage: (id: string): string => {
    const [, pipeline = '', end] = /^p(\d+)-(won|lost|cancelled)$/.exec(id) ?? [];
    if (end) return `${pipeline}-stagesets:${end === 'cancelled' ? 'unqualified' : end}`;
    const [, of = '1', position = '0'] = /^p(\d+)-s(\d)$/.exec(id) ?? [];
    return `${100 * Number(of) + Number(position)}-stages`;
  },
  other: (kind: string, id: string): string => `${digits(id)}-${kind}`,
};

export const seconds = (instant: string): number => Date.parse(instant) / 1000;

const time = (instant: string | null | undefined): object | null =>
  instant
    ? {
        absoluteLocalizedString: new Intl.DateTimeFormat('en-US', {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(Date.parse(instant)),
        timestamp: seconds(instant),
        value: 'Some time ago',
      }
    : null;

const isOpen = (stageId: string): boolean => /-s\d$/.test(stageId);
export const statusOf = (stageId: string): string => (isOpen(stageId) ? 'open' : stageId.replace(/^.*-/, ''));

const price = (minor: number, currency: string): object => {
  const amount = currency === 'JPY' ? String(minor) : (minor / 100).toFixed(2);
  return { amount, currency, formatted: `${currency} ${amount}` };
};

export function leadRow(company: Company, deal: Deal): object {
  const kinds = new Map(company.customers.map(({ id, kind }) => [id, kind]));
  const customer = deal.customerId ?? undefined;
  const accounts = customer && kinds.get(customer) === 'company' ? [ids.customer('company', customer)] : [];
  const path = company.transitions.filter(({ dealId }) => dealId === deal.id);
  const raw = path.findLast(({ toStageId }) => isOpen(toStageId))?.toStageId ?? '';
  const number = String(500 + Number(digits(deal.id)));
  const currency = deal.currency ?? 'USD';
  const none = { amount: 0, currency, formatted: '' };
  return {
    id: ids.lead(deal.id),
    type: 'leads',
    deletedTime: null,
    name: deal.name,
    value: typeof deal.amount === 'number' ? price(deal.amount, currency) : none,
    number,
    description: deal.name,
    createdTime: time(deal.createdAt),
    closedTime: time(deal.closedAt),
    dueTime: null,
    anticipatedClosedTime: time(deal.expectedCloseDate && `${deal.expectedCloseDate}T12:00:00Z`),
    ownerType: 'users',
    status: statusOf(deal.stageId),
    confidence: deal.winProbability ? deal.winProbability * 100 : 0,
    priority: 0,
    htmlUrl: `https://app.nutshell.com/lead/${number}`,
    htmlUrlPath: `/lead/${number}`,
    links: {
      accounts,
      contacts: (deal.contactIds ?? []).map((id) => ids.customer('contact', id)),
      tags: [],
      sources: deal.sourceId ? [ids.other('sources', deal.sourceId)] : [],
      owner: ids.user(deal.ownerId),
      territory: deal.region ? '2-territories' : null,
      stage: ids.stage(raw),
      stageset: ids.other('stagesets', deal.pipelineId),
      competitors: deal.competitor ? ['1-competitors'] : [],
      outcome: deal.lossReasonId ? ids.other('outcomes', deal.lossReasonId) : null,
    },
  };
}

export const peepRow = (customer: RecordOf<'customers'>): object => ({
  id: ids.customer(customer.kind, customer.id),
  type: customer.kind === 'company' ? 'accounts' : 'contacts',
  name: customer.name,
  description: null,
  createdTime: customer.createdAt ? seconds(customer.createdAt) : null,
  deletedTime: null,
  emails: customer.email ? [{ isPrimary: true, name: 'email', value: customer.email }] : [],
  addresses: [],
  phones: customer.phone
    ? [{ isPrimary: true, name: 'phone', value: { number: customer.phone.slice(3), E164: customer.phone } }]
    : [],
  employeeCount: null,
  links: {
    owner: ids.user(customer.ownerId),
    territory: customer.region ? '1-territories' : null,
    industry: customer.industry ? '1-industries' : null,
    ...(customer.kind === 'contact' && {
      accounts: customer.parentId ? [ids.customer('company', customer.parentId)] : [],
    }),
  },
});

export const itemRow = (company: Company, item: RecordOf<'lineItems'>): object => ({
  id: ids.other('productMaps', item.id),
  type: 'productMaps',
  name: item.name,
  price: price(item.unitPrice, company.currency),
  quantity: item.quantity,
  productType: 'product',
  links: {
    lead: ids.lead(item.dealId),
    product: item.productId ? ids.other('products', item.productId) : null,
  },
});

export const productRow = ({ id, name, sku, unitPrice, currency }: RecordOf<'products'>): object => ({
  id: ids.other('products', id),
  name,
  sku,
  deletedTime: null,
  price: price(unitPrice ?? 0, currency ?? 'USD'),
});

export function activityRow(company: Company, activity: Activity): object {
  const kinds = new Map(company.customers.map(({ id, kind }) => [id, kind]));
  const { customerId, dealId, userId, kind } = activity;
  const customer = customerId ? ids.customer(kinds.get(customerId), customerId) : undefined;
  const one = dealId ? ids.lead(dealId) : (customer ?? null);
  const done = activity.status === 'done';
  const created = activity.createdAt ? seconds(activity.createdAt) : null;
  const base = { id: ids.activity(activity), createdTime: created, deletedTime: null };
  if (kind === 'note') return { ...base, body: 'Hello', links: { parent: one, users: ['1-users'] } };
  if (kind === 'email') return { ...base, sentTime: seconds(activity.at), links: { from: [], to: [] } };
  if (kind === 'task') {
    const dueTime = seconds(activity.at);
    const links = { relatedEntity: one, assignee: ids.user(userId) };
    return { ...base, title: 'Do it', dueTime, isCompleted: done, links };
  }
  return {
    ...base,
    agenda: '',
    startTime: seconds(activity.at),
    endTime: seconds(activity.at) + (activity.durationSec ?? 0),
    isAllDay: false,
    isCancelled: false,
    isLogged: done,
    loggedTime: done ? seconds(activity.at) : null,
    modifiedTime: created,
    links: {
      accounts: customer?.endsWith('accounts') ? [customer] : [],
      contacts: customer?.endsWith('contacts') ? [customer] : [],
      leads: dealId ? [ids.lead(dealId)] : [],
      activityType: kind === 'call' ? '1-activityTypes' : '2-activityTypes',
      creator: '23-origins',
      logger: null,
      users: userId ? [ids.user(userId)] : [],
    },
  };
}

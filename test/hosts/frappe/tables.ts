import type { EntityName } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';
import { activitiesOf } from './activities';

export type Row = { readonly [field: string]: unknown };
export type Tables = ReadonlyMap<string, readonly Row[]>;

const number = (id: string): string => id.replace(/\D/g, '').padStart(5, '0');
const prefixes: Readonly<Record<string, string>> = {
  call: 'call',
  task: 'task',
  note: 'note',
  email: 'email',
  meeting: 'event',
};

/** Names, which are the ids of Frappe. */
export function nameOf(company: Company, entity: EntityName, id: string): string {
  const named = (list: readonly { readonly id: string; readonly name: string }[]): string =>
    list.find((one) => one.id === id)?.name ?? id;
  switch (entity) {
    case 'users':
      return company.users.find((user) => user.id === id)?.email ?? id;
    case 'sources':
      return named(company.sources);
    case 'lossReasons':
      return named(company.lossReasons);
    case 'stages':
      return named(company.stages);
    case 'customers':
      return named(company.customers);
    case 'products':
      return company.products.find((product) => product.id === id)?.sku ?? id;
    case 'deals':
      return `CRM-DEAL-2026-${number(id)}`;
    case 'leads':
      return `CRM-LEAD-2026-${number(id)}`;
    case 'pipelines':
      return 'deals';
    default:
      return id;
  }
}

/** As the connector is to give them. */
export function idOf(company: Company, entity: EntityName, id: string): string {
  const name = nameOf(company, entity, id);
  if (entity === 'customers') {
    const kind = company.customers.find((one) => one.id === id)?.kind;
    return `${kind === 'company' ? 'organization' : 'contact'}/${name}`;
  }
  if (entity === 'transitions') {
    const [deal = '', seq] = id.split(':');
    return `${nameOf(company, 'deals', deal)}:${seq}`;
  }
  if (entity !== 'activities') return name;
  return `${prefixes[company.activities.find((one) => one.id === id)?.kind ?? '']}/${id}`;
}

/** The site's own wall clock, with the microseconds that databases keep. */
const clock = (company: Company, instant: string | null | undefined): string | null => {
  if (!instant) return null;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(company.timeZone).toPlainDateTime();
  return `${local.toString({ smallestUnit: 'second' }).replace('T', ' ')}.123456`;
};
const major = (minor: number | null | undefined, currency: string): number =>
  (minor ?? 0) / 10 ** minorDigits(currency);

/** The company as Frappe's tables. Source: crm/fcrm/doctype of https://github.com/frappe/crm (August 2026). */
export function tablesOf(company: Company): Tables {
  const at = (instant: string | null | undefined): string | null => clock(company, instant);
  const of = (entity: EntityName, id: string | null | undefined): string | null =>
    id ? nameOf(company, entity, id) : null;
  const stamps = (instant: string | null | undefined, changed = instant) => ({
    creation: at(instant),
    modified: at(changed),
    owner: 'Administrator',
  });
  const born = '2026-01-05T08:00:00Z';
  const status = (name: string, position: number, type: string, probability?: number | null): Row => ({
    ...stamps(born),
    name,
    position,
    type,
    ...(probability !== undefined && { probability: (probability ?? 0) * 100 }),
  });
  const types = { open: 'Ongoing', won: 'Won', lost: 'Lost' } as Readonly<Record<string, string>>;
  const organizations = company.customers.filter(({ kind }) => kind === 'company');
  const contacts = company.customers.filter(({ kind }) => kind === 'contact');
  const tables = new Map<string, readonly Row[]>([
    [
      'CRM Deal Status',
      company.stages.map((one) => status(one.name, one.position + 1, types[one.kind] ?? '', one.probability)),
    ],
    [
      'CRM Lead Status',
      [
        status('New', 1, 'Open'),
        status('Working', 2, 'Ongoing'),
        status('Qualified', 3, 'Won'),
        status('Unqualified', 4, 'Lost'),
      ],
    ],
    ['CRM Lead Source', company.sources.map(({ name }) => ({ ...stamps(born), name, source_name: name }))],
    [
      'CRM Lost Reason',
      company.lossReasons.map(({ name }) => ({ ...stamps(born), name, lost_reason: name })),
    ],
    [
      'User',
      company.users.map(({ name, email, active }) => ({
        ...stamps(born),
        name: email,
        full_name: name,
        email,
        enabled: active ? 1 : 0,
        user_type: 'System User',
      })),
    ],
    [
      'CRM Product',
      company.products.map(({ name, sku, unitPrice }) => ({
        ...stamps(born),
        name: sku,
        product_code: sku,
        product_name: name,
        standard_rate: (unitPrice ?? 0) / 100,
      })),
    ],
    [
      'CRM Organization',
      organizations.map((one) => ({
        ...stamps(one.createdAt),
        name: one.name,
        organization_name: one.name,
        industry: one.industry ?? null,
        territory: one.region ?? null,
      })),
    ],
    [
      'Contact',
      contacts.map((one) => ({
        ...stamps(one.createdAt),
        name: one.name,
        full_name: one.name,
        first_name: one.name,
        company_name: of('customers', one.parentId),
        email_id: one.email ?? null,
        mobile_no: one.phone ?? '',
      })),
    ],
    ['CRM Lead', leadsOf(company, stamps, of)],
    ...dealsOf(company, at, stamps, of),
    ...activitiesOf(company, at, stamps, of),
  ]);
  return tables;
}

export type At = (instant: string | null | undefined) => string | null;
export type Stamps = (instant: string | null | undefined, changed?: string | null) => Row;
export type Of = (entity: EntityName, id: string | null | undefined) => string | null;

const leadsOf = (company: Company, stamps: Stamps, of: Of): Row[] =>
  company.leads.map((lead) => ({
    ...stamps(lead.createdAt),
    name: of('leads', lead.id),
    lead_name: lead.name,
    status: lead.status,
    converted: lead.statusKind === 'converted' ? 1 : 0,
    lead_owner: of('users', lead.ownerId),
    source: of('sources', lead.sourceId),
    lost_reason: lead.unqualifiedReason ?? null,
    territory: lead.region ?? null,
    industry: lead.industry ?? null,
    email: lead.email ?? '',
    mobile_no: lead.phone ?? null,
  }));

function dealsOf(company: Company, at: At, stamps: Stamps, of: Of): [string, Row[]][] {
  const customers = new Map(company.customers.map((customer) => [customer.id, customer]));
  const people: Row[] = [];
  const log: Row[] = [];
  const lines: Row[] = [];
  const deals = company.deals.map((deal) => {
    const name = of('deals', deal.id);
    const child = (idx: number) => ({ parent: name, parenttype: 'CRM Deal', idx });
    const currency = deal.currency ?? company.currency;
    const organization =
      customers.get(deal.customerId ?? '')?.kind === 'company' ? of('customers', deal.customerId) : null;
    deal.contactIds?.forEach((id, idx) => {
      people.push({
        ...child(idx + 1),
        name: `${name}-c${idx}`,
        contact: of('customers', id),
        is_primary: 1,
      });
    });
    const own = company.transitions.filter(({ dealId }) => dealId === deal.id);
    own.forEach((transition, idx) => {
      const next = own[idx + 1];
      log.push({
        ...child(idx + 1),
        name: `${name}-log${idx}`,
        from: of('stages', transition.toStageId),
        from_date: at(transition.at),
        to: next ? of('stages', next.toStageId) : '',
        to_date: next ? at(next.at) : null,
        log_owner: of('users', (next ?? transition).byUserId),
      });
    });
    for (const line of company.lineItems.filter(({ dealId }) => dealId === deal.id)) {
      lines.push({
        ...child(1),
        name: line.id,
        product_code: of('products', line.productId),
        product_name: line.name,
        qty: line.quantity,
        rate: major(line.unitPrice, currency),
        discount_amount: major(line.discount, currency),
        amount: major(line.quantity * line.unitPrice, currency),
      });
    }
    return {
      ...stamps(deal.createdAt, deal.updatedAt ?? deal.createdAt),
      owner: of('users', own[0]?.byUserId),
      name,
      organization,
      lead_name: organization ? null : deal.name,
      status: of('stages', deal.stageId),
      deal_value: major(deal.amount, currency),
      currency,
      deal_owner: of('users', deal.ownerId),
      expected_closure_date: deal.expectedCloseDate ?? null,
      probability: (deal.winProbability ?? 0) * 100,
      source: of('sources', deal.sourceId),
      lost_reason: of('lossReasons', deal.lossReasonId),
      lead: of('leads', deal.leadId),
      territory: deal.region ?? null,
    };
  });
  return [
    ['CRM Deal', deals],
    ['CRM Contacts', people],
    ['CRM Status Change Log', log],
    ['CRM Products', lines],
  ];
}

import type { Activity, EntityName } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';

/** A record as the database has it: moments in UTC without a zone, numbers as text, signs of markup as entities. */
export type Row = Readonly<Record<string, string>>;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');
const stamp = (at: string | null | undefined): string => (at ? at.slice(0, 19).replace('T', ' ') : '');
const major = (minor: number | null | undefined, currency: string): string =>
  minor === null || minor === undefined ? '' : (minor / 10 ** minorDigits(currency)).toFixed(6);
const madeAt = '2025-12-01T08:00:00Z';

const modulesOf: Readonly<Record<string, string>> = {
  call: 'Calls',
  meeting: 'Meetings',
  task: 'Tasks',
  note: 'Notes',
  email: 'Emails',
};

/** Ids are what whoever made the record wanted; here they tell what it is. */
export function idOf(company: Company, entity: EntityName, id: string): string {
  if (entity === 'stages') return `opportunities:${company.stages.find((one) => one.id === id)?.name}`;
  if (entity === 'pipelines') return 'opportunities';
  if (entity === 'sources') return company.sources.find((one) => one.id === id)?.name ?? id;
  if (entity === 'lossReasons') {
    return `loss_reason_c:${company.lossReasons.find((one) => one.id === id)?.name}`;
  }
  if (entity === 'transitions') {
    const [deal = '', seq] = id.split(':');
    return `${idOf(company, 'deals', deal)}:${seq}`;
  }
  return `${entity.toLowerCase()}-${id}-4e2f-9b1d`;
}

/** What a company's records are in SuiteCRM, by module. */
export function tablesOf(company: Company): Map<string, Row[]> {
  const of = (entity: EntityName, id: string | null | undefined): string =>
    id === null || id === undefined ? '' : idOf(company, entity, id);
  const row = (
    entity: EntityName,
    id: string,
    createdAt: string | null | undefined,
    fields: Readonly<Record<string, string | number | null | undefined>>,
    changedAt: string | null | undefined = createdAt,
  ): Row => ({
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, escaped(String(value ?? ''))] as const),
    ),
    id: of(entity, id),
    date_entered: stamp(createdAt ?? madeAt),
    date_modified: stamp(changedAt ?? createdAt ?? madeAt),
    deleted: '0',
  });
  const names = (name: string) => {
    const [first_name = '', ...last] = name.split(' ');
    return { first_name, last_name: last.join(' '), full_name: name };
  };
  const kindOf = (id: string | null | undefined) => company.customers.find((one) => one.id === id)?.kind;
  const currencyId = (code: string | null | undefined): string =>
    !code || code === company.currency ? '-99' : `currency-${code}`;
  const tables = new Map<string, Row[]>();

  tables.set(
    'Currencies',
    ['USD', 'JPY']
      .map((code) => row('products', code, madeAt, { name: code, iso4217: code }))
      .map((one) => ({
        ...one,
        id: `currency-${one['iso4217']}`,
      })),
  );
  tables.set(
    'Users',
    company.users.map((one) =>
      row('users', one.id, madeAt, {
        user_name: one.id,
        ...names(one.name),
        email1: one.email,
        status: one.active ? 'Active' : 'Inactive',
        is_admin: one.role === 'admin' ? 1 : 0,
      }),
    ),
  );
  tables.set(
    'SecurityGroups',
    company.teams.map((one) => row('teams', one.id, madeAt, { name: one.name })),
  );
  for (const module of ['Accounts', 'Contacts']) {
    const own = company.customers.filter(({ kind }) => (kind === 'company') === (module === 'Accounts'));
    tables.set(
      module,
      own.map((one) =>
        row('customers', one.id, one.createdAt, {
          email1: one.email,
          assigned_user_id: of('users', one.ownerId),
          ...(module === 'Accounts'
            ? {
                name: one.name,
                industry: one.industry,
                employees: one.size,
                billing_address_country: one.region,
                phone_office: one.phone,
                parent_id: '',
              }
            : {
                ...names(one.name),
                account_id: of('customers', one.parentId),
                lead_source: of('sources', one.sourceId),
                primary_address_country: one.region,
                phone_work: one.phone,
                phone_mobile: '',
              }),
        }),
      ),
    );
  }
  tables.set(
    'AOS_Products',
    company.products.map((one) =>
      row('products', one.id, madeAt, {
        name: one.name,
        part_number: one.sku,
        aos_product_category_name: one.category,
        price: major(one.unitPrice, one.currency ?? company.currency),
        cost: major(one.unitCost, one.currency ?? company.currency),
        currency_id: currencyId(one.currency),
      }),
    ),
  );
  tables.set(
    'Opportunities',
    company.deals.map((one) =>
      row(
        'deals',
        one.id,
        one.createdAt,
        {
          name: one.name,
          sales_stage: company.stages.find(({ id }) => id === one.stageId)?.name,
          amount: major(one.amount, one.currency ?? company.currency),
          currency_id: currencyId(one.currency),
          probability: (one.winProbability ?? 0) * 100,
          date_closed: one.expectedCloseDate,
          opportunity_type: one.kind === 'new' ? 'New Business' : '',
          lead_source: of('sources', one.sourceId),
          assigned_user_id: of('users', one.ownerId),
          account_id: of('customers', one.customerId),
          loss_reason_c: company.lossReasons.find(({ id }) => id === one.lossReasonId)?.name,
        },
        one.updatedAt,
      ),
    ),
  );
  tables.set(
    'Leads',
    company.leads.map((one) =>
      row('leads', one.id, one.createdAt, {
        ...names(one.name),
        status: one.status,
        converted: one.statusKind === 'converted' ? 1 : 0,
        lead_source: of('sources', one.sourceId),
        opportunity_id: of('deals', one.convertedDealId),
        account_id: of('customers', one.convertedCustomerId),
        contact_id: '',
        primary_address_country: one.region,
        phone_work: one.phone,
        phone_mobile: '',
        email1: one.email,
        assigned_user_id: of('users', one.ownerId),
      }),
    ),
  );
  const parentOf = ({ dealId, leadId, customerId }: Activity) => {
    if (dealId) return { parent_type: 'Opportunities', parent_id: of('deals', dealId) };
    if (leadId) return { parent_type: 'Leads', parent_id: of('leads', leadId) };
    const parent_type = kindOf(customerId) === 'company' ? 'Accounts' : 'Contacts';
    return customerId ? { parent_type, parent_id: of('customers', customerId) } : {};
  };
  for (const [kind, module] of Object.entries(modulesOf)) {
    tables.set(
      module,
      company.activities
        .filter((one) => one.kind === kind)
        .map((one) =>
          row('activities', one.id, one.createdAt, {
            ...parentOf(one),
            contact_id: one.dealId ? of('customers', one.customerId) : '',
            assigned_user_id: of('users', one.userId),
            ...own(one),
          }),
        ),
    );
  }
  for (const { entity, id, at } of company.deleted) {
    const module = { deals: 'Opportunities', leads: 'Leads' }[entity as 'deals' | 'leads'];
    tables.get(module)?.push({ ...row(entity, id, madeAt, {}, at), deleted: '1' });
  }
  return tables;
}

function own({ kind, status, at, dueAt, durationSec, direction }: Activity) {
  if (kind === 'task') {
    return { status: status === 'done' ? 'Completed' : 'Not Started', date_due: stamp(dueAt) };
  }
  if (kind === 'email') {
    return {
      type: direction === 'inbound' ? 'inbound' : 'out',
      date_sent_received: stamp(at),
      status: 'sent',
    };
  }
  if (kind === 'note') return {};
  const held = { done: 'Held', planned: 'Planned', cancelled: 'Not Held', missed: 'Not Held' }[status];
  const minutes = (durationSec ?? 0) / 60;
  return {
    status: held,
    date_start: stamp(at),
    duration_hours: Math.floor(minutes / 60),
    duration_minutes: minutes % 60,
    ...(kind === 'call' && { direction: direction === 'inbound' ? 'Inbound' : 'Outbound' }),
  };
}

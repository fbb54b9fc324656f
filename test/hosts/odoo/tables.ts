import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { messagesOf } from './discussion';
import type { Numbers } from './numbers';
import type { Row, Tables } from './orm';

export interface Installation {
  readonly version: 17 | 19;
}

export const moment = (instant: string | null | undefined): string | false =>
  instant ? instant.slice(0, 19).replace('T', ' ') : false;
export const major = (minor: number | null | undefined): number => (minor ?? 0) / 100;

/** The company as rows of Odoo's tables. Source of names and shapes: recorded answers of Odoo 17. */
export function tablesOf(company: Company, numbers: Numbers, { version }: Installation): Tables {
  const n = (entity: EntityName, id: string | null | undefined): number | false =>
    id ? numbers.of(entity, id) : false;
  const written = '2026-01-05 08:00:00';
  const tables = new Map<string, readonly Row[]>();
  const countries = [{ id: 1, name: 'Poland' }];
  const countryOf = (name: string | null | undefined): number | false =>
    countries.find((country) => country.name === name)?.id ?? false;
  tables.set('res.country', countries);
  tables.set('res.currency', [{ id: 1, name: company.currency, active: true }]);
  tables.set('res.company', [{ id: 1, name: 'Nordwind', currency_id: 1 }]);
  tables.set('res.lang', [
    { id: 1, code: 'en_US', active: true },
    { id: 2, code: 'pl_PL', active: true },
  ]);
  tables.set(
    'utm.source',
    company.sources.map(({ id, name }) => ({ id: numbers.of('sources', id), name })),
  );
  tables.set(
    'crm.lost.reason',
    company.lossReasons.map(({ id, name, archivedAt }) => ({
      id: numbers.of('lossReasons', id),
      name,
      active: !archivedAt,
      write_date: moment(archivedAt) || written,
    })),
  );
  tables.set('crm.tag', [{ id: 1, name: 'Software' }]);
  const pipelines = new Map(company.pipelines.map((pipeline) => [pipeline.id, pipeline]));
  tables.set(
    'crm.team',
    company.teams.map(({ id, name }, at) => ({
      id: numbers.of('teams', id),
      name,
      sequence: 10 + at,
      active: !pipelines.get(id)?.deletedAt,
      user_id: id === 't1' ? numbers.of('users', 'u1') : false,
      member_ids: company.users
        .filter(({ teamIds }) => teamIds?.includes(id))
        .map((user) => numbers.of('users', user.id)),
      use_opportunities: pipelines.has(id),
      invoiced_target: id === 'p1' ? 5000 : 0,
      write_date: moment(pipelines.get(id)?.deletedAt) || written,
    })),
  );
  const real = company.stages.filter(({ kind }) => kind !== 'lost');
  tables.set(
    'crm.stage',
    real.map(({ id, name, position, kind, pipelineId }) => ({
      id: numbers.of('stages', id),
      name,
      sequence: position,
      is_won: kind === 'won',
      ...(version >= 19
        ? { team_ids: [numbers.of('teams', pipelineId)] }
        : { team_id: numbers.of('teams', pipelineId) }),
    })),
  );
  tables.set('res.users', [
    { id: 1, name: 'OdooBot', login: '__system__', email: false, active: false, share: false, partner_id: 1 },
    ...company.users.map(({ id, name, email, active }) => ({
      id: numbers.of('users', id),
      name,
      login: email ?? id,
      email: email ?? false,
      active,
      share: false,
      partner_id: numbers.partnerOf(id),
    })),
  ]);
  tables.set('res.partner', partnersOf(company, numbers, countryOf));
  tables.set('product.category', [{ id: 1, name: 'All' }]);
  tables.set(
    'product.product',
    company.products.map(({ id, name, sku, unitPrice }) => ({
      id: numbers.of('products', id),
      display_name: name,
      default_code: sku ?? false,
      categ_id: 1,
      list_price: major(unitPrice),
      lst_price: major(unitPrice),
      currency_id: 1,
      sale_ok: true,
      active: true,
      write_date: written,
    })),
  );
  tables.set('crm.lead', leadsOf(company, numbers, countryOf));
  const deals = [...new Set(company.lineItems.map(({ dealId }) => dealId))];
  tables.set(
    'sale.order',
    deals.map((id) => ({
      id: numbers.of('orders' as EntityName, id),
      name: `S${id}`,
      opportunity_id: numbers.of('deals', id),
      state: 'sale',
      write_date: written,
      currency_id: 1,
    })),
  );
  tables.set(
    'sale.order.line',
    company.lineItems.map((line) => ({
      id: numbers.of('lineItems', line.id),
      order_id: numbers.of('orders' as EntityName, line.dealId),
      product_id: n('products', line.productId),
      name: line.name ?? false,
      product_uom_qty: line.quantity,
      price_unit: major(line.unitPrice),
      discount: line.discount ? 10 : 0,
      display_type: false,
      currency_id: 1,
    })),
  );
  for (const [model, rows] of messagesOf(company, numbers)) tables.set(model, rows);
  return tables;
}

/** People and companies; colleagues are in the address book too. */
function partnersOf(
  company: Company,
  numbers: Numbers,
  countryOf: (name: string | null | undefined) => number | false,
): Row[] {
  const base = {
    active: true,
    parent_id: false,
    user_id: false,
    email: false,
    phone: false,
    country_id: false,
  };
  const dates = { create_date: '2026-01-05 08:00:00', write_date: '2026-01-05 08:00:00' };
  const colleagues = ['', ...company.users.map(({ id }) => id)].map((id) => ({
    ...base,
    ...dates,
    id: id === '' ? 1 : numbers.partnerOf(id),
    name: company.users.find((user) => user.id === id)?.name ?? 'OdooBot',
    display_name: company.users.find((user) => user.id === id)?.name ?? 'OdooBot',
    is_company: false,
    partner_share: false,
    opportunity_ids: [],
  }));
  const buying = new Set(company.deals.map(({ customerId }) => customerId));
  return [
    ...colleagues,
    ...company.customers.map((one) => ({
      ...base,
      id: numbers.of('customers', one.id),
      name: one.name,
      display_name: one.name,
      is_company: one.kind === 'company',
      parent_id: one.parentId ? numbers.of('customers', one.parentId) : false,
      user_id: one.ownerId ? numbers.of('users', one.ownerId) : false,
      email: one.email ?? false,
      phone: one.phone ?? false,
      country_id: countryOf(one.region),
      partner_share: true,
      opportunity_ids: buying.has(one.id) ? [1] : [],
      create_date: moment(one.createdAt),
      write_date: moment(one.createdAt),
    })),
  ];
}

/** Opportunities, and leads that are none yet: one table. A lost one is archived and keeps its stage. */
function leadsOf(
  company: Company,
  numbers: Numbers,
  countryOf: (name: string | null | undefined) => number | false,
): Row[] {
  const n = (entity: EntityName, id: string | null | undefined): number | false =>
    id ? numbers.of(entity, id) : false;
  const kinds = new Map(company.stages.map(({ id, kind }) => [id, kind]));
  const deals = company.deals.map((deal): Row => {
    const lead = company.leads.find(({ convertedDealId }) => convertedDealId === deal.id);
    const own = company.transitions.filter(({ dealId }) => dealId === deal.id);
    const lost = kinds.get(deal.stageId) === 'lost';
    const stage = lost
      ? own.findLast(({ toStageId }) => kinds.get(toStageId) !== 'lost')?.toStageId
      : deal.stageId;
    const closed = lost || kinds.get(deal.stageId) === 'won';
    const createdBy = own[0]?.byUserId;
    return {
      id: numbers.of('deals', deal.id),
      name: deal.name,
      type: 'opportunity',
      active: !lost,
      probability: lost ? 0 : closed ? 100 : (deal.winProbability ?? 0) * 100,
      stage_id: n('stages', stage ?? `${deal.pipelineId}-s0`),
      team_id: numbers.of('teams', deal.pipelineId),
      user_id: n('users', deal.ownerId),
      partner_id: n('customers', deal.customerId),
      expected_revenue: major(deal.amount),
      company_currency: 1,
      create_date: moment(lead?.createdAt ?? deal.createdAt),
      create_uid: createdBy ? numbers.of('users', createdBy) : 1,
      write_date: moment(deal.updatedAt),
      date_closed: closed ? moment(own.at(-1)?.at) : false,
      date_deadline: deal.expectedCloseDate ?? false,
      date_last_stage_update: moment(own.findLast(({ toStageId }) => kinds.get(toStageId) !== 'lost')?.at),
      date_conversion: moment(lead?.convertedAt),
      lost_reason_id: n('lossReasons', deal.lossReasonId),
      source_id: n('sources', deal.sourceId),
      tag_ids: deal.tags ? [1] : [],
      country_id: countryOf(deal.region),
      email_from: lead?.email ?? false,
      phone: lead?.phone ?? false,
    };
  });
  const open = company.leads.filter(({ convertedDealId }) => !convertedDealId);
  const leads = open.map((lead): Row => {
    const lost = lead.statusKind === 'unqualified';
    const stage = company.stages.find(({ name }) => name === lead.status)?.id ?? 'p1-s0';
    return {
      ...Object.fromEntries(Object.keys(deals[0] ?? {}).map((field) => [field, false])),
      id: numbers.of('leads', lead.id),
      name: lead.name,
      type: 'lead',
      active: !lost,
      probability: 0,
      stage_id: numbers.of('stages', stage),
      user_id: n('users', lead.ownerId),
      source_id: n('sources', lead.sourceId),
      expected_revenue: 0,
      company_currency: 1,
      create_date: moment(lead.createdAt),
      write_date: moment(lead.createdAt),
      date_closed: moment(lead.unqualifiedAt),
      lost_reason_id: lost ? numbers.of('lossReasons', 'r1') : false,
      country_id: countryOf(lead.region),
      email_from: lead.email ?? false,
      phone: lead.phone ?? false,
      tag_ids: [],
    };
  });
  return [...deals, ...leads];
}

import type { Deal, EntityName } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';
import { activityProperties, milli, type Ref, typeOf } from './activity-properties';
import type { HostIds } from './ids';

/** A record as HubSpot keeps it: every property a text. */
export interface Kept {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  /** By property, newest first. */
  readonly histories: Readonly<Record<string, readonly Told[]>>;
  readonly ties: Readonly<Record<string, readonly string[]>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface Told {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType: string;
  readonly updatedByUserId?: number;
}

const bare = (id: string): string => id.replace(/^[a-z_]+-/, '');

/** The minor units of a currency as HubSpot writes them: without zeros at the end. */
const major = (minor: number | null | undefined, currency: string): string | null =>
  minor === null || minor === undefined ? null : String(minor / 10 ** minorDigits(currency));

/** What a company's records of one kind are in HubSpot. */
export function keptOf(company: Company, type: string, ids: HostIds): Kept[] {
  const ref = (entity: EntityName, id: string | null | undefined): string | null =>
    id === null || id === undefined ? null : bare(ids.of(entity, id));
  const list = (...found: readonly (string | null)[]): string[] => found.filter((id) => id !== null);
  const customerTies = (id: string | null | undefined, contacts: readonly string[] = []) => {
    const isCompany = company.customers.find((one) => one.id === id)?.kind === 'company';
    const own = ref('customers', id);
    const others = contacts.map((one) => bare(ids.of('customers', one)));
    return {
      companies: isCompany ? list(own) : [],
      contacts: [...new Set([...(isCompany ? [] : list(own)), ...others])],
    };
  };
  const kept = (
    entity: EntityName,
    id: string,
    { createdAt, updatedAt = createdAt }: { createdAt: string; updatedAt?: string | null | undefined },
    properties: Record<string, string | number | null | undefined>,
    more: Partial<Pick<Kept, 'histories' | 'ties'>> = {},
  ): Kept => {
    const texts = Object.entries(properties).map(([name, value]) => [
      name,
      value === null || value === undefined ? null : String(value),
    ]);
    return {
      id: bare(ids.of(entity, id)),
      properties: Object.fromEntries(texts),
      histories: {},
      ties: {},
      ...more,
      createdAt: milli(createdAt),
      updatedAt: milli(updatedAt ?? createdAt),
    };
  };
  const since = '2026-01-05T08:00:00Z';

  switch (type) {
    case 'companies':
    case 'contacts':
      return company.customers
        .filter(({ kind }) => (kind === 'company') === (type === 'companies'))
        .map((one) => {
          const [first, ...last] = one.name.split(' ');
          return kept(
            'customers',
            one.id,
            { createdAt: one.createdAt ?? since },
            {
              createdate: milli(one.createdAt ?? since),
              hubspot_owner_id: ref('users', one.ownerId),
              hs_analytics_source: ref('sources', one.sourceId),
              country: one.region,
              phone: one.phone,
              ...(type === 'companies'
                ? { name: one.name, industry: one.industry, numberofemployees: one.size }
                : {
                    firstname: first,
                    lastname: last.join(' '),
                    email: one.email,
                    associatedcompanyid: ref('customers', one.parentId),
                  }),
            },
          );
        });
    case 'products':
      return company.products.map((one) =>
        kept(
          'products',
          one.id,
          { createdAt: since },
          {
            name: one.name,
            hs_sku: one.sku,
            price: major(one.unitPrice, company.currency),
            hs_cost_of_goods_sold: major(one.unitCost, company.currency),
          },
        ),
      );
    case 'line_items':
      return company.lineItems.map((one) => {
        const deal = company.deals.find(({ id }) => id === one.dealId);
        const currency = deal?.currency ?? company.currency;
        return kept(
          'lineItems',
          one.id,
          { createdAt: deal?.createdAt ?? since },
          {
            name: one.name,
            quantity: one.quantity,
            price: major(one.unitPrice, currency),
            amount: major(one.amount, currency),
            hs_total_discount: '0',
            hs_product_id: ref('products', one.productId),
            hs_line_item_currency_code: currency,
            hs_cost_of_goods_sold: major(one.unitCost, currency),
          },
          { ties: { deals: [bare(ids.of('deals', one.dealId))] } },
        );
      });
    case 'deals':
      return company.deals.map((one) =>
        kept('deals', one.id, one, dealProperties(company, one, ref), {
          histories: dealHistories(company, one, ids),
          ties: customerTies(one.customerId, one.contactIds ?? []),
        }),
      );
    case 'leads':
      return company.leads.map((one) => {
        const stage = (name: string): string => `${name.toLowerCase()}-stage-id`;
        const changes = one.statusChanges ?? [];
        const first = changes[0]?.from ?? one.status;
        const told = [{ to: first, at: one.createdAt }, ...changes].map(({ to, at }) => ({
          value: stage(to),
          timestamp: milli(at),
          sourceType: 'CRM_UI',
        }));
        return kept(
          'leads',
          one.id,
          { createdAt: one.createdAt, updatedAt: one.statusChangedAt },
          {
            hs_lead_name: one.name,
            hs_pipeline: 'lead-pipeline-id',
            hs_pipeline_stage: stage(one.status),
            hubspot_owner_id: ref('users', one.ownerId),
            hs_lead_source: ref('sources', one.sourceId),
            hs_lead_disqualification_reason: one.unqualifiedReason ? 'NOT_A_GOOD_FIT' : null,
            hs_createdate: milli(one.createdAt),
          },
          {
            histories: { hs_pipeline_stage: told.reverse() },
            ties: { deals: list(ref('deals', one.convertedDealId)) },
          },
        );
      });
    case 'goal_targets':
      return company.goals.map((one) =>
        kept(
          'goals',
          one.id,
          { createdAt: since },
          {
            hs_goal_name: `Goal ${one.id}`,
            hs_goal_type: 'revenue',
            hs_target_amount: major(one.target, one.currency ?? company.currency),
            hs_start_datetime: `${one.from}T00:00:00.000Z`,
            hs_end_datetime: `${one.to}T00:00:00.000Z`,
            hs_goal_target_currency_code: one.currency,
            hs_kpi_object_type_id: '0-3',
            hs_kpi_metric_type: 'SUM',
            hs_kpi_unit_type: 'currency',
            hubspot_owner_id: ref('users', one.scopeId),
          },
        ),
      );
    default:
      return company.activities
        .filter((one) => typeOf(one) === type)
        .map((one) =>
          kept('activities', one.id, { createdAt: one.createdAt ?? one.at }, activityProperties(one, ref), {
            ties: {
              ...customerTies(one.customerId),
              deals: list(ref('deals', one.dealId)),
              leads: list(ref('leads', one.leadId)),
            },
          }),
        );
  }
}

function dealProperties(company: Company, one: Deal, ref: Ref): Record<string, string | null | undefined> {
  return {
    dealname: one.name,
    amount: major(one.amount, one.currency ?? company.currency),
    deal_currency_code: one.currency,
    dealstage: ref('stages', one.stageId),
    pipeline: ref('pipelines', one.pipelineId),
    closedate: closeDate(company, one),
    createdate: milli(one.createdAt),
    hubspot_owner_id: ref('users', one.ownerId),
    dealtype: one.kind === 'new' ? 'newbusiness' : 'existingbusiness',
    closed_lost_reason: ref('lossReasons', one.lossReasonId),
    hs_analytics_source: ref('sources', one.sourceId),
  };
}

/** People choose a day; HubSpot keeps a moment of it, here half an hour into the day of the account's zone. */
const closeDate = ({ timeZone }: Company, { expectedCloseDate: day }: Deal): string | null =>
  day
    ? Temporal.PlainDateTime.from(`${day}T00:30`)
        .toZonedDateTime(timeZone)
        .toInstant()
        .toString({ fractionalSecondDigits: 3 })
    : null;

function dealHistories(company: Company, deal: Deal, ids: HostIds): Kept['histories'] {
  const told = (value: string | null, at: string, by?: string | null): Told[] =>
    value === null
      ? []
      : [
          {
            value,
            timestamp: milli(at),
            sourceType: 'CRM_UI',
            ...(by && { updatedByUserId: ids.login(by) }),
          },
        ];
  const currency = deal.currency ?? company.currency;
  const changes = company.fieldChanges.filter(
    ({ dealId, field }) => dealId === deal.id && field === 'amount',
  );
  const amounts = changes.length > 0 ? [changes[0]?.from, ...changes.map(({ to }) => to)] : [deal.amount];
  return {
    dealstage: company.transitions
      .filter(({ dealId }) => dealId === deal.id)
      .flatMap(({ toStageId, at, byUserId }) => told(ids.of('stages', toStageId), at, byUserId))
      .reverse(),
    amount: amounts
      .flatMap((amount, at) => told(major(amount as number, currency), changes[at - 1]?.at ?? deal.createdAt))
      .reverse(),
    hubspot_owner_id: told(deal.ownerId ? ids.of('users', deal.ownerId) : null, deal.createdAt),
    closedate: told(closeDate(company, deal), deal.createdAt),
  };
}

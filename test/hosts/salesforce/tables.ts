import type { Deal, EntityName } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';
import { activityTables } from './activity-tables';
import type { HostIds } from './ids';
import type { Row } from './soql';

const major = (minor: number | null | undefined, currency: string): number | null =>
  minor === null || minor === undefined ? null : minor / 10 ** minorDigits(currency);

/** UTC with an offset that not every parser takes. Source: …/soql_sosl/sforce_api_calls_soql_select_dateformats.htm */
export const stamp = (at: string | null | undefined): string | null =>
  at ? at.replace('Z', '.000+0000') : null;
const madeAt = '2025-12-01T08:00:00Z';

export const timed = (id: string, createdAt: string | null | undefined, changedAt?: string | null): Row => ({
  Id: id,
  CreatedDate: stamp(createdAt ?? madeAt),
  SystemModstamp: stamp(changedAt ?? createdAt ?? madeAt),
  IsDeleted: false,
});

export const masterType = '012000000000000AAA';

/** What a company's records are in Salesforce, by object. Rows tell all fields that there are. */
export function tablesOf(company: Company, ids: HostIds): Map<string, Row[]> {
  const zone = company.timeZone;
  const tables = new Map<string, Row[]>(Object.entries(activityTables(company, ids)));
  const dealOf = (id: string): Deal | undefined => company.deals.find((one) => one.id === id);

  tables.set('Organization', [{ Id: '00D5g0000012345EAA', Name: 'Example & Sons' }]);
  tables.set('CurrencyType', [{ Id: '01L5g0000000001EAA', IsoCode: company.currency, IsCorporate: true }]);
  tables.set(
    'User',
    company.users.map((one) => ({
      ...timed(ids.of('users', one.id), madeAt),
      Name: one.name,
      Email: one.email,
      IsActive: one.active,
      UserType: 'Standard',
      UserRoleId: ids.maybe('teams', one.teamIds?.[0]),
      TimeZoneSidKey: zone,
    })),
  );
  tables.set(
    'UserRole',
    company.teams.map((one) => ({
      ...timed(ids.of('teams', one.id), madeAt),
      Name: one.name,
      ParentRoleId: ids.maybe('teams', one.parentTeamId),
    })),
  );
  for (const object of ['Account', 'Contact']) {
    const isAccount = object === 'Account';
    const own = company.customers.filter(({ kind }) => (kind === 'company') === isAccount);
    tables.set(
      object,
      own.map((one) => ({
        ...timed(ids.of('customers', one.id), one.createdAt),
        Name: one.name,
        OwnerId: ids.maybe('users', one.ownerId),
        Phone: one.phone ?? null,
        ...(isAccount
          ? {
              Industry: one.industry,
              NumberOfEmployees: one.size,
              BillingCountry: one.region,
              ParentId: null,
            }
          : {
              Email: one.email,
              MobilePhone: null,
              AccountId: ids.maybe('customers', one.parentId),
              LeadSource: ids.maybe('sources', one.sourceId),
              MailingCountry: one.region,
            }),
      })),
    );
  }
  tables.set(
    'Product2',
    company.products.map((one) => ({
      ...timed(ids.of('products', one.id), madeAt),
      Name: one.name,
      ProductCode: one.sku,
      Family: one.category,
    })),
  );
  tables.set(
    'PricebookEntry',
    company.products.flatMap((one, at) =>
      ['USD', one.currency ?? company.currency].map((currency, which) => ({
        ...timed(`01u5g000000000${at}${which}AAA`, madeAt),
        Product2Id: ids.of('products', one.id),
        Pricebook2: { IsStandard: true },
        UnitPrice: which === 0 ? 1 : major(one.unitPrice, currency),
        CurrencyIsoCode: currency,
      })),
    ),
  );
  tables.set(
    'OpportunityStage',
    [...new Map(company.stages.map((stage) => [stage.name, stage])).values(), oldStage].map(
      ({ name, position, kind, probability }, at) => ({
        ...timed(`01J5g000000000${String(at).padStart(2, '0')}AAA`, madeAt),
        ApiName: name,
        MasterLabel: name,
        SortOrder: position + 1,
        IsActive: name !== oldStage.name,
        IsClosed: kind !== 'open',
        IsWon: kind === 'won',
        DefaultProbability: (probability ?? 0) * 100,
      }),
    ),
  );
  tables.set('Opportunity', company.deals.map(opportunity));
  tables.set('OpportunityHistory', company.deals.flatMap(history));
  tables.set(
    'OpportunityFieldHistory',
    company.fieldChanges
      .filter(({ field }) => field === 'ownerId')
      .flatMap((one, at) => {
        const nameOf = (id: unknown) => company.users.find((user) => user.id === id)?.name ?? null;
        const pairs = [
          [nameOf(one.from), nameOf(one.to)],
          [ids.of('users', String(one.from)), ids.of('users', String(one.to))],
        ];
        return pairs.map(([OldValue, NewValue], which) => ({
          ...timed(`0175g000000000${at}${which}AAA`, one.at),
          OpportunityId: ids.of('deals', one.dealId),
          Field: 'Owner',
          OldValue,
          NewValue,
        }));
      }),
  );
  tables.set(
    'OpportunityContactRole',
    company.deals.flatMap(({ id, contactIds }) =>
      (contactIds ?? []).map((contact, at) => ({
        ...timed(`00K${ids.of('deals', id).slice(3, 14)}${at}EAA`, madeAt),
        OpportunityId: ids.of('deals', id),
        ContactId: ids.of('customers', contact),
        IsPrimary: at === 0,
      })),
    ),
  );
  tables.set(
    'OpportunityLineItem',
    company.lineItems.map((one) => {
      const currency = dealOf(one.dealId)?.currency ?? company.currency;
      return {
        ...timed(ids.of('lineItems', one.id), dealOf(one.dealId)?.createdAt),
        OpportunityId: ids.of('deals', one.dealId),
        Product2Id: ids.maybe('products', one.productId),
        Product2: { Name: one.name },
        Name: `${dealOf(one.dealId)?.name} ${one.name}`,
        Quantity: one.quantity,
        UnitPrice: major(one.unitPrice, currency),
        TotalPrice: major(one.amount, currency),
        CurrencyIsoCode: currency,
      };
    }),
  );
  tables.set(
    'Lead',
    company.leads.map((one) => ({
      ...timed(ids.of('leads', one.id), one.createdAt),
      Name: one.name,
      Company: 'Some company',
      Status: one.status,
      IsConverted: one.statusKind === 'converted',
      ConvertedDate: one.convertedAt ? localDay(one.convertedAt) : null,
      ConvertedOpportunityId: ids.maybe('deals', one.convertedDealId),
      ConvertedAccountId: ids.maybe('customers', one.convertedCustomerId),
      ConvertedContactId: null,
      LeadSource: ids.maybe('sources', one.sourceId),
      OwnerId: ids.maybe('users', one.ownerId),
      Industry: one.industry,
      Country: one.region,
      Email: one.email,
      Phone: one.phone,
      MobilePhone: null,
    })),
  );
  tables.set(
    'ForecastingQuota',
    company.goals.map((one) => ({
      ...timed(ids.of('goals', one.id), madeAt),
      QuotaAmount: major(one.target, one.currency ?? company.currency),
      QuotaQuantity: null,
      QuotaOwnerId: ids.maybe('users', one.scopeId),
      StartDate: one.from,
      ProductFamily: null,
      CurrencyIsoCode: one.currency,
      Period: {
        StartDate: one.from,
        EndDate: Temporal.PlainDate.from(one.to).subtract({ days: 1 }).toString(),
      },
      ForecastingType: { DeveloperName: 'OpportunityRevenue' },
    })),
  );
  for (const { entity, id, at } of company.deleted) binOf(entity, id, at);
  return tables;

  function localDay(at: string): string {
    return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  }

  function opportunity(one: Deal): Row {
    const stage = company.stages.find(({ id }) => id === one.stageId);
    const account = company.customers.find(({ id }) => id === one.customerId)?.kind === 'company';
    return {
      ...timed(ids.of('deals', one.id), one.createdAt, one.updatedAt),
      Name: one.name,
      StageName: stage?.name,
      RecordTypeId: ids.of('pipelines', one.pipelineId),
      IsClosed: stage?.kind !== 'open',
      IsWon: stage?.kind === 'won',
      Amount: major(one.amount, one.currency ?? company.currency),
      CurrencyIsoCode: one.currency,
      Probability: (one.winProbability ?? 0) * 100,
      CloseDate: one.expectedCloseDate ?? null,
      Type: one.kind === 'new' ? 'New Customer' : null,
      LeadSource: ids.maybe('sources', one.sourceId),
      OwnerId: ids.maybe('users', one.ownerId),
      AccountId: account ? ids.maybe('customers', one.customerId) : null,
      Loss_Reason__c: company.lossReasons.find(({ id }) => id === one.lossReasonId)?.name ?? null,
    };
  }

  /** One row for the creation and one for each change of stage or amount. */
  function history(one: Deal): Row[] {
    const changes = company.fieldChanges.filter(
      ({ dealId, field }) => dealId === one.id && field === 'amount',
    );
    const moves = company.transitions.filter(({ dealId }) => dealId === one.id);
    const times = [...moves.map(({ at }) => at), ...changes.map(({ at }) => at)].sort();
    return times.map((at, seq) => {
      const move = moves.findLast((each) => each.at <= at);
      const change = changes.findLast((each) => each.at <= at);
      const amount = change ? change.to : changes[0] ? changes[0].from : one.amount;
      return {
        ...timed(`008${ids.of('deals', one.id).slice(3, 13)}${String(seq).padStart(2, '0')}AAA`, at),
        OpportunityId: ids.of('deals', one.id),
        StageName: company.stages.find(({ id }) => id === move?.toStageId)?.name,
        Amount: major(amount as number | null, one.currency ?? company.currency),
        CloseDate: one.expectedCloseDate ?? null,
        CreatedById: ids.maybe('users', move?.byUserId),
      };
    });
  }

  /** What was deleted, as far as the bin tells. */
  function binOf(entity: EntityName, id: string, at: string): void {
    const rows = tables.get(ids.object(entity, id));
    rows?.push({ ...timed(ids.of(entity, id), madeAt, at), IsDeleted: true });
  }
}

const oldStage = {
  name: 'Perception Analysis',
  position: 9,
  kind: 'open',
  probability: 0.7,
} as const;

import type { Activity, Deal, EntityName } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';
import type { HostIds } from './ids';

/** A record as Zoho sends it, with all its fields. */
export type Row = { readonly id: string; readonly Modified_Time: string } & Readonly<Record<string, unknown>>;

/** Times come with the offset of whoever asks, here that of the organisation. */
export const local = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' });

const major = (minor: number | null | undefined, currency: string): number | null =>
  minor === null || minor === undefined ? null : minor / 10 ** minorDigits(currency);

const kinds: Readonly<Record<string, Activity['kind']>> = {
  Calls: 'call',
  Tasks: 'task',
  Events: 'meeting',
  Notes: 'note',
};
export const entities: Readonly<Record<string, EntityName>> = {
  Deals: 'deals',
  Leads: 'leads',
  Accounts: 'customers',
  Contacts: 'customers',
  Products: 'products',
  ...Object.fromEntries(Object.keys(kinds).map((module) => [module, 'activities'])),
};

/** What a company's records of one module are in Zoho. */
export function rowsOf(company: Company, module: string, ids: HostIds): Row[] {
  const time = (at: string | null | undefined): string | null => (at ? local(at, company.timeZone) : null);
  const ref = (entity: EntityName, id: string | null | undefined, name = 'name') =>
    id === null || id === undefined ? null : { name, id: ids.of(entity, id) };
  const text = (entity: EntityName, id: string | null | undefined): string | null =>
    id === null || id === undefined ? null : ids.of(entity, id);
  const row = (
    entity: EntityName,
    id: string,
    createdAt: string,
    fields: Readonly<Record<string, unknown>>,
    changedAt: string | null | undefined = createdAt,
  ): Row => ({
    ...fields,
    id: ids.of(entity, id),
    Created_Time: time(createdAt),
    Modified_Time: time(changedAt ?? createdAt) ?? '',
  });
  const kindOf = (id: string | null | undefined) => company.customers.find((one) => one.id === id)?.kind;
  const parts = (name: string) => {
    const [First_Name, ...last] = name.split(' ');
    return { Full_Name: name, First_Name, Last_Name: last.join(' ') };
  };
  const ownerOf = (id: string | null | undefined) => ref('users', id);

  if (module === 'Accounts' || module === 'Contacts') {
    return company.customers
      .filter(({ kind }) => (kind === 'company') === (module === 'Accounts'))
      .map((one) => {
        const fields =
          module === 'Accounts'
            ? {
                Account_Name: one.name,
                Industry: one.industry,
                Employees: one.size,
                Billing_Country: one.region,
              }
            : {
                ...parts(one.name),
                Email: one.email,
                Account_Name: ref('customers', one.parentId),
                Lead_Source: text('sources', one.sourceId),
                Mailing_Country: one.region,
              };
        const more = { ...fields, Phone: one.phone, Owner: ownerOf(one.ownerId) };
        return row('customers', one.id, one.createdAt ?? '2026-01-05T08:00:00Z', more);
      });
  }
  if (module === 'Products') {
    return company.products.map((one) =>
      row('products', one.id, '2026-01-05T08:00:00Z', {
        Product_Name: one.name,
        Product_Code: one.sku,
        Product_Category: one.category,
        Unit_Price: major(one.unitPrice, company.currency),
      }),
    );
  }
  if (module === 'Deals') {
    return company.deals.map((one) => {
      const currency = one.currency ?? company.currency;
      const isCompany = kindOf(one.customerId) === 'company';
      const fields = {
        Deal_Name: one.name,
        Stage: company.stages.find(({ id }) => id === one.stageId)?.name,
        Pipeline: ref(
          'pipelines',
          one.pipelineId,
          company.pipelines.find(({ id }) => id === one.pipelineId)?.name,
        ),
        Amount: major(one.amount, currency),
        Currency: currency,
        Probability: (one.winProbability ?? 0) * 100,
        Closing_Date: one.expectedCloseDate,
        Lead_Source: text('sources', one.sourceId),
        Type: one.kind === 'new' ? 'New Business' : '-None-',
        Owner: ownerOf(one.ownerId),
        Account_Name: isCompany ? ref('customers', one.customerId) : null,
        Contact_Name: ref('customers', one.contactIds?.[0]),
        Reason_For_Loss__s: text('lossReasons', one.lossReasonId),
        Tag: (one.tags ?? []).map((name, at) => ({
          name,
          id: `90071992547409999${at}`,
          color_code: '#63C57E',
        })),
      };
      return row('deals', one.id, one.createdAt, fields, one.updatedAt);
    });
  }
  if (module === 'Leads') {
    return company.leads.map((one) =>
      row('leads', one.id, one.createdAt, {
        ...parts(one.name),
        Company: 'Some company',
        Lead_Status: one.status,
        Lead_Source: text('sources', one.sourceId),
        Owner: ownerOf(one.ownerId),
        Email: one.email,
        Phone: one.phone,
        Industry: one.industry,
        Country: one.region,
        Converted__s: one.statusKind === 'converted',
        Converted_Date_Time: time(one.convertedAt),
        Converted_Deal: ref('deals', one.convertedDealId),
      }),
    );
  }
  return company.activities
    .filter(({ kind }) => kind === kinds[module])
    .map((one) => {
      const ties = tiesOf(one, ref, kindOf(one.customerId));
      const owner = { Owner: ownerOf(one.userId) };
      const created = one.createdAt ?? one.at;
      if (module === 'Notes') {
        const { What_Id, Who_Id, $se_module } = ties;
        return row('activities', one.id, created, { ...owner, Parent_Id: What_Id ?? Who_Id, $se_module });
      }
      return row('activities', one.id, created, { ...owner, ...ties, ...ownFields(one, time) });
    });
}

type Ref = (entity: EntityName, id: string | null | undefined) => { readonly id: string } | null;

function tiesOf(one: Activity, ref: Ref, customer: string | undefined) {
  if (one.leadId) return { What_Id: ref('leads', one.leadId), Who_Id: null, $se_module: 'Leads' };
  const Who_Id = customer === 'contact' ? ref('customers', one.customerId) : null;
  if (one.dealId) return { What_Id: ref('deals', one.dealId), Who_Id, $se_module: 'Deals' };
  const isAccount = customer === 'company';
  return {
    What_Id: isAccount ? ref('customers', one.customerId) : null,
    Who_Id,
    $se_module: isAccount ? 'Accounts' : customer === 'contact' ? 'Contacts' : null,
  };
}

function ownFields(one: Activity, time: (at: string | null | undefined) => string | null) {
  const isDone = one.status === 'done';
  const seconds = one.durationSec ?? 0;
  if (one.kind === 'call') {
    return {
      Call_Start_Time: time(one.at),
      Call_Type: one.direction === 'inbound' ? 'Inbound' : 'Outbound',
      Call_Duration: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
      Call_Duration_in_seconds: isDone ? seconds : null,
      Outgoing_Call_Status: isDone ? 'Completed' : 'Scheduled',
      Call_Result: one.outcome ?? '-None-',
      Voice_Recording__s: one.recordingUrl,
    };
  }
  if (one.kind === 'meeting') {
    const end = `${new Date(Date.parse(one.at) + seconds * 1000).toISOString().slice(0, 19)}Z`;
    return { Start_DateTime: time(one.at), End_DateTime: time(end) };
  }
  return {
    Due_Date: time(one.dueAt)?.slice(0, 10),
    Status: isDone ? 'Completed' : 'Not Started',
    Closed_Time: time(one.completedAt),
  };
}

/** A deal's stage history, latest first; a change of the amount has a row as well. */
export function historyOf(company: Company, deal: Deal, ids: HostIds): Readonly<Record<string, unknown>>[] {
  const currency = deal.currency ?? company.currency;
  const moves = company.transitions.filter(({ dealId }) => dealId === deal.id);
  const changes = company.fieldChanges.filter(
    ({ dealId, field }) => dealId === deal.id && field === 'amount',
  );
  const amountAt = (at: string): unknown => {
    const later = changes.find((change) => change.at > at);
    return later ? later.from : deal.amount;
  };
  const stageAt = (at: string): string | undefined => moves.findLast((move) => move.at <= at)?.toStageId;
  const times = [...moves.map(({ at }) => at), ...changes.map(({ at }) => at)].toSorted();
  return times
    .map((at, index) => ({
      id: `${ids.of('deals', deal.id)}${index}`,
      Stage: company.stages.find(({ id }) => id === stageAt(at))?.name,
      Amount: major(amountAt(at) as number | null, currency),
      Probability: 10,
      Close_Date: deal.expectedCloseDate,
      Modified_Time: local(at, company.timeZone),
      Modified_By: byOf(moves.find((move) => move.at === at)?.byUserId),
    }))
    .toReversed();

  function byOf(user: string | null | undefined) {
    return user ? { name: 'somebody', id: ids.of('users', user) } : null;
  }
}

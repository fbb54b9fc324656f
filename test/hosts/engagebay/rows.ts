import type { Activity, EntityName } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';

export type Row = Readonly<Record<string, unknown>>;

type Kind = 'task' | 'event' | 'call' | 'note';
const kindOf = ({ kind, status }: Activity): Kind => {
  if (kind === 'meeting') return 'event';
  if (kind === 'note') return 'note';
  return kind === 'call' && status !== 'planned' ? 'call' : 'task';
};

/** EngageBay's ids of a company's records: sixteen digits, told as numbers; here with their kind before them. */
export class HostIds {
  readonly #company: Company;
  readonly #numbers = new Map<string, number>();
  readonly #prefixes = new Map<string, string>();

  constructor(company: Company) {
    this.#company = company;
    for (const { id } of company.customers) this.of('customers', id);
  }

  number(entity: EntityName, id: string): number {
    const key = `${entity}/${id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const made = 5_000_000_000_000_000 + this.#numbers.size * 1024;
    this.#numbers.set(key, made);
    return made;
  }

  of(entity: EntityName, id: string): string {
    if (entity === 'lossReasons') {
      return `Lost reason:${this.#company.lossReasons.find((one) => one.id === id)?.name}`;
    }
    if (entity === 'stages') {
      const stage = this.#company.stages.find((one) => one.id === id);
      return `${this.of('pipelines', stage?.pipelineId ?? '')}:${stage?.name}_Actual`;
    }
    return `${this.#prefix(entity, id)}${this.number(entity, id)}`;
  }

  #prefix(entity: EntityName, id: string): string {
    const key = `${entity}/${id}`;
    const customer = entity === 'customers' && this.#company.customers.find((one) => one.id === id);
    const activity = entity === 'activities' && this.#company.activities.find((one) => one.id === id);
    const found = customer
      ? `${customer.kind}-`
      : activity
        ? `${kindOf(activity)}-`
        : (this.#prefixes.get(key) ?? '');
    this.#prefixes.set(key, found);
    return found;
  }
}

const sec = (at: string | null | undefined): number => (at ? Date.parse(at) / 1000 : 0);
const major = (minor: number | null | undefined, currency: string): number | null =>
  minor === null || minor === undefined ? null : minor / 10 ** minorDigits(currency);
const signs: Readonly<Record<string, string>> = { EUR: '€', USD: '$', JPY: '¥' };
const madeAt = '2025-12-01T08:00:00Z';

/** What a company's records are in EngageBay, by list. */
export function rows(company: Company, ids: HostIds, list: string): Row[] {
  const ref = (entity: EntityName, id: string | null | undefined) =>
    id === null || id === undefined ? undefined : ids.number(entity, id);
  const ownedBy = (id: string | null | undefined): Row => {
    const user = company.users.find((one) => one.id === id);
    if (!user) return {};
    const owner = { id: ids.number('users', user.id), email: user.email, name: user.name };
    return { owner_id: owner.id, owner };
  };
  const base = (entity: EntityName, id: string, createdAt: string | null | undefined, updated = 0): Row => ({
    id: ids.number(entity, id),
    created_time: sec(createdAt ?? madeAt),
    updated_time: updated,
  });
  const isCompany = (id: string | null | undefined): boolean =>
    company.customers.find((one) => one.id === id)?.kind === 'company';
  const tied = (customerId: string | null | undefined, dealId?: string | null): Row => {
    const number = ref('customers', customerId);
    const some = number === undefined ? [] : [number];
    return {
      contact_ids: isCompany(customerId) ? [] : some,
      company_ids: isCompany(customerId) ? some : [],
      deal_ids: dealId ? [ids.number('deals', dealId)] : [],
    };
  };
  const property = (name: string, value: unknown): Row => ({
    name,
    value: value ?? '',
    field_type: 'TEXT',
    is_searchable: false,
    type: 'SYSTEM',
  });
  const those = (kind: Kind): Activity[] => company.activities.filter((one) => kindOf(one) === kind);

  switch (list) {
    case 'users':
      return company.users.map((one) => ({
        ...base('users', one.id, madeAt),
        domain_id: 5_641_864_006_860_800,
        email: one.email,
        name: one.name,
        is_admin: one.role === 'admin',
        time_zone: company.timeZone,
      }));
    case 'tracks':
      return company.pipelines.map((one, at) => ({
        id: ids.number('pipelines', one.id),
        name: one.name,
        isDefault: at === 0,
        milestones: company.stages
          .filter(({ pipelineId }) => pipelineId === one.id)
          .map(({ name, kind, probability }) => ({
            labelName: name,
            labelActualName: `${name}_Actual`,
            // Often not set at all, as in the first track.
            isWon: at > 0 && kind === 'won',
            isLost: at > 0 && kind === 'lost',
            probability,
          })),
      }));
    case 'companies':
    case 'subscribers':
      return company.customers
        .filter(({ kind }) => (kind === 'company') === (list === 'companies'))
        .map((one) => ({
          ...base('customers', one.id, one.createdAt),
          ...ownedBy(one.ownerId),
          name: one.name,
          ...(list === 'subscribers' && { fullname: one.name, email: one.email }),
          companyIds: one.parentId ? [ids.number('customers', one.parentId)] : [],
          properties: [property('phone', one.phone), property('country', one.region)],
        }));
    case 'products':
      return company.products.map((one) => ({
        ...base('products', one.id, madeAt),
        name: one.name,
        price: major(one.unitPrice, one.currency ?? company.currency),
        currency: `${one.currency}-${signs[one.currency ?? '']}`,
        properties: [],
      }));
    case 'deals':
      return company.deals.map((one) => {
        const stage = company.stages.find(({ id }) => id === one.stageId);
        const reason = company.lossReasons.find(({ id }) => id === one.lossReasonId)?.name;
        const noon = one.expectedCloseDate ? sec(`${one.expectedCloseDate}T12:00:00Z`) : 0;
        const isChanged = one.updatedAt !== one.createdAt;
        return {
          ...base('deals', one.id, one.createdAt, isChanged ? sec(one.updatedAt) : 0),
          ...ownedBy(one.ownerId),
          name: one.name,
          amount: major(one.amount, one.currency ?? company.currency),
          currency_type: `${one.currency}-${signs[one.currency ?? '']}`,
          track_id: ids.number('pipelines', one.pipelineId),
          milestoneLabelName: stage?.name,
          probability: one.winProbability,
          closed_date: noon,
          contact_ids: (one.contactIds ?? []).map((id) => ids.number('customers', id)),
          company_ids: isCompany(one.customerId) ? [ref('customers', one.customerId)] : [],
          tags: (one.tags ?? []).map((tag) => ({ tag, assigned_time: 1_541_766_966 })),
          properties: reason === undefined ? [] : [property('Lost reason', reason)],
        };
      });
    case 'tasks':
      return those('task').map((one) => ({
        ...base('activities', one.id, one.createdAt),
        ...ownedBy(one.userId),
        ...tied(one.customerId, one.dealId),
        type: one.kind === 'call' ? 'CALL' : 'TODO',
        closed_date: sec(one.dueAt),
        task_milestone: one.status === 'done' ? 'completed' : 'not_started',
      }));
    case 'events':
      return those('event').map((one) => ({
        ...base('activities', one.id, one.createdAt),
        ...ownedBy(one.userId),
        ...tied(one.customerId, one.dealId),
        start_time: sec(one.at) * 1000,
        end_time: (sec(one.at) + (one.durationSec ?? 0)) * 1000 - 1,
      }));
    case 'calls':
      return those('call').map((one) => ({
        ...base('activities', one.id, one.createdAt),
        ...ownedBy(one.userId),
        contact_id: ref('customers', one.customerId),
        duration: one.durationSec,
        status: one.outcomeKind === 'no_answer' ? 'NOT_ANSWERED' : 'COMPLETED',
        status_legacy: one.outcome,
        caller_type: one.provider,
        started_at: sec(one.at),
        recording_url: one.recordingUrl,
        isVoicemail: one.outcomeKind === 'voicemail',
        callType: one.direction === 'inbound' ? 'INBOUND' : 'OUTBOUND',
      }));
    default:
      return those('note').map((one) => ({
        ...base('activities', one.id, one.createdAt),
        ...ownedBy(one.userId),
        parentId: ref('customers', one.customerId),
        subject: 'A note',
        type: 'PUBLIC',
      }));
  }
}

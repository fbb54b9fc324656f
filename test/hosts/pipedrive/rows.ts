import type { Activity, Deal, Stage } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Company } from '../toolkit/company';
import type { Ids } from './ids';
import { isLogged, isLogOnly, me, typeNames } from './settle';

/*
 * Records of the company as Pipedrive sends them. Fields and their form are those of the vendor's published OpenAPI
 * descriptions: https://developers.pipedrive.com/docs/api/v1/openapi.yaml and .../openapi-v2.yaml (August 2026).
 */

export type Row = Readonly<Record<string, unknown>>;

export const major = (
  minor: number | null | undefined,
  currency: string | null | undefined,
): number | null =>
  minor === null || minor === undefined ? null : minor / 10 ** minorDigits(currency ?? 'EUR');

/** Version 1 writes times without a zone. */
export const v1Time = (instant: string): string => instant.slice(0, 19).replace('T', ' ');

/** Labels of deals, and the options of Source channel, count in one table with all other options. */
export const hotLabel = 11;
export const channelId = (ids: Ids, source: string): number => 50 + ids.number('sources', source);

export class Rows {
  readonly #company: Company;
  readonly #ids: Ids;

  constructor(company: Company, ids: Ids) {
    this.#company = company;
    this.#ids = ids;
  }

  stageOf(id: string): Stage | undefined {
    return this.#company.stages.find((stage) => stage.id === id);
  }

  /** The stage that a deal is in besides its status: the last open one. */
  rawStage(dealId: string): string {
    const open = this.#company.transitions
      .filter((one) => one.dealId === dealId)
      .map(({ toStageId }) => toStageId)
      .filter((id) => this.stageOf(id)?.kind === 'open');
    return open.at(-1) ?? '';
  }

  deal(deal: Deal, include: ReadonlySet<string>): Row {
    const ids = this.#ids;
    const kind = this.stageOf(deal.stageId)?.kind;
    const last = this.#company.transitions.findLast(({ dealId }) => dealId === deal.id)?.at ?? deal.createdAt;
    const reason = this.#company.lossReasons.find(({ id }) => id === deal.lossReasonId);
    const lead = this.#company.leads.find(({ convertedDealId }) => convertedDealId === deal.id);
    const isContact = ids.isContact(deal.customerId);
    const lines = this.#company.lineItems.filter(({ dealId }) => dealId === deal.id);
    return {
      id: ids.number('deals', deal.id),
      title: deal.name,
      creator_user_id: ids.ref('users', deal.ownerId),
      owner_id: ids.ref('users', deal.ownerId),
      value: major(deal.amount, deal.currency),
      person_id: isContact ? ids.ref('persons', deal.customerId) : null,
      org_id: isContact ? null : ids.ref('organizations', deal.customerId),
      stage_id: ids.number('stages', this.rawStage(deal.id)),
      pipeline_id: ids.number('pipelines', deal.pipelineId),
      currency: deal.currency,
      archive_time: null,
      add_time: deal.createdAt,
      update_time: deal.updatedAt,
      stage_change_time: last,
      status: kind === 'won' || kind === 'lost' ? kind : 'open',
      is_archived: false,
      is_deleted: false,
      probability: typeof deal.winProbability === 'number' ? Math.round(deal.winProbability * 100) : null,
      lost_reason: reason?.name ?? null,
      visible_to: 3,
      close_time: kind === 'won' || kind === 'lost' ? last : null,
      won_time: kind === 'won' ? last : null,
      lost_time: kind === 'lost' ? last : null,
      expected_close_date: deal.expectedCloseDate ?? null,
      label_ids: deal.tags ? [hotLabel] : [],
      origin: 'ManuallyCreated',
      origin_id: null,
      channel: deal.sourceId ? channelId(ids, deal.sourceId) : null,
      channel_id: null,
      custom_fields: {},
      ...(include.has('source_lead_id') && { source_lead_id: lead ? ids.lead(lead.id) : null }),
      ...(include.has('products_count') && { products_count: lines.length }),
    };
  }

  /** Newest first, as the documentation has it. */
  changelog(dealId: string): Row[] {
    const rows: Row[] = [];
    const add = (
      field_key: string,
      old_value: unknown,
      new_value: unknown,
      at: string,
      by?: string | null,
    ): void => {
      rows.push({
        field_key,
        old_value: old_value === null ? null : String(old_value),
        new_value: new_value === null ? null : String(new_value),
        actor_user_id: this.#ids.ref('users', by),
        time: v1Time(at),
        change_source: 'app',
        change_source_user_agent: 'Mozilla/5.0',
        is_bulk_update_flag: false,
      });
    };
    const stage = (id: string): number => this.#ids.number('stages', id);
    let raw = '';
    const own = this.#company.transitions.filter((one) => one.dealId === dealId);
    for (const { fromStageId, toStageId, at, byUserId } of own) {
      const [from, to] = [fromStageId ? this.stageOf(fromStageId) : undefined, this.stageOf(toStageId)];
      if (from && from.kind !== to?.kind) add('status', from.kind, to?.kind ?? 'open', at, byUserId);
      if (to?.kind !== 'open') continue;
      if (raw !== '' && raw !== toStageId) add('stage_id', stage(raw), stage(toStageId), at, byUserId);
      raw = toStageId;
    }
    const deal = this.#company.deals.find(({ id }) => id === dealId);
    for (const change of this.#company.fieldChanges) {
      if (change.dealId !== dealId || change.field !== 'amount') continue;
      const value = (minor: unknown): string | null =>
        typeof minor === 'number' ? String(major(minor, deal?.currency)) : null;
      add('value', value(change.from), value(change.to), change.at, deal?.ownerId);
    }
    return rows.reverse().sort((a, b) => (String(a['time']) > String(b['time']) ? -1 : 1));
  }

  lead(lead: Company['leads'][number]): Row {
    return {
      id: this.#ids.lead(lead.id),
      title: lead.name,
      owner_id: this.#ids.ref('users', lead.ownerId),
      creator_id: this.#ids.ref('users', lead.ownerId),
      label_ids: [],
      person_id: null,
      organization_id: null,
      source_name: 'Manually created',
      origin: 'ManuallyCreated',
      origin_id: null,
      channel: lead.sourceId ? channelId(this.#ids, lead.sourceId) : null,
      channel_id: null,
      is_archived: lead.statusKind === 'unqualified',
      was_seen: lead.statusKind !== 'new',
      value:
        typeof lead.estimatedValue === 'number'
          ? { amount: major(lead.estimatedValue, lead.currency), currency: lead.currency }
          : null,
      expected_close_date: null,
      next_activity_id: null,
      add_time: lead.createdAt.replace('Z', '.551Z'),
      update_time: lead.createdAt.replace('Z', '.551Z'),
      visible_to: '3',
    };
  }

  customer(customer: Company['customers'][number]): Row {
    const ids = this.#ids;
    const isContact = customer.kind === 'contact';
    const way = (value: string | null | undefined): Row[] =>
      value
        ? [
            { value: `old-${value}`, primary: false, label: 'home' },
            { value, primary: true, label: 'work' },
          ]
        : [];
    const common = {
      id: ids.number(isContact ? 'persons' : 'organizations', customer.id),
      name: customer.name,
      owner_id: ids.ref('users', customer.ownerId),
      add_time: customer.createdAt,
      update_time: customer.createdAt,
      is_deleted: false,
      visible_to: 3,
      label_ids: [],
      custom_fields: {},
    };
    if (!isContact)
      return { ...common, address: customer.region ? { value: 'Warszawa', country: customer.region } : null };
    const [first_name, last_name] = customer.name.split(' ');
    return {
      ...common,
      first_name,
      last_name,
      org_id: ids.ref('organizations', customer.parentId),
      emails: way(customer.email),
      phones: way(customer.phone),
      picture_id: null,
    };
  }

  #links(activity: Activity): Row {
    const ids = this.#ids;
    const isContact = ids.isContact(activity.customerId);
    return {
      deal_id: ids.ref('deals', activity.dealId),
      lead_id: activity.leadId ? ids.lead(activity.leadId) : null,
      person_id: isContact ? ids.ref('persons', activity.customerId) : null,
      org_id: isContact ? null : ids.ref('organizations', activity.customerId),
      project_id: null,
    };
  }

  activity(activity: Activity): Row {
    const seconds = activity.durationSec ?? 0;
    const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    const isDone = activity.status === 'done';
    // What the log took over is still on the activity that it belongs to.
    const [added, due] = [activity.createdAt ?? activity.at, activity.dueAt ?? activity.at];
    return {
      id: this.#ids.number('activities', activity.id),
      subject: typeNames[activity.kind],
      type: activity.kind,
      owner_id: this.#ids.ref('users', activity.userId),
      creator_user_id: this.#ids.ref('users', activity.userId),
      is_deleted: false,
      add_time: added,
      update_time: added > due ? added : due,
      ...this.#links(activity),
      due_date: due.slice(0, 10),
      due_time: due.slice(11, 19),
      duration:
        seconds > 0 ? `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}` : null,
      busy: false,
      done: isDone,
      marked_as_done_time: isDone ? activity.completedAt : null,
      location: null,
      participants: [],
      priority: null,
      note: null,
    };
  }

  note(activity: Activity): Row {
    return {
      id: this.#ids.number('notes', activity.id),
      active_flag: true,
      add_time: v1Time(activity.at),
      update_time: v1Time(activity.at),
      content: 'abc',
      user_id: this.#ids.ref('users', activity.userId),
      ...this.#links(activity),
    };
  }

  /** Lengths are texts, and outcomes are words of the host's. */
  callLogs(): Row[] {
    return this.#company.activities
      .filter(isLogged)
      .sort((a, b) => (a.at > b.at ? -1 : 1))
      .map((call) => ({
        id: this.#ids.call(call.id),
        activity_id: isLogOnly(call) ? null : this.#ids.number('activities', call.id),
        ...this.#links(call),
        subject: 'Call',
        duration: String(call.durationSec ?? 0),
        outcome: call.outcome,
        to_phone_number: '+48225550000',
        has_recording: false,
        start_time: call.at.replace('Z', '.000Z'),
        end_time: call.completedAt?.replace('Z', '.000Z'),
        user_id: this.#ids.number('users', me),
        company_id: 66660666,
        note: '',
      }));
  }
}

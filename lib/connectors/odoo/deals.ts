import * as z from 'zod/mini';
import type { Deal, RecordOf, Stage, Transition } from '@/lib/model/entities';
import type { Page, Rejected, Stand, Stream } from '../connector';
import { toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { terminalId } from '../kit/terminal-stages';
import { someInstant, toDay, toInstant } from '../kit/times';
import { type History, historyOf, Resolver } from './history';
import { callerOf, type Host, hostOf, present } from './host';
import { checkpointAt, readNewestFirst, sweepOf } from './lists';
import type { Domain } from './rpc';
import { stageIdOf, stagesIn, teamless } from './stages';
import { tracksOf } from './tracks';
import { amount, recordId, ref, refs, truth, words } from './wire';

/**
 * An opportunity.
 * Source: Odoo 17's `crm.lead` as `fields_get` and `search_read` answer.
 */
const opportunity = z.object({
  id: recordId,
  name: words,
  active: truth,
  probability: amount,
  stage_id: ref,
  team_id: ref,
  user_id: ref,
  partner_id: ref,
  expected_revenue: amount,
  company_currency: ref,
  create_date: words,
  create_uid: ref,
  write_date: words,
  date_closed: words,
  date_deadline: words,
  date_last_stage_update: words,
  date_conversion: words,
  lost_reason_id: ref,
  lost_reason: ref,
  source_id: ref,
  tag_ids: refs,
  country_id: ref,
});
type Row = z.infer<typeof opportunity>;

const domain: Domain = [['type', '=', 'opportunity']];

/** Deals with their history, or with where they stand when this user may not read it. */
export const deals: Stream = {
  id: 'deals',
  fills: ['deals', 'transitions', 'fieldChanges', 'stages'],
  checkpointAt,
  sweep: sweepOf('deals', 'crm.lead', () => domain),
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const caller = callerOf(http, facts, signal);
    const { rows, rest } = await readNewestFirst(
      caller,
      {
        model: 'crm.lead',
        domain,
        fields: present(host, 'crm.lead', ...Object.keys(opportunity.shape)),
        size: 200,
      },
      { cursor, since },
    );
    const reader = new DealReader(host, facts.currency);
    const taken = take('deals', rows, opportunity, (row) => reader.deal(row));
    const kept = taken.records.map(({ id }) => id);
    const tracks = await tracksOf(caller, host, kept);
    const histories = new Histories();
    for (const deal of taken.records) {
      const row = reader.rowOf(deal.id);
      if (host.history === 'none') histories.stand(reader.stand(deal, row));
      else histories.add(deal.id, () => reader.history(deal, row, tracks.get(deal.id) ?? []));
    }
    return {
      upserts: {
        deals: taken.records,
        stages: [...reader.strays(), ...histories.gone],
        transitions: histories.transitions,
        fieldChanges: histories.fieldChanges,
      },
      ...(host.history === 'none' && { stands: histories.stands }),
      complete: completeOf(host, histories.whole),
      rejected: [...taken.rejected, ...histories.rejected],
      ...rest,
    };
  },
};

const completeOf = ({ history }: Host, of: readonly string[]): NonNullable<Page['complete']> =>
  history === 'none' ? {} : { transitions: { field: 'dealId', of }, fieldChanges: { field: 'dealId', of } };

class Histories {
  readonly transitions: Transition[] = [];
  readonly fieldChanges: RecordOf<'fieldChanges'>[] = [];
  readonly stands: Stand[] = [];
  readonly gone: Stage[] = [];
  readonly rejected: Rejected[] = [];
  readonly whole: string[] = [];

  stand(stand: Stand): void {
    this.stands.push(stand);
  }

  add(id: string, make: () => History): void {
    try {
      const { transitions, fieldChanges, gone } = make();
      this.transitions.push(...transitions);
      this.fieldChanges.push(...fieldChanges);
      this.gone.push(...gone);
      this.whole.push(id);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      this.rejected.push({ entity: 'transitions', id, why: error.message });
    }
  }
}

/** Makes deals of the rows of one page. */
class DealReader {
  readonly #host: Host;
  readonly #currency: string | undefined;
  readonly #rows = new Map<string, Row>();
  readonly #currencies: ReadonlyMap<string, string>;
  readonly #tags: ReadonlyMap<string, string>;
  readonly #won: ReadonlySet<string>;
  readonly #inPipeline = new Map<string, ReadonlySet<string>>();
  readonly #strays = new Map<string, Stage>();
  readonly #resolver: Resolver;

  constructor(host: Host, currency: string | undefined) {
    this.#host = host;
    this.#currency = currency;
    this.#currencies = new Map(host.currencies);
    this.#tags = new Map(host.tags);
    this.#won = new Set(host.stages.filter(({ isWon }) => isWon).map(({ id }) => id));
    this.#resolver = new Resolver(host);
  }

  deal(row: Row): Deal {
    this.#rows.set(row.id, row);
    const pipelineId = row.team_id?.id ?? teamless;
    const kind = this.#kindOf(row);
    const stage = this.#rawStage(row, pipelineId);
    const currency = this.#currencyOf(row);
    const reason = row.lost_reason_id ?? row.lost_reason;
    const tags = row.tag_ids.flatMap(({ id, name }) => this.#tags.get(id) ?? name ?? []);
    return {
      id: row.id,
      name: row.name ?? row.id,
      pipelineId,
      stageId:
        kind === 'lost' || kind === 'unqualified'
          ? terminalId(pipelineId, kind)
          : stageIdOf(pipelineId, stage),
      // Odoo has 0 where nobody entered an amount.
      amount: row.expected_revenue ? toMinor(row.expected_revenue, currency, 'expected_revenue') : null,
      currency,
      ownerId: row.user_id?.id ?? null,
      createdAt: someInstant(row.date_conversion ?? row.create_date, 'create_date'),
      updatedAt: toInstant(row.write_date, 'write_date'),
      expectedCloseDate: toDay(row.date_deadline, 'date_deadline'),
      winProbability: kind === 'open' && row.probability !== null ? shareOf(row.probability) : null,
      sourceId: row.source_id?.id ?? null,
      lossReasonId: kind === 'lost' ? (reason?.id ?? null) : null,
      customerId: row.partner_id?.id ?? null,
      region: row.country_id?.name ?? null,
      ...(row.date_conversion !== null && { leadId: row.id }),
      ...(tags.length > 0 && { tags }),
    };
  }

  rowOf(id: string): Row {
    const row = this.#rows.get(id);
    if (!row) throw new Unfit('row: lost');
    return row;
  }

  history(deal: Deal, row: Row, tracks: Parameters<typeof historyOf>[1]): History {
    const own = this.#stagesIn(deal.pipelineId);
    const present = {
      deal,
      rawStage: this.#rawStage(row, deal.pipelineId),
      active: row.active !== false,
      createdBy: this.#host.users.some(({ id }) => id === row.create_uid?.id)
        ? (row.create_uid?.id ?? null)
        : null,
      since: this.#sinceOf(deal, row),
    };
    return historyOf(present, tracks, this.#resolver, (id) => own.has(stageIdOf(deal.pipelineId, id)));
  }

  stand(deal: Deal, row: Row): Stand {
    const firstStageId = [...this.#stagesIn(deal.pipelineId)][0] ?? deal.stageId;
    return {
      dealId: deal.id,
      stageId: deal.stageId,
      firstStageId,
      createdAt: deal.createdAt,
      since: this.#sinceOf(deal, row),
      isTold: Boolean(row.date_last_stage_update),
    };
  }

  /** Stages that a deal stands in although its team does not use them. */
  strays(): Stage[] {
    return [...this.#strays.values()];
  }

  /** Won is a stage; lost is archived without any chance left, or with a reason. */
  #kindOf({ active, stage_id, probability, lost_reason_id, lost_reason }: Row) {
    if (stage_id && this.#won.has(stage_id.id)) return 'won';
    if (active !== false) return 'open';
    return (probability ?? 0) > 0 && !lost_reason_id && !lost_reason ? 'unqualified' : 'lost';
  }

  #rawStage({ stage_id }: Row, pipelineId: string): string {
    const own = this.#stagesIn(pipelineId);
    if (!stage_id) {
      const first = [...own][0]?.slice(pipelineId.length + 1);
      if (first === undefined) throw new Unfit('stage_id: missing');
      return first;
    }
    const id = stageIdOf(pipelineId, stage_id.id);
    if (!own.has(id)) {
      this.#strays.set(id, {
        id,
        pipelineId,
        name: stage_id.name ?? stage_id.id,
        position: own.size + Number(stage_id.id),
        kind: this.#won.has(stage_id.id) ? 'won' : 'open',
      });
    }
    return stage_id.id;
  }

  #stagesIn(pipelineId: string): ReadonlySet<string> {
    const known = this.#inPipeline.get(pipelineId);
    if (known) return known;
    const found = new Set(stagesIn(this.#host, pipelineId).map(({ id }) => id));
    this.#inPipeline.set(pipelineId, found);
    return found;
  }

  #currencyOf({ company_currency }: Row): string | null {
    if (!company_currency) return this.#currency ?? null;
    return this.#currencies.get(company_currency.id) ?? this.#currency ?? null;
  }

  #sinceOf({ createdAt, stageId, pipelineId }: Deal, row: Row): string {
    const isLost = stageId === terminalId(pipelineId, 'lost');
    const told = isLost
      ? (row.date_closed ?? row.write_date)
      : (row.date_last_stage_update ?? row.write_date);
    return toInstant(told) ?? createdAt;
  }
}

const shareOf = (percent: number): number => Math.min(Math.max(percent / 100, 0), 1);

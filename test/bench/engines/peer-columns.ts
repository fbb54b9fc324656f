import { trait } from '@/lib/table/activities';
import { companyOf } from '@/lib/table/company';
import { comparableEmail, comparableName } from '@/lib/table/duplicates';
import { reachOf } from '@/lib/table/reach';
import { stageStays } from '@/lib/table/stage-stays';
import { cell, codes, numbers, type Tables } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import { scopeFor } from '../company/company';

/**
 * What the other engines are given: flat tables of plain columns, small integers for ids.
 *
 * Rules: status, close and amounts are already as of the instant and in one currency; transitions are in the order of deals and
 * times; activities have their local time beside them, shifted by the zone's offset, since no peer has the zone tables. What our
 * tables keep worked out besides (reach and stays, the hour of the week, comparable texts) is there too, as columns and
 * tables of their own: the `given` questions ask those, so that both can be seen, the engine alone and what keeping costs the others.
 */
export interface PeerColumns {
  readonly deals: {
    readonly deal: Int32Array;
    readonly pipeline: Int8Array;
    readonly owner: Int32Array;
    readonly reason: Int32Array;
    readonly status: Int8Array;
    readonly created: Int32Array;
    /** 2,147,483,647 while open. */
    readonly closed: Int32Array;
    /** Minor units; NaN unknown. */
    readonly amount: Float64Array;
  };
  /** By deal and time. */
  readonly transitions: {
    readonly deal: Int32Array;
    readonly stage: Int8Array;
    readonly moment: Int32Array;
  };
  /** `rank` is the position, that of won one more than the last, −1 for what proves nothing. */
  readonly stages: { readonly stage: Int8Array; readonly pipeline: Int8Array; readonly rank: Int8Array };
  readonly reached: { readonly created: Int32Array; readonly pipeline: Int8Array; readonly rank: Int8Array };
  readonly stays: {
    readonly stage: Int8Array;
    readonly created: Int32Array;
    readonly seconds: Int32Array;
    readonly finished: Int8Array;
  };
  readonly activities: {
    readonly moment: Int32Array;
    readonly traits: Int16Array;
    /** Seconds since 1970 of the wall clock. */
    readonly local: Int32Array;
    readonly hour: Int16Array;
    readonly outcome: Int8Array;
  };
  readonly contacts: {
    readonly email: readonly string[];
    readonly name: readonly string[];
    readonly comparableEmail: readonly string[];
    readonly comparableName: readonly string[];
  };
  /** Sizes of answers: owners, reasons, pipelines, stages, outcomes. */
  readonly owners: number;
  readonly reasons: number;
  readonly pipelines: number;
  readonly stageCount: number;
  readonly outcomes: number;
}

export const neverClosed = 2_147_483_647;
/** What an activity of the heat map has, and what it has not. */
export const wanted = { traits: trait.done | trait.call, mask: trait.done | trait.call | trait.inbound };

export function peerColumns(tables: Tables): PeerColumns {
  const company = companyOf(tables, scopeFor({ from: '2023-07-01', to: '2026-07-01' }));
  const { deals, activities, dealPipelines } = company;
  const changes = transitionsOf(tables);
  const stays = stageStays(company);
  const { places, won: wonRank } = reachOf(company);
  const position = numbers(tables.stages, 'position');
  const kind = codes(tables.stages, 'kind');
  const rankOf = Int8Array.from({ length: tables.stages.length }, (_, row) => {
    const word = kind.dictionary[kind.codes[row] as number];
    return word === 'won' ? wonRank : word === 'open' || word === 'incoming' ? (position[row] as number) : -1;
  });
  const isOnTheWay = (stage: number): boolean => {
    const rank = rankOf[stage] as number;
    return rank >= 0 && rank < wonRank;
  };
  const dealOf = new Int32Array(changes.rows.length);
  for (let deal = 0; deal < deals.length; deal++)
    dealOf.fill(deal, changes.starts[deal], changes.starts[deal + 1]);
  const created = Int32Array.from(deals.createdAt);
  const outcome = codes(tables.activities, 'outcomeKind');
  const text = (field: string): string[] =>
    Array.from({ length: tables.customers.length }, (_, row) =>
      String(cell(tables.customers, field, row) ?? ''),
    );
  const [email, name] = [text('email'), text('name')];
  const moment = Int32Array.from(activities.at.subarray(0, tables.activities.length));
  return {
    deals: {
      deal: created.map((_, row) => row),
      pipeline: Int8Array.from(dealPipelines),
      owner: company.owners('now'),
      reason: company.dealReasons,
      status: deals.status,
      created,
      closed: Int32Array.from(deals.closedAt, (at) => (Number.isNaN(at) ? neverClosed : at)),
      amount: company.amounts.base,
    },
    transitions: { deal: dealOf, stage: Int8Array.from(changes.stage), moment: Int32Array.from(changes.at) },
    stages: {
      stage: rankOf.map((_, row) => row),
      pipeline: Int8Array.from(company.pipelines.ofRows(codes(tables.stages, 'pipelineId'), rankOf.length)),
      rank: rankOf,
    },
    reached: { created, pipeline: Int8Array.from(dealPipelines), rank: Int8Array.from(places) },
    stays: {
      stage: Int8Array.from(stays.stage),
      created: Int32Array.from(stays.deal, (deal) => created[deal] as number),
      seconds: Int32Array.from(stays.seconds),
      finished: Int8Array.from(stays.isOpen, (isOpen, at) =>
        !isOpen && isOnTheWay(stays.stage[at] as number) ? 1 : 0,
      ),
    },
    activities: {
      moment,
      local: moment.map((when) => when + company.zone.offsetAt(when)),
      traits: Int16Array.from(activities.traits),
      hour: Int16Array.from(activities.hoursOfWeek),
      outcome: Int8Array.from(outcome.codes.subarray(0, tables.activities.length)),
    },
    contacts: {
      email,
      name,
      comparableEmail: email.map(comparableEmail),
      comparableName: name.map(comparableName),
    },
    owners: company.people.size,
    reasons: company.reasons.size,
    pipelines: company.pipelines.size,
    stageCount: tables.stages.length,
    outcomes: outcome.dictionary.length,
  };
}

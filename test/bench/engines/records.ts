import { cell, type Tables } from '@/lib/table/table';
import type { PeerColumns } from './peer-columns';

/** Texts of codes, in the order of answers. */
export interface Dictionaries {
  readonly owners: readonly string[];
  readonly reasons: readonly string[];
  readonly outcomes: readonly string[];
}

/** One object a record, as a program without an engine keeps them: ids and statuses are texts, instants seconds. */
export interface Objects {
  readonly deals: readonly DealObject[];
  readonly transitions: readonly {
    readonly id: string;
    readonly dealId: string;
    readonly stageId: string;
    readonly at: number;
  }[];
  readonly stays: readonly {
    readonly stage: number;
    readonly created: number;
    readonly seconds: number;
    readonly finished: boolean;
  }[];
  readonly activities: readonly ActivityObject[];
  readonly contacts: readonly {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly comparableEmail: string;
    readonly comparableName: string;
  }[];
  readonly dealOf: ReadonlyMap<string, DealObject>;
  readonly stageOf: ReadonlyMap<
    string,
    { readonly stage: number; readonly pipeline: number; readonly rank: number }
  >;
}

export interface DealObject {
  readonly id: string;
  readonly name: string;
  readonly pipeline: number;
  readonly owner: string | null;
  readonly reason: string | null;
  readonly status: 'open' | 'won' | 'lost' | 'unqualified';
  readonly created: number;
  readonly closed: number | null;
  readonly amount: number | null;
  readonly customer: string | null;
  readonly source: string | null;
  /** What our tables keep: the highest position reached. */
  readonly rank: number;
}

export interface ActivityObject {
  readonly id: string;
  readonly kind: string;
  readonly user: string | null;
  readonly deal: string | null;
  readonly customer: string | null;
  readonly at: number;
  readonly local: number;
  readonly traits: number;
  readonly outcome: string | null;
  readonly duration: number | null;
  /** What our tables keep. */
  readonly hour: number;
}

export function objectsOf(tables: Tables, columns: PeerColumns, of: Dictionaries): Objects {
  const at = (values: ArrayLike<number>, row: number): number => values[row] as number;
  const text = (entity: 'deals' | 'activities' | 'customers' | 'stages', field: string, row: number) =>
    cell(tables[entity], field, row) as string | null;
  const id = (entity: 'deals' | 'activities' | 'customers' | 'stages', row: number): string =>
    String(text(entity, 'id', row));
  const statuses = ['open', 'won', 'lost', 'unqualified'] as const;
  const deals = Array.from(columns.deals.owner, (owner, row): DealObject => {
    const status = statuses[at(columns.deals.status, row)] ?? 'open';
    return {
      id: id('deals', row),
      name: String(text('deals', 'name', row)),
      pipeline: at(columns.deals.pipeline, row),
      owner: of.owners[owner] ?? null,
      reason: of.reasons[at(columns.deals.reason, row)] ?? null,
      status,
      created: at(columns.deals.created, row),
      closed: status === 'open' ? null : at(columns.deals.closed, row),
      amount: Number.isNaN(columns.deals.amount[row]) ? null : at(columns.deals.amount, row),
      customer: text('deals', 'customerId', row),
      source: text('deals', 'sourceId', row),
      rank: at(columns.reached.rank, row),
    };
  });
  const { activities, contacts, stages, stays, transitions } = columns;
  const stageIds = Array.from(stages.stage, (stage) => id('stages', stage));
  return {
    deals,
    transitions: Array.from(transitions.deal, (deal, row) => ({
      id: `t${row}`,
      dealId: deals[deal]?.id ?? '',
      stageId: stageIds[at(transitions.stage, row)] ?? '',
      at: at(transitions.moment, row),
    })),
    stays: Array.from(stays.seconds, (seconds, row) => ({
      stage: at(stays.stage, row),
      created: at(stays.created, row),
      seconds,
      finished: stays.finished[row] === 1,
    })),
    activities: Array.from(activities.moment, (when, row) => ({
      id: id('activities', row),
      kind: String(text('activities', 'kind', row)),
      user: text('activities', 'userId', row),
      deal: text('activities', 'dealId', row),
      customer: text('activities', 'customerId', row),
      at: when,
      local: at(activities.local, row),
      traits: at(activities.traits, row),
      outcome: of.outcomes[at(activities.outcome, row)] ?? null,
      duration: cell(tables.activities, 'durationSec', row) as number | null,
      hour: at(activities.hour, row),
    })),
    contacts: contacts.email.map((email, row) => ({
      id: id('customers', row),
      email,
      name: contacts.name[row] ?? '',
      comparableEmail: contacts.comparableEmail[row] ?? '',
      comparableName: contacts.comparableName[row] ?? '',
    })),
    dealOf: new Map(deals.map((deal) => [deal.id, deal])),
    stageOf: new Map(
      stageIds.map((stageId, row) => [
        stageId,
        { stage: row, pipeline: at(stages.pipeline, row), rank: at(stages.rank, row) },
      ]),
    ),
  };
}

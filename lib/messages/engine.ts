import type { Account } from '@/lib/model/account';
import type { ChangeList, NeedList } from '@/lib/model/attention';
import type { DealFigures } from '@/lib/model/deal-figures';
import type { EntityName, Goal, Records } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Insight } from '@/lib/model/insight';
import type { Label, Result } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import type { SyncStatus } from '@/lib/model/sync-status';

/** What filters can offer, and how far the data reach. */
export interface AccountContents {
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    /** Teams the user is in now. */
    readonly teamIds?: readonly string[];
  }[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    /** Users who manage the team, whether they are in it or not. */
    readonly managerIds?: readonly string[];
  }[];
  readonly pipelines: readonly { readonly id: string; readonly name: string }[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly counts: Readonly<Partial<Record<EntityName, number>>>;
  /** Instants between which deals were created; null without deals. */
  readonly deals: { readonly first: string; readonly last: string } | null;
  /** The oldest instant of any deal, lead, customer or activity, from 1970 on; null without one. */
  readonly first: string | null;
  /** Filters that the records can answer, in menu order; `custom:<field>` is a field of the company's own. */
  readonly filters: readonly string[];
  /** Grows with every change of the records. */
  readonly position: number;
}

/** Something that a filter can be set to; `null` is "without one". */
export interface FilterValue {
  readonly id: string | null;
  /** A name from the CRM, or a word of ours. */
  readonly label: Label;
  readonly count: number;
}

export interface FilterValues {
  /** Commonest first, or in the order that the CRM has them in. */
  readonly values: readonly FilterValue[];
  /** Values that a search would find and that are not among these. */
  readonly left: number;
  /** Values there are altogether; with few there is nothing to search. */
  readonly all: number;
}

/** A word of the CRM, what it counts as now, and how many records bear it. */
export interface HostWord {
  /** What `HostChoices` knows it by. */
  readonly id: string;
  readonly name: string;
  /** A word of ours; `null` where nobody has said yet. */
  readonly meaning: string | null;
  readonly count: number;
}

/** Words of one sort; `left` counts rarer ones that are not among them. */
export interface HostWordList<W extends HostWord = HostWord> {
  readonly words: readonly W[];
  readonly left: number;
}

/** Words of a CRM whose meaning is ours to guess and the user's to settle. An empty list has nothing to be settled. */
export interface HostWords {
  /** Fields that may hold why a deal was lost: how many deals fill them, and with what, commonest first. */
  readonly reasonFields: readonly {
    readonly id: string;
    readonly filled: number;
    readonly samples: readonly { readonly text: string; readonly count: number }[];
  }[];
  /** By pipeline and position; `count` is deals. */
  readonly stages: HostWordList<
    HostWord & { readonly pipelineId: string; readonly pipelineName: string | null }
  >;
  readonly activityTypes: HostWordList;
  /** By kind of activity, under `outcomeKey`. */
  readonly outcomes: HostWordList<HostWord & { readonly kind: string }>;
  readonly leadStatuses: HostWordList;
  /** Sources, by the deals they brought. */
  readonly channels: HostWordList;
}

/** What a report rests on. */
export interface ReportNeeds {
  readonly id: string;
  readonly needs: readonly EntityName[];
}

/** One line of a drill-down. */
export interface RecordLine {
  readonly entity: EntityName;
  readonly id: string;
  /** Names from the CRM. `title` of a deal is its customer's name, `subtitle` its own; for a call person and deal. */
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly ownerName: string | null;
  /** In base currency, and as it stands in the record. */
  readonly base: number | null;
  readonly amount: number | null;
  readonly currency: string | null;
  /** Seconds since 1970 of the date that puts it into the figure. */
  readonly at: number | null;
  /** A call's outcome kind, a deal's status. */
  readonly state: string | null;
  readonly durationSec: number | null;
}

export interface RecordPage {
  readonly entity: EntityName;
  /** Of the whole selection, not of this page; `found` is after search. */
  readonly count: number;
  readonly sum: number | null;
  readonly found: number;
  /** Sum of base over what search found. */
  readonly foundSum: number | null;
  readonly lines: readonly RecordLine[];
}

/** A record found by its name. */
export interface FoundRecord {
  readonly id: string;
  /** From the CRM; of a deal its customer's, where it has one, and then `detail` is its own. */
  readonly name: string;
  readonly detail: string | null;
  /** What a deal is now; `inactive` of a person. */
  readonly state: string | null;
}

/** What a page asks of the report worker. `run` of one report at a time; a result keeps its selections until the next 20. */
export interface EngineQuestions {
  /** `colleagues` as in a scope: whose names may be told. */
  contents: { ask: { account: string; colleagues?: Scope['colleagues'] }; answer: AccountContents };
  /** What one filter of `AccountContents.filters` can be set to; with `ids` those values alone, with their names. */
  filterValues: {
    ask: {
      account: string;
      filter: string;
      scope: Scope;
      search: string;
      ids?: readonly (string | null)[];
      limit: number;
    };
    answer: FilterValues;
  };
  run: {
    ask: { account: string; report: string; scope: Scope; goals: readonly Goal[] };
    answer: { result: Result; resultId: number };
  };
  records: {
    ask: {
      resultId: number;
      selection: number;
      offset: number;
      limit: number;
      sort: 'largest' | 'newest' | 'name';
      search: string;
      locale: string;
    };
    answer: RecordPage;
  };
  /** What is most worth a look, and not muted; the figures of its sentences drill down like those of a report. */
  insights: {
    ask: { account: string; scope: Scope; goals: readonly Goal[]; muted: readonly string[] };
    answer: { insights: readonly Insight[]; resultId: number };
  };
  /** What waits for the people that the scope is filtered for; of leads those of its period. */
  attention: { ask: { account: string; scope: Scope; limit: number }; answer: NeedList };
  /** What became of their deals after an instant. */
  changes: { ask: { account: string; scope: Scope; since: string; limit: number }; answer: ChangeList };
  /** Records by parts of their names, best first; with `only` no other person, and no deals but theirs. */
  find: {
    ask: {
      account: string;
      text: string;
      limit: number;
      only?: string;
      colleagues?: Scope['colleagues'];
    };
    answer: {
      readonly people: readonly FoundRecord[];
      readonly deals: readonly FoundRecord[];
      readonly customers: readonly FoundRecord[];
    };
  };
  /** Currencies that records bear, commonest first. */
  currencies: {
    ask: { account: string };
    answer: readonly { readonly currency: string; readonly records: number }[];
  };
  /** One deal in context; `null` when it is not there. `nowMs` is the reader's clock. */
  deal: {
    ask: { account: string; dealId: string; scope: Scope; nowMs: number; demo: boolean };
    answer: { readonly deal: DealFigures | null };
  };
  /** Rows that the host sent and that did not fit, newest first. */
  rejected: {
    ask: { account: string; limit: number };
    answer: readonly { stream: string; entity: string; id: string; why: string; at: string }[];
  };
  /** What the words of the account's CRM count as; `reasonFields` are the ids of those of its account. */
  hostWords: { ask: { account: string; reasonFields: readonly string[] }; answer: HostWords };
  /** Every report, with what it cannot do without. */
  reportNeeds: { ask: Record<string, never>; answer: readonly ReportNeeds[] };
  /** From now on `sync` and `data` events of this account are sent. */
  watch: { ask: { account: string }; answer: SyncStatus };
  /** A dataset file (`crm-canonical/1`) becomes an account's records, whole or not at all. */
  importDataset: {
    ask: { account: string; text: string };
    answer: { counts: Readonly<Record<string, number>> };
  };
  /** Records join those that an account without a host has, whole or not at all; one with a known key replaces it. */
  addRecords: {
    ask: {
      account: string;
      records: Records;
      rejected: readonly { readonly entity: string; readonly id: string; readonly why: string }[];
    };
    /** `added` of the records were not there before; `capabilities` is what the account fills now. */
    answer: { added: number; capabilities: Account['capabilities'] };
  };
}
export type EngineQuestion = keyof EngineQuestions;

export type EngineEvent =
  | { readonly kind: 'sync'; readonly account: string; readonly status: SyncStatus }
  | { readonly kind: 'data'; readonly account: string; readonly position: number };

export type ToWorker = { readonly id: number; readonly name: EngineQuestion; readonly ask: unknown };
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: Failure }
  | { readonly event: EngineEvent };

/** What screens use: the report worker, or in tests anything that answers the same questions. */
export interface Engine {
  ask<Q extends EngineQuestion>(
    name: Q,
    question: EngineQuestions[Q]['ask'],
  ): Promise<EngineQuestions[Q]['answer']>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
}

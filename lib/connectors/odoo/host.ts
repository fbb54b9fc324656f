import type { AccountFacts, Http, Json } from '../connector';
import type { ModelName } from './models';
import type { Caller, Transport } from './rpc';

/** A stage as it stands in every pipeline that uses it. */
export interface HostStage {
  readonly id: string;
  readonly name: string;
  readonly isWon: boolean;
  /** Teams that use it; empty: all of them. */
  readonly teams: readonly string[];
}

export interface HostTeam {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly managers: readonly string[];
  readonly members: readonly string[];
  readonly writtenAt: string | null;
  readonly target: number | null;
  /** Its opportunities are a pipeline. */
  readonly sells: boolean;
}

export interface HostUser {
  readonly id: string;
  readonly name: string;
  readonly partner: string | null;
}

export interface ActivityType {
  readonly id: string;
  readonly name: string;
  /** `phonecall`, `meeting`, `default` and more. */
  readonly category: string | null;
}

/** What the streams need to know of an installation. */
export interface Host {
  readonly transport: Transport;
  readonly uid: number;
  readonly lang: string | null;
  readonly timeZone: string | null;
  /** Of the fields that we want, those that each model has here. A model that is not installed is absent. */
  readonly fields: { readonly [M in ModelName]?: readonly string[] };
  readonly stages: readonly HostStage[];
  /** What a stage is called, in any language of the installation; history names stages as their mover saw them. */
  readonly stageNames: readonly (readonly [name: string, id: string])[];
  readonly teams: readonly HostTeam[];
  readonly users: readonly HostUser[];
  readonly types: readonly ActivityType[];
  /** Subtypes of messages that only colleagues see: notes. */
  readonly internalSubtypes: readonly string[];
  readonly currencies: readonly (readonly [id: string, code: string])[];
  readonly tags: readonly (readonly [id: string, name: string])[];
  /** How changes of a deal can be read: with ids by administrators, as text in 16 and 17, else not. */
  readonly history: 'values' | 'texts' | 'none';
  /** Ids of the fields of deals whose changes are read, where changes come with ids. */
  readonly trackedFields: readonly (readonly [id: string, name: string])[];
  readonly hasTeamless: boolean;
  readonly hasArchived: boolean;
  readonly hasLeads: boolean;
}

export const hostOf = ({ host }: AccountFacts): Host => host as unknown as Host;
export const asJson = (host: Host): Json => host as unknown as Json;

/** Archived records are asked for too: a lost deal is one. */
export const contextFor = (lang: string | null): Caller['context'] => ({
  active_test: false,
  ...(lang !== null && { lang }),
});

export function callerOf(http: Http, facts: AccountFacts, signal: AbortSignal): Caller {
  const { transport, uid, lang } = hostOf(facts);
  return { http, transport, uid, signal, context: contextFor(lang) };
}

/** Of some fields, those that are there. */
export const present = (host: Host, model: ModelName, ...names: readonly string[]): string[] => {
  const there = new Set(host.fields[model] ?? []);
  return names.filter((name) => there.has(name));
};

import type { Deal, RecordOf, Stage, Transition } from '@/lib/model/entities';
import { chainOf, type Move } from '../kit/chain';
import { toMinor } from '../kit/money';
import { terminalId } from '../kit/terminal-stages';
import { someInstant, toDay } from '../kit/times';
import type { Host } from './host';
import { stageIdOf } from './stages';
import type { Change, Track, Value } from './tracks';

/** A deal as far as its history hangs on it. */
export interface Present {
  readonly deal: Pick<Deal, 'id' | 'pipelineId' | 'stageId' | 'createdAt' | 'currency'>;
  /** The host's own stage, which a lost deal keeps. */
  readonly rawStage: string;
  readonly active: boolean;
  readonly createdBy: string | null;
  /** Since when it stands there, as the host says. */
  readonly since: string;
}

export interface History {
  readonly transitions: readonly Transition[];
  readonly fieldChanges: readonly RecordOf<'fieldChanges'>[];
  /** Stages that the deal went through and that its pipeline no longer has. */
  readonly gone: readonly Stage[];
}

/** Resolves what the host's history tells, by ids or by names. */
export class Resolver {
  readonly #stages: ReadonlySet<string>;
  readonly #won: ReadonlySet<string>;
  readonly #stageNames: ReadonlyMap<string, readonly string[]>;
  readonly #users: ReadonlyMap<string, string | undefined>;
  readonly #byPartner: ReadonlyMap<string, string>;

  constructor({ stages, stageNames, users }: Pick<Host, 'stages' | 'stageNames' | 'users'>) {
    this.#stages = new Set(stages.map(({ id }) => id));
    this.#won = new Set(stages.filter(({ isWon }) => isWon).map(({ id }) => id));
    const names = new Map<string, string[]>();
    for (const [name, id] of stageNames) names.set(name, [...(names.get(name) ?? []), id]);
    this.#stageNames = names;
    const people = new Map<string, string | undefined>();
    // A name that two people share is nobody's.
    for (const { id, name } of users) people.set(name, people.has(name) ? undefined : id);
    this.#users = people;
    this.#byPartner = new Map(users.flatMap(({ id, partner }) => (partner === null ? [] : [[partner, id]])));
  }

  isWon(stageId: string): boolean {
    return this.#won.has(stageId);
  }

  /** A known stage of the pipeline first; else a name stands for a stage that is gone. */
  stage(
    value: Value,
    belongs: (id: string) => boolean,
  ): { readonly id: string; readonly goneAs?: string } | null {
    if (value.id !== null) {
      return this.#stages.has(value.id) ? { id: value.id } : { id: value.id, goneAs: value.text ?? value.id };
    }
    if (value.text === null) return null;
    const ids = this.#stageNames.get(value.text) ?? [];
    const id = ids.find(belongs) ?? ids[0];
    return id === undefined ? { id: `name:${value.text}`, goneAs: value.text } : { id };
  }

  /** `undefined` when it cannot be told; `null` is nobody. */
  user(value: Value): string | null | undefined {
    if (value.id !== null) return value.id;
    return value.text === null ? null : this.#users.get(value.text);
  }

  author(partner: string | null): string | null {
    return partner === null ? null : (this.#byPartner.get(partner) ?? null);
  }
}

/**
 * Transitions and changes of fields of one deal.
 *
 * Rules: lost is told apart from the stage (`active`), so a deal moves to `lost` when it is archived, and back to the
 * stage that it kept when it is restored. What one save changed is one move. What happened before the deal was one (it was
 * a lead) only decides where it began.
 */
export function historyOf(
  { deal, rawStage, active, createdBy, since }: Present,
  tracks: readonly Track[],
  resolver: Resolver,
  belongs: (stageId: string) => boolean,
): History {
  const gone = new Map<string, Stage>();
  const stageIn = (value: Value, at: string): string | null => {
    const found = resolver.stage(value, belongs);
    if (!found) return null;
    if (found.goneAs !== undefined) {
      const id = stageIdOf(deal.pipelineId, found.id);
      gone.set(id, tombstone(id, deal.pipelineId, found.goneAs, at, gone.size));
    }
    return found.id;
  };
  const end = terminalId(deal.pipelineId, deal.stageId.endsWith(':unqualified') ? 'unqualified' : 'lost');
  // Won stays won when it is archived.
  const effective = (stage: string, isActive: boolean): string =>
    isActive || resolver.isWon(stage) ? stageIdOf(deal.pipelineId, stage) : end;
  const all = tracks.flatMap(({ changes }) => changes);
  const begun = first(all, 'stage_id');
  let stage = (begun && stageIn(begun.from, deal.createdAt)) ?? rawStage;
  const switched = first(all, 'active');
  // Archived without a trace: chainOf closes the gap at the end.
  let isActive = switched ? switched.from.number === 1 : true;
  let start = effective(stage, isActive);
  const moves: Move[] = [];
  const sorted = [...tracks].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at: moment, author, changes } of sorted) {
    const at = someInstant(moment, 'message date');
    const moved = last(changes, 'stage_id');
    const before = moved && stageIn(moved.from, at);
    const from = effective(before ?? stage, isActive);
    stage = (moved && stageIn(moved.to, at)) ?? stage;
    const flag = last(changes, 'active');
    isActive = flag ? flag.to.number === 1 : isActive;
    const to = effective(stage, isActive);
    if (at < deal.createdAt) start = to;
    else if (from !== to) moves.push({ from, to, at, byUserId: resolver.author(author) });
  }
  if (!active && isActive && deal.stageId.endsWith(':lost')) {
    moves.push({
      from: effective(stage, true),
      to: deal.stageId,
      at: since > deal.createdAt ? since : deal.createdAt,
    });
  }
  const creation: Move = { from: null, to: start, at: deal.createdAt, byUserId: createdBy };
  return {
    transitions: chainOf({ ...deal, since }, [creation, ...moves]),
    fieldChanges: changesOf(deal, sorted, resolver),
    gone: [...gone.values()],
  };
}

const first = (changes: readonly Change[], field: Change['field']): Change | undefined =>
  changes.find((change) => change.field === field);
const last = (changes: readonly Change[], field: Change['field']): Change | undefined =>
  changes.findLast((change) => change.field === field);

const tombstone = (id: string, pipelineId: string, name: string, at: string, nth: number): Stage => ({
  id,
  pipelineId,
  name,
  position: 1000 + nth,
  kind: 'open',
  deletedAt: at,
});

function changesOf(
  { id: dealId, createdAt, currency }: Present['deal'],
  tracks: readonly Track[],
  resolver: Resolver,
): RecordOf<'fieldChanges'>[] {
  const found: RecordOf<'fieldChanges'>[] = [];
  const nth = new Map<string, number>();
  const add = (
    field: RecordOf<'fieldChanges'>['field'],
    from: unknown,
    to: unknown,
    moment: string,
  ): void => {
    const at = someInstant(moment, 'message date');
    if (from === undefined || to === undefined || from === to || at < createdAt) return;
    const seq = nth.get(field) ?? 0;
    nth.set(field, seq + 1);
    found.push({ dealId, field, from, to, at, seq });
  };
  for (const { at, changes } of tracks) {
    for (const { field, from, to } of changes) {
      if (field === 'user_id') add('ownerId', resolver.user(from), resolver.user(to), at);
      if (field === 'expected_revenue') add('amount', entered(from, currency), entered(to, currency), at);
      if (field === 'date_deadline') add('expectedCloseDate', toDay(from.text), toDay(to.text), at);
    }
  }
  return found;
}

/** Odoo has 0 where nobody entered an amount. */
const entered = ({ number }: Value, currency: string | null | undefined): number | null =>
  number === null || number === 0 ? null : toMinor(number, currency, 'expected_revenue');

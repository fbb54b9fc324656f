import type { Deal, Records, Stage, Transition } from '@/lib/model/entities';

/** A deal as it stood, worked out record by record. */
export interface DealState {
  readonly exists: boolean;
  readonly status: 'open' | 'won' | 'lost' | 'unqualified';
  readonly stage: Stage | undefined;
  readonly pipelineId: string | undefined;
  /** In the base currency EUR; `null` when it is unknown, or in another currency. */
  readonly base: number | null;
  /** In its own currency. */
  readonly amount: number | null;
  readonly ownerId: string | null;
  /** Stage changes up to the instant. */
  readonly way: readonly Transition[];
  readonly closedAtMs: number | null;
}

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** State of a deal at an instant, in seconds since 1970, the instant included. */
export function stateAt(records: Records, deal: Deal, at: number): DealState {
  const stages = new Map((records.stages ?? []).map((stage) => [stage.id, stage]));
  const statusOf = (id: string): DealState['status'] => {
    const kind = stages.get(id)?.kind ?? 'open';
    return kind === 'incoming' ? 'open' : kind;
  };
  const all = (records.transitions ?? []).filter(({ dealId }) => dealId === deal.id);
  const way = all
    .filter((change) => seconds(change.at) <= at)
    .sort((a, b) => seconds(a.at) - seconds(b.at) || a.seq - b.seq);
  const last = way.at(-1);
  let first = way.length - 1;
  while (first > 0 && last && statusOf(way[first - 1]?.toStageId ?? '') === statusOf(last.toStageId)) first--;
  const status = last ? statusOf(last.toStageId) : 'open';
  const before = <T>(field: string, now: T): T => {
    const later = (records.fieldChanges ?? [])
      .filter((change) => change.dealId === deal.id && change.field === field && seconds(change.at) > at)
      .sort((a, b) => seconds(a.at) - seconds(b.at) || a.seq - b.seq)[0];
    return later ? (later.from as T) : now;
  };
  const amount = before('amount', deal.amount ?? null);
  const stage = last && stages.get(last.toStageId);
  return {
    exists: seconds(deal.createdAt) <= at && !(deal.deletedAt && seconds(deal.deletedAt) <= at),
    status,
    stage,
    pipelineId: stage?.pipelineId ?? deal.pipelineId,
    amount,
    base: amount === null || (deal.currency ?? 'EUR') !== 'EUR' ? null : amount,
    ownerId: before('ownerId', deal.ownerId ?? null),
    way,
    closedAtMs: status === 'open' ? null : seconds(way[first]?.at ?? '') * 1000,
  };
}

export const sum = (values: readonly (number | null)[]): number =>
  values.reduce((all: number, value) => all + (value ?? 0), 0);

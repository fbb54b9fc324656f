import type { Activity, Deal, Records } from '@/lib/model/entities';
import { type DealState, stateAt } from './deal-states';

/** A deal's time in one stage, worked out record by record. */
export interface Stay {
  readonly deal: Deal;
  readonly state: DealState;
  readonly stageId: string;
  readonly ownerId: string | null;
  readonly seconds: number;
  readonly isOpen: boolean;
  readonly firstAt: number;
  readonly visits: number;
  readonly hasAdvanced: boolean;
}

export const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** Every stay in an incoming or open stage of the deal's own pipeline, those under a second too. */
export function staysOf(records: Records, asOf: number): Stay[] {
  const stages = new Map((records.stages ?? []).map((stage) => [stage.id, stage]));
  return (records.deals ?? []).flatMap((deal) => {
    const state = stateAt(records, deal, asOf);
    if (!state.exists) return [];
    const ids = [...new Set(state.way.map(({ toStageId }) => toStageId))];
    return ids.flatMap((stageId): Stay[] => {
      const stage = stages.get(stageId);
      if (!stage || stage.pipelineId !== state.pipelineId) return [];
      if (stage.kind !== 'open' && stage.kind !== 'incoming') return [];
      const first = state.way.findIndex(({ toStageId }) => toStageId === stageId);
      const firstAt = seconds(state.way[first]?.at ?? '');
      const inside = state.way.flatMap((change, at) => (change.toStageId === stageId ? [at] : []));
      return [
        {
          deal,
          state,
          stageId,
          ownerId: stateAt(records, deal, firstAt).ownerId,
          seconds: inside.reduce((sum, at) => {
            const until = state.way[at + 1]?.at;
            return sum + (until ? seconds(until) : asOf) - seconds(state.way[at]?.at ?? '');
          }, 0),
          isOpen: state.way.at(-1)?.toStageId === stageId,
          firstAt,
          visits: inside.filter((at) => state.way[at - 1]?.toStageId !== stageId).length,
          hasAdvanced: state.way.slice(first + 1).some(({ toStageId }) => {
            const next = stages.get(toStageId);
            if (!next) return false;
            const isOpen = next.kind === 'open' || next.kind === 'incoming';
            const isHigher = isOpen && next.position > stage.position && next.pipelineId === state.pipelineId;
            return next.kind === 'won' || isHigher;
          }),
        },
      ];
    });
  });
}

/** Median of times of which some are still running: the product of the shares that remain, end by end. */
export function survivalMedian(times: readonly { seconds: number; isOver: boolean }[]): number | null {
  const ends = [...new Set(times.filter(({ isOver }) => isOver).map((time) => time.seconds))].sort(
    (a, b) => a - b,
  );
  let left = 1;
  for (const [at, end] of ends.entries()) {
    const ended = times.filter((time) => time.isOver && time.seconds === end).length;
    left *= 1 - ended / times.filter((time) => time.seconds >= end).length;
    if (left > 0.5 + 1e-9) continue;
    const next = ends[at + 1];
    return left > 0.5 - 1e-9 && next !== undefined ? (end + next) / 2 : end;
  }
  return null;
}

export function middleOf(values: readonly number[], p = 0.5): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? null : low + (at - Math.floor(at)) * (high - low);
}

export const isContact = ({ status, domain, kind, direction }: Activity): boolean =>
  status === 'done' &&
  domain !== 'service' &&
  (kind === 'meeting' || kind === 'visit' || (/call|email|text/.test(kind) && direction !== 'inbound'));

/** A new deal and how long it waited for its first action. */
export interface Wait {
  readonly deal: Deal;
  readonly state: DealState;
  readonly ownerId: string | null;
  readonly seconds: number;
  readonly hasActed: boolean;
}

/** Deals that exist and were created in a span, and the first contact on each. */
export function waitsOf(records: Records, from: string, to: string, asOf: number): Wait[] {
  return (records.deals ?? []).flatMap((deal): Wait[] => {
    const state = stateAt(records, deal, asOf);
    const createdAt = seconds(deal.createdAt);
    if (!state.exists || createdAt < seconds(from) || createdAt >= seconds(to)) return [];
    const end = Math.min(asOf, state.closedAtMs === null ? asOf : state.closedAtMs / 1000);
    const instants = (records.activities ?? [])
      .filter((activity) => activity.dealId === deal.id && isContact(activity))
      .map(({ at }) => seconds(at))
      .filter((at) => at >= createdAt && at <= end);
    const first = instants.length > 0 ? Math.min(...instants) : undefined;
    return [
      {
        deal,
        state,
        ownerId: stateAt(records, deal, createdAt).ownerId,
        seconds: (first ?? end) - createdAt,
        hasActed: first !== undefined,
      },
    ];
  });
}

/** The contract's figures of first actions. */
export function waitFigures(waits: readonly Wait[]) {
  const acted = waits.filter(({ hasActed }) => hasActed).map((wait) => wait.seconds);
  return {
    n: waits.length,
    acted: acted.length,
    noAction: waits.length - acted.length,
    median: middleOf(acted),
    mean: acted.length === 0 ? null : acted.reduce((a, b) => a + b, 0) / acted.length,
    p90: middleOf(acted, 0.9),
    kmMedian: survivalMedian(waits.map((wait) => ({ seconds: wait.seconds, isOver: wait.hasActed }))),
  };
}

/** Numbers of a value rounded to millionths, so that two ways of adding agree. */
export const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part)),
  );

import type { Transition } from '@/lib/model/entities';

/** A change of stage as a host's history tells it. */
export interface Move {
  readonly from: string | null;
  readonly to: string;
  readonly at: string;
  readonly byUserId?: string | null;
}

/**
 * The transitions of one deal from what its history says: the creation first, then each move, ending where the deal now
 * stands.
 *
 * Rules: moves in any order, sorted by time, equal ones in the order given. A gap (a move whose `from` is not where the
 * one before it ended, a history that begins later than the deal, or ends elsewhere than the deal stands) is closed by a
 * made-up transition with `synthetic`. A move to where the deal stands already is none.
 * Source: catalogue, StageTransition: one creation at `createdAt`, each `from` equals the `to` before.
 */
export function chainOf(
  deal: {
    readonly id: string;
    readonly createdAt: string;
    readonly stageId: string;
    readonly since?: string;
  },
  moves: readonly Move[],
): Transition[] {
  const sorted = [...moves].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const found: Transition[] = [];
  const add = (to: string, at: string, more: Partial<Transition> = {}): void => {
    const fromStageId = found.at(-1)?.toStageId ?? null;
    const seq = found.length;
    found.push({ id: `${deal.id}:${seq}`, dealId: deal.id, fromStageId, toStageId: to, at, seq, ...more });
  };
  const first = sorted[0];
  const begins = first && first.from === null ? first.to : (first?.from ?? deal.stageId);
  add(begins, deal.createdAt, first?.byUserId && first.from === null ? { byUserId: first.byUserId } : {});
  for (const move of sorted) {
    const at = move.at < deal.createdAt ? deal.createdAt : move.at;
    const now = found.at(-1)?.toStageId;
    if (move.from !== null && move.from !== now && move.from !== move.to) {
      add(move.from, at, { synthetic: true });
    }
    if (move.to !== found.at(-1)?.toStageId) {
      add(move.to, at, move.byUserId ? { byUserId: move.byUserId } : {});
    }
  }
  const last = found.at(-1);
  if (last && last.toStageId !== deal.stageId) {
    const at = deal.since !== undefined && deal.since > last.at ? deal.since : last.at;
    add(deal.stageId, at, { synthetic: true });
  }
  return found;
}

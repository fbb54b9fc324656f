import type { Stand } from '@/lib/connectors/connector';
import type { Transition } from '@/lib/model/entities';

const mark = 'seen:';

/** Whether a transition was concluded from where a deal stood, and not read from the host's history. */
export const isConcluded = ({ id }: Pick<Transition, 'id'>): boolean => id.startsWith(mark);

/**
 * What follows from where a deal stands, for a host that tells no history: transitions to be added after the last known
 * one.
 *
 * Rules: of a deal that is met for the first time only its stage is known, and since when: that it began in its
 * pipeline's first stage is made up, so that transition is `synthetic`, and the move to where it stands is so too unless the
 * host tells when that was. Later a stage other than the last known one is a move, at the time that the host gives.
 */
export function concluded(stand: Stand, last: Transition | undefined): Transition[] {
  const { dealId, stageId, firstStageId, createdAt, since, isTold = false } = stand;
  const made = (seq: number, fromStageId: string | null, toStageId: string, at: string): Transition => ({
    id: `${mark}${dealId}:${seq}`,
    dealId,
    fromStageId,
    toStageId,
    at,
    seq,
  });
  if (last) {
    if (last.toStageId === stageId) return [];
    return [made(last.seq + 1, last.toStageId, stageId, since > last.at ? since : last.at)];
  }
  const hasMoved = stageId !== firstStageId;
  const begun = made(0, null, hasMoved ? firstStageId : stageId, createdAt);
  // One that never moved has its whole history told by that.
  if (!hasMoved) return [isTold && since <= createdAt ? begun : { ...begun, synthetic: true }];
  const moved = made(1, firstStageId, stageId, since > createdAt ? since : createdAt);
  return [{ ...begun, synthetic: true }, isTold ? moved : { ...moved, synthetic: true }];
}

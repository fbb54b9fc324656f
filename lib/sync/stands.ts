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
 * pipeline's first stage is made up, and both transitions are `synthetic`. Later a stage other than the last known one
 * is a move, at the time that the host gives.
 */
export function concluded(stand: Stand, last: Transition | undefined): Transition[] {
  const { dealId, stageId, firstStageId, createdAt, since } = stand;
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
  const begun = { ...made(0, null, hasMoved ? firstStageId : stageId, createdAt), synthetic: true };
  if (!hasMoved) return [begun];
  return [
    begun,
    { ...made(1, firstStageId, stageId, since > createdAt ? since : createdAt), synthetic: true },
  ];
}

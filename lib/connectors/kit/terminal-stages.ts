import type { Stage } from '@/lib/model/entities';

type End = 'won' | 'lost' | 'unqualified';

/**
 * Stages for hosts that keep won and lost apart from the stage: `<pipeline>:won` and so on, after all others.
 * Source: catalogue §1.0 rule 1, a closed status is a stage.
 */
export const terminalId = (pipelineId: string, end: End): string => `${pipelineId}:${end}`;

export const terminalStages = (
  pipelineId: string,
  names: Partial<Readonly<Record<End, string>>>,
  from: number,
): Stage[] =>
  (Object.entries(names) as [End, string][]).map(([kind, name], at) => ({
    id: terminalId(pipelineId, kind),
    pipelineId,
    name,
    position: from + at,
    kind,
  }));

import type { Stream } from '../connector';
import { terminalId, terminalStages } from '../kit/terminal-stages';
import { hostOf } from './facts';

/**
 * Pipelines with their stages, and the ends of each: won and lost are a status beside the stage. Reads nothing: the facts
 * have them.
 */
export const pipelines: Stream = {
  id: 'pipelines',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { pipelines: all, stages } = hostOf(facts);
    return {
      upserts: {
        pipelines: all.map(([id, name], position) => ({ id, name, position })),
        stages: all.flatMap(([pipelineId]) => {
          const own = stages.filter(([, of]) => of === pipelineId);
          return [
            ...own.map(([id, , name], position) => ({
              id,
              pipelineId,
              name,
              position,
              kind: 'open' as const,
            })),
            ...terminalStages(pipelineId, { won: 'Won', lost: 'Lost' }, own.length),
          ];
        }),
      },
      rejected: [],
      read: all.length + stages.length,
      total: all.length + stages.length,
    };
  },
};

/** Source: https://developers.activecampaign.com/reference/deal, values of `status`. */
const ends: Readonly<Record<string, 'won' | 'lost'>> = { '1': 'won', '2': 'lost' };

/** Where a deal stands: its stage, or the end of its pipeline. */
export function standing(pipelineId: string, stageId: string, status: string): string {
  const end = ends[status];
  return end ? terminalId(pipelineId, end) : stageId;
}

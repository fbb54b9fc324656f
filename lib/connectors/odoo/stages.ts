import type { Stage } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { terminalStages } from '../kit/terminal-stages';
import { toInstant } from '../kit/times';
import { type Host, hostOf } from './host';

/** Opportunities without a team are a pipeline of their own. */
export const teamless = 'none';

/** A stage belongs to every team that uses it, so it is told apart by its pipeline. */
export const stageIdOf = (pipelineId: string, stageId: string): string => `${pipelineId}:${stageId}`;

/** Teams as pipelines. Reads nothing: the facts have them. */
export const stages: Stream = {
  id: 'stages',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const host = hostOf(facts);
    const selling = host.teams.filter(({ sells }) => sells);
    const pipelines = selling.map(({ id, name, active, writtenAt }, position) => ({
      id,
      name,
      position,
      ...(!active && { deletedAt: toInstant(writtenAt) }),
    }));
    if (host.hasTeamless) {
      pipelines.push({ id: teamless, name: 'No sales team', position: pipelines.length });
    }
    const made = pipelines.flatMap(({ id }) => stagesIn(host, id));
    return { upserts: { pipelines, stages: made }, rejected: [], read: made.length, total: made.length };
  },
};

/** In the order of the host; won is a stage like any other, lost is not. */
export function stagesIn({ stages: all, hasArchived }: Host, pipelineId: string): Stage[] {
  const own = all.filter(({ teams }) => teams.length === 0 || teams.includes(pipelineId));
  const found: Stage[] = own.map(({ id, name, isWon }, position) => ({
    id: stageIdOf(pipelineId, id),
    pipelineId,
    name,
    position,
    kind: isWon ? 'won' : 'open',
  }));
  const ends = { lost: 'Lost', ...(hasArchived && { unqualified: 'Archived' }) };
  return [...found, ...terminalStages(pipelineId, ends, found.length)];
}

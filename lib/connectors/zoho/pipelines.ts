import type { RecordOf, Stage } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { type Host, hostOf, type Pipeline } from './host';

/** A stage may be in several pipelines; deals and histories name it by its text. */
export const stageId = (pipelineId: string, stage: string): string => `${pipelineId}:${stage}`;

/**
 * The pipeline and the stage of a deal.
 *
 * Rules: organisations with one pipeline do not always name it; then it is the first one that has the stage.
 */
export function placeOf(
  { pipelines }: Host,
  pipeline: string | null,
  stage: string | null,
): { readonly pipeline: Pipeline | undefined; readonly pipelineId: string; readonly stageId: string } {
  const found =
    pipelines.find(({ id, names }) => pipeline !== null && (id === pipeline || names.includes(pipeline))) ??
    pipelines.find(({ stages }) => stages.some(({ value, name }) => value === stage || name === stage)) ??
    pipelines[0];
  const pipelineId = found?.id ?? 'standard';
  return { pipeline: found, pipelineId, stageId: stageId(pipelineId, stageOf(found, stage) ?? 'unknown') };
}

/** What a stage is called in pipelines, whatever a deal calls it. */
export const stageOf = (pipeline: Pipeline | undefined, stage: string | null): string | null =>
  pipeline?.stages.find(({ value, name }) => value === stage || name === stage)?.value ?? stage;

/** Pipelines, stages, and what people choose from. Reads nothing: the facts have them. */
export const settings: Stream = {
  id: 'settings',
  fills: ['pipelines', 'stages', 'sources', 'lossReasons'],
  async page(_http, { facts }) {
    const { pipelines, sources, lossReasons } = hostOf(facts);
    const stages = pipelines.flatMap(({ id: pipelineId, stages: own }) =>
      own.map(
        ({ value, name, kind, probability }, position): Stage => ({
          id: stageId(pipelineId, value),
          pipelineId,
          name,
          position,
          kind,
          probability,
        }),
      ),
    );
    const read = stages.length + sources.length + lossReasons.length;
    return {
      upserts: {
        pipelines: pipelines.map(
          ({ id, names }, position): RecordOf<'pipelines'> => ({ id, name: names[0] ?? id, position }),
        ),
        stages,
        sources: sources.map(({ value, label }) => ({ id: value, name: label })),
        lossReasons: lossReasons.map(({ value, label }) => ({ id: value, name: label })),
      },
      rejected: [],
      read,
      total: read,
    };
  },
};

import * as z from 'zod/mini';
import type { RecordOf, Stage } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId } from '../kit/rows';
import { hostOf, type Pipeline } from './host';

/**
 * Pipelines and their stages, of deals and of leads alike.
 *
 * Rules: a stage's probability of 1.0 is won, 0.0 is lost, as the page says; `isClosed` is a text.
 * Source: https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
 */
const stage = z.object({
  id: hostId,
  label: z.nullish(z.string()),
  displayOrder: z.nullish(z.number()),
  metadata: z.nullish(z.record(z.string(), z.unknown())),
  archived: z.nullish(z.boolean()),
});
const pipeline = z.object({
  id: hostId,
  label: z.nullish(z.string()),
  displayOrder: z.nullish(z.number()),
  stages: z.nullish(z.array(z.unknown())),
  archived: z.nullish(z.boolean()),
});
export const pipelinesReply = z.object({ results: z.array(z.unknown()) });

/** What fits of a reply, in the order in which people see it. */
export function readPipelines(reply: z.output<typeof pipelinesReply> | undefined): Pipeline[] {
  const found = fitting(pipeline, reply?.results ?? []).filter(({ archived }) => archived !== true);
  return inOrder(found).map(({ id, label, stages }) => ({
    id,
    name: label ?? id,
    stages: inOrder(fitting(stage, stages ?? []).filter(({ archived }) => archived !== true)).map((one) => ({
      id: one.id,
      name: one.label ?? one.id,
      probability: shareIn(one.metadata?.['probability']),
      isClosed: truthIn(one.metadata?.['isClosed']),
      state: String(one.metadata?.['leadState'] ?? '').toLowerCase(),
    })),
  }));
}

function fitting<S extends z.core.$ZodType>(schema: S, rows: readonly unknown[]): z.output<S>[] {
  return rows.flatMap((sent) => {
    const row = z.safeParse(schema, sent);
    return row.success ? [row.data] : [];
  });
}

const inOrder = <T extends { displayOrder?: number | null | undefined }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.displayOrder ?? 0) - (b.displayOrder ?? 0));

function shareIn(value: unknown): number | null {
  const share = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : -1;
  return share >= 0 && share <= 1 ? share : null;
}

const truthIn = (value: unknown): boolean | null =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : null;

function kindOf({ probability, isClosed }: Pipeline['stages'][number]): Stage['kind'] {
  if (probability === 1 && isClosed !== false) return 'won';
  if (isClosed === true || (probability === 0 && isClosed !== false)) return 'lost';
  return 'open';
}

/** Reads nothing: the facts have them. */
export const pipelines: Stream = {
  id: 'pipelines',
  fills: ['pipelines', 'stages'],
  async page(_http, { facts }) {
    const { pipelines: all } = hostOf(facts);
    const stages = all.flatMap(({ id: pipelineId, stages: own }) =>
      own.map(
        (one, position): Stage => ({
          id: one.id,
          pipelineId,
          name: one.name,
          position,
          kind: kindOf(one),
          probability: one.probability,
        }),
      ),
    );
    return {
      upserts: {
        pipelines: all.map(({ id, name }, position): RecordOf<'pipelines'> => ({ id, name, position })),
        stages,
      },
      rejected: [],
      read: stages.length,
      total: stages.length,
    };
  },
};

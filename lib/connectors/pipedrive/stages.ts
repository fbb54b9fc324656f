import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, take } from '../kit/rows';
import { terminalStages } from '../kit/terminal-stages';
import { toInstant } from '../kit/times';
import { byCursor, type Listed, pageSize } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/Pipelines#getPipelines (version 2). */
const pipelineRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  order_nr: z.nullish(z.number()),
  is_deleted: z.nullish(z.boolean()),
  update_time: z.nullish(z.string()),
});

/** Source: https://developers.pipedrive.com/docs/api/v1/Stages#getStages (version 2). */
const stageRow = z.object({
  id: hostId,
  pipeline_id: hostId,
  name: z.nullish(z.string()),
  order_nr: z.nullish(z.number()),
  deal_probability: z.nullish(z.number()),
  is_deleted: z.nullish(z.boolean()),
  update_time: z.nullish(z.string()),
});

/** Where both lists go on; absent when a list has ended. */
const cursors = z.object({ pipelines: z.optional(z.string()), stages: z.optional(z.string()) });

/** After every stage that people make themselves. */
const afterAll = 10_000;

/** Deals are won and lost apart from their stage; one that was archived while open is out of the pipeline too. */
const ends = { won: 'Won', lost: 'Lost', unqualified: 'Archived' };

/** Both lists are short: one page holds them, and a second one is asked for only of the list that goes on. */
export const stages: Stream = {
  id: 'stages',
  fills: ['pipelines', 'stages'],
  async page(http, { cursor }, signal) {
    const at = z.safeParse(cursors, cursor).data;
    const list = async (path: string, next: string | undefined): Promise<Listed> =>
      at && next === undefined
        ? { rows: [] }
        : byCursor(http, path, { limit: String(pageSize) }, next, signal);
    const ofPipelines = await list('/api/v2/pipelines', at?.pipelines);
    const ofStages = await list('/api/v2/stages', at?.stages);
    const pipelines = take('pipelines', ofPipelines.rows, pipelineRow, toPipeline);
    const open = take('stages', ofStages.rows, stageRow, toStage);
    const next = {
      ...(ofPipelines.next !== undefined && { pipelines: ofPipelines.next }),
      ...(ofStages.next !== undefined && { stages: ofStages.next }),
    };
    return {
      upserts: {
        pipelines: pipelines.records,
        stages: [
          ...open.records,
          ...pipelines.records.flatMap(({ id }) => terminalStages(id, ends, afterAll)),
        ],
      },
      rejected: [...pipelines.rejected, ...open.rejected],
      read: ofPipelines.rows.length + ofStages.rows.length,
      ...(Object.keys(next).length > 0 && { next }),
    };
  },
};

/** A tombstone's time is when it was last changed: nothing else tells it. */
const deletion = (row: {
  is_deleted?: boolean | null | undefined;
  update_time?: string | null | undefined;
}) =>
  row.is_deleted ? { deletedAt: toInstant(row.update_time, 'update_time') ?? '1970-01-01T00:00:00Z' } : {};

function toPipeline(row: z.infer<typeof pipelineRow>): RecordOf<'pipelines'> {
  return { id: row.id, name: row.name || row.id, position: row.order_nr ?? 0, ...deletion(row) };
}

function toStage(row: z.infer<typeof stageRow>): RecordOf<'stages'> {
  const percent = row.deal_probability;
  return {
    id: row.id,
    pipelineId: row.pipeline_id,
    name: row.name || row.id,
    position: row.order_nr ?? 0,
    kind: 'open',
    probability: typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent / 100 : null,
    ...deletion(row),
  };
}

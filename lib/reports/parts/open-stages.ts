import type { Label } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { type Pipeline, pipelinesOf, stageFacts, stageId, stageLabel } from './pipelines';

/** Open deals in one stage; all deleted stages of a pipeline are one, without a `stage`. */
export interface OpenStage {
  readonly key: string;
  readonly label: Label;
  readonly stage: number | undefined;
  readonly rows: Rows;
}

/** Open deals of one pipeline by stage. */
export interface OpenPipeline {
  readonly pipeline: Pipeline;
  readonly rows: Rows;
  /** Every incoming and open stage by position, empty ones too; deleted ones last where deals stand in one. */
  readonly stages: readonly OpenStage[];
}

/** The contract's key of open deals whose stage the CRM has deleted. */
export const deletedKey = '(deleted stage)';

/** Open deals by pipeline and stage (catalogue 0.7, stage-distribution); pipelines that are gone only where they hold some. */
export function openStagesOf(company: Company, open: Rows): OpenPipeline[] {
  const { deals, dealPipelines, pipelines } = company;
  const { isDeleted } = stageFacts(company);
  const all = pipelinesOf(company);
  const ofPipeline = groupRows(open, dealPipelines, pipelines.size);
  const deleted = company.tables.stages.length;
  const standing = new Int32Array(deals.length);
  for (const deal of open) {
    const stage = deals.stage[deal] as number;
    standing[deal] = stage < 0 || isDeleted[stage] ? deleted : stage;
  }
  return all.flatMap((pipeline) => {
    const rows = rowsOf(ofPipeline, pipeline.key);
    if (pipeline.isGone && rows.length === 0) return [];
    const inStage = groupRows(rows, standing, deleted + 1);
    const stages = pipeline.steps.map((stage): OpenStage => {
      return {
        key: stageId(company, stage),
        label: stageLabel(company, stage),
        stage,
        rows: rowsOf(inStage, stage),
      };
    });
    const gone = rowsOf(inStage, deleted);
    if (gone.length > 0)
      stages.push({ key: deletedKey, label: { word: 'none.stage' }, stage: undefined, rows: gone });
    return [{ pipeline, rows, stages }];
  });
}

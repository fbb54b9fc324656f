import type { Block, Label } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import { byText, labelOf } from '@/lib/table/labels';
import { remembered } from '@/lib/table/remembered';
import { cell, codes, numbers } from '@/lib/table/table';

/** A pipeline as reports show it. */
export interface Pipeline {
  /** Of the company's `pipelines`. */
  readonly key: number;
  readonly id: string;
  readonly label: Label;
  /** The CRM has deleted it, or does not list it: shown only while it holds deals. */
  readonly isGone: boolean;
  /** Its `incoming` and `open` stages that are not deleted, rows of `stages`, by position. */
  readonly steps: readonly number[];
}

/** What reports ask of stages, by row of `stages`. */
export interface StageFacts {
  readonly position: Float64Array;
  /** 1 for `incoming` and `open` stages, deleted ones too. */
  readonly isStep: Uint8Array;
  readonly isIncoming: Uint8Array;
  /** Deleted as of the company's instant. */
  readonly isDeleted: Uint8Array;
  /** Key of `pipelines`. */
  readonly pipeline: Int32Array;
}

export const stageFacts = remembered((company: Company): StageFacts => {
  const { tables, asOf, pipelines } = company;
  const { length } = tables.stages;
  const kind = codes(tables.stages, 'kind');
  const deletedAt = numbers(tables.stages, 'deletedAt');
  const is = (...kinds: readonly string[]): Uint8Array =>
    Uint8Array.from({ length }, (_, row) =>
      kinds.includes(kind.dictionary[kind.codes[row] as number] ?? '') ? 1 : 0,
    );
  return {
    position: numbers(tables.stages, 'position'),
    isStep: is('incoming', 'open'),
    isIncoming: is('incoming'),
    isDeleted: Uint8Array.from({ length }, (_, row) => ((deletedAt[row] as number) <= asOf ? 1 : 0)),
    pipeline: pipelines.ofRows(codes(tables.stages, 'pipelineId'), length),
  };
});

/** Every pipeline that records name, in the CRM's order; those it does not list come last. */
export const pipelinesOf = remembered((company: Company): readonly Pipeline[] => {
  const { pipelines, tables, asOf } = company;
  const { position, isStep, isDeleted, pipeline } = stageFacts(company);
  // Makes sure that pipelines which only deals name have a key.
  void company.dealPipelines;
  const places = numbers(tables.pipelines, 'position');
  const deletedAt = numbers(tables.pipelines, 'deletedAt');
  const steps = new Map<number, number[]>();
  for (let row = 0; row < pipeline.length; row++) {
    if (!isStep[row] || isDeleted[row]) continue;
    const own = steps.get(pipeline[row] as number) ?? [];
    own.push(row);
    steps.set(pipeline[row] as number, own);
  }
  const idOf = (stage: number): string => String(cell(tables.stages, 'id', stage));
  for (const own of steps.values())
    own.sort((a, b) => (position[a] as number) - (position[b] as number) || byText(idOf(a), idOf(b)));
  const placeOf = (key: number): number => (pipelines.isKnown(key) ? (places[key] as number) : Infinity);
  return Array.from({ length: pipelines.size }, (_, key) => key)
    .sort(
      (a, b) =>
        Number(!pipelines.isKnown(a)) - Number(!pipelines.isKnown(b)) ||
        (pipelines.isKnown(a) ? placeOf(a) - placeOf(b) : 0) ||
        byText(pipelines.idOf(a), pipelines.idOf(b)),
    )
    .map((key) => ({
      key,
      id: pipelines.idOf(key),
      label: labelOf(pipelines, key, 'pipeline'),
      isGone: !pipelines.isKnown(key) || (deletedAt[key] as number) <= asOf,
      steps: steps.get(key) ?? [],
    }));
});

export const stageId = ({ tables }: Company, stage: number): string =>
  String(cell(tables.stages, 'id', stage));

/** The CRM's name of a stage, marked when it is deleted. */
export function stageLabel(company: Company, stage: number): Label {
  const name = cell(company.tables.stages, 'name', stage);
  if (typeof name !== 'string' || name === '') return { word: 'gone.stage' };
  return stageFacts(company).isDeleted[stage]
    ? { word: 'row.deleted-stage', values: { name } }
    : { text: name };
}

/** Blocks of one kind need names of their own: the first pipeline's is the plain one. */
export const blockId = (id: string, { id: pipeline }: Pipeline, place: number): string =>
  place === 0 ? id : `${id}:${pipeline}`;

/** Blocks that each show one of several pipelines, with its name; alone it needs none. */
export const named = (blocks: readonly Block[], pipelines: readonly Pipeline[]): readonly Block[] =>
  pipelines.length < 2
    ? blocks
    : blocks.map((block) => {
        const kind = block.id.split(':')[0] ?? '';
        const own = pipelines.find((pipeline, place) => blockId(kind, pipeline, place) === block.id);
        return own ? { ...block, label: own.label } : block;
      });

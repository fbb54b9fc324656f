import type { Block, Label } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import type { Population } from '@/lib/query/population';
import type { Company } from '@/lib/table/company';
import type { Grouping } from '@/lib/table/grouping';
import { Keys } from '@/lib/table/keys';
import { byText, labelOf } from '@/lib/table/labels';
import { lastOpenStages } from '@/lib/table/last-open-stages';
import type { Rows } from '@/lib/table/rows';
import { cell, numbers } from '@/lib/table/table';

/** Name of the open stage that most of these deals were lost from; the earlier one of two. */
export function lastStageOf(company: Company, rows: Rows): string | null {
  const { stages } = company.tables;
  const counts = new Map<number, number>();
  for (const stage of lastOpenStages(company, rows)) {
    if (stage >= 0) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  const order = (stage: number) => Number(cell(stages, 'position', stage));
  const first = [...counts].sort(
    ([a, countA], [b, countB]) =>
      countB - countA ||
      order(a) - order(b) ||
      byText(String(cell(stages, 'id', a)), String(cell(stages, 'id', b))),
  )[0];
  return first ? String(cell(stages, 'name', first[0])) : null;
}

/** A block of an answer with the stage that most deals of each row were lost from; behind it are the row's deals. */
export function withLastStage(
  block: Block,
  company: Company,
  answer: Answer,
  population: Population,
  countKey: string,
): Block {
  const filled = <R extends Block['rows'][number]>(row: R, rows: Rows): R => ({
    ...row,
    cells: { ...row.cells, lastStage: lastStageOf(company, rows) },
    ...(row.records?.[countKey] !== undefined && {
      records: { ...row.records, lastStage: row.records[countKey] },
    }),
  });
  return {
    ...block,
    columns: [...block.columns, { key: 'lastStage', unit: 'text', minWidth: 480 }],
    rows: block.rows.map((row, at) => filled(row, answer.groups[at]?.rows(population) ?? new Int32Array(0))),
    ...(block.total && { total: filled(block.total, answer.total.rows(population)) }),
  };
}

/**
 * Deals by the last `incoming` or `open` stage before their close, in the order of the stages; deals that never had one,
 * or have no history, are in none. A stage that the CRM has deleted says so.
 */
export function lastStageGrouping(company: Company, deals: Rows): Grouping {
  const { stages } = company.tables;
  const ids = new Keys(stages);
  const [position, deletedAt] = [numbers(stages, 'position'), numbers(stages, 'deletedAt')];
  const keys = new Int32Array(company.deals.length).fill(-1);
  for (const [at, stage] of lastOpenStages(company, deals).entries()) keys[deals[at] as number] = stage;
  const name = (stage: number): Label => {
    const label = labelOf(ids, stage, 'stage');
    const isGone = (deletedAt[stage] as number) <= company.asOf;
    return isGone && 'text' in label ? { word: 'row.deleted-stage', values: { name: label.text } } : label;
  };
  return {
    size: stages.length,
    keys,
    keyOf: (stage) => ids.idOf(stage),
    labelOf: name,
    none: { word: 'none.last-stage' },
    inOrder: (a, b) => (position[a] as number) - (position[b] as number) || byText(ids.idOf(a), ids.idOf(b)),
  };
}

import type { Company } from './company';
import { remembered } from './remembered';
import { codes, numbers, type Table } from './table';
import { transitionsOf } from './transitions';

/** How far deals got. */
export interface Reach {
  /**
   * The highest position of a stage each deal ever entered, by row of `deals`; `won` when it ever entered a won stage, −1
   * when it was never in a stage that counts.
   */
  readonly places: Int32Array;
  /** One more than the highest position of any stage. */
  readonly won: number;
}

/**
 * How far deals got up to as-of.
 *
 * Rules: incoming and open stages of the deal's own pipeline count, deleted ones too; lost and unqualified ones prove
 * nothing. A deal without history reached the stage it is in (catalogue 0.7, sales-funnel).
 */
export const reachOf = remembered((company: Company): Reach => {
  const { tables, asOf, deals, dealPipelines, pipelines } = company;
  const { starts, at, stage } = transitionsOf(tables);
  const { places: ofStage, won } = placesOf(tables.stages);
  // Both moved by one, so that a stage that is gone (−1) reads the first: of no pipeline, and proving nothing.
  const place = Int32Array.of(-1, ...ofStage);
  const ownPipeline = Int32Array.of(
    -2,
    ...pipelines.ofRows(codes(tables.stages, 'pipelineId'), tables.stages.length),
  );
  const places = new Int32Array(deals.length).fill(-1);
  for (let deal = 0; deal < deals.length; deal++) {
    const own = dealPipelines[deal] as number;
    const first = starts[deal] as number;
    let end = starts[deal + 1] as number;
    while (end > first && (at[end - 1] as number) > asOf) end--;
    let highest = -1;
    for (let change = first; change < end; change++) {
      const entered = (stage[change] as number) + 1;
      const proven = ownPipeline[entered] === own ? (place[entered] as number) : -1;
      highest = proven > highest ? proven : highest;
    }
    if (end === first) {
      const now = (deals.stage[deal] as number) + 1;
      highest = ownPipeline[now] === own ? (place[now] as number) : -1;
    }
    places[deal] = highest;
  }
  return { places, won };
});

/** What entering each stage proves, by row. */
function placesOf(stages: Table): { readonly places: readonly number[]; readonly won: number } {
  const kind = codes(stages, 'kind');
  const position = numbers(stages, 'position');
  const kindOf = (row: number): string | undefined => kind.dictionary[kind.codes[row] as number];
  const rows = Array.from({ length: stages.length }, (_, row) => row);
  const isStep = (row: number): boolean => kindOf(row) === 'incoming' || kindOf(row) === 'open';
  const won = Math.max(-1, ...rows.filter(isStep).map((row) => position[row] as number)) + 1;
  return {
    places: rows.map((row) => (kindOf(row) === 'won' ? won : isStep(row) ? (position[row] as number) : -1)),
    won,
  };
}

import type { Company } from './company';
import { status } from './deals';
import { type Rows, rowsWhere } from './rows';
import { codes } from './table';
import { transitionsOf } from './transitions';

const yearSeconds = 365 * 86_400;

/** What decided deals say about the chance to win, by key of `pipelines` and by row of `stages`. */
export interface WinModel {
  /** Decided deals of each pipeline, how many of them were won, and their share; NaN without one. */
  readonly closed: Int32Array;
  readonly closedWon: Int32Array;
  readonly base: Float64Array;
  /** Key in `pipelines` of each stage, −1 when the CRM no longer lists it. */
  readonly pipelineOf: Int32Array;
  /** Of the decided deals of its pipeline those that were ever in the stage, how many of them were won, and the chance; NaN without a deal. */
  readonly n: Int32Array;
  readonly won: Int32Array;
  readonly p: Float64Array;
}

/** Fewest decided deals of a pipeline for its chances to be shown (catalogue 4-features, 8). */
export const fewestDecided = 30;

/** Deals won or lost in the 365 days up to as-of. */
export function decidedInYear({ deals, asOf }: Company): Rows {
  const { exists, status: state, closedAt } = deals;
  return rowsWhere(deals.length, (deal) => {
    const at = closedAt[deal] as number;
    const isDecided = state[deal] === status.won || state[deal] === status.lost;
    return exists[deal] === 1 && isDecided && at > asOf - yearSeconds && at <= asOf;
  });
}

/**
 * Chance to win from each stage, learned from decided deals (catalogue 4-features, 8).
 *
 * Rules: each deal counts once for every stage of its own pipeline that it ever entered up to as-of; p = (won + 10·p₀) / (n + 10), with p₀
 * the pipeline's own share won, so that few cases weigh little.
 * Source: shrinkage to the pipeline's mean, a beta prior worth ten deals, https://en.wikipedia.org/wiki/Additive_smoothing
 */
export function winModel(company: Company, decided: Rows): WinModel {
  const { tables, deals, pipelines, dealPipelines, asOf } = company;
  const { starts, at, stage } = transitionsOf(tables);
  const pipelineOf = pipelines.ofRows(codes(tables.stages, 'pipelineId'), tables.stages.length);
  const closed = new Int32Array(pipelines.size);
  const closedWon = new Int32Array(pipelines.size);
  const n = new Int32Array(tables.stages.length);
  const won = new Int32Array(tables.stages.length);
  const seenBy = new Int32Array(tables.stages.length).fill(-1);
  for (let i = 0; i < decided.length; i++) {
    const deal = decided[i] as number;
    const own = dealPipelines[deal] as number;
    if (own < 0) continue;
    const isWon = deals.status[deal] === status.won ? 1 : 0;
    closed[own] = (closed[own] as number) + 1;
    closedWon[own] = (closedWon[own] as number) + isWon;
    for (let change = starts[deal] as number; change < (starts[deal + 1] as number); change++) {
      const entered = stage[change] as number;
      if ((at[change] as number) > asOf) break;
      if (entered < 0 || pipelineOf[entered] !== own || seenBy[entered] === deal) continue;
      seenBy[entered] = deal;
      n[entered] = (n[entered] as number) + 1;
      won[entered] = (won[entered] as number) + isWon;
    }
  }
  const base = Float64Array.from(closed, (count, own) => (closedWon[own] as number) / count);
  const p = Float64Array.from(pipelineOf, (own, row) =>
    own < 0 ? Number.NaN : ((won[row] as number) + 10 * (base[own] as number)) / ((n[row] as number) + 10),
  );
  return { closed, closedWon, base, pipelineOf, n, won, p };
}

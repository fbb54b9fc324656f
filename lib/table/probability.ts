import { type Deals, status } from './deals';
import { codes, numbers, type Tables } from './table';
import { transitionsOf } from './transitions';

const yearSeconds = 365 * 86_400;

/** What the closed deals of the last 365 days say about each stage, by row of `stages`. */
export interface StageRates {
  /** Closed deals of the pipeline that were ever in the stage, and how many of them were won. */
  readonly n: Int32Array;
  readonly won: Int32Array;
  /** Chance to win from the stage; NaN when its pipeline closed nothing. */
  readonly p: Float64Array;
}

/**
 * Historical chance of winning from each stage (catalogue 4-features, 8).
 *
 * Rules: deals of the stage's pipeline won or lost in the 365 days up to the instant, each counted once for every
 * stage it ever entered; p = (won + 10·p₀) / (n + 10), with p₀ the pipeline's own share won, so that few cases weigh
 * little.
 * Source: shrinkage to the pipeline's mean, a beta prior worth ten deals, https://en.wikipedia.org/wiki/Additive_smoothing
 */
export function stageRates(tables: Tables, deals: Deals, instant: number): StageRates {
  const { starts, at, stage } = transitionsOf(tables);
  const count = tables.stages.length;
  const pipeline = codes(tables.stages, 'pipelineId');
  const pipelines = pipeline.dictionary.length;
  const closed = new Int32Array(pipelines);
  const wonOf = new Int32Array(pipelines);
  const n = new Int32Array(count);
  const won = new Int32Array(count);
  const seenBy = new Int32Array(count).fill(-1);
  for (let deal = 0; deal < deals.length; deal++) {
    const state = deals.status[deal] as number;
    const closedAt = deals.closedAt[deal] as number;
    const isDecided = state === status.won || state === status.lost;
    if (!(deals.exists[deal] && isDecided && closedAt > instant - yearSeconds && closedAt <= instant))
      continue;
    const own = pipeline.codes[deals.stage[deal] as number];
    if (own === undefined) continue;
    const isWon = state === status.won ? 1 : 0;
    closed[own] = (closed[own] as number) + 1;
    wonOf[own] = (wonOf[own] as number) + isWon;
    for (let i = starts[deal] as number; i < (starts[deal + 1] as number); i++) {
      const entered = stage[i] as number;
      if ((at[i] as number) > instant) break;
      if (entered < 0 || pipeline.codes[entered] !== own || seenBy[entered] === deal) continue;
      seenBy[entered] = deal;
      n[entered] = (n[entered] as number) + 1;
      won[entered] = (won[entered] as number) + isWon;
    }
  }
  const p = Float64Array.from({ length: count }, (_, row) => {
    const own = pipeline.codes[row] as number;
    const base = (wonOf[own] as number) / (closed[own] as number);
    return ((won[row] as number) + 10 * base) / ((n[row] as number) + 10);
  });
  return { n, won, p };
}

/**
 * Chance of each deal to be won, by row; NaN when nothing says it.
 *
 * Rules: the deal's own value, else its stage's, else the historical rate of its stage (catalogue 0.13). A likelihood
 * set on the deal overrides the stage's, as in Zendesk Sell.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408838839322
 */
export function winProbabilities(tables: Tables, deals: Deals, instant: number): Float64Array {
  const own = numbers(tables.deals, 'winProbability');
  const ofStage = numbers(tables.stages, 'probability');
  let rates: StageRates | undefined;
  const chances = new Float64Array(deals.length);
  for (let deal = 0; deal < deals.length; deal++) {
    const stage = deals.stage[deal] as number;
    let p = own[deal] as number;
    if (Number.isNaN(p) && stage >= 0) p = ofStage[stage] as number;
    if (Number.isNaN(p) && stage >= 0) {
      rates ??= stageRates(tables, deals, instant);
      p = rates.p[stage] as number;
    }
    chances[deal] = p;
  }
  return chances;
}

import { quantile } from '@/lib/math/quantile';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { targetRows } from '@/lib/table/keys';
import { remembered } from '@/lib/table/remembered';
import { stageStays } from '@/lib/table/stage-stays';
import { codes, numbers } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';

const daySeconds = 86_400;
const yearSeconds = 365 * daySeconds;
/** Fewest won deals whose time in a stage says what is usual. */
const enoughWon = 10;

/** Why an open deal asks for attention, by row of `deals`; 1 is yes. */
export interface Attention {
  /** Seconds since the deal entered the stage it is in; NaN without history. */
  readonly age: Float64Array;
  readonly stalled: Uint8Array;
  readonly noNextStep: Uint8Array;
  readonly overdue: Uint8Array;
  /** Usual longest time in a stage, seconds by row of `stages`, where enough won deals say it. */
  readonly limits: ReadonlyMap<number, number>;
}

/**
 * Which deals need a next step (catalogue, pipeline-overview).
 *
 * Rules: a deal is stalled when it has been in its stage for longer than three quarters of the deals that were won in the
 * last 365 days, all their stays there added up, or for more than 30 days where fewer than ten say it. It has no next
 * step without a planned activity due at as-of or later, and is overdue when its expected date is before today.
 */
export const attentionOf = remembered((company: Company): Attention => {
  const { deals, asOf, expectedDays, today, tables } = company;
  const { starts, at } = transitionsOf(tables);
  const limits = usualTimes(company);
  const planned = hasNextStep(company);
  const age = new Float64Array(deals.length).fill(Number.NaN);
  const [stalled, noNextStep, overdue] = [
    new Uint8Array(deals.length),
    new Uint8Array(deals.length),
    new Uint8Array(deals.length),
  ];
  for (let deal = 0; deal < deals.length; deal++) {
    if (!deals.exists[deal] || deals.status[deal] !== status.open) continue;
    const first = starts[deal] as number;
    let last = (starts[deal + 1] as number) - 1;
    while (last >= first && (at[last] as number) > asOf) last--;
    if (last >= first) age[deal] = asOf - (at[last] as number);
    const limit = limits.get(deals.stage[deal] as number) ?? 30 * daySeconds;
    stalled[deal] = (age[deal] as number) > limit ? 1 : 0;
    noNextStep[deal] = planned[deal] ? 0 : 1;
    overdue[deal] = (expectedDays[deal] as number) < today ? 1 : 0;
  }
  return { age, stalled, noNextStep, overdue, limits };
});

/** Upper quartile of the time that deals won in the last 365 days were in each stage. */
function usualTimes(company: Company): Map<number, number> {
  const { deals, asOf } = company;
  const stays = stageStays(company);
  const times = new Map<number, number[]>();
  for (let entry = 0; entry < stays.length; entry++) {
    const deal = stays.deal[entry] as number;
    const closedAt = deals.closedAt[deal] as number;
    if (deals.status[deal] !== status.won || !(closedAt > asOf - yearSeconds) || stays.leftOut[entry] !== 0)
      continue;
    const stage = stays.stage[entry] as number;
    const found = times.get(stage);
    if (found) found.push(stays.seconds[entry] as number);
    else times.set(stage, [stays.seconds[entry] as number]);
  }
  const limits = new Map<number, number>();
  for (const [stage, seconds] of times) {
    const limit = seconds.length >= enoughWon ? quantile(seconds, 0.75) : null;
    if (limit !== null) limits.set(stage, limit);
  }
  return limits;
}

/** 1 for deals with a planned activity due at as-of or later; one without a due date is due when it is to happen. */
function hasNextStep({ tables, asOf, deals }: Company): Uint8Array {
  const table = tables.activities;
  const state = codes(table, 'status');
  const planned = state.dictionary.indexOf('planned');
  const found = new Uint8Array(deals.length);
  if (planned < 0) return found;
  const dealCodes = codes(table, 'dealId');
  const dealRows = targetRows(dealCodes, tables.deals);
  const [at, dueAt, createdAt] = [numbers(table, 'at'), numbers(table, 'dueAt'), numbers(table, 'createdAt')];
  for (let row = 0; row < table.length; row++) {
    if (state.codes[row] !== planned || (createdAt[row] as number) > asOf) continue;
    const due = dueAt[row] as number;
    const deal = dealRows[dealCodes.codes[row] as number] ?? -1;
    if (deal >= 0 && (Number.isNaN(due) ? (at[row] as number) : due) >= asOf) found[deal] = 1;
  }
  return found;
}

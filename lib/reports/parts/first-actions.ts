import type { Answer, Group } from '@/lib/query/answer';
import type { MeasureColumn } from '@/lib/query/block';
import type { AnyMeasure } from '@/lib/query/measure';
import { populationIn } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import type { View } from '../report';
import { type FirstActionChoices, rulesOf, withinLimit } from './first-action-options';

/** Columns of the tables of first actions, and the measure of each by its id. */
const shown = [
  ['count', 'first-action-deals', 0],
  ['acted', 'first-action-acted', 480],
  ['noAction', 'first-action-none', 0],
  ['medianActed', 'first-action-median', 360],
  ['meanActed', 'first-action-mean', 640],
  ['p90Acted', 'first-action-p90', 480],
  ['kmMedian', 'first-action-time', 0],
  ['withinHour', 'first-action-within', 360],
] as const;

export type FirstActionKey = (typeof shown)[number][0];

/** A measure of an answer by its id. */
export function measureOf(answer: Answer, id: string): AnyMeasure {
  const found = answer.measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`${id} was not asked for`);
  return found;
}

export const firstActionColumns = (
  answer: Answer,
  keys: readonly FirstActionKey[] = shown.map(([key]) => key),
): MeasureColumn[] =>
  shown
    .filter(([key]) => keys.includes(key))
    .map(([key, id, minWidth]) => ({
      key,
      measure: measureOf(answer, id),
      ...(minWidth > 0 && { minWidth }),
    }));

/** The contract's figures, and the measure of each by its id. */
const contract = [
  ['n', 'first-action-deals'],
  ['acted', 'first-action-acted'],
  ['noAction', 'first-action-none'],
  ['median', 'first-action-median'],
  ['mean', 'first-action-mean'],
  ['p90', 'first-action-p90'],
  ['kmMedian', 'first-action-time'],
] as const;

export type FirstActionFigures = Readonly<Record<(typeof contract)[number][0], number | null>>;

/** The contract's figures of a group. */
export const firstActionFigures = (answer: Answer, group: Group): FirstActionFigures =>
  Object.fromEntries(
    contract.map(([key, id]) => [key, valueIn(answer, group, measureOf(answer, id))]),
  ) as FirstActionFigures;

/** `outliers`, deals whose first action came later than the limit; `current-values` where the owner at the creation counts. */
export function firstActionCaveats(
  view: View,
  options: FirstActionChoices,
  byOwner = options['own-action'],
): Record<string, number> {
  const { rows } = populationIn(view, created, view.period);
  const fits = withinLimit(view, options);
  const isPlainTime = !rulesOf(options).workingTime;
  return {
    outliers: fits ? rows.filter((deal) => !fits(deal)).length : 0,
    'working-hours': isPlainTime ? 0 : rows.length,
    'current-values': byOwner && !view.company.hasHistory ? rows.length : 0,
  };
}

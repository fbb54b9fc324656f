import type { Label } from '@/lib/model/result';
import type { Grouping } from '@/lib/table/grouping';
import type { Rows } from '@/lib/table/rows';
import type { AnyMeasure, Measured } from './measure';
import type { Population } from './population';
import type { QueryView } from './view';

/** What is asked: numbers, and how they are taken apart. */
export interface Query {
  readonly measures: readonly AnyMeasure[];
  /** None, one or two. */
  readonly by?: readonly string[];
  /** Further conditions on the records of each population. */
  readonly where?: (view: QueryView, population: Population) => ((row: number) => boolean) | undefined;
  /** Groups are ranked by this measure, greatest first, unless they have an order of their own; the first without it. */
  readonly rankBy?: string;
  /** Least first. */
  readonly ascending?: boolean;
  /** Groups that are shown; the rest becomes one, "other", which is summed and never dropped. */
  readonly limit?: number;
  /** Groups that are known have a row even when nothing is in them: active people, stretches of time. */
  readonly withEmpty?: boolean;
}

/** The records of one group, by population, and its measures. */
export interface Group {
  readonly key: string;
  readonly label: Label;
  /** In the order of the query's measures. */
  readonly values: readonly Measured[];
  /** The same in the period compared with; what is as of now has nothing there. */
  readonly previous?: readonly (Measured | undefined)[];
  rows(population: Population): Rows;
  /** Stands apart from the ranking: `(none)` and other. */
  readonly aside?: boolean;
  /** A stretch of time that is cut short, and the day it begins on. */
  readonly partial?: boolean;
  readonly firstDay?: number;
}

/** What was found. */
export interface Answer {
  readonly measures: readonly AnyMeasure[];
  /** One per group of the first dimension, in order; `(none)` and other last. Empty without a dimension. */
  readonly groups: readonly Group[];
  /** Groups of the second dimension, over all of the first. */
  readonly across: readonly Group[];
  /** With two dimensions: the group of both keys. */
  cell(first: string, second: string): Group | undefined;
  readonly total: Group;
  readonly every?: Grouping['every'];
}

export const otherKey = '(other)';

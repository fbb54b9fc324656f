import * as z from 'zod/mini';
import { filters, period } from '@/lib/model/scope';

/** Numbers that a field may be made into. */
export const aggregates = ['count', 'distinct', 'sum', 'average', 'median', 'p90', 'min', 'max'] as const;

const label = z.optional(z.string().check(z.maxLength(80)));

/** A named metric, or a number made of a field of a population's records (`of`; catalogue 4-features, 6). */
const plainMeasure = z.union([
  z.object({ id: z.string(), label }),
  z.object({ agg: z.enum(aggregates), of: z.string(), field: z.optional(z.string()), label }),
]);

/** Two measures, or one and a number, as one. */
const calculatedMeasure = z.object({
  op: z.enum(['+', '-', '*', '/']),
  a: plainMeasure,
  b: z.union([plainMeasure, z.number()]),
  label,
});

const value = z.union([z.string(), z.number(), z.null()]);

/** What a record must be like to be counted. `within-days` are the last n days up to today, negative n the next. */
export const condition = z.object({
  field: z.string(),
  op: z.enum([
    'is',
    'is-not',
    'in',
    'not-in',
    'empty',
    'not-empty',
    'between',
    'before',
    'after',
    'within-days',
    'contains',
  ]),
  values: z.optional(z.array(value).check(z.maxLength(200))),
});
export type Condition = z.infer<typeof condition>;

/**
 * A question as somebody saved it: measures by dimensions. It says everything about the figures but the records, and so
 * can be kept, sent and asked again.
 */
export const querySpec = z.object({
  v: z.literal(1),
  measures: z.array(z.union([plainMeasure, calculatedMeasure])).check(z.minLength(1), z.maxLength(3)),
  dims: z.optional(
    z
      .array(
        z.object({
          field: z.string(),
          bucket: z.optional(z.enum(['day', 'week', 'month', 'quarter', 'year', 'weekday', 'hour'])),
        }),
      )
      .check(z.maxLength(2)),
  ),
  filters: z.optional(z.array(condition).check(z.maxLength(20))),
  /** The filters that all reports have, besides. */
  scope: z.optional(filters),
  period: z.optional(period),
  compare: z.optional(z.enum(['none', 'previous', 'year'])),
  sort: z.optional(z.object({ by: z.int().check(z.minimum(0), z.maximum(2)), descending: z.boolean() })),
  /** Groups that are shown; the rest becomes one. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(2000))),
  chart: z.optional(z.enum(['number', 'bars', 'stacked', 'columns', 'lines', 'table', 'matrix', 'scatter'])),
});
export type QuerySpec = z.infer<typeof querySpec>;
export type MeasureSpec = QuerySpec['measures'][number];
export type PlainMeasureSpec = z.infer<typeof plainMeasure>;

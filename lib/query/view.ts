import type { Days } from '@/lib/math/comparison';
import type { EntityName } from '@/lib/model/entities';
import type { Selection } from '@/lib/model/result';
import type { Filters, Scope } from '@/lib/model/scope';
import type { Company } from '@/lib/table/company';
import type { Rows } from '@/lib/table/rows';

/** Rows of one entity behind a figure. */
export interface RecordSet {
  readonly entity: EntityName;
  readonly rows: Rows;
  /** Field whose sum is the figure (`base` is the amount in base currency), when it is a sum. */
  readonly sumOf?: 'base';
}

/** A period as local dates (`days`) and as the instants they begin at. */
export interface Span {
  readonly days: Days;
  readonly from: number;
  readonly to: number;
}

/** What figures are worked out from: the records as of now, what is asked of them, and a place for drill-downs. */
export interface QueryView {
  readonly company: Company;
  readonly scope: Scope;
  readonly filters: Filters;
  readonly period: Span;
  /** The period compared with, when there is one. */
  readonly earlier: Span | undefined;
  /** Makes records clickable: the number to put beside their figure. */
  select(entity: EntityName, rows: Rows, sumOf?: 'base'): Selection;
  /** The company as it stood just before an instant: nothing at or after it has happened (catalogue 0.13). */
  before(instant: number): Company;
}

import { comparedWith } from '@/lib/math/comparison';
import type { Scope } from '@/lib/model/scope';
import type { QueryView, RecordSet, Span } from '@/lib/query/view';
import { dateDays, instantIso } from '@/lib/table/column';
import { Company, companyOf } from '@/lib/table/company';
import type { Tables } from '@/lib/table/table';

/** Where metrics and insights are looked at, and the lists of records that they made clickable. */
export interface TestView extends QueryView {
  readonly selections: RecordSet[];
}

/** A view of tables under a scope, as reports have it. */
export function aView(tables: Tables, scope: Scope): TestView {
  const company = companyOf(tables, scope);
  const days = { from: dateDays(scope.period.from), to: dateDays(scope.period.to) };
  const span = (of: { from: number; to: number }): Span => ({ days: of, ...company.bounds(of) });
  const { comparison } = scope;
  const isRule = typeof comparison === 'string' && comparison !== 'none';
  const earlier = isRule ? comparedWith(days, comparison, company.today) : null;
  const selections: RecordSet[] = [];
  return {
    company,
    scope,
    filters: scope.filters,
    period: span(days),
    earlier: earlier ? span(earlier) : undefined,
    selections,
    select: (entity, rows, sumOf) => selections.push({ entity, rows, ...(sumOf && { sumOf }) }) - 1,
    before: (instant) =>
      new Company(tables, { ...scope, asOf: instantIso(Math.min(instant - 1, company.asOf)) }),
  };
}

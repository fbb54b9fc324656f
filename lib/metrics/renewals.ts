import { ratio } from '@/lib/math/rates';
import type { QueryView, Span } from '@/lib/query/view';
import { baseAmounts } from '@/lib/table/base-amounts';
import type { Company, CompanyScope } from '@/lib/table/company';
import { passing, testsOf } from '@/lib/table/filters';
import { remembered } from '@/lib/table/remembered';
import type { Rows } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';

/** What is known of every renewal, by row. */
export interface Renewals {
  readonly due: Float64Array;
  /** Outcome as of now: one that is decided later is still pending. */
  readonly isPending: Uint8Array;
  readonly isKept: Uint8Array;
  /** Minor units of the base currency, NaN unknown; after a lapse nothing is left. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

const kept = new Set(['renewed', 'expanded', 'reduced']);

export const renewalsOf = remembered((company: Company, scope: CompanyScope): Renewals => {
  const table = company.tables.renewals;
  const due = numbers(table, 'dueDate');
  const decidedAt = numbers(table, 'decidedAt');
  const { codes: outcome, dictionary } = codes(table, 'outcome');
  const inBase = (field: string): Float64Array =>
    baseAmounts(numbers(table, field), codes(table, 'currency'), table.length, scope, due).base;
  const [before, after] = [inBase('amountBefore'), inBase('amountAfter')];
  const isPending = new Uint8Array(table.length);
  const isKept = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const name = dictionary[outcome[row] as number] ?? 'pending';
    const isOpen = name === 'pending' || (decidedAt[row] as number) > company.asOf;
    isPending[row] = isOpen ? 1 : 0;
    isKept[row] = !isOpen && kept.has(name) ? 1 : 0;
    if (!isOpen && name === 'lapsed' && Number.isNaN(after[row])) after[row] = 0;
  }
  return { due, isPending, isKept, before, after };
});

/** Rates of some renewals that were due; those whose amounts are not known have no part in the shares of revenue. */
export function renewalRates({ isPending, isKept, before, after }: Renewals, due: Rows) {
  const decided = due.filter((row) => isPending[row] === 0);
  const renewed = decided.filter((row) => isKept[row] === 1);
  const known = decided.filter((row) => !Number.isNaN(before[row]) && !Number.isNaN(after[row]));
  const sum = (of: (row: number) => number): number => known.reduce((total, row) => total + of(row), 0);
  const whole = sum((row) => before[row] as number);
  return {
    due,
    pending: due.filter((row) => isPending[row] === 1),
    decided,
    renewed,
    renewalRate: ratio(renewed.length, decided.length),
    gross: ratio(
      sum((row) => Math.min(after[row] as number, before[row] as number)),
      whole,
    ),
    net: ratio(
      sum((row) => after[row] as number),
      whole,
    ),
    unknown: decided.length - known.length,
  };
}

/** Renewals that the filters leave. */
export function renewalRowsOf({ company, filters }: QueryView): Rows {
  const all = Int32Array.from({ length: company.tables.renewals.length }, (_, row) => row);
  return passing(all, testsOf(company, 'renewals', filters, 'now')).rows;
}

/** Those of some that are due in a period. */
export function dueIn({ company, scope }: QueryView, rows: Rows, { days: { from, to } }: Span): Rows {
  const { due } = renewalsOf(company, scope);
  return rows.filter((row) => (due[row] as number) >= from && (due[row] as number) < to);
}

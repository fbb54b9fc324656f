import type { CustomerFigures } from '@/lib/model/deal-figures';
import { instantIso } from '@/lib/table/column';
import type { Company } from '@/lib/table/company';
import { customerWins } from '@/lib/table/customer-wins';
import { status } from '@/lib/table/deals';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { rowsWhere, sumOf } from '@/lib/table/rows';
import { cell, codes, numbers } from '@/lib/table/table';

/** What the deal's customer has bought, what is open with them, and how content they are. */
export function customerFigures(company: Company, deal: number): CustomerFigures | null {
  const { deals, dealCustomers, customers, amounts, tables } = company;
  const customer = dealCustomers[deal] as number;
  if (customer < 0) return null;
  const theirs = (state: number) =>
    rowsWhere(
      deals.length,
      (other) =>
        dealCustomers[other] === customer && deals.exists[other] === 1 && deals.status[other] === state,
    );
  const [won, open] = [theirs(status.won), theirs(status.open)];
  const since = customerWins(company).firstWonAt[customer] ?? Number.NaN;
  return {
    name: customers.isKnown(customer) ? String(cell(tables.customers, 'name', customer) ?? '') : '',
    wonCount: won.length,
    wonValue: sumOf(amounts.base, won),
    since: Number.isNaN(since) ? null : instantIso(since),
    openCount: open.length,
    openValue: sumOf(amounts.base, open),
    openCases: openCases(company, customer),
    nps: lastNps(company, customer),
  };
}

function openCases(company: Company, customer: number): number | null {
  const { cases } = company.tables;
  const keys = customerKeysOf(company, 'cases');
  if (cases.length === 0 || !keys) return null;
  const [opened, resolved, closed, deleted] = ['openedAt', 'resolvedAt', 'closedAt', 'deletedAt'].map(
    (field) => numbers(cases, field),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const isPast = (instant: number | undefined): boolean => (instant as number) <= company.asOf;
  return rowsWhere(
    cases.length,
    (row) =>
      keys[row] === customer &&
      isPast(opened[row]) &&
      !isPast(resolved[row]) &&
      !isPast(closed[row]) &&
      !isPast(deleted[row]),
  ).length;
}

/** Their last answer to "would you recommend us", on its scale of ten. */
function lastNps(company: Company, customer: number): CustomerFigures['nps'] {
  const { surveys } = company.tables;
  const keys = customerKeysOf(company, 'surveys');
  const { codes: kind, dictionary } = codes(surveys, 'kind');
  const nps = dictionary.indexOf('nps');
  if (!keys || nps < 0) return null;
  const [at, score] = [numbers(surveys, 'at'), numbers(surveys, 'score')];
  let last = -1;
  for (let row = 0; row < surveys.length; row++) {
    if (kind[row] !== nps || keys[row] !== customer || !((at[row] as number) <= company.asOf)) continue;
    if (last < 0 || (at[row] as number) > (at[last] as number)) last = row;
  }
  return last < 0 ? null : { score: score[last] as number, at: instantIso(at[last] as number) };
}

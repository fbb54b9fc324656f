import { trait } from '@/lib/table/activities';
import { type Company, companyOf } from '@/lib/table/company';
import { countAt } from '@/lib/table/cross-counts';
import { closedCounts, lossCounts, reachedCounts, wonSums } from '@/lib/table/deal-counts';
import { status } from '@/lib/table/deals';
import { duplicatesIn, emailKeys, nameKeys } from '@/lib/table/duplicates';
import { hourWeekCounts } from '@/lib/table/hour-week-counts';
import { allRows } from '@/lib/table/rows';
import { stayQuantiles } from '@/lib/table/stay-quantiles';
import { codes, type Tables } from '@/lib/table/table';
import { scopeFor } from '../company/company';
import type { Engine, Span } from './questions';

/** Positions that a funnel of the made-up company has at most: the place of "won" among them. */
export const positions = 5;

/** The product's own verbs over its own tables. */
export function columnsEngine(tables: Tables): Engine {
  const company = companyOf(tables, scopeFor({ from: '2023-07-01', to: '2026-07-01' }));
  return {
    name: 'columns',
    ask: {
      winRate: (span) => winRate(company, span),
      lostReasons: (span) => [...lossCounts(company, span).counts],
      funnel: (span) => reachedCounts(company, span).flat(),
      stageTimes: (span) => stageTimes(company, span),
      heatMap: (span) => heatMap(company, span),
      duplicates: () => duplicates(tables),
    },
  };
}

function winRate(company: Company, span: Span): number[] {
  const counts = closedCounts(company, span);
  const sums = wonSums(company, span);
  return Array.from(sums, (won, at) => [
    countAt(counts, at - 1, status.won),
    countAt(counts, at - 1, status.lost),
    won,
  ]).flat();
}

function stageTimes(company: Company, span: Span): number[] {
  return stayQuantiles(company, span, [0.5, 0.9]).flatMap(({ n, seconds: [median, ninth] }) => [
    n,
    median ?? -1,
    ninth ?? -1,
  ]);
}

function heatMap(company: Company, span: Span): number[] {
  return [...hourWeekCounts(company, span, trait.done | trait.call, trait.inbound).counts];
}

function duplicates(tables: Tables): number[] {
  const rows = allRows(tables.customers.length);
  const [email, name] = [codes(tables.customers, 'email'), codes(tables.customers, 'name')];
  return [duplicatesIn(rows, email, emailKeys(email)), duplicatesIn(rows, name, nameKeys(name))].flatMap(
    (found) => [found.starts.length - 1, found.rows.length],
  );
}

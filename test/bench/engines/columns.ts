import { quantiles } from '@/lib/math/select';
import { trait } from '@/lib/table/activities';
import { type Company, companyOf } from '@/lib/table/company';
import { countAt, crossCounts, groupSums, rowsWithKey } from '@/lib/table/cross-counts';
import { status } from '@/lib/table/deals';
import { duplicatesIn, emailKeys, nameKeys } from '@/lib/table/duplicates';
import { dealsIn } from '@/lib/table/filters';
import { finishedStays } from '@/lib/table/finished-stays';
import { groupValues, valuesOf } from '@/lib/table/group-values';
import { hourWeekCounts } from '@/lib/table/hour-week-counts';
import { reachOf } from '@/lib/table/reach';
import { allRows } from '@/lib/table/rows';
import { stageStays } from '@/lib/table/stage-stays';
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
      lostReasons: (span) => lostReasons(company, span),
      funnel: (span) => funnel(company, span),
      stageTimes: (span) => stageTimes(company, span),
      heatMap: (span) => heatMap(company, span),
      duplicates: () => duplicates(tables),
    },
  };
}

const ownersAtClose = (company: Company) => ({ keys: company.owners('now'), size: company.people.size });

function winRate(company: Company, span: Span): number[] {
  const { deals, amounts } = company;
  const owners = ownersAtClose(company);
  const states = { keys: deals.status, size: 4 };
  const closed = dealsIn(company, deals.closedAt, span);
  const counts = crossCounts(closed, owners, states);
  const won = groupSums(rowsWithKey(closed, states, status.won), owners, amounts.base);
  return Array.from({ length: owners.size + 1 }, (_, at) => [
    countAt(counts, at - 1, status.won),
    countAt(counts, at - 1, status.lost),
    won.sums[at] as number,
  ]).flat();
}

function lostReasons(company: Company, span: Span): number[] {
  const rows = dealsIn(company, company.deals.closedAt, span, status.lost);
  const reasons = { keys: company.dealReasons, size: company.reasons.size };
  return [...crossCounts(rows, reasons, ownersAtClose(company)).counts];
}

function funnel(company: Company, span: Span): number[] {
  const rows = dealsIn(company, company.deals.createdAt, span);
  const { places, won } = reachOf(company);
  const { dealPipelines, pipelines } = company;
  const counts = crossCounts(
    rows,
    { keys: dealPipelines, size: pipelines.size },
    { keys: places, size: won + 1 },
  );
  return Array.from({ length: pipelines.size }, (_, pipeline) => {
    const reached = Array.from({ length: won + 1 }, (_, position) => countAt(counts, pipeline, position));
    for (let position = won - 1; position >= 0; position--)
      reached[position] = (reached[position] as number) + (reached[position + 1] as number);
    return reached;
  }).flat();
}

function stageTimes(company: Company, span: Span): number[] {
  const stays = stageStays(company);
  const entries = finishedStays(stays, dealsIn(company, company.deals.createdAt, span));
  const stages = company.tables.stages.length;
  const samples = groupValues(entries, { keys: stays.stage, size: stages }, stays.seconds);
  return Array.from({ length: stages }, (_, stage) => {
    const sample = valuesOf(samples, stage);
    const [median, ninth] = quantiles(sample, [0.5, 0.9]);
    return [sample.length, median ?? -1, ninth ?? -1];
  }).flat();
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

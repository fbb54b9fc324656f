import { quantile } from '@/lib/math/quantile';
import { ratio } from '@/lib/math/rates';
import type { Scope } from '@/lib/model/scope';
import type { DealWidget } from '@/lib/model/widget';
import { trait } from '@/lib/table/activities';
import { instantIso } from '@/lib/table/column';
import { type Company, companyOf } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealsIn } from '@/lib/table/filters';
import { rowsById } from '@/lib/table/keys';
import { rowsWhere, sumOf } from '@/lib/table/rows';
import { stayIn } from '@/lib/table/stage-stays';
import { cell, type Tables } from '@/lib/table/table';

const yearSeconds = 365 * 86_400;
const ownerDays = 90;
const shownCalls = 5;

/** What the caller knows about the records, and the widget says. */
export interface WidgetFacts {
  readonly syncedAt: string | null;
  readonly partial: boolean;
  readonly demo: boolean;
  readonly callsKnown: boolean;
}

/**
 * One deal in context; `null` when it does not exist (any more).
 *
 * Rules: time in stage is all the deal's stays in it, against that of deals of the pipeline won in the last 365 days;
 * of a closed deal, the time since its close. The owner's figures are of the last 90 local days, today included, by
 * owner at the close. Calls are the deal's own done sales calls. The scope's period and filters do not count.
 */
export function dealWidgetOf(
  tables: Tables,
  dealId: string,
  scope: Scope,
  facts: WidgetFacts,
): DealWidget | null {
  const deal = rowsById(tables.deals).get(dealId);
  const company = companyOf(tables, scope);
  if (deal === undefined || company.deals.exists[deal] !== 1) return null;
  return {
    dealName: String(cell(tables.deals, 'name', deal) ?? ''),
    stage: stageOf(company, deal),
    owner: ownerOf(company, deal),
    calls: callsOf(company, deal),
    callsKnown: facts.callsKnown,
    currency: scope.baseCurrency,
    timeZone: scope.timeZone,
    syncedAt: facts.syncedAt,
    partial: facts.partial,
    demo: facts.demo,
  };
}

function stageOf(company: Company, deal: number): DealWidget['stage'] {
  const { deals, tables, asOf } = company;
  const stage = deals.stage[deal] as number;
  if (stage < 0) return null;
  const isOpen = deals.status[deal] === status.open;
  const ageSec = isOpen ? stayIn(company, deal, stage) : asOf - (deals.closedAt[deal] as number);
  if (!(ageSec >= 0)) return null;
  const lastYear = { from: asOf - yearSeconds, to: asOf + 1 };
  const won = dealsIn(company, deals.closedAt, lastYear, status.won).filter(
    (other) => company.dealPipelines[other] === company.dealPipelines[deal],
  );
  const times = isOpen
    ? Float64Array.from(won, (other) => stayIn(company, other, stage)).filter((time) => time >= 1)
    : [];
  return {
    name: String(cell(tables.stages, 'name', stage) ?? ''),
    open: isOpen,
    ageSec,
    won: {
      n: times.length,
      p25: quantile(times, 0.25),
      median: quantile(times, 0.5),
      p75: quantile(times, 0.75),
    },
  };
}

function ownerOf(company: Company, deal: number): DealWidget['owner'] {
  const owner = company.owners('now')[deal] as number;
  if (owner < 0) return null;
  const { deals, amounts, today, people, tables } = company;
  const span = company.bounds({ from: today - ownerDays + 1, to: today + 1 });
  const atClose = company.owners('closed');
  const closed = (state: number) =>
    dealsIn(company, deals.closedAt, span, state).filter((other) => atClose[other] === owner);
  const [won, lost] = [closed(status.won), closed(status.lost)];
  const now = company.owners('now');
  const open = rowsWhere(
    deals.length,
    (other) => deals.exists[other] === 1 && deals.status[other] === status.open && now[other] === owner,
  );
  return {
    name: people.isKnown(owner) ? String(cell(tables.users, 'name', owner) ?? '') : '',
    won: won.length,
    lost: lost.length,
    winRate: ratio(won.length, won.length + lost.length),
    wonValue: sumOf(amounts.base, won),
    openCount: open.length,
    openValue: sumOf(amounts.base, open),
  };
}

function callsOf(company: Company, deal: number): DealWidget['calls'] {
  const { activities } = company;
  const { table, at, traits } = activities;
  const calls = activities
    .between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, trait.done | trait.call)
    .filter((row) => activities.dealOf(row) === deal);
  const idOf = (row: number) => String(cell(table, 'id', row));
  const newest = [...calls].sort(
    (a, b) => (at[b] as number) - (at[a] as number) || (idOf(a) < idOf(b) ? -1 : 1),
  );
  const text = (field: string, row: number): string | null =>
    (cell(table, field, row) as string | null) ?? null;
  return {
    total: calls.length,
    connected: calls.filter((row) => ((traits[row] as number) & trait.connected) !== 0).length,
    last: newest.slice(0, shownCalls).map((row) => ({
      at: instantIso(at[row] as number),
      who: whoOf(company, row),
      outcome: text('outcome', row),
      outcomeKind: text('outcomeKind', row),
      durationSec: cell(table, 'durationSec', row) as number | null,
    })),
  };
}

/** Whom the call was with; the one who called when the CRM does not say. */
function whoOf({ tables, activities, customers, people }: Company, row: number): string | null {
  const id = cell(activities.table, 'customerId', row);
  const customer = typeof id === 'string' ? customers.find(id) : -1;
  if (customers.isKnown(customer)) return cell(tables.customers, 'name', customer) as string;
  const person = activities.personOf(row);
  return people.isKnown(person) ? (cell(tables.users, 'name', person) as string) : null;
}

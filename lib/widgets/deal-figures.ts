import type { DealFigures } from '@/lib/model/deal-figures';
import type { Scope } from '@/lib/model/scope';
import { nameSeen, type Sight, sightOf } from '@/lib/table/colleagues';
import { type Company, companyOf } from '@/lib/table/company';
import { rowsById } from '@/lib/table/keys';
import { cell, type Tables } from '@/lib/table/table';
import { callFigures } from './call-figures';
import { chanceFigures } from './chance-figures';
import { customerFigures } from './customer-figures';
import { gapFigures } from './gap-figures';
import { hourFigures } from './hour-figures';
import { ownerFigures } from './owner-figures';
import { similarFigures } from './similar-figures';
import { stageFigures } from './stage-figures';

/** What the caller knows about the records, and the widgets say. */
export interface RecordFacts {
  readonly syncedAt: string | null;
  readonly partial: boolean;
  readonly demo: boolean;
  readonly callsKnown: boolean;
}

const statuses = ['open', 'won', 'lost', 'unqualified'] as const;

/**
 * One deal in context; `null` when it does not exist (any more).
 *
 * Rules: each part has its own; the scope's period and filters do not count. `nowMs` is the time of the reader's clock.
 */
export function dealFiguresOf(
  tables: Tables,
  dealId: string,
  scope: Scope,
  facts: RecordFacts,
  nowMs: number,
): DealFigures | null {
  const deal = rowsById(tables.deals).get(dealId);
  const company = companyOf(tables, scope);
  if (deal === undefined || company.deals.exists[deal] !== 1) return null;
  const amount = company.amounts.base[deal] as number;
  const sight = sightOf(tables, scope.colleagues);
  const figures: DealFigures = {
    id: dealId,
    name: String(cell(tables.deals, 'name', deal) ?? ''),
    status: statuses[company.deals.status[deal] as number] ?? 'open',
    amount: Number.isNaN(amount) ? null : amount,
    ...linksOf(company, deal),
    stage: stageFigures(company, deal),
    chance: chanceFigures(company, deal),
    hours: hourFigures(company, deal, nowMs),
    calls: callFigures(company, deal),
    gaps: gapFigures(company, deal),
    owner: ownerFigures(company, deal),
    customer: customerFigures(company, deal),
    similar: similarFigures(company, deal),
    callsKnown: facts.callsKnown,
    currency: scope.baseCurrency,
    timeZone: scope.timeZone,
    syncedAt: facts.syncedAt,
    partial: facts.partial,
    demo: facts.demo,
  };
  return sight ? seenBy(sight, figures) : figures;
}

/** Without colleagues: who owns the deal, how they do, and who called. */
function seenBy(sight: Sight, figures: DealFigures): DealFigures {
  const { links, names, calls } = figures;
  const isHidden = links.owner !== null && !sight.visible.has(links.owner);
  return {
    ...figures,
    ...(isHidden && { links: { ...links, owner: null }, names: { ...names, owner: null }, owner: null }),
    ...(calls && {
      calls: { ...calls, last: calls.last.map((call) => ({ ...call, who: nameSeen(call.who, sight) })) },
    }),
  };
}

function linksOf(company: Company, deal: number): Pick<DealFigures, 'links' | 'names'> {
  const { people, sources, customers, tables, deals } = company;
  const stage = deals.stage[deal] as number;
  const owner = company.owners('now')[deal] as number;
  const source = company.dealSources('now')[deal] as number;
  const customer = company.dealCustomers[deal] as number;
  const idOf = (keys: { idOf(key: number): string }, key: number): string | null =>
    key < 0 ? null : keys.idOf(key);
  const nameOf = (entity: 'users' | 'stages' | 'sources' | 'customers', row: number): string | null => {
    const name = row >= 0 && row < tables[entity].length ? cell(tables[entity], 'name', row) : null;
    return typeof name === 'string' && name !== '' ? name : null;
  };
  return {
    links: {
      owner: idOf(people, owner),
      stage: stage < 0 ? null : String(cell(tables.stages, 'id', stage)),
      source: idOf(sources, source),
      customer: idOf(customers, customer),
    },
    names: {
      owner: nameOf('users', owner),
      stage: nameOf('stages', stage),
      source: nameOf('sources', source),
      customer: nameOf('customers', customer),
    },
  };
}

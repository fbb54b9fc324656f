import * as z from 'zod/mini';
import type { Deal, RecordOf } from '@/lib/model/entities';
import type { AccountFacts, Http, Page, Rejected, Stand, Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { take } from '../kit/rows';
import { type DealRow, dealRow, reasonOf, standOf, toDeal } from './deal';
import { firstStages, hostOf } from './facts';
import { leadOf } from './leads';
import { lineItemsOf } from './line-items';
import { byCursor, changedList, type Listed, pageSize, readChanged } from './lists';

const live = '/api/v2/deals';
const archived = '/api/v2/deals/archived';

/** Deals of one page: their products come with them, a hundred deals at a time. */
const together = '200';

/**
 * Deals, what they consist of, why they were lost, and the leads that became them (a converted lead is in no list any
 * more). Where they have been costs a request each: see `history.ts`.
 */
export const deals: Stream = {
  id: 'deals',
  fills: ['deals', 'lineItems', 'lossReasons', 'leads', 'transitions'],
  checkpointAt: (from) => ({ from }),
  // The feed of deletions ends after 30 days and does not tell what this user may no longer see.
  sweep: {
    entity: 'deals',
    async ids(http, { cursor }, signal) {
      const [list, from] = Array.isArray(cursor) ? (cursor as string[]) : [live];
      const page = await pageOf(http, list === archived ? archived : live, from, signal);
      const ids = page.rows.flatMap((row) => {
        const parsed = z.safeParse(dealRow, row);
        return parsed.success && !parsed.data.is_deleted ? [parsed.data.id] : [];
      });
      if (page.next !== undefined) return { ids, next: [list ?? live, page.next] };
      return list === live ? { ids, next: [archived] } : { ids };
    },
  },
  page: (http, at, signal) => readDeals(http, live, at, signal),
};

/** Archived deals are listed apart since July 2025. */
export const archivedDeals: Stream = {
  id: 'archived-deals',
  fills: deals.fills,
  checkpointAt: (from) => ({ from }),
  page: (http, at, signal) => readDeals(http, archived, at, signal),
};

const pageOf = async (
  http: Http,
  list: string,
  from: string | undefined,
  signal: AbortSignal,
): Promise<Listed> => {
  const asked = byCursor(http, list, { limit: String(pageSize) }, from, signal);
  return list === archived ? whereItIs(asked, { rows: [] }) : asked;
};

async function readDeals(
  http: Http,
  path: string,
  at: Parameters<Stream['page']>[1],
  signal: AbortSignal,
): Promise<Page> {
  const query = { limit: together, include_fields: 'products_count,source_lead_id' };
  const list = changedList(http, path, query, signal);
  const { rows, position } = await readChanged(
    (...asked) => (path === archived ? whereItIs(list(...asked), { rows: [] }) : list(...asked)),
    at,
  );
  const taken = takeDeals(rows, at.facts);
  const items = await lineItemsOf(http, taken.kept, signal);
  return {
    upserts: {
      deals: taken.deals,
      lineItems: items.records,
      lossReasons: taken.reasons,
      leads: taken.leads,
    },
    ...(items.of.length > 0 && { complete: { lineItems: { field: 'dealId', of: items.of } } }),
    ...(taken.gone.length > 0 && { removed: { deals: taken.gone } }),
    stands: taken.stands,
    rejected: [...taken.rejected, ...items.rejected],
    read: rows.length,
    ...position,
  };
}

interface TakenDeals {
  readonly deals: readonly Deal[];
  readonly kept: readonly DealRow[];
  readonly gone: readonly string[];
  readonly reasons: readonly RecordOf<'lossReasons'>[];
  readonly leads: readonly RecordOf<'leads'>[];
  readonly stands: readonly Stand[];
  readonly rejected: readonly Rejected[];
}

function takeDeals(rows: readonly unknown[], facts: AccountFacts): TakenDeals {
  const host = hostOf(facts);
  const first = firstStages(host);
  const kept = new Map<string, DealRow>();
  const gone: string[] = [];
  const { records, rejected } = take('deals', rows, dealRow, (row) => {
    if (row.is_deleted || row.status === 'deleted') {
      gone.push(row.id);
      return undefined;
    }
    kept.set(row.id, row);
    return toDeal(row, host);
  });
  const pairs = records.flatMap((deal) => {
    const row = kept.get(deal.id);
    return row ? [{ deal, row }] : [];
  });
  return {
    deals: records,
    kept: pairs.map(({ row }) => row),
    gone,
    reasons: pairs.flatMap(({ row }) => reasonOf(row) ?? []),
    leads: pairs.flatMap(({ row, deal }) => leadOf(row, deal) ?? []),
    stands: pairs.map(({ row, deal }) => standOf(row, deal, first.get(row.pipeline_id))),
    rejected,
  };
}

import * as z from 'zod/mini';
import type { Deal, RecordOf, Stage, Transition } from '@/lib/model/entities';
import type { AccountFacts, Rejected, Stream } from '../connector';
import { chainOf, type Move } from '../kit/chain';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { toDay } from '../kit/times';
import { kindOf, pipelineId, shareOf } from './dictionaries';
import { amount, at, contactId, docName, hostOf, nameOf, organizationId, words } from './host';
import { checkpointAt, readNewestFirst, sweepOf } from './lists';
import { type DealTables, emptyTables, tablesOf } from './tables';

/**
 * A deal. Source: https://github.com/frappe/crm, crm/fcrm/doctype/crm_deal/crm_deal.json (August 2026); `close_date` is
 * what older versions call the expected day.
 */
const crmDeal = z.object({
  name: docName,
  organization: words,
  organization_name: words,
  lead_name: words,
  first_name: words,
  last_name: words,
  status: words,
  deal_value: amount,
  currency: words,
  deal_owner: words,
  creation: words,
  modified: words,
  expected_closure_date: words,
  close_date: words,
  probability: amount,
  source: words,
  lost_reason: words,
  contact: words,
  lead: words,
  territory: words,
  owner: words,
});
type Row = z.infer<typeof crmDeal>;

/** Deals with what hangs on them: their history, their products, their people. */
export const deals: Stream = {
  id: 'deals',
  fills: ['deals', 'transitions', 'lineItems', 'stages'],
  checkpointAt,
  sweep: sweepOf('deals', [{ docType: 'CRM Deal', idOf: (name) => name }]),
  async page(http, { cursor, since, facts }, signal) {
    const { hasTables, dealStatuses } = hostOf(facts);
    const size = hasTables ? 200 : 25;
    const { rows, rest } = await readNewestFirst(
      http,
      { docType: 'CRM Deal', size },
      { cursor, since },
      signal,
    );
    const names = rows.map(nameOf).filter((name) => name !== '');
    const tables = await tablesOf(http, names, hasTables, signal);
    const of = (name: string): DealTables => tables.get(name) ?? emptyTables;
    const created = new Map<string, Row>();
    const taken = take(
      'deals',
      rows,
      crmDeal,
      (row) => {
        created.set(row.name, row);
        return toDeal(row, of(row.name), facts);
      },
      nameOf,
    );
    const known = new Set(dealStatuses.map(({ name }) => name));
    const transitions: Transition[] = [];
    const gone = new Map<string, Stage>();
    const rejected: Rejected[] = [...taken.rejected];
    for (const deal of taken.records) {
      try {
        const chain = transitionsOf(deal, of(deal.id), facts, created.get(deal.id)?.owner ?? null);
        transitions.push(...chain);
        for (const { toStageId, at: last } of chain) {
          if (!known.has(toStageId)) gone.set(toStageId, tombstone(toStageId, known.size + gone.size, last));
        }
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        rejected.push({ entity: 'transitions', id: deal.id, why: error.message });
      }
    }
    const lines = taken.records.map((deal) =>
      take('lineItems', of(deal.id).products, product, (row) => toLine(row, deal), nameOf),
    );
    const ids = taken.records.map(({ id }) => id);
    return {
      upserts: {
        deals: taken.records,
        transitions,
        lineItems: lines.flatMap(({ records }) => records),
        stages: [...gone.values()],
      },
      complete: { transitions: { field: 'dealId', of: ids }, lineItems: { field: 'dealId', of: ids } },
      rejected: [...rejected, ...lines.flatMap((line) => line.rejected)],
      ...rest,
    };
  },
};

const personIn = z.object({ contact: words, is_primary: z.nullish(z.union([z.int(), z.boolean()])) });

function toDeal(row: Row, tables: DealTables, facts: AccountFacts): Deal {
  const { dealStatuses } = hostOf(facts);
  if (row.status === null) throw new Unfit('status: missing');
  const createdAt = at(facts, row.creation, 'creation');
  if (createdAt === null) throw new Unfit('creation: missing');
  const kind = kindOf(
    dealStatuses.find(({ name }) => name === row.status) ?? { type: null, name: row.status },
  );
  const currency = toCurrency(row.currency) ?? facts.currency ?? null;
  const people = tables.contacts.flatMap((one) => z.safeParse(personIn, one).data ?? []);
  const primary = people.find(({ is_primary }) => Boolean(is_primary)) ?? people[0];
  const contact = primary?.contact ?? row.contact;
  const person = [row.first_name, row.last_name].filter((part) => part !== null).join(' ');
  return {
    id: row.name,
    name: row.organization_name ?? row.organization ?? row.lead_name ?? (person || row.name),
    pipelineId,
    stageId: row.status,
    // The host has 0 where nobody entered an amount.
    amount: row.deal_value ? toMinor(row.deal_value, currency, 'deal_value') : null,
    currency,
    ownerId: row.deal_owner,
    createdAt,
    updatedAt: at(facts, row.modified, 'modified'),
    expectedCloseDate: toDay(row.expected_closure_date ?? row.close_date, 'expected_closure_date'),
    winProbability: kind === 'open' && row.probability !== null ? shareOf(row.probability) : null,
    sourceId: row.source,
    lossReasonId: kind === 'lost' ? row.lost_reason : null,
    customerId:
      row.organization !== null
        ? organizationId(row.organization)
        : contact === null
          ? null
          : contactId(contact),
    contactIds: people.flatMap((one) => (one.contact === null ? [] : [contactId(one.contact)])),
    leadId: row.lead,
    region: row.territory,
  };
}

/**
 * A row of the log: how long a deal stood in `from`. The last one has no `to` yet; whoever moved the deal on is its owner.
 * Source: crm/fcrm/doctype/crm_status_change_log/crm_status_change_log.py
 */
const logRow = z.object({ from: words, to: words, from_date: words, to_date: words, log_owner: words });

function transitionsOf(
  deal: Deal,
  tables: DealTables,
  facts: AccountFacts,
  owner: string | null,
): Transition[] {
  const log = tables.status_change_log.flatMap((row) => z.safeParse(logRow, row).data ?? []);
  const moves: Move[] = [];
  const first = log[0]?.from ?? deal.stageId;
  // A deal that is older than its log stood somewhere, but nobody knows for how long.
  moves.push({ from: null, to: first, at: deal.createdAt, byUserId: owner });
  for (const { from, to, to_date, log_owner } of log) {
    const moment = at(facts, to_date, 'to_date');
    if (from === null || to === null || moment === null || from === to) continue;
    moves.push({ from, to, at: moment, byUserId: log_owner });
  }
  return chainOf({ ...deal, ...(deal.updatedAt && { since: deal.updatedAt }) }, moves);
}

/** A status that was renamed or deleted stays in the logs under its old name. */
const tombstone = (name: string, position: number, deletedAt: string): Stage => ({
  id: name,
  pipelineId,
  name,
  position,
  kind: kindOf({ type: null, name }),
  deletedAt,
});

const product = z.object({
  name: docName,
  product_code: words,
  product_name: words,
  qty: amount,
  rate: amount,
  discount_amount: amount,
  amount,
});

function toLine(row: z.infer<typeof product>, deal: Deal): RecordOf<'lineItems'> {
  const quantity = row.qty ?? 0;
  const unitPrice = toMinor(row.rate ?? 0, deal.currency, 'rate') ?? 0;
  const discount = toMinor(row.discount_amount ?? 0, deal.currency, 'discount_amount') ?? 0;
  return {
    id: row.name,
    dealId: deal.id,
    productId: row.product_code,
    name: row.product_name ?? row.product_code,
    quantity,
    unitPrice,
    discount,
    amount: Math.round(quantity * unitPrice) - discount,
  };
}

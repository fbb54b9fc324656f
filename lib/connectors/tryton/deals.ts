import * as z from 'zod/mini';
import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import type { Rejected, Stream } from '../connector';
import { readAll } from './dictionary';
import { callerOf, type Host, hostOf } from './facts';
import { type Change, type History, historiesOf, type Present } from './history';
import { checkpointAt, idSweep, pageOf, readNewestFirst } from './newest-first';
import type { Caller } from './rpc';
import { isOpen, pipelineId } from './stages';
import { date, datetime, dayOf, decimal, instantOf, key, minorOf, momentOf } from './wire';

/**
 * A sale opportunity. `source` and `lost_reason_type` are there with the module crm_call only.
 *
 * Source: `modules/sale_opportunity/opportunity.py`.
 */
const opportunity = z.object({
  id: key,
  number: z.string(),
  description: z.nullable(z.string()),
  state: z.string(),
  amount: z.nullable(decimal),
  company: key,
  employee: z.nullable(key),
  party: z.nullable(key),
  conversion_probability: z.number().check(z.minimum(0), z.maximum(1)),
  end_date: z.nullable(date),
  lost_reason: z.nullable(z.string()),
  create_date: datetime,
  write_date: z.nullable(datetime),
  source: z.nullish(key),
  lost_reason_type: z.nullish(key),
});
type Row = z.infer<typeof opportunity>;

const lostReason = z.object({ id: key, name: z.string() });

/** Deals with their history, and the loss reasons: those of the list come with the first page, typed ones with their deals. */
export const deals: Stream = {
  id: 'deals',
  fills: ['deals', 'transitions', 'fieldChanges', 'lossReasons'],
  checkpointAt,
  sweep: idSweep('deals', 'sale.opportunity'),
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const caller = callerOf(http, facts, signal);
    const missing = [!host.hasSources && 'source', !host.hasLossReasons && 'lost_reason_type'];
    const reading = await readNewestFirst(
      caller,
      {
        entity: 'deals',
        model: 'sale.opportunity',
        fields: Object.keys(opportunity.shape).filter((field) => !missing.includes(field)),
        row: opportunity,
        size: 250,
      },
      { cursor, since },
    );
    const states = host.states.map(([state]) => state);
    const histories = await historiesOf(caller, reading.rows.map(toPresent), states);
    const fits: Records[] = [];
    const rejected: Rejected[] = [];
    for (const row of reading.rows) {
      const made = toRecords(row, histories.get(row.id) as History, host);
      if ('why' in made) rejected.push(made);
      else fits.push(made);
    }
    const listed = cursor === undefined && host.hasLossReasons ? await reasonsListed(caller) : none;
    const of = fits.map(({ deal }) => deal.id);
    return pageOf(reading, {
      upserts: {
        deals: fits.map(({ deal }) => deal),
        transitions: fits.flatMap(({ transitions }) => transitions),
        fieldChanges: fits.flatMap(({ fieldChanges }) => fieldChanges),
        lossReasons: [
          ...listed.rows.map(({ id, name }) => ({ id: String(id), name })),
          ...reasonsTyped(reading.rows),
        ],
      },
      complete: { transitions: { field: 'dealId', of }, fieldChanges: { field: 'dealId', of } },
      rejected: [...rejected, ...listed.rejected],
    });
  },
};

const none = { rows: [], rejected: [] };
const reasonsListed = (caller: Caller) =>
  readAll(caller, { entity: 'lossReasons', model: 'crm.lost_reason', fields: ['name'], row: lostReason });

const toPresent = (row: Row): Present => ({
  ...row,
  created: momentOf(row.create_date),
  updated: momentOf(row.write_date ?? row.create_date),
});

interface Records {
  readonly deal: Deal;
  readonly transitions: readonly Transition[];
  readonly fieldChanges: readonly RecordOf<'fieldChanges'>[];
}

function toRecords(row: Row, history: History, host: Host): Records | Rejected {
  const id = String(row.id);
  const currency = host.currencies[row.company];
  if (!currency) return { entity: 'deals', id, why: 'company: unknown currency' };
  const toMinor = (amount: unknown): number | null | undefined => {
    const parsed = z.nullable(decimal).parse(amount);
    return parsed === null ? null : minorOf(parsed.decimal, currency.digits);
  };
  const { employee, amount: amounts } = history.changes;
  const lost = zeroedByLoss(row, history);
  const amount = toMinor(lost ? lost.from : row.amount);
  if (amount === undefined) return { entity: 'deals', id, why: 'amount: not countable' };

  const open = isOpen(row.state);
  return {
    deal: {
      id,
      name: row.description || row.number,
      pipelineId,
      stageId: row.state,
      amount,
      currency: currency.code,
      ownerId: row.employee === null ? null : String(row.employee),
      createdAt: instantOf(momentOf(row.create_date)),
      updatedAt: instantOf(momentOf(row.write_date ?? row.create_date)),
      // Closing overwrites it with the day of closing.
      expectedCloseDate: open && row.end_date ? dayOf(row.end_date) : null,
      // Tryton leaves it as it was when the deal closes.
      winProbability: open ? row.conversion_probability : null,
      sourceId: row.source ? String(row.source) : null,
      lossReasonId: row.state === 'lost' ? reasonOf(row) : null,
      customerId: row.party === null ? null : String(row.party),
    },
    transitions: history.states.map(({ to, at, synthetic }, seq) => ({
      id: `${id}:${seq}`,
      dealId: id,
      fromStageId: history.states[seq - 1]?.to ?? null,
      toStageId: to,
      at: instantOf(at),
      seq,
      ...(synthetic && { synthetic }),
    })),
    fieldChanges: [
      ...toChanges(id, 'ownerId', employee, (owner) => (owner === null ? null : String(owner))),
      ...toChanges(id, 'amount', lost ? amounts.slice(0, -1) : amounts, toMinor),
    ],
  };
}

/**
 * The change of amount that came with the loss. When its sale is cancelled, Tryton makes a deal lost and sets its amount
 * to the sum of the sales that are left, 0; what was lost is the amount before.
 */
function zeroedByLoss(row: Row, { states, changes }: History): Change | undefined {
  const change = changes.amount.at(-1);
  return row.state === 'lost' && change?.at === states.at(-1)?.at ? change : undefined;
}

/** Two spellings of one decimal are no change. */
function toChanges(
  dealId: string,
  field: RecordOf<'fieldChanges'>['field'],
  changes: readonly Change[],
  toValue: (value: unknown) => unknown,
): RecordOf<'fieldChanges'>[] {
  return changes
    .map((change) => ({ from: toValue(change.from), to: toValue(change.to), at: instantOf(change.at) }))
    .filter(({ from, to }) => from !== to)
    .map((change, seq) => ({ dealId, field, ...change, seq }));
}

/** What people typed, where nothing was chosen from a list: one reason for all spellings that differ in spaces only. */
const typedReason = (row: Row): string | undefined =>
  row.lost_reason?.trim().replace(/\s+/g, ' ') || undefined;

function reasonOf(row: Row): string | null {
  if (row.lost_reason_type) return String(row.lost_reason_type);
  const typed = typedReason(row);
  return typed ? `text:${typed}` : null;
}

function reasonsTyped(rows: readonly Row[]): RecordOf<'lossReasons'>[] {
  const names = rows.flatMap((row) =>
    row.state === 'lost' && !row.lost_reason_type ? (typedReason(row) ?? []) : [],
  );
  return [...new Set(names)].map((name) => ({ id: `text:${name}`, name }));
}

import * as z from 'zod/mini';
import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Histories, Stand } from '../connector';
import { ask } from '../kit/ask';
import { chainOf, type Move } from '../kit/chain';
import { toCurrency, toMinor } from '../kit/money';
import { take, Unfit } from '../kit/rows';
import { type Host, hostOf } from './host';
import { historyPath } from './paths';
import { placeOf, stageId, stageOf } from './pipelines';
import { moduleStream } from './reading';
import {
  dayIn,
  listOf,
  momentIn,
  nameIn,
  numberIn,
  refIn,
  textIn,
  type ZohoRecord,
  zohoRecord,
} from './records';

/**
 * Deals, which Zoho calls Potentials in its addresses.
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html; fields: the module's list in
 * https://github.com/zoho/zohocrm-typescript-sdk-8.0.
 */
const fields = [
  'Deal_Name',
  'Stage',
  'Pipeline',
  'Amount',
  'Currency',
  'Probability',
  'Closing_Date',
  'Lead_Source',
  'Type',
  'Owner',
  'Account_Name',
  'Contact_Name',
  'Reason_For_Loss__s',
  'Tag',
  'Created_Time',
  'Modified_Time',
];

export const deals = moduleStream({
  id: 'deals',
  fills: ['deals', 'transitions'],
  module: 'Deals',
  fields: ({ reasonFields }) => [...fields, ...reasonFields.map(({ id }) => id)],
  gone: 'deals',
  toRecords(rows, host) {
    const { records, rejected } = take('deals', rows, zohoRecord, (row) => toDeal(row, host));
    return { upserts: { deals: records }, rejected, stands: records.map((deal) => standOf(deal, host)) };
  },
});

function toDeal(row: ZohoRecord, host: Host): Deal {
  const createdAt = momentIn(row['Created_Time']);
  if (createdAt === null) throw new Unfit('Created_Time: missing');
  const currency = toCurrency(nameIn(row['Currency'])) ?? host.currency;
  const place = placeOf(host, nameIn(row['Pipeline']), textIn(row['Stage']));
  const percent = numberIn(row['Probability']);
  const contact = refIn(row['Contact_Name']);
  const tags = Array.isArray(row['Tag']) ? row['Tag'].flatMap((tag) => nameIn(tag) ?? []) : [];
  const told = host.reasonFields.flatMap(({ id }) => {
    const value = textIn(row[id]);
    return value === null ? [] : [[id, value] as const];
  });
  return {
    id: row.id,
    name: textIn(row['Deal_Name']) ?? '',
    pipelineId: place.pipelineId,
    stageId: place.stageId,
    amount: toMinor(textIn(row['Amount']), currency, 'Amount'),
    currency,
    ownerId: refIn(row['Owner']),
    createdAt,
    updatedAt: momentIn(row['Modified_Time']),
    expectedCloseDate: dayIn(row['Closing_Date']),
    winProbability: percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null,
    sourceId: textIn(row['Lead_Source']),
    lossReasonId: textIn(row['Reason_For_Loss__s']),
    customerId: refIn(row['Account_Name']) ?? contact,
    contactIds: contact === null ? [] : [contact],
    // The other type, "Existing Business", may be a renewal as well as more of the same.
    kind: textIn(row['Type']) === 'New Business' ? 'new' : null,
    ...(tags.length > 0 && { tags }),
    ...(told.length > 0 && { custom: Object.fromEntries(told) }),
  };
}

function standOf(deal: Deal, { pipelines }: Host): Stand {
  const first = pipelines.find(({ id }) => id === deal.pipelineId)?.stages[0];
  return {
    dealId: deal.id,
    stageId: deal.stageId,
    firstStageId: first ? stageId(deal.pipelineId, first.value) : deal.stageId,
    createdAt: deal.createdAt,
    since: deal.updatedAt ?? deal.createdAt,
  };
}

/** A row of a deal's stage history: how the deal stood from then on. It comes for other changes of the deal, too. */
const historyRow = z.looseObject({});

/**
 * The history of some deals, a request for each.
 *
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-related-records.html, related list Stage_History.
 */
export const histories: Histories = {
  fills: ['transitions', 'fieldChanges'],
  atOnce: 5,
  // A small edition has 5,000 requests a day, for all that anybody does there.
  perSync: 500,
  async page(http, { deals: some, facts }, signal) {
    const host = hostOf(facts);
    const transitions: Transition[] = [];
    const fieldChanges: RecordOf<'fieldChanges'>[] = [];
    const known: string[] = [];
    for (const deal of some) {
      const rows = await historyOf(deal.id);
      if (rows === undefined) continue;
      const told = rows
        .flatMap((row) => {
          const at = momentIn(row['Modified_Time']);
          return at === null ? [] : [{ row, at }];
        })
        .reverse()
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      transitions.push(...transitionsOf(deal, told, host));
      fieldChanges.push(...fieldChangesOf(deal, told));
      known.push(deal.id);
    }
    return {
      upserts: { transitions, fieldChanges },
      complete: {
        transitions: { field: 'dealId', of: known },
        fieldChanges: { field: 'dealId', of: known },
      },
      rejected: [],
      read: some.length,
    };

    /** Undefined for a deal that is gone by now; its stand stays what is known. */
    async function historyOf(id: string): Promise<Record<string, unknown>[] | undefined> {
      const rows: Record<string, unknown>[] = [];
      try {
        for (let page = 1; page <= 10; page++) {
          const reply = await ask(
            http,
            {
              method: 'GET',
              path: historyPath(id),
              query: {
                fields: 'Stage,Amount,Probability,Close_Date,Modified_Time,Modified_By',
                per_page: '200',
                page: String(page),
              },
            },
            listOf('data'),
            signal,
          );
          for (const sent of reply?.data ?? []) {
            const row = z.safeParse(historyRow, sent);
            if (row.success) rows.push(row.data);
          }
          if (reply?.info?.more_records !== true) break;
        }
        return rows;
      } catch (error) {
        const isGone = error instanceof Failed && error.failure.kind === 'unexpected-reply';
        if (isGone && /^status 4\d\d$/.test(error.failure.detail)) return undefined;
        throw error;
      }
    }
  },
};

interface Told {
  readonly row: Readonly<Record<string, unknown>>;
  readonly at: string;
}

function transitionsOf(deal: Deal, told: readonly Told[], { pipelines }: Host): Transition[] {
  const pipeline = pipelines.find(({ id }) => id === deal.pipelineId);
  const stages = told.flatMap(({ row, at }) => {
    const stage = stageOf(pipeline, textIn(row['Stage']));
    return stage === null ? [] : [{ to: stageId(deal.pipelineId, stage), at, by: refIn(row['Modified_By']) }];
  });
  const moves = stages.map(
    ({ to, at, by }, index): Move => ({ from: stages[index - 1]?.to ?? null, to, at, byUserId: by }),
  );
  return chainOf(deal, moves);
}

function fieldChangesOf(deal: Deal, told: readonly Told[]): RecordOf<'fieldChanges'>[] {
  const found: RecordOf<'fieldChanges'>[] = [];
  const readers = [
    ['amount', 'Amount', (value: unknown) => amountIn(value, deal.currency)],
    ['expectedCloseDate', 'Close_Date', dayIn],
  ] as const;
  for (const [field, name, read] of readers) {
    const values = told
      .filter(({ row }) => name in row)
      .map(({ row, at }) => ({ value: read(row[name]), at }));
    for (const [index, { value: to, at }] of values.entries()) {
      const before = values[index - 1];
      if (!before || before.value === to) continue;
      const seq = found.filter((one) => one.at === at).length;
      found.push({ dealId: deal.id, field, from: before.value, to, at, seq });
    }
  }
  return found;
}

/** An old value that makes no sense is unknown; it is no reason to lose the history. */
function amountIn(value: unknown, currency: string | null | undefined): number | null {
  try {
    return toMinor(textIn(value), currency);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return null;
  }
}

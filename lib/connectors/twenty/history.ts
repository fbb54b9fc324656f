import * as z from 'zod/mini';
import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Histories, Http } from '../connector';
import { chainOf, type Move } from '../kit/chain';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, Unfit } from '../kit/rows';
import { toDay, toInstant } from '../kit/times';
import { strangeStages } from './deals';
import { type Host, has, hostOf } from './host';
import { listed } from './lists';
import { noStage } from './schema';
import { decimalOf, objectIn, text, textIn } from './wire';

type Change = RecordOf<'fieldChanges'>;

/*
 * What happened to deals, from their timelines: many deals are one request. What one person changes within ten minutes is
 * kept as one change, and its moment is when a worker wrote it down, up to minutes later.
 * Seen: `GET /rest/timelineActivities`, 2.21.
 */
const entry = z.looseObject({
  id: hostId,
  happensAt: text,
  createdAt: text,
  workspaceMemberId: text,
  properties: z.unknown(),
});
type Entry = z.infer<typeof entry>;

/** What a timeline's deal is called, newest version first. */
const targets = ['targetOpportunityId', 'opportunityId'] as const;

export const histories: Histories = {
  fills: ['transitions', 'fieldChanges', 'stages'],
  atOnce: 30,
  perSync: 1500,
  async page(http, { deals, facts }, signal) {
    const host = hostOf(facts);
    const entries = has(host, 'timelineActivity') ? await entriesOf(http, signal, deals, host) : undefined;
    if (!entries) return { upserts: {}, rejected: [], read: deals.length };
    const transitions = deals.flatMap((deal) => movesOf(deal, entries.get(deal.id) ?? []));
    const fieldChanges = deals.flatMap((deal) => changesOf(deal, entries.get(deal.id) ?? []));
    const strange = strangeStages(
      transitions.map(({ toStageId }) => toStageId),
      host,
    );
    const complete = { field: 'dealId', of: deals.map(({ id }) => id) };
    return {
      upserts: { transitions, fieldChanges, ...(strange.length > 0 && { stages: strange }) },
      complete: { transitions: complete, fieldChanges: complete },
      rejected: [],
      read: deals.length,
    };
  },
};

/** By deal, oldest first; undefined where timelines may not be read. */
async function entriesOf(
  http: Http,
  signal: AbortSignal,
  deals: readonly Deal[],
  { size }: Host,
): Promise<Map<string, Entry[]> | undefined> {
  const ids = deals.map(({ id }) => JSON.stringify(id)).join(',');
  const wanted = new Set(deals.map(({ id }) => id));
  // Where neither name is one to filter by, all that was changed on any deal is read.
  for (const only of [...targets.map((target) => [`${target}[in]:[${ids}]`]), []]) {
    const found = new Map<string, Entry[]>();
    try {
      let after: string | undefined;
      do {
        const filter = ['name[eq]:"opportunity.updated"', ...only];
        const { rows, next } = await listed(http, signal, 'timelineActivities', {
          size,
          filter,
          after: after ?? null,
        });
        for (const row of rows) {
          const { data } = z.safeParse(entry, row);
          const dealId = textIn(data?.[targets[0]]) ?? textIn(data?.[targets[1]]);
          if (!data || dealId === undefined || !wanted.has(dealId)) continue;
          found.set(dealId, [...(found.get(dealId) ?? []), data]);
        }
        after = next;
      } while (after !== undefined);
      for (const own of found.values())
        own.sort((a, b) => ((a.happensAt ?? '') < (b.happensAt ?? '') ? -1 : 1));
      return found;
    } catch (error) {
      const failure = error instanceof Failed ? error.failure : undefined;
      if (failure?.kind === 'forbidden') return undefined;
      // An unknown field: another version.
      if (failure?.kind !== 'unexpected-reply' || failure.detail !== 'status 400') throw error;
    }
  }
  return undefined;
}

const diffOf = ({ properties }: Entry, field: string): { before: unknown; after: unknown } | undefined => {
  const diff = objectIn(objectIn(properties)['diff'])[field];
  const { before, after } = objectIn(diff);
  return diff === undefined ? undefined : { before, after };
};

/** A moment that cannot be read tells nothing; the rest of the timeline still does. */
function readable<T>(value: () => T): T | null {
  try {
    return value();
  } catch (error) {
    if (error instanceof Unfit) return null;
    throw error;
  }
}
const momentOf = ({ happensAt, createdAt }: Entry): string | null =>
  readable(() => toInstant(happensAt) ?? toInstant(createdAt));

function movesOf(deal: Deal, entries: readonly Entry[]): Transition[] {
  const moves = entries.flatMap((one): Move[] => {
    const stage = diffOf(one, 'stage');
    const at = momentOf(one);
    if (!stage || at === null) return [];
    return [
      {
        from: textIn(stage.before) ?? noStage,
        to: textIn(stage.after) ?? noStage,
        at,
        byUserId: one.workspaceMemberId || null,
      },
    ];
  });
  return chainOf({ ...deal, since: deal.updatedAt ?? deal.createdAt }, moves);
}

function changesOf(deal: Deal, entries: readonly Entry[]): Change[] {
  const found: Change[] = [];
  for (const one of entries) {
    const at = momentOf(one);
    if (at === null) continue;
    const add = (field: Change['field'], from: unknown, to: unknown): void => {
      const seq = found.filter((other) => other.field === field && other.at === at).length;
      if (from !== to) found.push({ dealId: deal.id, field, from, to, at, seq });
    };
    const owner = diffOf(one, 'ownerId') ?? diffOf(one, 'owner');
    if (owner) add('ownerId', personIn(owner.before), personIn(owner.after));
    const amount = diffOf(one, 'amount');
    if (amount) {
      const [was, is] = [moneyIn(amount.before, deal), moneyIn(amount.after, deal)];
      add('amount', was.amount, is.amount);
      add('currency', was.currency, is.currency);
    }
    const close = diffOf(one, 'closeDate');
    if (close) add('expectedCloseDate', dayIn(close.before), dayIn(close.after));
  }
  return found;
}

const personIn = (value: unknown): string | null => textIn(value) ?? textIn(objectIn(value)['id']) ?? null;
const dayIn = (value: unknown): string | null => readable(() => toDay(textIn(value)));
function moneyIn(value: unknown, deal: Deal): { amount: number | null; currency: string | null } {
  const { amountMicros, currencyCode } = objectIn(value);
  const currency = toCurrency(textIn(currencyCode)) ?? deal.currency ?? null;
  const micros = typeof amountMicros === 'number' || typeof amountMicros === 'string' ? amountMicros : null;
  return { amount: readable(() => toMinor(decimalOf(micros), currency)), currency };
}

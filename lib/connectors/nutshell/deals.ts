import * as z from 'zod/mini';
import type { Deal } from '@/lib/model/entities';
import type { AccountFacts, Page, Stand, Stream } from '../connector';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, plainId, take, Unfit } from '../kit/rows';
import { changedSince, deletedSince, newestChange, recordsBy } from './changes';
import { hostOf, nameIn } from './facts';
import { cursorOf, place, rowsOf } from './list';
import { standing } from './status';
import { dayOf, firstLinked, linked, links, moment, money, perhapsInstantOf, someInstantOf } from './values';

/**
 * A lead, which is a deal here. `value` is 0 without a text of its own when nothing was entered.
 *
 * Source: https://developers.nutshell.com/reference, leads.
 */
const leadRow = z.looseObject({
  id: hostId,
  name: z.nullish(z.string()),
  description: z.nullish(z.string()),
  status: z.nullish(z.union([z.string(), z.number()])),
  value: money,
  confidence: z.nullish(z.union([z.string(), z.number()])),
  createdTime: moment,
  closedTime: moment,
  anticipatedClosedTime: moment,
  dueTime: moment,
  deletedTime: moment,
  ownerType: z.nullish(z.string()),
  links,
});
type Row = z.infer<typeof leadRow>;

const cursorShape = z.object({ at: place, checkpoint: z.nullable(z.string()) });

export const deals: Stream = {
  id: 'deals',
  fills: ['deals'],
  checkpointAt: (instant) => instant,
  async page(http, { cursor, since, facts }, signal): Promise<Page> {
    if (typeof since === 'string') {
      const checkpoint = (await newestChange(http, signal)) ?? since;
      const changed = await changedSince(http, ['leads'], since, signal);
      const rows = await recordsBy(http, 'leads', [...changed.keys()], signal);
      const there = new Set(rows.filter((row) => !isDeleted(row)).map(plainId));
      const deleted = await deletedSince(http, 'leads', since, signal);
      const gone = [...deleted, ...changed.keys()].filter((id) => !there.has(id));
      const { page } = pageOf(rows, facts, changed);
      return { ...page, removed: { deals: [...new Set(gone)] }, checkpoint };
    }
    const before = cursorOf(cursorShape, cursor);
    const checkpoint = before ? before.checkpoint : ((await newestChange(http, signal)) ?? null);
    // The least age is the newest.
    const list = { path: 'leads', name: 'leads', query: { sort: 'age' } };
    const { rows, total, next } = await rowsOf(http, list, before?.at, signal);
    return {
      ...pageOf(rows, facts, new Map()).page,
      ...(total !== undefined && { total }),
      ...(next ? { next: { at: next, checkpoint } } : checkpoint !== null && { checkpoint }),
    };
  },
};

const isDeleted = (row: unknown): boolean => {
  const { data } = z.safeParse(leadRow, row);
  return perhapsInstantOf(data?.deletedTime) !== null;
};

function pageOf(
  rows: readonly unknown[],
  facts: AccountFacts,
  changed: ReadonlyMap<string, string>,
): { readonly page: Page } {
  const { records, rejected } = take('deals', rows, leadRow, (row) =>
    isDeleted(row) ? undefined : toDeal(row, facts, changed.get(row.id)),
  );
  const stands = records.map((deal) => toStand(deal, facts));
  return { page: { upserts: { deals: records }, stands, rejected, read: rows.length } };
}

function toDeal(row: Row, facts: AccountFacts, changedAt: string | undefined): Deal {
  const { stages, territories, competitors } = hostOf(facts);
  const stage = firstLinked(row.links, 'stage');
  const pipelineId =
    firstLinked(row.links, 'stageset') ?? stages.find(([id]) => id === stage)?.[1] ?? stages[0]?.[1];
  if (!pipelineId) throw new Unfit('links.stageset: missing');
  const first = stages.find(([, pipeline]) => pipeline === pipelineId)?.[0];
  const { kind, stageId } = standing(pipelineId, stage ?? first ?? '', row.status);
  if (stageId === '') throw new Unfit('links.stage: missing');
  const currency = toCurrency(row.value?.currency);
  const confidence = Number(row.confidence ?? Number.NaN) / 100;
  const isLost = kind === 'lost' || kind === 'unqualified';
  const contactIds = linked(row.links, 'contacts');
  return {
    id: row.id,
    name: row.name || row.description || '',
    pipelineId,
    stageId,
    amount: isEntered(row) ? toMinor(row.value?.amount, currency, 'value') : null,
    currency,
    ownerId: (row.ownerType ?? 'users') === 'users' ? firstLinked(row.links, 'owner') : null,
    createdAt: someInstantOf(row.createdTime, 'createdTime'),
    closedAt: kind === 'open' ? null : perhapsInstantOf(row.closedTime),
    ...(changedAt !== undefined && { updatedAt: changedAt }),
    expectedCloseDate: dayOf(row.anticipatedClosedTime) ?? dayOf(row.dueTime),
    winProbability: kind === 'open' && confidence >= 0 && confidence <= 1 ? confidence : null,
    sourceId: firstLinked(row.links, 'sources'),
    lossReasonId: isLost ? firstLinked(row.links, 'outcome') : null,
    competitor: isLost ? nameIn(competitors, firstLinked(row.links, 'competitors')) : null,
    customerId: firstLinked(row.links, 'accounts') ?? contactIds[0] ?? null,
    contactIds: contactIds.length > 0 ? contactIds : null,
    region: nameIn(territories, firstLinked(row.links, 'territory')),
  };
}

const isEntered = ({ value }: Row): boolean => !(Number(value?.amount ?? 0) === 0 && value?.formatted === '');

function toStand(deal: Deal, facts: AccountFacts): Stand {
  const first = hostOf(facts).stages.find(([, pipeline]) => pipeline === deal.pipelineId)?.[0];
  return {
    dealId: deal.id,
    stageId: deal.stageId,
    firstStageId: first ?? deal.stageId,
    createdAt: deal.createdAt,
    since: deal.closedAt ?? deal.updatedAt ?? deal.createdAt,
  };
}

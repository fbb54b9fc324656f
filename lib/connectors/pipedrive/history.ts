import * as z from 'zod/mini';
import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import type { Histories, Http } from '../connector';
import { whereItIs } from '../kit/absence';
import { chainOf, type Move } from '../kit/chain';
import { toMinor } from '../kit/money';
import { hostRef, Unfit } from '../kit/rows';
import { someInstant, toDay } from '../kit/times';
import { dealRow, type Standing, stageOf, standingOf } from './deal';
import { hostOf } from './facts';
import { allByCursor, byCursor, pageSize } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/Deals#getDealChangelog */
const changeRow = z.object({
  field_key: z.string(),
  old_value: z.optional(z.unknown()),
  new_value: z.optional(z.unknown()),
  actor_user_id: hostRef,
  time: z.string(),
});
interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly byUserId: string | null;
}

/**
 * Where deals have been: the changelog of each, half the price of its flow of events (20 tokens of a daily budget that
 * begins at 30,000 for the whole company).
 *
 * Source: https://pipedrive.readme.io/docs/core-api-concepts-rate-limiting
 */
export const histories: Histories = {
  fills: ['transitions', 'fieldChanges'],
  atOnce: 10,
  perSync: 60,
  async page(http, { deals, facts }, signal) {
    const pipelines = new Map(hostOf(facts).stages.map(([stage, pipeline]) => [stage, pipeline]));
    const standing = await standingsOf(http, deals, signal);
    const transitions: Transition[] = [];
    const fieldChanges: RecordOf<'fieldChanges'>[] = [];
    const of: string[] = [];
    for (const deal of deals) {
      const now = standing.get(deal.id);
      // Deleted meanwhile: the next sync of deals says so.
      const changes = now && (await whereItIs(changesOf(http, deal.id, signal), undefined));
      if (!now || !changes) continue;
      const moves = movesOf(now, changes, pipelines);
      const since = deal.updatedAt ? { since: deal.updatedAt } : {};
      const stageId = stageOf(now);
      transitions.push(...chainOf({ id: deal.id, createdAt: deal.createdAt, stageId, ...since }, moves));
      fieldChanges.push(...fieldChangesOf(deal, changes));
      of.push(deal.id);
    }
    const complete = { field: 'dealId', of };
    return {
      upserts: { transitions, fieldChanges },
      complete: { transitions: complete, fieldChanges: complete },
      rejected: [],
      read: of.length,
    };
  },
};

/** How these deals stand now: of a closed one nothing else tells the stage that it was closed in. */
async function standingsOf(
  http: Http,
  deals: readonly Deal[],
  signal: AbortSignal,
): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>();
  const read = async (path: string, ids: readonly string[]): Promise<void> => {
    const query = { ids: ids.join(','), limit: String(pageSize) };
    const { rows } = await whereItIs(byCursor(http, path, query, undefined, signal), { rows: [] });
    for (const row of rows) {
      const parsed = z.safeParse(dealRow, row);
      if (parsed.success) found.set(parsed.data.id, standingOf(parsed.data));
    }
  };
  const ids = deals.map(({ id }) => id);
  await read('/api/v2/deals', ids);
  const rest = ids.filter((id) => !found.has(id));
  if (rest.length > 0) await read('/api/v2/deals/archived', rest);
  return found;
}

/** All changes of a deal, oldest first. Errors: as `Http`. */
async function changesOf(http: Http, deal: string, signal: AbortSignal): Promise<Change[]> {
  const { rows } = await allByCursor(http, `/v1/deals/${deal}/changelog`, {}, signal);
  const changes = rows.flatMap((row) => changeOf(row) ?? []);
  // The host lists the newest first; equal times keep the order in which they happened.
  return changes.reverse().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Undefined for what no change can be made of: the rest of the history still counts. */
function changeOf(row: unknown): Change | undefined {
  const parsed = z.safeParse(changeRow, row);
  if (!parsed.success) return undefined;
  const { field_key: field, old_value: from, new_value: to, actor_user_id: byUserId, time } = parsed.data;
  try {
    return { field, from: textOf(from), to: textOf(to), at: someInstant(time, 'time'), byUserId };
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? String(value)
    : null;

const isTrue = (text: string | null): boolean => text === '1' || text === 'true';

const standingFields: Readonly<Record<string, (standing: Standing, value: string) => Standing>> = {
  stage_id: (standing, stageId) => ({ ...standing, stageId }),
  pipeline_id: (standing, pipelineId) => ({ ...standing, pipelineId }),
  status: (standing, status) => ({ ...standing, status }),
  is_archived: (standing, value) => ({ ...standing, isArchived: isTrue(value) }),
};

/**
 * The moves between stages of the model. Stage, pipeline and status are changed by themselves and together (a closed deal
 * keeps its stage), so the changes of one moment are one move.
 *
 * Rules: what the deal was at first follows backwards from what it is now. A pipeline that changes without being logged
 * is that of the stage.
 */
function movesOf(now: Standing, changes: readonly Change[], pipelines: ReadonlyMap<string, string>): Move[] {
  const own = changes.filter(({ field, to }) => Object.hasOwn(standingFields, field) && to !== null);
  const first = [...own].reverse().reduce((standing, { field, from }) => apply(standing, field, from), now);
  const moves: Move[] = [];
  let before = placed(first, pipelines);
  for (let at = 0; at < own.length; ) {
    const moment = own[at]?.at ?? '';
    let after = before;
    let byUserId: string | null = null;
    for (; own[at]?.at === moment; at++) {
      const change = own[at] as Change;
      after = apply(after, change.field, change.to);
      byUserId = change.byUserId;
    }
    after = placed(after, pipelines);
    const [from, to] = [stageOf(before), stageOf(after)];
    if (from !== to || moves.length === 0) moves.push({ from, to, at: moment, byUserId });
    before = after;
  }
  return moves;
}

const apply = (standing: Standing, field: string, value: string | null): Standing =>
  value === null ? standing : (standingFields[field]?.(standing, value) ?? standing);

const placed = (standing: Standing, pipelines: ReadonlyMap<string, string>): Standing => ({
  ...standing,
  pipelineId: pipelines.get(standing.stageId) ?? standing.pipelineId,
});

/** Keys of the changelog by our fields; the owner is the `user_id` of older rows. */
const fieldNames: Readonly<Record<string, RecordOf<'fieldChanges'>['field']>> = {
  owner_id: 'ownerId',
  user_id: 'ownerId',
  value: 'amount',
  currency: 'currency',
  expected_close_date: 'expectedCloseDate',
  channel: 'sourceId',
};

/** Two spellings of one value are no change; what cannot be understood is left out. */
function fieldChangesOf(deal: Deal, changes: readonly Change[]): RecordOf<'fieldChanges'>[] {
  const counted = new Map<string, number>();
  return changes.flatMap(({ field: key, from, to, at }) => {
    const field = Object.hasOwn(fieldNames, key) ? fieldNames[key] : undefined;
    if (!field) return [];
    try {
      const change = { from: meantBy(field, from, deal), to: meantBy(field, to, deal) };
      if (change.from === change.to) return [];
      const seq = counted.get(field) ?? 0;
      counted.set(field, seq + 1);
      return [{ dealId: deal.id, field, ...change, at, seq }];
    } catch (error) {
      if (error instanceof Unfit) return [];
      throw error;
    }
  });
}

function meantBy(field: RecordOf<'fieldChanges'>['field'], value: string | null, deal: Deal): unknown {
  if (value === null) return null;
  if (field === 'amount') return toMinor(value, deal.currency, 'value');
  if (field === 'expectedCloseDate') return toDay(value);
  return value;
}

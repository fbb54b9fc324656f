import * as z from 'zod/mini';
import type { Deal, Transition } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Histories, Http } from '../connector';
import { ifThere } from '../kit/absence';
import { ask } from '../kit/ask';
import { chainOf, type Move } from '../kit/chain';
import { hostId, hostRef } from '../kit/rows';
import { hostOf } from './facts';
import { type Place, rowsOf } from './list';
import { standing } from './pipelines';
import { momentIn } from './since';

/**
 * Something that happened to a deal.
 *
 * `dataType` names what changed: the documentation gives `userid`, `task`, `note` and '' with `dataAction: "add"` for the
 * deal's creation, and does not name the one of a stage or of a status. A change of status is known from others' use of
 * it (`status`, with the new value as `dataAction`); one of a stage goes by the column's name, `d_stageid`. Where the new
 * value stands is therefore looked for; a history that tells nothing gives made-up moves, marked so.
 *
 * Source: https://developers.activecampaign.com/reference/list-all-deal-activities
 */
const activityRow = z.looseObject({
  id: hostId,
  dataType: z.nullish(z.string()),
  dataAction: z.nullish(z.string()),
  dataId: hostRef,
  dataOldval: hostRef,
  d_id: hostRef,
  deal: hostRef,
  d_stageid: hostRef,
  stage: hostRef,
  userid: hostRef,
  user: hostRef,
  cdate: z.nullish(z.string()),
  deleted: z.nullish(z.union([z.string(), z.number(), z.boolean()])),
});
type Row = z.infer<typeof activityRow>;

/** A deal's stage, which a won or lost one keeps. Source: https://developers.activecampaign.com/reference/retrieve-a-deal */
const stageOfDeal = z.looseObject({ deal: z.looseObject({ stage: hostRef }) });

/** Pages of one deal's history. */
const maxPages = 50;

/** The history of each deal: a request for it, of the five a second that all users of an account share. */
export const histories: Histories = {
  fills: ['transitions'],
  atOnce: 5,
  perSync: 400,
  async page(http, { deals, facts }, signal) {
    const transitions: Transition[] = [];
    const of: string[] = [];
    for (const deal of deals) {
      const found = await transitionsOf(http, deal, facts, signal);
      if (!found) continue;
      transitions.push(...found);
      of.push(deal.id);
    }
    return {
      upserts: { transitions },
      complete: { transitions: { field: 'dealId', of } },
      rejected: [],
      read: deals.length,
    };
  },
};

/** `undefined` when the host does not tell, and what is known stays as it is. */
async function transitionsOf(
  http: Http,
  deal: Deal,
  facts: AccountFacts,
  signal: AbortSignal,
): Promise<Transition[] | undefined> {
  const rows = await ifThere(rowsOfDeal(http, deal.id, signal));
  if (!rows) return undefined;
  const { stages } = hostOf(facts);
  const pipelineOf = new Map(stages.map(([id, pipeline]) => [id, pipeline]));
  const changes = rows.flatMap((row) => changeIn(row, pipelineOf) ?? []);
  const began = await beganIn(http, deal, rows, changes, signal);
  const first = stages.find(([, pipeline]) => pipeline === deal.pipelineId)?.[0] ?? deal.stageId;
  const moves = movesOf(changes, {
    pipelineOf: (stage) => pipelineOf.get(stage) ?? deal.pipelineId,
    createdAt: deal.createdAt,
    by: rows.find(isCreation)?.user ?? null,
    stage: began ?? first,
  });
  const chain = chainOf({ ...deal, since: deal.updatedAt ?? deal.createdAt }, moves);
  if (began !== undefined) return chain;
  return chain.map((step, at) => (at === 0 ? { ...step, synthetic: true } : step));
}

/**
 * The stage that a deal was made in: the one before its first move, or, when its history is there and tells of no move,
 * the one that it has. `undefined` when nothing tells.
 */
async function beganIn(
  http: Http,
  deal: Deal,
  rows: readonly Row[],
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const first = changes.find(({ stage }) => stage !== undefined);
  if (first) return first.before;
  if (changes.length === 0 && !rows.some(isCreation)) return undefined;
  const isOpen = !deal.stageId.startsWith(`${deal.pipelineId}:`);
  return isOpen ? deal.stageId : stageOf(http, deal.id, signal);
}

const isCreation = ({ dataType, dataAction }: Row): boolean => !dataType && dataAction === 'add';

interface Change {
  readonly at: string;
  readonly by: string | null;
  readonly stage?: string;
  readonly before?: string | undefined;
  readonly status?: string;
}

/** The moves of the model that changes of stage and of status come to: a stage changed while won is none. */
function movesOf(
  changes: readonly Change[],
  begin: {
    readonly stage: string;
    readonly createdAt: string;
    readonly by: string | null;
    readonly pipelineOf: (stage: string) => string;
  },
): Move[] {
  let { stage } = begin;
  let status = '0';
  let now = stage;
  const moves: Move[] = [{ from: null, to: stage, at: begin.createdAt, byUserId: begin.by }];
  for (const change of changes) {
    // A change that does not begin where the one before it ended: something in between is not told.
    if (change.before !== undefined && status === '0') now = change.before;
    stage = change.stage ?? stage;
    status = change.status ?? status;
    const to = standing(begin.pipelineOf(stage), stage, status);
    if (to !== now) moves.push({ from: now, to, at: change.at, byUserId: change.by });
    now = to;
  }
  return moves;
}

async function rowsOfDeal(http: Http, deal: string, signal: AbortSignal): Promise<Row[]> {
  const found: Row[] = [];
  let at: Place | undefined;
  for (let page = 0; page < maxPages; page++) {
    const list = { path: 'dealActivities', query: { deal, exclude: 'email' } };
    const { rows, next } = await rowsOf(http, list, at, signal);
    for (const row of rows) {
      const { data } = z.safeParse(activityRow, row);
      if (data && (data.deal ?? data.d_id ?? deal) === deal) found.push(data);
    }
    if (!next) return inOrder(found);
    at = next;
  }
  throw new Failed({
    kind: 'unexpected-reply',
    where: 'dealActivities',
    detail: `more than ${maxPages} pages`,
  });
}

/** By time, equal ones as they were written; once each. */
function inOrder(rows: readonly Row[]): Row[] {
  const at = (row: Row): string => momentIn(row.cdate) ?? '';
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) =>
    at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : Number(a.id) - Number(b.id),
  );
}

function changeIn(row: Row, stages: ReadonlyMap<string, string>): Change | undefined {
  const at = momentIn(row.cdate);
  const isGone = row.deleted === '1' || row.deleted === 1 || row.deleted === true;
  if (at === undefined || isGone) return undefined;
  const about = { at, by: row.user ?? row.userid };
  const type = (row.dataType ?? '').toLowerCase();
  const action = row.dataAction?.trim() ?? '';
  if (/^(deal_?)?status$/.test(type)) {
    const status = /^[012]$/.test(action) ? action : (row.dataId ?? '0');
    return /^[012]$/.test(status) ? { ...about, status } : undefined;
  }
  if (!type.includes('stage')) return undefined;
  const before = row.dataOldval ?? undefined;
  const offered = [/^\d+$/.test(action) ? action : null, row.dataId, row.stage, row.d_stageid].filter(
    (id): id is string => id !== null && id !== '0' && id !== before,
  );
  const stage = offered.find((id) => stages.has(id)) ?? offered[0];
  return stage === undefined ? undefined : { ...about, stage, before };
}

async function stageOf(http: Http, deal: string, signal: AbortSignal): Promise<string | undefined> {
  const found = await ifThere(
    ask(http, { method: 'GET', path: `/api/3/deals/${deal}` }, stageOfDeal, signal),
  );
  return found?.deal.stage ?? undefined;
}

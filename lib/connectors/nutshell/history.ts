import * as z from 'zod/mini';
import type { Deal, RecordOf, Transition } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Histories, Http } from '../connector';
import { ifThere } from '../kit/absence';
import { chainOf, type Move } from '../kit/chain';
import { type Event, eventsOf, timeOf } from './changes';
import { hostOf } from './facts';
import { kindOf, standing } from './status';
import { firstLinked, linked } from './values';

/** A changed value: a record with its id, or a plain value. Source: https://developers.nutshell.com/reference, events. */
const value = z.nullish(z.union([z.looseObject({ id: z.nullish(z.string()) }), z.string(), z.number()]));
const changeRow = z.looseObject({ attribute: z.nullish(z.string()), oldValue: value, newValue: value });
type Value = z.infer<typeof value>;

/** Pages of one lead's change log. */
const maxPages = 50;

/** The change log of each lead: its stages, its status and its owners. */
export const histories: Histories = {
  fills: ['transitions', 'fieldChanges'],
  atOnce: 10,
  perSync: 1000,
  async page(http, { deals, facts }, signal) {
    const transitions: Transition[] = [];
    const fieldChanges: RecordOf<'fieldChanges'>[] = [];
    const of: string[] = [];
    for (const deal of deals) {
      const events = await ifThere(eventsOfDeal(http, deal.id, signal));
      if (!events) continue;
      const changes = events.flatMap(changesIn);
      transitions.push(...transitionsOf(deal, changes, facts));
      fieldChanges.push(...ownersOf(deal, changes));
      of.push(deal.id);
    }
    return {
      upserts: { transitions, fieldChanges },
      complete: { transitions: { field: 'dealId', of }, fieldChanges: { field: 'dealId', of } },
      rejected: [],
      read: deals.length,
    };
  },
};

/** Oldest first, once each. */
async function eventsOfDeal(http: Http, deal: string, signal: AbortSignal): Promise<Event[]> {
  const found = new Map<string, Event>();
  let maxId: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const { events, older } = await eventsOf(http, { entity_id: deal }, maxId, signal);
    for (const event of events) {
      if (linked(event.links, 'payloads').includes(deal)) found.set(event.id, event);
    }
    if (older === undefined) return inOrder([...found.values()]);
    maxId = older;
  }
  throw new Failed({ kind: 'unexpected-reply', where: 'events', detail: `more than ${maxPages} pages` });
}

const inOrder = (events: readonly Event[]): Event[] =>
  events.toSorted((a, b) => {
    const [one, other] = [timeOf(a), timeOf(b)];
    return one < other ? -1 : one > other ? 1 : Number.parseInt(a.id, 10) - Number.parseInt(b.id, 10);
  });

interface Change {
  readonly at: string;
  readonly by: string | null;
  readonly what: 'stage' | 'status' | 'owner';
  readonly from: string | null;
  readonly to: string | null;
}

function changesIn(event: Event): Change[] {
  const at = timeOf(event);
  if (at === '') return [];
  const about = { at, by: event.actorType === 'users' ? firstLinked(event.links, 'actor') : null };
  const found = (event.changes ?? []).flatMap((change): Change[] => {
    const { data } = z.safeParse(changeRow, change);
    const attribute = (data?.attribute ?? '').toLowerCase();
    const [from, to] = [textOf(data?.oldValue), textOf(data?.newValue)];
    if (attribute === 'stage' || attribute === 'milestone') return [{ ...about, what: 'stage', from, to }];
    if (attribute === 'status') return [{ ...about, what: 'status', from, to }];
    if (/^(owner|assignee)$/.test(attribute)) return [{ ...about, what: 'owner', from, to }];
    return [];
  });
  const status = statusIn(event.action ?? '');
  const isTold = found.some(({ what }) => what === 'status');
  return status && !isTold ? [...found, { ...about, what: 'status', from: null, to: status }] : found;
}

/** Closing and reopening are actions, where no change of status comes with them. */
function statusIn(action: string): string | undefined {
  if (/won|win/i.test(action)) return 'won';
  if (/lost|lose/i.test(action)) return 'lost';
  if (/cancel/i.test(action)) return 'cancelled';
  return /reopen/i.test(action) ? 'open' : undefined;
}

function textOf(given: Value): string | null {
  if (given === null || given === undefined || given === '') return null;
  return typeof given === 'object' ? (given.id ?? null) : String(given);
}

function transitionsOf(deal: Deal, changes: readonly Change[], facts: AccountFacts): Transition[] {
  const { stages } = hostOf(facts);
  const pipelineOf = new Map(stages.map(([id, pipeline]) => [id, pipeline]));
  const first = stages.find(([, pipeline]) => pipeline === deal.pipelineId)?.[0];
  const begun = changes.find(({ what }) => what === 'stage');
  const known = begun && (begun.from ?? begun.to);
  let stage = known ?? first ?? deal.stageId;
  let status: string | null = 'open';
  let now = stage;
  const by = begun && begun.from === null ? begun.by : null;
  const moves: Move[] = [{ from: null, to: stage, at: deal.createdAt, byUserId: by }];
  for (const change of changes) {
    if (change.what === 'owner') continue;
    if (change.what === 'stage') {
      // A change that does not begin where the one before it ended: something in between is not told.
      if (change.from !== null && kindOf(status) === 'open') now = change.from;
      stage = change.to ?? stage;
    } else status = change.to;
    const to = standing(pipelineOf.get(stage) ?? deal.pipelineId, stage, status).stageId;
    if (to !== now) moves.push({ from: now, to, at: change.at, byUserId: change.by });
    now = to;
  }
  // When a lead was closed it says itself, even where its log does not.
  if (now !== deal.stageId && deal.closedAt) moves.push({ from: now, to: deal.stageId, at: deal.closedAt });
  const chain = chainOf({ ...deal, since: deal.updatedAt ?? deal.createdAt }, moves);
  if (known) return chain;
  return chain.map((step, at) => (at === 0 ? { ...step, synthetic: true } : step));
}

const ownersOf = (deal: Deal, changes: readonly Change[]): RecordOf<'fieldChanges'>[] =>
  changes
    .filter(({ what, from, to }) => what === 'owner' && from !== to && from !== null)
    .map(({ from, to, at }, seq) => ({ dealId: deal.id, field: 'ownerId', from, to, at, seq }));

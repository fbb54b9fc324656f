import type { Deal, RecordOf, Stage, Transition } from '@/lib/model/entities';
import { chainOf, type Move } from '../kit/chain';
import { toCurrency, toMinor } from '../kit/money';
import { Unfit } from '../kit/rows';
import { toDay, toInstant } from '../kit/times';
import type { Host } from './host';
import { defaultPipeline } from './metadata';
import type { Note } from './note';
import { objectIn, textIn } from './wire';

type Change = RecordOf<'fieldChanges'>;

export interface Found {
  readonly transitions: Transition[];
  readonly fieldChanges: Change[];
  /** Stages that only the history still knows. */
  readonly stages: Stage[];
}

/**
 * What the notes of a deal come to, oldest note first; `undefined` when none of them tells of a stage.
 *
 * Rules: `Create` holds the first stage (`statusValue`), `Status` the new one (`value`), `Update` both sides of what is
 * audited (`attributes.was`, `.became`). Two notes of one move are one move. A history without its creation begins in the
 * first stage, made up.
 */
export function historyOf(deal: Deal, notes: readonly Note[], host: Host): Found | undefined {
  const moves = notes.flatMap((note) => moveIn(note, deal, host));
  const first = moves[0];
  if (!first) return undefined;
  const told = first.from === null && isCreation(notes, first);
  const begins = host.stages.find(({ pipelineId }) => pipelineId === deal.pipelineId)?.id ?? deal.stageId;
  const start: Move[] = told ? [] : [{ from: null, to: first.from ?? begins, at: deal.createdAt }];
  const chain = chainOf({ ...deal, since: deal.updatedAt ?? deal.createdAt }, [...start, ...moves]);
  const transitions = told ? chain : chain.map((one, at) => (at === 0 ? { ...one, synthetic: true } : one));
  return {
    transitions,
    fieldChanges: changesIn(notes, deal, host),
    stages: lostStages(transitions, deal, host),
  };
}

const isCreation = (notes: readonly Note[], { at, to }: Move): boolean =>
  notes.some(
    ({ type, createdAt, data }) =>
      type === 'Create' && instantOf(createdAt) === at && to !== '' && 'statusValue' in objectIn(data),
  );

const instantOf = (datetime: string | null | undefined): string | undefined => {
  try {
    return toInstant(datetime) ?? undefined;
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
};

/** Stages of pipelines are only told by what changes; at creation the value that goes with one has to do. */
function stageOf(value: string | undefined, deal: Deal, host: Host): string | undefined {
  if (value === undefined || deal.pipelineId === defaultPipeline) return value;
  return host.stages.find(({ id, pipelineId }) => pipelineId === deal.pipelineId && host.mapped[id] === value)
    ?.id;
}

function moveIn({ type, createdAt, createdById, data }: Note, deal: Deal, host: Host): Move[] {
  const at = instantOf(createdAt);
  if (at === undefined) return [];
  const { statusValue, statusField, field, value, attributes } = objectIn(data);
  const byUserId = createdById && createdById !== 'system' ? createdById : null;
  const move = (to: string | undefined, from: string | undefined): Move[] =>
    to === undefined ? [] : [{ from: from ?? null, to, at, byUserId }];
  if (type === 'Create') {
    return (textIn(statusField) ?? 'stage') === 'stage'
      ? move(stageOf(textIn(statusValue), deal, host), undefined)
      : [];
  }
  if (type === 'Status') {
    return (textIn(field) ?? 'stage') === 'stage' ? move(stageOf(textIn(value), deal, host), undefined) : [];
  }
  if (type !== 'Update') return [];
  const { was, became } = objectIn(attributes);
  const own = textIn(objectIn(became)['pipelineStageId']);
  if (own !== undefined && deal.pipelineId !== defaultPipeline) {
    return move(own, textIn(objectIn(was)['pipelineStageId']));
  }
  const to = textIn(objectIn(became)['stage']) ?? textIn(value);
  return move(stageOf(to, deal, host), stageOf(textIn(objectIn(was)['stage']), deal, host));
}

function changesIn(notes: readonly Note[], deal: Deal, host: Host): Change[] {
  const found: Change[] = [];
  const add = (field: Change['field'], from: unknown, to: unknown, at: string): void => {
    if (from === to) return;
    const seq = found.filter((one) => one.field === field && one.at === at).length;
    found.push({ dealId: deal.id, field, from, to, at, seq });
  };
  let owner: string | null = null;
  for (const { type, createdAt, data: sent } of notes) {
    const at = instantOf(createdAt);
    const data = objectIn(sent);
    if (at === undefined) continue;
    if (type === 'Create') owner = textIn(data['assignedUserId']) ?? null;
    if (type === 'Assign' && 'assignedUserId' in data) {
      const to = textIn(data['assignedUserId']) ?? null;
      add('ownerId', owner, to, at);
      owner = to;
    }
    if (type !== 'Update') continue;
    const { was: before, became: after } = objectIn(data['attributes']);
    const [was, became] = [objectIn(before), objectIn(after)];
    const money = (side: Readonly<Record<string, unknown>>): number | null =>
      minorIn(side['amount'], textIn(side['amountCurrency']) ?? deal.currency ?? host.currency);
    if ('amount' in became) add('amount', money(was), money(became), at);
    if ('amountCurrency' in became)
      add(
        'currency',
        toCurrency(textIn(was['amountCurrency'])),
        toCurrency(textIn(became['amountCurrency'])),
        at,
      );
    if ('closeDate' in became)
      add('expectedCloseDate', dayIn(was['closeDate']), dayIn(became['closeDate']), at);
    if ('leadSource' in became)
      add('sourceId', textIn(was['leadSource']) ?? null, textIn(became['leadSource']) ?? null, at);
    if ('assignedUserId' in became) {
      add('ownerId', textIn(was['assignedUserId']) ?? null, textIn(became['assignedUserId']) ?? null, at);
      owner = textIn(became['assignedUserId']) ?? null;
    }
  }
  return found;
}

/** What cannot be counted or is no day is unknown: a note of long ago must not hide the deal. */
function unlessUnfit<T>(value: () => T): T | null {
  try {
    return value();
  } catch (error) {
    if (error instanceof Unfit) return null;
    throw error;
  }
}
const minorIn = (value: unknown, currency: string | null): number | null =>
  unlessUnfit(() =>
    typeof value === 'number' || typeof value === 'string' ? toMinor(value, currency) : null,
  );
const dayIn = (value: unknown): string | null => unlessUnfit(() => toDay(textIn(value)));

function lostStages(transitions: readonly Transition[], { pipelineId }: Deal, { stages }: Host): Stage[] {
  const known = new Set(stages.map(({ id }) => id));
  return transitions
    .filter(({ toStageId }) => !known.has(toStageId))
    .map(({ toStageId, at }, position) => ({
      id: toStageId,
      pipelineId,
      name: toStageId,
      position: stages.length + position,
      kind: 'open',
      deletedAt: at,
    }));
}

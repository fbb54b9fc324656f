import type { ReportNeeds } from '@/lib/messages/engine';
import type { EntityName } from '@/lib/model/entities';
import type { Cell, Result } from '@/lib/model/result';
import type { StreamStatus, SyncStatus } from '@/lib/model/sync-status';
import { dateDays, dateIso, instantSeconds } from '@/lib/table/column';
import { zoneOf } from '@/lib/table/zone';

export interface Known {
  readonly status: SyncStatus;
  /** Entities that the host fills, as `Account.capabilities`. */
  readonly capabilities: Readonly<Record<string, unknown>>;
}
type Reason = Result['reasons'][number];

/** Reports that follow deals through stages without needing it for every figure. */
const followStages: ReadonlySet<string> = new Set([
  'sales-funnel',
  'pipeline-development',
  'forecast-vs-actual',
  'win-probability',
]);
/** Days before now that a report looks at, whatever the period, by its date field. */
const looksBack: ReadonlyMap<string, number> = new Map([['closed-in-year', 365]]);

export const reportNeeds = ({ id, needs }: ReportNeeds): ReportNeeds => ({ id, needs });

/**
 * A result with what its records lack: a part is never shown as the whole.
 *
 * Rules: `still-reading` while a list that the report needs has not been read to its end, `no-access` where the host
 * refused it. A list that is empty because it has not come yet makes a report empty, not unavailable; unavailable is
 * what the host does not have at all. A report that follows deals through stages says since when their history is
 * complete, when that is later than where its figures begin. Rows that did not fit are counted among the caveats.
 */
export function covered(given: Result, needs: readonly EntityName[], known: Known): Result {
  const holes = needs.flatMap((entity) => (isThere(entity, known) ? holesIn(entity, known.status) : []));
  const excused = needs.filter((entity) => isExpected(entity, known, holes)).map((entity) => `no-${entity}`);
  const own = given.reasons.filter(({ key }) => !excused.includes(key));
  const gaps = historyGaps(given, needs, known);
  const reasons = [...distinct(holes), ...gaps, ...own];
  const result = withRejected(given, needs, known.status);
  if (result.state !== 'unavailable') {
    return {
      ...result,
      reasons,
      state: result.state === 'ok' && holes.length + gaps.length > 0 ? 'partial' : result.state,
    };
  }
  if (own.length > 0) return { ...result, reasons: [...distinct(holes), ...own] };
  const closed = holes.some(({ key }) => key === 'no-access');
  return {
    ...result,
    state: closed ? 'unavailable' : 'empty',
    reasons: reasons.length > 0 ? reasons : [{ key: 'nothing-in-period' }],
  };
}

/** What is not known of the moves of deals in the time that a report is about, the time it is compared with included. */
function historyGaps(
  { report, foot }: Result,
  needs: readonly EntityName[],
  { capabilities }: Known,
): Reason[] {
  if (!needs.includes('transitions') && !followStages.has(report)) return [];
  const { history, historySince } = historyOf(capabilities, 'transitions');
  if (history === 'none') return [{ key: 'history-none' }];
  if (history !== 'partial') return [];
  if (historySince === undefined) return [{ key: 'history-partial' }];
  const zone = zoneOf(foot.timeZone);
  const back = looksBack.get(foot.dateField);
  const from =
    back === undefined
      ? dateDays(foot.previousFrom ?? foot.from)
      : zone.dayOf(instantSeconds(foot.asOf)) - back;
  const since = zone.dayOf(instantSeconds(historySince));
  return since > from ? [{ key: 'history-since', values: { since: dateIso(since) } }] : [];
}

/** What the host says of an entity's past. */
function historyOf(
  capabilities: Known['capabilities'],
  entity: EntityName,
): { readonly history?: unknown; readonly historySince?: string } {
  const said = Object.hasOwn(capabilities, entity) ? capabilities[entity] : undefined;
  if (typeof said !== 'object' || said === null) return {};
  const { history, historySince } = said as Record<string, unknown>;
  return { history, ...(typeof historySince === 'string' && { historySince }) };
}

/** Rows of the host that did not fit are in no figure: how many, among the caveats. */
function withRejected(result: Result, needs: readonly EntityName[], { streams }: SyncStatus): Result {
  const filling = streams.filter(({ fills }) => needs.some((entity) => fills.includes(entity)));
  const count = filling.reduce((sum, { rejected }) => sum + rejected, 0);
  return count === 0 ? result : { ...result, caveats: [...result.caveats, { key: 'not-understood', count }] };
}

function holesIn(entity: EntityName, { state, streams }: SyncStatus): Reason[] {
  const filling = streams.filter(({ fills }) => fills.includes(entity));
  if (streams.length === 0 && state !== 'done')
    return [{ key: 'still-reading', values: { entity, read: 0 } }];
  return filling.flatMap((stream) => {
    if (stream.phase === 'no-access') return [{ key: 'no-access', values: { entity } }];
    return stream.whole ? [] : [{ key: 'still-reading', values: readOf(entity, stream) }];
  });
}

const readOf = (entity: EntityName, { read, total }: StreamStatus): Record<string, Cell> => ({
  entity,
  read,
  ...(total !== undefined && { total }),
});

/** As far as is known: before the first sync nothing is. */
const isThere = (entity: EntityName, { capabilities }: Known): boolean =>
  Object.hasOwn(capabilities, entity) || Object.keys(capabilities).length === 0;

/** An empty table of this entity says nothing about the host; one of a history that the host does not keep does. */
const isExpected = (entity: EntityName, { capabilities }: Known, holes: readonly Reason[]): boolean =>
  (Object.hasOwn(capabilities, entity) &&
    !(entity === 'transitions' && historyOf(capabilities, entity).history === 'none')) ||
  holes.some(({ values }) => values?.['entity'] === entity);

/** One stream fills several lists: what is said once of it is enough. */
function distinct(holes: readonly Reason[]): Reason[] {
  const said = new Map<string, Reason>();
  for (const hole of holes) {
    const { entity: _, ...rest } = hole.values ?? {};
    const key = JSON.stringify([hole.key, rest]);
    if (!said.has(key)) said.set(key, hole);
  }
  return [...said.values()];
}

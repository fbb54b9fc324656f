import type { EntityName } from '@/lib/model/entities';
import type { Cell, Result } from '@/lib/model/result';
import type { StreamStatus, SyncStatus } from '@/lib/model/sync-status';

export interface Known {
  readonly status: SyncStatus;
  /** Entities that the host fills. */
  readonly capabilities: Readonly<Record<string, unknown>>;
}
type Reason = Result['reasons'][number];

/**
 * A result with what its records lack: a part is never shown as the whole.
 *
 * Rules: `still-reading` while a list that the report needs has not been read to its end, `no-access` where the host
 * refused it. A list that is empty because it has not come yet makes a report empty, not unavailable; unavailable is
 * what the host does not have at all. Rows that did not fit are counted among the caveats.
 */
export function covered(given: Result, needs: readonly EntityName[], known: Known): Result {
  const holes = needs.flatMap((entity) => (isThere(entity, known) ? holesIn(entity, known.status) : []));
  const excused = needs.filter((entity) => isExpected(entity, known, holes)).map((entity) => `no-${entity}`);
  const own = given.reasons.filter(({ key }) => !excused.includes(key));
  const reasons = [...distinct(holes), ...own];
  const result = withRejected(given, needs, known.status);
  if (result.state !== 'unavailable') {
    return {
      ...result,
      reasons,
      state: result.state === 'ok' && holes.length > 0 ? 'partial' : result.state,
    };
  }
  if (own.length > 0) return { ...result, reasons };
  const closed = holes.some(({ key }) => key === 'no-access');
  return {
    ...result,
    state: closed ? 'unavailable' : 'empty',
    reasons: reasons.length > 0 ? reasons : [{ key: 'nothing-in-period' }],
  };
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

/** An empty table of this entity says nothing about the host. */
const isExpected = (entity: EntityName, { capabilities }: Known, holes: readonly Reason[]): boolean =>
  Object.hasOwn(capabilities, entity) || holes.some(({ values }) => values?.['entity'] === entity);

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

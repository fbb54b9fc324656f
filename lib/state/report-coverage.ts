import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ReportNeeds } from '@/lib/messages/engine';
import type { EntityName } from '@/lib/model/entities';
import type { StreamStatus } from '@/lib/model/sync-status';
import type { Session } from './session';

/** How far a list that a report needs has been read. */
export interface ListCoverage {
  readonly entity: EntityName;
  /** Records here now. */
  readonly count: number;
  /** `reading` is not at its end yet, `closed` may not be read. */
  readonly state: 'whole' | 'reading' | 'closed';
  /** Host records so far, while it is being read. */
  readonly read?: number;
  readonly total?: number;
  /** Instant up to which it is known. */
  readonly until?: string;
}

/**
 * What the figures of a report rest on: the lists it needs, how far each is read, and since when there are records.
 *
 * Rules: until the needs of reports are known, and for a report that needs nothing, there are no lists.
 */
export const ReportCoverage = createModel((session: Session, report: ReadonlySignal<string | null>) => {
  const known = signal<readonly ReportNeeds[]>([]);
  effect(() => {
    session.engine.ask('reportNeeds', {}).then(
      (found) => {
        known.value = found;
      },
      () => {}, // The figures stand without it, and what failed here fails louder where they are asked for.
    );
  });
  const needs = computed(() => known.value.find(({ id }) => id === report.value)?.needs ?? []);
  return {
    lists: computed((): readonly ListCoverage[] => {
      const { streams, syncedAt } = session.status.value;
      const counts = session.contents.value?.counts ?? {};
      return needs.value
        .filter((entity) => entity !== 'goals')
        .map((entity) => listOf(entity, counts[entity] ?? 0, streams, syncedAt));
    }),
    /** Instant at which the oldest deal was created, for a report that counts deals. */
    since: computed(() =>
      needs.value.includes('deals') ? (session.contents.value?.deals?.first ?? null) : null,
    ),
  };
});
export type ReportCoverage = InstanceType<typeof ReportCoverage>;

function listOf(
  entity: EntityName,
  count: number,
  streams: readonly StreamStatus[],
  syncedAt: string | undefined,
): ListCoverage {
  const filling = streams.filter(({ fills }) => fills.includes(entity));
  const open = filling.filter(({ phase }) => phase !== 'no-access');
  const reading = open.find(({ whole }) => !whole);
  if (filling.length > 0 && open.length === 0) return { entity, count, state: 'closed' };
  if (reading) {
    const { read, total } = reading;
    return { entity, count, state: 'reading', read, ...(total !== undefined && { total }) };
  }
  // The list that was read longest ago bounds what is known.
  const until = open.map(({ finishedAt }) => finishedAt ?? '').sort()[0] || syncedAt;
  return { entity, count, state: 'whole', ...(until && { until }) };
}

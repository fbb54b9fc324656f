import { LiveTables } from '@/lib/cache/live-tables';
import type { EntityName, RecordOf } from '@/lib/model/entities';
import { recordAt, type Table, type Tables } from '@/lib/table/table';
import { companyTables, recordsOf } from '../company/company';
import { columnsEngine } from '../engines/columns';
import { StoredObjects } from './object-store';
import { breath, middle, timed } from './timing';

/** Milliseconds of taking in a thousand changed records and answering Q1, Q2 and Q5 anew, all in memory. */
export interface ChangesRun {
  readonly columns: number;
  readonly objects: number;
  /** Whether both gave the same numbers. */
  readonly isSame: boolean;
}

const warmUp = 12;
const span = { from: Date.UTC(2025, 0) / 1000, to: Date.UTC(2026, 0) / 1000 };

/**
 * A thousand changed records, a few times over, for columns and for canonical records in maps.
 *
 * Rules: the first rounds are not counted, for neither: tables are taken out of the snapshot in the first one, and code is
 * compiled in the others.
 */
export async function runChanges(activities: number, rounds: number): Promise<ChangesRun> {
  const tables = companyTables(activities, false);
  const live = new LiveTables(
    new Map(Object.entries(tables).map(([entity, table]) => [entity as EntityName, table as Table])),
    0,
  );
  const {
    users = [],
    lossReasons = [],
    deals = [],
    activities: calls = [],
  } = recordsOf(tables, ['users', 'lossReasons', 'deals', 'activities']);
  const objects = new StoredObjects(users, lossReasons, deals, calls);
  const times = { columns: [] as number[], objects: [] as number[] };
  let isSame = true;
  for (let round = 0; round < rounds + warmUp; round++) {
    const upserts = changed(live.tables(), round);
    const ours = await timed(() => {
      live.apply({ stream: 'bench', position: round + 1, upserts });
      const { ask } = columnsEngine(live.tables());
      return [ask.winRate(span), ask.heatMap(span), ask.lostReasons(span)] as (readonly number[])[];
    });
    await breath();
    const theirs = await timed(() => {
      objects.apply(upserts);
      return [objects.winRate(span), objects.heatMap(span), objects.lostReasons(span)];
    });
    await breath();
    // Owners and outcomes are numbered each in its own order, so answers are compared as bags of numbers.
    isSame &&= inOrder(ours.found.flat()) === inOrder(theirs.found.flat());
    if (round < warmUp) continue;
    times.columns.push(ours.ms);
    times.objects.push(theirs.ms);
  }
  return { columns: middle(times.columns), objects: middle(times.objects), isSame };
}

const inOrder = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(' ');

/** Eight hundred activities and two hundred deals, otherwise than before. */
function changed(tables: Tables, round: number) {
  const some = <E extends 'activities' | 'deals'>(entity: E, count: number): RecordOf<E>[] => {
    const all = tables[entity];
    const step = Math.max(1, Math.floor(all.length / count));
    return Array.from(
      { length: count },
      (_, at) => recordAt(all, (at * step + round) % all.length) as RecordOf<E>,
    );
  };
  return {
    activities: some('activities', 800).map((call) => ({ ...call, outcomeKind: 'voicemail' as const })),
    deals: some('deals', 200).map((deal) => ({ ...deal, amount: 123_400 + round })),
  };
}

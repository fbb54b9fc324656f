import { followed } from './followed';
import type { Rows } from './rows';
import { numbers, type Table, type Tables } from './table';

/**
 * A name for an instant under which deals and their history stand alike: one for all instants after everything that is
 * known of them, so that what is worked out as of now holds as time goes by; each earlier instant has its own.
 */
export function settledAt({ deals, transitions, fieldChanges }: Tables, instant: number): string {
  const isAfterAll =
    latestOf(deals, 'createdAt', 'closedAt', 'deletedAt') <= instant &&
    latestOf(transitions, 'at') <= instant &&
    latestOf(fieldChanges, 'at') <= instant;
  return isAfterAll ? 'latest' : String(instant);
}

/** The latest instant that some fields ever held: a record that goes leaves it as it was. */
const latestOf = followed(
  (table: Table, ...fields: readonly string[]): number => latestIn(table, undefined, fields),
  (latest, table, rows, ...fields) => Math.max(latest, latestIn(table, rows, fields)),
);

function latestIn(table: Table, rows: Rows | undefined, fields: readonly string[]): number {
  let latest = Number.NEGATIVE_INFINITY;
  const count = rows?.length ?? table.length;
  for (const field of fields) {
    const instants = numbers(table, field);
    for (let i = 0; i < count; i++) {
      const instant = instants[rows ? (rows[i] as number) : i] as number;
      // False of what is unknown.
      if (instant > latest) latest = instant;
    }
  }
  return latest;
}

import type { Company } from './company';
import { cell } from './table';
import { type Zone, zoneOf } from './zone';

/** The zone of each person, by key of `people`; `undefined` where it is unknown or there is no such zone. */
export function ownZones({ people, tables }: Company): readonly (Zone | undefined)[] {
  return Array.from({ length: people.size }, (_, person) =>
    people.isKnown(person) ? zoneNamed(cell(tables.users, 'timeZone', person)) : undefined,
  );
}

function zoneNamed(name: unknown): Zone | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  try {
    return zoneOf(name);
  } catch {
    // The CRM lets people write anything here.
    return undefined;
  }
}

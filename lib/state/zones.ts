/** Every time zone the browser knows; a field is filled by choosing one of them. */
export const zones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** A zone as it is shown: `America/New York`. */
export const foldedZone = (zone: string): string => zone.replaceAll('_', ' ');

const key = (text: string): string => text.trim().toLocaleLowerCase('en').replaceAll('_', ' ');
const byName = new Map(zones.map((zone) => [key(zone), zone]));
const byCity = Map.groupBy(zones, (zone) => key(zone.split('/').at(-1) ?? zone));

/** The zone that a text names, whole or by its city alone; undefined for none and for two. */
export function zoneNamed(text: string): string | undefined {
  const named = byName.get(key(text));
  const [city, another] = byCity.get(key(text)) ?? [];
  return named ?? (another === undefined ? city : undefined);
}

import type { Zone } from '@/lib/table/zone';

/** An instant by the clocks of a zone, with what they are ahead of UTC: `2025-03-31T23:30:00+02:00`. */
export function localTime(zone: Zone, instant: number): string {
  const offset = zone.offsetAt(instant);
  const local = new Date((instant + offset) * 1000).toISOString().slice(0, 19);
  const minutes = Math.round(Math.abs(offset) / 60);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

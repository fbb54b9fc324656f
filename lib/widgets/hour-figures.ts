import { enough } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import type { HourFigures } from '@/lib/model/deal-figures';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { remembered } from '@/lib/table/remembered';
import type { Rows } from '@/lib/table/rows';
import { customerZone, regionOf } from './customer-zone';

const yearSeconds = 365 * 86_400;
const slotHours = 2;
const mostSlots = 12;

/** Done sales calls of a year that went out. */
const callsOfYear = remembered(
  ({ activities, asOf }: Company): Rows =>
    activities.between(asOf - yearSeconds, asOf + 1, trait.done | trait.call, trait.inbound),
);

/**
 * When the deal's customer is most likely to answer, by the clock where they are.
 *
 * Rules: outbound calls of the last 365 days: those to this customer when there are ten of them, else those to customers of
 * the same region, else all. Slots of two hours, of today's weekday where one of its slots has ten calls, else of all
 * days. The best has the highest lower end of the 95% interval, among slots with ten calls; without one there is no best.
 */
export function hourFigures(company: Company, deal: number, nowMs: number): HourFigures | null {
  const customer = company.dealCustomers[deal] as number;
  const { zone, of: zoneOf } = customerZone(company, customer);
  const { basis, rows } = callsFor(company, customer);
  if (rows.length === 0) return null;
  const { at, traits } = company.activities;
  const nowSec = nowMs / 1000;
  const today = Math.floor(zone.hourOfWeek(nowSec) / 24);
  const ofDay = Array.from({ length: 12 }, () => ({ n: 0, connected: 0 }));
  const ofWeek = Array.from({ length: 12 }, () => ({ n: 0, connected: 0 }));
  for (const row of rows) {
    const hour = zone.hourOfWeek(at[row] as number);
    const slot = Math.floor((hour % 24) / slotHours);
    const answered = ((traits[row] as number) & trait.connected) !== 0 ? 1 : 0;
    for (const slots of Math.floor(hour / 24) === today ? [ofWeek, ofDay] : [ofWeek]) {
      const counted = slots[slot] as { n: number; connected: number };
      counted.n++;
      counted.connected += answered;
    }
  }
  const isOfDay = ofDay.some(({ n }) => n >= enough.toCompare);
  const counted = isOfDay ? ofDay : ofWeek;
  const slots = counted.map(({ n, connected }, index) => ({
    hour: index * slotHours,
    n,
    connected,
    low: wilson(connected, n)?.[0] ?? null,
  }));
  const first = slots.findIndex(({ n }) => n > 0);
  const last = slots.findLastIndex(({ n }) => n > 0);
  const ranked = slots
    .filter(({ n }) => n >= enough.toCompare)
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0) || a.hour - b.hour);
  return {
    basis,
    timeZone: zone.name,
    zoneOf,
    nowMinutes: minutesAt(nowSec, zone.offsetAt(nowSec)),
    weekday: isOfDay ? today + 1 : null,
    n: counted.reduce((sum, { n }) => sum + n, 0),
    slots: slots.slice(first, Math.min(last + 1, first + mostSlots)),
    best: ranked[0]?.hour ?? null,
  };
}

/** Minutes since local midnight, zones of half hours included. */
function minutesAt(instant: number, offset: number): number {
  const minutes = Math.floor((instant + offset) / 60) % 1440;
  return minutes < 0 ? minutes + 1440 : minutes;
}

function callsFor(company: Company, customer: number): { basis: HourFigures['basis']; rows: Rows } {
  const all = callsOfYear(company);
  const keys = customerKeysOf(company, 'activities');
  if (!keys || customer < 0) return { basis: 'all', rows: all };
  const own = all.filter((row) => keys[row] === customer);
  if (own.length >= enough.toCompare) return { basis: 'customer', rows: own };
  const region = regionOf(company, customer);
  if (region !== null) {
    const there = all.filter((row) => regionOf(company, keys[row] as number) === region);
    if (there.length >= enough.toCompare) return { basis: 'region', rows: there };
  }
  return { basis: 'all', rows: all };
}

import type { Company } from '@/lib/table/company';
import { cell } from '@/lib/table/table';
import { type Zone, zoneOf } from '@/lib/table/zone';

/** The zone in which a customer lives, and how it is known. */
export interface CustomerZone {
  readonly zone: Zone;
  readonly of: 'customer' | 'region' | 'company';
}

/**
 * The customer's zone.
 *
 * Rules: a field of theirs that is called "time zone"; else their region where it is a zone's name, or a country (code, or
 * name in a language of ours) whose zones all have one time now; else the company's.
 */
export function customerZone(company: Company, customer: number): CustomerZone {
  const { customers, tables, asOf, zone } = company;
  if (customers.isKnown(customer)) {
    const own = cell(tables.customers, 'custom', customer);
    const told = Object.entries((own ?? {}) as Record<string, unknown>).find(([name]) =>
      /^time[ _-]?zone$/i.test(name),
    );
    const named = told && zoneNamed(told[1]);
    if (named) return { zone: named, of: 'customer' };
    const there = zoneOfRegion(cell(tables.customers, 'region', customer), asOf);
    if (there) return { zone: there, of: 'region' };
  }
  return { zone, of: 'company' };
}

/** The region of a customer as it stands in the CRM. */
export const regionOf = ({ customers, tables }: Company, customer: number): string | null => {
  const region = customers.isKnown(customer) ? cell(tables.customers, 'region', customer) : null;
  return typeof region === 'string' && region !== '' ? region : null;
};

/** The zone that a region's name stands for; `undefined` where it says none. */
export function zoneOfRegion(region: unknown, asOf: number): Zone | undefined {
  if (typeof region !== 'string' || region === '' || region.length > 100) return undefined;
  if (region.includes('/')) return zoneNamed(region);
  const country = /^[A-Za-z]{2}$/.test(region) ? region.toUpperCase() : countries().get(folded(region));
  const zones = (country ? zonesIn(country) : []).flatMap((name) => zoneNamed(name) ?? []);
  const [first] = zones;
  return zones.every((zone) => zone.offsetAt(asOf) === first?.offsetAt(asOf)) ? first : undefined;
}

function zoneNamed(name: unknown): Zone | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  try {
    return zoneOf(name);
  } catch {
    return undefined; // The CRM lets people write anything here.
  }
}

/** TypeScript does not know it yet. Source: https://tc39.es/proposal-intl-locale-info/ */
interface LocaleWithZones extends Intl.Locale {
  getTimeZones?(): readonly string[] | undefined;
}

/** Zones of a country; none where the browser cannot tell. */
function zonesIn(country: string): readonly string[] {
  try {
    return (new Intl.Locale(`und-${country}`) as LocaleWithZones).getTimeZones?.() ?? [];
  } catch {
    return [];
  }
}

const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let known: ReadonlyMap<string, string> | undefined;

/** Codes of countries by their folded names in our languages. Made when the first name is asked for. */
function countries(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  for (const language of ['en', 'tr', 'fa', 'pt', 'pl', 'nb']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = names.of(first + second);
        // The first one to have a name keeps it: `AN` and other former codes come with today's names too.
        if (name && zonesIn(first + second).length > 0 && !found.has(folded(name)))
          found.set(folded(name), first + second);
      }
  }
  known = found;
  return found;
}

import * as z from 'zod/mini';
import { hostId } from '../kit/rows';
import { instantAt, toInstant } from '../kit/times';

/** Whatever stands there; what is neither text nor number is taken for nothing. */
const value = z.nullish(z.unknown());
const stamp = z.nullish(z.union([z.string(), z.number()]));

/**
 * Any record of HubSpot's CRM: its own words are all in `properties`, and all of them are text.
 *
 * Source: https://developers.hubspot.com/docs/guides/api/crm/understanding-the-crm; field names of the envelope and of the
 * history: the models of https://github.com/HubSpot/hubspot-api-nodejs.
 */
export const hubspotObject = z.object({
  id: hostId,
  properties: z.nullish(z.record(z.string(), value)),
  createdAt: stamp,
  updatedAt: stamp,
  associations: z.nullish(
    z.record(
      z.string(),
      z.nullish(
        z.object({
          results: z.nullish(z.array(z.object({ id: hostId, type: z.nullish(z.string()) }))),
        }),
      ),
    ),
  ),
  propertiesWithHistory: z.nullish(
    z.record(
      z.string(),
      z.nullish(
        z.array(
          z.object({
            value,
            timestamp: stamp,
            updatedByUserId: z.nullish(z.union([z.string(), z.number()])),
            sourceId: z.nullish(z.string()),
          }),
        ),
      ),
    ),
  ),
});
export type HubspotObject = z.output<typeof hubspotObject>;

/** The answer to a list or a search. */
export const listReply = z.object({
  results: z.array(z.unknown()),
  paging: z.nullish(
    z.object({ next: z.nullish(z.object({ after: z.nullish(z.union([z.string(), z.number()])) })) }),
  ),
});

/** Where the next page starts; undefined after the last one. */
export function afterOf({ paging }: z.output<typeof listReply>): string | undefined {
  const after = paging?.next?.after;
  return after === null || after === undefined || after === '' ? undefined : String(after);
}

/** A property's text; `null` when it is empty, unknown here, or hidden from this key. */
export function textOf({ properties }: HubspotObject, name: string): string | null {
  const found = properties?.[name];
  const isPlain = typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean';
  return isPlain ? String(found).trim() || null : null;
}

/** A number; `null` when there is none. */
export function numberOf(row: HubspotObject, name: string): number | null {
  const text = textOf(row, name);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** A moment: ISO, or milliseconds since 1970 as text. `null` when there is none or it makes no sense. */
export function momentIn(text: string | number | null | undefined): string | null {
  try {
    if (typeof text === 'number' || /^-?\d{9,14}$/.test(text ?? '')) return instantAt(Number(text));
    return toInstant(text);
  } catch {
    return null;
  }
}
export const momentOf = (row: HubspotObject, name: string): string | null => momentIn(textOf(row, name));

/** When a record was made; people may set it back for deals that they bring along. */
export const createdOf = (row: HubspotObject): string | null =>
  momentOf(row, 'createdate') ?? momentOf(row, 'hs_createdate') ?? momentIn(row.createdAt);

/** When a record was last changed, in milliseconds since 1970; NaN when nobody says. */
export function changedMs(row: HubspotObject): number {
  const text = textOf(row, 'hs_lastmodifieddate') ?? textOf(row, 'lastmodifieddate') ?? row.updatedAt ?? null;
  if (text === null) return Number.NaN;
  return typeof text === 'number' || /^\d+$/.test(text) ? Number(text) : Date.parse(text);
}

/** The day of a moment as people in the account see it; midnight in UTC is meant as a day. */
export function dayIn(moment: string | null, timeZone: string): string | null {
  if (moment === null) return null;
  if (moment.endsWith('T00:00:00Z')) return moment.slice(0, 10);
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Ids of the records of a kind that this one is tied to, the primary one first. */
export function tiedTo({ associations }: HubspotObject, kind: string): string[] {
  const found = Object.entries(associations ?? {}).find(
    ([name]) => name.toLowerCase().replaceAll(' ', '_') === kind,
  )?.[1];
  const ties = found?.results ?? [];
  const isPrimary = (type: string | null | undefined): boolean =>
    type !== null && type !== undefined && !type.endsWith('_unlabeled');
  return [...new Set([...ties.filter(({ type }) => isPrimary(type)), ...ties].map(({ id }) => id))];
}

/** Ids that were merged into a record: they are gone, and no list says so. */
export function mergedInto(row: HubspotObject): string[] {
  const ids = (textOf(row, 'hs_merged_object_ids') ?? '').split(/[;,]/).map((id) => id.trim());
  return ids.filter((id) => /^\d+$/.test(id) && id !== row.id);
}

/** Companies and contacts are counted apart, so their numbers may be the same. */
export const customerId = (type: 'companies' | 'contacts', id: string): string =>
  `${type === 'companies' ? 'company' : 'contact'}-${id}`;

/** The company if there is one, else the contact. */
export function customerOf(row: HubspotObject): string | null {
  const [company] = tiedTo(row, 'companies');
  if (company !== undefined) return customerId('companies', company);
  const [contact] = tiedTo(row, 'contacts');
  return contact === undefined ? null : customerId('contacts', contact);
}

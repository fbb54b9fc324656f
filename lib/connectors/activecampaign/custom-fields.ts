import * as z from 'zod/mini';
import type { AccountFacts, Http } from '../connector';
import { ifThere } from '../kit/absence';
import { hostId, hostRef } from '../kit/rows';
import { allRows, type Place, rowsOf } from './list';

/** A field that customers add to deals. Source: https://developers.activecampaign.com/reference/retrieve-all-dealcustomfielddata-resources */
const fieldRow = z.looseObject({
  id: hostId,
  fieldLabel: z.nullish(z.string()),
  fieldType: z.nullish(z.string()),
  personalization: z.nullish(z.string()),
});

/** What a deal has in one. Source: https://developers.activecampaign.com/reference/list-all-custom-field-values */
const valueRow = z.looseObject({
  dealId: hostRef,
  customFieldId: hostRef,
  fieldValue: z.nullish(z.unknown()),
});

export interface DealFields {
  readonly reasons: NonNullable<AccountFacts['reasonFields']>;
  /** The field for the expected close date: every account has one of the vendor's own, which may be renamed. */
  readonly closeDate: string | null;
}

/** Values by deal and field. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

const wordy = /^(text|textarea|dropdown|radio|listbox|multiselect|checkbox|hidden)$/i;
const likely =
  /reason|lost|loss|why|motivo|perdid|pow[oó]d|strat|przyczyn|sebep|neden|kay[bı]|årsak|tap|دلیل|علت/i;
const closing = /forecast|close ?date|closing|zamkni|fechamento|kapan[ıi]ş|lukke|avslut|بسته/i;

/** Deals have no loss reason of their own and no close date: customers add fields for them. */
export async function fieldsOfDeals(http: Http, signal: AbortSignal): Promise<DealFields> {
  const rows = (await ifThere(allRows(http, { path: 'dealCustomFieldMeta' }, signal))) ?? [];
  const fields = rows.flatMap((row) => {
    const parsed = z.safeParse(fieldRow, row);
    return parsed.success ? [parsed.data] : [];
  });
  const words = fields.filter(({ fieldType }) => wordy.test(fieldType ?? ''));
  const best = words.find(({ fieldLabel }) => likely.test(fieldLabel ?? ''))?.id;
  const dates = fields.filter(({ fieldType }) => /^date(time)?$/i.test(fieldType ?? ''));
  const close =
    dates.find(({ personalization }) => /FORECASTED_CLOSE_DATE/i.test(personalization ?? '')) ??
    dates.find(({ fieldLabel }) => closing.test(fieldLabel ?? ''));
  return {
    reasons: words.map(({ id, fieldLabel }) => ({
      id,
      label: fieldLabel ?? '',
      ...(id === best && { likely: true }),
    })),
    closeDate: close?.id ?? null,
  };
}

/** All values of an account, by its facts: they come in lists that do not follow the deals', and are read once a sync. */
const known = new WeakMap<AccountFacts, Promise<Values>>();

/** The values of all deals, for a full reading. */
export function allValues(http: Http, facts: AccountFacts, signal: AbortSignal): Promise<Values> {
  const before = known.get(facts);
  if (before) return before;
  const reading = readValues(http, {}, signal).catch((error: unknown) => {
    known.delete(facts);
    throw error;
  });
  known.set(facts, reading);
  return reading;
}

/** The values of some deals, a request for each, for a reading of what changed. */
export async function valuesOf(http: Http, deals: readonly string[], signal: AbortSignal): Promise<Values> {
  const values = new Map<string, ReadonlyMap<string, unknown>>();
  for (const deal of deals) {
    const own = (await readValues(http, { 'filters[dealId]': deal }, signal)).get(deal);
    if (own) values.set(deal, own);
  }
  return values;
}

async function readValues(
  http: Http,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Values> {
  const values = new Map<string, Map<string, unknown>>();
  let at: Place | undefined;
  do {
    const page = await ifThere(rowsOf(http, { path: 'dealCustomFieldData', query }, at, signal));
    for (const row of page?.rows ?? []) {
      const { data } = z.safeParse(valueRow, row);
      if (!data?.dealId || !data.customFieldId) continue;
      const own = values.get(data.dealId) ?? new Map<string, unknown>();
      values.set(data.dealId, own.set(data.customFieldId, data.fieldValue));
    }
    at = page?.next;
  } while (at);
  return values;
}

/** A value as its users see it; undefined when there is none. Several chosen ones come as a list or between `||`. */
export function wordsIn(value: unknown): string | undefined {
  const parts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split('||') : [];
  const words = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (words.length > 0) return words.join(', ');
  return typeof value === 'number' ? String(value) : undefined;
}

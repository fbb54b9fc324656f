import * as z from 'zod/mini';
import { followed } from './followed';
import type { Host } from './host';
import { read } from './lists';
import { type Caller, call, type Domain } from './rpc';
import { amount, recordId, ref, words } from './wire';

/** A value before or after a change, in whichever form the host tells it. */
export interface Value {
  readonly id: string | null;
  readonly text: string | null;
  readonly number: number | null;
}

export interface Change {
  readonly field: (typeof followed)[number];
  readonly from: Value;
  readonly to: Value;
}

/** What one save of a deal changed. */
export interface Track {
  readonly at: string;
  /** Partner of whoever saved it. */
  readonly author: string | null;
  readonly changes: readonly Change[];
}

const message = z.object({ id: recordId, res_id: recordId, date: words, author_id: ref });

const pageSize = 2000;
const formattedAtOnce = 300;

/**
 * What was changed of these deals, by deal, oldest first; empty for one without changes.
 *
 * Rules: administrators read `mail.tracking.value`, which has ids. Others have the same as text from `message_format`,
 * which reads only. The route of the page's own discussion is left alone: it marks messages as read.
 */
export async function tracksOf(
  caller: Caller,
  host: Host,
  deals: readonly string[],
): Promise<ReadonlyMap<string, readonly Track[]>> {
  const found = new Map<string, Track[]>(deals.map((id) => [id, []]));
  if (host.history === 'none' || deals.length === 0) return found;
  const messages = await messagesOf(caller, deals);
  const ids = messages.map(({ id }) => Number(id));
  const changes = host.history === 'values' ? await valuesOf(caller, host, ids) : await textsOf(caller, ids);
  for (const { id, res_id, date, author_id } of messages) {
    const made = changes.get(id);
    if (made && date !== null) {
      found.get(res_id)?.push({ at: date, author: author_id?.id ?? null, changes: made });
    }
  }
  return found;
}

async function messagesOf(caller: Caller, deals: readonly string[]): Promise<z.infer<typeof message>[]> {
  const found: z.infer<typeof message>[] = [];
  for (let after = 0; ; ) {
    const domain: Domain = [
      ['model', '=', 'crm.lead'],
      ['res_id', 'in', deals.map(Number)],
      ['message_type', '=', 'notification'],
      ['id', '>', after],
    ];
    const rows = await read(caller, 'mail.message', domain, ['res_id', 'date', 'author_id'], {
      order: 'id asc',
      limit: pageSize,
    });
    for (const row of rows) {
      const parsed = z.safeParse(message, row);
      if (parsed.success) found.push(parsed.data);
    }
    const last = rows.at(-1)?.id;
    if (rows.length < pageSize || last === undefined || last <= after) break;
    after = last;
  }
  // Two changes may fall into one second: their order is that of their ids.
  return found;
}

const trackingValue = z.object({
  mail_message_id: ref,
  field_id: ref,
  field: ref,
  old_value_integer: amount,
  new_value_integer: amount,
  old_value_float: amount,
  new_value_float: amount,
  old_value_monetary: amount,
  new_value_monetary: amount,
  old_value_char: words,
  new_value_char: words,
  old_value_datetime: words,
  new_value_datetime: words,
});
type TrackingValue = z.infer<typeof trackingValue>;

async function valuesOf(
  caller: Caller,
  host: Host,
  messages: readonly number[],
): Promise<Map<string, Change[]>> {
  const found = new Map<string, Change[]>();
  const names = new Map(host.trackedFields);
  const fields = host.fields['mail.tracking.value'] ?? [];
  const fieldRef = fields.includes('field_id') ? 'field_id' : 'field';
  for (let from = 0; from < messages.length; from += pageSize) {
    const domain: Domain = [
      ['mail_message_id', 'in', messages.slice(from, from + pageSize)],
      [fieldRef, 'in', [...names.keys()].map(Number)],
    ];
    for (const row of await read(caller, 'mail.tracking.value', domain, fields, { order: 'id asc' })) {
      const value = z.safeParse(trackingValue, row).data;
      const field = followed.find((name) => name === names.get(value?.[fieldRef]?.id ?? ''));
      if (value?.mail_message_id && field) {
        add(found, value.mail_message_id.id, {
          field,
          from: valueIn(value, 'old', field),
          to: valueIn(value, 'new', field),
        });
      }
    }
  }
  return found;
}

function valueIn(row: TrackingValue, when: 'old' | 'new', field: Change['field']): Value {
  const whole = row[`${when}_value_integer`];
  const text = row[`${when}_value_char`] ?? row[`${when}_value_datetime`];
  if (field === 'active') return { id: null, text: null, number: whole ? 1 : 0 };
  if (field === 'expected_revenue') {
    // Up to 16 money has a column of its own.
    const number = row[`${when}_value_monetary`] || row[`${when}_value_float`];
    return { id: null, text: null, number };
  }
  return { id: whole ? String(whole) : null, text, number: null };
}

/**
 * Source: Odoo 16 and 17 as they answer `message_format`: texts as the field's type has them.
 */
const formatted = z.object({
  id: recordId,
  trackingValues: z.nullish(
    z.array(
      z.object({
        id: z.optional(z.unknown()),
        fieldName: words,
        oldValue: z.optional(z.nullish(z.object({ value: z.optional(z.unknown()) }))),
        newValue: z.optional(z.nullish(z.object({ value: z.optional(z.unknown()) }))),
      }),
    ),
  ),
});

async function textsOf(caller: Caller, messages: readonly number[]): Promise<Map<string, Change[]>> {
  const found = new Map<string, Change[]>();
  for (let from = 0; from < messages.length; from += formattedAtOnce) {
    const ids = messages.slice(from, from + formattedAtOnce);
    const rows = await call(caller, 'mail.message', 'message_format', {}, z.array(z.unknown()), ids);
    for (const row of rows) {
      const parsed = z.safeParse(formatted, row);
      for (const tracking of parsed.data?.trackingValues ?? []) {
        const field = followed.find((name) => name === tracking.fieldName);
        if (!field || !parsed.data) continue;
        add(found, parsed.data.id, {
          field,
          from: textValue(tracking.oldValue?.value),
          to: textValue(tracking.newValue?.value),
        });
      }
    }
  }
  return found;
}

const textValue = (value: unknown): Value => ({
  id: null,
  text: typeof value === 'string' && value !== '' ? value : null,
  number: typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : null,
});

function add(found: Map<string, Change[]>, message: string, change: Change): void {
  const made = found.get(message);
  if (made) made.push(change);
  else found.set(message, [change]);
}

import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { toCurrency } from '../kit/money';
import { list, method, unlessMissing } from './api';
import { capabilitiesOf } from './capabilities';
import { amount, asJson, docName, type Host, type HostStatus, words } from './host';
import type { DocType } from './reads';

const optional: readonly DocType[] = [
  'CRM Lead',
  'CRM Lead Source',
  'CRM Lost Reason',
  'CRM Organization',
  'CRM Product',
  'CRM Call Log',
  'CRM Task',
  'FCRM Note',
  'Contact',
  'Communication',
  'Event',
  'User',
];

export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const user = await method(http, 'frappe.auth.get_logged_user', {}, signal).catch(asSignedOut);
  if (typeof user !== 'string' || user === '' || user === 'Guest') throw new Failed({ kind: 'signed-out' });
  const single = (doctype: string, field: string) =>
    unlessMissing(method(http, 'frappe.client.get_single_value', { doctype, field }, signal));
  const timeZone = zoneIn(await unlessMissing(method(http, 'frappe.client.get_time_zone', {}, signal)));
  const currency =
    toCurrency(text(await single('FCRM Settings', 'currency'))) ??
    toCurrency(text(await single('System Settings', 'currency')));
  const brand = text(await single('FCRM Settings', 'brand_name'));
  const dealStatuses = await statusesOf(http, 'CRM Deal Status', signal);
  const docTypes: DocType[] = ['CRM Deal', 'CRM Deal Status'];
  for (const docType of optional) {
    const there = await unlessMissing(list(http, { docType, fields: ['name'], limit: 1 }, signal));
    if (there) docTypes.push(docType);
  }
  const tables = { parent: 'CRM Deal', fields: ['name', 'parent'], limit: 1 } as const;
  const host: Host = {
    timeZone: timeZone ?? 'UTC',
    docTypes,
    dealStatuses,
    leadStatuses: (await unlessMissing(statusesOf(http, 'CRM Lead Status', signal))) ?? [],
    hasTables:
      (await unlessMissing(list(http, { docType: 'CRM Status Change Log', ...tables }, signal))) !==
      undefined,
  };
  return {
    userId: user,
    userName: user,
    login: user,
    organisation: '',
    organisationName: brand ?? '',
    ...(currency !== null && { currency }),
    ...(timeZone !== null && { timeZone }),
    host: asJson(host),
    capabilities: capabilitiesOf(host),
  };
}

/** A guest may not even ask who they are. */
function asSignedOut(error: unknown): never {
  if (error instanceof Failed && error.failure.kind === 'forbidden') throw new Failed({ kind: 'signed-out' });
  throw error;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The site's zone, where it is one that is known here. */
function zoneIn(sent: unknown): string | null {
  const zone = z.safeParse(z.object({ time_zone: z.string() }), sent).data?.time_zone;
  if (zone === undefined) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}

const status = z.object({ name: docName, position: amount, type: words, probability: amount });

async function statusesOf(
  http: Http,
  docType: 'CRM Deal Status' | 'CRM Lead Status',
  signal: AbortSignal,
): Promise<HostStatus[]> {
  const rows = await list(http, { docType, order: 'position asc', limit: 0 }, signal);
  const found = rows.flatMap((row) => z.safeParse(status, row).data ?? []);
  found.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  return found.map(({ name, type, probability }) => ({ name, type, probability }));
}

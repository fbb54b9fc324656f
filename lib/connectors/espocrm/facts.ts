import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Http, Json } from '../connector';
import { toCurrency } from '../kit/money';
import { capabilitiesOf } from './capabilities';
import type { Host } from './host';
import {
  at,
  choicesOf,
  defaultPipeline,
  pipelinesOf,
  reasonFieldsOf,
  stagesOf,
  statusesOf,
} from './metadata';
import { allowed, listed } from './request';
import { objectIn, stamped, textIn } from './wire';

/** Pages longer than that are refused, unless an administrator allows them. */
const largestPage = 200;

/**
 * Who is signed in and what this installation is like; three requests, two of them for large answers, and a fourth for
 * users who do not see all others. Only the session itself must answer: without metadata, EspoCRM as it ships is assumed.
 *
 * Source: https://docs.espocrm.com/development/api/#authentication-token-user-specific-data
 */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const get = (path: string) => http.json({ method: 'GET', path: `/api/v1/${path}` }, signal);
  const app = await allowed(() => get('App/user'));
  const metadata = await optional(() => get('Metadata'));
  const labels = await optional(() => get('I18n'));
  const user = at(app, 'user');
  const settings = at(app, 'settings');
  const isAdmin = /^(super-)?admin$/.test(textIn(at(user, 'type')) ?? '') || at(user, 'isAdmin') === true;
  const limit = at(settings, 'recordListMaxSizeLimit');
  const size =
    typeof limit === 'number' && limit > 0 ? Math.min(largestPage, Math.floor(limit)) : largestPage;
  const plain = stagesOf(metadata, labels);
  const own = pipelinesOf(at(app, 'appParams'), plain);
  const words = (entity: string, field: string): Record<string, string> =>
    Object.fromEntries(choicesOf(metadata, labels, entity, field).map(({ value, label }) => [value, label]));
  const scopes = objectIn(at(metadata, 'scopes'));
  const readable = at(metadata, 'scopes', 'Opportunity') === undefined ? null : Object.keys(scopes);
  const pipelineName = textIn(at(labels, 'Global', 'scopeNamesPlural', 'Opportunity')) ?? 'Opportunities';
  const seesAll = isAdmin || app === undefined || at(app, 'acl', 'table', 'User', 'read') === 'all';
  const found: Host = {
    isAdmin,
    size,
    currency: toCurrency(textIn(at(settings, 'defaultCurrency'))),
    readable,
    hasHistory: at(scopes, 'Opportunity', 'stream') !== false,
    hasPipelines: own !== undefined,
    pipelines: own?.pipelines ?? [{ id: defaultPipeline, name: pipelineName, position: 0 }],
    stages: own?.stages ?? plain,
    mapped: own?.mapped ?? {},
    sources: { ...words('Lead', 'source'), ...words('Opportunity', 'leadSource') },
    leadStatuses: words('Lead', 'status'),
    statuses: Object.fromEntries(
      ['Call', 'Meeting', 'Task'].map((type) => [type, statusesOf(metadata, labels, type)]),
    ),
    reasonFields: reasonFieldsOf(metadata, labels),
    knownUsers: seesAll ? null : await usersSeen(http, signal, size),
  };
  const zone = zoneIn(at(app, 'preferences', 'timeZone')) ?? zoneIn(at(settings, 'timeZone'));
  const userId = textIn(at(user, 'id'));
  const login = textIn(at(user, 'userName'));
  return {
    ...(userId !== undefined && { userId }),
    userName: textIn(at(user, 'name')) ?? login ?? '',
    ...(login !== undefined && { login }),
    organisation: '',
    organisationName:
      textIn(at(settings, 'companyName')) ?? textIn(at(settings, 'applicationName')) ?? 'EspoCRM',
    ...(found.currency !== null && { currency: found.currency }),
    ...(zone !== undefined && { timeZone: zone }),
    host: found as Json,
    capabilities: capabilitiesOf(found),
    ...(found.reasonFields.length > 0 && {
      reasonFields: found.reasonFields.map(({ id, label, likely }) => ({
        id,
        label,
        ...(likely && { likely }),
      })),
    }),
  };
}

/** What may be missing, or not be there for this user. An answer that cannot be read tells as little as none. */
async function optional(request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch (error) {
    const kind = error instanceof Failed ? error.failure.kind : undefined;
    if (kind === 'forbidden' || kind === 'unexpected-reply') return undefined;
    throw error;
  }
}

async function usersSeen(http: Http, signal: AbortSignal, size: number): Promise<string[]> {
  const seen = await allowed(() =>
    listed(http, signal, 'User', { size, orderBy: 'createdAt', fields: [], where: [], uncounted: true }),
  );
  return (seen?.list ?? []).flatMap((row) => z.safeParse(stamped, row).data?.id ?? []);
}

/** Empty means the server's own, which comes with the settings. */
function zoneIn(value: unknown): string | undefined {
  const zone = textIn(value);
  try {
    return zone === undefined
      ? undefined
      : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    return undefined;
  }
}

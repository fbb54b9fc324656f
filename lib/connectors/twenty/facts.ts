import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Capabilities, Http, Json } from '../connector';
import { type Host, has } from './host';
import { listed } from './lists';
import { questions } from './reads';
import { reasonFieldsIn, type Schema, schemaIn, stagesIn } from './schema';
import { nameOf, objectIn, textIn } from './wire';

/** A page that the newest versions answer, and the one that the documentation allows. */
const sizes = [200, 60] as const;

/**
 * Who is signed in and what this workspace is like; three requests. A key belongs to nobody, so then only the workspace
 * is known, and not even that where the schema may not be read: Twenty as it ships is assumed.
 */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const { size, members } = await membersOf(http, signal);
  const schema = await schemaOf(http, signal);
  const me = objectIn(objectIn((await optional(() => asked(http, questions.me, signal))) ?? {})['data']);
  const user = objectIn(me['currentUser']);
  const workspace = objectIn(user['currentWorkspace']);
  const email = textIn(user['email']);
  const own = objectIn(user['workspaceMember']);
  const member = members.find((one) => email !== undefined && objectIn(one)['userEmail'] === email);
  const userId = textIn(own['id']) ?? textIn(objectIn(member)['id']);
  const login = textIn(user['id']);
  const timeZone = zoneIn(own['timeZone']);
  const found: Host = {
    size,
    stages: stagesIn(schema),
    reasonFields: reasonFieldsIn(schema),
    objects: schema.has('opportunity') ? [...schema.keys()] : null,
  };
  const name = nameOf({ firstName: textIn(user['firstName']), lastName: textIn(user['lastName']) });
  return {
    ...(userId !== undefined && { userId }),
    userName: name || email || '',
    ...(login !== undefined && { login }),
    organisation: textIn(workspace['id']) ?? '',
    organisationName: textIn(workspace['displayName']) ?? 'Twenty',
    ...(timeZone !== undefined && { timeZone }),
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

const asked = (http: Http, query: string, signal: AbortSignal): Promise<unknown> =>
  http.json({ method: 'POST', path: '/metadata', body: { query } }, signal);

/** The members, and how long pages may be here: a page that is too long is refused by some versions. */
async function membersOf(http: Http, signal: AbortSignal) {
  for (const size of sizes) {
    try {
      return { size, members: (await listed(http, signal, 'workspaceMembers', { size })).rows };
    } catch (error) {
      const failure = error instanceof Failed ? error.failure : undefined;
      if (failure?.kind === 'forbidden') return { size: sizes[1], members: [] };
      if (failure?.kind !== 'unexpected-reply') throw error;
    }
  }
  return { size: sizes[1], members: [] };
}

/** As the page of Twenty asks for it; by REST where GraphQL of this version is another. */
async function schemaOf(http: Http, signal: AbortSignal): Promise<Schema> {
  const schema = schemaIn(await optional(() => asked(http, questions.schema, signal)));
  if (schema.get('opportunity')?.some(({ options }) => options.length > 0)) return schema;
  const query = { limit: '1000' };
  return schemaIn(
    await optional(() => http.json({ method: 'GET', path: '/rest/metadata/objects', query }, signal)),
  );
}

/** What a role, a version or the kind of key may not tell: the list of members has shown that somebody is signed in. */
async function optional(request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof Failed && error.failure.kind !== 'rate-limited') return undefined;
    throw error;
  }
}

/** `system` is the zone of whatever computer looks at it. */
function zoneIn(value: unknown): string | undefined {
  const zone = textIn(value);
  return zone?.includes('/') || zone === 'UTC' ? zone : undefined;
}

function capabilitiesOf(host: Host): Capabilities {
  const isThere = (...objects: readonly string[]): boolean => objects.some((object) => has(host, object));
  const hasReasons = host.reasonFields.length > 0;
  return {
    users: { fields: ['name', 'email', 'timeZone', 'active'] },
    pipelines: { fields: ['name'] },
    stages: { fields: ['name', 'position', 'kind'] },
    customers: {
      fields: ['kind', 'name', 'parentId', 'createdAt', 'ownerId', 'size', 'region', 'email', 'phone'],
    },
    deals: {
      fields: [
        'name',
        'stageId',
        'amount',
        'currency',
        'ownerId',
        'createdAt',
        'expectedCloseDate',
        'customerId',
        'contactIds',
        ...(hasReasons ? ['lossReasonId'] : []),
      ],
      // Moves of one person within ten minutes are kept as one.
      history: 'partial',
    },
    ...(hasReasons && { lossReasons: { fields: ['name'] } }),
    transitions: { fields: ['fromStageId', 'toStageId', 'at', 'byUserId'], history: 'partial' },
    fieldChanges: { fields: ['field', 'from', 'to', 'at'], history: 'partial' },
    ...(isThere('task', 'note', 'calendarEvent', 'message') && {
      activities: {
        fields: [
          'kind',
          'status',
          'userId',
          'dealId',
          'customerId',
          'at',
          'dueAt',
          'createdAt',
          ...(isThere('calendarEvent') ? ['durationSec', 'outcomeKind'] : []),
          ...(isThere('message') ? ['direction', 'threadId'] : []),
        ],
      },
    }),
  };
}

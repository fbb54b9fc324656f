import * as z from 'zod/mini';
import type { RecordOf, User } from '@/lib/model/entities';
import type { Http, Stream } from '../connector';
import { ask } from '../kit/ask';
import { hostId, take } from '../kit/rows';
import { hostOf } from './host';
import { afterOf, listReply } from './objects';
import { ownersPath, type Version } from './paths';

/**
 * Whoever may own a record: its `id` is what records name, `userId` what histories name.
 *
 * Source: https://developers.hubspot.com/docs/guides/api/crm/owners
 */
const owner = z.object({
  id: hostId,
  email: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  userId: z.nullish(z.union([z.number(), z.string()])),
  userIdIncludingInactive: z.nullish(z.union([z.number(), z.string()])),
  archived: z.nullish(z.boolean()),
  teams: z.nullish(
    z.array(z.object({ id: hostId, name: z.nullish(z.string()), primary: z.nullish(z.boolean()) })),
  ),
});
export type Owner = z.output<typeof owner>;

/** A page of owners; archived ones are a list of their own. */
export async function readOwners(
  http: Http,
  version: Version,
  { archived, after }: { readonly archived: boolean; readonly after: string | undefined },
  signal: AbortSignal,
) {
  const reply = await ask(
    http,
    {
      method: 'GET',
      path: ownersPath(version),
      query: {
        limit: '100',
        archived: String(archived),
        ...(after !== undefined && { after }),
      },
    },
    listReply,
    signal,
  );
  const owners = reply.results.flatMap((sent) => {
    const row = z.safeParse(owner, sent);
    return row.success ? [row.data] : [];
  });
  return { results: reply.results, owners, after: afterOf(reply) };
}

const cursorOf = z.object({ archived: z.boolean(), after: z.optional(z.string()) });

/** People and their teams; HubSpot tells of a team only who is in it. */
export const owners: Stream = {
  id: 'owners',
  fills: ['users', 'teams'],
  async page(http, { cursor, facts }, signal) {
    const at = z.safeParse(cursorOf, cursor);
    const { archived, after: from } = at.success ? at.data : { archived: false, after: undefined };
    const { version } = hostOf(facts);
    const page = await readOwners(http, version, { archived, after: from }, signal);
    const users = take('users', page.results, owner, (row) => toUser(row, archived));
    const teams = page.owners.flatMap(({ teams: of }) => of ?? []);
    const named = new Map<string, RecordOf<'teams'>>(
      teams.map(({ id, name }) => [id, { id, name: name ?? id }]),
    );
    const next =
      page.after !== undefined ? { archived, after: page.after } : archived ? undefined : { archived: true };
    return {
      upserts: { users: users.records, teams: [...named.values()] },
      rejected: users.rejected,
      read: page.results.length,
      ...(next && { next }),
    };
  },
};

function toUser(row: Owner, archived: boolean): User {
  const name = [row.firstName, row.lastName].filter(Boolean).join(' ');
  return {
    id: row.id,
    name: name || row.email || row.id,
    email: row.email ?? null,
    teamIds: (row.teams ?? []).map(({ id }) => id),
    active: !archived && row.archived !== true,
  };
}

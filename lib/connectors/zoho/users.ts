import * as z from 'zod/mini';
import type { RecordOf, User } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { ask } from '../kit/ask';
import { hostId, take } from '../kit/rows';
import { rolesPath, usersPath } from './paths';
import { listOf, nameIn, refIn, textIn } from './records';

/**
 * People, with their role as their team: roles are the tree by which Zoho shares records.
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-users.html
 */
const user = z.looseObject({ id: hostId });

export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, { cursor }, signal) {
    const page = typeof cursor === 'number' ? cursor : 1;
    const reply = await ask(
      http,
      { method: 'GET', path: usersPath, query: { type: 'AllUsers', page: String(page), per_page: '200' } },
      listOf('users'),
      signal,
    );
    const rows = reply?.users ?? [];
    const taken = take('users', rows, user, toUser);
    return {
      upserts: { users: taken.records },
      rejected: taken.rejected,
      read: rows.length,
      ...(reply?.info?.more_records === true && { next: page + 1 }),
    };
  },
};

function toUser(row: z.output<typeof user>): User {
  const role = refIn(row['role']);
  const name = [row['first_name'], row['last_name']].flatMap((part) => textIn(part) ?? []).join(' ');
  return {
    id: row.id,
    name: textIn(row['full_name']) ?? (name || textIn(row['email']) || row.id),
    email: textIn(row['email']),
    role: nameIn(row['profile']) === 'Administrator' ? 'admin' : null,
    teamIds: role === null ? [] : [role],
    timeZone: textIn(row['time_zone']),
    active: (textIn(row['status']) ?? 'active').toLowerCase() === 'active',
  };
}

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/get-roles.html */
const role = z.looseObject({ id: hostId });

export const roles: Stream = {
  id: 'roles',
  fills: ['teams'],
  async page(http, _at, signal) {
    const reply = await ask(http, { method: 'GET', path: rolesPath }, listOf('roles'), signal);
    const rows = reply?.roles ?? [];
    const taken = take(
      'teams',
      rows,
      role,
      (row): RecordOf<'teams'> => ({
        id: row.id,
        name: textIn(row['display_label']) ?? textIn(row['name']) ?? row.id,
        parentTeamId: refIn(row['reporting_to']),
      }),
    );
    return { upserts: { teams: taken.records }, rejected: taken.rejected, read: rows.length };
  },
};

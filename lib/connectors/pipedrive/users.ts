import * as z from 'zod/mini';
import type { User } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, take } from '../kit/rows';
import { type Host, hostOf } from './facts';
import { whole } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/Users#getUsers */
const userRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  email: z.nullish(z.string()),
  active_flag: z.nullish(z.boolean()),
  is_deleted: z.nullish(z.boolean()),
  timezone_name: z.nullish(z.string()),
  access: z.nullish(z.array(z.object({ app: z.nullish(z.string()), admin: z.nullish(z.boolean()) }))),
});

export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, { facts }, signal) {
    const host = hostOf(facts);
    const { rows } = await whole(http, '/v1/users', {}, signal);
    const { records, rejected } = take('users', rows, userRow, (row) => toUser(row, host));
    return { upserts: { users: records }, rejected, read: rows.length, total: rows.length };
  },
};

/** The facts have them already: users need them too. */
export const teams: Stream = {
  id: 'teams',
  fills: ['teams'],
  async page(_http, { facts }) {
    const { teams: found } = hostOf(facts);
    return {
      upserts: {
        teams: found.map(({ id, name, manager }) => ({
          id,
          name,
          managerIds: manager === null ? [] : [manager],
        })),
      },
      rejected: [],
      read: found.length,
    };
  },
};

function toUser(row: z.infer<typeof userRow>, { teams: all }: Host): User {
  const isAdmin = row.access?.some(({ app, admin }) => app === 'sales' && admin === true) ?? false;
  const leads = all.some(({ manager }) => manager === row.id);
  const own = all.filter((team) => team.users.includes(row.id)).map(({ id }) => id);
  return {
    id: row.id,
    name: row.name || row.email || row.id,
    email: row.email || null,
    role: isAdmin ? 'admin' : leads ? 'manager' : 'rep',
    timeZone: row.timezone_name || null,
    active: row.active_flag !== false && row.is_deleted !== true,
    ...(all.length > 0 && { teamIds: own }),
  };
}

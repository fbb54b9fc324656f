import * as z from 'zod/mini';
import type { RecordOf, User } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Http, Json, Page, Stream } from '../connector';
import { hostId, take } from '../kit/rows';
import { hostOf } from './host';
import { listed } from './request';
import { idList, stamped, text } from './wire';

/** Source: https://docs.espocrm.com/api/ (Team, User); espocrm/espocrm `Resources/metadata/entityDefs/User.json`. */
const team = z.object({ id: hostId, name: text });
const user = z.object({
  id: hostId,
  name: text,
  userName: text,
  type: text,
  isActive: z.nullish(z.boolean()),
  emailAddress: text,
  teamsIds: idList,
});

export const teams: Stream = {
  id: 'teams',
  fills: ['teams'],
  page: (http, { cursor, facts }, signal) =>
    whole(http, signal, 'Team', ['name'], hostOf(facts).size, cursor, (rows) => {
      const { records, rejected } = take('teams', rows, team, ({ id, name }) => ({ id, name: name ?? id }));
      return { upserts: { teams: records }, rejected };
    }),
};

const userFields = ['name', 'userName', 'type', 'isActive', 'emailAddress', 'teamsIds', 'teamsNames'];

export const users: Stream = {
  id: 'users',
  fills: ['users'],
  page: (http, { cursor, facts }, signal) =>
    whole(http, signal, 'User', userFields, hostOf(facts).size, cursor, (rows) => {
      const { records, rejected } = take('users', rows, user, toUser);
      return { upserts: { users: records }, rejected };
    }),
};

function toUser(row: z.infer<typeof user>): User | undefined {
  // Customers of a portal, and the system itself, sell nothing.
  if (row.type === 'portal' || row.type === 'system') return undefined;
  const role: RecordOf<'users'>['role'] = /admin$/.test(row.type ?? '')
    ? 'admin'
    : row.type === 'regular'
      ? 'rep'
      : null;
  return {
    id: row.id,
    name: row.name || row.userName || row.id,
    email: row.emailAddress || null,
    role,
    teamIds: row.teamsIds ?? null,
    active: row.isActive ?? true,
  };
}

const offsetCursor = z.object({ skip: z.int(), first: z.string() });

/** A small list, always read from its first row to its last: some of these have no moment of creation to go by. */
async function whole(
  http: Http,
  signal: AbortSignal,
  type: string,
  fields: readonly string[],
  size: number,
  cursor: Json | undefined,
  toPage: (rows: readonly unknown[]) => Pick<Page, 'upserts' | 'rejected'>,
): Promise<Page> {
  const at = cursor === undefined ? undefined : z.parse(offsetCursor, cursor);
  const skip = at?.skip ?? 0;
  const { total, list: rows } = await listed(http, signal, type, {
    size,
    skip,
    orderBy: 'createdAt',
    order: 'asc',
    fields,
    where: [],
  });
  const first = z.safeParse(stamped, rows[0]).data?.id ?? '';
  if (at && rows.length > 0 && first === at.first) {
    throw new Failed({ kind: 'unexpected-reply', where: type, detail: 'the pages do not go on' });
  }
  const count = Number(total ?? -1);
  return {
    ...toPage(rows),
    read: rows.length,
    ...(count >= 0 && { total: count }),
    ...(rows.length >= size && { next: { skip: skip + rows.length, first } }),
  };
}

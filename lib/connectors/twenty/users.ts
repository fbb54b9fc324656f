import * as z from 'zod/mini';
import type { User } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Page, Stream } from '../connector';
import { hostId, take } from '../kit/rows';
import { hostOf } from './host';
import { type Listed, listed } from './lists';
import { fullName, nameOf, text } from './wire';

/** A member of the workspace. Seen: `GET /rest/workspaceMembers`, 2.21. */
const member = z.object({ id: hostId, name: fullName, userEmail: text, timeZone: text, deletedAt: text });

/** Always read in full: those who are there, then those who left. */
export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, { cursor, facts }, signal) {
    const at = z.safeParse(place, cursor).data ?? { gone: false, after: null };
    const read = () =>
      listed(http, signal, 'workspaceMembers', {
        size: hostOf(facts).size,
        after: at.after,
        ...(at.gone && { filter: ['deletedAt[is]:NOT_NULL'] }),
      });
    const { rows, next } = at.gone ? await orNone(read) : await read();
    const { records, rejected } = take('users', rows, member, toUser);
    const page: Page = { upserts: { users: records }, rejected, read: rows.length };
    if (next) return { ...page, next: { gone: at.gone, after: next } };
    return at.gone ? page : { ...page, next: { gone: true, after: null } };
  },
};

/** Who left is worth asking for, and no reason to fail. */
async function orNone(read: () => Promise<Listed>): Promise<Listed> {
  try {
    return await read();
  } catch (error) {
    const kind = error instanceof Failed ? error.failure.kind : undefined;
    if (kind === 'forbidden' || kind === 'unexpected-reply') return { rows: [] };
    throw error;
  }
}

const place = z.object({ gone: z.boolean(), after: z.nullable(z.string()) });

const toUser = (row: z.infer<typeof member>): User => ({
  id: row.id,
  name: nameOf(row.name) || row.userEmail || row.id,
  email: row.userEmail || null,
  timeZone: row.timeZone?.includes('/') ? row.timeZone : null,
  active: !row.deletedAt,
});

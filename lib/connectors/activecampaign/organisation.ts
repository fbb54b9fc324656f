import * as z from 'zod/mini';
import type { AccountFacts, Http, Stream } from '../connector';
import { ifThere } from '../kit/absence';
import { ask } from '../kit/ask';
import { hostId, hostRef, take } from '../kit/rows';
import { hostOf } from './facts';
import { allRows } from './list';

/** Source: https://developers.activecampaign.com/reference/list-all-groups */
const group = z.looseObject({ id: hostId, title: z.nullish(z.string()) });

/** Source: https://developers.activecampaign.com/reference/list-all-users */
const user = z.looseObject({
  id: hostId,
  username: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  email: z.nullish(z.string()),
});

/** The group of one user, which their `links` lead to. */
const membership = z.looseObject({
  userGroup: z.nullish(z.looseObject({ group: hostRef, groupid: hostRef })),
});

/** User groups: rights go by them, and the people of a team share one. */
export const teams: Stream = {
  id: 'teams',
  fills: ['teams'],
  async page(http, { facts }, signal) {
    if (!hostOf(facts).hasTeams) return { upserts: {}, rejected: [], read: 0, total: 0 };
    const rows = (await ifThere(allRows(http, { path: 'groups' }, signal))) ?? [];
    const { records, rejected } = take('teams', rows, group, ({ id, title }) => ({ id, name: title ?? '' }));
    return { upserts: { teams: records }, rejected, read: rows.length, total: rows.length };
  },
};

/** Users; who was deleted is not among them any more. */
export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, { facts }, signal) {
    const rows = await allRows(http, { path: 'users' }, signal);
    const groups = await groupsOf(http, facts, rows, signal);
    const { records, rejected } = take('users', rows, user, (row) => ({
      id: row.id,
      name: [row.firstName, row.lastName].filter(Boolean).join(' ') || row.username || row.email || '',
      email: row.email || null,
      active: true,
      ...(groups.has(row.id) && { teamIds: [groups.get(row.id) as string] }),
    }));
    return { upserts: { users: records }, rejected, read: rows.length, total: rows.length };
  },
};

async function groupsOf(
  http: Http,
  facts: AccountFacts,
  rows: readonly unknown[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const groups = new Map<string, string>();
  if (!hostOf(facts).hasTeams) return groups;
  for (const row of rows) {
    const { data } = z.safeParse(user, row);
    if (!data) continue;
    const path = `/api/3/users/${data.id}/userGroup`;
    const found = await ifThere(ask(http, { method: 'GET', path }, membership, signal));
    const id = found?.userGroup?.group ?? found?.userGroup?.groupid;
    if (id) groups.set(data.id, id);
  }
  return groups;
}

import * as z from 'zod/mini';
import type { RecordOf, User } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { toMinor } from '../kit/money';
import { take } from '../kit/rows';
import { callerOf, type Host, hostOf } from './host';
import { read } from './lists';
import { recordId, truth, words } from './wire';

const user = z.object({ id: recordId, name: words, login: words, email: words, active: truth });

/** Teams, their members, and what their members are to invoice this month. */
export const people: Stream = {
  id: 'people',
  fills: ['teams', 'users', 'goals'],
  async page(http, { facts }, signal) {
    const host = hostOf(facts);
    const own = new Set(host.users.map(({ id }) => id));
    const rows = await read(
      callerOf(http, facts, signal),
      'res.users',
      [['id', 'in', [...own].map(Number)]],
      ['name', 'login', 'email', 'active'],
    );
    const users = take('users', rows, user, (row) => toUser(row, host));
    return {
      upserts: {
        teams: host.teams.map(({ id, name, managers }) => ({ id, name, managerIds: [...managers] })),
        users: users.records,
        goals: host.teams.flatMap((team) => goalOf(team, facts.currency)),
      },
      rejected: users.rejected,
      read: rows.length,
      total: rows.length,
    };
  },
};

function toUser(row: z.infer<typeof user>, { teams }: Host): User {
  return {
    id: row.id,
    name: row.name ?? row.login ?? row.id,
    email: row.email ?? (row.login?.includes('@') ? row.login : null),
    teamIds: teams.filter(({ members }) => members.includes(row.id)).map(({ id }) => id),
    active: row.active !== false,
  };
}

/** A team's target is for the month we are in; the host says nothing of other months. */
function goalOf({ id, target }: Host['teams'][number], currency: string | undefined): RecordOf<'goals'>[] {
  if (target === null || target <= 0) return [];
  const first = Temporal.PlainDate.from(new Date().toISOString().slice(0, 10)).with({ day: 1 });
  return [
    {
      id: `${id}:${first.toString().slice(0, 7)}`,
      metric: 'won_value',
      scope: 'team',
      scopeId: id,
      from: first.toString(),
      to: first.add({ months: 1 }).toString(),
      target: toMinor(target, currency) ?? 0,
      currency: currency ?? null,
    },
  ];
}

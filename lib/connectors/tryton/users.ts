import * as z from 'zod/mini';
import type { User } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Stream } from '../connector';
import { readAll } from './dictionary';
import { callerOf } from './facts';
import type { Caller } from './rpc';
import { date, dayOf, key, truth } from './wire';

/**
 * A seller: deals and calls belong to employees, not to logins.
 *
 * Source: `modules/company/company.py` (company.employee), `res/user.py`.
 */
const employee = z.object({
  id: key,
  rec_name: z.string(),
  end_date: z.nullable(date),
  'party.': z.object({ active: truth }),
});
const account = z.object({ employee: key, active: truth });

export const users: Stream = {
  id: 'users',
  fills: ['users'],
  async page(http, { facts }, signal) {
    const caller = callerOf(http, facts, signal);
    const { rows, rejected, read } = await readAll(caller, {
      entity: 'users',
      model: 'company.employee',
      fields: ['rec_name', 'end_date', 'party.active'],
      row: employee,
    });
    const accounts = await accountsOf(caller);
    return {
      upserts: { users: rows.map((row) => toUser(row, accounts.get(row.id))) },
      rejected,
      read,
      total: read,
    };
  },
};

/** By employee: may any of their logins still sign in? Empty where logins may not be read. */
async function accountsOf(caller: Caller): Promise<ReadonlyMap<number, boolean>> {
  const active = new Map<number, boolean>();
  try {
    const { rows } = await readAll(caller, {
      entity: 'users',
      model: 'res.user',
      domain: [['employee', '!=', null]],
      fields: ['employee', 'active'],
      row: account,
    });
    for (const row of rows)
      active.set(row.employee, Boolean(row.active) || active.get(row.employee) === true);
  } catch (error) {
    if (!(error instanceof Failed && error.failure.kind === 'forbidden')) throw error;
  }
  return active;
}

function toUser(row: z.infer<typeof employee>, canSignIn: boolean | undefined): User {
  const left = row.end_date && dayOf(row.end_date);
  const gone = left !== null && left < new Date().toISOString().slice(0, 10);
  return {
    id: String(row.id),
    name: row.rec_name,
    active: !gone && Boolean(row['party.'].active) && canSignIn !== false,
    deactivatedAt: gone ? `${left}T00:00:00Z` : null,
  };
}

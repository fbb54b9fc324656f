import type { QueryView, Span } from '@/lib/query/view';
import type { Activities } from '@/lib/table/activities';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes, flags, numbers } from '@/lib/table/table';
import { personTests } from './people-asked';

/** Rows of `users`: who has a licence, and of these who used the CRM in a period and who did not. */
export interface ActiveUsers {
  readonly licensed: Rows;
  readonly active: Rows;
  readonly idle: Rows;
}

/**
 * Who used the CRM in a period.
 *
 * Rules: a user has a licence while not deactivated. Use is a done activity of any domain, a deal or lead that was created and is
 * theirs, or a day on which the CRM counted a login or a record.
 */
export function activeUsers(view: QueryView, { days, from, to }: Span): ActiveUsers {
  const { company } = view;
  const { tables, people, activities, deals, asOf } = company;
  const used = new Uint8Array(people.size);
  const mark = (person: number): void => {
    if (person >= 0) used[person] = 1;
  };
  const isIn = (at: number): boolean => at >= from && at < to && at <= asOf;
  const { codes: status, dictionary } = codes(tables.activities, 'status');
  const done = dictionary.indexOf('done');
  if (done >= 0) markDoers(used, activities, status, done, from, Math.min(to, asOf + 1));
  const owners = company.owners('created');
  for (let deal = 0; deal < deals.length; deal++)
    if (deals.exists[deal] === 1 && isIn(deals.createdAt[deal] as number)) mark(owners[deal] as number);
  const leadOwners = people.ofRows(codes(tables.leads, 'ownerId'), tables.leads.length);
  const leadCreated = numbers(tables.leads, 'createdAt');
  for (let row = 0; row < leadOwners.length; row++)
    if (isIn(leadCreated[row] as number)) mark(leadOwners[row] as number);
  const dayUsers = people.ofRows(codes(tables.usageDays, 'userId'), tables.usageDays.length);
  const date = numbers(tables.usageDays, 'date');
  const counts = ['logins', 'recordsCreated', 'recordsUpdated', 'reportsOpened'].map((field) =>
    numbers(tables.usageDays, field),
  );
  for (let row = 0; row < dayUsers.length; row++) {
    const day = date[row] as number;
    if (!(day >= days.from && day < days.to)) continue;
    if (counts.some((column) => (column[row] as number) > 0)) mark(dayUsers[row] as number);
  }
  const isActive = flags(tables.users, 'active');
  const deactivatedAt = numbers(tables.users, 'deactivatedAt');
  const isAsked = personTests(view);
  const licensed = rowsWhere(
    tables.users.length,
    (row) => (isActive[row] === 1 || (deactivatedAt[row] as number) > asOf) && isAsked(row),
  );
  return {
    licensed,
    active: licensed.filter((row) => used[row] === 1),
    idle: licensed.filter((row) => used[row] !== 1),
  };
}

/** Marks who did an activity of a status in `[from, to)`. */
function markDoers(
  used: Uint8Array,
  { at, people, table: { length } }: Activities,
  status: Int32Array,
  wanted: number,
  from: number,
  to: number,
): void {
  // The first place takes what does not count and what nobody did, so that there is no branch.
  const did = new Uint8Array(used.length + 1);
  for (let row = 0; row < length; row++) {
    const when = at[row] as number;
    const counts = +(when >= from) & +(when < to) & +(status[row] === wanted);
    did[((people[row] as number) + 1) * counts] = 1;
  }
  for (let person = 0; person < used.length; person++) used[person] = did[person + 1] as number;
}

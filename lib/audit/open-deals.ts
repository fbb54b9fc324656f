import { lastTouches } from '@/lib/table/last-touches';
import { flags, numbers } from '@/lib/table/table';
import { checkOf, daySeconds } from './check';
import { everyOpen } from './deal-sets';

export const openNoExpectedDate = checkOf(
  'open-no-expected-date',
  2,
  'deals',
  everyOpen,
  ({ expectedDays }) =>
    (deal) =>
      Number.isNaN(expectedDays[deal]),
);

export const openOverdue = checkOf(
  'open-overdue',
  3,
  'deals',
  everyOpen,
  ({ expectedDays, today }) =>
    (deal) =>
      (expectedDays[deal] as number) < today,
);

/** Open deals of somebody who no longer works with the CRM. */
export const openInactiveOwner = checkOf(
  'open-inactive-owner',
  3,
  'deals',
  (company) => {
    const owners = company.owners('now');
    return everyOpen(company).filter((deal) => (owners[deal] as number) >= 0);
  },
  (company) => {
    const { tables, people, asOf } = company;
    const owners = company.owners('now');
    const active = flags(tables.users, 'active');
    const deactivatedAt = numbers(tables.users, 'deactivatedAt');
    return (deal) => {
      const owner = owners[deal] as number;
      return people.isKnown(owner) && active[owner] === 0 && !((deactivatedAt[owner] as number) > asOf);
    };
  },
);

export const openDeletedStage = checkOf(
  'open-deleted-stage',
  2,
  'deals',
  everyOpen,
  ({ tables, deals, asOf }) => {
    const deletedAt = numbers(tables.stages, 'deletedAt');
    return (deal) => (deletedAt[deals.stage[deal] as number] as number) <= asOf;
  },
);

/** Nothing was done or changed for 60 days; a deal of which nothing is known counts from its creation. */
export const staleOpen = checkOf('stale-open', 2, 'deals', everyOpen, (company) => {
  const last = lastTouches(company);
  const { createdAt } = company.deals;
  const before = company.asOf - 60 * daySeconds;
  return (deal) => !(Math.max(last[deal] || 0, createdAt[deal] as number) >= before);
});

import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { type Rows, rowsWhere, scratch } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import { checkOf, daySeconds } from './check';

const always = Number.NEGATIVE_INFINITY;

export const callNoOutcome = checkOf(
  'call-no-outcome',
  2,
  'activities',
  ({ activities, asOf }) => activities.between(always, asOf + 1, trait.done | trait.call),
  ({ tables }) => {
    const [kind, label] = [
      codes(tables.activities, 'outcomeKind').codes,
      codes(tables.activities, 'outcome').codes,
    ];
    return (row) => (kind[row] as number) < 0 && (label[row] as number) < 0;
  },
);

/** Done calls and e-mails of any domain. */
function callsAndEmails({ tables: { activities }, asOf }: Company): Rows {
  const [status, kind] = [codes(activities, 'status'), codes(activities, 'kind')];
  const done = status.dictionary.indexOf('done');
  const [call, email] = [kind.dictionary.indexOf('call'), kind.dictionary.indexOf('email')];
  const [ofStatus, ofKind, at] = [status.codes, kind.codes, numbers(activities, 'at')];
  const found = scratch(activities.length);
  let count = 0;
  for (let row = 0; row < activities.length; row++) {
    const code = ofKind[row] as number;
    found[count] = row;
    count +=
      +(ofStatus[row] === done) &
      (+(code === call) | +(code === email)) &
      +((at[row] as number) <= asOf) &
      +(code >= 0);
  }
  return found.slice(0, count);
}

export const activityUnlinked = checkOf(
  'activity-unlinked',
  1,
  'activities',
  callsAndEmails,
  ({ tables }) => {
    const links = ['dealId', 'leadId', 'customerId', 'caseId'].map(
      (field) => codes(tables.activities, field).codes,
    );
    return (row) => links.every((link) => (link[row] as number) < 0);
  },
);

/** Planned for more than 30 days ago and neither done nor taken back. */
export const pastPlanned = checkOf(
  'past-planned',
  1,
  'activities',
  ({ tables: { activities }, asOf }) => {
    const { codes: status, dictionary } = codes(activities, 'status');
    const planned = dictionary.indexOf('planned');
    const createdAt = numbers(activities, 'createdAt');
    return rowsWhere(
      activities.length,
      (row) => planned >= 0 && status[row] === planned && !((createdAt[row] as number) > asOf),
    );
  },
  ({ tables: { activities }, asOf }) => {
    const [at, dueAt] = [numbers(activities, 'at'), numbers(activities, 'dueAt')];
    return (row) => {
      const due = dueAt[row] as number;
      return (Number.isNaN(due) ? (at[row] as number) : due) < asOf - 30 * daySeconds;
    };
  },
);

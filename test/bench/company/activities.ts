import type { SnapshotRow } from '@/lib/cache/snapshot';
import { customerIds } from './deals';
import { drawing, falling, Sheet, type Size, syncedAt } from './draws';
import { userIds } from './people';

const day = 86_400;
const kinds = ['call', 'email', 'meeting', 'task', 'note', 'text', 'visit'];
export const outcomes = [
  'connected',
  'no_answer',
  'voicemail',
  'busy',
  'call_later',
  'wrong_number',
  'other',
];

/** Office hours by local hour, and days from Thursday on, as 1970 began. */
const byHour = [0, 0, 0, 0, 0, 0, 1, 3, 8, 14, 16, 13, 7, 10, 13, 12, 8, 4, 2, 1, 1, 0.5, 0.3, 0.1];

/** What people did: mostly calls and e-mails, in office hours of a zone an hour east of UTC, and rarely at week-ends. */
export function activityRows(size: Size): SnapshotRow[] {
  const sheet = new Sheet('activities', size.activities, 30);
  const { random } = sheet;
  const dayOf = syncedAt(sheet, 6);
  const hour = drawing(byHour, random);
  const user = drawing(falling(size.users), random);
  const outcome = drawing([38, 30, 14, 7, 5, 1, 2, 3], random);
  sheet.ids('a');
  const kind = sheet.code('kind', kinds, drawing([45, 30, 9, 8, 5, 2, 1], random));
  sheet.code('status', ['done', 'planned', 'cancelled'], drawing([93, 4, 3], random));
  sheet.code('userId', userIds(size), () => (random.chance(0.01) ? -1 : user()));
  const deal = sheet.code(
    'dealId',
    Array.from({ length: size.deals }, (_, of) => `d${of}`),
    () => (random.chance(0.3) ? -1 : Math.floor(random.share() * size.deals)),
  );
  sheet.code('customerId', customerIds(size), (row) =>
    (deal[row] as number) >= 0 && random.chance(0.5) ? -1 : Math.floor(random.share() ** 2 * size.contacts),
  );
  sheet.number(
    'at',
    (row) => {
      const midnight = Math.floor(dayOf(row) / day) * day;
      const weekday = (midnight / day + 3) % 7;
      // Nine in ten of a week-end's are done on the Friday before.
      const back = weekday >= 5 && random.chance(0.9) ? weekday - 4 : 0;
      return midnight - back * day + (hour() - 1) * 3600 + Math.floor(random.share() * 3600);
    },
    'instant',
  );
  const isCall = (row: number): boolean => kind[row] === 0;
  sheet.code('direction', ['outbound', 'inbound'], (row) =>
    (kind[row] as number) < 2 ? (random.chance(0.8) ? 0 : 1) : -1,
  );
  sheet.code('outcomeKind', outcomes, (row) => {
    const drawn = outcome();
    return isCall(row) && drawn < outcomes.length ? drawn : -1;
  });
  sheet.number('durationSec', (row) => (isCall(row) ? Math.round(140 * random.skewed(1)) : Number.NaN));
  return sheet.rows;
}

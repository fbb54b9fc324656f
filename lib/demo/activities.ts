import type { Activity, RecordOf } from '@/lib/model/entities';
import type { Calendar } from './calendar';
import type { Plan } from './deals';
import { leadDay } from './leads';
import type { Random } from './random';

const outcomeKinds = ['connected', 'voicemail', 'no_answer', 'busy', 'wrong_number', 'call_later'] as const;
/** When people sit at the telephone, by hour from 8 to 18. */
const hours = [4, 9, 12, 11, 7, 6, 10, 12, 10, 6, 2];
/** Hours until each rep first gets back to somebody. */
const delay = [24, 5, 9, 14, 7, 30, 16, 44, 20];

/**
 * Calls, e-mails, meetings, tasks and notes of the deals and leads, about 9,000.
 *
 * Rules: calls are answered best from Tuesday to Thursday, 10 to 12 and 14 to 16; what is done was done before today.
 */
export function activitiesOf({
  random,
  calendar,
  plans,
  leads,
  outcomes,
}: {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly plans: readonly Plan[];
  readonly leads: readonly RecordOf<'leads'>[];
  readonly outcomes: readonly string[];
}): Activity[] {
  const made: Activity[] = [];
  const add = (day: number, second: number, activity: Partial<Activity> & Pick<Activity, 'kind'>): void => {
    const status = 'done';
    made.push({ id: `a${made.length}`, status, at: calendar.instant(day, second), ...activity });
  };
  const time = (): number => (8 + random.weighted(hours)) * 3_600 + random.whole(0, 3_599);

  const call = (day: number, links: Partial<Activity>): void => {
    const second = time();
    const weekday = calendar.weekday(day);
    const hour = Math.floor(second / 3_600);
    const good = weekday >= 2 && weekday <= 4;
    const best = hour === 10 || hour === 11 || hour === 14 || hour === 15;
    const rate = 0.24 + (good ? 0.08 : 0) + (best ? 0.12 : 0) + (good && best ? 0.1 : 0);
    const kind = random.chance(rate) ? 0 : 1 + random.weighted([26, 44, 12, 3, 15]);
    const logged = !random.chance(0.05);
    add(day, second, {
      kind: 'call',
      direction: random.chance(0.12) ? 'inbound' : 'outbound',
      durationSec:
        kind === 0
          ? Math.round(260 * random.skewed(0.8))
          : kind === 1
            ? random.whole(15, 50)
            : random.whole(0, 30),
      outcome: logged ? (outcomes[kind] ?? null) : null,
      outcomeKind: logged ? (outcomeKinds[kind] ?? null) : null,
      provider: random.chance(0.75) ? 'Demo telephony' : null,
      ...links,
    });
  };
  const email = (day: number, links: Partial<Activity>): void => {
    const second = time();
    const replied = calendar.workedFrom(day + random.whole(1, 4));
    add(day, second, {
      kind: 'email',
      direction: random.chance(0.25) ? 'inbound' : 'outbound',
      bounced: random.chance(0.02),
      repliedAt: random.chance(0.42) && replied < calendar.today ? calendar.instant(replied, time()) : null,
      ...links,
    });
  };
  const meeting = (day: number, links: Partial<Activity>): void => {
    const held = !random.chance(0.12);
    add(day, random.whole(18, 33) * 1_800, {
      kind: 'meeting',
      status: held ? 'done' : 'missed',
      outcomeKind: held ? 'held' : 'no_show',
      durationSec: held ? random.pick([1_800, 2_700, 3_600, 5_400]) : null,
      ...links,
    });
  };

  for (const plan of plans) {
    const { deal, rep } = plan;
    if (rep === 0) continue;
    const links = { dealId: deal.id, customerId: deal.customerId ?? null, userId: `u${rep}` };
    const end = Math.min(plan.closed ?? calendar.today - 1, calendar.today - 1);
    const first = calendar.workedFrom(
      plan.created + Math.floor(((delay[rep] ?? 24) / 24) * random.skewed(0.9)),
    );
    const touches = Math.round(
      (deal.status === 'won' ? 11 : deal.status === 'lost' ? 8.5 : 6) * random.skewed(0.4),
    );
    for (let at = 0; at < touches; at++) {
      const day = at === 0 ? first : calendar.workedFrom(first + Math.floor((end - first) * random.share()));
      // The first day has passed before the deal was created for some: a contact never precedes its deal.
      if (day <= plan.created || day > end) continue;
      const kind = random.weighted([52, 30, at > 1 ? 12 : 2, 9, 6]);
      if (kind === 0) call(day, links);
      else if (kind === 1) email(day, links);
      else if (kind === 2) meeting(day, links);
      else if (kind === 3) {
        const at = calendar.instant(day, time());
        add(day, 0, { kind: 'task', at, dueAt: at, completedAt: at, ...links });
      } else add(day, time(), { kind: 'note', ...links });
    }
    if (deal.status === 'open' && random.chance(0.7)) {
      const day = calendar.workedFrom(
        calendar.today + (random.chance(0.15) ? -random.whole(2, 9) : random.whole(0, 14)),
      );
      const at = calendar.instant(day, random.whole(18, 33) * 1_800);
      const kind = random.pick(['call', 'meeting', 'task'] as const);
      add(day, 0, { kind, status: 'planned', at, dueAt: at, ...links });
    }
  }
  for (const lead of leads) {
    if (lead.ownerId == null || random.chance(0.1)) continue;
    const links = { leadId: lead.id, userId: lead.ownerId };
    let day = leadDay(lead);
    for (let tries = random.whole(1, 3); tries > 0; tries--) {
      day = calendar.workedFrom(day + random.whole(1, 3));
      if (day >= calendar.today) break;
      if (random.chance(0.75)) call(day, links);
      else email(day, links);
    }
  }
  return made;
}

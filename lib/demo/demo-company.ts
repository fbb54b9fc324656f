import type { Goal, RecordOf, Records } from '@/lib/model/entities';
import { activitiesOf } from './activities';
import { calendarOf, dateOf } from './calendar';
import { companyName } from './company-names';
import { dealsOf } from './deals';
import { goalsOf } from './goals';
import { leadsOf } from './leads';
import { randomFrom } from './random';
import { wordsFor } from './words';

/** Days of history. */
const reach = 730;

/**
 * A made-up company: what someone sees who has connected no CRM yet.
 *
 * Shape: about two years up to yesterday in three teams, eight reps and a manager; `userId` is one of the reps.
 * Rules: the same day and locale give the same company; only planned activities and expected dates lie ahead.
 * `timeZone` is where its office hours are; by default that of the locale's country.
 */
export function demoCompany(
  today: string,
  locale: string,
  timeZone?: string,
): {
  readonly records: Records;
  readonly currency: string;
  readonly timeZone: string;
  readonly goals: Goal[];
  readonly userId: string;
} {
  const words = wordsFor(locale);
  const zone = timeZone ?? words.timeZone;
  const random = randomFrom(20_261);
  const calendar = calendarOf(today, zone, words.rest, words.calendar);
  const list = (text: string): string[] => text.split('|');
  const first = calendar.today - reach;

  const teams = list(words.teams).map((name, at) => ({ id: `team${at + 1}`, name, managerIds: ['u0'] }));
  const users: RecordOf<'users'>[] = list(words.people).map((name, at) => ({
    id: `u${at}`,
    name,
    email: `person${at}@demo.example`,
    role: at === 0 ? 'manager' : 'rep',
    teamIds: at === 0 ? [] : [teamOf(at)],
    active: true,
  }));
  const channels = ['website', 'referral', 'event', 'outbound', 'partner', 'paid'] as const;
  const sources = list(words.sources).map((name, at) => ({
    id: `s${at}`,
    name,
    channel: channels[at] ?? null,
    isMarketing: at === 0 || at === 2 || at === 5,
  }));
  const categories = [
    'price',
    'no_decision',
    'competitor',
    'timing',
    'fit',
    'follow_up',
    'value_not_seen',
  ] as const;
  const lossReasons = list(words.reasons).map((name, at) => ({
    id: `r${at}`,
    name,
    category: categories[at] ?? null,
  }));
  const pipelines = list(words.pipelines).map((name, position) => ({ id: `p${position}`, name, position }));
  const kinds = ['incoming', 'open', 'open', 'open', 'open', 'won', 'lost', 'unqualified'] as const;
  const chances = [0.1, 0.2, 0.35, 0.5, 0.75, 1, 0, 0, 0.5, 0.65, 0.85, 1, 0];
  const stages: RecordOf<'stages'>[] = list(words.stages).map((name, at) => {
    const position = at < 8 ? at : at - 8;
    const kind = at < 8 ? kinds[at] : (['open', 'open', 'open', 'won', 'lost'] as const)[position];
    return {
      id: `st${at}`,
      pipelineId: at < 8 ? 'p0' : 'p1',
      name,
      position,
      kind: kind ?? 'open',
      probability: chances[at] ?? null,
    };
  });

  const taken = new Set<string>();
  const given = list(words.given);
  const family = list(words.family);
  const customers: RecordOf<'customers'>[] = [];
  for (let at = 0; at < 250; at++) {
    const { name, country } = companyName(random, locale, taken);
    const day = calendar.workedFrom(first - 160 + Math.floor((at * (reach + 120)) / 250));
    const createdAt = calendar.instant(day, random.whole(30_000, 60_000));
    const email = random.chance(0.9) ? `office@customer${at}.example` : null;
    customers.push({ id: `c${at}`, kind: 'company', name, region: country, createdAt, email });
  }
  for (let at = 0; at < 60; at++) {
    const company = random.pick(customers.slice(0, 250));
    customers.push({
      id: `k${at}`,
      kind: 'contact',
      name: `${random.pick(given)} ${random.pick(family)}`,
      parentId: company.id,
      createdAt: company.createdAt ?? null,
      email: random.chance(0.8) ? `contact${at}@${company.id}.example` : null,
    });
  }

  const found = dealsOf({
    random,
    calendar,
    first,
    scale: words.scale,
    currency: words.currency,
    customers: customers.filter(({ kind }) => kind === 'company'),
    products: list(words.products),
  });
  const leads = leadsOf({
    random,
    calendar,
    first,
    plans: found.plans,
    states: list(words.leadStates),
    given,
    family,
  });
  const activities = activitiesOf({
    random,
    calendar,
    plans: found.plans,
    leads,
    outcomes: list(words.outcomes),
  });
  const goals = goalsOf({
    calendar,
    plans: found.plans,
    currency: words.currency,
    teamOf,
    created: dateOf(first),
  });
  return {
    records: {
      teams,
      users,
      sources,
      lossReasons,
      pipelines,
      stages,
      customers,
      deals: found.plans.map(({ deal }) => deal),
      transitions: found.transitions,
      fieldChanges: found.fieldChanges,
      leads,
      activities,
    },
    currency: words.currency,
    timeZone: zone,
    goals,
    userId: 'u2',
  };
}

/** Two reps, two reps, four reps: the last team is the one that is behind. */
function teamOf(rep: number): string {
  return rep <= 2 ? 'team1' : rep <= 4 ? 'team2' : 'team3';
}

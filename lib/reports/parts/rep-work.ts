import { goalsIn } from '@/lib/metrics/goals-in';
import { sieveOf } from '@/lib/query/sieve';
import type { Span } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import { addableGoals } from '@/lib/table/addable-goals';
import { status } from '@/lib/table/deals';
import { dealsIn, openDeals } from '@/lib/table/filters';
import { groupRows, joined, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { workKind, workKinds } from '@/lib/table/work-keys';
import type { View } from '../report';
import { GoalDeals } from './goal-deals';

const parts = [
  'won',
  'lost',
  'created',
  'open',
  'overdue',
  'activities',
  'calls',
  'connected',
  'emails',
  'delivered',
  'replied',
  'meetings',
  'towardsGoals',
] as const;
type Part = (typeof parts)[number];

/** The records of one person, or of several together. */
export type Work = { readonly [P in Part]: Rows } & {
  /** Targets of the won-value goals that overlap the period, and what was won towards them; 0 without any. */
  readonly target: number;
  readonly attained: number;
  /** The people it is made of, when it is that of several together. */
  readonly people?: readonly Work[];
};

/** The records of a key of `people`, −1 for those without one. */
export interface Person {
  readonly key: number;
  readonly work: Work;
}

const none: Rows = new Int32Array(0);
const withRows = (rows: (part: Part) => Rows): { readonly [P in Part]: Rows } =>
  Object.fromEntries(parts.map((part) => [part, rows(part)])) as { [P in Part]: Rows };

export const nothing: Work = { ...withRows(() => none), target: 0, attained: 0 };

export const togetherOf = (works: readonly Work[]): Work => ({
  ...withRows((part) => joined(...works.map((work) => work[part]))),
  target: works.reduce((sum, { target }) => sum + target, 0),
  attained: works.reduce((sum, { attained }) => sum + attained, 0),
  people: works,
});

const hasWork = ({ won, lost, created, activities, open }: Work): boolean =>
  [won, lost, created, activities, open].some((rows) => rows.length > 0);

/** Kinds of activity that make a part: from the first up to the last, as `workKind` arranges them. */
const runs = {
  activities: [0, workKinds],
  calls: [workKind.connected, workKind.unanswered + 1],
  connected: [workKind.connected, workKind.connected + 1],
  emails: [workKind.replied, workKind.received + 1],
  delivered: [workKind.replied, workKind.awaiting + 1],
  replied: [workKind.replied, workKind.replied + 1],
  meetings: [workKind.meeting, workKind.meeting + 1],
} as const;

/**
 * Everybody with a record, under every filter but the one for people, so that one person has others to stand against.
 *
 * Rules: `earlier` leaves out what is as of now. Activities are put in order once, by person and kind; every count is
 * then a piece of that order.
 */
export function peopleIn(view: View, span: Span, earlier = false): Person[] {
  const { company } = view;
  const { userIds: _, ...filters } = view.filters;
  const { deals, activities, people, expectedDays, today } = company;
  const size = people.size;
  const group = (rows: Rows, moment: 'created' | 'closed' | 'now') =>
    groupRows(sieveOf(company, 'deals', moment, filters).passing(rows).rows, company.owners(moment), size);
  const won = group(dealsIn(company, deals.closedAt, span, status.won), 'closed');
  const lost = group(dealsIn(company, deals.closedAt, span, status.lost), 'closed');
  const created = group(dealsIn(company, deals.createdAt, span), 'created');
  const open = group(earlier ? none : openDeals(company), 'now');
  const done = activities.between(span.from, span.to, trait.done);
  const acts = groupRows(
    sieveOf(company, 'activities', 'created', filters).passing(done).rows,
    company.workKeys,
    (size + 1) * workKinds,
  );
  const goals = goalsByPerson(view, span);

  return Array.from({ length: size + 1 }, (_, person) => {
    const run = (name: keyof typeof runs): Rows => {
      const [from, to] = runs[name];
      const first = person * workKinds;
      return acts.rows.subarray(acts.starts[first + from], acts.starts[first + to]);
    };
    const own = rowsOf(open, person);
    const goal = goals.get(person);
    const work: Work = {
      won: rowsOf(won, person),
      lost: rowsOf(lost, person),
      created: rowsOf(created, person),
      open: own,
      overdue: own.filter((deal) => (expectedDays[deal] as number) < today),
      activities: run('activities'),
      calls: run('calls'),
      connected: run('connected'),
      emails: run('emails'),
      delivered: run('delivered'),
      replied: run('replied'),
      meetings: run('meetings'),
      towardsGoals: goal?.deals ?? none,
      target: goal?.target ?? 0,
      attained: goal?.attained ?? 0,
    };
    return { key: person === size ? -1 : person, work };
  }).filter(({ work }) => hasWork(work));
}

/** Each person's own goals for won value that overlap a period, each over its own dates, together. */
function goalsByPerson(
  view: View,
  { days }: Span,
): Map<number, { deals: Rows; target: number; attained: number }> {
  const { company, filters } = view;
  const { base } = company.amounts;
  const dealsOf = new GoalDeals(view);
  const found = new Map<number, { deals: Rows; target: number; attained: number }>();
  for (const goal of addableGoals(goalsIn(company, 'won_value', days), days)) {
    const { pipelineId } = goal.filters;
    const isOther = filters.pipelineIds?.length && pipelineId && !filters.pipelineIds.includes(pipelineId);
    if (goal.scope !== 'user' || goal.target === null || isOther) continue;
    const won = dealsOf.won(goal);
    const known = found.get(goal.scopeKey);
    found.set(goal.scopeKey, {
      deals: known ? Int32Array.from(new Set([...known.deals, ...won])) : won,
      target: (known?.target ?? 0) + goal.target,
      attained: (known?.attained ?? 0) + sumOf(base, won),
    });
  }
  return found;
}

import fc from 'fast-check';
import type { Activity, Deal, Records } from '@/lib/model/entities';
import { aCall, aDeal } from '../../table/a-company';

const people = ['ann', 'bo', 'cem', '__proto__'] as const;
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const instant = fc
  .integer({ min: Date.parse('2025-02-20T00:00:00Z') / 1000, max: Date.parse('2025-04-02T00:00:00Z') / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

const outcomes = [
  'connected',
  'voicemail',
  'no_answer',
  'interested',
  'not_interested',
  'call_later',
] as const;

const anyActivity: fc.Arbitrary<Activity> = fc
  .record({
    at: instant,
    kind: fc.constantFrom(
      'call',
      'call',
      'call',
      'email',
      'email',
      'visit',
      'visit',
      'meeting',
      'note',
      'text',
    ),
    status: fc.constantFrom('done', 'done', 'done', 'planned', 'cancelled'),
    domain: fc.constantFrom('sales', 'sales', null, 'service'),
    direction: fc.constantFrom('outbound', 'outbound', 'inbound', null),
    outcomeKind: maybe(fc.constantFrom(...outcomes)),
    durationSec: maybe(fc.constantFrom(0, 30, 60, 61, 600)),
    userId: maybe(fc.constantFrom(...people)),
    dealId: maybe(fc.constantFrom('d0', 'd1', 'd2', 'd3', 'gone')),
    leadId: maybe(fc.constantFrom('l0', 'constructor')),
    customerId: maybe(fc.constantFrom('c0', 'c1', 'toString')),
    provider: maybe(fc.constant('voip')),
    repliedAt: maybe(instant),
    threadId: maybe(fc.constantFrom('thread', 'constructor')),
    bounced: maybe(fc.boolean()),
    dueAt: maybe(instant),
  })
  .map((facts) => aCall(facts as Partial<Activity>));

const anyDeal = (id: string): fc.Arbitrary<Deal> =>
  fc
    .record({
      stageId: fc.constantFrom('offer', 'won', 'lost', 'unfit'),
      createdAt: instant,
      closedAt: instant,
      ownerId: maybe(fc.constantFrom(...people)),
      amount: maybe(fc.integer({ min: 0, max: 100_000 })),
      isDeleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    })
    .map(({ isDeleted, closedAt, ...facts }) =>
      aDeal({
        ...facts,
        id,
        closedAt: facts.stageId === 'offer' ? null : closedAt,
        deletedAt: isDeleted ? facts.createdAt : null,
      }),
    );

/** Activities of all kinds around March 2025, on a few deals, leads and customers, some of which are not there. */
export const anyActivities: fc.Arbitrary<Required<Pick<Records, 'activities' | 'deals'>> & Records> = fc
  .record({
    activities: fc.array(anyActivity, { maxLength: 60 }),
    deals: fc.tuple(...['d0', 'd1', 'd2', 'd3'].map(anyDeal)),
  })
  .map(({ activities, deals }) => ({
    activities,
    deals,
    users: ['ann', 'bo', 'cem'].map((id) => ({ id, name: id, active: id !== 'cem', teamIds: [] })),
    customers: ['c0', 'c1'].map((id) => ({ id, kind: 'company' as const, name: id })),
  }));

/** Done sales activities from `[from, to)` and up to as-of, as plain loops would find them. */
export const doneWithin = (
  activities: readonly Activity[],
  from = '2025-03-01T00:00:00.000Z',
  to = '2025-04-01T00:00:00.000Z',
): Activity[] =>
  activities.filter(
    ({ status, domain, at }) => status === 'done' && domain !== 'service' && at >= from && at < to,
  );

/** How many there are of each. */
export function tally<T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Type 7, as a spreadsheet does it. */
export function quantileOf(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] as number;
  return low + (at % 1) * ((sorted[Math.ceil(at)] as number) - low);
}

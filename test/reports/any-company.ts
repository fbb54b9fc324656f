import fc from 'fast-check';
import type { Activity, Deal, RecordOf, Records } from '@/lib/model/entities';
import { aCall, aDeal } from '../table/a-company';

/** Ids that break programs which keep groups in plain objects. */
export const strangeIds = ['__proto__', 'constructor', 'toString', 'ann', 'bo'] as const;
const reasons = ['price', 'timing', '__proto__', 'gone'] as const;

const within = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((seconds) => seconds * 1000);
const iso = (ms: number): string => new Date(ms).toISOString();
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    stageId: fc.constantFrom('offer', 'won', 'lost', 'unfit'),
    created: within('2025-02-20T00:00:00Z', '2025-04-02T00:00:00Z'),
    openFor: fc.integer({ min: -1, max: 30 }),
    amount: maybe(fc.integer({ min: -1000, max: 1_000_000 })),
    currency: maybe(fc.constantFrom('EUR', 'PLN', 'USD')),
    ownerId: maybe(fc.constantFrom(...strangeIds)),
    expectedCloseDate: maybe(fc.constantFrom('2025-03-10', '2026-01-10')),
    lossReasonId: maybe(fc.constantFrom(...reasons)),
    deleted: fc.boolean(),
  })
  .map(({ created, openFor, deleted, ...deal }) =>
    aDeal({
      ...deal,
      createdAt: iso(created),
      closedAt: deal.stageId === 'offer' ? null : iso(created + openFor * 86_400_000),
      deletedAt: deleted && created % 10 === 0 ? iso(created + 86_400_000) : null,
    }),
  );

const anyCall: fc.Arbitrary<Activity> = fc
  .record({
    at: within('2025-02-20T00:00:00Z', '2025-04-02T00:00:00Z').map(iso),
    kind: fc.constantFrom('call' as const, 'call' as const, 'email' as const),
    status: fc.constantFrom('done' as const, 'done' as const, 'planned' as const),
    domain: fc.constantFrom('sales' as const, null, 'service' as const),
    direction: fc.constantFrom('outbound' as const, 'inbound' as const, null),
    outcomeKind: maybe(fc.constantFrom('connected' as const, 'voicemail' as const, 'no_answer' as const)),
    userId: maybe(fc.constantFrom(...strangeIds)),
    repliedAt: maybe(within('2025-02-20T00:00:00Z', '2025-04-02T00:00:00Z').map(iso)),
    threadId: maybe(fc.constantFrom('constructor', 'thread')),
    bounced: maybe(fc.boolean()),
  })
  .map(aCall);

/** Records of any company: dates around March 2025, gone owners and reasons, missing values, deleted deals. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .record({
    deals: fc.array(anyDeal, { maxLength: 40 }),
    activities: fc.array(anyCall, { maxLength: 60 }),
    owners: fc.array(fc.constantFrom(...strangeIds), { maxLength: 5 }),
  })
  .map(({ deals, activities, owners }) => ({
    users: strangeIds.slice(1).map((id) => ({
      id,
      name: id,
      active: id !== 'bo',
      teamIds: ['north'],
      timeZone: id === 'ann' ? 'America/Havana' : id === 'bo' ? 'no zone' : null,
    })),
    teams: [{ id: 'north', name: 'North' }],
    lossReasons: ['price', 'timing', '__proto__'].map((id) => ({
      id,
      name: id,
      category: id === 'timing' ? null : ('price' as const),
    })),
    deals,
    activities,
    goals: strangeIds.map((id) => ({
      id: `goal of ${id}`,
      metric: 'won_value' as const,
      scope: 'user' as const,
      scopeId: id,
      from: '2025-03-01',
      to: '2025-04-01',
      target: 100_000,
      currency: 'EUR',
    })),
    fieldChanges: deals.slice(0, owners.length).map(
      ({ id, createdAt }, index): RecordOf<'fieldChanges'> => ({
        dealId: id,
        field: 'ownerId',
        from: owners[index],
        to: null,
        at: iso(Date.parse(createdAt) + 5 * 86_400_000),
        seq: 0,
      }),
    ),
  }));

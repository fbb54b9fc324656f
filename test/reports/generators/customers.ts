import fc from 'fast-check';
import type { RecordOf, Records } from '@/lib/model/entities';

const ids = ['__proto__', 'constructor', 'acme', 'bolt'] as const;
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const within = fc
  .integer({ min: Date.parse('2025-01-20T00:00:00Z') / 1000, max: Date.parse('2025-04-20T00:00:00Z') / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));
const day = within.map((instant) => instant.slice(0, 10));
const money = fc.integer({ min: 0, max: 100_000 });
const currency = fc.constantFrom('EUR', 'PLN', 'USD');

const numbered = <T extends object>(list: readonly T[]): (T & { id: string })[] =>
  list.map((record, at) => ({ id: `r${at}`, ...record }));
const some = <T extends object>(of: fc.Arbitrary<T>, most = 25) =>
  fc.array(of, { maxLength: most }).map(numbered);

/** Companies, a contact of one of them, and one that was merged into another. */
export const customers: readonly RecordOf<'customers'>[] = [
  ...ids.map((id) => ({ id, kind: 'company' as const, name: id })),
  { id: 'person', kind: 'contact', name: 'Person', parentId: 'acme' },
  { id: 'old', kind: 'company', name: 'Old', mergedIntoId: 'bolt' },
];
const customerId = fc.constantFrom(...ids, 'person', 'old', 'gone');

export const anyWins = some(
  fc.record({
    name: fc.constant('Order'),
    pipelineId: fc.constant('sales'),
    stageId: fc.constantFrom('won', 'won', 'lost'),
    amount: maybe(money),
    currency,
    customerId: maybe(customerId),
    campaignId: maybe(fc.constantFrom('spring', 'mail', 'gone')),
    createdAt: fc.constant('2025-01-01T00:00:00Z'),
    closedAt: within,
  }),
);

export const anySubscriptions = some(
  fc
    .record({
      customerId,
      startDate: day,
      length: maybe(fc.integer({ min: 0, max: 60 })),
      interval: fc.constantFrom('month' as const, 'year' as const),
      amount: money,
      currency,
      planId: maybe(fc.constantFrom('basic', '__proto__')),
      status: fc.constant('active' as const),
    })
    .map(({ length, ...record }) => ({
      ...record,
      endDate:
        length === null
          ? null
          : new Date(Date.parse(record.startDate) + length * 86_400_000).toISOString().slice(0, 10),
    })),
);

export const anyRenewals = some(
  fc.record({
    subscriptionId: fc.constantFrom('r0', 'r1', 'gone'),
    customerId,
    dueDate: day,
    outcome: fc.constantFrom(
      'renewed' as const,
      'expanded' as const,
      'reduced' as const,
      'lapsed' as const,
      'pending' as const,
    ),
    amountBefore: money,
    amountAfter: maybe(money),
    currency,
  }),
);

export const anyCosts = some(
  fc
    .record({
      kind: fc.constantFrom(
        'acquisition' as const,
        'retention' as const,
        'service' as const,
        'marketing' as const,
      ),
      from: day,
      length: fc.integer({ min: 1, max: 90 }),
      amount: money,
      currency,
      campaignId: maybe(fc.constantFrom('spring', 'mail')),
    })
    .map(({ length, ...record }) => ({
      ...record,
      to: new Date(Date.parse(record.from) + length * 86_400_000).toISOString().slice(0, 10),
    })),
);

export const anySurveys = some(
  fc
    .record({
      kind: fc.constantFrom('nps' as const, 'nps' as const, 'ces' as const, 'csat' as const),
      at: within,
      score: fc.integer({ min: 0, max: 10 }),
      customerId: maybe(customerId),
    })
    .map((record) =>
      record.kind === 'ces'
        ? { ...record, score: Math.min(7, record.score), scaleMin: 1, scaleMax: 7 }
        : { ...record, scaleMin: 0, scaleMax: 10 },
    ),
  40,
);

export const anyCampaignEvents = some(
  fc.record({
    campaignId: fc.constantFrom('spring', 'mail', 'gone'),
    kind: fc.constantFrom(
      'sent' as const,
      'delivered' as const,
      'bounce' as const,
      'response' as const,
      'purchase' as const,
    ),
    at: within,
    customerId: maybe(customerId),
    leadId: maybe(fc.constantFrom('lead', '__proto__')),
    amount: maybe(money),
    currency,
  }),
  60,
);

export const campaigns: NonNullable<Records['campaigns']> = [
  {
    id: 'spring',
    name: 'Spring',
    startAt: '2025-03-01T00:00:00Z',
    endAt: '2025-04-01T00:00:00Z',
    cost: 5000,
  },
  { id: 'mail', name: 'Mail', startAt: '2025-02-01T00:00:00Z' },
  { id: 'over', name: 'Over', startAt: '2025-01-01T00:00:00Z', endAt: '2025-03-01T00:00:00Z', cost: 7 },
];

export const anyCases = some(
  fc
    .record({
      agentId: maybe(fc.constantFrom('ann', '__proto__', 'gone')),
      openedAt: within,
      hours: maybe(fc.integer({ min: 0, max: 400 })),
      isComplaint: maybe(fc.boolean()),
      slaMet: maybe(fc.boolean()),
      interactions: maybe(fc.nat({ max: 9 })),
    })
    .map(({ hours, ...record }) => ({
      ...record,
      resolvedAt:
        hours === null ? null : new Date(Date.parse(record.openedAt) + hours * 3_600_000).toISOString(),
    })),
);

export const anyServiceCalls = some(
  fc.record({
    kind: fc.constant('call' as const),
    domain: fc.constantFrom('service' as const, 'service' as const, 'sales' as const),
    status: fc.constantFrom('done' as const, 'done' as const, 'planned' as const),
    userId: maybe(fc.constantFrom('ann', '__proto__')),
    at: within,
    direction: fc.constantFrom('inbound' as const, 'outbound' as const, null),
    durationSec: maybe(fc.nat({ max: 900 })),
    holdSec: maybe(fc.nat({ max: 90 })),
    wrapSec: maybe(fc.nat({ max: 90 })),
    abandoned: maybe(fc.boolean()),
  }),
  40,
);

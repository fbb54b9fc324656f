import fc from 'fast-check';
import type { RecordOf, Records } from '@/lib/model/entities';
import { anyRecords } from '../reports/any-company';

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => {
    const at = Date.parse(`${from}T00:00:00Z`) + n * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  });
const instant = fc
  .integer({ min: Date.parse('2025-02-10T00:00:00Z') / 1000, max: Date.parse('2025-04-05T00:00:00Z') / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const list = <T extends object>(prefix: string, of: fc.Arbitrary<T>, maxLength = 12) =>
  fc.array(of, { maxLength }).map((all) => all.map((one, at) => ({ ...one, id: `${prefix}${at}` })));
const one = fc.constantFrom;
const customerId = maybe(one('__proto__', 'acme', 'bolt', 'gone'));
const currency = one('EUR', 'PLN', 'USD');
const minor = fc.integer({ min: -50, max: 90_000 });
const few = fc.integer({ min: 0, max: 9 });

const others = fc.record({
  leads: list(
    'lead',
    fc.record({
      name: one('A'),
      status: one('open'),
      statusKind: one('new' as const, 'converted' as const, 'unqualified' as const, 'working' as const),
      createdAt: instant,
      ownerId: maybe(one('ann', '__proto__')),
      sourceId: maybe(one('web', 'friend')),
      campaignId: maybe(one('mail', 'fair')),
      dealAt: maybe(few),
    }),
  ),
  cases: list(
    'case',
    fc.record({
      openedAt: instant,
      firstResponseAt: maybe(instant),
      resolvedAt: maybe(instant),
      closedAt: maybe(instant),
      isComplaint: maybe(fc.boolean()),
      slaMet: maybe(fc.boolean()),
      interactions: maybe(few),
      agentId: maybe(one('ann', 'bo')),
      customerId,
    }),
  ),
  surveys: list(
    'survey',
    fc.record({
      kind: one('nps' as const, 'ces' as const),
      at: instant,
      askedAt: maybe(instant),
      score: few,
      scaleMin: one(0, 1),
      scaleMax: one(10, 7),
      customerId,
    }),
  ),
  subscriptions: list(
    'sub',
    fc.record({
      customerId: one('acme', 'bolt', 'gone'),
      startDate: day('2024-12-01', 120),
      endDate: maybe(day('2025-02-01', 90)),
      interval: one('month' as const, 'quarter' as const, 'year' as const),
      amount: minor,
      currency,
      status: one('active' as const),
    }),
  ),
  renewals: list(
    'renewal',
    fc.record({
      subscriptionId: one('sub0'),
      customerId: one('acme', 'bolt'),
      dueDate: day('2025-02-10', 60),
      outcome: one('renewed' as const, 'expanded' as const, 'lapsed' as const, 'pending' as const),
      decidedAt: maybe(instant),
      amountBefore: minor,
      amountAfter: maybe(minor),
      currency,
    }),
  ),
  costs: list(
    'cost',
    fc.record({
      kind: one('acquisition' as const, 'retention' as const, 'service' as const, 'marketing' as const),
      from: day('2025-02-01', 20),
      to: day('2025-02-21', 50),
      amount: minor,
      currency,
      customerId,
      campaignId: maybe(one('mail', 'fair')),
    }),
  ),
  campaignEvents: list(
    'event',
    fc.record({
      campaignId: one('mail', 'fair', 'gone'),
      kind: one(
        'sent' as const,
        'delivered' as const,
        'bounce' as const,
        'response' as const,
        'purchase' as const,
      ),
      at: instant,
      customerId,
      amount: maybe(minor),
      currency: maybe(currency),
    }),
  ),
  webDays: fc.uniqueArray(
    fc.record({
      date: day('2025-02-20', 50),
      pageViews: maybe(few),
      visits: maybe(few),
      visitors: maybe(few),
    }),
    { maxLength: 9, selector: ({ date }) => date },
  ),
  listDays: fc.uniqueArray(
    fc.record({
      listId: one('news'),
      date: day('2025-02-10', 50),
      subscribers: maybe(few),
      joined: maybe(few),
    }),
    { maxLength: 9, selector: ({ date }) => date },
  ),
  usageDays: fc.uniqueArray(
    fc.record({ userId: one('ann', 'bo'), date: day('2025-02-25', 40), reportsOpened: maybe(few) }),
    { maxLength: 6, selector: ({ userId, date }) => `${userId}${date}` },
  ),
  links: fc.array(
    fc.record({
      customerId,
      kind: maybe(one('new' as const, 'renewal' as const, 'upsell' as const)),
      toDeal: maybe(few),
    }),
    { minLength: 60, maxLength: 60 },
  ),
});

/** Records of every entity that metrics read: strange ids, gone customers, missing values, several currencies and scales. */
export const anyWholeCompany: fc.Arbitrary<Records> = fc
  .tuple(anyRecords, others)
  .map(([records, { links, leads, ...more }]) => {
    const deals = (records.deals ?? []).map((deal, at) => ({
      ...deal,
      customerId: links[at]?.customerId ?? null,
      kind: links[at]?.kind ?? null,
    }));
    return {
      ...records,
      ...more,
      deals,
      activities: (records.activities ?? []).map((activity, at) => ({
        ...activity,
        dealId: deals[links[at % 60]?.toDeal ?? -1]?.id ?? null,
      })),
      leads: leads.map(({ dealAt, ...lead }) => ({
        ...lead,
        convertedDealId: deals[dealAt ?? -1]?.id ?? null,
      })),
      sources: [
        { id: 'web', name: 'Web', channel: 'website' as const },
        { id: 'friend', name: 'Friend', channel: 'referral' as const },
      ],
      customers: ['__proto__', 'acme', 'bolt'].map(
        (id): RecordOf<'customers'> => ({
          id,
          kind: 'company',
          name: id,
          email: id === 'bolt' ? null : 'a@b.c',
        }),
      ),
      campaigns: [
        {
          id: 'mail',
          name: 'Mail',
          startAt: '2025-02-20T00:00:00Z',
          endAt: '2025-03-20T00:00:00Z',
          cost: 5000,
          currency: 'EUR',
        },
        { id: 'fair', name: 'Fair', startAt: '2025-03-10T00:00:00Z' },
      ],
    };
  });

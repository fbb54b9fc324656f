import fc from 'fast-check';
import type { Deal, RecordOf, Records, Transition } from '@/lib/model/entities';
import { aDeal, aWay } from '../../table/a-company';
import { strangeIds } from '../any-company';

const day = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
const start = Date.parse('2024-12-01T00:00:00Z');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const dates = [
  '2025-02-10',
  '2025-03-10',
  '2025-03-31',
  '2025-04-01',
  '2025-04-20',
  '2025-06-30',
  '2026-01-10',
] as const;
const sources = ['web', 'fair', '__proto__', 'gone'] as const;
const customers = ['c1', 'c2', 'constructor', 'person', 'old', 'gone'] as const;

interface Story {
  readonly deal: Deal;
  readonly way: Transition[];
  readonly changes: RecordOf<'fieldChanges'>[];
}

/** A deal that goes through stages every few days, and whose date, amount and owner may have been others. */
const anyStory: fc.Arbitrary<Story> = fc
  .record({
    id: fc.uuid(),
    created: fc.integer({ min: 0, max: 150 }),
    steps: fc.array(
      fc.record({
        stage: fc.constantFrom('new', 'offer', 'won', 'lost', 'unfit', 'paid'),
        after: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 4 },
    ),
    amount: maybe(fc.integer({ min: -500, max: 1_000_000 })),
    currency: fc.constantFrom('EUR', 'PLN', 'USD'),
    ownerId: maybe(fc.constantFrom(...strangeIds)),
    expectedCloseDate: maybe(fc.constantFrom(...dates)),
    winProbability: maybe(fc.constantFrom(0, 0.33335, 0.8, 1)),
    sourceId: maybe(fc.constantFrom(...sources)),
    customerId: maybe(fc.constantFrom(...customers)),
    before: fc.record({
      expectedCloseDate: maybe(fc.constantFrom(...dates)),
      amount: maybe(fc.integer({ min: 0, max: 1000 })),
      ownerId: maybe(fc.constantFrom(...strangeIds)),
    }),
    changed: fc.array(fc.constantFrom('expectedCloseDate' as const, 'amount' as const, 'ownerId' as const), {
      maxLength: 2,
    }),
    changedAfter: fc.integer({ min: 0, max: 60 }),
    deleted: fc.boolean(),
  })
  .map(({ id, created, steps, before, changed, changedAfter, deleted, ...facts }) => {
    const createdAt = start + created * day;
    let at = createdAt;
    const path = steps.map(({ stage, after }): [string, string] => {
      at += after * day + 3600_000;
      return [stage, iso(at)];
    });
    const way = aWay(id, ['new', iso(createdAt)], ...path);
    const stageId = path.at(-1)?.[0] ?? 'new';
    const deal = aDeal({
      ...facts,
      id,
      stageId,
      createdAt: iso(createdAt),
      deletedAt: deleted && created % 7 === 0 ? iso(at + 10 * day) : null,
    });
    const changes = [...new Set(changed)].map(
      (field): RecordOf<'fieldChanges'> => ({
        dealId: id,
        field,
        from: before[field],
        to: facts[field],
        at: iso(createdAt + changedAfter * day),
        seq: 0,
      }),
    );
    return { deal, way, changes };
  });

const anyLead = (deals: readonly Deal[]): fc.Arbitrary<RecordOf<'leads'>> =>
  fc
    .record({
      id: fc.uuid(),
      statusKind: fc.constantFrom(
        'new' as const,
        'working' as const,
        'unqualified' as const,
        'converted' as const,
      ),
      ownerId: maybe(fc.constantFrom(...strangeIds)),
      sourceId: maybe(fc.constantFrom(...sources)),
      created: fc.integer({ min: 60, max: 130 }),
      deal: fc.nat(),
      isConverted: fc.boolean(),
    })
    .map(({ created, deal, isConverted, ...lead }) => ({
      ...lead,
      name: 'Lead',
      status: lead.statusKind,
      createdAt: iso(start + created * day),
      convertedAt: isConverted ? iso(start + (created + 2) * day) : null,
      convertedDealId: isConverted ? (deals[deal % (deals.length + 1)]?.id ?? 'gone') : null,
    }));

/** Records of any company from December 2024 to mid-2025: histories, leads, lines, costs and customers. */
export const anyForecasts: fc.Arbitrary<Required<Pick<Records, 'deals' | 'transitions'>> & Records> = fc
  .array(anyStory, { maxLength: 30 })
  .chain((stories) => {
    const deals = stories.map(({ deal }) => deal);
    const line = fc.record({
      id: fc.uuid(),
      dealId: fc.constantFrom('gone', ...deals.map(({ id }) => id)),
      quantity: fc.constantFrom(1, 2, 0.5),
      unitPrice: fc.constant(100),
      unitCost: maybe(fc.integer({ min: 0, max: 333 })),
    });
    const cost = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('acquisition' as const, 'other' as const),
      from: fc.constantFrom('2025-01-01', '2025-03-01', '2025-03-15'),
      to: fc.constantFrom('2025-03-20', '2025-04-01', '2025-07-01'),
      amount: fc.integer({ min: 0, max: 10_000 }),
      currency: fc.constantFrom('EUR', 'PLN', 'USD'),
      customerId: maybe(fc.constantFrom(...customers)),
    });
    return fc.record({
      leads: fc.array(anyLead(deals), { maxLength: 30 }),
      lineItems: fc.array(line, { maxLength: 20 }),
      costs: fc.array(cost, { maxLength: 8 }),
      deals: fc.constant(deals),
      transitions: fc.constant(stories.flatMap(({ way }) => way)),
      fieldChanges: fc.constant(stories.flatMap(({ changes }) => changes)),
      sources: fc.constant(
        ['web', 'fair', '__proto__'].map((id) => ({ id, name: id, channel: 'event' as const })),
      ),
      customers: fc.constant([
        ...['c1', 'c2', 'constructor'].map((id) => ({ id, kind: 'company' as const, name: id })),
        { id: 'person', kind: 'contact' as const, name: 'Person', parentId: 'c1' },
        { id: 'old', kind: 'company' as const, name: 'Old', mergedIntoId: 'c2' },
      ]),
    });
  });

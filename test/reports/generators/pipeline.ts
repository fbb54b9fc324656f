import fc from 'fast-check';
import type { Activity, Deal, RecordOf, Records, Stage, Transition } from '@/lib/model/entities';
import { aCall, aDeal, aWay } from '../../table/a-company';

const dayMs = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const instant = (from: string, to: string): fc.Arbitrary<number> =>
  fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((seconds) => seconds * 1000);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const stage = (
  pipelineId: string,
  id: string,
  position: number,
  kind: Stage['kind'],
  deletedAt?: string,
): Stage => ({ id, pipelineId, name: id.toUpperCase(), position, kind, probability: 0.5, deletedAt });

/** Two pipelines; one stage of the first is deleted on 15 March 2025. */
export const pipelineStages: readonly Stage[] = [
  stage('sales', 'in', 0, 'incoming'),
  stage('sales', 'a', 1, 'open'),
  stage('sales', 'b', 2, 'open'),
  stage('sales', 'old', 3, 'open', '2025-03-15T00:00:00Z'),
  stage('sales', 'c', 4, 'open'),
  stage('sales', 'won', 9, 'won'),
  stage('sales', 'lost', 10, 'lost'),
  stage('sales', 'unfit', 11, 'unqualified'),
  stage('partners', 'x', 1, 'open'),
  stage('partners', 'y', 2, 'open'),
  stage('partners', 'ywon', 9, 'won'),
];

const owners = ['ann', 'bo', '__proto__'] as const;

interface Journey {
  readonly deal: Deal;
  readonly way: Transition[];
  readonly changes: RecordOf<'fieldChanges'>[];
}

const journey: fc.Arbitrary<Journey> = fc
  .record({
    created: instant('2025-02-10T00:00:00Z', '2025-04-02T00:00:00Z'),
    steps: fc.array(
      fc.record({
        to: fc.constantFrom(...pipelineStages.map(({ id }) => id), 'in', 'a', 'b', 'c', 'won', 'lost'),
        hours: fc.integer({ min: 0, max: 240 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    amount: maybe(fc.integer({ min: -1000, max: 100_000 })),
    currency: maybe(fc.constantFrom('EUR', 'EUR', 'USD')),
    ownerId: maybe(fc.constantFrom(...owners)),
    sourceId: maybe(fc.constantFrom('web', 'fair')),
    expectedCloseDate: maybe(fc.constantFrom('2025-03-10', '2025-06-10')),
    deletedAfter: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null, freq: 5 }),
    earlierAmount: maybe(fc.integer({ min: 0, max: 100_000 })),
    earlierOwner: maybe(fc.constantFrom(...owners)),
    changedAfter: fc.integer({ min: 0, max: 40 }),
    isChanged: fc.boolean(),
  })
  .map(({ created, steps, deletedAfter, earlierAmount, earlierOwner, changedAfter, isChanged, ...facts }) => {
    const deal = aDeal({
      ...facts,
      createdAt: iso(created),
      stageId: steps.at(-1)?.to ?? 'a',
      deletedAt: deletedAfter === null ? null : iso(created + deletedAfter * dayMs),
    });
    let at = created;
    const way = aWay(
      deal.id,
      ...steps.map(({ to, hours }, index): [string, string] => {
        at += index === 0 ? 0 : hours * 3_600_000;
        return [to, iso(at)];
      }),
    );
    const changed = iso(created + changedAfter * dayMs);
    const change = (field: 'amount' | 'ownerId', from: unknown): RecordOf<'fieldChanges'> => {
      return { dealId: deal.id, field, from, to: null, at: changed, seq: 0 };
    };
    const changes = isChanged ? [change('amount', earlierAmount), change('ownerId', earlierOwner)] : [];
    return { deal, way, changes };
  });

const lead = fc.record({
  created: instant('2025-02-10T00:00:00Z', '2025-04-02T00:00:00Z'),
  statusKind: fc.constantFrom(
    'new' as const,
    'working' as const,
    'qualified' as const,
    'unqualified' as const,
    'converted' as const,
  ),
  deal: maybe(fc.nat({ max: 30 })),
  ownerId: maybe(fc.constantFrom(...owners)),
  sourceId: maybe(fc.constantFrom('web', 'fair', 'constructor')),
  estimatedValue: maybe(fc.integer({ min: 0, max: 10_000 })),
  currency: maybe(fc.constantFrom('EUR', 'USD')),
  isDeleted: fc.boolean(),
});

const activity = fc.record({
  kind: fc.constantFrom('call' as const, 'email' as const, 'note' as const, 'visit' as const),
  status: fc.constantFrom('done' as const, 'planned' as const),
  domain: fc.constantFrom('sales' as const, 'service' as const, null),
  direction: fc.constantFrom('outbound' as const, 'inbound' as const, null),
  at: instant('2025-02-10T00:00:00Z', '2025-05-02T00:00:00Z').map(iso),
  deal: maybe(fc.nat({ max: 30 })),
  lead: maybe(fc.nat({ max: 15 })),
});

/** Companies whose deals go back and forth, skip, reopen, change pipeline, value and owner, and are deleted. */
export const anyPipelines: fc.Arbitrary<Records> = fc
  .record({
    journeys: fc.array(journey, { maxLength: 30 }),
    leads: fc.array(lead, { maxLength: 15 }),
    activities: fc.array(activity, { maxLength: 40 }),
  })
  .map(({ journeys, leads, activities }): Records => {
    const deals = journeys.map(({ deal }) => deal);
    const leadRecords = leads.map(
      ({ created, deal, isDeleted, ...facts }, index): RecordOf<'leads'> => ({
        id: `lead ${index}`,
        name: `Lead ${index}`,
        status: facts.statusKind,
        ...facts,
        createdAt: iso(created),
        convertedDealId: deal === null ? null : (deals[deal]?.id ?? null),
        convertedAt: facts.statusKind === 'converted' ? iso(created + dayMs) : null,
        deletedAt: isDeleted && index % 3 === 0 ? iso(created + dayMs) : null,
      }),
    );
    return {
      pipelines: [
        { id: 'sales', name: 'Sales', position: 0 },
        { id: 'partners', name: 'Partners', position: 1 },
      ],
      stages: pipelineStages,
      sources: ['web', 'fair'].map((id) => ({ id, name: id })),
      teams: [{ id: 'north', name: 'North' }],
      users: ['ann', 'bo'].map((id) => ({ id, name: id, active: true, teamIds: ['north'] })),
      deals,
      transitions: journeys.flatMap(({ way }) => way),
      fieldChanges: journeys.flatMap(({ changes }) => changes),
      leads: leadRecords,
      activities: activities.map(
        ({ deal, lead: of, ...facts }): Activity =>
          aCall({
            ...facts,
            dueAt: facts.status === 'planned' ? facts.at : null,
            dealId: deal === null ? null : (deals[deal]?.id ?? null),
            leadId: of === null ? null : (leadRecords[of]?.id ?? null),
          }),
      ),
    };
  });

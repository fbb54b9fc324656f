import type { Activity, Deal, Records, Stage, Transition, User } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import type { Tables } from '@/lib/table/table';
import { tablesOf } from '@/lib/table/tables-of';

let next = 1;
const newId = (prefix: string): string => `${prefix}${next++}`;

/** March 2025 in UTC, seen from the end of the year; euros, Monday to Friday. */
export function aScope(facts: Partial<Scope> = {}): Scope {
  return {
    period: { from: '2025-03-01', to: '2025-04-01' },
    comparison: 'previous',
    filters: {},
    asOf: '2025-12-31T00:00:00Z',
    timeZone: 'UTC',
    weekStart: 1,
    baseCurrency: 'EUR',
    currencies: {},
    rates: {},
    calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [] },
    attribution: 'event',
    ...facts,
  };
}

/** A valid deal; say only what the test is about. */
export function aDeal(facts: Partial<Deal> = {}): Deal {
  return {
    id: newId('deal'),
    name: 'Desk order',
    pipelineId: 'sales',
    stageId: 'offer',
    amount: 10_000,
    currency: 'EUR',
    ownerId: 'ann',
    createdAt: '2025-03-01T08:00:00Z',
    ...facts,
  };
}

/** A deal that was lost, by default ten days after it was created. */
export const aLoss = (facts: Partial<Deal> = {}): Deal =>
  aDeal({ stageId: 'lost', closedAt: '2025-03-11T08:00:00Z', ...facts });

export const aWin = (facts: Partial<Deal> = {}): Deal =>
  aDeal({ stageId: 'won', closedAt: '2025-03-11T08:00:00Z', ...facts });

export function aCall(facts: Partial<Activity> = {}): Activity {
  return {
    id: newId('call'),
    kind: 'call',
    status: 'done',
    userId: 'ann',
    at: '2025-03-04T10:15:00Z',
    direction: 'outbound',
    outcomeKind: 'connected',
    ...facts,
  };
}

/** A deal's way through stages: `[stage, instant]` from its creation on. */
export function aWay(
  dealId: string,
  ...steps: readonly (readonly [stage: string, at: string])[]
): Transition[] {
  return steps.map(([toStageId, at], seq) => ({
    id: `${dealId}-${seq}`,
    dealId,
    fromStageId: steps[seq - 1]?.[0] ?? null,
    toStageId,
    at,
    seq,
  }));
}

export const stages: readonly Stage[] = (
  [
    ['new', 'open', 0.2],
    ['offer', 'open', 0.5],
    ['won', 'won', 1],
    ['paid', 'won', 1],
    ['lost', 'lost', 0],
    ['unfit', 'unqualified', 0],
  ] as const
).map(([id, kind, probability], position) => ({
  id,
  pipelineId: 'sales',
  name: id,
  position,
  kind,
  probability,
}));

export const users: readonly User[] = ['ann', 'bo', 'cem'].map((id) => ({
  id,
  name: id,
  active: true,
  teamIds: [],
}));

/** Tables of a small company: one pipeline, three people, two reasons, and the records given. */
export const aCompany = (records: Records = {}): Tables =>
  tablesOf({
    pipelines: [{ id: 'sales', name: 'Sales', position: 0 }],
    stages,
    users,
    lossReasons: [
      { id: 'price', name: 'Price' },
      { id: 'timing', name: 'Timing' },
    ],
    ...records,
  });

import { computed, createModel, effect, signal } from '@preact/signals';
import type { AccountContents, ReportNeeds } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import { type EntityName, entityNames, fieldsOf } from '@/lib/model/entities';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { SyncStatus } from '@/lib/model/sync-status';
import type { Session } from './session';

/** Fields that reports ask for and that not every CRM has; words under `coverage.field.<name>`. */
const told = {
  deals: [
    ...['amount', 'ownerId', 'customerId', 'sourceId', 'lossReasonId', 'expectedCloseDate'],
    'winProbability',
  ],
  leads: ['ownerId', 'sourceId', 'convertedDealId'],
  activities: ['userId', 'dealId', 'outcome', 'durationSec', 'direction'],
  customers: ['industry', 'size', 'region'],
} as const satisfies { readonly [E in EntityName]?: readonly string[] };
const toldOf: { readonly [E in EntityName]?: readonly string[] } = told;

/** What people ask for first; the rest follows in the order of the model. */
const first: readonly EntityName[] = ['deals', 'transitions', 'activities', 'leads', 'customers'];
/** Kinds of which the past is kept apart from the present; lists of names have none worth telling. */
const withPast: ReadonlySet<EntityName> = new Set<EntityName>([
  'deals',
  'transitions',
  'fieldChanges',
  'leads',
]);

/** A kind of record that the CRM gives. */
export interface GivenKind {
  readonly entity: EntityName;
  /** Records here now. */
  readonly count: number;
  /** Fields worth naming; without any for a kind, how many of all there are. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  readonly fields: { readonly k: number; readonly n: number };
  readonly history: 'none' | 'partial' | 'full' | null;
  /** Instant from which on its history is complete. */
  readonly since: string | null;
  /** The sign-in may not read it. */
  readonly isClosed: boolean;
}

/** A kind of record that does not come, and the reports that are lost by it. */
export interface MissingKind {
  readonly entity: EntityName;
  readonly why: 'absent' | 'no-access' | 'no-history';
  readonly reports: readonly string[];
}

export interface Coverage {
  readonly given: readonly GivenKind[];
  readonly missing: readonly MissingKind[];
  /** Missing as well; no report needs them. */
  readonly others: readonly EntityName[];
}

/**
 * What an account's CRM gives, by what its connector publishes; records that are here are given whatever it says.
 *
 * Rules: goals are the user's own and are in neither list. A field that may hold the loss reason is one.
 */
export function coverageOf(
  { capabilities, reasonFields = [] }: Pick<Account, 'capabilities' | 'reasonFields'>,
  counts: AccountContents['counts'],
  { streams }: Pick<SyncStatus, 'streams'>,
  reports: readonly ReportNeeds[],
): Coverage {
  const closed = new Set<string>(
    streams.filter(({ phase }) => phase === 'no-access').flatMap(({ fills }) => fills),
  );
  const kinds = [...new Set([...first, ...entityNames])].filter((entity) => entity !== 'goals');
  const saidOf = (entity: EntityName) =>
    Object.hasOwn(capabilities, entity) ? capabilities[entity] : undefined;
  const isGiven = (entity: EntityName): boolean => saidOf(entity) !== undefined || (counts[entity] ?? 0) > 0;
  const given = kinds.filter(isGiven).map((entity): GivenKind => {
    const said = saidOf(entity);
    const filled = new Set(said?.fields);
    if (entity === 'deals' && reasonFields.length > 0) filled.add('lossReasonId');
    const all = fieldsOf(entity).map(([name]) => name);
    const own = all.filter((name) => name !== 'id' && name !== 'deletedAt');
    const named = toldOf[entity] ?? [];
    return {
      entity,
      count: counts[entity] ?? 0,
      has: named.filter((field) => filled.has(field)),
      lacks: said ? named.filter((field) => !filled.has(field)) : [],
      fields: { k: own.filter((name) => filled.has(name)).length, n: own.length },
      history: (withPast.has(entity) && said?.history) || null,
      since: said?.historySince ?? null,
      isClosed: closed.has(entity),
    };
  });
  const whyMissing = (entity: EntityName): MissingKind['why'] | undefined => {
    if (closed.has(entity)) return (counts[entity] ?? 0) > 0 ? undefined : 'no-access';
    if (!isGiven(entity)) return 'absent';
    const isPastUntold = entity === 'transitions' && saidOf(entity)?.history === 'none';
    return isPastUntold && (counts[entity] ?? 0) === 0 ? 'no-history' : undefined;
  };
  const missing = kinds.flatMap((entity): MissingKind[] => {
    const why = whyMissing(entity);
    const lost = reports.filter(({ needs }) => needs.includes(entity)).map(({ id }) => id);
    return why === undefined ? [] : [{ entity, why, reports: lost }];
  });
  return {
    given,
    missing: missing.filter((kind) => kind.reports.length > 0 || kind.why !== 'absent'),
    others: missing
      .filter((kind) => kind.reports.length === 0 && kind.why === 'absent')
      .map(({ entity }) => entity),
  };
}

/** Behind what the CRM gives. */
export const CoverageView = createModel((session: Session) => {
  const reports = signal<readonly ReportNeeds[]>([]);
  const failure = signal<Failure | null>(null);
  effect(() => {
    session.engine.ask('reportNeeds', {}).then(
      (found) => {
        reports.value = found;
      },
      (error: unknown) => {
        failure.value = failureOf(error);
      },
    );
  });
  return {
    failure,
    /** Null while nothing is known: no account, or none that has been read yet. */
    coverage: computed((): Coverage | null => {
      const account = session.account.value;
      const counts = session.contents.value?.counts ?? {};
      if (!account || Object.keys(account.capabilities).length + Object.keys(counts).length === 0)
        return null;
      return coverageOf(account, counts, session.status.value, reports.value);
    }),
    /** Instant at which the first deal was created. */
    firstDeal: computed(() => session.contents.value?.deals?.first ?? null),
  };
});

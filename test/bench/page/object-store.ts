import { Dexie, type Table } from 'dexie';
import { type EntityName, keyOf, type RecordOf, type Records } from '@/lib/model/entities';
import { toBase } from '@/lib/table/base-amounts';
import { zoneOf } from '@/lib/table/zone';
import { scopeFor, timeZone } from '../company/company';
import type { Span } from '../engines/questions';

/** Indexes that an app with one object per record usually has. */
const schema: { readonly [E in EntityName]?: string } = {
  teams: 'id',
  users: 'id',
  sources: 'id',
  lossReasons: 'id',
  pipelines: 'id',
  stages: 'id',
  goals: 'id',
  customers: 'id, email, name, ownerId',
  deals: 'id, ownerId, stageId, status, createdAt, closedAt, customerId',
  transitions: 'id, dealId, at',
  fieldChanges: '++, dealId',
  activities: 'id, dealId, userId, customerId, at, kind',
};

/** The obvious way: a database with one object per record. */
export class ObjectStore {
  readonly #db = new Dexie('objects', { cache: 'disabled' });

  constructor() {
    this.#db.version(1).stores(schema);
  }

  async write(records: Records): Promise<void> {
    for (const [entity, all] of Object.entries(records)) {
      for (let from = 0; from < all.length; from += 1000) {
        await this.#db.table(entity).bulkPut(all.slice(from, from + 1000));
      }
    }
  }

  async read(): Promise<StoredObjects> {
    const table = <E extends EntityName>(entity: E): Table<RecordOf<E>> => this.#db.table(entity);
    return new StoredObjects(
      await table('users').toArray(),
      await table('lossReasons').toArray(),
      await table('deals').toArray(),
      await table('activities').toArray(),
    );
  }

  close(): void {
    this.#db.close();
  }
}

const instant = (iso: string | null | undefined): number => (iso ? Date.parse(iso) / 1000 : Number.NaN);
const outcomes = ['connected', 'no_answer', 'voicemail', 'busy', 'call_later', 'wrong_number', 'other'];

/** Records as they come out of such a database, and loops over them. Answers as in `questions.ts`. */
export class StoredObjects {
  readonly #owners: readonly (string | null)[];
  readonly #reasons: readonly (string | null)[];
  readonly #deals: Map<string, RecordOf<'deals'>>;
  readonly #activities: Map<string, RecordOf<'activities'>>;
  readonly #zone = zoneOf(timeZone);

  constructor(
    users: readonly RecordOf<'users'>[],
    reasons: readonly RecordOf<'lossReasons'>[],
    deals: readonly RecordOf<'deals'>[],
    activities: readonly RecordOf<'activities'>[],
  ) {
    this.#owners = [null, ...users.map(({ id }) => id)].sort(byNumber);
    this.#reasons = [null, ...reasons.map(({ id }) => id)];
    this.#deals = new Map(deals.map((deal) => [deal.id, deal]));
    this.#activities = new Map(activities.map((activity) => [activity.id, activity]));
  }

  apply({ deals = [], activities = [] }: Records): void {
    for (const deal of deals) this.#deals.set(keyOf('deals', deal), deal);
    for (const activity of activities) this.#activities.set(keyOf('activities', activity), activity);
  }

  winRate({ from, to }: Span): number[] {
    const found = new Map<string | null, { won: number; lost: number; revenue: number }>();
    const rates = scopeFor({ from: '2025-01-01', to: '2026-01-01' });
    const converters = new Map(
      ['EUR', 'PLN', 'USD'].map((currency) => [currency, toBase(currency, rates)] as const),
    );
    for (const { closedAt, ownerId = null, status, amount, currency } of this.#deals.values()) {
      const closed = instant(closedAt);
      if (!(closed >= from && closed < to)) continue;
      const sums = found.get(ownerId) ?? { won: 0, lost: 0, revenue: 0 };
      found.set(ownerId, sums);
      if (status === 'lost') sums.lost++;
      if (status !== 'won') continue;
      sums.won++;
      const convert = converters.get(currency ?? 'EUR');
      if (typeof amount === 'number' && convert) sums.revenue += convert(amount);
    }
    return this.#owners.flatMap((owner) => {
      const sums = found.get(owner);
      return sums ? [sums.won, sums.lost, sums.revenue] : [0, 0, 0];
    });
  }

  lostReasons({ from, to }: Span): number[] {
    const found = new Map<string, number>();
    for (const { closedAt, ownerId, lossReasonId, status } of this.#deals.values()) {
      const closed = instant(closedAt);
      if (status !== 'lost' || !(closed >= from && closed < to)) continue;
      const key = `${lossReasonId ?? null} ${ownerId ?? null}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    return this.#reasons.flatMap((reason) =>
      this.#owners.map((owner) => found.get(`${reason} ${owner}`) ?? 0),
    );
  }

  heatMap({ from, to }: Span): number[] {
    const found = new Map<string, number>();
    for (const { at: iso, kind, status, direction, outcomeKind } of this.#activities.values()) {
      if (kind !== 'call' || status !== 'done' || direction === 'inbound') continue;
      const at = instant(iso);
      if (!(at >= from && at < to)) continue;
      const key = `${this.#zone.hourOfWeek(at)} ${outcomeKind ?? null}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    return Array.from({ length: 169 }, (_, hour) =>
      [null, ...outcomes].map((outcome) => found.get(`${hour - 1} ${outcome}`) ?? 0),
    ).flat();
  }
}

/** `u2` before `u10`. */
const byNumber = (a: string | null, b: string | null): number =>
  a === null ? -1 : b === null ? 1 : Number(a.slice(1)) - Number(b.slice(1));

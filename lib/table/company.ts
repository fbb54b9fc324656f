import { weighted } from '@/lib/math/money';
import type { WorkingDays } from '@/lib/math/working-days';
import type { Scope } from '@/lib/model/scope';
import { Activities } from './activities';
import { attributedKeys, reasonKeysOf } from './attributed';
import type { BaseAmounts } from './base-amounts';
import { Calendars, workingDaysOf } from './calendars';
import { dateDays, instantSeconds } from './column';
import { countedAs } from './customers';
import { dealAmounts } from './deal-amounts';
import { type Deals, dealsAt } from './deals';
import { changesOf, formerValues, restore } from './field-changes';
import { Keys } from './keys';
import { winProbabilities } from './probability';
import { remembered } from './remembered';
import { codes, numbers, type Tables } from './table';
import { Teams, teamKeysOf } from './teams';
import { workKeys } from './work-keys';
import { type Zone, zoneOf } from './zone';

/** The event whose instant decides whose a deal is: its creation, its close, or the report's own moment. */
export type Moment = 'created' | 'closed' | 'now';

/** Scope without what changes from one question to the next. */
export type CompanyScope = Omit<Scope, 'period' | 'comparison' | 'filters' | 'options' | 'weekStart'>;

/** Entities whose records name a customer. */
const customerNamed = [
  'deals',
  'activities',
  'cases',
  'surveys',
  'subscriptions',
  'renewals',
  'costs',
  'campaignEvents',
] as const;

/**
 * What the records say as of an instant, in one zone, currency and attribution.
 *
 * Made once for a set of tables and a scope (`companyOf`); each part is worked out when it is first asked for and then
 * kept, so that a changed filter or period costs only its own loop.
 */
export class Company {
  readonly tables: Tables;
  readonly asOf: number;
  readonly zone: Zone;
  /** Local date of as-of. */
  readonly today: number;
  /** The company's; `calendarFor` has those of teams and people. */
  readonly calendar: WorkingDays;
  readonly scope: CompanyScope;
  readonly #made = new Map<string, unknown>();
  #deals: Deals | undefined;

  constructor(tables: Tables, scope: CompanyScope) {
    this.tables = tables;
    this.scope = scope;
    this.asOf = instantSeconds(scope.asOf);
    this.zone = zoneOf(scope.timeZone);
    this.today = this.zone.dayOf(this.asOf);
    this.calendar = workingDaysOf(scope.calendar);
  }

  /** Users, and everybody whom a record or its history names. */
  get people(): Keys {
    return this.#once('people', () => {
      const keys = this.#keys('users');
      const { activities, leads, customers, cases, costs, usageDays } = this.tables;
      for (const table of [activities, costs, usageDays]) keys.ofCodes(codes(table, 'userId'));
      for (const table of [leads, customers]) keys.ofCodes(codes(table, 'ownerId'));
      keys.ofCodes(codes(cases, 'agentId'));
      return this.#withHistory(keys, 'ownerId');
    });
  }

  get sources(): Keys {
    return this.#once('sources', () => {
      const keys = this.#keys('sources');
      for (const table of [this.tables.leads, this.tables.customers]) keys.ofCodes(codes(table, 'sourceId'));
      return this.#withHistory(keys, 'sourceId');
    });
  }

  /** Customers, and whomever a record names as one. */
  get customers(): Keys {
    return this.#once('customers', () => {
      const keys = this.#keys('customers');
      keys.ofCodes(codes(this.tables.leads, 'convertedCustomerId'));
      for (const entity of customerNamed) keys.ofCodes(codes(this.tables[entity], 'customerId'));
      return keys;
    });
  }

  get pipelines(): Keys {
    return this.#keys('pipelines');
  }

  get reasons(): Keys {
    return this.#keys('lossReasons');
  }

  get teamKeys(): Keys {
    return this.#once('teamKeys', () => teamKeysOf(this.tables));
  }

  get teams(): Teams {
    return this.#once('teams', () => new Teams(this.tables, this.people, this.teamKeys));
  }

  get deals(): Deals {
    // A field, not `#once`: this is read for each of many rows.
    this.#deals ??= dealsAt(this.tables, this.asOf);
    return this.#deals;
  }

  get activities(): Activities {
    return this.#once('activities', () => new Activities(this));
  }

  /** Who did each activity, and what it was (`work-keys.ts`). */
  get workKeys(): Int32Array {
    return this.#once('workKeys', () => workKeys(this.activities, this.asOf, this.people.size));
  }

  /** Whether any change of a field is known; without one current values stand for those at the event. */
  get hasHistory(): boolean {
    return this.tables.fieldChanges.length > 0;
  }

  /** The moment that counts under the scope's attribution. */
  attributes(moment: Moment): Moment {
    return this.scope.attribution === 'current' ? 'now' : moment;
  }

  /** Owner of each deal at a moment, a key of `people`, −1 unowned (catalogue 0.6). */
  owners(moment: Moment): Int32Array {
    return this.#attributed('ownerId', this.people, moment);
  }

  /** Source of each deal at a moment, a key of `sources`. */
  dealSources(moment: Moment): Int32Array {
    return this.#attributed('sourceId', this.sources, moment);
  }

  /** Reason of each deal for its loss, a key of `reasons`. */
  get dealReasons(): Int32Array {
    return this.#once('dealReasons', () => reasonKeysOf(this.tables, this.reasons));
  }

  /** Customer that each deal counts for, a key of `customers`. */
  get dealCustomers(): Int32Array {
    return this.#once('dealCustomers', () => {
      const own = this.customers.ofRows(codes(this.tables.deals, 'customerId'), this.deals.length);
      return own.map((key) => (key < 0 ? -1 : (this.countsAs[key] ?? key)));
    });
  }

  /** What a customer counts as; keys past its end count as themselves. */
  get countsAs(): Int32Array {
    return this.#once('countsAs', () => countedAs(this.tables, this.customers));
  }

  /** Pipeline each deal is in, a key of `pipelines`. */
  get dealPipelines(): Int32Array {
    return this.#once('dealPipelines', () => {
      const ofStage = this.pipelines.ofRows(
        codes(this.tables.stages, 'pipelineId'),
        this.tables.stages.length,
      );
      const own = this.pipelines.ofRows(codes(this.tables.deals, 'pipelineId'), this.deals.length);
      const { stage } = this.deals;
      return own.map((key, deal) =>
        (stage[deal] as number) < 0 ? key : (ofStage[stage[deal] as number] as number),
      );
    });
  }

  /** Amount of each deal as of the instant, in the base currency. */
  get amounts(): BaseAmounts {
    return this.#once('amounts', () => dealAmounts(this, this.scope));
  }

  /** Chance of each deal to be won; NaN unknown. */
  get chances(): Float64Array {
    return this.#once('chances', () => winProbabilities(this.tables, this.deals, this.asOf));
  }

  /** Amount times chance of each deal, whole minor units of the base currency; NaN when either is unknown. */
  get weighted(): Float64Array {
    return this.#once('weighted', () => {
      const { chances, amounts } = this;
      return amounts.base.map((base, deal) => {
        const chance = chances[deal] as number;
        return Number.isNaN(base) || Number.isNaN(chance) ? Number.NaN : weighted(base, chance);
      });
    });
  }

  /** Seconds from creation to close; NaN while open, and where the close comes first. */
  get cycles(): Float64Array {
    return this.#once('cycles', () => sinceCreation(this.deals, this.deals.closedAt));
  }

  /** Seconds from creation to the first contact; NaN without one. */
  get firstActions(): Float64Array {
    return this.#once('firstActions', () => sinceCreation(this.deals, this.activities.firstContacts));
  }

  /** Days each deal is expected to close on; NaN unknown. */
  get expectedDays(): Float64Array {
    return this.#once('expectedDays', () => {
      const days = numbers(this.tables.deals, 'expectedCloseDate').slice(0, this.deals.length);
      restore(
        changesOf(this.tables, 'expectedCloseDate'),
        () => this.asOf,
        (deal, value) => {
          days[deal] = typeof value === 'string' ? dateDays(value) : Number.NaN;
        },
      );
      return days;
    });
  }

  /** The days that a person or team works, by id; those of the company where nothing else is known of them. */
  calendarFor(scope: 'company' | 'team' | 'user', id?: string | null): WorkingDays {
    return this.#once('calendars', () => new Calendars(this, this.scope.calendars)).of(scope, id);
  }

  /** Bounds of a period of local dates as instants. */
  bounds(days: { readonly from: number; readonly to: number }): {
    readonly from: number;
    readonly to: number;
  } {
    return { from: this.zone.startOf(days.from), to: this.zone.startOf(days.to) };
  }

  #keys(entity: 'users' | 'sources' | 'customers' | 'pipelines' | 'lossReasons'): Keys {
    return this.#once(`keys ${entity}`, () => new Keys(this.tables[entity]));
  }

  /** All keys are there before anything is counted, so that every grouping has the same size. */
  #withHistory(keys: Keys, field: 'ownerId' | 'sourceId'): Keys {
    keys.ofCodes(codes(this.tables.deals, field));
    for (const id of formerValues(changesOf(this.tables, field))) keys.add(id);
    return keys;
  }

  #attributed(field: 'ownerId' | 'sourceId', keys: Keys, moment: Moment): Int32Array {
    const when = this.attributes(moment);
    return this.#once(`${field} ${when}`, () => attributedKeys(this, field, keys, when));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}

const sinceCreation = ({ createdAt }: Deals, instants: Float64Array): Float64Array =>
  instants.map((instant, deal) => {
    const seconds = instant - (createdAt[deal] as number);
    return seconds >= 0 ? seconds : Number.NaN;
  });

const made = remembered(
  (tables: Tables, scope: CompanyScope) => new Company(tables, scope),
  (scope) =>
    JSON.stringify([
      scope.asOf,
      scope.timeZone,
      scope.baseCurrency,
      scope.currencies,
      scope.rates,
      scope.datedRates,
      scope.calendar,
      scope.calendars,
      scope.fiscalYearStart,
      scope.monthCalendar,
      scope.attribution,
    ]),
);

/** The company of these tables and this scope, made at most once. */
export const companyOf = (tables: Tables, scope: CompanyScope): Company => made(tables, scope);

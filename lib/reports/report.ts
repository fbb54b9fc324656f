import type { EntityName } from '@/lib/model/entities';
import type { Block, Cell, ChartHint, Result, Sentence, State } from '@/lib/model/result';
import type { FilterName, Scope } from '@/lib/model/scope';
import type { Answer, Query } from '@/lib/query/answer';
import { execute, populationsOf } from '@/lib/query/execute';
import { populationIn } from '@/lib/query/population';
import type { QueryView, RecordSet } from '@/lib/query/view';
import { viewOf } from '@/lib/query/view-of';
import { dateIso } from '@/lib/table/column';
import type { Company } from '@/lib/table/company';
import { ignoredFilters } from '@/lib/table/filters';
import type { Tables } from '@/lib/table/table';
import { type OptionSpec, type OptionValues, offeredOptions, optionsIn, optionValues } from './parts/options';
import { resultSeen } from './parts/seen-result';

/** A report as everyone sees it: pure, knows no browser and no CRM. */
export interface Report {
  readonly id: string;
  /** Entities without which it is unavailable. */
  readonly needs: readonly EntityName[];
  readonly options: readonly OptionSpec[];
  /** Selections in `result` are indexes into `selections`. */
  run(tables: Tables, scope: Scope): { readonly result: Result; readonly selections: readonly RecordSet[] };
}

/** What a report works with. */
export interface View<O extends readonly OptionSpec[] = readonly OptionSpec[]> extends QueryView {
  /** The report's own options by id. */
  readonly options: OptionValues<O>;
}

/** What a report found, without what every result carries. */
export interface Found {
  /** Records that the main figure counts. */
  readonly n: number;
  /** There is nothing to show; without it, when `n` is 0. */
  readonly isEmpty?: boolean;
  /** Too few for the main figure to be judged. */
  readonly isThin?: boolean;
  /** What the CRM does not send, as words under `reason.<key>`. */
  readonly lacks?: string;
  /** Which date puts a record into the period, when the options change it. */
  readonly dateField?: string;
  /** Records taken out by each filter, to say why nothing is left. */
  readonly removed?: ReadonlyMap<FilterName, number>;
  /** Why there is nothing, when no filter is to blame. */
  readonly whyEmpty?: string;
  readonly finding?: Sentence | undefined;
  readonly remark?: Sentence | undefined;
  readonly headline?: Block;
  readonly blocks: readonly Block[];
  readonly charts: readonly ChartHint[];
  /** Counts by caveat; those of 0 are not shown. */
  readonly caveats?: Readonly<Record<string, number>>;
  readonly figures: unknown;
}

/** A report as its author writes it: what it is about, and `compute`. */
export interface Spec<O extends readonly OptionSpec[]> {
  readonly id: string;
  readonly needs: readonly EntityName[];
  readonly options?: O;
  /** Which date puts a record into the period: words under `date-field.<key>`. */
  readonly dateField: string;
  /** Entities whose records it counts, where they are not those of `needs`: filters that these do not know are named. */
  readonly about?: readonly EntityName[];
  compute(view: View<O>): Found;
}

/** A report that is one or more queries, and what is said about their answers. */
export interface QuerySpec<O extends readonly OptionSpec[], Q extends string>
  extends Omit<Spec<O>, 'compute'> {
  /** The first is the main one: what its filters have left is what the report is about. */
  queries(view: View<O>): Readonly<Record<Q, Query>>;
  tell(view: View<O>, answers: Readonly<Record<Q, Answer>>): Found;
}

/** A report made of queries: counting is the executor's, here is only what is shown of it. */
export const defineQueryReport = <
  const O extends readonly OptionSpec[] = readonly [],
  Q extends string = string,
>({
  queries,
  tell,
  ...spec
}: QuerySpec<O, Q>): Report =>
  defineReport<O>({
    ...spec,
    compute(view) {
      const asked = Object.entries<Query>(queries(view));
      const answers = asked.map(([id, query]) => [id, execute(view, query)]);
      const [population] = asked[0] ? populationsOf(asked[0][1].measures) : [];
      const removed = population && populationIn(view, population, view.period).removed;
      return { ...(removed && { removed }), ...tell(view, Object.fromEntries(answers)) };
    },
  });

/** Caveats that make a result a part of the whole. */
const makesPartial = new Set(['null-amount', 'unconverted', 'goals-unconverted', 'goals-part']);

/** Reports that say more about a caveat. */
const links: Readonly<Record<string, string>> = { 'many-without-reason': 'data-audit' };

/** Adds to a report what all have in common: bounds, comparison, state and foot (catalogue 0.1 to 0.3, 0.10). */
export function defineReport<const O extends readonly OptionSpec[] = readonly []>(spec: Spec<O>): Report {
  const { id, needs } = spec;
  const specs: readonly OptionSpec[] = spec.options ?? [];
  return {
    id,
    needs,
    options: specs,
    run: (tables, asked) => resultSeen(tables, asked, (scope) => resultOf(tables, scope)),
  };

  function resultOf(tables: Tables, scope: Scope) {
    const { view, selections } = viewOf(tables, scope);
    const { company, period, earlier } = view;
    const options = optionsIn(specs, scope.options, company.people);
    const offered = offeredOptions(options, scope.filters);
    const found = spec.compute({
      ...view,
      options: optionValues<O>(specs, options, scope.options, company.people),
    });
    const missing = needs.filter((entity) => tables[entity].length === 0);
    const dateField = found.dateField ?? spec.dateField;
    const toDate = dateField !== 'as-of' && period.to > company.asOf;
    const ignored = ignoredBy(company, spec.about ?? needs, scope);
    const caveats = Object.entries({ ...found.caveats, 'filter-ignored': ignored }).filter(
      ([, count]) => count > 0,
    );
    const state = stateOf(found, missing, toDate || caveats.some(([key]) => makesPartial.has(key)));
    const result: Result = {
      report: id,
      ...(offered.length > 0 && { options: offered }),
      state,
      reasons: reasonsOf(found, state, missing, toDate),
      ...(found.finding && state !== 'unavailable' && { finding: found.finding }),
      ...(found.remark && state !== 'unavailable' && { remark: found.remark }),
      ...(found.headline && { headline: found.headline }),
      blocks: found.blocks,
      charts: found.charts,
      caveats: caveats.map(([key, count]) => ({ key, count, ...(links[key] && { link: links[key] }) })),
      foot: {
        dateField,
        from: scope.period.from,
        to: scope.period.to,
        ...(earlier && { previousFrom: dateIso(earlier.days.from), previousTo: dateIso(earlier.days.to) }),
        toDate,
        timeZone: scope.timeZone,
        currency: scope.baseCurrency,
        asOf: scope.asOf,
        n: found.n,
      },
      figures: found.figures,
    };
    return { result, selections };
  }
}

/** Entities that filters are about; the others are names and settings. */
const filtered: ReadonlySet<EntityName> = new Set<EntityName>([
  ...([
    'deals',
    'leads',
    'activities',
    'customers',
    'lineItems',
    'proposals',
    'campaignEvents',
    'cases',
  ] as const),
  ...(['surveys', 'subscriptions', 'renewals', 'costs', 'webDays', 'listDays', 'usageDays'] as const),
]);

/** How many of the filters that are set say nothing about records of one of the entities. */
function ignoredBy(company: Company, about: readonly EntityName[], { filters }: Scope): number {
  const names = about.filter((entity) => filtered.has(entity));
  return new Set(names.flatMap((entity) => ignoredFilters(company, entity, filters))).size;
}

function stateOf(found: Found, missing: readonly EntityName[], isPart: boolean): State {
  if (missing.length > 0 || found.lacks) return 'unavailable';
  if (found.isEmpty ?? found.n === 0) return 'empty';
  if (found.isThin) return 'thin';
  return isPart ? 'partial' : 'ok';
}

function reasonsOf(
  { lacks, removed, whyEmpty }: Found,
  state: State,
  missing: readonly EntityName[],
  toDate: boolean,
): Result['reasons'] {
  if (state === 'unavailable')
    return [...missing.map((entity) => ({ key: `no-${entity}` })), ...(lacks ? [{ key: lacks }] : [])];
  const period = toDate ? [{ key: 'to-date' }] : [];
  if (state !== 'empty') return period;
  const filtered = [...(removed ?? [])].filter(([, n]) => n > 0);
  const why = filtered.map(([name, n]) => ({
    key: `removed-${name}`,
    values: { n } as Record<string, Cell>,
  }));
  return [...why, ...(why.length === 0 ? [{ key: whyEmpty ?? 'nothing-in-period' }] : []), ...period];
}

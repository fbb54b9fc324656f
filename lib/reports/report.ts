import { comparedWith, type Days } from '@/lib/math/comparison';
import type { EntityName } from '@/lib/model/entities';
import type { Block, Cell, ChartHint, Result, Selection, Sentence, State } from '@/lib/model/result';
import type { Filters, Scope } from '@/lib/model/scope';
import { dateDays, dateIso } from '@/lib/table/column';
import { type Company, companyOf } from '@/lib/table/company';
import type { Rows } from '@/lib/table/rows';
import type { Tables } from '@/lib/table/table';
import { type OptionSpec, type OptionValues, offeredOptions, optionsIn, optionValues } from './parts/options';

/** Rows of one entity behind a figure. */
export interface RecordSet {
  readonly entity: EntityName;
  readonly rows: Int32Array;
  /** Field whose sum is the figure (`base` is the amount in base currency), when it is a sum. */
  readonly sumOf?: 'base';
}

/** A report as everyone sees it: pure, knows no browser and no CRM. */
export interface Report {
  readonly id: string;
  /** Entities without which it is unavailable. */
  readonly needs: readonly EntityName[];
  readonly options: readonly OptionSpec[];
  /** Selections in `result` are indexes into `selections`. */
  run(tables: Tables, scope: Scope): { readonly result: Result; readonly selections: readonly RecordSet[] };
}

/** A period as local dates (`days`) and as the instants they begin at. */
export interface Span {
  readonly days: Days;
  readonly from: number;
  readonly to: number;
}

/** What a report works with. */
export interface View<O extends readonly OptionSpec[] = readonly OptionSpec[]> {
  readonly company: Company;
  readonly scope: Scope;
  readonly filters: Filters;
  /** The report's own options by id. */
  readonly options: OptionValues<O>;
  readonly period: Span;
  /** The period compared with, when there is one. */
  readonly earlier: Span | undefined;
  /** Makes records clickable: the number to put beside their figure. */
  select(entity: EntityName, rows: Rows, sumOf?: 'base'): Selection;
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
  readonly removed?: ReadonlyMap<keyof Filters, number>;
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
  compute(view: View<O>): Found;
}

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
    run(tables, scope) {
      const company = companyOf(tables, scope);
      const span = (days: Days): Span => ({ days, ...company.bounds(days) });
      const days = { from: dateDays(scope.period.from), to: dateDays(scope.period.to) };
      const compared =
        scope.comparison === 'none' ? null : comparedWith(days, scope.comparison, company.today);
      const earlier = compared ? span(compared) : undefined;
      const period = span(days);
      const options = optionsIn(specs, scope.options, company.people);
      const offered = offeredOptions(options, scope.filters);
      const selections: RecordSet[] = [];
      const found = spec.compute({
        company,
        scope,
        filters: scope.filters,
        options: optionValues<O>(options, company.people),
        period,
        earlier,
        select(entity, rows, sumOf) {
          return selections.push({ entity, rows, ...(sumOf && { sumOf }) }) - 1;
        },
      });
      const missing = needs.filter((entity) => tables[entity].length === 0);
      const toDate = period.to > company.asOf;
      const caveats = Object.entries(found.caveats ?? {}).filter(([, count]) => count > 0);
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
          dateField: found.dateField ?? spec.dateField,
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
    },
  };
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

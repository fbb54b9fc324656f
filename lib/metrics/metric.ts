import { enough } from '@/lib/math/rates';
import type { EntityName } from '@/lib/model/entities';
import type { Cell, Label, Selection, State, Unit } from '@/lib/model/result';
import { populationsOf } from '@/lib/query/execute';
import type { AnyMeasure } from '@/lib/query/measure';
import type { QueryView } from '@/lib/query/view';
import { type Taken, takenOf } from './taken';

/** What a metric says something about: business performance, user adoption, or customer perception. */
export type MetricClass = 'BP' | 'UA' | 'CP';
/** Sales, marketing or service. */
export type Area = 'S' | 'M' | 'V';
/** Templates of files that supply what a CRM does not send (catalogue 3.5). */
export type Template =
  | ('subscriptions' | 'renewals' | 'costs' | 'campaigns' | 'campaign_events' | 'web_days' | 'list_days')
  | ('cases' | 'surveys' | 'calls' | 'proposals' | 'goals' | 'fx' | 'holidays');

/** A figure beside the main one: the same of a part, another way to count it, what it is made of. */
export interface Part extends Taken {
  readonly key: string;
  readonly label: Label;
  readonly unit: Unit;
}

/** What a metric found, without what every value carries. */
export interface Found extends Taken {
  readonly parts?: readonly Part[];
  /** What the CRM does not send, as words under `reason.<key>`: the value is then unavailable. */
  readonly lacks?: readonly string[];
  /** What else must be known, as words under `note.<key>`. */
  readonly notes?: readonly string[];
  /** Too little to be judged, whatever `n` is. */
  readonly isThin?: boolean;
}

/** One number with all that must be known to read it. */
export interface MetricValue {
  /** `null` is unknown. */
  readonly value: number | null;
  /** Records that it rests on: for a rate its denominator, for a median those whose value is known. */
  readonly n: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly unit: Unit;
  readonly state: State;
  /** Why it is unavailable, empty or partial: words under `reason.<key>`. */
  readonly reasons: readonly { readonly key: string; readonly values?: Record<string, Cell> }[];
  /** Words under `note.<key>`; `approximate` is worked out from something else than the definition asks for. */
  readonly notes: readonly string[];
  /** Words under `caveat.<key>`, with a count above 0. */
  readonly caveats: readonly { readonly key: string; readonly count: number }[];
  readonly parts: readonly Part[];
  /** The records behind it. */
  readonly records?: Selection;
}

/** A metric of the catalogue: words under `metric.<id>` and `metric.<id>.about`. */
export interface Metric {
  readonly id: string;
  readonly unit: Unit;
  readonly class: MetricClass;
  readonly areas: readonly Area[];
  /** Greater is better (1), worse (−1), or neither. */
  readonly better?: 1 | -1;
  /** Entities without which it is unavailable, or approximate. */
  readonly needs: readonly EntityName[];
  /** Which date puts a record into the period: words under `date-field.<key>`; `as-of` for what is as of now. */
  readonly dateField: string;
  /** The file that would supply it where the CRM does not. */
  readonly supply?: Template;
  /** Where any group of records has it: it can be taken apart by dimensions. */
  readonly measure?: AnyMeasure;
  compute(view: QueryView): MetricValue;
}

interface Shared {
  readonly class: MetricClass;
  readonly areas: readonly Area[];
  readonly supply?: Template;
  /** Fewest records for it to be judged, 5 for rates (catalogue 0.8). */
  readonly fewest?: number;
  /** The fallback when an entity is missing; `undefined` when that cannot be worked out either. */
  instead?(view: QueryView): Found | undefined;
}

interface Spec extends Shared {
  readonly id: string;
  readonly unit: Unit;
  readonly better?: 1 | -1;
  readonly needs: readonly EntityName[];
  readonly dateField: string;
  readonly measure?: AnyMeasure;
  compute(view: QueryView): Found;
}

interface MeasureSpec extends Shared {
  /** The measure's own without one. */
  readonly id?: string;
  /** The entities of the measure's populations without these. */
  readonly needs?: readonly EntityName[];
  /** Other measures to be shown beside it. */
  readonly beside?: Readonly<Record<string, AnyMeasure>>;
  /** What is shown beside it and is no measure. */
  parts?(view: QueryView): readonly Part[];
  /** What else the CRM must send. */
  lacks?(view: QueryView): readonly string[];
  notes?(view: QueryView): readonly string[];
}

/** A metric that is a measure of `lib/query`: of all records of the view here, of any group there. */
export function fromMeasure(measure: AnyMeasure, spec: MeasureSpec): Metric {
  const populations = populationsOf([measure]);
  const dates = new Set(populations.map(({ dateField }) => dateField));
  const { id, needs, beside, parts, lacks, notes, ...shared } = spec;
  return defineMetric({
    id: id ?? measure.id,
    unit: measure.unit,
    ...(measure.better && { better: measure.better }),
    needs: needs ?? [
      ...new Set(populations.flatMap(({ entity, needs: further }) => [entity, ...(further ?? [])])),
    ],
    dateField: dates.size === 1 ? (populations[0]?.dateField ?? 'own') : 'own',
    measure,
    ...shared,
    compute(view) {
      const missing = lacks?.(view) ?? [];
      if (missing.length > 0) return { value: null, n: 0, lacks: missing };
      return {
        ...takenOf(view, measure),
        parts: [...measuredParts(view, beside ?? {}), ...(parts?.(view) ?? [])],
        notes: notes?.(view) ?? [],
      };
    },
  });
}

/** Adds to a metric what all have in common: what is missing, the state, and why. */
export function defineMetric({ compute, instead, fewest, ...metric }: Spec): Metric {
  const { needs, unit, supply, dateField } = metric;
  const unavailable = (keys: readonly string[]): MetricValue => ({
    ...{ value: null, n: 0, unit, state: 'unavailable', notes: [], caveats: [], parts: [] },
    reasons: [
      ...keys.map((key) => ({ key })),
      ...(supply ? [{ key: 'supply', values: { template: supply } }] : []),
    ],
  });
  return {
    ...metric,
    compute(view) {
      const missing = needs.filter((entity) => view.company.tables[entity].length === 0);
      const found = missing.length === 0 ? compute(view) : approximate(instead?.(view));
      if (!found) return unavailable(missing.map((entity) => `no-${entity}`));
      if (found.lacks && found.lacks.length > 0) return unavailable(found.lacks);
      const { value, n, of, records, parts = [], notes = [] } = found;
      const caveats = Object.entries(found.caveats ?? {}).flatMap(([key, count]) =>
        count > 0 ? [{ key, count }] : [],
      );
      const toDate = dateField !== 'as-of' && view.period.to > view.company.asOf;
      const least = fewest ?? (unit === 'share' && of ? enough.toShow : 0);
      const isPart = toDate || caveats.length > 0;
      const isThin = found.isThin || n < least;
      const state: State = n === 0 ? 'empty' : isThin ? 'thin' : isPart ? 'partial' : 'ok';
      return {
        value,
        n,
        ...(of && { numerator: of[0], denominator: of[1] }),
        unit,
        state,
        reasons: [...(state === 'empty' ? whyEmpty(found) : []), ...(toDate ? [{ key: 'to-date' }] : [])],
        notes,
        caveats,
        parts,
        ...(records !== undefined && { records }),
      };
    },
  };
}

/** Marks what was worked out from something else than the definition asks for. */
export const approximate = (found: Found | undefined): Found | undefined =>
  found && { ...found, notes: ['approximate', ...(found.notes ?? [])] };

function whyEmpty({ removed }: Found): MetricValue['reasons'] {
  const filtered = [...(removed ?? [])].filter(([, n]) => n > 0);
  if (filtered.length === 0) return [{ key: 'nothing-in-period' }];
  return filtered.map(([name, n]) => ({ key: `removed-${name}`, values: { n } }));
}

/** A figure beside the main one. */
export const part = (key: string, unit: Unit, taken: Taken): Part => ({
  key,
  label: { word: `metric-part.${key}` },
  unit,
  ...taken,
});

/** Measures of the view beside the main one, by key. */
export const measuredParts = (
  view: QueryView,
  measures: Readonly<Record<string, AnyMeasure>>,
): readonly Part[] =>
  Object.entries(measures).map(([key, measure]) => part(key, measure.unit, takenOf(view, measure)));

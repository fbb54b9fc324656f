import type { Label } from '@/lib/model/result';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, type Grouping, groupKey, groupLabel } from '@/lib/table/grouping';
import { noneKey } from '@/lib/table/labels';
import { countOf, type Rows, rowsOf } from '@/lib/table/rows';
import { type Answer, type Group, otherKey, type Query } from './answer';
import { type AnyMeasure, isCalculated, type Measured } from './measure';
import { inOrder, limited, type Part, placesOf, type RowsOf } from './parts';
import { type Population, populationIn } from './population';
import { isTimeDimension, timeGrouping } from './time-dimensions';
import type { QueryView, Span } from './view';

/**
 * Works out measures of the records of a view, together and by none, one or two dimensions.
 *
 * Rules: filters come before grouping; each measure counts its own population by its own date; totals are pooled over all
 * records, `(none)` included, and count a record once that is in several groups (catalogue 0.5).
 * Errors: none; a measure whose records know nothing of a dimension has everything in `(none)`.
 */
export function execute(view: QueryView, query: Query): Answer {
  const run = new Run(view, query);
  const [first, second] = query.by ?? [];
  if (first === undefined)
    return { measures: query.measures, groups: [], across: [], cell: () => undefined, total: run.total };
  const parts = run.partsBy(first);
  const ordered = inOrder(parts, query);
  const shown =
    query.limit === undefined
      ? ordered
      : limited(ordered, query.limit, (n, now, earlier) =>
          run.group(otherKey, { word: 'row.other', values: { n } }, { now, earlier }),
        );
  const cells = new Map<string, ReadonlyMap<string, Group>>();
  let across: readonly Group[] = [];
  if (second !== undefined) {
    across = inOrder(run.partsBy(second), query).map(({ group }) => group);
    for (const { group, now, earlier } of shown) {
      const inside = run.split(second, now, earlier);
      cells.set(group.key, new Map(inside.map((part) => [part.group.key, part.group])));
    }
  }
  return {
    measures: query.measures,
    groups: shown.map(({ group }) => group),
    across,
    cell: (a, b) => cells.get(a)?.get(b),
    get total() {
      return run.total;
    },
    ...(run.every(first) && { every: run.every(first) }),
  };
}

const nothing: Rows = new Int32Array(0);

/** One execution: the records of every population, now and in the period compared with. */
class Run {
  readonly #view: QueryView;
  readonly #query: Query;
  readonly #populations: readonly Population[];
  readonly #groupings = new Map<string, Grouping | undefined>();
  readonly #now: RowsOf;
  #earlier: RowsOf | undefined;
  #total: Group | undefined;

  constructor(view: QueryView, query: Query) {
    this.#view = view;
    this.#query = query;
    this.#populations = populationsOf(query.measures);
    this.#now = this.#rowsIn(view.period);
  }

  /** All records as one group: worked out when it is asked for, since the course of a figure shows none. */
  get total(): Group {
    this.#total ??= this.group('all', { word: 'row.all' }, { now: this.#now, earlier: this.#before() });
    return this.#total;
  }

  /** Everything by a dimension. */
  partsBy(dimension: string): Part[] {
    return this.split(dimension, this.#now, isStretch(dimension) ? undefined : this.#before());
  }

  /** Some records by a dimension. Stretches of time have no earlier ones: they are other stretches. */
  split(dimension: string, now: RowsOf, earlier: RowsOf | undefined): Part[] {
    const found = new Map<
      string,
      {
        label: Label;
        place?: number;
        now: Map<string, Rows>;
        earlier: Map<string, Rows>;
        more: Partial<Group>;
      }
    >();
    const add = (population: Population, rows: Rows, when: 'now' | 'earlier'): void => {
      const grouping = this.#grouping(dimension, population);
      const groups = grouping ? arranged(rows, grouping) : undefined;
      const size = grouping?.size ?? 0;
      const known = this.#query.withEmpty && when === 'now' ? new Set(grouping?.known) : undefined;
      for (let group = 0; group <= size; group++) {
        const isEmpty = groups ? countOf(groups, group) === 0 : rows.length === 0;
        if (isEmpty && !known?.has(group)) continue;
        const inside = groups ? rowsOf(groups, group) : rows;
        const key = grouping ? groupKey(grouping, group) : noneKey;
        let part = found.get(key);
        // What was there only before has no row: rows are what the period holds.
        if (!part && when === 'earlier') continue;
        if (!part) {
          const label = grouping ? groupLabel(grouping, group) : { word: `none.${dimension}` };
          part = { label, now: new Map(), earlier: new Map(), more: {} };
          if (grouping?.inOrder && group < size) part.place = placesOf(grouping)[group] as number;
          if (grouping?.firstDay && group < size)
            part.more = {
              firstDay: grouping.firstDay(group),
              ...(grouping.isPartial?.(group) && { partial: true }),
            };
          found.set(key, part);
        }
        part[when].set(population.id, inside);
      }
    };
    const before = isStretch(dimension) ? undefined : earlier;
    for (const population of this.#populations) add(population, now.get(population.id) ?? nothing, 'now');
    if (before)
      for (const population of this.#populations)
        add(population, before.get(population.id) ?? nothing, 'earlier');
    return [...found].map(([key, { label, place, more, ...rows }]) => {
      const both = { now: rows.now, earlier: before && rows.earlier };
      return { group: { ...this.group(key, label, both), ...more }, ...both, place };
    });
  }

  group(
    key: string,
    label: Label,
    { now, earlier }: { readonly now: RowsOf; readonly earlier: RowsOf | undefined },
  ): Group {
    const { period, earlier: span } = this.#view;
    return {
      key,
      label,
      values: this.#values(now, period),
      ...(earlier && span && { previous: this.#previous(earlier, span) }),
      rows: ({ id }) => now.get(id) ?? nothing,
      ...((key === noneKey || key === otherKey) && { aside: true }),
    };
  }

  every(dimension: string): Grouping['every'] {
    const [population] = this.#populations;
    return population && isTimeDimension(dimension)
      ? this.#grouping(dimension, population)?.every
      : undefined;
  }

  #grouping(dimension: string, population: Population): Grouping | undefined {
    const view = this.#view;
    const name = `${dimension} ${population.id}`;
    if (!this.#groupings.has(name)) {
      const grouping = isTimeDimension(dimension)
        ? timeGrouping(view, population, dimension, view.period)
        : groupingOf(view.company, population.entity, dimension, population.moment);
      this.#groupings.set(name, grouping);
    }
    return this.#groupings.get(name);
  }

  /** What there was in the period compared with. */
  #before(): RowsOf | undefined {
    const { earlier } = this.#view;
    this.#earlier ??= earlier && this.#rowsIn(earlier);
    return this.#earlier;
  }

  #rowsIn(span: Span): RowsOf {
    return new Map(
      this.#populations.map((population) => {
        const { rows } = populationIn(this.#view, population, span);
        const holds = this.#query.where?.(this.#view, population);
        return [population.id, holds ? rows.filter(holds) : rows];
      }),
    );
  }

  #values(rows: RowsOf, span: Span, isEarlier = false): Measured[] {
    const done = new Map<AnyMeasure, Measured>();
    const place = { company: this.#view.company, span, isEarlier };
    const of = (measure: AnyMeasure): Measured => {
      const known = done.get(measure);
      if (known) return known;
      const found = isCalculated(measure)
        ? this.#calculated(measure.parts.map(of), measure.of)
        : measure.of(place, rows.get(measure.population.id) ?? nothing);
      done.set(measure, found);
      return found;
    };
    return this.#query.measures.map(of);
  }

  #previous(rows: RowsOf, span: Span): (Measured | undefined)[] {
    const values = this.#values(rows, span, true);
    return this.#query.measures.map((measure, at) => (isAsOf(measure) ? undefined : values[at]));
  }

  #calculated(
    parts: readonly Measured[],
    of: (values: readonly (number | null)[]) => number | null,
  ): Measured {
    return { value: of(parts.map(({ value }) => value)), n: Math.min(...parts.map(({ n }) => n)) };
  }
}

/** Whether groups are stretches of time, of which none comes back in another period. */
const isStretch = (dimension: string): boolean =>
  isTimeDimension(dimension) && dimension !== 'hour' && dimension !== 'weekday';

/** Whether a measure is of now, whatever the period. */
const isAsOf = (measure: AnyMeasure): boolean =>
  populationsOf([measure]).some(({ dateField }) => dateField === 'as-of');

/** The populations of measures, each once. */
export function populationsOf(measures: readonly AnyMeasure[]): Population[] {
  const found = new Map<string, Population>();
  const visit = (measure: AnyMeasure): void => {
    if (isCalculated(measure)) measure.parts.forEach(visit);
    else found.set(measure.population.id, measure.population);
  };
  measures.forEach(visit);
  return [...found.values()];
}

import type { EntityName } from '@/lib/model/entities';
import type { Company, Moment } from '@/lib/table/company';
import type { Passed } from '@/lib/table/filters';
import type { Rows } from '@/lib/table/rows';
import { sieveOf } from './sieve';
import type { QueryView, Span } from './view';

/** The records that a measure is made of, and the event that puts each into a period. */
export interface Population {
  readonly id: string;
  readonly entity: EntityName;
  /** Entities without which it is unavailable, besides its own. */
  readonly needs?: readonly EntityName[];
  /** Which date puts a record into the period: words under `date-field.<key>`; `as-of` for what is as of now. */
  readonly dateField: string;
  /** The event whose owner and source count. */
  readonly moment: Moment;
  /** Instant of the event of each row, for buckets of time; without it there is none. */
  when?(company: Company): Float64Array;
  /** Local date of the event of each row, in days since 1970, where it is a date and no instant. */
  days?(company: Company): Float64Array;
  /** The rows of a period, unfiltered. */
  rows(company: Company, span: Span): Rows;
}

const kept = new WeakMap<QueryView, Map<string, Passed>>();

/** The records of a population in a span that pass the filters of a view, and what each filter took out; worked out once. */
export function populationIn(view: QueryView, population: Population, span: Span): Passed {
  let found = kept.get(view);
  if (!found) {
    found = new Map();
    kept.set(view, found);
  }
  const name = `${population.id} ${span.from} ${span.to}`;
  let passed = found.get(name);
  if (!passed) {
    const { company, filters } = view;
    const sieve = sieveOf(company, population.entity, population.moment, filters);
    passed = sieve.passing(population.rows(company, span));
    found.set(name, passed);
  }
  return passed;
}

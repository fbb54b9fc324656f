import type { EntityName } from '@/lib/model/entities';
import type { FilterName, Filters } from '@/lib/model/scope';
import type { Company, Moment } from '@/lib/table/company';
import { type Passed, type Test, testsOf } from '@/lib/table/filters';
import { remembered } from '@/lib/table/remembered';
import { type Rows, scratch } from '@/lib/table/rows';

const [unasked, passes, fails] = [0, 1, 2];

/**
 * Filters that are asked of each row once: what was said of it is kept, so that the next population, period or report
 * under the same filters only reads a byte.
 */
export class Sieve {
  readonly #tests: readonly Test[];
  /** `fails` and the number of the first test that a row fails. */
  readonly #said: Uint8Array;

  constructor(length: number, tests: readonly Test[]) {
    this.#tests = tests;
    this.#said = new Uint8Array(tests.length === 0 ? 0 : length);
  }

  /** The rows that pass every test; each row left out is counted at the first test it fails. */
  passing(rows: Rows): Passed {
    const [tests, said] = [this.#tests, this.#said];
    if (tests.length === 0) return { rows, removed: new Map() };
    const counts = new Int32Array(fails + tests.length);
    // A test picks no rows, so that the common room is nobody else's meanwhile.
    const found = scratch(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      let answer = said[row] as number;
      if (answer === unasked) {
        answer = firstFailed(tests, row);
        said[row] = answer;
      }
      found[count] = row;
      count += +(answer === passes);
      counts[answer] = (counts[answer] as number) + 1;
    }
    const removed = new Map<FilterName, number>();
    for (const [at, { name }] of tests.entries()) removed.set(name, counts[fails + at] as number);
    return { rows: found.slice(0, count), removed };
  }
}

function firstFailed(tests: readonly Test[], row: number): number {
  for (let at = 0; at < tests.length; at++) if (!(tests[at] as Test).holds(row)) return fails + at;
  return passes;
}

/** The filters of a view for the records of an entity whose owner and source are taken at a moment. */
export const sieveOf = remembered(
  (company: Company, entity: EntityName, moment: Moment, filters: Filters): Sieve =>
    new Sieve(company.tables[entity].length, testsOf(company, entity, filters, moment)),
  (entity, moment, filters) => JSON.stringify([entity, moment, filters]),
  8,
);

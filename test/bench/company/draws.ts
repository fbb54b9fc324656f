import type { SnapshotRow } from '@/lib/cache/snapshot';
import { type Random, randomFrom } from '@/lib/demo/random';
import type { EntityName } from '@/lib/model/entities';
import type { Column } from '@/lib/table/column';

/** How many records of each kind: size M of the targets is 100,000 deals and a million activities. */
export interface Size {
  readonly deals: number;
  readonly activities: number;
  readonly contacts: number;
  readonly users: number;
}

export const sizeOf = (activities: number): Size => ({
  activities,
  deals: Math.ceil(activities / 10),
  contacts: Math.ceil(activities / 10),
  users: 40,
});

/** The three years before as-of, in seconds since 1970. */
export const asOf = Date.UTC(2026, 5, 30) / 1000;
export const begins = Date.UTC(2023, 6, 1) / 1000;

/** Draws an index as likely as its weight, in one step for a million draws. */
export function drawing(weights: readonly number[], random: Random): () => number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const table = new Int32Array(4096);
  let index = 0;
  let upTo = (weights[0] ?? 0) / sum;
  for (let i = 0; i < table.length; i++) {
    while ((i + 0.5) / table.length > upTo && index < weights.length - 1) {
      index++;
      upTo += (weights[index] as number) / sum;
    }
    table[i] = index;
  }
  return () => table[(random.share() * 4096) | 0] as number;
}

/** Weights as of people and reasons: the first has most, and the rest have ever fewer. */
export const falling = (count: number): number[] => Array.from({ length: count }, (_, i) => 1 / (i + 2));

/** Fields of one entity, put down as columns. */
export class Sheet {
  readonly entity: EntityName;
  readonly length: number;
  readonly random: Random;
  readonly rows: SnapshotRow[] = [];

  constructor(entity: EntityName, length: number, seed: number) {
    this.entity = entity;
    this.length = length;
    this.random = randomFrom(seed);
  }

  put<C extends Column>(field: string, column: C): C {
    if (this.length > 0) this.rows.push({ entity: this.entity, field, length: this.length, column });
    return column;
  }

  /** Ids that nothing else has: `d0`, `d1` and so on, in the order of rows. */
  ids(prefix: string): readonly string[] {
    const dictionary = Array.from({ length: this.length }, (_, row) => prefix + row);
    this.put('id', { kind: 'code', codes: Int32Array.from(dictionary, (_, row) => row), dictionary });
    return dictionary;
  }

  /** A text of each row; −1 is none. */
  code(field: string, dictionary: readonly string[], codeOf: (row: number) => number): Int32Array {
    const codes = new Int32Array(this.length);
    for (let row = 0; row < this.length; row++) codes[row] = codeOf(row);
    this.put(field, { kind: 'code', codes, dictionary });
    return codes;
  }

  /** A number of each row; NaN is unknown. */
  number(
    field: string,
    of: (row: number) => number,
    kind: 'number' | 'instant' | 'date' = 'number',
  ): Float64Array {
    const values = new Float64Array(this.length);
    for (let row = 0; row < this.length; row++) values[row] = of(row);
    this.put(field, { kind, values });
    return values;
  }

  flag(field: string, of: (row: number) => boolean): void {
    this.put(field, {
      kind: 'flag',
      values: Int8Array.from({ length: this.length }, (_, row) => (of(row) ? 1 : 0)),
    });
  }

  json(field: string, of: (row: number) => unknown): void {
    this.put(field, { kind: 'json', values: Array.from({ length: this.length }, (_, row) => of(row)) });
  }
}

/**
 * Instants of a table as a sync leaves them: newest first, each some days off its place, a few anywhere. A company grows,
 * so later years hold more.
 */
export function syncedAt(sheet: Sheet, spreadDays: number): (row: number) => number {
  const { random, length } = sheet;
  const span = asOf - begins - 1;
  return (row) => {
    const place = random.chance(0.03) ? random.share() : 1 - row / length;
    const jitter = (random.share() - 0.5) * spreadDays * 86_400;
    const at = begins + Math.sqrt(place) * span + jitter;
    return Math.floor(Math.min(asOf - 1, Math.max(begins, at)));
  };
}

import { entityNames } from '@/lib/model/entities';
import { recordAt, type Tables } from '@/lib/table/table';

/**
 * A number for the records of an account that depends on nothing else: not on the order of rows, nor on how they came.
 *
 * Source: FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv (64 bit); records are added modulo 2^64.
 */
export function databaseHash(tables: Tables): string {
  let sum = 0n;
  for (const entity of entityNames) {
    const table = tables[entity];
    for (let row = 0; row < table.length; row++) {
      sum = (sum + hashOf(`${entity}${sorted(recordAt(table, row))}`)) & mask;
    }
  }
  return sum.toString(16).padStart(16, '0');
}

const mask = (1n << 64n) - 1n;

function hashOf(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & mask;
  }
  return hash;
}

/** JSON with the keys of every object in order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

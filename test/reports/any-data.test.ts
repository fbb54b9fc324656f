import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityName, entityNames, type Records } from '@/lib/model/entities';
import type { Result } from '@/lib/model/result';
import type { Scope } from '@/lib/model/scope';
import { reports } from '@/lib/reports/all';
import type { Report } from '@/lib/reports/report';
import { GrowingTable } from '@/lib/table/growing-table';
import type { Tables } from '@/lib/table/table';
import { tablesOf } from '@/lib/table/tables-of';
import { anyDataset } from '../model/any-of-schema';
import { aScope } from '../table/a-company';

/** Cases per property; `DATA_CASES` sets more for long runs. */
const numRuns = Number(process.env['DATA_CASES'] ?? 25);

const settings: fc.Arbitrary<Scope> = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'Asia/Tehran', 'Europe/Warsaw', 'America/Sao_Paulo', 'Asia/Kathmandu'),
    attribution: fc.constantFrom('event' as const, 'current' as const),
    comparison: fc.constantFrom('none' as const, 'previous' as const, 'year' as const),
    asOf: fc.constantFrom('2025-03-20T12:00:00Z', '2025-12-31T00:00:00Z'),
    weekStart: fc.constantFrom(1, 6, 7),
    monthCalendar: fc.constantFrom('gregory' as const, 'persian' as const),
    fiscalYearStart: fc.constantFrom(1, 4),
  })
  .map((facts) => aScope({ ...facts, rates: { PLN: '0.2345', JPY: '0.00613' } }));

/** Everything in a value that is no plain, finite data. */
function oddities(value: unknown, path = ''): string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${path} is ${value}`];
  if (Object.is(value, -0)) return [`${path} is −0`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => oddities(part, `${path}.${key}`));
}

/** A result without the numbers of its lists, which depend on the order of records. */
const plain = (result: Result): unknown =>
  JSON.parse(JSON.stringify(result, (key, value) => (key === 'records' ? undefined : value)));

/** The same tables, filled in two goes with the first half told twice. */
function splitTables(records: Records): Tables {
  return Object.fromEntries(
    entityNames.map((entity: EntityName) => {
      const table = new GrowingTable(entity);
      const list = records[entity] ?? [];
      const half = Math.ceil(list.length / 2);
      for (const record of list.slice(0, half)) table.upsert(record);
      for (const record of list.slice(half)) table.upsert(record);
      for (const record of list.slice(0, half)) table.upsert(record);
      return [entity, table.table()];
    }),
  ) as unknown as Tables;
}

const shuffled = (list: readonly object[] | undefined, seed: number): object[] =>
  (list ?? [])
    .map((item, at) => ({ item, at: Math.sin(seed + at * 7.13) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** Lists in which the order of records decides between equals that nothing else tells apart. */
const ordered = new Set<EntityName>(['fieldChanges', 'transitions']);

describe.each(reports.map((report): [string, Report] => [report.id, report]))(
  '%s over any dataset',
  (_, report) => {
    it('answers with plain, finite data whatever is in the records', () => {
      fc.assert(
        fc.property(anyDataset(), settings, (records, scope) => {
          expect(oddities(report.run(tablesOf(records), scope).result)).toEqual([]);
        }),
        { numRuns },
      );
    });

    it('answers the same when the records come in another order, or in two goes', () => {
      fc.assert(
        fc.property(anyDataset(), settings, fc.nat(1000), (records, scope, seed) => {
          const whole = plain(report.run(tablesOf(records), scope).result);
          expect(plain(report.run(splitTables(records), scope).result)).toEqual(whole);
          const other = Object.fromEntries(
            entityNames.map((entity) => [
              entity,
              ordered.has(entity) ? records[entity] : shuffled(records[entity], seed),
            ]),
          ) as Records;
          expect(plain(report.run(tablesOf(other), scope).result)).toEqual(whole);
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    });
  },
);

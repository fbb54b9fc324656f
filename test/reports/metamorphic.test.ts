import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityNames, fieldsOf, type Records } from '@/lib/model/entities';
import { minor } from '@/lib/model/fields';
import type { Result, Row } from '@/lib/model/result';
import { reports } from '@/lib/reports/all';
import type { Report } from '@/lib/reports/report';
import { tablesOf } from '@/lib/table/tables-of';
import { anyDataset } from '../model/any-of-schema';
import { aScope } from '../table/a-company';

const scope = aScope({ asOf: '2025-04-10T00:00:00Z', timeZone: 'Europe/Warsaw' });
const factor = 3;

/** The schema of a field without its nullish wrappers. */
function innermost(schema: unknown): unknown {
  const { def } = (schema as { _zod: { def: { type: string; innerType?: unknown } } })._zod;
  return def.innerType && (def.type === 'optional' || def.type === 'nullable')
    ? innermost(def.innerType)
    : schema;
}

/** Every amount in one currency, times a factor. Whole hundreds, so that rounding has little to do. */
function scaled(records: Records, by: number): Records {
  const times = (value: unknown): unknown =>
    typeof value === 'number' ? Math.trunc(value / 100) * 100 * by : value;
  return Object.fromEntries(
    entityNames.map((entity) => {
      const money = fieldsOf(entity)
        .filter(([, schema]) => innermost(schema) === minor)
        .map(([name]) => name);
      const list = (records[entity] ?? []) as readonly Record<string, unknown>[];
      return [
        entity,
        list.map((record) => {
          const copy: Record<string, unknown> = { ...record };
          for (const name of money) copy[name] = times(copy[name]);
          if ('currency' in copy) copy['currency'] = 'EUR';
          if (entity === 'goals' && copy['metric'] === 'won_value')
            copy['target'] = times(Number(copy['target']) * 100);
          if (entity === 'fieldChanges' && copy['field'] === 'amount') {
            copy['from'] = times(copy['from']);
            copy['to'] = times(copy['to']);
          }
          if (entity === 'fieldChanges' && copy['field'] === 'currency') copy['from'] = copy['to'] = 'EUR';
          return copy;
        }),
      ];
    }),
  ) as Records;
}

type Cells = { readonly money: Map<string, number | null>; readonly others: Map<string, unknown> };

/** Every cell of a result by its place, amounts apart from the rest. */
function cellsOf({ headline, blocks }: Result): Cells {
  const money = new Map<string, number | null>();
  const others = new Map<string, unknown>();
  for (const { id, columns, rows, total } of [...(headline ? [headline] : []), ...blocks]) {
    for (const [at, row] of [...rows, ...(total ? [total] : [])].entries()) {
      for (const { key, unit } of columns) read(`${id}/${at} ${row.key}/${key}`, row, key, unit === 'money');
    }
  }
  return { money, others };

  function read(place: string, { cells, previous }: Row, key: string, isMoney: boolean): void {
    for (const [when, from] of [
      ['now', cells],
      ['before', previous],
    ] as const) {
      const value = from?.[key] ?? null;
      if (isMoney) money.set(`${place} ${when}`, value as number | null);
      else others.set(`${place} ${when}`, value);
    }
  }
}

/** The records with one more deal, call and lead of an instant. */
const added = (records: Records, id: string, at: string): Records => ({
  ...records,
  deals: [
    ...(records.deals ?? []),
    {
      id,
      name: id,
      pipelineId: 'a',
      stageId: 'a',
      amount: 777,
      currency: 'EUR',
      ownerId: 'a',
      createdAt: at,
    },
  ],
  transitions: [
    ...(records.transitions ?? []),
    { id, dealId: id, fromStageId: null, toStageId: 'a', at, seq: 0 },
  ],
  activities: [
    ...(records.activities ?? []),
    { id, kind: 'call', status: 'done', userId: 'a', dealId: 'a', at, durationSec: 60 },
  ],
  leads: [...(records.leads ?? []), { id, name: id, status: 'new', statusKind: 'new', createdAt: at }],
});

const close = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

describe.each(reports.map((report): [string, Report] => [report.id, report]))('%s', (_, report) => {
  it('shows three times the money and the same of all else when every amount is three times as large', () => {
    fc.assert(
      fc.property(anyDataset(), (records) => {
        const before = cellsOf(report.run(tablesOf(scaled(records, 1)), scope).result);
        const after = cellsOf(report.run(tablesOf(scaled(records, factor)), scope).result);
        const wrong: string[] = [];
        for (const [place, value] of before.money) {
          const found = after.money.get(place) ?? null;
          // Each record is rounded by itself: a weighted amount may be off by one or two minor units.
          const isOff =
            value === null || found === null
              ? value !== found
              : Math.abs(found - value * factor) > 60 + Math.abs(value) * 1e-9;
          if (isOff) wrong.push(`${place}: ${value} became ${found}`);
        }
        for (const [place, value] of before.others) {
          if (!close(value, after.others.get(place)))
            wrong.push(`${place}: ${value} became ${after.others.get(place)}`);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('does not change when something happens after its instant', () => {
    const plain = (records: Records) =>
      JSON.stringify(report.run(tablesOf(records), scope).result, (key, value) =>
        key === 'records' ? undefined : value,
      );
    fc.assert(
      fc.property(anyDataset(), (records) => {
        // Something is there before, so that no report is unavailable for want of a single record.
        const base = added(records, 'earlier', '2001-05-05T10:00:00Z');
        expect(plain(added(base, 'later', '2025-05-05T10:00:00Z'))).toBe(plain(base));
      }),
      { numRuns: 20 },
    );
  });
});

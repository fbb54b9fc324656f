import { LiveTables } from '@/lib/cache/live-tables';
import type { SnapshotRow } from '@/lib/cache/snapshot';
import { tablesOf } from '@/lib/cache/snapshot';
import type { EntityName, RecordOf, Records } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { instantIso } from '@/lib/table/column';
import { recordAt, type Tables } from '@/lib/table/table';
import { activityRows } from './activities';
import { customerRows } from './customers';
import { dealRows } from './deals';
import { asOf, sizeOf } from './draws';
import { moreRows } from './more';
import { peopleRows } from './people';

/** Where the company's clocks are. */
export const timeZone = 'Europe/Warsaw';

/**
 * A made-up company of so many activities, straight as columns: the same for the same size.
 *
 * Shape: a tenth as many deals and contacts, 3.2 transitions a deal, forty people of whom few do most, three years. With
 * `more` also leads, line items, campaigns and the like, which the six questions do not need and the catalogue does.
 */
export function companyTables(activities: number, more: boolean): Tables {
  const size = sizeOf(activities);
  const rows: SnapshotRow[] = [
    ...peopleRows(size),
    ...customerRows(size),
    ...dealRows(size),
    ...activityRows(size),
    ...(more ? moreRows(size) : []),
  ];
  return new LiveTables(tablesOf(rows), 0).tables();
}

/** Some of the tables as canonical records, as a sync brings them. */
export function recordsOf(tables: Tables, entities: readonly EntityName[]): Records {
  return Object.fromEntries(
    entities.map((entity) => [
      entity,
      Array.from({ length: tables[entity].length }, (_, row) => recordAt(tables[entity], row)),
    ]),
  ) as { [E in EntityName]?: RecordOf<E>[] };
}

/** The scope in which every engine answers. */
export function scopeFor(period: Scope['period'], filters: Scope['filters'] = {}): Scope {
  return {
    period,
    comparison: 'previous',
    filters,
    asOf: instantIso(asOf),
    timeZone,
    weekStart: 1,
    baseCurrency: 'EUR',
    currencies: {},
    rates: { PLN: '0.23', USD: '0.92' },
    calendar: { weekdays: [1, 2, 3, 4, 5], holidays: ['2025-12-25', '2026-01-01'] },
    attribution: 'event',
  };
}

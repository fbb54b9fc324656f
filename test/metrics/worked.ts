import { readFileSync } from 'node:fs';
import { readDataset } from '@/lib/model/dataset';
import { tablesOf } from '@/lib/table/tables-of';
import { aScope } from '../table/a-company';
import { aView, type TestView } from './a-view';

const { meta, records } = readDataset(readFileSync('test/fixtures/tiny.json', 'utf8'), 'tiny.json');
const tables = tablesOf(records);

export const workedNames = ['tiny-warsaw', 'tiny-tehran', 'tiny-dst-day', 'tiny-empty'] as const;

/** A file of worked figures: the view that they were worked out for, and the figures by path (`sales-total/total/count`). */
export function worked(name: (typeof workedNames)[number]): {
  readonly view: TestView;
  at(path: string): unknown;
} {
  const { _context, ...figures } = JSON.parse(readFileSync(`test/fixtures/expected/${name}.json`, 'utf8'));
  const { from, to, timeZone, asOf, attribution } = _context;
  const view = aView(
    tables,
    aScope({
      period: { from, to },
      timeZone,
      asOf,
      attribution,
      baseCurrency: meta.baseCurrency ?? 'PLN',
      currencies: meta.currencies ?? {},
      rates: meta.rates ?? {},
      calendar: meta.calendar ?? { weekdays: [1, 2, 3, 4, 5], holidays: [] },
    }),
  );
  return {
    view,
    at: (path) =>
      path
        .split('/')
        .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], figures),
  };
}

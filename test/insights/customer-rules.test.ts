import { describe, expect, it } from 'vitest';
import type { RecordOf } from '@/lib/model/entities';
import { aWin } from '../table/a-company';
import { found, times, valuesOf } from './found';

describe('regular customers who are due', () => {
  /** Bought on the first of three months in a row, the last so many months before as-of. */
  const regular = (id: string, months: readonly string[]) =>
    months.map((month) =>
      aWin({ customerId: id, createdAt: '2024-12-01T08:00:00Z', closedAt: `2025-${month}-01T08:00:00Z` }),
    );
  const customers = (late: number, onTime: number) => ({
    deals: [
      ...times(late, (at) => regular(`late${at}`, ['01', '02', '03'])).flat(),
      ...times(onTime, (at) => regular(`fresh${at}`, ['08', '10', '12'])).flat(),
    ],
  });

  it('are told of ten regular customers and more', () => {
    const [insight] = found('customers-due', customers(2, 8));
    expect(valuesOf(insight)).toEqual({ k: 2, n: 10, value: 20_000 });
  });

  it('are not told of nine, nor when nobody is late', () => {
    expect(found('customers-due', customers(2, 7))).toEqual([]);
    expect(found('customers-due', customers(0, 12))).toEqual([]);
  });
});

describe('churn above the last period', () => {
  const until =
    (endDate: string | null) =>
    (at: number): RecordOf<'subscriptions'> => ({
      ...{
        id: `${endDate}${at}`,
        customerId: `c${endDate}${at}`,
        startDate: '2024-01-01',
        interval: 'month',
      },
      ...{ amount: 1000, currency: 'EUR', status: 'active', endDate },
    });
  const left = (february: number, march: number, stay: number) => ({
    subscriptions: [
      ...times(february, until('2025-02-15')),
      ...times(march, until('2025-03-15')),
      ...times(stay, until(null)),
    ],
  });

  it('is told with how many left', () => {
    const [insight] = found('churn-above', left(1, 12, 18));
    expect(valuesOf(insight)).toEqual({ k: 12, n: 30, before: 1 / 31 });
    expect(insight?.z).toBeGreaterThan(1.96);
  });

  it('is not told of fewer than ten customers, nor of what chance would make', () => {
    expect(found('churn-above', left(1, 6, 3))).toEqual([]);
    expect(found('churn-above', left(2, 4, 26))).toEqual([]);
  });
});

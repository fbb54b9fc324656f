import { expect, it } from 'vitest';
import { lossReasons } from '@/lib/reports/loss-reasons';
import { aCompany, aLoss, aScope } from '../../table/a-company';

/** Key, label and number of all months of the trend of losses. */
const trendOf = (monthCalendar?: 'gregory' | 'persian') => {
  const deals = ['2025-03-20T12:00:00Z', '2025-03-21T12:00:00Z'].map((closedAt) => aLoss({ closedAt }));
  const scope = aScope({ period: { from: '2025-03-01', to: '2025-05-01' }, monthCalendar });
  const { blocks } = lossReasons.run(aCompany({ deals }), scope).result;
  const trend = blocks.find(({ id }) => id === 'trend');
  return trend?.rows.map(({ key, label, cells, partial }) => [key, label, Object.values(cells)[0], partial]);
};

it('counts by Gregorian months unless the calendar is another', () => {
  expect(trendOf()).toEqual([
    ['2025-03-01', { text: '2025-03' }, 2, undefined],
    ['2025-04-01', { text: '2025-04' }, 0, undefined],
  ]);
});

it('counts by Persian months, whose first day is the key', () => {
  expect(trendOf('persian')).toEqual([
    ['2025-02-19', { text: '1403-12' }, 1, true],
    ['2025-03-21', { text: '1404-01' }, 1, undefined],
    ['2025-04-21', { text: '1404-02' }, 0, true],
  ]);
});

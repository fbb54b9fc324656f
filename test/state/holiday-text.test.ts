import { expect, it } from 'vitest';
import { holidaysIn } from '@/lib/state/holiday-text';

it('reads a date and what stands behind it from each line', () => {
  const text =
    '2026-12-25 Christmas Day\n\n26/12/2026, Boxing Day\r\n1 January 2027: New Year\n۱۴۰۵/۱۲/۲۹\nno date at all';
  expect(holidaysIn(text, { locale: 'en-GB', calendar: 'gregory' })).toEqual({
    days: [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Boxing Day' },
      { date: '2027-01-01', name: 'New Year' },
      { date: '2027-03-20', name: '' },
    ],
    lost: ['no date at all'],
  });
});

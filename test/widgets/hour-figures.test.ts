import { expect, it } from 'vitest';
import type { Activity, RecordOf } from '@/lib/model/entities';

type Customer = RecordOf<'customers'>;

import { zoneOfRegion } from '@/lib/widgets/customer-zone';
import { dealFiguresOf } from '@/lib/widgets/deal-figures';
import { aCall, aCompany, aDeal, aScope } from '../table/a-company';

const facts = { syncedAt: null, partial: false, demo: false, callsKnown: true };
/** A Tuesday. */
const asOf = '2025-04-01T00:00:00Z';
const customer = (id: string, given: Partial<Customer> = {}): Customer => ({
  id,
  kind: 'company',
  name: id,
  ...given,
});

function hours(customers: Customer[], activities: Activity[], now = asOf) {
  const tables = aCompany({ deals: [aDeal({ id: 'd', customerId: 'c' })], customers, activities });
  return dealFiguresOf(tables, 'd', aScope({ asOf }), facts, Date.parse(now))?.hours;
}
const calls = (n: number, at: string, connected: number, customerId = 'c') =>
  Array.from({ length: n }, (_, i) =>
    aCall({ at, customerId, outcomeKind: i < connected ? 'connected' : 'no_answer' }),
  );

it('counts hours where the customer is, half-hour zones included', () => {
  // 06:45 in UTC is 12:15 in Kolkata and 10:15 in Tehran.
  const at = '2025-03-05T06:45:00Z';
  const india = hours([customer('c', { region: 'India' })], calls(10, at, 6));
  expect(india).toMatchObject({
    basis: 'customer',
    zoneOf: 'region',
    best: 12,
    nowMinutes: 5 * 60 + 30,
    n: 10,
  });
  const iran = hours([customer('c', { custom: { 'time zone': 'Asia/Tehran' } })], calls(10, at, 6));
  expect(iran).toMatchObject({
    timeZone: 'Asia/Tehran',
    zoneOf: 'customer',
    best: 10,
    nowMinutes: 3 * 60 + 30,
  });
});

it('takes this customer’s calls from ten on, else those of the region, else all', () => {
  const at = '2025-03-05T10:00:00Z';
  const here = customer('c', { region: 'PL' });
  const there = customer('x', { region: 'PL' });
  const far = customer('y', { region: 'TR' });
  expect(hours([here], calls(10, at, 5))?.basis).toBe('customer');
  expect(hours([here, there], [...calls(9, at, 5), ...calls(1, at, 1, 'x')])).toMatchObject({
    basis: 'region',
    n: 10,
  });
  expect(hours([here, far], [...calls(9, at, 5), ...calls(3, at, 1, 'y')])).toMatchObject({
    basis: 'all',
    n: 12,
  });
});

it('prefers today’s weekday when a slot of it has ten calls', () => {
  const tuesday = calls(10, '2025-03-04T09:00:00Z', 3);
  const thursday = calls(30, '2025-03-06T15:00:00Z', 29);
  expect(hours([customer('c')], [...tuesday, ...thursday])).toMatchObject({
    weekday: 2,
    best: 8,
    zoneOf: 'company',
  });
  expect(hours([customer('c')], [...tuesday.slice(1), ...thursday])).toMatchObject({
    weekday: null,
    best: 14,
  });
});

it('ranks by the lower end of the interval, and names no hour from nine calls', () => {
  const lucky = calls(10, '2025-03-05T08:00:00Z', 6);
  const sure = calls(100, '2025-03-05T12:00:00Z', 55);
  expect(hours([customer('c')], [...lucky, ...sure])?.best).toBe(12);
  expect(hours([customer('c')], calls(9, '2025-03-05T08:00:00Z', 9))?.best).toBeNull();
  expect(hours([customer('c')], [])).toBeNull();
});

it('reads countries by code and by name in our languages, and guesses no zone of a wide one', () => {
  const at = Date.parse(asOf) / 1000;
  const zone = (region: unknown) => zoneOfRegion(region, at)?.name;
  expect([zone('PL'), zone('polska'), zone('لهستان'), zone('Polonya')]).toEqual(
    Array(4).fill('Europe/Warsaw'),
  );
  expect(zone('Europe/London')).toBe('Europe/London');
  expect([zone('US'), zone('Leeds'), zone(''), zone('../etc/x'), zone(7)]).toEqual(Array(5).fill(undefined));
});

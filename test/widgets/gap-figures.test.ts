import { expect, it } from 'vitest';
import { gapsCard } from '@/lib/cards/gaps-card';
import { plain } from '@/lib/cards/said';
import type { Records } from '@/lib/model/entities';
import { dealFiguresOf } from '@/lib/widgets/deal-figures';
import { widgetWriter } from '../page/harness/sample-deals';
import { aCall, aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';

const facts = { syncedAt: null, partial: false, demo: false, callsKnown: true };
const asOf = '2025-04-01T00:00:00Z';
const figures = (records: Records) =>
  dealFiguresOf(aCompany(records), 'd', aScope({ asOf }), facts, Date.parse(asOf));
const whole = {
  amount: 5,
  sourceId: 's',
  customerId: 'c',
  expectedCloseDate: '2025-05-01',
  contactIds: ['k'],
};

it('finds nothing on a deal that has everything', () => {
  const plan = aCall({
    dealId: 'd',
    status: 'planned',
    at: '2025-04-02T00:00:00Z',
    dueAt: '2025-04-02T00:00:00Z',
  });
  const gaps = figures({ deals: [aDeal({ id: 'd', ...whole })], activities: [plan] })?.gaps;
  expect(gaps?.found).toEqual([]);
  expect(gaps?.checked).toBeGreaterThan(8);
});

it('names each gap, an overdue date apart from a missing one', () => {
  const found = (deal: object) =>
    figures({
      deals: [aDeal({ id: 'd', ...whole, ...deal }), aDeal({ contactIds: ['k'] })],
      activities: [aCall({ status: 'planned', at: '2025-05-01T00:00:00Z' })],
    })?.gaps.found;
  expect(found({})).toEqual(['no-next-step']);
  expect(found({ amount: null, sourceId: null, customerId: null })).toEqual([
    'no-next-step',
    'deal-no-amount',
    'deal-no-source',
    'deal-no-customer',
  ]);
  expect(found({ expectedCloseDate: null })).toContain('open-no-expected-date');
  expect(found({ expectedCloseDate: '2025-03-31' })).toContain('open-overdue');
  expect(found({ contactIds: [] })).toContain('no-contact');
  expect(found({ ownerId: null })).toContain('deal-no-owner');
});

it('asks a lost deal for its reason, and no closed deal for a next step', () => {
  const gaps = figures({
    deals: [aLoss({ id: 'd', ...whole })],
    activities: [aCall({ status: 'planned', at: '2025-05-01T00:00:00Z' })],
  })?.gaps;
  expect(gaps?.found).toEqual(['lost-no-reason']);
});

it('does not ask for what no deal of the CRM has', () => {
  const others = (n: number) => Array.from({ length: n }, () => aWin({ customerId: 'c' }));
  const found = (n: number) =>
    figures({ deals: [aDeal({ id: 'd', customerId: 'c' }), ...others(n)] })?.gaps.found;
  expect(found(18)).toContain('deal-no-source');
  expect(found(19)).not.toContain('deal-no-source');
});

it('has words for every gap in every language', () => {
  const ids = [
    'no-next-step',
    'open-overdue',
    'open-no-expected-date',
    'lost-no-reason',
    'deal-no-owner',
    'deal-no-amount',
    'deal-no-source',
    'deal-no-customer',
    'open-inactive-owner',
    'open-deleted-stage',
    'bad-dates',
    'stale-open',
    'no-contact',
  ];
  for (const locale of ['en', 'tr', 'fa', 'pt-BR', 'pl', 'nb']) {
    const [block] = gapsCard(widgetWriter(locale), { found: ids, checked: 13 }).blocks;
    expect(block?.kind === 'gaps' && block.rows.map(plain).length, locale).toBe(ids.length);
  }
});

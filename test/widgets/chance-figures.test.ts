import { expect, it } from 'vitest';
import { chanceCard, chanceText } from '@/lib/cards/chance-card';
import { plain } from '@/lib/cards/said';
import { dealFiguresOf } from '@/lib/widgets/deal-figures';
import { widgetWriter } from '../page/harness/sample-deals';
import { aCompany, aDeal, aLoss, aScope, aWay, aWin } from '../table/a-company';

const facts = { syncedAt: null, partial: false, demo: false, callsKnown: true };
const asOf = '2025-04-01T00:00:00Z';

/** So many deals that went through `offer` and were won or lost, and one that is there now. */
function chanceWith(won: number, lost: number) {
  const decided = [
    ...Array.from({ length: won }, (_, i) => ({ deal: aWin({ id: `w${i}` }), end: 'won' })),
    ...Array.from({ length: lost }, (_, i) => ({ deal: aLoss({ id: `l${i}` }), end: 'lost' })),
  ];
  const tables = aCompany({
    deals: [aDeal({ id: 'd' }), ...decided.map(({ deal }) => deal)],
    transitions: [
      ...aWay('d', ['offer', '2025-03-01T08:00:00Z']),
      ...decided.flatMap(({ deal, end }) =>
        aWay(deal.id, ['offer', '2025-03-01T08:00:00Z'], [end, '2025-03-11T08:00:00Z']),
      ),
    ],
  });
  return dealFiguresOf(tables, 'd', aScope({ asOf }), facts, Date.parse(asOf))?.chance ?? null;
}

it('tells no chance from 29 decided deals, and says how many are needed', () => {
  const chance = chanceWith(20, 9);
  expect(chance).toMatchObject({ closed: 29, least: 30, chance: null, host: 0.5, reasons: [] });
  const card = chanceCard(widgetWriter('en-GB'), chance);
  expect(card.brief.label).toContain('29 closed deals in a year, 30 are needed');
  expect(card.blocks.map((block) => (block.kind === 'text' ? plain(block.text) : ''))[1]).toBe(
    'The CRM says 50%',
  );
});

it('tells it from 30: the share of the stage, drawn to that of the pipeline', () => {
  const chance = chanceWith(20, 10);
  expect(chance?.base).toBeCloseTo((20 + (10 * 20) / 30) / 40, 10);
  expect(chance?.chance).toBeCloseTo(chance?.base ?? 0, 10);
});

it('shows a chance above 95% and below 5% as such, in the digits of the language', () => {
  const t = widgetWriter('en-GB');
  expect([0.049, 0.05, 0.95, 0.951].map((chance) => chanceText(t, chance))).toEqual([
    '<5%',
    '5%',
    '95%',
    '>95%',
  ]);
  expect(chanceText(widgetWriter('fa'), 0.5)).toBe('۵۰٪');
});

it('has none for a closed deal', () => {
  const tables = aCompany({ deals: [aWin({ id: 'd' })] });
  expect(dealFiguresOf(tables, 'd', aScope({ asOf }), facts, 0)?.chance).toBeNull();
});

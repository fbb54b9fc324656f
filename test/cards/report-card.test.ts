import { expect, it } from 'vitest';
import { reportCard, undrawnCard } from '@/lib/cards/report-card';
import { plain } from '@/lib/cards/said';
import { en } from '@/lib/i18n/locales/en';
import { fa } from '@/lib/i18n/locales/fa';
import { translatorOf } from '@/lib/i18n/translator';
import { widgetCard } from '@/lib/model/widget-card';
import { reports } from '@/lib/reports/all';
import { dealQuestion, dealView } from '@/lib/state/deal-report';
import { aCompany, aDeal, aLoss, aScope, aWin } from '../table/a-company';

const display = { timeZone: 'UTC', calendar: 'gregory', currency: 'EUR' } as const;
const english = translatorOf('en', en, { ...display, locale: 'en-GB' });
const persian = translatorOf('fa', fa, { ...display, locale: 'fa', calendar: 'persian' });
const tables = aCompany({
  deals: [
    ...Array.from({ length: 7 }, (_, i) => aLoss({ lossReasonId: i < 5 ? 'price' : 'timing' })),
    ...Array.from({ length: 4 }, () => aWin({})),
    aDeal({ id: 'd', name: '<b>x</b>' }),
  ],
});
const run = (id: string) => {
  const report = reports.find((one) => one.id === id);
  if (!report) throw new Error(`no report ${id}`);
  return report.run(tables, aScope()).result;
};
const asked = (report: string) =>
  ({ key: `report:${report}:owner`, report, by: 'owner', of: '<i>ann</i>' }) as const;

it('draws a ranking as bars, greatest first, with the name it is filtered by', () => {
  const card = reportCard(english, asked('loss-reasons'), run('loss-reasons'));
  expect(card.title).toBe(english.text('report.loss-reasons.title'));
  const bars = card.blocks.find((block) => block.kind === 'bars');
  expect(bars?.rows.map(({ label, value, share }) => [plain(label), value, share])).toEqual([
    ['Price', '5', 1],
    ['Timing', '2', 0.4],
  ]);
  expect(card.blocks[0]).toMatchObject({ kind: 'text', text: [{ name: '<i>ann</i>' }] });
});

it.each(reports.map(({ id }) => id))('%s makes a card that fits, in English and Persian', (id) => {
  const result = run(id);
  for (const t of [english, persian])
    expect(() => widgetCard.parse(reportCard(t, asked(id), result))).not.toThrow();
});

it('says what is so where there is nothing to draw', () => {
  const words = (card: ReturnType<typeof undrawnCard>) => {
    const block = card.blocks.at(-1);
    return block?.kind === 'text' ? plain(block.text) : '';
  };
  expect(words(undrawnCard(english, asked('sales-total'), 'without'))).toContain('no owner');
  expect(words(undrawnCard(english, asked('sales-total'), 'failed'))).toContain('could not be drawn');
  expect(words(reportCard(english, asked('service-desk'), run('service-desk')))).not.toBe('');
});

it('filters by the deal’s own part, and asks nothing where the deal has none', () => {
  const links = { owner: 'ann', stage: 'offer', source: null, customer: 'c' };
  const rules = { today: '2025-03-20', weekStart: 1, calendar: 'gregory' } as const;
  const looker = { userId: 'bo', teamIds: ['north'] };
  const ask = (widget: Partial<Parameters<typeof dealQuestion>[0]>) =>
    dealQuestion({ report: 'sales-total', view: {}, by: 'none', ...widget }, links, rules, looker);
  expect(ask({ by: 'owner' })?.filters).toEqual({ userIds: ['ann'] });
  expect(ask({ by: 'customer' })?.filters).toEqual({ customerIds: ['c'] });
  expect(ask({ by: 'source' })).toBeNull();
  expect(ask({ view: { owner: 'me' } })?.filters).toEqual({ userIds: ['bo'] });
  expect(ask({ view: { owner: 'team' } })?.filters).toEqual({ teamIds: ['north'] });
  expect(ask({ view: { period: 'this-month' } })?.period).toEqual({ from: '2025-03-01', to: '2025-04-01' });
  expect(dealView({ view: {}, by: 'stage' }, links)).toEqual({
    owner: 'all',
    filters: { stageIds: ['offer'] },
  });
});

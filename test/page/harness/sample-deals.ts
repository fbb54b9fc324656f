import type { Speech } from '@/components/widget/dock-words';
import { dealCard, widgetTitles } from '@/lib/cards/deal-cards';
import { type Translator, translatorOf } from '@/lib/i18n/translator';
import { dockWordsOf, widgetWordsOf } from '@/lib/i18n/widget-words';
import type { DealFigures } from '@/lib/model/deal-figures';
import { languageOf } from '@/lib/model/language';
import { type DockLayout, ownWidgets } from '@/lib/model/widget';
import type { DealCards } from '@/lib/model/widget-card';
import { relative, sayWith } from '@/lib/page/words';

const day = 86_400;

/** The deal of the design's mock, in English. */
export const aDeal: DealFigures = {
  id: '7',
  name: 'Autoclave line',
  status: 'open',
  amount: 1_840_000,
  links: { owner: 'maja', stage: 'quote', source: 'referral', customer: 'aldermoor' },
  names: { owner: 'Maja Kowalczyk', stage: 'Quote', source: 'Referral', customer: 'Aldermoor Clinics' },
  stage: {
    name: 'Quote',
    open: true,
    ageSec: 12.4 * day,
    won: { n: 264, p25: 6 * day, median: 10 * day, p75: 16 * day },
    lost: { n: 190, p25: 14 * day, median: 20 * day, p75: 27 * day },
  },
  chance: {
    closed: 604,
    least: 30,
    base: 0.52,
    chance: 0.6,
    host: 0.5,
    stageName: 'Quote',
    reasons: [
      { reason: 'contacts', detail: null, points: 0.09 },
      { reason: 'source', detail: 'Referral', points: 0.06 },
      { reason: 'no-next-step', detail: null, points: -0.07 },
    ],
  },
  hours: {
    basis: 'region',
    timeZone: 'Europe/London',
    zoneOf: 'region',
    nowMinutes: 13 * 60 + 10,
    weekday: 4,
    n: 171,
    slots: [
      { hour: 6, n: 4, connected: 1, low: 0.05 },
      { hour: 8, n: 30, connected: 9, low: 0.17 },
      { hour: 10, n: 49, connected: 23, low: 0.34 },
      { hour: 12, n: 33, connected: 10, low: 0.17 },
      { hour: 14, n: 28, connected: 9, low: 0.18 },
      { hour: 16, n: 17, connected: 4, low: 0.1 },
      { hour: 18, n: 10, connected: 1, low: 0.02 },
    ],
    best: 10,
  },
  calls: {
    total: 4,
    connected: 2,
    last: [
      call('2026-11-17T13:00:00Z', 'Helen Marsh', 'connected', 372),
      call('2026-11-12T13:00:00Z', 'Helen Marsh', 'no_answer'),
      call('2026-11-10T13:00:00Z', 'Omar Farouk', 'connected', 842),
      call('2026-11-04T13:00:00Z', 'Helen Marsh', 'voicemail'),
    ],
  },
  gaps: { found: ['no-next-step', 'open-no-expected-date', 'no-contact'], checked: 9 },
  owner: {
    name: 'Maja Kowalczyk',
    won: 12,
    lost: 9,
    winRate: 12 / 21,
    wonValue: 14_212_000,
    openCount: 14,
    openValue: 31_040_000,
  },
  customer: {
    name: 'Aldermoor Clinics',
    wonCount: 3,
    wonValue: 5_120_000,
    since: '2019-03-04T00:00:00Z',
    openCount: 2,
    openValue: 2_900_000,
    openCases: 1,
    nps: { score: 9, at: '2026-09-01T00:00:00Z' },
  },
  similar: {
    n: 264,
    deals: [
      {
        id: '8',
        name: 'Autoclave, 2 pieces',
        customer: 'Brentmoor Dental',
        value: 1_790_000,
        cycleSec: 31 * day,
        sameSource: true,
        closedAt: '2026-10-01T00:00:00Z',
      },
    ],
  },
  callsKnown: true,
  currency: 'EUR',
  timeZone: 'Europe/London',
  syncedAt: '2026-11-19T13:06:00Z',
  partial: false,
  demo: false,
};
export const now = '2026-11-19T13:10:00Z';

/** The same in Persian. */
export const aPersianDeal: DealFigures = {
  ...aDeal,
  names: { owner: 'نیلوفر رستمی', stage: 'پیشنهاد قیمت', source: 'معرفی', customer: 'درمانگاه‌های آبان' },
  stage: aDeal.stage && { ...aDeal.stage, name: 'پیشنهاد قیمت' },
  chance: aDeal.chance && {
    ...aDeal.chance,
    stageName: 'پیشنهاد قیمت',
    reasons: aDeal.chance.reasons.map((one) => (one.detail ? { ...one, detail: 'معرفی' } : one)),
  },
  owner: aDeal.owner && { ...aDeal.owner, name: 'نیلوفر رستمی' },
  customer: aDeal.customer && { ...aDeal.customer, name: 'درمانگاه‌های آبان' },
  calls: {
    ...aDeal.calls,
    last: aDeal.calls.last.map((one) => ({
      ...one,
      who: one.who === 'Omar Farouk' ? 'کیان صالحی' : 'مهسا رادمنش',
    })),
  },
  timeZone: 'Asia/Tehran',
};

export const aLayout: DockLayout = {
  collapsed: false,
  pinned: ['stage-age', 'owner', 'calls'],
  position: { end: 16, top: 64 },
};

/** The translator that the background makes for the widgets. */
export const widgetWriter = (locale: string, timeZone = 'Europe/London'): Translator => {
  const language = languageOf([locale]);
  const calendar = language === 'fa' ? 'persian' : 'gregory';
  return translatorOf(language, widgetWordsOf(locale), { locale, timeZone, calendar, currency: 'EUR' });
};

/** What the background sends of a deal: all widgets of ours. */
export const cardsOf = (deal: DealFigures, t = widgetWriter('en-GB')): DealCards => ({
  cards: ownWidgets.map((widget) => dealCard(t, widget, deal)),
  syncedAt: deal.syncedAt,
  synced: deal.syncedAt && t.text('widget.synced', { when: t.date(deal.syncedAt, 'time') }),
  partial: deal.partial,
  demo: deal.demo,
});

export const titlesIn = (t: Translator): Record<string, string> =>
  Object.fromEntries(ownWidgets.map((key) => [key, t.text(widgetTitles[key])]));

export const speechIn = (locale: string): Speech => ({
  say: sayWith(dockWordsOf(locale)),
  relative: (instant, from) => relative(locale, instant, from),
  locale,
  direction: languageOf([locale]) === 'fa' ? 'rtl' : 'ltr',
});

function call(at: string, who: string, outcomeKind: string, durationSec: number | null = null) {
  return { at, who, outcome: null, outcomeKind, durationSec };
}

import type { DealWidget, WidgetLayout } from '@/lib/model/widget';

const day = 86_400;

/** The deal of the design's mock, in English. */
export const aDeal: DealWidget = {
  dealName: 'Autoclave line',
  stage: {
    name: 'Quote',
    open: true,
    ageSec: 12.4 * day,
    won: { n: 264, p25: 6 * day, median: 10 * day, p75: 16 * day },
  },
  owner: {
    name: 'Maja Kowalczyk',
    won: 12,
    lost: 9,
    winRate: 12 / 21,
    wonValue: 14_212_000,
    openCount: 14,
    openValue: 31_040_000,
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
  callsKnown: true,
  currency: 'EUR',
  timeZone: 'Europe/London',
  syncedAt: '2026-11-19T13:06:00Z',
  partial: false,
  demo: false,
};
export const now = '2026-11-19T13:10:00Z';

/** The same in Persian. */
export const aPersianDeal: DealWidget = {
  ...aDeal,
  stage: aDeal.stage && { ...aDeal.stage, name: 'پیشنهاد قیمت' },
  owner: aDeal.owner && { ...aDeal.owner, name: 'نیلوفر رستمی' },
  calls: {
    ...aDeal.calls,
    last: aDeal.calls.last.map((one) => ({
      ...one,
      who: one.who === 'Omar Farouk' ? 'کیان صالحی' : 'مهسا رادمنش',
    })),
  },
  timeZone: 'Asia/Tehran',
};

export const aLayout: WidgetLayout = {
  hidden: false,
  collapsed: false,
  pinned: ['stage-age', 'owner', 'calls'],
  position: { end: 16, top: 64 },
};

function call(at: string, who: string, outcomeKind: string, durationSec: number | null = null) {
  return { at, who, outcome: null, outcomeKind, durationSec };
}

import { makeDock } from '@/components/widget/mount-dock';
import { obstacles } from '@/components/widget/obstacles';
import type { Shown } from '@/components/widget/shown';
import type { DealFigures } from '@/lib/model/deal-figures';
import { type DockLayout, ownWidgets } from '@/lib/model/widget';
import { keepMounted } from '@/lib/page/keep-mounted';
import { aDeal, aLayout, aPersianDeal, cardsOf, now, speechIn, titlesIn, widgetWriter } from './sample-deals';

/** Draws the dock with sample figures as the address asks: `lang`, `state`, `collapsed`, `pinned`. */
const wanted = new URLSearchParams(location.search);
const locale = wanted.get('lang') ?? 'en-GB';
const persian = locale.startsWith('fa');
const deal = persian ? aPersianDeal : aDeal;
document.documentElement.dir = persian ? 'rtl' : 'ltr';
const t = widgetWriter(locale, deal.timeZone);

const day = 86_400;
const { stage, owner, calls } = deal;
const none = { n: 4, p25: null, median: null, p75: null };
const changed: Readonly<Record<string, Partial<DealFigures>>> = {
  long: { stage: stage && { ...stage, ageSec: 31 * day }, demo: true },
  thin: {
    stage: stage && { ...stage, won: none, lost: none },
    chance: deal.chance && { ...deal.chance, closed: 12, chance: null, base: null, reasons: [] },
    owner: owner && { ...owner, won: 2, lost: 2, winRate: 0.5 },
    calls: { total: 0, connected: 0, last: [] },
    hours: null,
    gaps: { found: [], checked: 9 },
  },
  partial: { partial: true, stage: stage && { ...stage, ageSec: 3 * 3_600 } },
  unknown: { stage: null, owner: null, chance: null, customer: null, callsKnown: false, syncedAt: null },
  hostile: {
    stage: stage && { ...stage, name: `<img src=x onerror=alert(1)> ${'W'.repeat(2_000)}` },
    owner: owner && { ...owner, name: '\u202Eevil \u2066<script>', wonValue: 9e15 },
    calls: {
      ...calls,
      last: [
        { at: now, who: 'A'.repeat(400), outcome: '<b>x</b>'.repeat(20), outcomeKind: null, durationSec: 1 },
      ],
    },
  },
};
const state = wanted.get('state') ?? 'ready';
const shown: Shown =
  state === 'loading' || state === 'missing'
    ? { status: state }
    : state === 'signed-out'
      ? { status: 'failed', failure: { kind: 'signed-out' } }
      : { status: 'ready', deal: cardsOf({ ...deal, ...changed[state] }, t) };

let layout: DockLayout = {
  ...aLayout,
  collapsed: wanted.has('collapsed'),
  pinned: wanted.get('pinned')?.split(',') ?? (wanted.has('all') ? [...ownWidgets] : aLayout.pinned),
  position: { end: Number(wanted.get('end') ?? 16), top: Number(wanted.get('top') ?? 64) },
};
const dock = makeDock(document);
keepMounted(document, dock.host, Date.now);
function draw(): void {
  dock.draw({
    speech: speechIn(locale),
    deal: deal.id,
    shown,
    layout,
    titles: titlesIn(t),
    now,
    obstacles: (viewport) => obstacles(document, ['#bar', '#controls b'], viewport),
    onArrange(arranged) {
      layout = arranged;
      document.title = JSON.stringify(layout); // For whoever drives the page from outside.
      draw();
    },
    onHide(where) {
      document.title = JSON.stringify({ hide: where });
      dock.end();
    },
  });
}
draw();

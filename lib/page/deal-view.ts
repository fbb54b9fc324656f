import type { Answer, Seen } from '@/lib/messages/protocol';
import type { Failure } from '@/lib/model/failure';
import type { DockLayout, HideWhere } from '@/lib/model/widget';
import type { DealCards } from '@/lib/model/widget-card';
import type { AskBackground } from './ask';

/** What the widgets show of the deal. */
export type Shown =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly deal: DealCards; readonly failure?: Failure }
  /** The deal is not in the cache. */
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly failure: Failure };

export interface Where {
  readonly seen: Seen | null;
  readonly dealId: string | null;
}

/** At most once a minute the background is asked whether something is new. */
const freshForMs = 60_000;
/** While the dock is hidden, the user may be bringing it back from the panel. */
const hiddenForMs = 5_000;

/**
 * The deal of the page and its figures, asked from the background.
 *
 * Rules: an answer for another place, or older than one already shown, is dropped. A reading that fails keeps the
 * figures of the same deal and says why they are old; figures of another deal or another login are never kept.
 */
export class DealView {
  shown: Shown = { status: 'loading' };
  /** Nothing, until the background has told how the user arranged it. */
  layout: DockLayout = { collapsed: true, pinned: [], position: { end: 0, top: 0 } };
  hidden = true;
  locale = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  words: Answer<'place.entered'>['words'] = {};
  titles: Answer<'place.entered'>['titles'] = {};
  /** Whether this page belongs to a connected account; until that is known, nothing is drawn. */
  connected = false;

  readonly #ask: AskBackground;
  readonly #nowMs: () => number;
  readonly #changed: () => void;
  #where: Where = { seen: null, dealId: null };
  #entered = false;
  #turn = 0;
  #arranged = 0;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(ask: AskBackground, nowMs: () => number, changed: () => void) {
    this.#ask = ask;
    this.#nowMs = nowMs;
    this.#changed = changed;
  }

  get visible(): boolean {
    return this.connected && !this.hidden && this.#where.dealId !== null;
  }

  /** The page is here now. Nothing happens when it already was. */
  async enter(where: Where): Promise<void> {
    if (this.#entered && isSame(where, this.#where)) return;
    if (!isSameLogin(where.seen, this.#where.seen) && where.seen !== null) this.connected = false;
    this.#entered = true;
    this.#where = where;
    this.shown = where.seen ? { status: 'loading' } : { status: 'failed', failure: { kind: 'signed-out' } };
    this.#changed();
    await this.#read();
  }

  /** Looks again at once: the background says that something changed. */
  async again(): Promise<void> {
    if (this.#entered) await this.#read();
  }

  /** Looks again, if the last look is old enough. */
  async refresh(): Promise<void> {
    if (!this.#entered) return;
    const freshFor = this.hidden ? hiddenForMs : freshForMs;
    if (this.#nowMs() - this.#askedAtMs >= freshFor) await this.#read();
  }

  /** Something is still to come: the sync is running, or the deal has not been read. */
  get unfinished(): boolean {
    if (this.#where.dealId === null || this.hidden) return false;
    if (this.shown.status === 'ready') return this.shown.deal.partial || this.shown.failure !== undefined;
    return this.connected || this.shown.status === 'failed';
  }

  /** Shows an arrangement at once and keeps it. A widget that is new in it is asked for. */
  async arrange(layout: DockLayout): Promise<void> {
    this.#arranged++;
    this.layout = layout;
    this.#changed();
    const known = this.shown.status === 'ready' ? this.shown.deal.cards : undefined;
    const lacks = known && layout.pinned.some((key) => !known.some((card) => card.key === key));
    await this.#ask('widget.layout', layout);
    if (lacks) await this.again();
  }

  /** Where the page is; a hiding that ends after the page has moved on is still of the place it began at. */
  get place(): Where {
    return this.#where;
  }

  /** Hides the widgets, here or further, until the user brings them back. */
  async hide(where: HideWhere, place: Where): Promise<void> {
    if (where !== 'deal' || isSame(place, this.#where)) {
      this.#arranged++;
      this.hidden = true;
      this.#changed();
    }
    await this.#ask('widget.hide', { ...place, where });
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const arranged = this.#arranged;
    const { seen, dealId } = this.#where;
    this.#askedAtMs = this.#nowMs();
    const entered = await this.#ask('place.entered', { seen, dealId });
    if (turn !== this.#turn) return; // A slow answer never replaces a newer one.
    if (!entered.ok) return this.#fail(entered.failure);
    this.connected = entered.answer.connected;
    this.locale = entered.answer.locale;
    this.direction = entered.answer.direction;
    this.words = entered.answer.words;
    this.titles = entered.answer.titles;
    if (arranged === this.#arranged) {
      this.layout = entered.answer.layout;
      this.hidden = entered.answer.hidden;
    }
    if (!this.visible || !seen || dealId === null) return this.#changed();
    this.#changed();

    const found = await this.#ask('widget.read', { seen, dealId });
    if (turn !== this.#turn) return;
    if (!found.ok) return this.#fail(found.failure);
    this.shown = found.answer ? { status: 'ready', deal: found.answer } : { status: 'missing' };
    this.#changed();
  }

  #fail(failure: Failure): void {
    this.shown =
      this.shown.status === 'ready'
        ? { status: 'ready', deal: this.shown.deal, failure }
        : { status: 'failed', failure };
    this.#changed();
  }
}

const isSame = (a: Where, b: Where): boolean => a.dealId === b.dealId && isSameLogin(a.seen, b.seen);

function isSameLogin(a: Seen | null, b: Seen | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.connector === b.connector &&
    a.base === b.base &&
    a.login === b.login &&
    a.organisation === b.organisation
  );
}

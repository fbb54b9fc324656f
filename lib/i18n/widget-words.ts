import { isEuropeanPortuguese, type Language, languageOf } from '@/lib/model/language';
import type { Messages } from './locales/en';
import { widget as en } from './locales/en/widget';
import { widget as fa } from './locales/fa/widget';
import { widget as nb } from './locales/nb/widget';
import { widget as pl } from './locales/pl/widget';
import { widget as pt } from './locales/pt/widget';
import { widget as ptPT } from './locales/pt-pt/widget';
import { widget as tr } from './locales/tr/widget';

/** The words that the widgets use, in one language. */
export type WidgetWords = Pick<Messages, keyof typeof en>;

/** A content script is one file and cannot load a language later: the background gives it the words of the one it needs. */
export const widgetWords: { readonly [L in Language]: WidgetWords } = { en, fa, nb, pl, pt, tr };

/** Those for a tag: the language's, in Portugal and where it is written as there with what differs. */
export const widgetWordsOf = (tag: string): WidgetWords =>
  isEuropeanPortuguese(tag) ? { ...pt, ...ptPT } : widgetWords[languageOf([tag])];

/** What the dock says by itself; figures come to it as finished sentences. */
export const dockWordKeys = [
  'widget.name',
  'widget.demo',
  'widget.never',
  'widget.move',
  'widget.collapse',
  'widget.expand',
  'widget.hide',
  'widget.hide.ask',
  'widget.hide.deal',
  'widget.hide.site',
  'widget.hide.everywhere',
  'widget.hidden.deal',
  'widget.hidden.site',
  'widget.hidden.everywhere',
  'widget.cancel',
  'widget.undo',
  'widget.add',
  'widget.pin',
  'widget.unpin',
  'widget.up',
  'widget.down',
  'widget.all-pinned',
  'widget.none',
  'widget.loading',
  'widget.partial',
  'widget.missing',
  'widget.signed-out',
  'widget.failed',
  'widget.stale',
] as const satisfies readonly (keyof typeof en)[];
export type DockWord = (typeof dockWordKeys)[number];

/** The dock's own words for a tag; each is one sentence, with `{slots}` at most. */
export const dockWordsOf = (tag: string): Readonly<Record<DockWord, string>> => {
  const words = widgetWordsOf(tag);
  return Object.fromEntries(dockWordKeys.map((key) => [key, words[key]])) as Record<DockWord, string>;
};

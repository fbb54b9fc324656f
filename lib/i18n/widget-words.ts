import type { Language } from '@/lib/model/language';
import type { Messages } from './locales/en';
import { widget as en } from './locales/en/widget';
import { widget as fa } from './locales/fa/widget';
import { widget as nb } from './locales/nb/widget';
import { widget as pl } from './locales/pl/widget';
import { widget as pt } from './locales/pt/widget';
import { widget as tr } from './locales/tr/widget';

/** The words that the widgets use, in one language. */
export type WidgetWords = Pick<Messages, keyof typeof en>;

/** A content script is one file and cannot load a language later: the background gives it the words of the one it needs. */
export const widgetWords: { readonly [L in Language]: WidgetWords } = { en, fa, nb, pl, pt, tr };

import type { DockWord } from '@/lib/i18n/widget-words';

/** A sentence of the dock, its `{slots}` filled in. */
export type Say = (key: DockWord, values?: Readonly<Record<string, string>>) => string;

/** How the dock speaks: its own words, "4 min ago", and which way it runs. */
export interface Speech {
  readonly say: Say;
  readonly relative: (instant: string, now: string) => string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

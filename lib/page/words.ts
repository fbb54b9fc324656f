import type { DockWord } from '@/lib/i18n/widget-words';

/** A sentence of the dock, its `{slots}` filled in. */
export type Say = (key: DockWord, values?: Readonly<Record<string, string>>) => string;

/** Words as the background has sent them. One that has not come (yet) is silent: nothing is drawn without words. */
export const sayWith =
  (words: Readonly<Record<string, string>>): Say =>
  (key, values = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);

/** "4 min ago", in the locale's words. */
export function relative(locale: string, instant: string, now: string): string {
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1000;
  const size = Math.abs(seconds);
  const [unit, length] =
    size < 60
      ? (['second', Number.POSITIVE_INFINITY] as const)
      : size < 3_600
        ? (['minute', 60] as const)
        : size < 86_400
          ? (['hour', 3_600] as const)
          : (['day', 86_400] as const);
  return new Intl.RelativeTimeFormat(tagOf(locale), { numeric: 'auto', style: 'short' }).format(
    Math.trunc(seconds / length),
    unit,
  );
}

function tagOf(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}

import { localeOf } from '@/lib/model/language';
import type { Preferences } from './settings';

/** The one tag that tells a content script language, digits and calendar, such as `fa-u-ca-gregory-nu-latn`. */
export function widgetLocale(
  { locale, digits, calendarSystem }: Pick<Preferences, 'locale' | 'digits' | 'calendarSystem'>,
  browserTags: readonly string[] = navigator.languages,
): string {
  const tag = localeOf(locale, browserTags, digits);
  return calendarSystem === 'auto' ? tag : new Intl.Locale(tag, { calendar: calendarSystem }).toString();
}

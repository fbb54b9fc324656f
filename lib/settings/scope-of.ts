import type { Account } from '@/lib/model/account';
import { localeOf } from '@/lib/model/language';
import type { Scope } from '@/lib/model/scope';
import { calendarsOf } from './calendars';
import type { Preferences } from './settings';

/** How figures and words are shown, with every `auto` decided. */
export interface Shown {
  readonly locale: string;
  readonly timeZone: string;
  readonly calendar: 'gregory' | 'persian';
  readonly currency: string;
  readonly weekStart: number;
  readonly weekdays: readonly number[];
}

/** Rules: zone and language follow the browser, week and calendar the language's region, currency the account. */
export function shownBy(
  preferences: Preferences,
  account: Pick<Account, 'currency'> | undefined,
  browserTags: readonly string[] = navigator.languages,
): Shown {
  const locale = localeOf(preferences.locale, browserTags, preferences.digits);
  const week = (new Intl.Locale(locale) as LocaleWithWeek).getWeekInfo();
  const calendar = new Intl.DateTimeFormat(locale).resolvedOptions().calendar;
  return {
    locale,
    timeZone:
      preferences.timeZone === 'auto'
        ? new Intl.DateTimeFormat().resolvedOptions().timeZone
        : preferences.timeZone,
    calendar:
      preferences.calendarSystem === 'auto'
        ? calendar === 'persian'
          ? 'persian'
          : 'gregory'
        : preferences.calendarSystem,
    currency: preferences.currency === 'auto' ? (account?.currency ?? 'EUR') : preferences.currency,
    weekStart: preferences.weekStart === 'auto' ? week.firstDay : preferences.weekStart,
    weekdays: preferences.weekdays === 'auto' ? workdaysOf(locale, week.weekend) : preferences.weekdays,
  };
}

/** Everything of a report's scope that the settings decide, joined with what the view decides. */
export function scopeOf(
  account: Pick<Account, 'id' | 'currency' | 'userId'>,
  preferences: Preferences,
  view: Pick<Scope, 'period' | 'comparison' | 'filters' | 'options' | 'asOf'>,
): Scope {
  const shown = shownBy(preferences, account);
  const calendar = { weekdays: [...shown.weekdays], holidays: [...preferences.holidays] };
  const own = preferences.calendars?.[account.id] ?? [];
  const datedRates = (preferences.datedRates ?? []).filter(({ currency }) => currency !== shown.currency);
  return {
    ...view,
    timeZone: shown.timeZone,
    weekStart: shown.weekStart,
    baseCurrency: shown.currency,
    currencies: {},
    rates: { ...preferences.rates, [shown.currency]: '1' },
    calendar,
    ...(own.length > 0 && { calendars: calendarsOf(own, calendar) }),
    ...(datedRates.length > 0 && { datedRates }),
    fiscalYearStart: preferences.fiscalYearStart,
    monthCalendar: shown.calendar,
    attribution: preferences.attribution,
    ...colleaguesOf(account, preferences),
  };
}

/** What the setting lets the user of an account see of colleagues; empty where that is everything. */
export function colleaguesOf(
  { userId }: Pick<Account, 'userId'>,
  { colleagues }: Preferences,
): Pick<Scope, 'colleagues'> {
  return colleagues === 'names' ? {} : { colleagues: { me: userId ?? null, seen: colleagues } };
}

/** TypeScript does not know it yet. Source: https://tc39.es/proposal-intl-locale-info/ */
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo(): { readonly firstDay: number; readonly weekend: readonly number[] };
}

/** Iran's offices rest on Thursday and Friday; CLDR's week data only know Friday. */
function workdaysOf(locale: string, weekend: readonly number[]): number[] {
  const rest = locale.startsWith('fa') ? [4, 5] : weekend;
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => !rest.includes(day));
}

import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator } from '@/lib/i18n/translator';
import { localeNames } from '@/lib/model/language';
import type { Tried } from '@/lib/state/settings-transfer';

type Setting = Tried['changes'][number]['setting'];

const names: Readonly<Record<Setting, MessageKey>> = {
  locale: 'options.display.language',
  theme: 'options.display.theme',
  timeZone: 'options.display.zone',
  weekStart: 'options.display.week-start',
  calendarSystem: 'options.display.calendar',
  currency: 'options.calendar.currency',
  rates: 'options.calendar.rates',
  datedRates: 'options.privacy.file.dated-rates',
  weekdays: 'options.calendar.weekdays',
  holidays: 'options.calendar.holidays',
  holidayNames: 'options.privacy.file.holiday-names',
  attribution: 'options.calendar.attribution',
  density: 'options.display.density',
  digits: 'options.display.digits',
  fiscalYearStart: 'options.privacy.file.fiscal',
  colleagues: 'options.privacy.colleagues',
  pins: 'options.privacy.file.pins',
};

/** What a setting is called where it is set. */
export const settingName = (t: Translator, setting: Setting): string => t.text(names[setting]);

/** What it stands at, in the words it is chosen by. */
export function settingValue(t: Translator, setting: Setting, value: unknown): string {
  if (value === undefined) return '–';
  if (setting === 'locale' && typeof value === 'string' && Object.hasOwn(localeNames, value))
    return localeNames[value as keyof typeof localeNames];
  if (Array.isArray(value))
    return setting === 'weekdays' ? weekdayList(t, value) : t.value(value.length, 'count');
  if (typeof value === 'object' && value !== null) return t.value(Object.keys(value).length, 'count');
  if (typeof value === 'number') {
    if (setting === 'weekStart') return weekdayList(t, [value]);
    return setting === 'fiscalYearStart' ? monthName(t, value) : t.value(value, 'count');
  }
  const key = `${names[setting]}.${String(value)}`;
  if (value === 'auto') return t.text('options.display.zone.auto');
  return t.has(key) ? t.text(key) : String(value);
}

/** 1 January 2024 was a Monday. */
function weekdayList(t: Translator, days: readonly unknown[]): string {
  const format = new Intl.DateTimeFormat(t.locale, { weekday: 'short', timeZone: 'UTC' });
  return t.list(days.map((day) => format.format(Date.UTC(2024, 0, Number(day)))));
}

const monthName = (t: Translator, month: number): string =>
  new Intl.DateTimeFormat(t.locale, { month: 'long', calendar: 'gregory', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 15),
  );

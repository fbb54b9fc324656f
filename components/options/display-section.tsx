import { useSession, useWords } from '@/components/controls/session-context';
import { hasOwnDigits, localeNameOf, localeNames, localeOf } from '@/lib/model/language';
import type { OptionsView } from '@/lib/state/options-view';
import type { Session } from '@/lib/state/session';
import { Saved, Segmented, SelectField } from './field';
import styles from './section.module.css';
import { ZoneField } from './zone-field';

type Preferences = Session['preferences']['value'];

/** Days that a week starts with anywhere, by ISO number. */
const firstDays = [6, 7, 1];

/** Language, colours, density, digits and calendar; a sample shows at once how figures look. */
export function DisplaySection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const { locale, theme, density, digits, calendarSystem, timeZone, weekStart } = session.preferences.value;
  const shown = session.shown.value;
  const dayName = weekdayNames(t.locale);
  const choicesOf = <const G extends 'theme' | 'density' | 'calendar', const V extends string>(
    group: G,
    values: readonly V[],
  ) =>
    values.map((value) => ({
      value,
      words: t.text(`options.display.${group}.${value}` as 'options.display.theme.auto'),
    }));
  return (
    <div class={styles['section']}>
      <header class={styles['titled']}>
        <h1>{t.text('options.section.display')}</h1>
        <Saved count={view.saved.value} />
      </header>
      <div class={styles['fields']}>
        <SelectField
          label={t.text('options.display.language')}
          value={locale}
          onChoose={(value) => void view.change({ locale: value as Preferences['locale'] })}
        >
          <option value="auto">
            {t.text('options.display.language.auto', {
              language: localeNames[localeNameOf(localeOf('auto', navigator.languages))],
            })}
          </option>
          {Object.entries(localeNames).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Segmented
          label={t.text('options.display.theme')}
          value={theme}
          choices={choicesOf('theme', ['auto', 'light', 'dark'])}
          onChoose={(value) => void view.change({ theme: value })}
        />
        <Segmented
          label={t.text('options.display.density')}
          value={density}
          choices={choicesOf('density', ['comfortable', 'compact'])}
          onChoose={(value) => void view.change({ density: value })}
        />
      </div>
      <section>
        <h2>{t.text('options.display.formats')}</h2>
        <div class={styles['fields']}>
          {hasOwnDigits(shown.locale) && (
            <Segmented
              label={t.text('options.display.digits')}
              value={digits}
              choices={[
                {
                  value: 'auto',
                  words: t.text('options.display.digits.auto', { sample: ownDigits(shown.locale) }),
                },
                { value: 'latn', words: '123' },
              ]}
              onChoose={(value) => void view.change({ digits: value })}
            />
          )}
          <div>
            <Segmented
              label={t.text('options.display.calendar')}
              value={calendarSystem}
              choices={choicesOf('calendar', ['auto', 'gregory', 'persian'])}
              onChoose={(value) => void view.change({ calendarSystem: value })}
            />
            {calendarSystem === 'auto' && (
              <p class={styles['small']}>
                {t.text('options.display.auto-now', {
                  value: t.text(`options.display.calendar.${shown.calendar}`),
                })}
              </p>
            )}
          </div>
          <ZoneField value={timeZone} onKeep={(zone) => void view.change({ timeZone: zone })} />
          <SelectField
            label={t.text('options.display.week-start')}
            value={String(weekStart)}
            onChoose={(value) => void view.change({ weekStart: value === 'auto' ? 'auto' : Number(value) })}
          >
            <option value="auto">
              {t.text('options.display.auto', { value: dayName(shown.weekStart) })}
            </option>
            {firstDays.map((day) => (
              <option key={day} value={day}>
                {dayName(day)}
              </option>
            ))}
          </SelectField>
        </div>
      </section>
      <section>
        <h2>{t.text('options.display.sample')}</h2>
        <p class={styles['sample']}>
          <span>{t.date(session.now.value, 'time')}</span>
          <span>{t.date(session.today.value, 'month')}</span>
          <span>{t.money(123_456_700)}</span>
          <span>{t.value(1234.5, 'mean')}</span>
          <span>{t.value(0.608, 'share', { precise: true })}</span>
          <span>{t.duration(273_600)}</span>
        </p>
      </section>
    </div>
  );
}

const ownDigits = (locale: string): string =>
  new Intl.NumberFormat(new Intl.Locale(locale).baseName).format(123);

/** The name of an ISO weekday; 1 January 2024 was a Monday. */
function weekdayNames(locale: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (day) => format.format(Date.UTC(2024, 0, day));
}

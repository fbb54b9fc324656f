import { useModel } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { FailureNotice } from '@/components/controls/failure-notice';
import { useSession, useWords } from '@/components/controls/session-context';
import { CalendarView } from '@/lib/state/calendar-view';
import type { OptionsView } from '@/lib/state/options-view';
import { HolidayList } from './calendar-holidays';
import { OwnCalendars } from './calendar-own';
import { Weekdays, weekdayName } from './calendar-weekdays';
import { CurrencyFields } from './currency-fields';
import { Saved, Segmented, SelectField } from './field';
import styles from './section.module.css';

/** Zone, week, working days and holidays, of the company and of whoever differs; report currency and rates. */
export function CalendarSection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const calendar = useModel(() => new CalendarView(session, view));
  const { timeZone, weekStart, weekdays, attribution, fiscalYearStart } = session.preferences.value;
  const shown = session.shown.value;
  const dayName = weekdayName(t.locale, 'long');
  const browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const failure = calendar.failure.value;
  return (
    <div class={styles['section']}>
      <header class={styles['titled']}>
        <h1>{t.text('options.section.calendar')}</h1>
        <Saved count={view.saved.value} />
      </header>
      {failure && <FailureNotice failure={failure} t={t} />}
      <section>
        <h2>{t.text('options.calendar.days')}</h2>
        <div class={styles['fields']}>
          <SelectField
            label={t.text('options.calendar.zone')}
            hint={t.text('options.calendar.zone.why')}
            value={timeZone}
            onChoose={(value) => void calendar.change({ timeZone: value })}
          >
            <option value="auto">{t.text('options.calendar.auto', { value: browserZone })}</option>
            {withChosen(Intl.supportedValuesOf('timeZone'), timeZone).map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t.text('options.calendar.week-start')}
            value={String(weekStart)}
            onChoose={(value) =>
              void calendar.change({ weekStart: value === 'auto' ? 'auto' : Number(value) })
            }
          >
            <option value="auto">
              {t.text('options.calendar.auto', { value: dayName(shown.weekStart) })}
            </option>
            {[6, 7, 1].map((day) => (
              <option key={day} value={day}>
                {dayName(day)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t.text('calendar.fiscal')}
            hint={t.text('calendar.fiscal.why')}
            value={String(fiscalYearStart)}
            onChoose={(value) => void calendar.change({ fiscalYearStart: Number(value) })}
          >
            {monthNames(t.locale).map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </SelectField>
          <div>
            <Weekdays
              label={t.text('options.calendar.weekdays')}
              value={shown.weekdays}
              onChange={(days) => void calendar.change({ weekdays: [...days] })}
            />
            <p class={styles['small']}>
              <span>{t.text('options.calendar.weekdays.why')}</span>
              {weekdays !== 'auto' && (
                <Button small kind="link" onClick={() => void calendar.change({ weekdays: 'auto' })}>
                  {t.text('options.calendar.weekdays.reset')}
                </Button>
              )}
            </p>
          </div>
          <HolidayList view={calendar} />
          <div>
            <Segmented
              label={t.text('options.calendar.attribution')}
              value={attribution}
              choices={[
                { value: 'event', words: t.text('options.calendar.attribution.event') },
                { value: 'current', words: t.text('options.calendar.attribution.current') },
              ]}
              onChoose={(value) => void view.change({ attribution: value })}
            />
            <p class={styles['small']}>{t.text('options.calendar.attribution.why')}</p>
          </div>
        </div>
      </section>
      {session.account.value && <OwnCalendars view={calendar} />}
      <section>
        <h2>{t.text('options.calendar.money')}</h2>
        <CurrencyFields view={calendar} />
      </section>
    </div>
  );
}

/** A choice from another browser, or an older one, stays in the list. */
const withChosen = (known: readonly string[], chosen: string): readonly string[] =>
  chosen === 'auto' || known.includes(chosen) ? known : [chosen, ...known];

/** The months of a year in the calendar of the locale. */
function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const isPersian = format.resolvedOptions().calendar === 'persian';
  const first = Temporal.PlainDate.from(
    isPersian ? { calendar: 'persian', year: 1405, month: 1, day: 2 } : { year: 2026, month: 1, day: 2 },
  );
  return Array.from({ length: 12 }, (_, month) =>
    format.format(Date.parse(`${first.add({ months: month }).withCalendar('iso8601').toString()}T00:00:00Z`)),
  );
}

import { useSignal } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import type { OptionsView } from '@/lib/state/options-view';
import { CurrencyFields } from './currency-fields';
import { Field, Saved, Segmented, SelectField } from './field';
import styles from './section.module.css';

const isoWeekdays = [1, 2, 3, 4, 5, 6, 7];

/** Zone, week, working days and holidays; report currency and rates. */
export function CalendarSection({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const { timeZone, weekStart, weekdays, attribution } = session.preferences.value;
  const shown = session.shown.value;
  const dayName = weekdayNames(t.locale);
  const browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const inOrder = isoWeekdays.map((day) => ((day + shown.weekStart - 2) % 7) + 1);
  const worked = (day: number, works: boolean): number[] =>
    isoWeekdays.filter((each) => (each === day ? works : shown.weekdays.includes(each)));
  return (
    <div class={styles['section']}>
      <header class={styles['titled']}>
        <h1>{t.text('options.section.calendar')}</h1>
        <Saved count={view.saved.value} />
      </header>
      <section>
        <h2>{t.text('options.calendar.days')}</h2>
        <div class={styles['fields']}>
          <SelectField
            label={t.text('options.calendar.zone')}
            hint={t.text('options.calendar.zone.why')}
            value={timeZone}
            onChoose={(value) => void view.change({ timeZone: value })}
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
            onChoose={(value) => void view.change({ weekStart: value === 'auto' ? 'auto' : Number(value) })}
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
          <fieldset class={styles['days']}>
            <legend>{t.text('options.calendar.weekdays')}</legend>
            <span>
              {inOrder.map((day) => (
                <label key={day}>
                  <input
                    type="checkbox"
                    checked={shown.weekdays.includes(day)}
                    onChange={(event) =>
                      void view.change({ weekdays: worked(day, event.currentTarget.checked) })
                    }
                  />
                  {dayName(day)}
                </label>
              ))}
            </span>
            <p class={styles['small']}>
              <span>{t.text('options.calendar.weekdays.why')}</span>
              {weekdays !== 'auto' && (
                <Button small kind="link" onClick={() => void view.change({ weekdays: 'auto' })}>
                  {t.text('options.calendar.weekdays.reset')}
                </Button>
              )}
            </p>
          </fieldset>
          <Holidays view={view} />
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
      <section>
        <h2>{t.text('options.calendar.money')}</h2>
        <CurrencyFields view={view} />
      </section>
    </div>
  );
}

function Holidays({ view }: { view: OptionsView }) {
  const session = useSession();
  const t = useWords();
  const day = useSignal('');
  const { holidays } = session.preferences.value;
  const change = (next: readonly string[]): void => void view.change({ holidays: [...new Set(next)].sort() });
  return (
    <div>
      <form
        class={styles['pair']}
        onSubmit={(event) => {
          event.preventDefault();
          if (day.value === '') return;
          change([...holidays, day.value]);
          day.value = '';
        }}
      >
        <Field label={t.text('options.calendar.holidays')}>
          {(input) => (
            <input
              {...input}
              class={styles['date']}
              type="date"
              value={day.value}
              onInput={(event) => {
                day.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
        <Button type="submit" disabled={day.value === ''}>
          {t.text('options.calendar.holidays.add')}
        </Button>
      </form>
      {holidays.length === 0 ? (
        <p class={styles['small']}>{t.text('options.calendar.holidays.none')}</p>
      ) : (
        <ul class={styles['tags']}>
          {holidays.map((date) => (
            <li key={date} class={styles['tag']}>
              {t.date(date)}
              <Tool
                icon="close"
                label={t.text('options.calendar.holidays.remove', { date: t.date(date) })}
                onClick={() => change(holidays.filter((each) => each !== date))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A choice from another browser, or an older one, stays in the list. */
const withChosen = (known: readonly string[], chosen: string): readonly string[] =>
  chosen === 'auto' || known.includes(chosen) ? known : [chosen, ...known];

/** The name of an ISO weekday; 1 January 2024 was a Monday. */
function weekdayNames(locale: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (day) => format.format(Date.UTC(2024, 0, day));
}

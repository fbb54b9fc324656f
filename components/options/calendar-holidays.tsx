import { useSignal } from '@preact/signals';
import { Button, Tool } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import type { CalendarView } from '@/lib/state/calendar-view';
import { type Holidays, holidaysIn } from '@/lib/state/holiday-text';
import styles from './calendar-section.module.css';
import { Field, TextField } from './field';
import { DateField } from './field-date';
import section from './section.module.css';

/** The company's holidays: one by one, or a pasted list. */
export function HolidayList({ view }: { view: CalendarView }) {
  const session = useSession();
  const t = useWords();
  const day = useSignal('');
  const name = useSignal('');
  const { holidays, holidayNames = {} } = session.preferences.value;
  return (
    <div>
      <form
        class={styles['add']}
        onSubmit={(event) => {
          event.preventDefault();
          if (day.value === '') return;
          void view.addHolidays([{ date: day.value, name: name.value.trim().slice(0, 80) }]);
          day.value = '';
          name.value = '';
        }}
      >
        <DateField
          label={t.text('options.calendar.holidays')}
          value={day.value}
          onKeep={(value) => {
            day.value = value;
          }}
        />
        <TextField
          label={t.text('calendar.holiday.name')}
          value={name.value}
          onKeep={(value) => {
            name.value = value;
          }}
        />
        <Button type="submit" disabled={day.value === ''}>
          {t.text('options.calendar.holidays.add')}
        </Button>
      </form>
      <Paste view={view} />
      {holidays.length === 0 ? (
        <p class={section['small']}>{t.text('options.calendar.holidays.none')}</p>
      ) : (
        <ul class={section['tags']}>
          {holidays.map((date) => (
            <li key={date} class={section['tag']}>
              <span>
                {t.date(date)} {holidayNames[date] && <bdi class={styles['name']}>{holidayNames[date]}</bdi>}
              </span>
              <Tool
                icon="close"
                label={t.text('options.calendar.holidays.remove', { date: t.date(date) })}
                onClick={() => void view.removeHoliday(date)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Paste({ view }: { view: CalendarView }) {
  const session = useSession();
  const t = useWords();
  const text = useSignal('');
  const read = useSignal<Holidays | null>(null);
  const example = t.date('2026-12-25');
  const { calendar } = session.shown.value;
  return (
    <details class={styles['paste']}>
      <summary>{t.text('calendar.paste')}</summary>
      <Field label={t.text('calendar.paste.list')} hint={t.text('calendar.paste.why', { example })}>
        {(input) => (
          <textarea
            {...input}
            rows={5}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <p>
        <Button
          small
          disabled={text.value.trim() === ''}
          onClick={() => {
            const found = holidaysIn(text.value, { locale: t.locale, calendar });
            read.value = found;
            text.value = found.lost.join('\n');
            if (found.days.length > 0) void view.addHolidays(found.days);
          }}
        >
          {t.text('calendar.paste.add')}
        </Button>
      </p>
      <div role="status" class={section['small']}>
        {read.value && <span>{t.text('calendar.paste.added', { n: read.value.days.length })}</span>}
        {read.value && read.value.lost.length > 0 && (
          <span>{t.text('calendar.paste.lost', { n: read.value.lost.length })}</span>
        )}
      </div>
    </details>
  );
}

import { useSession, useWords } from '@/components/controls/session-context';
import { SelectField } from './field';
import styles from './section.module.css';

const isoWeekdays = [1, 2, 3, 4, 5, 6, 7];

/** Weeks as they are worked in many places, from the first working day to the last. */
const usualWeeks = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6],
  [7, 1, 2, 3, 4],
  [6, 7, 1, 2, 3],
  [6, 7, 1, 2, 3, 4],
] as const;

const sameDays = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((day) => b.includes(day));

interface WeekdaysProps {
  label: string;
  /** ISO weekdays that are worked. */
  value: readonly number[];
  onChange: (days: readonly number[]) => void;
}

/** The working days of a week: one of the usual weeks, or day by day. */
export function Weekdays({ label, value, onChange }: WeekdaysProps) {
  const session = useSession();
  const t = useWords();
  const { weekStart } = session.shown.value;
  const long = weekdayName(t.locale, 'long');
  const short = weekdayName(t.locale, 'short');
  const inOrder = isoWeekdays.map((day) => ((day + weekStart - 2) % 7) + 1);
  const usual = usualWeeks.findIndex((week) => sameDays(week, value));
  return (
    <div class={styles['fields']}>
      <SelectField
        label={label}
        value={String(usual)}
        onChoose={(chosen) => {
          const week = usualWeeks[Number(chosen)];
          if (week) onChange([...week].sort());
        }}
      >
        {usualWeeks.map((week, at) => (
          <option key={week.join('')} value={at}>
            {t.text('calendar.week', {
              from: short(week[0]),
              to: short(week.at(-1) as number),
              off: t.list(inOrder.filter((day) => !(week as readonly number[]).includes(day)).map(short)),
            })}
          </option>
        ))}
        {usual < 0 && <option value="-1">{t.text('calendar.week.other')}</option>}
      </SelectField>
      <fieldset class={styles['days']}>
        <legend class="vh">{label}</legend>
        <span>
          {inOrder.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={value.includes(day)}
                onChange={(event) => {
                  const works = event.currentTarget.checked;
                  onChange(isoWeekdays.filter((each) => (each === day ? works : value.includes(each))));
                }}
              />
              {long(day)}
            </label>
          ))}
        </span>
      </fieldset>
    </div>
  );
}

/** The name of an ISO weekday; 1 January 2024 was a Monday. */
export function weekdayName(locale: string, weekday: 'long' | 'short'): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return (day) => format.format(Date.UTC(2024, 0, day));
}

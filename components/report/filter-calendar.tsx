import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Tool } from '@/components/controls/button';
import type { Translator } from '@/lib/i18n/translator';
import { calendarMonth, dayAfter, monthAfter } from '@/lib/state/month-grid';
import styles from './filter-calendar.module.css';

interface CalendarProps {
  /** First and last day of what is chosen, both in it; `last` is absent while only one end is. */
  first: string | undefined;
  last: string | undefined;
  today: string;
  weekStart: number;
  /** ISO weekdays that are worked; the others are marked. */
  weekdays: readonly number[];
  t: Translator;
  onPick: (day: string) => void;
}

/**
 * The days of a month in the reader's calendar. Arrows walk days and weeks, Page Up and Down months (years with Shift),
 * Home and End a week; Enter picks.
 */
export function Calendar({ first, last, today, weekStart, weekdays, t, onPick }: CalendarProps) {
  const at = useSignal(last ?? first ?? today);
  const titleId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  const { calendar } = t.display;
  const month = calendarMonth(at.value, weekStart, calendar);
  const shown = first === undefined ? undefined : (last ?? first);
  useEffect(() => {
    // What is typed into the fields turns the leaf, too.
    if (shown !== undefined) at.value = shown;
  }, [shown, at]);
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const go = (day: string): void => {
    walked.current = true;
    at.value = day;
  };
  const turn = (months: number): void => {
    at.value = monthAfter(at.value, months, calendar);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const forward = t.direction === 'rtl' ? -1 : 1;
    const intoWeek = month.weekday(at.value);
    const next: Record<string, () => string> = {
      ArrowRight: () => dayAfter(at.value, forward),
      ArrowLeft: () => dayAfter(at.value, -forward),
      ArrowDown: () => dayAfter(at.value, 7),
      ArrowUp: () => dayAfter(at.value, -7),
      Home: () => dayAfter(at.value, -intoWeek),
      End: () => dayAfter(at.value, 6 - intoWeek),
      PageUp: () => monthAfter(at.value, event.shiftKey ? -12 : -1, calendar),
      PageDown: () => monthAfter(at.value, event.shiftKey ? 12 : 1, calendar),
    };
    const step = Object.hasOwn(next, event.key) ? next[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    go(step());
  };
  const names = month.weeks[0]?.map((day) => weekdayName(day, t)) ?? [];
  return (
    <div class={styles['calendar']}>
      <div class={styles['head']}>
        <Tool icon="back" label={t.text('filter.period.month-before')} onClick={() => turn(-1)} />
        <h3 id={titleId} aria-live="polite">
          {t.date(month.first, 'month')}
        </h3>
        <Tool icon="forward" label={t.text('filter.period.month-after')} onClick={() => turn(1)} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of days is a table for eyes and a grid for keys */}
      <table ref={grid} role="grid" aria-labelledby={titleId} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {names.map(({ long, narrow }) => (
              <th key={long} scope="col" abbr={long}>
                <span aria-hidden="true">{narrow}</span>
                <span class="vh">{long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const isChosen = first !== undefined && day >= first && day <= (last ?? first);
                const classes = [
                  styles['day'],
                  day < month.first || day > month.last ? styles['beside'] : '',
                  weekdays.includes(isoWeekday(day)) ? '' : styles['weekend'],
                  day === today ? styles['today'] : '',
                  isChosen ? styles['chosen'] : '',
                  day === first || (isChosen && day === (last ?? first)) ? styles['end'] : '',
                ];
                return (
                  <td key={day}>
                    <button
                      type="button"
                      tabIndex={day === at.value ? 0 : -1}
                      class={classes.filter(Boolean).join(' ')}
                      aria-pressed={isChosen}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={t.date(day)}
                      onClick={() => {
                        go(day);
                        onPick(day);
                      }}
                    >
                      {month.dayNumber(day, t)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isoWeekday = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

function weekdayName(day: string, t: Translator): { readonly long: string; readonly narrow: string } {
  const at = Date.parse(`${day}T00:00:00Z`);
  const name = (weekday: 'long' | 'narrow' | 'short'): string =>
    new Intl.DateTimeFormat(t.locale, { weekday, timeZone: 'UTC' }).format(at);
  // One letter tells Tuesday from Thursday in no language that writes Latin.
  return { long: name('long'), narrow: t.language === 'fa' ? name('narrow') : name('short') };
}

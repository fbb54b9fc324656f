import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useSession, useWords } from '@/components/controls/session-context';
import type { Period } from '@/lib/model/scope';
import { dayOf } from '@/lib/state/date-text';
import { dayAfter } from '@/lib/state/month-grid';
import { Calendar } from './filter-calendar';
import styles from './filter-dates.module.css';
import { periodText } from './words';

interface DatesProps {
  period: Period;
  /** What the button does ("Show this period"). */
  action: string;
  /** The sheet is open already; else its opening puts the focus. */
  focused?: boolean;
  onChoose: (period: Period) => void;
}

/** Two days, typed or picked, both of them inside the period: people name the last day, not the day after it. */
export function DatesForm({ period, action, focused = false, onChoose }: DatesProps) {
  const session = useSession();
  const t = useWords();
  const { weekStart, weekdays } = session.shown.value;
  const today = session.today.value;
  const first = useSignal<string | undefined>(period.from);
  const last = useSignal<string | undefined>(dayAfter(period.to, -1));
  /** The first day is picked and the last one not yet. */
  const half = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focused) form.current?.querySelector('input')?.focus();
  }, [focused]);
  const [from, to] = [first.value, last.value];
  const valid = from !== undefined && to !== undefined && from <= to;
  const pick = (day: string): void => {
    if (!half.value || first.value === undefined) {
      first.value = day;
      last.value = day;
      half.value = true;
      return;
    }
    const other = first.value;
    first.value = day < other ? day : other;
    last.value = day < other ? other : day;
    half.value = false;
  };
  const days = valid ? Temporal.PlainDate.from(from).until(to).days + 1 : 0;
  return (
    <form
      ref={form}
      class={styles['dates']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onChoose({ from, to: dayAfter(to, 1) });
      }}
    >
      <DayField
        label={t.text('filter.period.first')}
        day={from}
        isFirst
        onDay={(day) => {
          first.value = day;
          half.value = false;
        }}
      />
      <DayField
        label={t.text('filter.period.last')}
        day={to}
        onDay={(day) => {
          last.value = day;
          half.value = false;
        }}
      />
      <div class={styles['wide']}>
        <Calendar
          first={valid ? from : (from ?? to)}
          last={valid ? to : undefined}
          {...{ today, weekStart, weekdays, t }}
          onPick={pick}
        />
      </div>
      <p class={styles['said']} role="status">
        {valid ? (
          t
            .parts('filter.period.length', {
              dates: periodText(t, from, dayAfter(to, 1), today),
              n: days,
            })
            .map((part) => (part.slot === 'dates' ? <bdi key="dates">{part.text}</bdi> : part.text))
        ) : from !== undefined && to !== undefined ? (
          t.text('filter.period.invalid')
        ) : (
          <>&nbsp;</>
        )}
      </p>
      <Button kind="main" type="submit" disabled={!valid}>
        {action}
      </Button>
    </form>
  );
}

interface DayFieldProps {
  label: string;
  /** Undefined while what is typed is no day. */
  day: string | undefined;
  isFirst?: boolean;
  onDay: (day: string | undefined) => void;
}
function DayField({ label, day, isFirst = false, onDay }: DayFieldProps) {
  const session = useSession();
  const t = useWords();
  const errorId = useId();
  /** What is being typed; null while the field shows the day. */
  const typed = useSignal<string | null>(null);
  const ways = { locale: t.locale, calendar: t.display.calendar };
  const isWrong = typed.value !== null && day === undefined;
  return (
    <div class={styles['field']}>
      <label>
        <span>{label}</span>
        <input
          type="text"
          autoComplete="off"
          spellcheck={false}
          autofocus={isFirst}
          value={typed.value ?? (day === undefined ? '' : t.date(day))}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? errorId : undefined}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            onDay(dayOf(event.currentTarget.value, ways));
          }}
          onBlur={() => {
            if (day !== undefined) typed.value = null;
          }}
        />
      </label>
      {isWrong && (
        <p id={errorId} class={styles['error']} role="alert">
          {t
            .parts('filter.period.no-date', {
              typed: typed.value ?? '',
              example: t.date(session.today.value),
            })
            .map((part) => (part.slot ? <bdi key={part.slot}>{part.text}</bdi> : part.text))}
        </p>
      )}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { Button } from '@/components/controls/button';
import { Sheet } from '@/components/controls/sheet';
import type { Translator } from '@/lib/i18n/translator';
import type { Period } from '@/lib/model/scope';
import styles from './period-sheet.module.css';

interface PeriodSheetProps {
  period: Period;
  t: Translator;
  onChoose: (period: Period) => void;
  onClose: () => void;
}

/** Two dates, both of them inside the period: people name the last day, not the day after it. */
export function PeriodSheet({ period, t, onChoose, onClose }: PeriodSheetProps) {
  const first = useSignal(period.from);
  const last = useSignal(dayAfter(period.to, -1));
  const valid = isDate(first.value) && isDate(last.value) && first.value <= last.value;
  return (
    <Sheet title={t.text('filter.period.custom-title')} closeLabel={t.text('word.close')} onClose={onClose}>
      <form
        class={styles['dates']}
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) onChoose({ from: first.value, to: dayAfter(last.value, 1) });
        }}
      >
        <DateField
          label={t.text('filter.period.first')}
          value={first.value}
          onInput={(value) => {
            first.value = value;
          }}
        />
        <DateField
          label={t.text('filter.period.last')}
          value={last.value}
          onInput={(value) => {
            last.value = value;
          }}
        />
        <p class={styles['said']} aria-live="polite">
          {valid ? t.period(first.value, dayAfter(last.value, 1)) : t.text('filter.period.invalid')}
        </p>
        <Button kind="main" type="submit" disabled={!valid}>
          {t.text('filter.period.show')}
        </Button>
      </form>
    </Sheet>
  );
}

interface DateFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}
function DateField({ label, value, onInput }: DateFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}

const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

const dayAfter = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();
